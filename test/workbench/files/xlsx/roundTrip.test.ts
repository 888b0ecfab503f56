import JSZip from "jszip";
import { openFile, saveXlsx } from "../../../../src/workbench/files";
import { addSheet, newWorkbook } from "../../../../src/workbench/files/newWorkbook";
import { OFFICE_ACCENTS, type WorkbookData } from "../../../../src/workbench/host/workbookData";
import { demoWorkbook } from "../demoWorkbook";

let saved: Uint8Array;
let opened: WorkbookData;
let again: WorkbookData;

beforeAll(async () => {
  saved = await saveXlsx(demoWorkbook());
  opened = await openFile(saved, "demo.xlsx");
  again = await openFile(await saveXlsx(opened), "demo.xlsx");
});

const cell = (row: number, column: number) => opened.book.sheets["sheet1"]!.cellData![row]?.[column];
const style = (row: number, column: number) => opened.book.styles[cell(row, column)!.s as string]!;

it("gives the same workbook when what was opened is saved and opened again", () => {
  expect(again).toEqual(opened);
});

it("keeps the theme's accents, which charts without colours of their own take", async () => {
  const accents = ["#112233", "#445566", "#778899", "#AABBCC", "#DDEEFF", "#010203"];
  const themed = await openFile(await saveXlsx({ ...demoWorkbook(), accents }), "t.xlsx");
  expect(themed.accents).toEqual(accents);
  expect(opened.accents).toEqual(OFFICE_ACCENTS);
});

describe("cells", () => {
  it("keeps numbers, texts and booleans", () => {
    expect([cell(1, 1), cell(1, 4), cell(6, 4)]).toEqual([
      { v: 12, t: 2 },
      { v: "张三", t: 1 },
      { v: 1, t: 3 },
    ]);
    expect(cell(1, 2)).toMatchObject({ v: 1200.5, t: 2 });
  });

  it("keeps dates as the serial numbers that they are, times included", () => {
    expect([cell(1, 5)!.v, cell(2, 5)!.v, style(1, 5).n!.pattern]).toEqual([45000, 45031.5, "yyyy-mm-dd"]);
  });

  it("keeps escapes in number formats, however often a file is saved: 0\\.0, is not 0.0,", async () => {
    const pattern = '0\\.0,"万"';
    const workbook = newWorkbook("ten thousands.xlsx", { wan: { n: { pattern } } });
    addSheet(
      workbook,
      { name: "S", cellData: { 0: { 0: { v: 21526, t: 2, s: "wan" } } } },
      { rows: 1, columns: 1 },
    );
    let book = workbook;
    for (let times = 0; times < 3; times++) {
      book = await openFile(await saveXlsx(book), "ten thousands.xlsx");
    }
    const [only] = Object.values(book.book.sheets);
    expect(book.book.styles[only!.cellData![0]![0]!.s as string]!.n!.pattern).toBe(pattern);
  });

  it("keeps formulas with their last results, custom functions and errors among them", () => {
    expect(cell(6, 0)).toEqual({ f: "=SUM(B2:B5)", v: 60, t: 2 });
    expect(cell(6, 1)).toEqual({ f: "=CRM.NPS(B2:B5)", v: -25, t: 2 });
    expect(cell(6, 2)).toEqual({ f: "=1/0", v: "#DIV/0!", t: 1 });
    expect(cell(6, 3)).toMatchObject({ v: "#N/A" });
    expect(cell(6, 5)).toEqual({ f: '=IFERROR(XLOOKUP("Jan",A2:A5,C2:C5),"none")', v: "none", t: 1 });
  });

  it("writes a formula that the engine shares between cells at each of them", () =>
    expect([cell(11, 0)!.f, cell(11, 1)!.f]).toEqual(["=B2*2", "=C2*2"]));

  it("keeps a spilling formula, how far it reaches and what it filled", () => {
    expect(cell(8, 0)).toEqual({ f: "=CRM.CUSTOMERS(A2:A5)", v: "Jan", t: 1, ref: "A9:B10" });
    expect([cell(8, 1)?.v, cell(9, 0)?.v]).toEqual([1, "Feb"]);
  });

  it("keeps text that begins like a formula as text", () => {
    expect(cell(2, 4)).toEqual({ v: '=HYPERLINK("http://x.example","click")', t: 1 });
    expect(cell(3, 4)).toEqual({ v: "+86 138", t: 1 });
    expect(cell(4, 4)).toEqual({ v: "00123", t: 1 });
  });

  it("keeps fonts, fills, borders, alignment and number formats", () => {
    expect(style(0, 0)).toMatchObject({
      bl: 1,
      cl: { rgb: "#FFFFFF" },
      bg: { rgb: "#1F4E79" },
      ht: 2,
      vt: 2,
      tb: 3,
      bd: { b: { s: 8, cl: { rgb: "#C00000" } } },
    });
    expect(style(1, 3)).toMatchObject({
      n: { pattern: "0.0%" },
      it: 1,
      fs: 9,
      ff: "Arial",
      pd: { l: 20 },
      tr: { a: 45 },
    });
  });
});

describe("sheets", () => {
  it("keeps widths, heights, hidden rows, columns and sheets, freeze, merges, colour and gridlines", () => {
    const sheet = opened.book.sheets["sheet1"]!;
    expect(sheet).toMatchObject({
      name: "Data '24",
      freeze: { xSplit: 1, ySplit: 1 },
      tabColor: "#1F4E79",
      showGridlines: 0,
      defaultColumnWidth: 64,
      defaultRowHeight: 20,
      mergeData: [{ startRow: 11, startColumn: 3, endRow: 12, endColumn: 4 }],
    });
    expect([sheet.columnData![0]!.w, sheet.columnData![4]!.w, sheet.columnData![6]!.hd]).toEqual([
      90, 180, 1,
    ]);
    expect([sheet.rowData![0]!.h, sheet.rowData![14]!.hd]).toEqual([32, 1]);
    expect(opened.book.sheets["sheet3"]!.hidden).toBe(1);
    // The value of a merged range stands in its first cell only.
    expect([cell(11, 3)!.v, cell(12, 4)?.v]).toEqual(["merged", undefined]);
  });

  it("keeps print layout, names, links and rules for input", () => {
    const { pageLayout, hyperlinks, validations } = opened.sheets["sheet1"]!;
    const expected = demoWorkbook();
    expect(pageLayout).toEqual(expected.sheets["data"]!.pageLayout);
    expect(hyperlinks).toEqual(expected.sheets["data"]!.hyperlinks);
    expect(new Set(validations)).toEqual(new Set(expected.sheets["data"]!.validations));
    expect(opened.names).toEqual([expected.names[0], { ...expected.names[1], sheetId: "sheet1" }]);
  });

  it("keeps tables", () =>
    expect(opened.tables).toEqual(demoWorkbook().tables.map((table) => ({ ...table, sheetId: "sheet1" }))));

  it("keeps conditional formats", () => {
    const bare = ({ conditionalFormats }: WorkbookData) =>
      conditionalFormats.map(({ id: _id, sheetId: _sheet, ...rest }) => rest);
    expect(bare(opened)).toEqual(bare(demoWorkbook()));
  });

  it("keeps settings, properties of sheets and of the document", () => {
    expect(opened.settings).toEqual({ locale: "zh-CN", mapping: { customer: "客户编号" } });
    expect(opened.sheets["sheet1"]!.customProperties).toEqual({ report: "segments" });
    expect(opened.properties).toEqual({ author: "A & B", title: "Demo" });
  });
});

it("keeps protection, without passwords", () => {
  expect(opened.structureProtected).toBe(true);
  expect(opened.sheets["sheet3"]!.protection).toEqual({ protected: true, options: { allowSort: true } });
});

describe("the parts of the file", () => {
  const part = async (path: string) => (await JSZip.loadAsync(saved)).file(path)!.async("string");

  it("holds custom functions under the name by which Excel finds the add-in again", async () =>
    expect(await part("xl/worksheets/sheet1.xml")).toContain("<f>_xldudf_CRM_NPS(B2:B5)</f><v>-25</v>"));

  it("has its links behind the rules also where no link leads out of the workbook", async () => {
    const workbook = demoWorkbook();
    const { F13 } = workbook.sheets["data"]!.hyperlinks!;
    workbook.sheets["data"]!.hyperlinks = { F13: F13! };
    const zip = await JSZip.loadAsync(await saveXlsx(workbook));
    const xml = await zip.file("xl/worksheets/sheet1.xml")!.async("string");
    expect(xml.indexOf("<hyperlinks>")).toBeGreaterThan(xml.lastIndexOf("</conditionalFormatting>"));
  });

  it("counts page breaks by the row before them, and shows lists unless told not to", async () => {
    const xml = await part("xl/worksheets/sheet1.xml");
    expect(xml).toContain(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="9" max="16383" man="1"/></rowBreaks>',
    );
    expect(xml).toContain('<colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/>');
    expect(xml.match(/showDropDown="1"[^>]*sqref="[^"]*"/g)).toEqual([
      expect.stringContaining('sqref="C2:C5"'),
    ]);
  });

  it("says of a spilling formula that it spills", async () => {
    expect(await part("xl/worksheets/sheet1.xml")).toContain('cm="1"><f t="array" ref="A9:B10">');
    expect(await part("[Content_Types].xml")).toContain('PartName="/xl/metadata.xml"');
  });

  it("has one element for each part that may stand once in a sheet, in the order of the format", async () => {
    const xml = await part("xl/worksheets/sheet1.xml");
    const order = [
      "sheetData",
      "mergeCells",
      "conditionalFormatting",
      "dataValidations",
      "hyperlinks",
      "pageMargins",
      "pageSetup",
      "rowBreaks",
      "colBreaks",
      "tableParts",
    ];
    const places = order.map((name) => xml.indexOf(`<${name}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(xml.match(/<hyperlinks>/g)).toHaveLength(1);
  });
});
