import { forgetReport } from "../../src/excel/ownRecord";
import { removeReports } from "../../src/excel/ownSheets";
import { writeReport } from "../../src/excel/writer";
import { textsFor } from "../../src/locales";
import { layoutReport } from "../../src/reports/layout/layout";
import type { Block, Report } from "../../src/reports/report";
import { openFile, saveXlsx } from "../../src/workbench/files";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  forgetReport("paged");
});

const part = (number: number, rows: number): Block[] => [
  { kind: "heading", level: 2, text: `Part ${number}` },
  {
    kind: "table",
    id: `t${number}`,
    columns: [
      { key: "name", title: "Name", format: "text" },
      { key: "value", title: "Value", format: "integer" },
    ],
    rows: Array.from({ length: rows }, (_, row) => [`row ${row}`, row]),
  },
];

const report = (...rows: number[]): Report => ({
  id: "paged",
  title: "Paged",
  issues: [],
  sheets: [{ id: "s", name: "Paged", blocks: rows.flatMap((count, index) => part(index, count)) }],
});

const write = (...rows: number[]) => writeReport(report(...rows), textsFor("en-US"));
const page = () => {
  const { book, sheets } = excel.host.snapshot();
  const id = Object.values(book.sheets).find(({ name }) => name === "Paged")!.id;
  return sheets[id]!.pageLayout!;
};
const sheetInExcel = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Paged");

describe("pages of a report in the workbook", () => {
  it("get their breaks and are fitted to the width, in two round trips", async () => {
    excel.host.resetStats();
    await write(30, 30, 30);
    expect(excel.host.stats.roundTrips).toBe(2);
    const { breaks } = layoutReport(report(30, 30, 30), "en-US")[0]!.page;
    expect(breaks!.length).toBeGreaterThan(0);
    expect(page()).toMatchObject({
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      rowBreaks: breaks!,
      leftMargin: 28,
      headerFooter: { centerFooter: "&P / &N" },
    });
  });

  it("have no breaks where Excel may break them as it likes", async () => {
    await write(4);
    expect(page().zoom).toEqual({ horizontalFitToPages: 1 });
    expect(page().rowBreaks).toBeUndefined();
  });

  it("are computed anew when the report is written again", async () => {
    await write(30, 30, 30);
    await write(30, 44, 30);
    const { breaks } = layoutReport(report(30, 44, 30), "en-US")[0]!.page;
    expect(page().rowBreaks).toEqual(breaks!);
    await write(4);
    expect(page().rowBreaks).toEqual([]);
    expect(page().zoom).toEqual({ horizontalFitToPages: 1 });
  });

  it("stay as the user has set them, without the breaks of the former rows", async () => {
    await write(30, 30, 30);
    await Excel.run(async (context) => {
      sheetInExcel(context).pageLayout.orientation = "Landscape";
      await context.sync();
    });
    await write(30, 44, 30);
    expect(page()).toMatchObject({ orientation: "Landscape", rowBreaks: [] });
    await Excel.run(async (context) => {
      sheetInExcel(context).horizontalPageBreaks.add("A9");
      await context.sync();
    });
    await write(30, 30, 30);
    expect(page()).toMatchObject({ orientation: "Landscape", rowBreaks: [8] });
  });

  it("lose their breaks with the report, where the sheet stays for something of the user's", async () => {
    await write(30, 30, 30);
    excel.host.edit("Paged", "Z1", [["mine"]]);
    await removeReports("paged");
    expect(page().rowBreaks).toEqual([]);
  });

  it("are in the saved file, and there again when it is opened", async () => {
    await write(30, 30, 30);
    const saved = await saveXlsx(excel.host.snapshot());
    const opened = await openFile(saved, "paged.xlsx");
    const again = Object.values(opened.sheets).find((sheet) => sheet.pageLayout?.rowBreaks);
    expect(again!.pageLayout!.rowBreaks).toEqual(page().rowBreaks);
    expect(again!.pageLayout!.zoom).toMatchObject({ horizontalFitToPages: 1 });
  });
});
