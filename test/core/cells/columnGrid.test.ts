import fc from "fast-check";
import type { Cell } from "../../../src/core/cells/cell";
import { cellReader, gridOver, packedColumn } from "../../../src/core/cells/columnGrid";
import { ColumnPacker } from "../../../src/core/cells/columnPacker";
import { guessTableKind } from "../../../src/core/cells/guess/tableKind";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { readRows } from "../../../src/workbench/files/delimited";
import { REAL_EXPORTS } from "../../support/realExports";
import { CHINESE_EXPORTS } from "../../support/realExportsChinese";
import { OTHER_EXPORTS } from "../../support/realExportsOther";
import { anyCell } from "../../support/anyCell";

const rows = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
  );

/** @param listed so many texts at most are ordinary strings */
function packed(cells: readonly (readonly Cell[])[], listed?: number) {
  const width = cells[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => {
    const packer = new ColumnPacker(cells.length);
    cells.forEach((row, index) => packer.set(index, row[column]!));
    return packer.finish(cells.length, listed);
  });
  return gridOver(columns, cells.length);
}

it("packed columns are a grid: of as many rows, each as it was, in whatever way they are asked for", () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(0, 1000), (cells, listed) => {
      const grid = packed(cells, listed);
      expect([...grid]).toEqual(cells);
      expect(grid.slice(1, 3)).toEqual(cells.slice(1, 3));
      expect(grid.map((row) => row.length)).toEqual(cells.map((row) => row.length));
      expect([grid.length, grid.at(-1), grid[cells.length]]).toEqual([cells.length, cells.at(-1), undefined]);
      const at = cellReader(grid, 0);
      expect(cells.map((_, row) => at(row))).toEqual(cells.map((row) => row[0]));
    }),
    { seed: 7 },
  );
});

it("a column is handed out packed where it is, and only there", () => {
  const cells = [["a"], ["b"]];
  expect(packedColumn(packed(cells), 0)?.dictionary).toEqual(["a", "b"]);
  expect(packedColumn(cells, 0)).toBeUndefined();
  expect(packedColumn(packed(cells), 1)).toBeUndefined();
  expect(cellReader(packed(cells), 1)(0)).toBeUndefined();
});

it.each([...REAL_EXPORTS, ...CHINESE_EXPORTS, ...OTHER_EXPORTS].map((one) => [one.system, one] as const))(
  "%s reads the same from packed columns",
  (_, { text }) => {
    const read = readRows(text, "export.csv");
    const width = Math.max(...read.rows.map((row) => row.length));
    const cells = read.rows.map((row) => Array.from({ length: width }, (__, column) => row[column] ?? null));
    const source = { sheet: "S", row: 0, column: 0 };
    const { mapping, extras } = guessTableKind("S", cells);
    const of = (grid: readonly (readonly Cell[])[]) =>
      readDataset({ ...source, cells: grid }, mapping, {}, { extras, workbookDecimal: "point" });
    expect(of(packed(cells))).toEqual(of(cells));
  },
);
