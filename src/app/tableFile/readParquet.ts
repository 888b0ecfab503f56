import { parquetMetadataAsync, parquetRead, parquetSchema } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { CoreError } from "../../core/errors";
import type { Cell } from "../../core/cells/cell";
import { gridOver } from "../../core/cells/columnGrid";
import { ColumnPacker } from "../../core/cells/columnPacker";
import type { SourceGrid } from "../../core/cells/dataset";
import { UNIX_EPOCH_SERIAL } from "../../core/cells/calendar";
import { fieldCell, serialOfMillis, SHORTEST_MOMENT } from "./fieldCell";
import { expectRows, finished, type ReadFileOptions, type TableFile } from "./tableFile";

/**
 * A Parquet file, column by column. Its column names are the header; days and moments are serials.
 *
 * @throws CoreError `value` where it is none, or is larger than memory allows
 */
export async function readParquet(file: TableFile, options: ReadFileOptions = {}): Promise<SourceGrid> {
  const { onProgress } = options;
  const buffer = {
    byteLength: file.size,
    // A copy: bytes that come from outside the page are no ArrayBuffer to its code.
    slice: async (start: number, end = file.size) =>
      new Uint8Array(await file.part(start < 0 ? file.size + start : start, end)).slice().buffer,
  };
  const metadata = await parquetMetadataAsync(buffer).catch(() => {
    throw new CoreError("value", "fileNoParquet", { file: file.name });
  });
  const schema = parquetSchema(metadata).children;
  const names = schema.map(({ element }) => element.name);
  const rows = Number(metadata.num_rows);
  expectRows({ name: file.name, rows, columns: names.length, isGuess: false }, options);
  const columns = names.map((name) => {
    const column = new ColumnPacker(rows + 1);
    column.set(0, name);
    return column;
  });
  let read = 0;
  // One column of one group of rows after the other: these fit into memory, the file need not.
  for (let start = 0, group = 0; start < rows; group++) {
    const end = start + Number(metadata.row_groups[group]!.num_rows);
    for (const [at, column] of columns.entries()) {
      const leaf = isLeaf(schema[at]!);
      const texts = leaf && isTexts(schema[at]!);
      await parquetRead({
        file: buffer,
        metadata,
        compressors,
        columns: [names[at]!],
        parsers: texts ? { stringFromBytes: codeReader(column) } : leaf ? SERIALS : undefined,
        rowStart: start,
        rowEnd: end,
        onChunk: ({ columnData, rowStart }) => setChunk(column, columnData, rowStart + 1, texts),
      });
      onProgress?.(++read / (metadata.row_groups.length * names.length));
    }
    start = end;
  }
  const packed = columns.map((column) => finished(column, rows + 1));
  return { sheet: file.name, row: 0, column: 0, cells: gridOver(packed, rows + 1) };
}

/** Days and moments as serials: as an object each they would take longer than all else. */
const SERIALS = {
  dateFromDays: (days: number | null) => (days == null ? null : days + UNIX_EPOCH_SERIAL),
  timestampFromMilliseconds: (ms: bigint | null) => (ms == null ? null : serialOfMillis(Number(ms))),
  timestampFromMicroseconds: (us: bigint | null) => (us == null ? null : serialOfMillis(Number(us / 1000n))),
  timestampFromNanoseconds: (ns: bigint | null) =>
    ns == null ? null : serialOfMillis(Number(ns / 1000000n)),
};

type Node = ReturnType<typeof parquetSchema>["children"][number];

/** No list and no record. */
function isLeaf({ element, children }: Node): boolean {
  return children.length === 0 && element.repetition_type !== "REPEATED";
}

function isTexts({ element: { type, converted_type: converted, logical_type: logical } }: Node): boolean {
  return type === "BYTE_ARRAY" && (converted === "UTF8" || logical?.type === "STRING");
}

/** What stands in the place of a text until it is set: its code, or in a list of its own what it says. */
type Coded = number | readonly [Cell] | null;

/** Each text is looked up where it is read: of those that a file lists once for many rows, once. */
function codeReader(column: ColumnPacker): (bytes: Uint8Array | null) => Coded {
  return (bytes) => {
    if (bytes == null || bytes.length === 0) {
      return null;
    }
    const [first, last] = [bytes[0]!, bytes[bytes.length - 1]!];
    const isPlain = bytes.length < SHORTEST_MOMENT && isSign(first) && isSign(last);
    if (isPlain) {
      return column.codeOfBytes(bytes);
    }
    const cell = fieldCell(utf8.decode(bytes));
    return cell === null ? null : [cell];
  };
}

const utf8 = new TextDecoder();

/** Neither white space nor of several bytes. */
const isSign = (byte: number) => byte > 32 && byte < 127;

function setChunk(column: ColumnPacker, data: ArrayLike<unknown>, from: number, texts: boolean): void {
  for (let at = 0; at < data.length; at++) {
    if (!texts) {
      column.set(from + at, cellOf(data[at]));
      continue;
    }
    const coded = data[at] as Coded | undefined;
    if (typeof coded === "number") {
      column.setCode(from + at, coded);
    } else if (coded) {
      column.set(from + at, coded[0]);
    }
  }
}

function cellOf(value: unknown): Cell {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? value : null;
    case "bigint":
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    case "boolean":
      return value;
    case "string":
      return fieldCell(value);
    case "object":
      return value === null ? null : JSON.stringify(value);
    default:
      return null;
  }
}
