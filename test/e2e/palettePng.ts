import { crc32, deflateSync } from "node:zlib";

/** Squared distance of colours that are told apart. */
const LEAST_APART = 18 ** 2;

/** A picture as poppler writes it (PPM, one byte a colour) as a PNG of so many colours, the commonest ones. */
export function palettePng(ppm: Uint8Array, most: number): Buffer {
  const { width, height, pixels } = readPpm(ppm);
  const counts = new Map<number, number>();
  const at = (index: number) => (pixels[index]! << 16) | (pixels[index + 1]! << 8) | pixels[index + 2]!;
  for (let index = 0; index < pixels.length; index += 3) {
    // Shades that nobody tells apart count as one.
    const colour = at(index) & 0xf8f8f8;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette: number[] = [];
  // Shades between two colours would take the place of one that a thin line has alone.
  for (const [colour] of [...counts].sort(([, a], [, b]) => b - a)) {
    if (palette.length < most && palette.every((other) => distance(colour, other) >= LEAST_APART)) {
      palette.push(colour);
    }
  }
  const nearest = new Map<number, number>();
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const colour = at(3 * (row * width + column)) & 0xf8f8f8;
      let index = nearest.get(colour);
      if (index === undefined) {
        index = nearestOf(colour, palette);
        nearest.set(colour, index);
      }
      rows[row * (width + 1) + 1 + column] = index;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, each an entry of the palette.
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => channels(colour).map((one) => one | (one >> 5))));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function channels(colour: number): [number, number, number] {
  return [(colour >> 16) & 0xff, (colour >> 8) & 0xff, colour & 0xff];
}

/** Squared, over the three channels. */
function distance(colour: number, other: number): number {
  const own = channels(colour);
  return channels(other).reduce((sum, one, index) => sum + (one - own[index]!) ** 2, 0);
}

function nearestOf(colour: number, palette: readonly number[]): number {
  return palette.reduce(
    (best, other, index) => (distance(colour, other) < distance(colour, palette[best]!) ? index : best),
    0,
  );
}

function readPpm(ppm: Uint8Array) {
  const [whole, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(
    Buffer.from(ppm.subarray(0, 40)).toString("latin1"),
  )!;
  return { width: Number(width), height: Number(height), pixels: ppm.subarray(whole.length) };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
