import { isBlank, type Grid } from "../cell";
import { findHeader } from "../read/header";

/** A rectangle within a grid. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The blocks of cells of a sheet that stand apart by blank rows or columns, from the top. Parts of one table stay
 * together: columns beside each other over the same rows, and rows below a table that have no header of their own.
 *
 * @example
 * blocksOf([["Notes", null, null], [null, null, null], ["id", "day", "sum"], ["a", 45658, 5]]).length // 2
 */
export function blocksOf(cells: Grid): readonly Block[] {
  return split(cells, { row: 0, column: 0, rows: cells.length, columns: width(cells) });
}

/** The cells of a block. */
export function cellsOf(cells: Grid, { row, column, rows, columns }: Block): Grid {
  return cells.slice(row, row + rows).map((line) => line.slice(column, column + columns));
}

function split(cells: Grid, area: Block): readonly Block[] {
  const bands = runs(area.rows, (at) => isBlankLine(cells[area.row + at]!, area)).map(([from, to]) => ({
    ...area,
    row: area.row + from,
    rows: to - from,
  }));
  return joinBelow(
    cells,
    bands.flatMap((band) => {
      const parts = columnsOf(cells, band);
      return parts.length > 1 ? joinBeside(parts.flatMap((part) => split(cells, part))) : parts;
    }),
  );
}

function columnsOf(cells: Grid, band: Block): readonly Block[] {
  const rows = cells.slice(band.row, band.row + band.rows);
  const blank = (at: number) => rows.every((row) => isBlank(row[band.column + at] ?? null));
  return runs(band.columns, blank).map(([from, to]) => ({
    ...band,
    column: band.column + from,
    columns: to - from,
  }));
}

/** Columns that are left blank between others make no two tables of one. */
function joinBeside(parts: readonly Block[]): readonly Block[] {
  const [first, ...rest] = parts;
  const one = first && rest.every(({ row, rows }) => row === first.row && rows === first.rows);
  const last = parts.at(-1);
  return one && last ? [{ ...first, columns: last.column + last.columns - first.column }] : parts;
}

/** Rows that are left blank between others make no two tables of one. */
function joinBelow(cells: Grid, blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const above = joined.findIndex(
      (one) => one.rows > 1 && one.column === block.column && one.columns === block.columns,
    );
    const own = findHeader(cellsOf(cells, block)).headerRows.length > 0;
    if (above >= 0 && !own && block.columns > 1) {
      const { row } = joined[above]!;
      joined[above] = { ...block, row, rows: block.row + block.rows - row };
    } else {
      joined.push(block);
    }
  }
  return joined;
}

/** Stretches that are not blank, each from its first to past its last. */
function runs(length: number, blank: (at: number) => boolean): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let at = 0; at < length; at++) {
    if (!blank(at)) {
      const last = found.at(-1);
      if (last && last[1] === at) {
        last[1] = at + 1;
      } else {
        found.push([at, at + 1]);
      }
    }
  }
  return found;
}

function isBlankLine(row: Grid[number], { column, columns }: Block): boolean {
  return row.slice(column, column + columns).every(isBlank);
}

const width = (cells: Grid) => cells.reduce((most, row) => Math.max(most, row.length), 0);
