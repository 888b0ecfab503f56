import ExcelJS from "exceljs";
import JSZip from "jszip";
import { openFile } from "../../../src/workbench/files";
import { encodeAs } from "../../support/encode";
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
      "a web page without a table",
      "a.xls",
      () => text("<html><body>Please sign in</body></html>"),
      /without a table/,
    ],
    [
      "XML of Excel 2003 without a sheet",
      "a.xls",
      () => text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
      /not an Excel workbook/,
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

describe("what is named like a workbook and is something else opens as what it is", () => {
  const cellsOf = async (content: string | Uint8Array, file = "export.xls") => {
    const bytes = typeof content === "string" ? text(content) : content;
    const { book } = await openFile(bytes, file);
    return book.sheetOrder.map((id) => {
      const rows = Object.values(book.sheets[id]!.cellData!) as Record<number, { v?: unknown }>[];
      return rows.map((row) => Object.values(row).map(({ v }) => v));
    });
  };

  it("a table of a web page, with spans, line breaks and long ids", async () =>
    expect(
      await cellsOf(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>
        <table><tr><td><table>
          <tr><th colspan="2">Orders</th></tr>
          <tr><th>Order</th><th>Paid<br>on</th></tr>
          <tr><td>202401020304050607</td><td>2024-01-02</td></tr>
          <tr><td>007</td><td x:num="12.5">12,50 &euro;</td></tr>
        </table></td></tr></table></body></html>`),
    ).toEqual([[["Orders"], ["Order", "Paid on"], ["202401020304050607", 45293], ["007", 12.5]]]));

  it("each table of data becomes a sheet, a line of links none", async () =>
    expect(
      await cellsOf(
        "<table><tr><td>Home</td></tr></table>" +
          "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>" +
          "<table><tr><td>c</td><td>d</td></tr><tr><td>3</td><td>4</td></tr></table>",
      ),
    ).toEqual([
      [
        ["a", "b"],
        [1, 2],
      ],
      [
        ["c", "d"],
        [3, 4],
      ],
    ]));

  it("a web page in the encoding that it declares", async () => {
    const page = '<meta charset="shift_jis"><table><tr><td>名</td><td>額</td></tr></table>';
    expect(await cellsOf(encodeAs("shift_jis", page)!)).toEqual([[["名", "額"]]]);
  });

  it("the XML of Excel 2003, with cells left out", async () =>
    expect(
      await cellsOf(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
          xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Worksheet ss:Name="Mai"><Table>
          <Row><Cell><Data ss:Type="String">007</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">1.5</Data></Cell></Row>
          <Row ss:Index="3"><Cell><Data ss:Type="DateTime">2024-01-02T00:00:00.000</Data></Cell></Row>
        </Table></Worksheet></Workbook>`),
    ).toEqual([[["007", 1.5], [], [45293]]]));

  it("text with separators", async () =>
    expect(await cellsOf("Order\tTotal\n1\t2\n")).toEqual([
      [
        ["Order", "Total"],
        [1, 2],
      ],
    ]));
});
