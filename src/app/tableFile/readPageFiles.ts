import type { SourceGrid } from "../../core/cells/dataset";
import { CoreError } from "../../core/errors";
import { pageFile } from "./pageFile";
import { readTableFiles } from "./readTableFiles";
import type { ReadFileOptions } from "./tableFile";

/** Kinds that are read; a field of the page for files asks for them, too. */
const READ = /\.(?:parquet|xls[xm]|(?:csv|tsv|txt)(?:\.gz)?)$/i;

/**
 * Files of the page as one table.
 *
 * @throws CoreError `value` where one is of another kind
 */
export async function readPageFiles(files: readonly File[], options: ReadFileOptions): Promise<SourceGrid> {
  const other = files.find(({ name }) => !READ.test(name));
  if (other) {
    throw new CoreError("value", "fileKind", { file: other.name });
  }
  return await readTableFiles(files.map(pageFile), options);
}
