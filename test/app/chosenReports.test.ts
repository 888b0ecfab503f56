import { NO_SETTINGS, saveSettings, readSettings, type ChosenReports } from "../../src/excel/settings";
import { readEarlierReports } from "../../src/excel/earlierReports";
import { textsFor } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { readHistory } from "../../src/reports/kit/keyFigures/history";
import {
  asOfRequest,
  chosenReports,
  NO_CHOICE,
  possibleReports,
  withReport,
} from "../../src/app/chosenReports";
import { makeAllFromSelection } from "../../src/app/makeFromSelection";
import { startHost, type RunningHost } from "../support/host";
import { ORDERS } from "../taskpane/fakeHost";

const mapping = { customer: 0, date: 1, amount: 2 };
const possible = possibleReports(mapping).map(({ id }) => id);
const idsOf = (chosen: Pick<ChosenReports, "ids">, columns: object = mapping) =>
  chosenReports(chosen, columns).reports.map(({ id }) => id);

describe("chosen reports", () => {
  it("are all that the data allow until somebody chooses", () => {
    expect(idsOf(NO_CHOICE)).toEqual(possible);
  });

  it("come in the order of the gallery", () => {
    expect(idsOf({ ids: ["segments", "overview"] })).toEqual(["overview", "segments"]);
  });

  it("always have the period report among them, from the pane", () => {
    const none = possible.reduce((chosen, id) => withReport(chosen, id, false, mapping), NO_CHOICE);
    expect(none.ids).toEqual(["period-report"]);
    expect(withReport(none, "overview", true, mapping).ids).toEqual(["overview", "period-report"]);
  });

  it("keep apart those whose columns are not there", () => {
    const { reports, lacking } = chosenReports({ ids: ["overview", "segments"] }, { score: 0 });
    expect(reports).toEqual([]);
    expect(lacking.map(({ id }) => id)).toEqual(["overview", "segments"]);
  });

  it("are named only where they differ from all that the data allow", () => {
    const without = withReport(NO_CHOICE, "cohorts", false, mapping);
    expect(without.ids).toEqual(possible.filter((id) => id !== "cohorts"));
    expect(withReport(without, "cohorts", true, mapping).ids).toBeUndefined();
    expect(withReport(NO_CHOICE, "cleaned-copy", true, mapping).ids).toContain("cleaned-copy");
  });

  it("count to the day that was fixed, else by a rule", () => {
    expect(asOfRequest({ asOf: "fixed", day: "2024-12-31" }).asOf).toBe(45657);
    expect(asOfRequest({ asOf: "lastMonthEnd", day: "2024-12-31" })).toEqual({ completeMonths: true });
    expect(asOfRequest({ asOf: "lastDate" })).toEqual({ completeMonths: false });
  });
});

describe("the ribbon's button for all reports", () => {
  let excel: RunningHost;
  const { pane, reports } = textsFor("en-US");
  const make = async () => {
    excel.host.select("Sheet1", "B3");
    excel.host.resetStats();
    return (await makeAllFromSelection("en-US", {}))!;
  };
  const choose = async (chosen: ChosenReports) => await saveSettings({ ...NO_SETTINGS, chosen });
  const history = async () =>
    readHistory((await readEarlierReports()).cells["period-report"]!.history!).map(({ asOf, figures }) => [
      asOf,
      figures.revenue,
    ]);

  beforeAll(async () => {
    excel = await startHost();
    excel.host.edit("Sheet1", "A1", ORDERS.cells as any[][]);
    await excel.host.settled();
  });
  afterAll(() => excel.stop());

  it("makes the chosen reports as of the day that was fixed, and starts their history", async () => {
    await choose({ ids: ["cohorts", "period-report"], asOf: "fixed", day: "2024-03-31" });
    const { made, asOf, changes, refused } = await make();
    expect(refused).toEqual([]);
    expect(made.map(({ title }) => title)).toEqual([reports.cohorts.title, reports.periodReport.title]);
    expect(asOf).toEqual({ day: 45382, rule: "fixed" });
    expect(changes).toMatch(/2024-03 up to 2024-03-31/);
    // Nobody bought in March.
    expect(await history()).toEqual([[45382, 0]]);
  });

  it("adds a row to the history for a later day, and compares the two", async () => {
    await choose({ ids: ["cohorts", "period-report"], asOf: "fixed", day: "2024-04-30" });
    const { changes } = await make();
    expect(await history()).toEqual([
      [45382, 0],
      // 80 and 420 in April.
      [45412, 500],
    ]);
    expect(changes).toMatch(/500/);
    const cells = excel.host.read(reports.periodReport.sheets.report, "A1:D40").flat();
    expect(cells).toEqual(
      expect.arrayContaining(
        ["2024-03-31", "2024-04-30"].map((date) =>
          fill(reports.periodReport.columns[date === "2024-04-30" ? "now" : "before"], { date }),
        ),
      ),
    );
  });

  it("replaces the row of a day that is made again", async () => {
    excel.host.edit("Sheet1", "C3", [[180]]);
    await make();
    expect(await history()).toEqual([
      [45382, 0],
      [45412, 600],
    ]);
  });

  it("moves on with the data by rule, and says which: the last complete month, or the last date", async () => {
    excel.host.edit("Sheet1", "A10", [["C4", 45455, 60, "App"]]);
    await choose({ ids: ["cohorts", "period-report"], asOf: "lastMonthEnd" });
    // 12 June 2024: May is the last month that is over.
    expect((await make()).asOf).toEqual({ day: 45443, rule: "lastMonthEnd" });
    await choose({ ids: ["cohorts", "period-report"], asOf: "lastDate" });
    expect((await make()).asOf).toEqual({ day: 45455, rule: "lastDate" });
    expect((await history()).map(([asOf]) => asOf)).toEqual([45382, 45412, 45443, 45455]);
    expect(pane.batch.asOf.lastMonthEnd).toContain("{date}");
  });

  it("reads the table once and the history once for all reports, and writes each in two round trips", async () => {
    await choose({ ids: ["period-report"], asOf: "lastDate" });
    await make();
    const alone = excel.host.stats.roundTrips;
    await choose({ ids: ["cohorts", "segments", "period-report"], asOf: "lastDate" });
    expect((await make()).made).toHaveLength(3);
    expect(excel.host.stats.roundTrips - alone).toBe(2 * 2);
  });

  it("names chosen reports whose columns are gone, with the reason", async () => {
    await saveSettings({
      ...NO_SETTINGS,
      headers: { region: "Customer ID" },
      chosen: { ids: ["data-check", "cohorts"], asOf: "lastDate" },
    });
    const batch = await make();
    expect(batch.made.map(({ title }) => title)).toEqual([reports.dataCheck.title]);
    expect(batch.refused).toEqual([
      {
        title: reports.cohorts.title,
        reason: expect.stringContaining(textsFor("en-US").roles.customer),
      },
    ]);
    expect((await readSettings()).chosen?.ids).toEqual(["data-check", "cohorts"]);
  });
});
