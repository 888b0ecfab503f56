import fc from "fast-check";
import { TEXT, unpackCell } from "../../../src/core/cells/columnGrid";
import { ColumnPacker } from "../../../src/core/cells/columnPacker";
import { anyCell } from "../../support/anyCell";

describe("a column that grows", () => {
  const unpacked = (column: ReturnType<ColumnPacker["finish"]>, rows: number) =>
    Array.from({ length: rows }, (_, row) => unpackCell(column, row));

  it("has what was set, wherever it was expected to end, and is blank elsewhere", () => {
    fc.assert(
      fc.property(
        fc.array(anyCell, { minLength: 1, maxLength: 12 }),
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
        fc.array(anyCell, { minLength: 1, maxLength: 8 }),
        fc.array(anyCell, { minLength: 1, maxLength: 8 }),
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
