import { createHash } from "node:crypto";
import fc from "fast-check";
import { packedColumn, type PackedColumn } from "../../src/core/cells/columnGrid";
import { ColumnPacker } from "../../src/core/cells/columnPacker";
import { buffersOf, packGrid, unpackGrid } from "../../src/app/packGrid";
import { anyCell } from "../support/anyCell";

const grid = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { maxLength: 20 }));

/** A difference in a hundred thousand rows takes minutes to tell. */
function hashed({ kinds, values, dictionary }: PackedColumn): string {
  const all = [values.constructor.name, kinds.join(""), values.join(), JSON.stringify([...dictionary])];
  return createHash("sha256").update(all.join("\n")).digest("hex");
}

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
    expect(packed.columns[0]?.[0]?.values).toHaveLength(0);
    expect([...unpackGrid(there).cells]).toEqual([
      ["C1", 2.5],
      ["C1", null],
    ]);
  });

  it("lets others have their turn every few thousand rows", async () => {
    const cells = Array.from({ length: 20_000 }, (_, row) => [row, `C${row}`]);
    const between = jest.fn(() => undefined);
    const { columns } = await packGrid({ sheet: "S", row: 0, column: 0, cells }, between);
    expect(between.mock.calls.length).toBeGreaterThanOrEqual(20);
    expect(columns.flat().map(({ values }) => values.length)).toEqual([20_000, 20_000]);
  });

  it("a long column goes in pieces, none with a dictionary that takes long to grow, and is one there", async () => {
    const rows = 140_000;
    const cells = Array.from({ length: rows }, (_, row) => [
      row < 70_000 ? row : row / 4,
      `C${row % 100_000}`,
      row === 139_999 ? { error: "#N/A" } : row === 66_000 ? "客户" : null,
    ]);
    const packed = await packGrid({ sheet: "S", row: 0, column: 0, cells }, () => undefined);
    expect(Math.max(...packed.columns.flat().map(({ values }) => values.length))).toBeLessThan(100_000);
    const there = unpackGrid(packed);
    const whole = cells[0]!.map((_, column) => {
      const packer = new ColumnPacker(rows);
      cells.forEach((row, at) => packer.set(at, row[column]!));
      return packer.finish(rows);
    });
    const back = whole.map((_, column) => packedColumn(there.cells, column)!);
    expect(back.map(hashed)).toEqual(whole.map(hashed));
  });
});
