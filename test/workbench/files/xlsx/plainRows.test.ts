import ExcelJS from "exceljs";
import JSZip from "jszip";
import { addSheet, newWorkbook } from "../../../../src/workbench/files/newWorkbook";
import { saveXlsx } from "../../../../src/workbench/files/xlsx/save";

/** Values, a formula among them, a row with a height, blanks with and without a look. */
function workbook() {
  const book = newWorkbook("Book1.xlsx", { bold: { bl: 1 } });
  const cellData = {
    0: { 0: { v: "id", t: 1, s: "bold" }, 2: { v: "x < y & z", t: 1 } },
    1: { 0: { v: 1.5, t: 2 }, 1: { v: 1, t: 3 }, 2: { v: "#N/A", t: 1 } },
    2: { 0: { f: "=A2*2", v: 3, t: 2 } },
    3: { 1: { s: "bold" }, 2: {}, 3: { v: "id", t: 1 } },
    5: { 0: { v: "tall", t: 1 } },
    9: { 5: { v: -0.25, t: 2 } },
  };
  addSheet(
    book,
    { name: "Data", cellData, rowData: { 5: { h: 50 } }, columnData: { 3: { s: "bold" } } },
    {
      rows: 10,
      columns: 6,
    },
  );
  return book;
}

describe("rows of values", () => {
  it("stand in the part in their order among the others, numbered as they are", async () => {
    const zip = await JSZip.loadAsync(await saveXlsx(workbook()));
    const xml = await zip.file("xl/worksheets/sheet1.xml")!.async("string");
    expect([...xml.matchAll(/<row r="([^"]*)"/g)].map(([, row]) => row)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "6",
      "10",
    ]);
    expect(xml).toContain('<dimension ref="A1:F10"/>');
    expect(xml).toContain('<row r="2" spans="1:3" x14ac:dyDescent="0.25"><c r="A2"><v>1.5</v></c>');
    expect(xml).toContain('<c r="C2" t="e"><v>#N/A</v></c>');
    const strings = await zip.file("xl/sharedStrings.xml")!.async("string");
    expect(strings).toContain("<si><t>id</t></si><si><t>x &lt; y &amp; z</t></si><si><t>tall</t></si>");
    expect(strings).toContain('count="4" uniqueCount="3"');
  });

  it("come back as they were, with the looks of their own and of their columns", async () => {
    const file = new ExcelJS.Workbook();
    await file.xlsx.load((await saveXlsx(workbook())).buffer as ArrayBuffer);
    const sheet = file.getWorksheet("Data")!;
    const values = ["A1", "C1", "A2", "B2", "D4", "A6", "F10"].map((address) => sheet.getCell(address).value);
    expect(values).toEqual(["id", "x < y & z", 1.5, true, "id", "tall", -0.25]);
    expect(["A1", "B4", "D4", "A2"].map((address) => sheet.getCell(address).font?.bold ?? false)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(sheet.getCell("A3").value).toEqual({ formula: "A2*2", result: 3 });
    expect(sheet.getRow(6).height).toBe(37.5);
  });
});
