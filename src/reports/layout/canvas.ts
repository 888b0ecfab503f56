import type { Writing } from "../kit/currency";
import { DEFAULT_WIDTH } from "./columnWidths";
import type {
  Area,
  PlacedChoices,
  PlacedLink,
  PlacedRange,
  PlacedScale,
  PlacedTable,
  PlacedThreshold,
  PlacedTone,
} from "./placed";

/** Pixels of a line of body text. */
export const LINE = 20;
/** Excel refuses rows higher than 409 points. */
const HIGHEST = 540;

/** Rows that belong on one page; what is less strong gives way when a page cannot hold everything. */
export interface KeptRows {
  readonly row: number;
  readonly rows: number;
  /**
   * `always`: a chart. `firm`: a heading with the beginning of what it heads. `wish`: a whole short table. `near`: a
   * chart and the table that it shows.
   */
  readonly strength: "near" | "wish" | "firm" | "always";
}

/** A sheet while its blocks are being placed, from the top down. */
export interface Canvas extends Writing {
  readonly reportId: string;
  /** The looks of a page, whose first column is a margin. */
  readonly page?: true;
  /** The column with which everything begins. */
  readonly left: number;
  readonly widths: readonly number[];
  /** Columns that headings, notes and stretched cells run over. */
  readonly columns: number;
  readonly ranges: PlacedRange[];
  readonly tables: PlacedTable[];
  readonly scales: PlacedScale[];
  readonly thresholds: PlacedThreshold[];
  readonly links: PlacedLink[];
  readonly choices: PlacedChoices[];
  /** Cells that drop down a column of a table, which may stand on another sheet. */
  readonly choicesFrom: { readonly area: Area; readonly table: string; readonly column: string }[];
  readonly toned: PlacedTone[];
  readonly heights: Map<number, number>;
  /** Rows that pages must not cut. */
  readonly kept: KeptRows[];
  /** The next free row. */
  row: number;
}

export function emptyCanvas(
  given: Pick<Canvas, "reportId" | "locale" | "currency" | "widths" | "columns" | "left" | "page">,
): Canvas {
  return {
    ...given,
    ranges: [],
    tables: [],
    scales: [],
    thresholds: [],
    links: [],
    choices: [],
    choicesFrom: [],
    toned: [],
    heights: new Map(),
    kept: [],
    row: 0,
  };
}

/** Makes a row high enough for so many lines. */
export function raise(canvas: Canvas, row: number, lines: number, line = LINE): void {
  const height = Math.min(Math.ceil(lines * line), HIGHEST);
  if (height > (canvas.heights.get(row) ?? LINE)) {
    canvas.heights.set(row, height);
  }
}

/** Rows that are higher than a line, from the top. */
export function rowHeights({ heights }: Pick<Canvas, "heights">): { row: number; height: number }[] {
  return [...heights].map(([row, height]) => ({ row, height })).sort((a, b) => a.row - b.row);
}

/** Pixels of `count` columns from `column` on. */
export function spanWidth(canvas: Pick<Canvas, "widths">, column: number, count: number): number {
  let width = 0;
  for (let index = column; index < column + count; index++) {
    width += canvas.widths[index] ?? DEFAULT_WIDTH;
  }
  return width;
}
