import type { Area, PlacedSheet } from "../reports/layout/placed";
import { inAddresses } from "./address";

/** Screen pixels at 96 dpi → points. */
const POINTS = 0.75;

/** All columns of one width at once, and all rows of one height. */
export function sizeCells(sheet: Excel.Worksheet, placed: PlacedSheet): void {
  for (const [width, areas] of widths(placed)) {
    formatsOf(sheet, areas).forEach((format) => (format.columnWidth = width * POINTS));
  }
  for (const [height, areas] of heights(placed)) {
    formatsOf(sheet, areas).forEach((format) => (format.rowHeight = height * POINTS));
  }
}

function widths({ columnWidths }: PlacedSheet): Map<number, Area[]> {
  const same = new Map<number, Area[]>();
  columnWidths.forEach((width, column) => grow(same, width, { row: 0, column, rows: 1, columns: 1 }));
  return same;
}

function heights({ rowHeights }: PlacedSheet): Map<number, Area[]> {
  const same = new Map<number, Area[]>();
  rowHeights.forEach(({ row, height }) => grow(same, height, { row, column: 0, rows: 1, columns: 1 }));
  return same;
}

/** Adds a cell to those that have the same, to the last of them where it stands beside or below that. */
function grow(same: Map<number, Area[]>, key: number, cell: Area): void {
  const areas = same.get(key) ?? [];
  const last = areas.at(-1);
  const isBelow = last?.columns === 1 && last.row + last.rows === cell.row && last.column === cell.column;
  const isBeside = last?.rows === 1 && last.column + last.columns === cell.column && last.row === cell.row;
  if (isBelow) {
    areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
  } else if (isBeside) {
    areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
  } else {
    areas.push(cell);
  }
  same.set(key, areas);
}

/** How many sizes there are. */
export function sizesOf(placed: PlacedSheet): number {
  return widths(placed).size + heights(placed).size;
}

/** Of cells that may stand apart, in as few addresses as they take. */
function formatsOf(sheet: Excel.Worksheet, areas: readonly Area[]): Excel.RangeFormat[] {
  return inAddresses(areas).map((address) =>
    address.includes(",") ? sheet.getRanges(address).format : sheet.getRange(address).format,
  );
}
