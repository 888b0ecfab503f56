import fc from "fast-check";
import type { Cell } from "../../../src/core/cells/cell";
import { gridOver } from "../../../src/core/cells/columnGrid";
import { GridPacker } from "../../../src/core/cells/gridPacker";
import { textReader } from "../../../src/core/cells/textPool";
import { atOnce } from "../../../src/core/pieces";
import { anyCell } from "../../support/anyCell";

const pieces = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { maxLength: 8 }), {
    minLength: 1,
    maxLength: 5,
  }),
);

function packed(pieces: readonly (readonly (readonly Cell[])[])[], expected: number) {
  const packer = new GridPacker(pieces.flat()[0]?.length ?? 0, expected);
  pieces.forEach((rows) => atOnce(packer.add(rows)));
  return atOnce(packer.finish());
}

describe("rows that come in pieces", () => {
  it("are one grid, however many were expected", () => {
    fc.assert(
      fc.property(pieces, fc.nat(60), (given, expected) => {
        const all = given.flat();
        expect([...gridOver(packed(given, expected), all.length)]).toEqual(all);
      }),
      { seed: 7 },
    );
  });

  it("keep each text once, also where other texts follow than the first ones let expect", () => {
    const piece = (of: (row: number) => string) => Array.from({ length: 9000 }, (_, row) => [of(row)]);
    const given = [
      piece(() => "the same in every row"),
      piece((row) => `o${row}`),
      piece((row) => `${"much longer ".repeat(9)}${row % 5000}`),
      piece((row) => `客户${row}`),
    ];
    const [column] = packed(given, 36_000);
    const textAt = textReader(column!.dictionary);
    const found = Array.from({ length: column!.dictionary.length }, (_, code) => textAt(code));
    expect(found).toEqual([...new Set(given.flat(2))]);
    expect(Array.from(column!.values, (code) => found[code])).toEqual(given.flat(2));
  });
});
