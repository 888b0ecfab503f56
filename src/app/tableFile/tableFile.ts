import { CoreError } from "../../core/errors";
import type { PackedColumn } from "../../core/cells/columnGrid";
import type { ColumnPacker } from "../../core/cells/columnPacker";
import type { Expected } from "../outside";

/** A file on this machine, as far as it is read here: in pieces from the start, or any part of it. */
export interface TableFile {
  readonly name: string;
  readonly size: number;
  /** Of its text, where somebody said it. */
  readonly encoding?: string;
  /** Its bytes, or what they unpack to where they are packed (gzip). */
  pieces(isPacked: boolean): AsyncIterable<Uint8Array>;
  /** How many of its own bytes, packed as they are, the pieces have taken so far. */
  taken?(): number;
  part(start: number, end: number): Promise<ArrayBuffer>;
}

export interface ReadFileOptions {
  /** Of memory, for a table and what is read from it. */
  readonly mostBytes?: number;
  /** Hears shares from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Hears what reading will take, before it is taken. */
  readonly onExpected?: (expected: Expected) => void;
}

export const MOST_BYTES = 3.2e9;
/** Rows that a column has room for at first. */
export const FIRST_ROOM = 4096;
/** Its kind, and a number or the code of a text. */
const BYTES_A_CELL = 9;
/** What is read from it and counted, with the text of an order id, as measured at 20,000,000 rows. */
const BYTES_A_ROW = 110;
/** How far a guess of rows, from the first of them, may be off. */
const GUESS = 1.25;

/** So many ids at most become strings where most rows have one of their own: they are told apart, and hardly ever read. */
const LISTED_IDS = 2 ** 18;

/** The column of a file. */
export function finished(column: ColumnPacker, rows: number): PackedColumn {
  return column.finish(rows, 2 * column.distinct > rows ? LISTED_IDS : undefined);
}

/** What a table takes of memory. */
export function bytesOf(rows: number, columns: number): number {
  return rows * (columns * BYTES_A_CELL + BYTES_A_ROW);
}

/**
 * Tells what a table takes before it is read.
 *
 * @throws CoreError `value` where that is more than memory allows
 */
export function expectRows(
  { name, rows, columns, isGuess }: { name: string; rows: number; columns: number; isGuess: boolean },
  { mostBytes = MOST_BYTES, onExpected }: ReadFileOptions,
): void {
  const bytes = bytesOf(rows, columns);
  if (bytes > mostBytes * (isGuess ? GUESS : 1)) {
    throw tooLarge(name, columns, mostBytes);
  }
  onExpected?.({ rows, columns, bytes });
}

/** @param mostBytes for all rows of the file */
export function tooLarge(file: string, columns: number, mostBytes: number): CoreError {
  const most = Math.floor(mostBytes / bytesOf(1, columns));
  return new CoreError("value", "fileTooLarge", { file, columns, most });
}

/** Bytes one behind the other. */
export function concatenated(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
