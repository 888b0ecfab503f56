import { gridOver, isText, kindAt, packedColumn, type PackedColumn } from "../../core/cells/columnGrid";
import { ColumnPacker } from "../../core/cells/columnPacker";
import type { FormatCurrencies, SourceGrid, SourcePart } from "../../core/cells/source";
import { findHeader, type HeaderBlock } from "../../core/cells/read/header";
import { bytesOf, finished, FIRST_ROOM } from "./tableFile";

/**
 * Why a table does not stand under the first: titles that it lacks or has alone, the table whose rows it repeats, or days
 * that count from another year.
 */
export type NotJoined =
  | { readonly missing: readonly string[] }
  | { readonly unknown: readonly string[] }
  | { readonly copyOf: string }
  | { readonly otherDays: true };

/** Tables with the same titles, in whatever order, as one: rows of the later ones stand under those of the first. */
export class JoinedTables {
  private first?: { readonly source: SourceGrid; readonly header: HeaderBlock };
  private rowCount = 0;
  private columns: readonly ColumnPacker[] = [];
  private readonly prints = new Map<string, string>();
  private readonly parts: SourcePart[] = [];
  private readonly merged: NonNullable<SourceGrid["merged"]>[number][] = [];
  private readonly hiddenRows: number[] = [];
  private readonly currencies: FormatCurrencies[] = [];

  /** @param leavesOut columns that the first table does not have: else a table with such is not added */
  constructor(private readonly leavesOut = false) {}

  /** What they take of memory. */
  get bytes(): number {
    const { source, header } = this.first ?? {};
    return bytesOf(this.rowCount || (source?.cells.length ?? 0), header?.titles.length ?? 0);
  }

  /** Only the first table keeps what stands above its rows; it is not copied before there is another. */
  add(source: SourceGrid): NotJoined | undefined {
    const header = findHeader(source.cells);
    if (!this.first) {
      this.first = { source, header };
      return undefined;
    }
    const { source: first, header: own } = this.first;
    const places = placesOf(own.titles, header.titles, this.leavesOut);
    if (!Array.isArray(places)) {
      return places;
    }
    if (Boolean(source.date1904) !== Boolean(first.date1904)) {
      return { otherDays: true };
    }
    if (this.parts.length === 0) {
      this.columns = own.titles.map(() => new ColumnPacker(FIRST_ROOM));
      this.append(
        first,
        own,
        own.titles.map((_, place) => place),
      );
    }
    return this.append(source, header, places);
  }

  private append(source: SourceGrid, header: HeaderBlock, places: readonly number[]): NotJoined | undefined {
    const { cells } = source;
    const own = places.map((place) => packedColumn(cells, place));
    if (cells.length > header.firstRow) {
      const print = fingerprint(own, header.firstRow);
      const copyOf = this.prints.get(print);
      if (copyOf !== undefined) {
        return { copyOf };
      }
      this.prints.set(print, source.sheet);
    }
    const from = this.rowCount === 0 ? 0 : header.firstRow;
    this.columns.forEach((column, index) => {
      const packed = own[index];
      if (packed) {
        column.append(packed, from, this.rowCount);
      }
    });
    const down = this.rowCount - from;
    for (const { row, column, rows, columns } of source.merged ?? []) {
      const place = places.indexOf(column);
      if (row >= header.firstRow && place >= 0) {
        this.merged.push({ row: row + down, column: place, rows, columns });
      }
    }
    for (const row of source.hiddenRows ?? []) {
      if (row >= from) {
        this.hiddenRows.push(row + down);
      }
    }
    for (const { column, codes, signs } of source.currencies ?? []) {
      const place = places.indexOf(column);
      if (place >= 0) {
        const moved = new Uint8Array(Math.max(0, codes.length + down));
        moved.set(codes.subarray(from), this.rowCount);
        this.currencies.push({ column: place, codes: moved, signs });
      }
    }
    const inOrder = places.every((place, at) => place === at);
    this.parts.push({
      sheet: source.sheet,
      row: source.row + from,
      column: source.column,
      start: this.rowCount,
      columns: inOrder ? undefined : places,
      file: source.file,
    });
    this.rowCount += cells.length - from;
    return undefined;
  }

  finish(sheet: string): SourceGrid {
    const { source } = this.first!;
    if (this.parts.length === 0) {
      return { ...source, sheet };
    }
    const packed = this.columns.map((column) => finished(column, this.rowCount));
    const { parts, merged, hiddenRows, currencies } = this;
    return {
      ...source,
      sheet,
      parts,
      merged,
      hiddenRows,
      currencies,
      cells: gridOver(packed, this.rowCount),
    };
  }
}

/** Where the columns of the first table stand in a later one. */
function placesOf(
  titles: readonly string[],
  later: readonly string[],
  leavesOut: boolean,
): number[] | NotJoined {
  const missing = titles.filter((title) => !later.includes(title));
  const unknown = leavesOut ? [] : later.filter((title) => !titles.includes(title));
  if (missing.length > 0 || unknown.length > 0) {
    return missing.length > 0 ? { missing } : { unknown };
  }
  // Titles that are told twice stand in their order.
  const taken = new Set<number>();
  return titles.map((title) => {
    const place = later.findIndex((one, index) => one === title && !taken.has(index));
    taken.add(place);
    return place;
  });
}

/** Of the rows from one on, so that a table given twice is not counted twice. */
function fingerprint(columns: readonly (PackedColumn | undefined)[], from: number): string {
  const parts = columns.map((column) => {
    let [a, b] = [0, 0];
    const own = column ?? EMPTY;
    const { values, dictionary } = own;
    const texts = Float64Array.from(dictionary, hashOf);
    for (let row = from; row < values.length; row++) {
      const kind = kindAt(own, row);
      const value = isText(kind) ? texts[values[row]!]! : values[row]!;
      // The fraction too: amounts may differ by a cent.
      a = (Math.imul(a, 31) + kind + Math.trunc(value)) | 0;
      b = (Math.imul(b, 0x01000193) ^ Math.round((value % 1) * 1e6)) | 0;
    }
    return `${values.length - from}:${a}:${b}`;
  });
  return parts.join(" ");
}

const EMPTY: PackedColumn = { kinds: new Uint8Array(0), values: new Float64Array(0), dictionary: [] };

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  }
  return hash;
}
