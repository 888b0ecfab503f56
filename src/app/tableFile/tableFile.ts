/** A file on this machine, as far as it is read here: in pieces from the start, or any part of it. */
export interface TableFile {
  readonly name: string;
  readonly size: number;
  /** Its bytes, unpacked where the name ends in `.gz`. */
  pieces(): AsyncIterable<Uint8Array>;
  part(start: number, end: number): Promise<ArrayBuffer>;
}

export interface ReadFileOptions {
  /** Cells that fit into memory: 9 bytes each, and as much again for what is read from them. */
  readonly mostCells?: number;
  /** Hears shares from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export const MOST_CELLS = 150_000_000;
/** Rows that a column has room for at first. */
export const FIRST_ROOM = 4096;
