import type { ICellData } from "@univerjs/core";
import fc from "fast-check";
import { csvText } from "../../../src/workbench/files/csvWriter";
import { findSeparator, openDelimited, readRows } from "../../../src/workbench/files/delimited";
import { FileError } from "../../../src/workbench/files/fileError";
import type { WorkbookData } from "../../../src/workbench/host/workbookData";

const utf8 = (text: string) => new TextEncoder().encode(text);

function values(workbook: WorkbookData): unknown[][] {
  const sheet = workbook.book.sheets[workbook.book.sheetOrder[0]!]!;
  return Object.values(sheet.cellData!).map((row) => {
    const cells = row as Record<number, { v?: unknown; t?: number }>;
    const width = Math.max(-1, ...Object.keys(cells).map(Number)) + 1;
    return Array.from({ length: width }, (_, column) => {
      const cell = cells[column];
      return cell === undefined ? null : cell.t === 3 ? cell.v === 1 : cell.v;
    });
  });
}

const open = (text: string, file = "orders.csv") => values(openDelimited(utf8(text), file));

describe("separators", () => {
  it.each([
    ["a,b,c\n1,2,3", ","],
    ["a;b;c\n1,5;2,5;3", ";"],
    ["a\tb\n1\t2", "\t"],
    ['"x, y",2\n"z",3', ","],
    ["one column\nonly", ","],
  ])("finds that of %j", (text, separator) => expect(findSeparator(text, "f.csv")).toBe(separator));

  it("takes runs of spaces for one in a .txt file, leading ones left out", () => {
    const text = " 00004 0001 19970101  2   29.33\r\n 00004 0001 19970118  2   29.73\r\n";
    expect(open(text, "CDNOW.txt")).toEqual([
      ["00004", "0001", 19970101, 2, 29.33],
      ["00004", "0001", 19970118, 2, 29.73],
    ]);
  });

  it("does not split a .csv file at spaces", () =>
    expect(open("new york\nlos angeles")).toEqual([["new york"], ["los angeles"]]));

  it("follows a first line that names it", () =>
    expect(open("sep=;\na;b,c\n1;2")).toEqual([
      ["a", "b,c"],
      [1, 2],
    ]));
});

describe("quotation marks", () => {
  it("keeps separators, line breaks and doubled marks inside them (RFC 4180)", () =>
    expect(open('id,note\r\n1,"a, ""b""\r\nc"\r\n')).toEqual([
      ["id", "note"],
      [1, 'a, "b"\r\nc'],
    ]));

  it("names the line on which one is never closed", () =>
    expect(() => open('a,b\n1,"x\n2,y\n')).toThrow(
      new FileError("openQuote", { file: "orders.csv", line: 2 }),
    ));

  it("leaves a mark inside a field as it is", () =>
    expect(open('a,b\n5" pipe,2')).toEqual([
      ["a", "b"],
      ['5" pipe', 2],
    ]));

  it("reads back what it writes, whatever the text", () => {
    const text = fc.string({ unit: "grapheme" }).map((s) => s.replace(/[\0\ufeff]/g, ""));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 8 }), (rows) => {
        const back = readRows(csvText(rows).slice(1), "f.csv").rows;
        const guarded = rows.map((row) =>
          row.map((field) => (/^[=+\-@\t\r]/.test(field) ? `'${field}` : field)),
        );
        expect(back).toEqual(guarded);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe("types", () => {
  it.each([
    ["12", 12],
    ["-3.50", -3.5],
    [".5", 0.5],
    ["1.5E-7", 1.5e-7],
    ["19970101", 19970101],
    ["13313.0", 13313],
    ["007", "007"],
    ["1234567890123456", "1234567890123456"],
    ["123456789012345", 123456789012345],
    ["22E5", "22E5"],
    ["1,234", "1,234"],
    ["¥12", "¥12"],
    ["5%", "5%"],
    ["TRUE", true],
    ["2025-03-04", 45720],
    ["2025/3/4", 45720],
    ["2011-01-04 12:00:00", 40547.5],
    ["2025-02-30", "2025-02-30"],
    ["03/04/2025", "03/04/2025"],
    ["2025-03-04T10:00:00Z", "2025-03-04T10:00:00Z"],
    ["1899-12-31", "1899-12-31"],
    ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
    ["#N/A", "#N/A"],
  ])("reads %s as %s", (text, value) =>
    expect(open(`a,b\n"${text.replaceAll('"', '""')}",x`)[1]![0]).toBe(value),
  );

  it("keeps all whole numbers of a column of ids as text", () =>
    expect(open("id,n\n00012,5\n34567,6").slice(1)).toEqual([
      ["00012", 5],
      ["34567", 6],
    ]));

  it("gives dates a format that shows them", () => {
    const { book } = openDelimited(utf8("a,b\n2025-03-04,2025-03-04 10:00"), "f.csv");
    const row = book.sheets["sheet1"]!.cellData![1]!;
    expect([row[0]!.s, row[1]!.s].map((key) => book.styles[key as string]!.n!.pattern)).toEqual([
      "yyyy-mm-dd",
      "yyyy-mm-dd hh:mm:ss",
    ]);
  });

  it("never makes a formula", () => {
    const { book } = openDelimited(utf8("a,b\n=1+1,+2+3\n@x,-a"), "f.csv");
    const cells = Object.values(book.sheets["sheet1"]!.cellData!).flatMap((row) =>
      Object.values(row as object),
    ) as ICellData[];
    expect(cells.every((cell) => cell.f === undefined && typeof cell.v === "string" && cell.t === 1)).toBe(
      true,
    );
  });
});

describe("encodings", () => {
  // 客户,金额 / 张三,5 in GB18030.
  const gb = new Uint8Array([
    0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x35,
  ]);
  const expected = [
    ["客户", "金额"],
    ["张三", 5],
  ];
  const text = "客户,金额\n张三,5";
  const utf16 = (mark: boolean, swap: boolean) => {
    const codes = [...((mark ? "\ufeff" : "") + text)].map((letter) => letter.charCodeAt(0));
    return new Uint8Array(
      codes.flatMap((code) => (swap ? [code >> 8, code & 255] : [code & 255, code >> 8])),
    );
  };

  it.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a byte-order mark", utf8("\ufeff" + text)],
    ["GB18030", gb],
    ["UTF-16, little end first", utf16(true, false)],
    ["UTF-16, big end first", utf16(true, true)],
  ])("reads %s", (_, bytes) => expect(values(openDelimited(bytes, "f.csv"))).toEqual(expected));

  it("says what to do about bytes that are no text", () => {
    const bytes = new Uint8Array([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x01, 0x02, 0xff, 0x10, 0x81,
    ]);
    expect(() => openDelimited(bytes, "f.csv")).toThrow(
      "f.csv is text in no encoding that can be told: name the encoding, or save it as .xlsx or as CSV UTF-8",
    );
  });
});

it("names the sheet after the file", () => {
  const name = (file: string) => openDelimited(utf8("a,b\n1,2"), file).book.sheets["sheet1"]!.name;
  expect([name("orders 2025.csv"), name("data/a[1].csv"), name("'.txt")]).toEqual([
    "orders 2025",
    "a 1",
    "Sheet1",
  ]);
});

it("writes a byte-order mark, and an apostrophe before what would be a formula", () =>
  expect(
    csvText([
      ["id", "name"],
      [7, "=1+1"],
      [true, null],
      [1.5, 'a"b'],
    ]),
  ).toBe('\ufeffid,name\r\n7,\'=1+1\r\nTRUE,\r\n1.5,"a""b"\r\n'));
