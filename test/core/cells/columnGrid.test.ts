import fc from "fast-check";
import type { Cell } from "../../../src/core/cells/cell";
import {
  cellReader,
  ColumnPacker,
  gridOver,
  packedColumn,
  TEXT,
  unpackCell,
} from "../../../src/core/cells/columnGrid";
import { guessTableKind } from "../../../src/core/cells/guess/tableKind";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { readRows } from "../../../src/workbench/files/delimited";
import { REAL_EXPORTS } from "../../support/realExports";
import { CHINESE_EXPORTS } from "../../support/realExportsChinese";
import { OTHER_EXPORTS } from "../../support/realExportsOther";

const cell = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.boolean(),
  fc.double({ noNaN: true }),
  fc.constantFrom("#N/A", "#REF!").map((error) => ({ error })),
);
const rows = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
  );

function packed(cells: readonly (readonly Cell[])[]) {
  const width = cells[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => {
    const packer = new ColumnPacker(cells.length);
    cells.forEach((row, index) => packer.set(index, row[column]!));
    return packer.finish(cells.length);
  });
  return gridOver(columns, cells.length);
}

it("packed columns are a grid: of as many rows, each as it was, in whatever way they are asked for", () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const grid = packed(cells);
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

describe("a column that grows", () => {
  const unpacked = (column: ReturnType<ColumnPacker["finish"]>, rows: number) =>
    Array.from({ length: rows }, (_, row) => unpackCell(column, row));

  it("has what was set, wherever it was expected to end, and is blank elsewhere", () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 12 }),
        fc.nat(14),
        fc.nat(3),
        (cells, room, more) => {
          const packer = new ColumnPacker(room);
          cells.forEach((one, row) => row % 3 !== 1 && packer.set(row, one));
          const column = packer.finish(cells.length + more);
          expect(column.values.length).toBe(cells.length + more);
          const wanted = cells.map((one, row) => (row % 3 === 1 ? null : one));
          expect(unpacked(column, cells.length + more)).toEqual([...wanted, ...Array<null>(more).fill(null)]);
        },
      ),
    );
  });

  it("keeps one kind for all rows that end it", () => {
    const packer = new ColumnPacker(4);
    ["Amount", 1, 2, 3, 4].forEach((one, row) => packer.set(row, one));
    expect([...packer.finish(5).kinds]).toEqual([TEXT, 1]);
  });

  it("takes another one's rows from any of them on, texts among its own", () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 8 }),
        fc.array(cell, { minLength: 1, maxLength: 8 }),
        fc.nat(20),
        fc.nat(7),
        (first, second, room, skipped) => {
          const from = Math.min(skipped, second.length);
          const packer = new ColumnPacker(room);
          first.forEach((one, row) => packer.set(row, one));
          const other = new ColumnPacker(second.length);
          second.forEach((one, row) => other.set(row, one));
          packer.append(other.finish(second.length), from, first.length);
          const wanted = [...first, ...second.slice(from)];
          const column = packer.finish(wanted.length);
          expect(unpacked(column, wanted.length)).toEqual(wanted);
          const texts = wanted.filter((one) => typeof one === "string" || (typeof one === "object" && one));
          expect(new Set(column.dictionary).size).toBe(column.dictionary.length);
          expect(column.dictionary.length).toBeGreaterThanOrEqual(texts.length > 0 ? 1 : 0);
        },
      ),
    );
  });
});
