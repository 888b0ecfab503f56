import type { CellPlace } from "./issue";
import type { Grid } from "./cell";

/** A rectangle of cells with the place it came from: the only thing that intake reads. */
export interface SourceGrid {
  readonly sheet: string;
  /** Zero-based row and column of the first cell on its sheet. */
  readonly row: number;
  readonly column: number;
  readonly cells: Grid;
  /** The workbook counts days from 1904 (old Macintosh files). */
  readonly date1904?: boolean;
  /** Zero-based rows of the sheet that are hidden or filtered out. They count unless `visibleOnly` is asked for. */
  readonly hiddenRows?: readonly number[];
  /** Currencies that number formats show, by column, where any does. */
  readonly currencies?: readonly FormatCurrencies[];
  /** The text file that the sheet was opened from, where it is known. */
  readonly file?: TextFile;
  /** Where its rows stand, if they are of several sheets or files, one below the other. */
  readonly parts?: readonly SourcePart[];
  /** Other sheets of the workbook file that it was read from, and why they are no part of it. */
  readonly notRead?: readonly {
    readonly sheet: string;
    readonly why: "otherTitles" | "copiedSheet";
    readonly first: string;
  }[];
  /** Rectangles of merged cells on the sheet, where the host can tell. */
  readonly merged?: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
}

/** What a text file was read as. */
export interface TextFile {
  readonly separator?: string;
  /** Where it was guessed. */
  readonly encoding?: string;
  /** Encodings that were nearly as likely. */
  readonly rivals: readonly string[];
  /** Places that are no text in the encoding. */
  readonly damaged: number;
}

/** Which currency the number format of each cell of a column shows. */
export interface FormatCurrencies {
  /** Zero-based, within the grid. */
  readonly column: number;
  /** By row of the grid: 0 for none, else the number of its sign, from 1 on. */
  readonly codes: Uint8Array;
  readonly signs: readonly (readonly string[])[];
}

/** One stacked piece of a table: table rows from `start` on stand on `sheet` from `row` on. */
export interface SourcePart {
  readonly sheet: string;
  /** Sheet row of the piece's first table row. */
  readonly row: number;
  readonly column: number;
  /** Table row at which the piece begins. */
  readonly start: number;
  /** Sheet columns by table column, where the piece has its columns in another order than the first. */
  readonly columns?: readonly number[];
  /** The text file that it is. */
  readonly file?: TextFile;
}

/**
 * What a sheet with the same titles is to a table. `more`: rows of its own, or later versions of orders, to be stacked
 * without asking. `copy`: all its rows stand in the table already. Everything else is for the user to say: `larger` holds
 * all rows of the table and others, `otherOrders` uses the same order ids for other customers, `overlap` covers the same
 * days and `undated` none that are known, without an order id that would tell which rows are the same.
 */
export type Continuation = "more" | "copy" | "larger" | "otherOrders" | "overlap" | "undated";

/** A sheet with the titles of a table that is not counted with it, and why. */
export interface NotStacked {
  readonly sheet: string;
  readonly why: Exclude<Continuation, "more">;
}

/** Where a table row and column stand on their sheet. */
export function placeOf(parts: readonly SourcePart[], row: number, column: number): CellPlace {
  let part = parts[0] ?? { sheet: "", row: 0, column: 0, start: 0 };
  for (const next of parts) {
    if (next.start <= row) {
      part = next;
    }
  }
  return {
    sheet: part.sheet,
    row: part.row + row - part.start,
    column: part.column + (part.columns?.[column] ?? column),
  };
}
