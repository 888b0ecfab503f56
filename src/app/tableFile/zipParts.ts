import { Inflate } from "fflate";
import { CoreError } from "../../core/errors";
import type { TableFile } from "./tableFile";

/** One of the files in a zip. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  /** Bytes as they are packed, from `offset` on with a header of its own. */
  readonly size: number;
  readonly offset: number;
}

/** The last record and the longest comment behind it. */
const END_SIZE = 22;
const TAIL = END_SIZE + 0xffff;
const END = 0x06054b50;
const LARGE_LOCATOR = 0x07064b50;
const LARGE_LOCATOR_SIZE = 20;
const LARGE_END_SIZE = 56;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
/** What stands where a number needs 64 bits, which follow in a field of their own. */
const LARGER = 0xffffffff;
const LARGE_FIELD = 1;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/**
 * What a zip holds by name, in small letters, by the directory at its end: what its parts say of themselves may be left open.
 *
 * @throws CoreError `value` where it is no zip, or ends too early
 */
export async function zipDirectory(file: TableFile): Promise<ReadonlyMap<string, ZipPart>> {
  try {
    return await readDirectory(file);
  } catch (error) {
    // A record that points outside of the file.
    throw error instanceof CoreError ? error : damaged(file);
  }
}

async function readDirectory(file: TableFile): Promise<Map<string, ZipPart>> {
  const from = Math.max(0, file.size - TAIL);
  const tail = await viewOf(file, from, file.size);
  let end = tail.byteLength - END_SIZE;
  // A comment follows, which may hold such a record itself.
  while (
    end >= 0 &&
    !(
      tail.getUint32(end, true) === END && end + END_SIZE + tail.getUint16(end + 20, true) === tail.byteLength
    )
  ) {
    end--;
  }
  if (end < 0) {
    throw damaged(file);
  }
  let size = tail.getUint32(end + 12, true);
  let offset = tail.getUint32(end + 16, true);
  const locator = end - LARGE_LOCATOR_SIZE;
  if (locator >= 0 && tail.getUint32(locator, true) === LARGE_LOCATOR) {
    const at = large(tail, locator + 8);
    const record = await viewOf(file, at, at + LARGE_END_SIZE);
    size = large(record, 40);
    offset = large(record, 48);
  }
  const directory = await viewOf(file, offset, offset + size);
  const parts = new Map<string, ZipPart>();
  for (let at = 0; at + ENTRY_SIZE <= size && directory.getUint32(at, true) === ENTRY;) {
    const [named, extra, comment] = [28, 30, 32].map((field) => directory.getUint16(at + field, true));
    const name = new TextDecoder().decode(bytesOf(directory, at + ENTRY_SIZE, named!));
    const sizes = [24, 20, 42].map((field) => directory.getUint32(at + field, true));
    const [, packed, start] = largerSizes(directory, at + ENTRY_SIZE + named!, extra!, sizes);
    const isEncrypted = (directory.getUint16(at + 8, true) & ENCRYPTED) !== 0;
    parts.set(name.toLowerCase().replaceAll("\\", "/"), {
      name,
      method: isEncrypted ? -1 : directory.getUint16(at + 10, true),
      checksum: directory.getUint32(at + 16, true),
      size: packed!,
      offset: start!,
    });
    at += ENTRY_SIZE + named! + extra! + comment!;
  }
  return parts;
}

/** Numbers that do not fit stand in a field of their own, in this order. */
function largerSizes(view: DataView, from: number, length: number, sizes: readonly number[]): number[] {
  for (let at = from; at + 4 <= from + length;) {
    const field = view.getUint16(at, true);
    if (field === LARGE_FIELD) {
      let next = at + 4;
      return sizes.map((size) => {
        if (size !== LARGER) {
          return size;
        }
        next += 8;
        return large(view, next - 8);
      });
    }
    at += 4 + view.getUint16(at + 2, true);
  }
  return [...sizes];
}

/** Deflated bytes become a thousand times as many at most: so few are unpacked at once. */
const SLICE = 2 ** 16;
const READ_AT_ONCE = 2 ** 22;

/**
 * What a part holds, in pieces.
 *
 * @param onRead hears how many of its packed bytes have been read
 * @throws CoreError `value` where the part is damaged, or packed in a way that is not known
 */
export async function* partPieces(
  file: TableFile,
  { method, size, offset, checksum }: ZipPart,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  if (method !== STORED && method !== DEFLATED) {
    throw damaged(file);
  }
  const header = await viewOf(file, offset, offset + LOCAL_SIZE);
  const start = offset + LOCAL_SIZE + header.getUint16(26, true) + header.getUint16(28, true);
  let unpacked: Uint8Array[] = [];
  let ended = method === STORED;
  const inflate =
    method === DEFLATED
      ? new Inflate((piece, isLast) => {
          unpacked.push(piece);
          ended = isLast;
        })
      : undefined;
  let sum = CHECK_START;
  for (let at = 0; at < size; at += READ_AT_ONCE) {
    const to = Math.min(size, at + READ_AT_ONCE);
    const packed = new Uint8Array(await file.part(start + at, start + to));
    for (let from = 0; from < packed.length; from += SLICE) {
      const slice = packed.subarray(from, from + SLICE);
      try {
        inflate?.push(slice, at + from + slice.length === size);
      } catch {
        throw damaged(file);
      }
      for (const piece of inflate ? unpacked : [slice]) {
        sum = checkSum(piece, sum);
        yield piece;
      }
      unpacked = [];
      onRead(at + from + slice.length);
    }
  }
  if (!ended || (sum ^ CHECK_START) >>> 0 !== checksum) {
    throw damaged(file);
  }
}

const CHECK_START = -1;
const CHECKS = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) {
    sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return sum;
});

function checkSum(bytes: Uint8Array, before: number): number {
  let sum = before;
  for (let at = 0; at < bytes.length; at++) {
    sum = CHECKS[(sum ^ bytes[at]!) & 255]! ^ (sum >>> 8);
  }
  return sum;
}

async function viewOf(file: TableFile, from: number, to: number): Promise<DataView> {
  if (from < 0 || to > file.size || from > to) {
    throw damaged(file);
  }
  // A copy: bytes that come from outside the page are no ArrayBuffer to its code.
  return new DataView(new Uint8Array(await file.part(from, to)).slice().buffer);
}

function bytesOf(view: DataView, from: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset + from, length);
}

function large(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function damaged({ name }: TableFile): CoreError {
  return new CoreError("value", "fileDamaged", { file: name });
}
