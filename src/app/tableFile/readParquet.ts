import { parquetMetadataAsync, parquetRead, parquetSchema } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { CoreError } from "../../core/errors";
import type { Cell } from "../../core/cells/cell";
import { ColumnPacker, gridOver } from "../../core/cells/columnGrid";
import type { SourceGrid } from "../../core/cells/dataset";
import { fieldCell, serialOfDate } from "./fieldCell";
import { expectRows, type ReadFileOptions, type TableFile } from "./tableFile";

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
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const rows = Number(metadata.num_rows);
  expectRows({ name: file.name, rows, columns: names.length, isGuess: false }, options);
  const columns = names.map((name) => {
    const column = new ColumnPacker(rows + 1);
    column.set(0, name);
    return column;
  });
  const of = new Map(names.map((name, index) => [name, columns[index]!]));
  let read = 0;
  // One group of rows after the other: a file's groups fit into memory, the file need not.
  for (let start = 0, group = 0; start < rows; group++) {
    const end = start + Number(metadata.row_groups[group]!.num_rows);
    await parquetRead({
      file: buffer,
      metadata,
      compressors,
      rowStart: start,
      rowEnd: end,
      onChunk: ({ columnName, columnData, rowStart }) => {
        const column = of.get(columnName)!;
        for (let at = 0; at < columnData.length; at++) {
          column.set(rowStart + at + 1, cellOf(columnData[at]));
        }
        onProgress?.(++read / (metadata.row_groups.length * names.length));
      },
    });
    start = end;
  }
  const packed = columns.map((column) => column.finish(rows + 1));
  return { sheet: file.name, row: 0, column: 0, cells: gridOver(packed, rows + 1) };
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
      return value instanceof Date ? serialOfDate(value) : value === null ? null : JSON.stringify(value);
    default:
      return null;
  }
}
