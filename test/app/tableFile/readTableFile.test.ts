/** Files are read to the same tables as sheets, whatever their kind and wherever their pieces are cut. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { readTableFile } from "../../../src/app/tableFile/readTableFile";
import { readTableFiles } from "../../../src/app/tableFile/readTableFiles";
import { bytesOf } from "../../../src/app/tableFile/tableFile";
import type { SourceGrid } from "../../../src/core/cells/dataset";
import { guessTableKind } from "../../../src/core/cells/guess/tableKind";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../src/core/ledger/cellBook";
import { fileOf } from "../../support/fileOf";

const text = (name: string, content: string, piece?: number) =>
  fileOf(name, new TextEncoder().encode(content), piece);

const cellsOf = (source: SourceGrid) => [...source.cells].map((row) => [...row]);

describe("a text file", () => {
  const CSV = 'id,note,amount\r\nann,"a, ""b""\nc",1.50\r\n伍,,2\r\nbo,x,3,extra\r\n';
  const ROWS = [
    ["id", "note", "amount", null],
    ["ann", 'a, "b"\nc', "1.50", null],
    ["伍", null, "2", null],
    ["bo", "x", "3", "extra"],
  ];

  it.each([1, 2, 3, 7, 1000])("is the same in pieces of %d bytes", async (piece) => {
    expect(cellsOf(await readTableFile(text("a.csv", CSV, piece)))).toEqual(ROWS);
  });

  it.each([
    ["a.csv", "id;amount\nann;1,5\n"],
    ["a.tsv", "id\tamount\nann\t1,5\n"],
    ["a.txt", "id|amount\nann|1,5\n"],
  ])("%s tells how its fields are separated", async (name, content) => {
    const source = await readTableFile(text(name, content));
    expect(cellsOf(source)).toEqual([
      ["id", "amount"],
      ["ann", "1,5"],
    ]);
    expect(source.sheet).toBe(name);
  });

  it("keeps its rows whole in pieces of any length, with inch signs and with line breaks in quotation marks", async () => {
    const stray =
      'name,note,x\n5" pipe,a,1\nb,"one\ntwo",2\nc,"three ""and""\nfour",3\n"","5"" or 6""",4\nd,e,5\n';
    const whole = cellsOf(await readTableFile(text("a.csv", stray)));
    expect(whole).toHaveLength(6);
    for (let piece = 1; piece < stray.length; piece++) {
      expect(cellsOf(await readTableFile(text("a.csv", stray, piece)))).toEqual(whole);
    }
  });

  it("is the same where ends of lines are mixed, and where the first piece is shorter than its first line", async () => {
    const mixed = 'customer;amount\r\nann;"5"\nbob;6\ncy;7\n';
    for (const piece of [8, 1000]) {
      expect(cellsOf(await readTableFile(text("a.csv", mixed, piece)))).toEqual([
        ["customer", "amount"],
        ["ann", "5"],
        ["bob", "6"],
        ["cy", "7"],
      ]);
    }
  });

  it("is read in the encoding that its first bytes show", async () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from("编号,a\n伍,1\n", "utf16le")]);
    expect(cellsOf(await readTableFile(fileOf("a.csv", utf16, 5)))[1]).toEqual(["伍", "1"]);
    const gb = Uint8Array.from([0xb1, 0xe0, 0xba, 0xc5, 44, 97, 10, 0xce, 0xe9, 44, 49, 10]);
    expect(cellsOf(await readTableFile(fileOf("a.csv", gb)))[1]).toEqual(["伍", "1"]);
    const marked = text("a.csv", "\ufeffid,a\nx,1\n");
    expect(cellsOf(await readTableFile(marked))[0]).toEqual(["id", "a"]);
  });

  it("holds moments as serials, and days that do not exist as they are written", async () => {
    const source = await readTableFile(
      text("a.csv", "at\n2024-01-05 12:00:00\n2024-01-05T06:00:00Z\n2024-02-30 12:00:00\n2024-01-05\n"),
    );
    expect(cellsOf(source).flat()).toEqual(["at", 45296.5, 45296.25, "2024-02-30 12:00:00", "2024-01-05"]);
  });

  it("is the same with quotation marks as without, which nearly all pieces are", async () => {
    const field = fc.constantFrom("", "a", " b ", "伍", "1.50", "\u00a0", "2024-01-05 12:00:00", "x y", "é");
    const lines = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom("\n", "\r\n"), fc.boolean(), async (rows, end, isEnded) => {
        const plain =
          [["id", "b", "c", "d"], ...rows].map((row) => row.join(",")).join(end) + (isEnded ? end : "");
        const read = async (content: string) => cellsOf(await readTableFile(text("a.csv", content)));
        expect(await read(plain)).toEqual(await read(plain.replace("id", '"id"')));
      }),
      { seed: 11 },
    );
  });

  it("is refused where it is empty", async () => {
    await expect(readTableFile(text("a.csv", ""))).rejects.toMatchObject({ key: "fileEmpty" });
  });

  it.each([1, 5, 1000])(
    "is refused in pieces of %d bytes where a quotation mark would swallow rows, with the row",
    async (piece) => {
      const rows = ["id,note", "1,ok", '2,"5 inch', "3,ok", "4,ok"];
      const refused = { key: "fileOpenQuote", detail: { file: "a.csv", row: 3, text: '2,"5 inch' } };
      // Nothing closes it, or what opens a later field.
      for (const more of [[], ['5,"fine, too"', "6,ok"]]) {
        const content = [...rows, ...more].join("\n");
        await expect(readTableFile(text("a.csv", content, piece))).rejects.toMatchObject(refused);
      }
    },
  );

  it("of lines that only a return ends is read, in pieces too", async () => {
    const lines = 'id,note\r1,"a, b"\r2,c\r';
    for (const piece of [10, 1000]) {
      expect(cellsOf(await readTableFile(text("a.csv", lines, piece)))).toEqual([
        ["id", "note"],
        ["1", "a, b"],
        ["2", "c"],
      ]);
    }
  });

  it("tells how far it is by its bytes", async () => {
    const heard: number[] = [];
    await readTableFile(text("a.csv", CSV, 10), { onProgress: (share) => heard.push(share) });
    expect(heard.at(-1)).toBe(1);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
  });
});

describe("what a file is", () => {
  const CSV = "id,amount\nann,1\n";
  const ROWS = [
    ["id", "amount"],
    ["ann", "1"],
  ];

  it.each([
    ["gzip without its ending", "a.csv", gzipSync(CSV)],
    ["no gzip that is called so, as browsers unpack what they load", "a.csv.gz", Buffer.from(CSV)],
  ])("its bytes tell: %s", async (_, name, bytes) => {
    const file = fileOf(name, new Uint8Array(bytes));
    // As whoever opens a file unpacks it.
    const pieces = (isPacked: boolean) =>
      isPacked ? fileOf(name, new Uint8Array(gunzipSync(bytes))).pieces(false) : file.pieces(false);
    expect(cellsOf(await readTableFile({ ...file, pieces }))).toEqual(ROWS);
  });

  it.each([
    ["<!DOCTYPE html><table><tr><td>1</td></tr></table>", "fileHolds", "HTML"],
    ['<?xml version="1.0"?><rows/>', "fileHolds", "XML"],
    ['[{"id": 1}, {"id": 2}]', "fileHolds", "JSON"],
    ["%PDF-1.7\n", "fileHolds", "PDF"],
    ["\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0", "fileNoText", undefined],
    ["\u00d0\u00cf\u0011\u00e0", "fileNoWorkbook", undefined],
  ])("is said where it is no table: %j", async (content, key, kind) => {
    const bytes = new Uint8Array(Buffer.from(content, "latin1"));
    await expect(readTableFile(fileOf("a.csv", bytes))).rejects.toMatchObject({
      key,
      detail: kind === undefined ? {} : { kind },
    });
  });
});

describe("several files", () => {
  const january = text("jan.csv", "Export of January\n\nid,amount,day\nann,1,2026-01-02\nbo,2,2026-01-03\n");
  const february = text("feb.csv", "day;id;amount\n2026-02-01;bo;2,5\n;ann;1\n");

  it("are one table by their titles, with the first one's header", async () => {
    const heard: number[] = [];
    const { cells, sheet } = await readTableFiles([january, february], {
      onProgress: (share) => heard.push(share),
    });
    expect([...cells].slice(-5).map((row) => [...row])).toEqual([
      ["id", "amount", "day"],
      ["ann", "1", "2026-01-02"],
      ["bo", "2", "2026-01-03"],
      ["bo", "2,5", "2026-02-01"],
      ["ann", "1", null],
    ]);
    expect(sheet).toBe("jan.csv + 1");
    expect(heard.at(-1)).toBe(1);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
  });

  it.each([
    ["fileMissesColumns", "id,day\nann,1\n", "amount"],
    ["fileHasOtherColumns", "id,amount,day,tax,tip\nann,1,2,3,4\n", "tax, tip"],
  ])("are refused where one has other titles: %s", async (key, content, columns) => {
    await expect(readTableFiles([january, text("mar.csv", content)])).rejects.toMatchObject({
      key,
      detail: { file: "mar.csv", first: "jan.csv", columns },
    });
  });

  it("are refused where one repeats another, and not where a cent differs", async () => {
    const of = (name: string, amount: string) =>
      text(name, `id,amount,at\nann,${amount},2026-01-05 10:00:00\n`);
    await expect(readTableFiles([of("a.csv", "1.50"), of("b.csv", "1.50")])).rejects.toMatchObject({
      key: "fileRepeats",
      detail: { file: "b.csv", first: "a.csv" },
    });
    expect((await readTableFiles([of("a.csv", "1.50"), of("b.csv", "1.51")])).cells).toHaveLength(3);
  });

  it("are refused where they are together too large, and one alone is not", async () => {
    const one = (name: string) => text(name, `id,amount\n${`${name},1\n`.repeat(20)}`);
    const both = (rows: number) =>
      readTableFiles([one("a.csv"), one("b.csv")], { mostBytes: bytesOf(rows, 2) });
    // 41 rows: by the first file's lines clearly, or nearly, too many.
    await expect(both(30)).rejects.toMatchObject({ key: "fileTooLarge", detail: { file: "a.csv + 1" } });
    await expect(both(40)).rejects.toMatchObject({ key: "fileTooLarge", detail: { file: "b.csv" } });
    expect((await readTableFiles([one("a.csv")], { mostBytes: bytesOf(30, 2) })).cells).toHaveLength(21);
  });
});

describe("one table as csv and as Parquet", () => {
  let folder: string;
  const sources: Record<string, SourceGrid> = {};
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "table-file-"));
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(
      `CREATE TABLE orders AS SELECT 'C' || (hash(i * 7) % 400) AS customer_id, i AS order_id,
         TIMESTAMP '2023-01-01 08:00:00' + to_seconds(CAST(hash(i) % 63000000 AS INT)) AS order_date,
         round((hash(i * 3) % 20000) / 100.0, 2) AS amount, CAST(hash(i * 3) % 900 AS DECIMAL(9, 2)) AS tax,
         CASE WHEN hash(i * 5) % 20 = 0 THEN 'cancelled' WHEN hash(i * 5) % 25 = 1 THEN 'refunded' ELSE 'paid' END AS status,
         CASE WHEN i % 3 = 0 THEN NULL ELSE DATE '2024-01-01' END AS due
       FROM range(5000) t(i)`,
    );
    for (const [name, how] of [
      ["a.csv", "HEADER"],
      ["a.parquet", "FORMAT parquet, ROW_GROUP_SIZE 2048"],
      ["zstd.parquet", "FORMAT parquet, COMPRESSION zstd"],
    ] as const) {
      const path = join(folder, name);
      await connection.run(`COPY orders TO '${path}' (${how})`);
      sources[name] = await readTableFile(fileOf(name, new Uint8Array(readFileSync(path)), 4096));
    }
    connection.closeSync();
    instance.closeSync();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const bookOf = (source: SourceGrid) => {
    const { mapping } = guessTableKind("orders", source.cells.slice(0, 200));
    const { ids, total, orders, last } = cellBook(readDataset(source, mapping)).customers();
    return { mapping, ids, total, orders, last };
  };

  it.each(["a.parquet", "zstd.parquet"])("%s gives the customers of the csv, to the cent", (name) => {
    const of = bookOf(sources[name]!);
    expect(of).toEqual(bookOf(sources["a.csv"]!));
    expect(of.mapping).toMatchObject({ customer: 0, order: 1, date: 2, amount: 3, status: 5 });
    expect(of.ids.length).toBe(400);
  });

  it("days, moments, whole and broken numbers and gaps come as cells", () => {
    const [header, first, second] = sources["a.parquet"]!.cells.slice(0, 3);
    expect(header).toEqual(["customer_id", "order_id", "order_date", "amount", "tax", "status", "due"]);
    expect(first![6]).toBeNull();
    expect(second![1]).toBe(1);
    expect(second![6]).toBe(45292);
    expect(second![2]).toBeCloseTo(sources["a.csv"]!.cells[2]![2] as number, 9);
  });

  it("is refused where it is larger than memory", async () => {
    const bytes = new Uint8Array(readFileSync(join(folder, "a.parquet")));
    await expect(
      readTableFile(fileOf("a.parquet", bytes), { mostBytes: bytesOf(1000, 7) }),
    ).rejects.toMatchObject({
      key: "fileTooLarge",
      detail: { columns: 7, most: 1000 },
    });
  });

  it("is refused where it is none", async () => {
    await expect(readTableFile(text("a.parquet", "id,amount\n"))).rejects.toMatchObject({
      key: "fileNoParquet",
      detail: { file: "a.parquet" },
    });
  });
});

it("a file larger than memory is refused with the rows that fit, whatever its kind", async () => {
  const wide = text("wide.csv", "a,b,c\n1,2,3\n4,5,6\n7,8,9\n");
  await expect(readTableFile(wide, { mostBytes: bytesOf(3, 3) })).rejects.toMatchObject({
    key: "fileTooLarge",
    detail: { file: "wide.csv", columns: 3, most: 3 },
  });
  expect(await readTableFile(wide, { mostBytes: bytesOf(4, 3) })).toBeDefined();
});
