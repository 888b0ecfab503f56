/**
 * The same rows from a sheet, from files and from DuckDB: the same reports, figure by figure. `npm run test:warehouse`,
 * with `CRM_LENS_ROWS=…` for other than a million rows.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildReport } from "../../src/app/buildReport";
import { readTableFile } from "../../src/app/tableFile/readTableFile";
import { buildFromWarehouse, WarehouseShelf } from "../../src/app/warehouse/buildFromWarehouse";
import type { Cell } from "../../src/core/cells/cell";
import type { SourceGrid } from "../../src/core/cells/dataset";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { differences, figuresOf } from "../app/warehouse/comparable";
import { duckdbWarehouse } from "../app/warehouse/duckdbWarehouse";
import { fillTable, ORDER_REPORTS, shopRows, TITLES } from "../app/warehouse/shop";

const ROWS = Number(process.env.CRM_LENS_ROWS ?? 1_000_000);
/** What files may hold otherwise than cells is found before any report: these three read every column. */
const FROM_FILES = ["overview", "segments", "products"];
const SETTINGS = { options: {}, policies: DEFAULT_POLICIES, locale: "en-US" as const, version: "1" };
const titles = TITLES.filter((title) => title !== "refund");
const mapping = Object.fromEntries(titles.map((title, column) => [title, column]));

// A million rows take their time.
jest.setTimeout(3_600_000);

describe(`${ROWS.toLocaleString("en-US")} rows`, () => {
  const folder = mkdtempSync(join(tmpdir(), "ways-"));
  let sheet: SourceGrid;
  let shelf: WarehouseShelf;
  const files = new Map<string, string>();
  const told: string[] = [];

  beforeAll(async () => {
    const rows = withoutTwins(shopRows(ROWS, { seed: 17 }));
    sheet = { sheet: "orders", row: 0, column: 0, cells: [TITLES, ...rows] };
    const warehouse = await duckdbWarehouse();
    await fillTable(warehouse.connection, "orders", rows);
    for (const [kind, how] of [
      ["csv", "FORMAT csv, HEADER"],
      ["parquet", "FORMAT parquet"],
    ]) {
      files.set(kind!, join(folder, `orders.${kind}`));
      await warehouse.connection.run(`COPY orders TO '${files.get(kind!)}' (${how})`);
    }
    shelf = new WarehouseShelf(warehouse);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
    const table = ["| report | way | figures | differences |", "| --- | --- | ---: | ---: |", ...told, ""];
    process.stdout.write(table.join("\n"));
  });

  it.each(ORDER_REPORTS)("give the same %s from a sheet, files and DuckDB", async (reportId) => {
    const fromCells = (source: SourceGrid) =>
      figuresOf(buildReport({ ...SETTINGS, reportId, sources: [source], header: true, mapping }));
    const expected = fromCells(sheet);
    const ways: [string, readonly unknown[]][] = [];
    for (const [kind, path] of FROM_FILES.includes(reportId) ? files : []) {
      const bytes = readFileSync(path);
      const file = {
        name: `orders.${kind}`,
        size: bytes.length,
        async *pieces() {
          await Promise.resolve();
          yield bytes;
        },
        part: (start: number, end: number) =>
          Promise.resolve(new Uint8Array(bytes.subarray(start, end)).buffer),
      };
      // Where it came from is another thing than what it says.
      ways.push([kind, fromCells({ ...(await readTableFile(file)), sheet: "orders" })]);
    }
    const columns = Object.fromEntries(titles.map((title) => [title, title]));
    const stored = await buildFromWarehouse(shelf, { ...SETTINGS, reportId, table: ["orders"], columns });
    ways.push(["DuckDB", figuresOf(stored)]);
    const different = ways.map(([way, found]) => {
      const { count, first } = differences(expected, found);
      told.push(`| ${reportId} | ${way} | ${expected.length} | ${count} |`);
      return [way, found.length, first];
    });
    expect(different).toEqual(ways.map(([way]) => [way, expected.length, []]));
  });
});

/**
 * Of two refunds of one customer, day and amount a sheet gives the order to the first; in a database none is the first, and
 * another product may bear what is left.
 */
function withoutTwins(rows: Cell[][]): Cell[][] {
  const seen = new Set<string>();
  return rows.filter(([customer, , day, amount]) => {
    const refund = JSON.stringify([customer, day, amount]);
    const isTwin = Number(amount) < 0 && seen.has(refund);
    seen.add(refund);
    return !isTwin;
  });
}
