/**
 * The same rows from a sheet, from files and from every engine: the same reports, figure by figure. `npm run test:warehouse`,
 * with `CRM_LENS_ROWS=…` for other than a million rows and `CRM_LENS_WAYS=csv,shards` for some of the ways.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BookShelf } from "../../src/app/bookShelf";
import { buildReport } from "../../src/app/buildReport";
import { readTableFile } from "../../src/app/tableFile/readTableFile";
import { buildFromWarehouse, WarehouseShelf } from "../../src/app/warehouse/buildFromWarehouse";
import type { Cell } from "../../src/core/cells/cell";
import type { SourceGrid } from "../../src/core/cells/dataset";
import { differences, figuresOf } from "../app/warehouse/comparable";
import { duckdbWarehouse } from "../app/warehouse/duckdbWarehouse";
import { SETTINGS } from "../app/warehouse/sameReports";
import { fillTable, ORDER_REPORTS, shopRows, TITLES } from "../app/warehouse/shop";
import { onChdb, onDebianServers, type ShopOnServer } from "./shopsOnServers";

const ROWS = Number(process.env.CRM_LENS_ROWS ?? 1_000_000);
const WANTED = process.env.CRM_LENS_WAYS?.split(",");
const titles = TITLES.filter((title) => title !== "refund");
const mapping = Object.fromEntries(titles.map((title, column) => [title, column]));
const columns = Object.fromEntries(titles.map((title) => [title, title]));

// A million rows take their time.
jest.setTimeout(10_800_000);

const SERVERS: Record<string, (rows: readonly Cell[][]) => Promise<ShopOnServer>> = {
  clickhouse: (rows) => onDebianServers(rows),
  shards: (rows) => onDebianServers(rows, { place: (_, at) => at % 2 }),
  chdb: (rows) => onChdb(rows, { password: "none of their business" }),
};
const WAYS = [...Object.keys(SERVERS), "duckdb", "csv", "parquet"];

/** One way after another: an engine is closed before the next begins. */
describe(`${ROWS.toLocaleString("en-US")} rows`, () => {
  const folder = mkdtempSync(join(tmpdir(), "ways-"));
  const rows = withoutTwins(shopRows(ROWS, { seed: 17 }));
  /** Reports of the same cells read them once. */
  const reportsOf = (source: SourceGrid) => {
    const shelf = new BookShelf();
    return (reportId: string) =>
      figuresOf(
        buildReport({ ...SETTINGS, reportId, sources: [source], header: true, mapping }, undefined, shelf),
      );
  };
  const fromSheet = reportsOf({ sheet: "orders", row: 0, column: 0, cells: [TITLES, ...rows] });
  const onSheet = new Map<string, readonly unknown[]>();

  afterAll(() => rmSync(folder, { recursive: true }));

  describe.each(WAYS.filter((way) => WANTED?.includes(way) ?? true))("from %s", (way) => {
    let make: (reportId: string) => Promise<readonly unknown[]>;
    let close: ShopOnServer["close"] = () => undefined;

    beforeAll(async () => {
      const from = (shelf: WarehouseShelf, table: readonly string[]) => {
        make = async (reportId) =>
          figuresOf(await buildFromWarehouse(shelf, { ...SETTINGS, reportId, table, columns }));
      };
      const server = SERVERS[way];
      if (server) {
        const shop = await server(rows);
        close = () => shop.close();
        from(shop.shelf, shop.table);
        return;
      }
      const warehouse = await duckdbWarehouse();
      await fillTable(warehouse.connection, "orders", rows);
      if (way === "duckdb") {
        close = () => warehouse.connection.closeSync();
        from(new WarehouseShelf(warehouse), ["orders"]);
        return;
      }
      const path = join(folder, `orders.${way}`);
      await warehouse.connection.run(`COPY orders TO '${path}' (FORMAT ${way})`);
      warehouse.connection.closeSync();
      // Where it came from is another thing than what it says.
      const grid = { ...(await readTableFile(fileAt(path))), sheet: "orders" };
      const fromFile = reportsOf(grid);
      make = (reportId) => Promise.resolve(fromFile(reportId));
    });

    afterAll(() => close());

    it.each(ORDER_REPORTS)("give the same %s as on a sheet", async (reportId) => {
      const expected = onSheet.get(reportId) ?? fromSheet(reportId);
      onSheet.set(reportId, expected);
      const found = await make(reportId);
      const { count, first } = differences(expected, found);
      process.stdout.write(`| ${way} | ${reportId} | ${expected.length} | ${count} |\n`);
      expect([found.length, first]).toEqual([expected.length, []]);
    });
  });
});

function fileAt(path: string) {
  const bytes = readFileSync(path);
  return {
    name: path,
    size: bytes.length,
    async *pieces() {
      await Promise.resolve();
      yield bytes;
    },
    part: (start: number, end: number) => Promise.resolve(new Uint8Array(bytes.subarray(start, end)).buffer),
  };
}

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
