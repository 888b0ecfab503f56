/** A package of parts. */
import { concatenated } from "../../../app/tableFile/tableFile";
import { checksum, deflate } from "./deflate";

export interface Part {
  readonly path: string;
  /** The content in order: pieces of a text too long for one, or the whole. A piece of bytes is read until the next but one is asked for. */
  readonly pieces: Iterable<string | Uint8Array>;
}

interface Packed {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly data: readonly Uint8Array[];
  readonly packedSize: number;
}

const DEFLATE = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
/** 1 January 1980, the first day that there is: the same parts give the same bytes. */
const DAY = 0x21;
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;

const encoder = new TextEncoder();

export async function zipParts(parts: readonly Part[]): Promise<Uint8Array> {
  const out: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = await pack(part);
    const { name, packedSize } = packed;
    out.push(record([4, LOCAL_HEADER], ...about(packed), [2, 0]), name, ...packed.data);
    directory.push(
      record(
        [4, CENTRAL_HEADER],
        [2, VERSION],
        ...about(packed),
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, offset],
      ),
      name,
    );
    offset += 30 + name.length + packedSize;
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  const count = parts.length;
  const end = record(
    [4, END],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directorySize],
    [4, offset],
    [2, 0],
  );
  return concatenated([...out, ...directory, end]);
}

/** What both headers of a part say. */
function about({ name, crc, size, packedSize }: Packed): [bytes: 2 | 4, value: number][] {
  return [
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0],
    [2, DAY],
    [4, crc],
    [4, packedSize],
    [4, size],
    [2, name.length],
  ];
}

function record(...fields: [bytes: 2 | 4, value: number][]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) {
      view.setUint16(at, value, true);
    } else {
      view.setUint32(at, value, true);
    }
    at += width;
  }
  return bytes;
}

async function pack({ path, pieces }: Part): Promise<Packed> {
  const read = { crc: 0, size: 0 };
  const data = await deflate(bytesOf(pieces, read));
  const packedSize = data.reduce((sum, { length }) => sum + length, 0);
  return { name: encoder.encode(path), ...read, data, packedSize };
}

function* bytesOf(
  pieces: Part["pieces"],
  read: { crc: number; size: number },
): Generator<Uint8Array<ArrayBuffer>> {
  for (const piece of pieces) {
    const bytes = (typeof piece === "string" ? encoder.encode(piece) : piece) as Uint8Array<ArrayBuffer>;
    read.crc = checksum(bytes, read.crc);
    read.size += bytes.length;
    yield bytes;
  }
}
