import { DEFAULT_POLICIES } from "../../../src/core/cells/policies";
import { buildReport } from "../../../src/app/buildReport";
import { buildFromWarehouse, WarehouseShelf } from "../../../src/app/warehouse/buildFromWarehouse";
import type { Report } from "../../../src/reports/report";
import { duckdbWarehouse } from "./duckdbWarehouse";
import { fillTable, shopRows, TITLES, type ShopOptions } from "./shop";

const SETTINGS = { options: {}, policies: DEFAULT_POLICIES, locale: "en-US" as const, version: "1" };
const LINES = 2000;

const ORDER_REPORTS = [
  "overview",
  "cohorts",
  "period-report",
  "retention",
  "segments",
  "lifetime-value",
  "churn-warning",
  "profiles",
  "buying-behaviour",
  "products",
  "payback",
  "action-plan",
];

const SHOPS: Record<string, ShopOptions & { readonly reports: readonly string[] }> = {
  "order ids": { reports: ORDER_REPORTS },
  "receipt numbers that start again every day": {
    receipts: true,
    reports: ["cohorts", "lifetime-value", "products"],
  },
  "no order ids": { withoutIds: true, reports: ["cohorts", "lifetime-value", "products"] },
};

describe.each(Object.entries(SHOPS))("orders with %s", (_, shop) => {
  const rows = shopRows(LINES, shop);
  const mapping = Object.fromEntries(
    TITLES.flatMap((title, column) => (shop.withoutIds && title === "order" ? [] : [[title, column]])),
  );
  let shelf: WarehouseShelf;
  beforeAll(async () => {
    const warehouse = await duckdbWarehouse();
    await fillTable(warehouse.connection, "orders", rows);
    shelf = new WarehouseShelf(warehouse);
  });

  it.each(shop.reports)("give the same %s from a sheet and from DuckDB", async (reportId) => {
    const sources = [{ sheet: "orders", row: 0, column: 0, cells: [TITLES, ...rows] }];
    const sheet = buildReport({ ...SETTINGS, reportId, sources, header: true, mapping });
    const columns = Object.fromEntries(Object.keys(mapping).map((role) => [role, role]));
    const stored = await buildFromWarehouse(shelf, { ...SETTINGS, reportId, table: ["orders"], columns });
    expect(comparable(stored)).toEqual(comparable(sheet));
  });
});

/** A report without what tells of cells: addresses, complaints, and the last digits of sums of squares. */
function comparable(report: Report): unknown {
  const plain = JSON.stringify({ ...report, issues: [] }, (_, value) =>
    typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(11)) : value,
  );
  return JSON.parse(plain.replaceAll(/orders!A\d+(?::[A-Z]+\d+)?/g, "orders"));
}
