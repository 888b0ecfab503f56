import { createHost, startHost, type RunningHost } from "../../support/host";
import type { WorkbookData } from "../../../src/workbench/host";

let excel: RunningHost;
let newBook: WorkbookData;
beforeAll(async () => {
  excel = await startHost();
  newBook = excel.host.snapshot();
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

  it("holds what formulas have spilled, and they spill again where it is loaded", async () => {
    excel.host.load(newBook);
    excel.host.edit("Sheet1", "C1", [["=SEQUENCE(3,2)*5"]]);
    excel.host.edit("Sheet1", "F1", [["=SEQUENCE(2)"], ["in the way"]]);
    await excel.host.settled();
    const taken = excel.host.snapshot();
    const [sheet] = Object.values(taken.book.sheets);
    const cells = sheet!.cellData!;
    expect(cells[0]![2]).toMatchObject({ f: "=SEQUENCE(3,2)*5", v: 5, ref: "C1:D3" });
    expect([cells[0]![3]!.v, cells[1]![2]!.v, cells[2]![3]!.v]).toEqual([10, 15, 30]);
    expect([cells[0]![5]!.v, cells[0]![5]!.ref, cells[1]![5]!.v]).toEqual([
      "#SPILL!",
      undefined,
      "in the way",
    ]);

    const other = createHost({ workbook: taken });
    await other.settled();
    expect(other.read("Sheet1", "C1:D3")).toEqual([
      [5, 10],
      [15, 20],
      [25, 30],
    ]);
    // The spilled values are the formula's: with it they go.
    other.edit("Sheet1", "C1", [[""]]);
    await other.settled();
    expect(other.read("Sheet1", "D3")).toEqual([[""]]);
    other.dispose();
  });
});
