import { startHost, type RunningHost } from "../support/host";
import { datedCopy } from "../../src/app/datedCopy";
import { officeHost } from "../../src/app/officeHost";
import { inspectTable } from "../../src/app/inspectTable";
import { startReport } from "../../src/app/reportJob";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import type { Report } from "../../src/reports/report";

let excel: RunningHost;
const host = officeHost("en-US");

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const REASONS = [
  ["Reason", "Count"],
  ["Price", 12],
  ["Delivery", 7],
  ["Quality", 4],
];

async function reasons(counts = REASONS): Promise<Report> {
  excel.host.edit("Sheet1", "A1", counts);
  excel.host.select("Sheet1", "B2");
  await excel.host.settled();
  const { sources } = await host.readSelection();
  const inspection = inspectTable(sources, true);
  return await startReport(
    {
      sources,
      related: [],
      header: true,
      visibleOnly: false,
      mapping: inspection.guess.mapping,
      policies: DEFAULT_POLICIES,
      locale: "en-US",
      version: "test",
      reportId: "churn-reasons",
      options: {},
    },
    () => {},
  ).result;
}

const names = () =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

describe("a dated copy of a report", () => {
  it("stands beside it under names with the day, and is left alone when the report is made again or removed", async () => {
    const report = await reasons();
    const { sheets } = await host.writeReport(report);
    const copy = await host.writeReport(datedCopy(report, 45747, "en-US"));
    expect(copy.sheets).toHaveLength(sheets.length);
    for (const [index, { name }] of copy.sheets.entries()) {
      // As much of it as a tab takes.
      expect(name.slice(0, 25)).toBe(`2025-03-31 ${sheets[index]!.name}`.slice(0, 25));
    }
    const before = excel.host.read(copy.sheets[0]!.name, "A1:H30");

    await host.writeReport(await reasons([...REASONS, ["Service", 30]]));
    expect(excel.host.read(copy.sheets[0]!.name, "A1:H30")).toEqual(before);
    expect(excel.host.read(sheets[0]!.name, "A1:H30")).not.toEqual(before);

    await host.removeReports("churn-reasons");
    // What all reports share stays with the copy.
    expect(await names()).toEqual([
      "Sheet1",
      "Contents",
      ...copy.sheets.map(({ name }) => name),
      "How computed",
    ]);
    expect(await host.describeRemoval()).toMatchObject({ entries: [] });
    await host.removeReports();
    expect(await names()).toEqual(["Sheet1"]);
  });

  it("is no table to make reports of", async () => {
    await host.writeReport(datedCopy(await reasons(), 45747, "en-US"));
    const { sources } = await host.readSelection();
    expect(sources[0]!.sheet).toBe("Sheet1");
  });
});

describe("before a report is removed", () => {
  it("its sheets are told, and those whose entries are kept", async () => {
    const { sheets } = await host.writeReport(await reasons());
    excel.host.resetStats();
    const { sheets: going, entries } = await host.describeRemoval("churn-reasons");
    expect(excel.host.stats.roundTrips).toBe(2);
    expect(going).toEqual([...sheets.map(({ name }) => name), "How computed"]);
    expect(entries).toEqual(sheets.filter(({ id }) => id === "reasons").map(({ name }) => name));
    expect(entries).toHaveLength(1);
    expect(await host.describeRemoval("segments")).toMatchObject({ sheets: [], entries: [] });
  });

  it("links lead to its sheets under the names that they have now", async () => {
    const { sheets } = await host.writeReport(await reasons());
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem(sheets[0]!.name).name = "For the board";
      worksheets.getItem("Sheet1").activate();
      await context.sync();
    });
    await host.openOwnSheet("churn-reasons", sheets[0]!.id);
    const active = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return sheet.name;
    });
    expect(active).toBe("For the board");
    await host.removeReports("churn-reasons");
    await expect(host.openOwnSheet("churn-reasons")).rejects.toMatchObject({ reason: "sheetGone" });
  });
});
