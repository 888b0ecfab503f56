import fc from "fast-check";
import { buffersOf, packGrid, unpackGrid } from "../../src/app/packGrid";

const cell = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.boolean(),
  fc.double({ noNaN: true }),
  fc.constantFrom("#N/A", "#REF!").map((error) => ({ error })),
);
const grid = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 20 }));

describe("packGrid", () => {
  it("comes back cell by cell, whatever the cells hold", () => {
    fc.assert(
      fc.property(grid, (cells) => {
        const source = { sheet: "Orders", row: 2, column: 1, hiddenRows: [4], cells };
        const { cells: back, ...place } = unpackGrid(packGrid(source));
        expect({ ...place, cells: [...back] }).toEqual(source);
      }),
      { seed: 7 },
    );
  });

  it("survives the way to a worker: what is transferred is gone here and whole there", () => {
    const packed = packGrid({
      sheet: "S",
      row: 0,
      column: 0,
      cells: [
        ["C1", 2.5],
        ["C1", null],
      ],
    });
    const there = structuredClone(packed, { transfer: buffersOf(packed) });
    expect(packed.columns[0]?.values).toHaveLength(0);
    expect([...unpackGrid(there).cells]).toEqual([
      ["C1", 2.5],
      ["C1", null],
    ]);
  });
});
