import type { SourceGrid } from "../../core/cells/dataset";
import { CoreError } from "../../core/errors";
import { readParquet } from "./readParquet";
import { readTextFile } from "./readTextFile";
import { readWorkbook } from "./readWorkbook";
import type { ReadFileOptions, TableFile } from "./tableFile";

/**
 * A table from a file that need not fit on a sheet: its cells are read by the same rules as those of a sheet, and none of
 * them enters the workbook. What a file is its first bytes tell, whatever it is called.
 *
 * @throws CoreError `value` where it is none
 */
export async function readTableFile(file: TableFile, options: ReadFileOptions = {}): Promise<SourceGrid> {
  const start = new Uint8Array(await file.part(0, Math.min(file.size, 4)));
  const begins = (signs: readonly number[]) => signs.every((sign, at) => start[at] === sign);
  if (begins(OLD_OFFICE)) {
    throw new CoreError("value", "fileNoWorkbook", { file: file.name });
  }
  const read =
    begins(PARQUET) || /\.parquet$/i.test(file.name)
      ? readParquet
      : begins(ZIP) || /\.xls[xm]$/i.test(file.name)
        ? readWorkbook
        : readTextFile;
  return await read(file, options);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PARQUET = [0x50, 0x41, 0x52, 0x31];
/** Workbooks of Excel 97, and those with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
