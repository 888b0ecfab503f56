import type { Writing } from "../kit/currency";
import type { Pieces } from "../../core/pieces";
import { formatOfCell, formatValue, isNumeric } from "../kit/formatValue";
import type { Block, KeyFiguresBlock, TableBlock, TableColumn } from "../report";
import { displayLength, longestWord, textWidth } from "../kit/textWidth";

export const DEFAULT_WIDTH = 72;
const WIDEST = 320;
/** The button of a filter covers this much of a header. */
export const FILTER_BUTTON = 20;
/** Headers are bold, and so wider than the body. */
export const BOLD = 1.1;
/** Key figures are written larger than the body. */
export const CARD_SCALE = 1.35;
/** Texts beyond this many rows do not widen a column: looking at all of a million would take longer than writing them. */
const ROWS_LOOKED_AT = 2000;

/** Pixel widths of the columns that a sheet's tables and key figures share: each as wide as its widest guest. */
export function* columnWidths(
  blocks: readonly Block[],
  cardsPerRow: number,
  writing: Writing,
): Pieces<number[]> {
  const widths: number[] = [];
  const widen = (column: number, width: number, widest = WIDEST) => {
    widths[column] = Math.max(widths[column] ?? DEFAULT_WIDTH, Math.min(width, widest));
  };
  const tables = blocks.filter((block): block is TableBlock => block.kind === "table");
  const most = Math.max(0, ...tables.map((table) => table.columns.length));
  for (const table of tables) {
    for (const [index, column] of table.columns.entries()) {
      yield;
      // A last text column of a narrow table runs on to the right instead of widening its column.
      if (!stretches(table, most) || index < table.columns.length - 1) {
        widen(index, columnWidth(table, column, index, writing), column.widest);
      }
    }
  }
  for (const block of blocks) {
    if (block.kind === "keyFigures") {
      cardWidths(block, cardsPerRow, writing).forEach((width, column) => widen(column, width));
    }
  }
  return widths;
}

/** Every row of a stretched table is a merged cell of its own. */
const MOST_MERGED_ROWS = 100;

/** Whether the last column of this table is written across the columns that wider tables have to its right. */
export function stretches(table: TableBlock, columns: number): boolean {
  const last = table.columns.at(-1);
  const fits = table.columns.length < columns && table.rows.length <= MOST_MERGED_ROWS;
  return !table.filter && last?.format === "text" && !last.scale && fits;
}

function columnWidth(table: TableBlock, column: TableColumn, index: number, writing: Writing): number {
  const button = table.filter ? FILTER_BUTTON : 0;
  const header = Math.max(
    textWidth("x".repeat(longestWord(column.title)), BOLD),
    // Two lines of header are enough.
    textWidth("x".repeat(Math.ceil(displayLength(column.title) / 2) + 2), BOLD),
  );
  const texts = widestTexts(table, column, index, writing);
  return Math.max(header + button, ...texts.map((text) => textWidth(text)));
}

/** The texts that decide the width: of numbers only the largest and the smallest. */
function widestTexts({ rows }: TableBlock, column: TableColumn, index: number, writing: Writing): string[] {
  if (!isNumeric(column.format)) {
    return rows.slice(0, ROWS_LOOKED_AT).map((row) => String(row[index] ?? ""));
  }
  if (column.rowFormats) {
    return rows.map((line, row) => formatValue(line[index] ?? null, formatOfCell(column, row), writing));
  }
  let low = 0;
  let high = 0;
  for (const row of rows) {
    const value = row[index];
    if (typeof value === "number") {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return [low, high].map((value) => formatValue(value, column.format, writing));
}

function cardWidths(block: KeyFiguresBlock, cardsPerRow: number, writing: Writing): number[] {
  const widths: number[] = [];
  block.figures.forEach((figure, index) => {
    const value = textWidth(formatValue(figure.value, figure.format, writing), CARD_SCALE);
    const label = textWidth("x".repeat(Math.ceil(displayLength(figure.label) / 2) + 2));
    const column = index % cardsPerRow;
    widths[column] = Math.max(widths[column] ?? 0, value, label);
  });
  return widths;
}
