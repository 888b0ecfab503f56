import ExcelJS from "exceljs";
import JSZip from "jszip";
import { openFile } from "../../../src/workbench/files";
import { FileError } from "../../../src/workbench/files/fileError";

const text = (content: string) => new TextEncoder().encode(content);
const compound = (content: string) =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...[...content].flatMap((c) => [c.charCodeAt(0), 0]),
  ]);
const zip = (files: Record<string, string>) => {
  const archive = new JSZip();
  Object.entries(files).forEach(([path, content]) => archive.file(path, content));
  return archive.generateAsync({ type: "uint8array" });
};

const message = (bytes: Uint8Array, file: string) =>
  openFile(bytes, file).then(
    () => "opened",
    (error: Error) => error.message,
  );

describe("files that do not open say what to do in one line", () => {
  it.each([
    ["an .xls file", "old.xls", () => compound("Workbook"), /Excel 97-2003.*save it as \.xlsx/],
    [
      "a workbook with a password",
      "a.xlsx",
      () => compound("xxEncryptedPackage"),
      /protected with a password/,
    ],
    [
      "a web page named .xls",
      "a.xls",
      () => text("<html><table><tr><td>1</td></tr></table></html>"),
      /web page/,
    ],
    [
      "XML of Excel 2003",
      "a.xls",
      () => text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
      /web page/,
    ],
    ["a binary workbook", "a.xlsb", () => zip({ "xl/workbook.bin": "" }), /binary workbook/],
    [
      "an OpenDocument file",
      "a.ods",
      () => zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      /OpenDocument/,
    ],
    ["a document of Word", "a.docx", () => zip({ "word/document.xml": "" }), /not an Excel workbook/],
    [
      "half a file",
      "a.xlsx",
      async () => (await zip({ "xl/workbook.xml": "<workbook/>" })).slice(0, 60),
      /damaged/,
    ],
    [
      "a workbook without its parts",
      "a.xlsx",
      () => zip({ "xl/workbook.xml": "<workbook" }),
      /damaged|not an Excel/,
    ],
    ["noise named .xlsx", "a.xlsx", () => text("hello"), /damaged/],
    ["an empty file", "a.csv", () => new Uint8Array(), /empty/],
    ["white space", "a.csv", () => text(" \n"), /empty/],
    ["a picture", "a.png", () => text("\x89PNG"), /use \.xlsx, \.csv or \.txt/],
  ])("%s", async (_, file, bytes, sentence) => {
    const said = await message(await bytes(), file);
    expect(said).toMatch(sentence);
    expect(said).not.toContain("\n");
  });

  it("has the sentence in Chinese too", () =>
    expect(new FileError("empty", { file: "a.csv" }).sentence("zh-CN")).toBe("a.csv 是空文件"));
});

describe("workbooks of others", () => {
  async function made(build: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    build(book);
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  it("counts dates of 1904 from 1900", async () => {
    const bytes = await made((book) => {
      book.properties.date1904 = true;
      const cell = book.addWorksheet("S").getCell("A1");
      cell.value = new Date(Date.UTC(2025, 2, 4));
      cell.numFmt = "yyyy-mm-dd";
    });
    const { book } = await openFile(bytes, "a.xlsx");
    expect(book.sheets["sheet1"]!.cellData![0]![0]!.v).toBe(45720);
  });

  it("resolves colours of the theme, lighter and darker ones too", async () => {
    const bytes = await made((book) => {
      const sheet = book.addWorksheet("S");
      const fill = (address: string, tint?: number) => {
        const cell = sheet.getCell(address);
        cell.value = 1;
        cell.fill = {
          type: "pattern",
          pattern: "solid",
          fgColor: { theme: 4, tint } as unknown as ExcelJS.Color,
        };
      };
      fill("A1");
      // Excel shows accent 1 of the 2007 theme, "lighter 80 %" and "darker 50 %", as these.
      fill("A2", 0.8);
      fill("A3", -0.5);
    });
    const { book } = await openFile(bytes, "a.xlsx");
    const shown = [0, 1, 2].map(
      (row) => book.styles[book.sheets["sheet1"]!.cellData![row]![0]!.s as string]!.bg!.rgb!,
    );
    expect(shown[0]).toBe("#4F81BD");
    const channels = (color: string): number[] =>
      color
        .slice(1)
        .match(/../g)!
        .map((pair) => parseInt(pair, 16));
    const near = (color: string, expected: string) =>
      channels(color).forEach((value, index) =>
        expect(Math.abs(value - channels(expected)[index]!)).toBeLessThanOrEqual(2),
      );
    near(shown[1]!, "#DCE6F1");
    near(shown[2]!, "#244062");
  });

  it("reads rich text, shared formulas and links on numbers", async () => {
    const bytes = await made((book) => {
      const sheet = book.addWorksheet("S");
      sheet.getCell("A1").value = { richText: [{ text: "a" }, { text: "b", font: { bold: true } }] };
      sheet.getCell("A2").value = 1;
      sheet.fillFormula("B1:B3", "A1&1", (row) => `v${row}`);
      sheet.getCell("C1").value = { text: "site", hyperlink: "https://example.com" };
    });
    const { book, sheets } = await openFile(bytes, "a.xlsx");
    const cells = book.sheets["sheet1"]!.cellData!;
    expect(cells[0]![0]).toEqual({ v: "ab", t: 1 });
    expect([cells[0]![1]!.f, cells[2]![1]!.f]).toEqual(["=A1&1", "=A3&1"]);
    expect(sheets["sheet1"]!.hyperlinks).toEqual({
      C1: { address: "https://example.com", textToDisplay: "site" },
    });
  });

  it("opens .csv and .txt by name", async () =>
    expect((await openFile(text("a,b\n1,2"), "x.csv")).book.sheets["sheet1"]!.name).toBe("x"));
});
