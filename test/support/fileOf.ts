import type { TableFile } from "../../src/app/tableFile/tableFile";

/** A file of these bytes, which comes in pieces of so many. */
export function fileOf(name: string, bytes: Uint8Array, piece = bytes.length): TableFile {
  return {
    name,
    size: bytes.length,
    async *pieces() {
      await Promise.resolve();
      for (let at = 0; at < bytes.length; at += piece) {
        yield bytes.subarray(at, at + piece);
      }
    },
    part: (start, end) => Promise.resolve(bytes.slice(start, end).buffer as ArrayBuffer),
  };
}
