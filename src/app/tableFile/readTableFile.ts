import type { SourceGrid } from "../../core/cells/dataset";
import { readParquet } from "./readParquet";
import { readTextFile } from "./readTextFile";
import { readWorkbook } from "./readWorkbook";
import type { ReadFileOptions, TableFile } from "./tableFile";

/**
 * A table from a file that need not fit on a sheet: its cells are read by the same rules as those of a sheet, and none of
 * them enters the workbook.
 */
export async function readTableFile(file: TableFile, options: ReadFileOptions = {}): Promise<SourceGrid> {
  const read = /\.parquet$/i.test(file.name)
    ? readParquet
    : /\.xls[xm]$/i.test(file.name)
      ? readWorkbook
      : readTextFile;
  return await read(file, options);
}
