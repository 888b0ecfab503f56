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
  it("comes back cell by cell, whatever the cells hold", async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (cells) => {
        const source = { sheet: "Orders", row: 2, column: 1, hiddenRows: [4], cells };
        const { cells: back, ...place } = unpackGrid(await packGrid(source, () => undefined));
        expect({ ...place, cells: [...back] }).toEqual(source);
      }),
      { seed: 7 },
    );
  });

  it("survives the way to a worker: what is transferred is gone here and whole there", async () => {
    const cells = [
      ["C1", 2.5],
      ["C1", null],
    ];
    const packed = await packGrid({ sheet: "S", row: 0, column: 0, cells }, () => undefined);
    const there = structuredClone(packed, { transfer: buffersOf(packed) });
    expect(packed.columns[0]?.values).toHaveLength(0);
    expect([...unpackGrid(there).cells]).toEqual([
      ["C1", 2.5],
      ["C1", null],
    ]);
  });

  it("lets others have their turn every few thousand rows", async () => {
    const cells = Array.from({ length: 20_000 }, (_, row) => [row, `C${row}`]);
    const between = jest.fn(() => undefined);
    const { columns } = await packGrid({ sheet: "S", row: 0, column: 0, cells }, between);
    expect(between.mock.calls.length).toBeGreaterThanOrEqual(8);
    expect(columns.map(({ kinds }) => kinds.length)).toEqual([20_000, 20_000]);
  });
});
