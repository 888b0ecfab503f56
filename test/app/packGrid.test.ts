import fc from "fast-check";
import { gridOver } from "../../src/core/cells/columnGrid";
import { GridPacker } from "../../src/core/cells/gridPacker";
import { atOnce } from "../../src/core/pieces";
import { buffersOf, packGrid, unpackGrid } from "../../src/app/packGrid";
import { anyCell } from "../support/anyCell";

const grid = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { maxLength: 20 }));

describe("packGrid", () => {
  it("comes back cell by cell, whatever the cells hold", () => {
    fc.assert(
      fc.property(grid, (cells) => {
        const source = { sheet: "Orders", row: 2, column: 1, hiddenRows: [4], cells };
        const { cells: back, ...place } = unpackGrid(atOnce(packGrid(source)));
        expect({ ...place, cells: [...back] }).toEqual(source);
      }),
      { seed: 7 },
    );
  });

  const CELLS = [
    ["C1", 2.5],
    ["C1", null],
  ];

  it("survives the way to a worker: what is transferred is gone here and whole there", () => {
    const packed = atOnce(packGrid({ sheet: "S", row: 0, column: 0, cells: CELLS }));
    const there = structuredClone(packed, { transfer: buffersOf(packed) });
    expect(packed.columns[0]?.values).toHaveLength(0);
    expect([...unpackGrid(there).cells]).toEqual(CELLS);
  });

  it("leaves cells that were packed before where they are", () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => [row % 2 === 0 ? `C${row}` : null, row / 2]);
    const packer = new GridPacker(2, rows.length);
    atOnce(packer.add(rows));
    const cells = gridOver(atOnce(packer.finish()), rows.length);
    const packed = atOnce(packGrid({ sheet: "S", row: 0, column: 0, cells }));
    const there = structuredClone(packed, { transfer: buffersOf(packed) });
    expect([[...cells], [...unpackGrid(there).cells]]).toEqual([rows, rows]);
  });

  it("lets others have their turn every few thousand rows", () => {
    const cells = Array.from({ length: 20_000 }, (_, row) => [row, `C${row}`]);
    const work = packGrid({ sheet: "S", row: 0, column: 0, cells });
    let turns = 0;
    for (let step = work.next(); !step.done; step = work.next()) {
      turns++;
    }
    expect(turns).toBeGreaterThanOrEqual(20_000 / 4000);
  });
});
