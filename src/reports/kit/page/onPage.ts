import type { TableBlock, Value, ValueFormat } from "../../report";
import { pageMoney } from "./money";

/** A table of the sheets behind as the page shows it: money in the page's units, bars in one column, no filter. */
export function onPage(
  table: TableBlock,
  id: string,
  {
    locale,
    bars,
    columns,
    titles = {},
  }: {
    readonly locale: string;
    readonly bars?: string;
    readonly columns?: readonly string[];
    /** Shorter ones, by key. */
    readonly titles?: Readonly<Record<string, string>>;
  },
): TableBlock {
  const places = table.columns.flatMap(({ key }, index) =>
    !columns || columns.includes(key) ? [index] : [],
  );
  const moneyOf = (index: number): ValueFormat =>
    pageMoney(
      table.rows.map((row) => numberOf(row[index])),
      locale,
    );
  return {
    ...table,
    id,
    filter: false,
    columns: places.map((index) => {
      const column = table.columns[index]!;
      return {
        ...column,
        title: titles[column.key] ?? column.title,
        ...(column.format === "money" || column.format === "money0" ? { format: moneyOf(index) } : {}),
        ...(column.key === bars ? { scale: "bars" as const } : {}),
      };
    }),
    rows: table.rows.map((row) => places.map((index) => row[index]!)),
  };
}

function numberOf(value: Value | undefined): number | null {
  return typeof value === "number" ? value : null;
}
