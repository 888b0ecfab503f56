import { makeFromSelection } from "../../../src/app/makeFromSelection";
import { readEarlierReports } from "../../../src/excel/earlierReports";
import { emptyMemory, readMemory } from "../../../src/excel/memory/memory";
import { removeReports } from "../../../src/excel/ownSheets";
import { textsFor, type Locale } from "../../../src/locales";
import { fill } from "../../../src/locales/translate";
import { readHistory } from "../../../src/reports/kit/keyFigures/history";
import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const REASONS = [
  ["Reason", "Count"],
  ["Price", 30],
  ["Delivery", 20],
  ["Quality", 10],
];
const ORDERS = [
  ["Customer", "Date", "Amount"],
  ["a", 45658, 10],
  ["b", 45690, 20],
  ["a", 45720, 30],
];

async function make(report: string, cells: unknown[][], locale: Locale = "en-US"): Promise<void> {
  excel.host.edit("Sheet1", "A1", cells as (string | number)[][]);
  excel.host.select("Sheet1", "B2");
  await excel.host.settled();
  expect(await makeFromSelection(report, locale)).toBe(true);
}

/** The sheet behind the page, where people write measures. */
function dataSheet(locale: Locale): string {
  const { page, churnReasons } = textsFor(locale).reports;
  return fill(page.dataSheet, { name: churnReasons.sheets.reasons });
}

/** The measures beside the reasons on the sheet of the report. */
function measures(locale: Locale = "en-US"): unknown[] {
  const { retention } = textsFor(locale).reports;
  const cells = excel.host.read(dataSheet(locale), "A1:J40") as unknown[][];
  const header = cells.findIndex((row) => row.includes(retention.columns.measure));
  const column = cells[header]!.indexOf(retention.columns.measure);
  return cells.slice(header + 1, header + 4).map((row) => row[column]);
}

async function typeMeasure(text: string): Promise<void> {
  const { retention } = textsFor("en-US").reports;
  const cells = excel.host.read(dataSheet("en-US"), "A1:J40") as unknown[][];
  const header = cells.findIndex((row) => row.includes(retention.columns.measure));
  const letter = "ABCDEFGHIJ"[cells[header]!.indexOf(retention.columns.measure)]!;
  excel.host.edit(dataSheet("en-US"), `${letter}${header + 2}`, [[text]]);
  await excel.host.settled();
}

describe("entries of a report that was removed", () => {
  it("come back when it is made again, in another language as well, until they are forgotten", async () => {
    await make("churn-reasons", REASONS);
    await typeMeasure("Ask Li, <soon> & often");
    excel.host.resetStats();
    expect(await removeReports("churn-reasons")).toEqual([]);
    expect(excel.host.stats.roundTrips).toBe(6);
    expect(await readMemory()).toMatchObject([{ key: { kind: "entries", subject: "churn-reasons" } }]);
    await make("churn-reasons", REASONS, "zh-CN");
    expect(measures("zh-CN")[0]).toBe("Ask Li, <soon> & often");
    await removeReports();
    await emptyMemory();
    await make("churn-reasons", REASONS);
    expect(measures()[0]).not.toBe("Ask Li, <soon> & often");
  });

  it("give way to what stands on a sheet", async () => {
    await make("churn-reasons", REASONS);
    await typeMeasure("of then");
    await removeReports();
    await make("churn-reasons", REASONS);
    await typeMeasure("of now");
    await make("churn-reasons", REASONS);
    expect(measures()[0]).toBe("of now");
  });

  it("are the history of the period report, too", async () => {
    await make("period-report", ORDERS);
    await removeReports();
    await make("period-report", [...ORDERS, ["b", 45780, 40]]);
    const { cells } = await readEarlierReports("period-report");
    expect(readHistory(cells["period-report"]!.history!).map(({ asOf }) => asOf)).toEqual([45720, 45780]);
  });

  it("are looked for in the round trip that reads the sheets; where there are none, in none", async () => {
    await make("churn-reasons", REASONS);
    excel.host.resetStats();
    await readEarlierReports("churn-reasons");
    expect(excel.host.stats.roundTrips).toBe(3);
    await removeReports();
    excel.host.resetStats();
    await readEarlierReports("churn-reasons");
    expect(excel.host.stats.roundTrips).toBe(3);
    await emptyMemory();
    excel.host.resetStats();
    await readEarlierReports("churn-reasons");
    expect(excel.host.stats.roundTrips).toBe(2);
  });

  it("of a report without entries are none", async () => {
    await make("segments", ORDERS);
    await removeReports();
    expect(await readMemory()).toEqual([]);
  });
});
