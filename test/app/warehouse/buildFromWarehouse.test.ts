import { buildReport } from "../../../src/app/buildReport";
import { buildFromWarehouse, WarehouseShelf } from "../../../src/app/warehouse/buildFromWarehouse";
import type { Cell } from "../../../src/core/cells/cell";
import { HOW_COMPUTED } from "../../../src/reports/kit/howComputed";
import type { Report } from "../../../src/reports/report";
import { rowsOf, sheetsOf } from "../../reports/reportFrom";
import { differences, figuresOf } from "./comparable";
import { duckdbWarehouse, type DuckDBWarehouse } from "./duckdbWarehouse";
import { givesTheSameReports, SETTINGS } from "./sameReports";
import {
  fillTable,
  MARKED,
  markedRows,
  ORDER_REPORTS,
  shopRows,
  TITLES,
  without,
  type ShopOptions,
} from "./shop";

interface Shop extends ShopOptions {
  readonly lines: number;
  readonly reports: readonly string[];
  /** Those of the columns that are used, where not all are. */
  readonly titles?: readonly string[];
}

const SHOPS: Record<string, Shop> = {
  "order ids": { lines: 800, reports: ORDER_REPORTS },
  "order ids, 20,000 lines": { lines: 20_000, seed: 3, reports: ORDER_REPORTS },
  "refunds told by their own rows and by others": {
    lines: 3000,
    seed: 5,
    toldRefunds: true,
    reports: [
      "overview",
      "cohorts",
      "segments",
      "lifetime-value",
      "profiles",
      "buying-behaviour",
      "products",
      "action-plan",
    ],
  },
  "customers named in several scripts": {
    lines: 1200,
    seed: 7,
    anyNames: true,
    reports: ["segments", "churn-warning", "profiles", "products", "payback", "action-plan"],
  },
  "times of day": {
    lines: 1200,
    seed: 9,
    times: true,
    reports: ["overview", "buying-behaviour", "segments", "products", "action-plan"],
  },
  "receipt numbers that start again every day": {
    lines: 800,
    receipts: true,
    reports: ["cohorts", "lifetime-value", "products", "buying-behaviour", "payback", "action-plan"],
  },
  "no order ids": {
    lines: 800,
    withoutIds: true,
    reports: ["cohorts", "lifetime-value", "products", "buying-behaviour", "payback", "action-plan"],
  },
  // Which line of an order came back is for its rows to say.
  "nothing that tells their lines apart": {
    lines: 1200,
    titles: ["customer", "order", "date", "amount", "status"],
    reports: ["returns"],
  },
};

describe.each(Object.entries(SHOPS))("orders with %s", (_, shop) => {
  const rows = shopRows(shop.lines, shop);
  const titles =
    shop.titles ??
    TITLES.filter(
      (title) => (title !== "order" || !shop.withoutIds) && (title !== "refund" || shop.toldRefunds),
    );
  let shelf: WarehouseShelf;
  beforeAll(async () => {
    const warehouse = await duckdbWarehouse();
    await fillTable(warehouse.connection, "orders", rows, shop.times ? "TIMESTAMP" : "DATE");
    shelf = new WarehouseShelf(warehouse);
  });

  givesTheSameReports(rows, () => ({ shelf, table: ["orders"] }), { reports: shop.reports, titles });
});

describe("an action plan that is made again with what stands on its sheets", () => {
  const titles = TITLES.slice(0, 8);
  const mapping = Object.fromEntries(titles.map((title, column) => [title, column]));
  const columns = Object.fromEntries(titles.map((title) => [title, title]));
  const [since, later] = [45_700, 45_760];
  const order = (who: string, number: number, amount: number, day: number): Cell[] => [
    ...[who, `${who} ${number}`, day, amount, "Paid", "Web", "p1", 1, null],
  ];
  // Some give back whatever they buy.
  const rows = [
    ...shopRows(5000, { seed: 8 }),
    ...["x", "y", "z"].flatMap((who) =>
      Array.from({ length: 6 }, (_, at) => 45_400 + 50 * at).flatMap((day, at) => [
        order(who, at, 30 + at, day),
        ...(at > 0 ? [order(who, at, -20, day + 9)] : []),
      ]),
    ),
  ];
  let warehouse: DuckDBWarehouse;
  let shelf: WarehouseShelf;
  beforeAll(async () => {
    warehouse = await duckdbWarehouse();
    await fillTable(warehouse.connection, "orders", rows);
    shelf = new WarehouseShelf(warehouse);
  });

  it.each([false, true])("follows the same customers as on a sheet, some held out: %p", async (holdOut) => {
    const settings = { ...SETTINGS, options: { holdOut }, reportId: "action-plan" };
    const sources = [{ sheet: "orders", row: 0, column: 0, cells: [TITLES, ...rows] }];
    const make = (asOf: number, earlier?: Record<string, Cell[][]>) =>
      buildReport({ ...settings, sources, header: true, mapping, asOf, earlier });
    const first = make(since);
    expect(rowsOf(first, "plan").map(({ key }) => key)).toContain("returning");
    const earlier = sheetsOf(first);
    const again = make(later, earlier);
    const told = rowsOf(again, "plan").find(({ key }) => key === "returning")!;
    expect([typeof told.baseline, typeof told.current]).toEqual(["number", "number"]);
    const found = await buildFromWarehouse(shelf, {
      ...settings,
      table: ["orders"],
      columns,
      asOf: later,
      earlier,
    });
    expect(differences(figuresOf(again), figuresOf(found))).toEqual({ count: 0, first: [] });
  });

  it("fetches rows of customers, none of their days or lines", () => {
    const customers = new Set(rows.map(([who]) => who)).size;
    const days = new Set(rows.map(([, , day]) => day)).size;
    expect([customers > days, rows.length > 3 * customers]).toEqual([true, true]);
    expect(warehouse.asked.filter((one) => one.rows > customers)).toEqual([]);
  });
});

describe("a table in a warehouse", () => {
  const columns = { customer: "customer", date: "date", amount: "amount" };
  const ask = async (
    name: string,
    rows: Cell[][],
    own: Record<string, string>,
    rename: (title: string) => string = (title) => title,
    reportIds: readonly string[] = ["cohorts"],
  ) => {
    const warehouse = await duckdbWarehouse();
    const identifier = warehouse.dialect.identifier(name);
    await fillTable(warehouse.connection, identifier, rows);
    for (const title of TITLES) {
      if (rename(title) !== title) {
        await warehouse.connection.run(
          `ALTER TABLE ${identifier} RENAME COLUMN "${title}" TO ${warehouse.dialect.identifier(rename(title))}`,
        );
      }
    }
    const shelf = new WarehouseShelf(warehouse);
    const reports: Report[] = [];
    for (const reportId of reportIds) {
      reports.push(await buildFromWarehouse(shelf, { ...SETTINGS, reportId, table: [name], columns: own }));
    }
    const left = await warehouse.connection.runAndReadAll(`SELECT count(*) FROM ${identifier}`);
    expect(Number(left.getRows()[0]![0])).toBe(rows.length);
    return { reports, warehouse };
  };

  const plain = shopRows(400, { seed: 4 });
  const asked = ["cohorts", "segments", "products", "buying-behaviour", "payback"];
  let expected: unknown;
  beforeAll(async () => {
    const own = Object.fromEntries(TITLES.slice(0, 8).map((title) => [title, title]));
    expected = (await ask("t", plain, own, undefined, asked)).reports.map(tablesOf);
  });

  it.each([`"; DROP TABLE orders; --`, "a`b'c\\d", "$v0_", "}{x:String}", "k0"])(
    "named %s, as are its columns and values, answers as any other",
    async (hostile) => {
      const rows = markedRows(plain, hostile);
      const rename = (title: string) => (MARKED.includes(title) ? `${hostile}${title}` : title);
      const own = Object.fromEntries(TITLES.slice(0, 8).map((title) => [title, rename(title)]));
      const { reports, warehouse } = await ask(`${hostile}t`, rows, own, rename, asked);
      expect(reports.map((report) => without(hostile, tablesOf(report)))).toEqual(expected);
      // Nothing but questions, and tables that end with the connection.
      const others = warehouse.asked.filter(({ sql }) => !/^(?:WITH|SELECT) /.test(sql));
      expect(others).toEqual([]);
    },
  );

  it("refuses what a database cannot be asked, in words", async () => {
    const rows = shopRows(60);
    await expect(ask("t", rows, { ...columns, registrationDate: "date" })).rejects.toThrow("warehouseRole");
    await expect(ask("t", rows, { ...columns, amount: "status" })).rejects.toThrow("warehouseColumn");
    await expect(ask("t", rows, { ...columns, amount: "none" })).rejects.toThrow("warehouseNoColumn");
  });
});

/** Rows of all tables but that which tells how it was computed. */
function tablesOf({ sheets }: Report): unknown {
  return sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" && block.id !== HOW_COMPUTED ? [block.rows] : [])),
  );
}
