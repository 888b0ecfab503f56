import type { ChartBlock } from "../report";

/** A point of an XY chart. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Share of an axis that stays free at either end. */
const MARGIN = 0.15;

/**
 * An XY chart whose points carry their names and whose axes cross where they are told to: a matrix of four fields. The
 * table's rows are the points, in their order.
 */
export function scatterChart(
  block: Pick<ChartBlock, "id" | "title" | "finding" | "about" | "measure" | "table" | "wide">,
  { x, y, names }: { readonly x: string; readonly y: string; readonly names: string },
  points: readonly Point[],
  cross: { readonly x: number; readonly y: number },
  emphasis: readonly number[] = [],
): ChartBlock {
  const across = reach([...points.map((point) => point.x), cross.x]);
  const up = reach([...points.map((point) => point.y), cross.y]);
  return {
    kind: "chart",
    type: "xyScatter",
    ...block,
    category: x,
    series: [{ column: y }],
    emphasis: { series: y, rows: emphasis, tone: "bad" },
    axis: { from: up.from, to: up.to },
    matrix: {
      names,
      cross,
      across,
    },
  };
}

interface Reach {
  readonly from: number;
  readonly to: number;
}

/** From a round number below all to one above them. */
function reach(values: readonly number[]): Reach {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const spread = high - low || Math.abs(high) || 1;
  const step = 10 ** Math.floor(Math.log10(spread)) / 2;
  const round = (value: number) => Number(value.toPrecision(12));
  return {
    // Shares and scores have no less than nothing.
    from: Math.max(low >= 0 ? 0 : -Infinity, round(Math.floor((low - MARGIN * spread) / step) * step)),
    to: round(Math.ceil((high + MARGIN * spread) / step) * step),
  };
}
