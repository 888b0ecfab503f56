/** A file that the add-in reads itself, because a sheet would not hold it. */
import { createReadStream, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { createGunzip } from "node:zlib";

const ALWAYS = /\.(?:parquet|tsv|(?:csv|tsv|txt)\.gz)$/i;
const TEXT = /\.(?:csv|tsv|txt)$/i;
const WORKBOOK = /\.xls[xm]$/i;
/** No sheet of a million rows is larger. */
const LARGE = 256 * 2 ** 20;

export function isTableFile(path: string): boolean {
  return (
    ALWAYS.test(path) || (TEXT.test(path) && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGE)
  );
}

/** Whether it may be read as rows where it does not fit into a workbook that is open. */
export function mayBeTable(path: string): boolean {
  return TEXT.test(path) || WORKBOOK.test(path);
}

export function tableFile(path: string, encoding?: string) {
  let bytes: ReturnType<typeof createReadStream> | undefined;
  return {
    name: basename(path),
    size: statSync(path).size,
    encoding,
    pieces: (isPacked: boolean) => {
      bytes = createReadStream(path, { highWaterMark: 4 * 2 ** 20 });
      return isPacked ? bytes.pipe(createGunzip()) : bytes;
    },
    taken: () => bytes?.bytesRead ?? 0,
    async part(start: number, end: number): Promise<ArrayBuffer> {
      const handle = await open(path);
      try {
        const bytes = new Uint8Array(end - start);
        await handle.read(bytes, 0, bytes.length, start);
        return bytes.buffer;
      } finally {
        await handle.close();
      }
    },
  };
}
