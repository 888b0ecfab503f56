import fc from "fast-check";
import type { Cell } from "../../../../src/core/cells/cell";
import { MISSING_CODE } from "../../../../src/core/cells/columns";
import { CellInterner } from "../../../../src/core/cells/read/internCells";

const codesOf = (cells: readonly (Cell | undefined)[]) => {
  const interner = new CellInterner();
  return { codes: cells.map((cell) => interner.codeOf(cell)), cells: interner.cells };
};

describe("distinct cells", () => {
  it("have numbers from 0 on, as they come, and the same again", () => {
    const { codes, cells } = codesOf(["b", "a", 5, "b", 5, "a", "c"]);
    expect(codes).toEqual([0, 1, 2, 0, 2, 1, 3]);
    expect(cells).toEqual(["b", "a", 5, "c"]);
  });

  it("tell texts from numbers, and from texts that look alike", () => {
    expect(codesOf(["5", 5, 5.5, "5.5", " 5", true, "TRUE", "true"]).codes).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("are no blank ones, but for those with white space", () => {
    expect(codesOf(["", null, undefined, " "]).codes).toEqual([MISSING_CODE, MISSING_CODE, MISSING_CODE, 0]);
  });

  it("take error values with one text for one, whatever object they are", () => {
    const { codes, cells } = codesOf([{ error: "#N/A" }, { error: "#REF!" }, { error: "#N/A" }]);
    expect(codes).toEqual([0, 1, 0]);
    expect(cells[0]).toEqual({ error: "#N/A" });
    expect(codesOf([false, true, false]).codes).toEqual([0, 1, 0]);
  });

  it("hold numbers that differ little or much: fractions, signs, sizes, NaN", () => {
    const numbers = [0, -0, 0.5, -0.5, 1e15, 1e15 + 1, 2 ** 32, 2 ** 33, 0.1 + 0.2, 0.3, NaN, Infinity];
    expect(codesOf([...numbers, ...numbers]).codes).toEqual([...numbers.keys(), ...numbers.keys()]);
  });

  it("stay the same over many growths, texts, numbers, and errors among them", () => {
    const cells = Array.from({ length: 20_000 }, (_, i): Cell => {
      return i % 3 === 0 ? `id ${i}` : i % 3 === 1 ? i / 4 : i % 999 === 2 ? { error: `#E${i}` } : -i;
    });
    const interner = new CellInterner();
    const first = cells.map((cell) => interner.codeOf(cell));
    expect(first).toEqual([...cells.keys()]);
    expect(cells.map((cell) => interner.codeOf(cell))).toEqual(first);
    expect(interner.cells).toEqual(cells);
  });

  it("of a whole column are those that are found one by one, from a row on", () => {
    const cells = Array.from({ length: 5000 }, (_, i): Cell | undefined =>
      i % 7 === 0
        ? undefined
        : i % 5 === 0
          ? (i * 31) % 900
          : i % 11 === 0
            ? i % 2 === 0
            : `id ${(i * 37) % 1500}`,
    );
    const interner = new CellInterner();
    const codes = new Int32Array(cells.length).fill(-9);
    interner.codesOf(
      cells.map((cell) => [null, cell ?? null]),
      1,
      3,
      codes,
    );
    const one = codesOf(cells.slice(3));
    expect([...codes]).toEqual([-9, -9, -9, ...one.codes]);
    expect(interner.cells).toEqual(one.cells);
  });

  it("agree with a Map on any cells", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.integer({ min: -9, max: 9 }),
      fc.double(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const known = new Map<unknown, number>();
        const expected = cells.map((value) => {
          if (value === "") {
            return MISSING_CODE;
          }
          const key = Object.is(value, -0) ? "minus nought" : value;
          known.set(key, known.get(key) ?? known.size);
          return known.get(key)!;
        });
        expect(codesOf(cells).codes).toEqual(expected);
      }),
    );
  });
});
