import { fill } from "../../locales/translate";
import { ratio, share } from "../kit/shares";
import { column } from "../kit/tableColumn";
import type { TableBlock, TableColumn, Value } from "../report";
import type { Sold } from "./sold";

/** More rows than a person reads. */
export const MOST_PRODUCTS = 2000;

/** Products, most sales first: what they bring, who buys them, again or not, and who comes back after them. */
export function productTable(made: Sold, id: string, most: number): TableBlock {
  const { texts, named, products, after, days } = made;
  const { common, products: words } = texts.reports;
  const full = id !== "top";
  const units = named.some((row) => !Number.isNaN(row.units));
  const columns: TableColumn[] = [
    column("product", words.columns[made.column], "text"),
    column("revenue", common.revenue, "money0", "customers"),
    column("share", common.revenueShare, "percent", "customers"),
    ...(full ? [column("cumulative", words.columns.cumulative, "percent", "customers")] : []),
    column("customers", common.customers, "integer", true),
    column("orders", common.orders, "integer", "customers"),
    ...(units ? [column("units", words.columns.units, "integer", "customers")] : []),
    column("repeat", words.columns.repeat, "percent", "customers"),
    ...(full ? [column("observed", words.columns.observed, "integer", "customers")] : []),
    column("back", fill(words.columns.back, { days }), "percent", "customers"),
  ];
  const total = products.total.revenue;
  let running = 0;
  const rows = named.slice(0, most).map((row): Value[] => {
    const own = after.get(row.value);
    running += row.revenue;
    return [
      row.value,
      row.revenue,
      share(row.revenue, total),
      ...(full ? [share(running, total)] : []),
      row.customers,
      row.orders,
      ...(units ? [Number.isNaN(row.units) ? null : row.units] : []),
      own ? ratio(own.repeaters, own.customers) : null,
      ...(full ? [own?.observed ?? null] : []),
      own ? ratio(own.again, own.observed) : null,
    ];
  });
  return {
    kind: "table",
    id,
    title: full ? undefined : words.headings.top,
    columns,
    rows,
    filter: full || undefined,
    groups: "separate",
  };
}
