import { isBlank, isCellError, type Cell, type Grid } from "../cell";
import { parseDate } from "./dates";
import { columnLetters } from "../issue";
import { readNumberText } from "./numbers";
import { periodColumns } from "./periodTitles";
import { cleanText } from "./text";
import { matchTitle, packsFor } from "./titles";
import type { WordPack } from "../../words/pack";
import { USUAL_PACKS } from "../../words/packs";

/** The rows above a table's data. */
export interface HeaderBlock {
  /** Grid rows above the header: a report's name, an export date. */
  readonly titleRows: readonly number[];
  /** Grid rows that together make the titles; none in a table without header. */
  readonly headerRows: readonly number[];
  /** First grid row of data. */
  readonly firstRow: number;
  /** One title a column, rows joined; column letters without a header. */
  readonly titles: readonly string[];
  /** Languages that the titles are written in, as their words. */
  readonly packs: readonly WordPack[];
}

/** How far down a header is looked for, and how many rows tell what a column holds. */
const HEADER_WITHIN = 20;
const BODY_SAMPLE = 60;
const MOST_HEADER_ROWS = 3;

/**
 * Where does the header stand? The row whose texts best name what the cells under it hold; with it the rows that
 * belong to it (two- and three-row headers). Everything above are title rows.
 *
 * @example
 * findHeader([["Orders 2025", null], ["Customer", "Amount"], ["a", 5]]).headerRows // [1]
 */
export function findHeader(cells: Grid): HeaderBlock {
  const width = gridWidth(cells);
  const tagged = findTags(cells);
  const packs = packsFor(
    cells
      .slice(0, HEADER_WITHIN)
      .flatMap((row) => row.filter((cell): cell is string => typeof cell === "string" && !isValue(cell))),
  );
  // Each cell is looked at once, though it stands below many rows.
  const kinds = cells.slice(0, HEADER_WITHIN + BODY_SAMPLE).map((row) => row.map(cellKind));
  const rows = Array.from({ length: Math.min(HEADER_WITHIN, cells.length) }, (_, row) =>
    describeRow(cells, row, { kinds, width, packs }),
  );
  if (tagged > 0) {
    const headerRows = range(0, tagged + 1);
    // What people are asked stands in the row above the tags, short names of the questions above that.
    const titles = joinTitles([cells[tagged - 1]!], width);
    return { titleRows: [], headerRows, firstRow: tagged + 1, titles, packs };
  }
  let best: RowDescription | undefined;
  for (const row of rows) {
    if (row.score > (best?.score ?? 0)) {
      best = row;
    }
  }
  if (!best) {
    return noHeader(cells);
  }
  let from = best.row;
  let to = best.row;
  while (to - from + 1 < MOST_HEADER_ROWS && rows[to + 1]?.continues) {
    to++;
  }
  while (from > 0 && to - from + 1 < MOST_HEADER_ROWS && rows[from - 1]!.groups) {
    from--;
  }
  const headerRows = range(from, to + 1);
  return {
    titleRows: range(0, from).filter((row) => !cells[row]!.every(isBlank)),
    headerRows,
    firstRow: to + 1,
    titles: joinTitles(
      headerRows.map((row) => cells[row]!),
      width,
    ),
    packs,
  };
}

/** Marks of a questionnaire's columns for those who read them in again, such as Qualtrics writes below its titles. */
const TAG = /^\{"?ImportId"?\s*:/;

/** The row of such tags, below a title where it is above 0; -1 where there is none. */
function findTags(cells: Grid): number {
  return cells.slice(0, MOST_HEADER_ROWS).findIndex((row) => {
    const filled = row.filter((cell) => !isBlank(cell));
    const tags = filled.filter((cell) => typeof cell === "string" && TAG.test(cell));
    return filled.length > 0 && tags.length >= 0.8 * filled.length;
  });
}

/** Every row is data. */
export function noHeader(cells: Grid): HeaderBlock {
  const titles = Array.from({ length: gridWidth(cells) }, (_, column) => columnLetters(column));
  return { titleRows: [], headerRows: [], firstRow: 0, titles, packs: USUAL_PACKS };
}

/** The widest of the first rows; a range is a rectangle, but text files need not be. */
export function gridWidth(cells: Grid): number {
  let width = 0;
  for (let row = 0; row < Math.min(1000, cells.length); row++) {
    width = Math.max(width, cells[row]!.length);
  }
  return width;
}

interface RowDescription {
  readonly row: number;
  /** Above 0 where the row can be a header; the highest wins. */
  readonly score: number;
  /** Can be the next row of a header that began above. */
  readonly continues: boolean;
  /** Can be the row of group titles over a header. */
  readonly groups: boolean;
}

function describeRow(
  cells: Grid,
  row: number,
  {
    kinds,
    width,
    packs,
  }: {
    readonly kinds: readonly (readonly CellKind[])[];
    readonly width: number;
    readonly packs: readonly WordPack[];
  },
): RowDescription {
  const filled = cells[row]!.map((cell, column) => ({ cell, column })).filter(({ cell }) => !isBlank(cell));
  const periods = periodColumns(cells, row);
  const texts = filled.filter(
    ({ cell, column }) =>
      (typeof cell === "string" && kinds[row]![column] !== "value") || periods.has(column),
  );
  const mostlyText = texts.length >= filled.length * 0.9;
  // To compare a text with every word takes its time: rows of data are spared it.
  const named = mostlyText
    ? texts.filter(({ cell }) => (matchTitle(String(cell), packs)[0]?.strength ?? 0) >= 0.5)
    : [];
  const body = kinds.slice(row + 1, row + 1 + BODY_SAMPLE);
  const contrasts = texts.filter(({ column }) => holdsValues(body, column));
  const allText = texts.length === filled.length;
  const distinct = new Set(texts.map(({ cell }) => cell)).size === texts.length;
  const wideEnough = filled.length >= Math.min(width, Math.max(2, Math.ceil(width * 0.4)));
  const meta = filled.some(({ cell }) => typeof cell === "string" && /[:：]\s*\S|[:：]$/.test(cell));
  const isHeader =
    wideEnough &&
    mostlyText &&
    (named.length > 0 || contrasts.length > 0 || (row === 0 && distinct && width > 1));
  return {
    row,
    score: isHeader
      ? (2 * named.length + contrasts.length) / width +
        filled.length / width +
        (distinct ? 0.2 : 0) -
        row * 1e-3
      : 0,
    continues: allText && filled.length >= 2 && named.length > 0 && contrasts.length > 0,
    groups: allText && filled.length >= 2 && !(meta && filled.length < width / 2),
  };
}

function isValue(cell: Cell): boolean {
  if (typeof cell !== "string") {
    return !isCellError(cell);
  }
  return readNumberText(cell) !== undefined || parseDate(cell, { order: "dmy", year: 2000 }) !== "none";
}

type CellKind = "none" | "value" | "text";

function cellKind(cell: Cell): CellKind {
  return isBlank(cell) || isCellError(cell) ? "none" : isValue(cell) ? "value" : "text";
}

function holdsValues(body: readonly (readonly CellKind[])[], column: number): boolean {
  const kinds = body.map((row) => row[column] ?? "none").filter((kind) => kind !== "none");
  return kinds.length > 0 && kinds.filter((kind) => kind === "value").length >= 0.6 * kinds.length;
}

/** Group titles reach over the blanks to their right, unless a cell was merged downwards there. */
function joinTitles(rows: Grid, width: number): readonly string[] {
  const text = (row: number, column: number) => {
    const cell = rows[row]?.[column];
    return isBlank(cell) || cell == null || isCellError(cell)
      ? ""
      : cleanText(String(cell)).replace(/\s+/g, " ");
  };
  const leaf = rows.length - 1;
  const carried = rows.map(() => "");
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = [];
    for (let row = 0; row <= leaf; row++) {
      const own = text(row, column);
      const below = row < leaf && range(row + 1, leaf + 1).some((next) => text(next, column) !== "");
      if (own !== "") {
        // A title with nothing under it stands for its own column only.
        carried[row] = below ? own : "";
        carried.fill("", row + 1);
      }
      const title = own || (below ? carried[row]! : "");
      if (title !== "" && parts.at(-1) !== title) {
        parts.push(title);
      }
    }
    return parts.join(" ") || columnLetters(column);
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
