import type { TextColumn } from "../../core/cells/columns";
import type { Texts } from "../../locales";
import type { ChartBlock, TableBlock, Value } from "../report";
import { column } from "./tableColumn";

export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

/** The few that make most of it, after Pareto. */
const MOST_OF_IT = 0.8;

/** How often each value stands in some rows, the commonest first. */
export function countNames({ codes, dictionary }: TextColumn, rows: Int32Array): NamedCount[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (codes[row]! >= 0) {
      counts.set(codes[row]!, (counts.get(codes[row]!) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([code, count]) => ({ name: dictionary[code]!, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** How many of the first make four fifths of all. */
export function vitalFew(counts: readonly NamedCount[]): number {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let running = 0;
  const last = counts.findIndex(({ count }) => {
    running += count;
    return running >= MOST_OF_IT * total - 1e-9;
  });
  return last + 1;
}

/** Counts with their share and the running one. */
export function paretoTable(
  id: string,
  counts: readonly NamedCount[],
  name: string,
  { reports }: Texts,
): TableBlock {
  const { columns } = reports.listening;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let running = 0;
  return {
    kind: "table",
    id,
    columns: [
      column("name", name, "text"),
      column("count", columns.count, "integer", true),
      column("share", columns.share, "percent"),
      { ...column("cumulativeShare", columns.cumulativeShare, "percent"), together: true as const },
    ],
    rows: counts.map(({ name: own, count }): Value[] => {
      running += count;
      return [own, count, count / total, running / total];
    }),
  };
}

/** Columns from the highest, with the line of the running share; the few that make most of it speak. */
export function paretoChart(
  table: string,
  words: Pick<ChartBlock, "title" | "finding" | "measure" | "about">,
  counts: readonly NamedCount[],
  most = 10,
): ChartBlock {
  return {
    kind: "chart",
    id: table,
    type: "columnClustered",
    ...words,
    table,
    category: "name",
    series: [{ column: "count" }, { column: "cumulativeShare", as: "line", secondAxis: true }],
    emphasis: { series: "count", rows: [...counts.keys()].slice(0, Math.min(most, vitalFew(counts))) },
    rowCount: Math.min(most, counts.length),
  };
}
