import type { Area, PlacedSheet } from "../reports/layout/placed";
import { inAddresses } from "./address";
import { cellsAt } from "./dressCells";

/** Screen pixels at 96 dpi → points. */
const POINTS = 0.75;

/** One size, in points, of the columns or the rows of an address. */
export interface Sized {
  readonly side: "columnWidth" | "rowHeight";
  readonly points: number;
  readonly address: string;
}

/** All columns of one width at once, and all rows of one height, in as few addresses as they take. */
export function sizesOf({ columnWidths, rowHeights }: PlacedSheet): readonly Sized[] {
  const widths = new Map<number, Area[]>();
  columnWidths.forEach((width, column) => grow(widths, width, { row: 0, column, rows: 1, columns: 1 }));
  const heights = new Map<number, Area[]>();
  rowHeights.forEach(({ row, height }) => grow(heights, height, { row, column: 0, rows: 1, columns: 1 }));
  return [...sized("columnWidth", widths), ...sized("rowHeight", heights)];
}

function sized(side: Sized["side"], same: ReadonlyMap<number, readonly Area[]>): Sized[] {
  return [...same].flatMap(([pixels, areas]) =>
    inAddresses(areas).map((address) => ({ side, points: pixels * POINTS, address })),
  );
}

export function sizeCells(sheet: Excel.Worksheet, sizes: readonly Sized[]): void {
  for (const { side, points, address } of sizes) {
    cellsAt(sheet, address).format[side] = points;
  }
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
