import type { SourceGrid } from "../../core/cells/dataset";
import { CoreError } from "../../core/errors";
import { JoinedTables, type NotJoined } from "./joinTables";
import { nameOf } from "./nameOf";
import { readTableFile } from "./readTableFile";
import { expectRows, MOST_BYTES, type ReadFileOptions, type TableFile } from "./tableFile";

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
  const joined = new JoinedTables();
  for (const file of files) {
    const source = await readTableFile(file, {
      mostBytes: mostBytes - joined.bytes,
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
    const not = joined.add({ ...source, sheet: file.name });
    if (not) {
      throw refusal(not, file.name, first.name);
    }
    done += file.size;
  }
  return joined.finish(nameOf(files));
}

function refusal(not: NotJoined, file: string, first: string): CoreError {
  if ("copyOf" in not) {
    return new CoreError("value", "fileRepeats", { file, first: not.copyOf });
  }
  if ("otherDays" in not) {
    return new CoreError("value", "fileOtherDays", { file, first });
  }
  const [key, columns] =
    "missing" in not
      ? (["fileMissesColumns", not.missing] as const)
      : (["fileHasOtherColumns", not.unknown] as const);
  return new CoreError("value", key, { file, first, columns: columns.slice(0, NAMED).join(", ") });
}

/** Titles that a refusal names. */
const NAMED = 5;
