import { isBlank, sameCell, type Cell, type Grid } from "../cell";
import { findHeader, gridWidth, noHeader, type HeaderBlock } from "./header";
import type { IssueLog } from "./issueLog";
import type { FormatCurrencies, SourceGrid, SourcePart } from "../source";
import { sourceNotes } from "./sourceNotes";

/** Data rows of one grid, or of several grids with the same titles stacked. */
export interface Table {
  readonly parts: readonly SourcePart[];
  readonly titles: readonly string[];
  readonly rows: Grid;
  /** Rows before this one are header and titles: a single grid is read where it lies, a copy of a million rows is slow. */
  readonly from: number;
  /** The header's own cells, row by row: what a repeated header looks like. */
  readonly headerCells: Grid;
  /** Table rows that are hidden on their sheet. */
  readonly hidden: ReadonlySet<number>;
  readonly date1904: boolean;
  /** Of the text file that it was opened from. */
  readonly separator?: string;
  /** Currencies that number formats show: by column of the table, from row `start` of it on. */
  readonly formats: readonly (FormatCurrencies & { readonly start: number })[];
}

/**
 * Stacks sheets whose titles are the same, in whatever order, into one table. A sheet with other titles, and one that
 * repeats another row by row, is reported and left out. Cells that were merged downwards are filled.
 */
export function assembleTable(sources: readonly SourceGrid[], header: "auto" | "none", log: IssueLog): Table {
  const blocks = sources.map(({ cells }) => (header === "none" ? noHeader(cells) : findHeader(cells)));
  const titles = blocks[0]?.titles ?? [];
  const parts: SourcePart[] = [];
  const pieces: Grid[] = [];
  /** The same, before merged cells were filled. */
  const asFound: Grid[] = [];
  const hidden = new Set<number>();
  const formats: (FormatCurrencies & { readonly start: number })[] = [];
  let start = 0;
  sources.forEach((source, i) => {
    const block = blocks[i]!;
    const columns =
      i === 0 || continues(source, block, sources[0]!) ? undefined : matchColumns(titles, block.titles);
    if (columns === "different") {
      log.note(
        { severity: "warning", key: "otherTitles" },
        { sheet: source.sheet, first: sources[0]!.sheet },
      );
      return;
    }
    const skipped = sources.length === 1 ? 0 : block.firstRow;
    const own = reorder(skipped === 0 ? source.cells : source.cells.slice(skipped), columns);
    const original = asFound.findIndex(
      (piece, at) => parts[at]!.sheet !== source.sheet && sameRows(piece, own),
    );
    if (original >= 0) {
      const first = parts[original]!.sheet;
      log.note({ severity: "info", key: "copiedSheet" }, { sheet: source.sheet, first });
      return;
    }
    block.titleRows.forEach((row) =>
      log.note({ severity: "info", key: "titleRow" }, { row: source.row + row + 1, sheet: source.sheet }),
    );
    const isTold = parts.some(({ sheet }) => sheet === source.sheet);
    (isTold ? [] : sourceNotes(source)).forEach(({ detail, ...kind }) => log.note(kind, detail));
    const rows = fillMerged(source, own, skipped, columns, log);
    const row = source.row + skipped;
    if (source.parts && skipped === 0) {
      parts.push(...source.parts);
    } else {
      parts.push({ sheet: source.sheet, row, column: source.column, start, columns });
    }
    pieces.push(rows);
    asFound.push(own);
    for (const hiddenRow of source.hiddenRows ?? []) {
      if (hiddenRow >= row && hiddenRow < row + rows.length) {
        hidden.add(start + hiddenRow - row);
      }
    }
    for (const { column, codes, signs } of source.currencies ?? []) {
      const at = columns ? columns.indexOf(column) : column;
      if (at >= 0) {
        formats.push({ column: at, codes: codes.subarray(skipped), signs, start });
      }
    }
    start += rows.length;
  });
  return {
    parts,
    titles,
    rows: pieces.length === 1 ? pieces[0]! : pieces.flat(),
    from: sources.length === 1 ? blocks[0]!.firstRow : 0,
    headerCells: blocks[0]?.headerRows.map((row) => sources[0]!.cells[row]!) ?? [],
    hidden,
    date1904: sources[0]?.date1904 ?? false,
    separator: sources[0]?.file?.separator,
    formats,
  };
}

/** Rows picked further down in the same columns of the same sheet have no header of their own. */
function continues(source: SourceGrid, { headerRows }: HeaderBlock, first: SourceGrid): boolean {
  return (
    headerRows.length === 0 &&
    source.sheet === first.sheet &&
    source.column === first.column &&
    gridWidth(source.cells) === gridWidth(first.cells)
  );
}

/** The columns of a later sheet in the order of the first; undefined when they are in it already. */
function matchColumns(
  first: readonly string[],
  later: readonly string[],
): readonly number[] | undefined | "different" {
  if (first.length === later.length && first.every((title, i) => title === later[i])) {
    return undefined;
  }
  const columns = first.map((title) => later.indexOf(title));
  return columns.every((column) => column >= 0) ? columns : "different";
}

function sameRows(a: Grid, b: Grid): boolean {
  return (
    a.length === b.length &&
    a.length > 0 &&
    a.every((row, index) => row.every((cell, column) => sameCell(cell, b[index]![column] ?? null)))
  );
}

function reorder(rows: Grid, columns: readonly number[] | undefined): Grid {
  return columns ? rows.map((row) => columns.map((column) => row[column] ?? null)) : rows;
}

/** Gives every row of an area that was merged downwards its value. */
function fillMerged(
  source: SourceGrid,
  rows: Grid,
  skipped: number,
  columns: readonly number[] | undefined,
  log: IssueLog,
): Grid {
  const top = source.row + skipped;
  const merged = (source.merged ?? []).filter(
    ({ row, rows: height }) => height > 1 && row >= top && row - top + height <= rows.length,
  );
  if (merged.length === 0) {
    return rows;
  }
  log.note({ severity: "info", key: "mergedCells" }, { count: merged.length, sheet: source.sheet });
  const filled = [...rows];
  for (const area of merged) {
    const from = area.row - top;
    const at = area.column - source.column;
    const column = columns ? columns.indexOf(at) : at;
    if (column < 0) {
      continue;
    }
    const value: Cell = filled[from]![column] ?? null;
    for (let row = from + 1; row < from + area.rows; row++) {
      if (isBlank(filled[row]![column])) {
        filled[row] = Object.assign([...filled[row]!], { [column]: value });
      }
    }
  }
  return filled;
}

/** Which of the stacked pieces a row of the table is from. */
export function partOfRow({ rows, parts: pieces }: Pick<Table, "rows" | "parts">): (row: number) => number {
  const parts = new Uint16Array(rows.length);
  pieces.forEach(({ start }, part) => parts.fill(part, start));
  return (row) => parts[row]!;
}
