import {
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type ColumnData,
  type ParquetReadOptions,
  type SchemaElement,
} from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { CoreError } from "../../core/errors";
import type { Cell } from "../../core/cells/cell";
import { gridOver } from "../../core/cells/columnGrid";
import { ColumnPacker } from "../../core/cells/columnPacker";
import type { SourceGrid } from "../../core/cells/dataset";
import { fieldCell, SHORTEST_MOMENT } from "./fieldCell";
import { asStored, cellOf, cellsOf, DAYS, mayBeText } from "./parquetCells";
import { expectRows, finished, type ReadFileOptions, type TableFile } from "./tableFile";

/**
 * A Parquet file, column by column. Its column names are the header; days and moments are serials.
 *
 * @throws CoreError `value` where it is none, or is larger than memory allows
 */
export async function readParquet(file: TableFile, options: ReadFileOptions = {}): Promise<SourceGrid> {
  const { onProgress } = options;
  const noParquet = () => new CoreError("value", "fileNoParquet", { file: file.name });
  let isOutside = false;
  const buffer = {
    byteLength: file.size,
    slice: async (start: number, end = file.size) => {
      const from = start < 0 ? file.size + start : start;
      // Not thrown: of several parts that are asked for at once, the reader catches one alone.
      isOutside ||= !(from >= 0 && from <= end && end <= file.size);
      // A copy: bytes that come from outside the page are no ArrayBuffer to its code.
      return isOutside ? new ArrayBuffer(0) : new Uint8Array(await file.part(from, end)).slice().buffer;
    },
  };
  const stored = await parquetMetadataAsync(buffer, { geoparquet: false }).catch(() => {
    throw noParquet();
  });
  const schema = parquetSchema(stored).children;
  const top = new Set(schema.map(({ element }) => element));
  const metadata = {
    ...stored,
    schema: stored.schema.map((element) => asStored(element, top.has(element))),
  };
  const names = schema.map(({ element }) => element.name);
  const rows = Number(metadata.num_rows);
  if (rows !== metadata.row_groups.reduce((sum, { num_rows: own }) => sum + Number(own), 0)) {
    throw noParquet();
  }
  expectRows({ name: file.name, rows, columns: names.length, isGuess: false }, options);
  const columns = names.map((name) => {
    const column = new ColumnPacker(rows + 1);
    column.set(0, name);
    return column;
  });
  let read = 0;
  let start = 0;
  // One column of one group of rows after the other: these fit into memory, the file need not.
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    for (const [at, column] of columns.entries()) {
      const range = { columns: [names[at]!], rowStart: start, rowEnd: end };
      const { onChunk, ...how } = readingOf(schema[at]!, column);
      let count = 0;
      const reading = {
        ...how,
        onChunk: (chunk: ColumnData) => {
          count += chunk.columnData.length;
          onChunk(chunk);
        },
      };
      await parquetRead({ file: buffer, metadata, compressors, ...range, ...reading }).catch(
        (error: unknown) => {
          throw error instanceof CoreError ? error : noParquet();
        },
      );
      if (isOutside || count !== end - start) {
        throw noParquet();
      }
      onProgress?.(++read / (metadata.row_groups.length * names.length));
    }
    start = end;
  }
  const packed = columns.map((column) => finished(column, rows + 1));
  return { sheet: file.name, row: 0, column: 0, cells: gridOver(packed, rows + 1) };
}

type Node = ReturnType<typeof parquetSchema>["children"][number];

/** How a column's values come, and where they go. */
function readingOf(
  { element, children }: Node,
  column: ColumnPacker,
): Pick<ParquetReadOptions, "parsers" | "utf8"> & { readonly onChunk: (chunk: ColumnData) => void } {
  // No list and no record.
  const isLeaf = children.length === 0 && element.repetition_type !== "REPEATED";
  if (isLeaf && isTexts(asStored(element, true))) {
    return {
      parsers: { stringFromBytes: codeReader(column) },
      onChunk: ({ columnData, rowStart }) => setTexts(column, columnData, rowStart + 1),
    };
  }
  const toCell = isLeaf ? cellsOf(element) : cellOf;
  return {
    parsers: isLeaf ? DAYS : undefined,
    utf8: mayBeText(element),
    onChunk: ({ columnData, rowStart }) => {
      for (let at = 0; at < columnData.length; at++) {
        column.set(rowStart + 1 + at, toCell(columnData[at]));
      }
    },
  };
}

function isTexts({ type, converted_type: converted, logical_type: logical }: SchemaElement): boolean {
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

function setTexts(column: ColumnPacker, data: ArrayLike<unknown>, from: number): void {
  for (let at = 0; at < data.length; at++) {
    const coded = data[at] as Coded | undefined;
    if (typeof coded === "number") {
      column.setCode(from + at, coded);
    } else if (coded) {
      column.set(from + at, coded[0]);
    }
  }
}
