import { gridOver, isText, kindAt, packedColumn, type PackedColumn } from "../../core/cells/columnGrid";
import { ColumnPacker } from "../../core/cells/columnPacker";
import type { SourceGrid } from "../../core/cells/dataset";
import { findHeader } from "../../core/cells/read/header";
import { CoreError } from "../../core/errors";
import { nameOf } from "./nameOf";
import { readTableFile } from "./readTableFile";
import {
  bytesOf,
  expectRows,
  FIRST_ROOM,
  MOST_BYTES,
  type ReadFileOptions,
  type TableFile,
} from "./tableFile";

/**
 * Files of one shape as one table, such as the months of an export: rows of the later ones stand under those of the first,
 * column by column by their titles. Only the first keeps its header.
 *
 * @throws CoreError `value` where a file has other titles than the first or the rows of an earlier one, or they are together
 * larger than memory allows
 */
export async function readTableFiles(
  files: readonly TableFile[],
  { mostBytes = MOST_BYTES, onProgress, onExpected }: ReadFileOptions = {},
): Promise<SourceGrid> {
  const [first] = files;
  if (!first || files.length === 1) {
    return await readTableFile(first!, { mostBytes, onProgress, onExpected });
  }
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  let rowCount = 0;
  let told: SourceGrid | undefined;
  let titles: readonly string[] = [];
  let columns: ColumnPacker[] = [];
  const read = new Map<string, TableFile>();
  for (const file of files) {
    const source = await readTableFile(file, {
      mostBytes: mostBytes - bytesOf(rowCount, columns.length),
      onProgress: (share) => onProgress?.((done + share * file.size) / bytes),
      // The first speaks for all.
      onExpected:
        file === first
          ? ({ rows, columns: width }) => {
              const all = Math.round((rows * bytes) / first.size);
              const about = { name: nameOf(files), rows: all, columns: width, isGuess: true };
              expectRows(about, { mostBytes, onExpected });
            }
          : undefined,
    });
    const { cells } = source;
    const header = findHeader(cells);
    told ??= source;
    if (columns.length === 0) {
      titles = header.titles;
      columns = titles.map(() => new ColumnPacker(FIRST_ROOM));
    }
    const places = placesOf(titles, header.titles, first, file);
    const from = rowCount === 0 ? 0 : header.firstRow;
    const own = places.map((place) => packedColumn(cells, place));
    const print = fingerprint(own, header.firstRow);
    const same = read.get(print);
    if (same) {
      throw new CoreError("value", "fileRepeats", { file: file.name, first: same.name });
    }
    read.set(print, file);
    columns.forEach((column, index) => {
      const packed = own[index];
      if (packed) {
        column.append(packed, from, rowCount);
      }
    });
    rowCount += cells.length - from;
    done += file.size;
  }
  const packed = columns.map((column) => column.finish(rowCount));
  return { ...told!, sheet: nameOf(files), cells: gridOver(packed, rowCount) };
}

/** Where the columns of the first file stand in a later one. */
function placesOf(
  titles: readonly string[],
  later: readonly string[],
  first: TableFile,
  file: TableFile,
): number[] {
  const missing = titles.filter((title) => !later.includes(title));
  const unknown = later.filter((title) => !titles.includes(title));
  if (missing.length > 0 || unknown.length > 0) {
    throw new CoreError("value", missing.length > 0 ? "fileMissesColumns" : "fileHasOtherColumns", {
      file: file.name,
      first: first.name,
      columns: (missing.length > 0 ? missing : unknown).slice(0, NAMED).join(", "),
    });
  }
  // Titles that are told twice stand in their order.
  const taken = new Set<number>();
  return titles.map((title) => {
    const place = later.findIndex((one, index) => one === title && !taken.has(index));
    taken.add(place);
    return place;
  });
}

/** Of the rows from one on, so that a file given twice is not counted twice. */
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

/** Titles that a refusal names. */
const NAMED = 5;
