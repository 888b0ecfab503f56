import { CoreError } from "../../core/errors";
import type { Expected } from "../outside";

/** A file on this machine, as far as it is read here: in pieces from the start, or any part of it. */
export interface TableFile {
  readonly name: string;
  readonly size: number;
  /** Its bytes, unpacked where the name ends in `.gz`. */
  pieces(): AsyncIterable<Uint8Array>;
  /** How many of its own bytes, packed as they are, the pieces have taken so far. */
  taken?(): number;
  part(start: number, end: number): Promise<ArrayBuffer>;
}

export interface ReadFileOptions {
  /** Cells that fit into memory. */
  readonly mostCells?: number;
  /** Hears shares from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Hears what reading will take, before it is taken. */
  readonly onExpected?: (expected: Expected) => void;
}

export const MOST_CELLS = 150_000_000;
/** Rows that a column has room for at first. */
export const FIRST_ROOM = 4096;
/** A cell takes 9 bytes, and as much again what is read from it. */
const BYTES_A_CELL = 18;
/** How far a guess of rows, from the first of them, may be off. */
const GUESS = 1.25;

/**
 * Tells what a table takes before it is read.
 *
 * @throws CoreError `value` where that is more than memory allows
 */
export function expectRows(
  { name, rows, columns, isGuess }: { name: string; rows: number; columns: number; isGuess: boolean },
  { mostCells = MOST_CELLS, onExpected }: ReadFileOptions,
): void {
  if (rows * columns > mostCells * (isGuess ? GUESS : 1)) {
    throw tooLarge(name, columns, mostCells);
  }
  onExpected?.({ rows, columns, bytes: rows * columns * BYTES_A_CELL });
}

export function tooLarge(file: string, columns: number, mostCells: number): CoreError {
  return new CoreError("value", "fileTooLarge", { file, columns, most: Math.floor(mostCells / columns) });
}
