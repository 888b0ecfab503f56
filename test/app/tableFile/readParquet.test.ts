/** Columns of every type that writers of Parquet use come as the cells that a sheet or a text file would give. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { readParquet } from "../../../src/app/tableFile/readParquet";
import { fileOf } from "../../support/fileOf";

let folder: string;
let instance: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parquet-"));
  instance = await DuckDBInstance.create(":memory:");
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true });
});

async function written(select: string): Promise<Uint8Array> {
  const path = join(folder, "a.parquet");
  await connection.run(`COPY (SELECT ${select}) TO '${path}' (FORMAT parquet)`);
  return new Uint8Array(readFileSync(path));
}

/** The first row that such a column holds. */
async function cellOf(expression: string) {
  const { cells } = await readParquet(fileOf("a.parquet", await written(`${expression} AS a`)));
  return cells[1]![0];
}

describe("a column of a Parquet file", () => {
  it.each([
    ["ids of 19 digits in a decimal", "1234567890123456789::DECIMAL(38, 0)", "1234567890123456789"],
    ["ids of 18 digits in a decimal", "-234567890123456789::DECIMAL(18, 0)", "-234567890123456789"],
    ["ids of 19 digits in whole numbers", "1234567890123456789::BIGINT", "1234567890123456789"],
    ["amounts of a wide decimal", "-1084.58::DECIMAL(38, 4)", -1084.58],
    ["amounts with more digits than a number", "1084.580000000000000001::DECIMAL(38, 18)", 1084.58],
    ["amounts of 32 bits", "1084.58::FLOAT", 1084.58],
    ["numbers that are none", "'nan'::DOUBLE", null],
    ["days", "DATE '2024-01-05'", 45296],
    ["days that stand for none", "DATE '1900-01-01'", 1],
    ["days before Excel's", "DATE '1850-01-05'", "1850-01-05"],
    ["moments before Excel's", "TIMESTAMP '1850-01-05 12:00:00'", "1850-01-05T12:00:00.000Z"],
    ["days without end", "DATE 'infinity'", "infinity"],
    ["moments without end", "TIMESTAMP '-infinity'", "-infinity"],
    ["moments in seconds", "TIMESTAMP_S '2024-01-05 12:00:00'", 45296.5],
    ["moments in nanoseconds", "TIMESTAMP_NS '2024-01-05 12:00:00'", 45296.5],
    ["times of the day", "TIME '18:00:00'", 0.75],
    ["truths", "true", true],
    ["texts of a list that the file keeps", "'b'::ENUM('a', 'b')", "b"],
    ["texts as JSON", `'{"a":1}'::JSON`, '{"a":1}'],
    ["lists of whole numbers", "[1::BIGINT, 1234567890123456789]", '[1,"1234567890123456789"]'],
    ["records", "{'a': 1.5::DECIMAL(18, 2), 'b': [{'c': 1::BIGINT}]}", '{"a":1.5,"b":[{"c":1}]}'],
    ["spans of time", "INTERVAL '1 day'", null],
  ])("of %s: %s", async (_, expression, cell) => {
    expect(await cellOf(expression)).toEqual(cell);
  });

  it("that no cell can hold stops none beside it", async () => {
    const bytes = await written(`INTERVAL '1 day' AS a, {'b': INTERVAL '1 day'} AS b, 'x' AS c`);
    const { cells } = await readParquet(fileOf("a.parquet", bytes));
    expect(cells[1]![2]).toBe("x");
  });
});

describe("a damaged Parquet file", () => {
  it("is refused in our words, wherever it is cut or blank", async () => {
    const bytes = await written(
      "i AS id, 'text ' || i AS name, i::DECIMAL(18, 2) AS amount FROM range(500) t(i)",
    );
    const blank = bytes.slice().fill(0, 50, 1500);
    const encrypted = Uint8Array.from([...bytes.slice(0, -1), "E".charCodeAt(0)]);
    const broken = [blank, encrypted, bytes.slice(0, -200), bytes.slice(0, 3), new Uint8Array(0)];
    // One bit in the directory at its end: what is read is refused, or is a table.
    for (let at = bytes.length - 300; at < bytes.length; at += 7) {
      const other = bytes.slice();
      other[at]! ^= 4;
      const told = await readParquet(fileOf("a.parquet", other)).then(
        () => undefined,
        ({ key }: { key: string }) => key,
      );
      expect([undefined, "fileNoParquet", "fileTooLarge"]).toContain(told);
    }
    for (const one of broken) {
      await expect(readParquet(fileOf("a.parquet", one))).rejects.toMatchObject({ key: "fileNoParquet" });
    }
  });
});
