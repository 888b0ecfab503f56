import { crc32 as nodesChecksum, inflateRawSync } from "node:zlib";
import { checksum, crc32, deflate, deflateInPage } from "../../../../src/workbench/files/xlsx/deflate";

/** Pieces that stand in two buffers in turn, as those of rows do. */
function* pieces(count: number): Generator<Uint8Array<ArrayBuffer>> {
  const buffers = [new Uint8Array(70_000), new Uint8Array(70_000)];
  for (let piece = 0; piece < count; piece++) {
    const bytes = buffers[piece % 2]!;
    bytes.fill(0);
    bytes.forEach((_, index) => (bytes[index] = (index * (piece + 3)) % 251));
    yield bytes;
  }
}

const whole = Buffer.concat([...Array(5).keys()].map((last) => Buffer.from([...pieces(last + 1)].at(-1)!)));

it.each([
  ["Node", deflate],
  ["a page", deflateInPage],
])("in %s reads each piece before its place is taken by the next but one", async (_, pack) => {
  const packed = Buffer.concat(await pack(pieces(5)));
  expect(inflateRawSync(packed).equals(whole)).toBe(true);
  expect(packed.length).toBeLessThan(whole.length);
});

it("has the checksum that Node has, in pieces as in one", () => {
  for (const sum of [checksum, crc32]) {
    expect(sum(whole, 0)).toBe(nodesChecksum(whole));
    expect(sum(whole.subarray(1001), sum(whole.subarray(0, 1001), 0))).toBe(nodesChecksum(whole));
  }
});
