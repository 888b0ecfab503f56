import { textsFor } from "../../src/locales";
import { readEarlierReports } from "../../src/excel/earlierReports";
import { readHistory } from "../../src/reports/kit/keyFigures/history";
import { saveSettings, NO_SETTINGS } from "../../src/excel/settings";
import { makeFromSelection } from "../../src/app/makeFromSelection";
import { startHost, type RunningHost } from "../support/host";
import { ORDERS } from "../taskpane/fakeHost";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
  excel.host.edit("Sheet1", "A1", ORDERS.cells as any[][]);
  await excel.host.settled();
});
afterAll(() => excel.stop());

const { periodReport, segments } = textsFor("en-US").reports;

async function history() {
  const { cells } = await readEarlierReports("period-report");
  return readHistory(cells["period-report"]!.history!);
}

describe("a report from the ribbon", () => {
  it("continues the history that stands in the workbook", async () => {
    excel.host.select("Sheet1", "B3");
    expect(await makeFromSelection("period-report", "en-US")).toBe(true);
    expect((await history()).map(({ period }) => period)).toEqual(["2024-04"]);

    excel.host.edit("Sheet1", "A10", [["C4", 45450, 60, "App"]]);
    excel.host.select("Sheet1", "B3");
    expect(await makeFromSelection("period-report", "en-US")).toBe(true);
    const { sheets } = await readEarlierReports();
    expect((await history()).map(({ period, figures }) => [period, figures.revenue])).toEqual([
      // 80 and 420 in April; a day in June since.
      ["2024-04", 500],
      ["2024-06", 60],
    ]);
    expect(sheets).toEqual([{ report: "period-report", name: periodReport.sheets.report }]);
  });

  it("is made of the table that reports were last made of, wherever a report's own sheet is in front", async () => {
    excel.host.select("Sheet1", "B3");
    expect(await makeFromSelection("segments", "en-US")).toBe(true);
    excel.host.select(segments.sheets.overview, "A1");
    expect(await makeFromSelection("data-check", "en-US")).toBe(true);
    const { dataCheck } = textsFor("en-US").reports;
    const told = JSON.stringify(excel.host.read(dataCheck.sheets.overview, "A1:F60"));
    expect(told).toContain("Sheet1!A1");
    expect(told).not.toContain(segments.sheets.overview);
  });

  it("takes the columns and options that the workbook remembers", async () => {
    await saveSettings({
      ...NO_SETTINGS,
      headers: { amount: "Nowhere" },
      options: { segments: { bins: 4 } },
    });
    excel.host.select("Sheet1", "B3");
    expect(await makeFromSelection("segments", "en-US")).toBe(true);
    const { contents } = textsFor("en-US").reports;
    const told = JSON.stringify(excel.host.read(contents.how, "A1:D400"));
    expect(told).toContain(`${segments.options.bins.label}: 4`);
    // Without its role the column is no amount, and the report has to be asked for in the pane.
    await saveSettings({ ...NO_SETTINGS, headers: { region: "Customer ID" } });
    excel.host.select("Sheet1", "B3");
    expect(await makeFromSelection("segments", "en-US")).toBe(false);
  });

  it("counts sheets with the same headers together where that is safe, and remembers what was undone", async () => {
    const [titles] = ORDERS.cells;
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Next year").getRange("A1:D2").values = [
        [...titles!],
        ["C9", 45500, 5, "App"],
      ] as any[][];
      worksheets.add("Again").getRange("A1:D2").values = [[...titles!], ORDERS.cells[1]!] as any[][];
      await context.sync();
    });
    const { dataCheck, contents } = textsFor("en-US").reports;
    const text = () =>
      JSON.stringify([
        excel.host.read(dataCheck.sheets.overview, "A1:G60"),
        excel.host.read(contents.how, "A1:G400"),
      ]);
    await saveSettings(NO_SETTINGS);
    excel.host.select("Sheet1", "B3");
    expect(await makeFromSelection("data-check", "en-US")).toBe(true);
    expect(text()).toContain("'Next year'!A2:D2: 1 of 1 rows used");
    expect(text()).toContain("Again repeats the rows of Sheet1 and was not counted again");
    await saveSettings({ ...NO_SETTINGS, related: { "Next year": { use: "none", headers: {} } } });
    excel.host.select("Sheet1", "B3");
    expect(await makeFromSelection("data-check", "en-US")).toBe(true);
    expect(text()).not.toContain("Next year");
    await Excel.run(async (context) => {
      ["Next year", "Again"].forEach((name) => context.workbook.worksheets.getItem(name).delete());
      await context.sync();
    });
    await saveSettings(NO_SETTINGS);
  });

  it("reads the other tables as they are recognised, or as the workbook remembers", async () => {
    const churn = textsFor("en-US").reports.churnWarning;
    await Excel.run(async (context) => {
      const survey = context.workbook.worksheets.add("Survey");
      survey.getRange("A1:B3").values = [
        ["Customer ID", "Satisfaction (1-5)"],
        ["C1", 5],
        ["C2", 2],
      ];
      await context.sync();
    });
    const text = () =>
      JSON.stringify(
        [churn.sheets.overview, textsFor("en-US").reports.contents.how].map((name) =>
          excel.host.read(name, "A1:D400"),
        ),
      );
    await saveSettings(NO_SETTINGS);
    excel.host.select("Sheet1", "B3");
    expect(await makeFromSelection("churn-warning", "en-US")).toBe(true);
    expect(text()).toContain("Surveys from Survey!A1:B3: 2 of 2 rows used");
    await saveSettings({ ...NO_SETTINGS, related: { Survey: { use: "none", headers: {} } } });
    excel.host.select("Sheet1", "B3");
    expect(await makeFromSelection("churn-warning", "en-US")).toBe(true);
    expect(text()).not.toContain("Survey!");
  });
});
