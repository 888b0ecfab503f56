import { buildReport } from "../../src/app/buildReport";
import { buildFromWarehouse, type WarehouseShelf } from "../../src/app/warehouse/buildFromWarehouse";
import type { Cell } from "../../src/core/cells/cell";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { comparable } from "../app/warehouse/comparable";
import { ORDER_REPORTS, TITLES } from "../app/warehouse/shop";

const SETTINGS = { options: {}, policies: DEFAULT_POLICIES, locale: "en-US" as const, version: "1" };
const titles = TITLES.filter((title) => title !== "refund");

/** Claims that a table of the shop gives the reports that its rows give on a sheet. */
export function givesTheSameReports(
  rows: readonly Cell[][],
  stored: () => { readonly shelf: WarehouseShelf; readonly table: readonly string[] },
): void {
  it.each(ORDER_REPORTS)("gives the same %s as the sheet", async (reportId) => {
    const columns = Object.fromEntries(titles.map((title) => [title, title]));
    const { shelf, table } = stored();
    const found = await buildFromWarehouse(shelf, { ...SETTINGS, reportId, table, columns });
    const mapping = Object.fromEntries(titles.map((title, column) => [title, column]));
    const sources = [{ sheet: "orders", row: 0, column: 0, cells: [TITLES, ...rows] }];
    const sheet = buildReport({ ...SETTINGS, reportId, sources, header: true, mapping });
    expect(comparable(found)).toEqual(comparable(sheet));
  });
}
