import { buildReport } from "../../../src/app/buildReport";
import { buildFromWarehouse, type WarehouseShelf } from "../../../src/app/warehouse/buildFromWarehouse";
import type { Cell } from "../../../src/core/cells/cell";
import { DEFAULT_POLICIES } from "../../../src/core/cells/policies";
import { differences, figuresOf } from "./comparable";
import { ORDER_REPORTS, TITLES } from "./shop";

export const SETTINGS = { options: {}, policies: DEFAULT_POLICIES, locale: "en-US" as const, version: "1" };

interface Wanted {
  readonly reports?: readonly string[];
  /** Those of the columns that are used. */
  readonly titles?: readonly string[];
}

/** Claims that a table of the shop gives the reports that its rows give on a sheet. */
export function givesTheSameReports(
  rows: readonly Cell[][],
  stored: () => { readonly shelf: WarehouseShelf; readonly table: readonly string[] },
  { reports = ORDER_REPORTS, titles = TITLES.filter((title) => title !== "refund") }: Wanted = {},
): void {
  it.each(reports)("gives the same %s as the sheet", async (reportId) => {
    const mapping = Object.fromEntries(titles.map((title) => [title, TITLES.indexOf(title)]));
    const sources = [{ sheet: "orders", row: 0, column: 0, cells: [TITLES, ...rows] }];
    const sheet = buildReport({ ...SETTINGS, reportId, sources, header: true, mapping });
    const columns = Object.fromEntries(titles.map((title) => [title, title]));
    const { shelf, table } = stored();
    const found = await buildFromWarehouse(shelf, { ...SETTINGS, reportId, table, columns });
    expect(differences(figuresOf(sheet), figuresOf(found))).toEqual({ count: 0, first: [] });
  });
}
