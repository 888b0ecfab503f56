import { createHost, startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Report");
    const range = sheet.getRange("A1:B3");
    range.values = [
      ["Segment", "Customers"],
      ["Champions", 3],
      ["Lost", 5],
    ];
    range.format.font.bold = true;
    sheet.getRange("B4").formulas = [["=SUM(Segments[Customers])"]];
    sheet.tables.add(range, true).name = "Segments";
    sheet.charts.add("ColumnClustered", range, "Columns").name = "chart";
    sheet.getRange("B2:B3").conditionalFormats.add("DataBar");
    sheet.freezePanes.freezeRows(1);
    sheet.customProperties.add("report", "segments");
    sheet.protection.protect();
    sheet.activate();
    context.workbook.names.add("Total", sheet.getRange("B4"));
    context.workbook.settings.add("options", { bins: 5 });
    context.workbook.properties.title = "A report";
    await context.sync();
  });
  await excel.host.settled();
});
afterAll(() => excel.stop());

describe("a snapshot", () => {
  it("is plain data, and a host that loads it gives it again", async () => {
    const taken = excel.host.snapshot();
    expect(JSON.parse(JSON.stringify(taken))).toEqual(taken);
    const other = createHost({ workbook: taken });
    await other.settled();
    const again = other.snapshot();
    const parts = [
      "name",
      "activeSheetId",
      "sheets",
      "tables",
      "charts",
      "names",
      "conditionalFormats",
      "settings",
    ];
    for (const part of [...parts, "properties"] as (keyof typeof taken)[]) {
      expect([part, again[part]]).toEqual([part, taken[part]]);
    }
    expect(again.book.sheetOrder).toEqual(taken.book.sheetOrder);
    expect(other.read("Report", "A1:B4")).toEqual([
      ["Segment", "Customers"],
      ["Champions", 3],
      ["Lost", 5],
      ["", 8],
    ]);
    other.dispose();
  });

  it("holds formulas, styles and frozen panes in the engine's own form", () => {
    const { book } = excel.host.snapshot();
    const report = Object.values(book.sheets).find((sheet) => sheet.name === "Report")!;
    expect(report.cellData![3]![1]).toMatchObject({ f: "=SUM(Segments[Customers])", v: 8, t: 2 });
    expect(book.styles[report.cellData![0]![0]!.s as string]).toMatchObject({ bl: 1 });
    expect(report.freeze).toMatchObject({ ySplit: 1, xSplit: 0 });
  });

  it("is not changed by what happens afterwards", async () => {
    const taken = excel.host.snapshot();
    await Excel.run(async (context) => {
      context.workbook.settings.add("options", { bins: 3 });
      context.workbook.worksheets.getItem("Report").protection.unprotect();
      context.workbook.worksheets.getItem("Report").charts.getItem("chart").delete();
    });
    expect([taken.settings, taken.charts.length]).toEqual([{ options: { bins: 5 } }, 1]);
    excel.host.load(taken);
    expect(excel.host.charts.list()).toHaveLength(1);
  });
});
