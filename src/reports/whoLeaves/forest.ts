import type { Texts } from "../../locales";
import { brief } from "../kit/brief";
import { column } from "../kit/tableColumn";
import type { ChartBlock, TableBlock, Value } from "../report";
import type { OddsRow } from "./tables";

/** Intervals of a chart. */
const SHOWN = 8;
/** An axis ends here: an interval that goes on is cut. */
const FURTHEST = 64;
/** The mark at the odds reaches so far to either side, as a ratio. */
const MARK = 1.03;

export function forestRows(rows: readonly OddsRow[]): readonly OddsRow[] {
  return rows.slice(0, SHOWN);
}

const within = (ratio: number) => Math.min(FURTHEST, Math.max(1 / FURTHEST, ratio));

/** Steps of an axis of half a page. */
const MOST_STEPS = 6;

/** Whole doublings around all intervals, with 1 among them; of many every other one. */
export function forestAxis(rows: readonly OddsRow[]): NonNullable<ChartBlock["axis"]> {
  const steps = (of: (row: OddsRow) => number) => rows.map((row) => Math.log2(within(of(row))));
  const least = Math.min(-1, ...steps(({ low, odds }) => Math.min(low, odds / MARK)));
  const most = Math.max(1, ...steps(({ high, odds }) => Math.max(high, odds * MARK)));
  const factor = Math.ceil(most) - Math.floor(least) > MOST_STEPS ? 4 : 2;
  const each = Math.log2(factor);
  return { factor, from: factor ** Math.floor(least / each), to: factor ** Math.ceil(most / each) };
}

/**
 * Intervals as bars that stand on one another: nothing up to the lower end, a band, the mark, a band. Error bars of their own
 * lengths can't be given to a chart by an add-in.
 */
export function forestTable(rows: readonly OddsRow[], texts: Texts): TableBlock {
  const { columns, headings } = texts.reports.whoLeaves;
  return {
    kind: "table",
    id: "forest",
    title: headings.forest,
    groups: "separate",
    columns: [
      { ...column("term", columns.term, "text"), widest: 260 },
      column("before", columns.before, "decimal2"),
      column("lower", columns.lower, "decimal2"),
      column("mark", columns.mark, "decimal2"),
      column("upper", columns.upper, "decimal2"),
    ],
    rows: forestRows(rows).map(({ name, odds, low, high }): Value[] => {
      const [from, to] = [within(low), within(high)];
      const [start, end] = [Math.max(from, within(odds / MARK)), Math.min(to, within(odds * MARK))];
      return [brief(name, 28), from, start - from, end - start, to - end];
    }),
  };
}
