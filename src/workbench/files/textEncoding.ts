import { FileError } from "./fileError";

/**
 * Text of a file: UTF-8 and UTF-16 with a byte-order mark, UTF-16 without one when every second byte is zero,
 * else UTF-8 when the bytes are valid as such, else GB18030 (which holds GBK and GB2312).
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const label = encodingOf(bytes);
  for (const encoding of label ? [label] : ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Invalid in this encoding: the next one.
    }
  }
  throw new FileError("encoding", { file });
}

function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return "utf-16le";
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return "utf-16be";
  }
  const head = bytes.subarray(0, 512);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) {
      zeros[index % 2]!++;
    }
  });
  // ASCII in UTF-16 has a zero in every pair; text in any other encoding has none.
  if (zeros[1]! > head.length / 4) {
    return "utf-16le";
  }
  return zeros[0]! > head.length / 4 ? "utf-16be" : undefined;
}
