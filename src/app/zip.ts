/** A file to be packed. */
export interface ZipEntry {
  readonly name: string;
  readonly text: string;
}

/** UTF-8 names; stored as they are. */
const FLAGS = 0x0800;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, the first day that the format knows: the same files give the same bytes. */
const DAY = 0x21;

/** Files in one zip, not compressed: they are saved at once and unpacked at once. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files = entries.map(({ name, text }) => {
    const [path, data] = [encoder.encode(name), encoder.encode(text)];
    return { path, data, sum: checksum(data) };
  });
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, data, sum } of files) {
    const common = [
      2,
      20,
      2,
      FLAGS,
      2,
      0,
      2,
      0,
      2,
      DAY,
      4,
      sum,
      4,
      data.length,
      4,
      data.length,
      2,
      path.length,
      2,
      0,
    ];
    const head = fields([4, LOCAL, ...common]);
    parts.push(head, path, data);
    directory.push(fields([4, CENTRAL, 2, 20, ...common, 2, 0, 2, 0, 2, 0, 4, 0, 4, offset]), path);
    offset += head.length + path.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = files.length;
  const end = fields([4, END, 2, 0, 2, 0, 2, count, 2, count, 4, size, 4, offset, 2, 0]);
  return joined([...parts, ...directory, end]);
}

/** Numbers after their sizes in bytes, the least byte first. */
function fields(pairs: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    for (let byte = 0; byte < pairs[index]!; byte++) {
      bytes.push((pairs[index + 1]! >>> (8 * byte)) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const TABLE = Array.from({ length: 256 }, (_, index) => {
  let sum = index;
  for (let bit = 0; bit < 8; bit++) {
    sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return sum >>> 0;
});

/** CRC-32 as zips have it. */
export function checksum(data: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum = TABLE[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
