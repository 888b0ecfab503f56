import {
  MISSING_CODE,
  MISSING_DAY,
  type DateColumn,
  type TextColumn,
} from "../../../../src/core/cells/columns";
import { dropRows, memoryOf, pickRows } from "../../../../src/core/cells/read/compact";

const numbers = { kind: "number", values: Float64Array.of(1.5, NaN, 3, 4) } as const;
const dates: DateColumn = {
  kind: "date",
  days: Int32Array.of(45_700, MISSING_DAY, 45_702, 45_703),
  dayFraction: Float32Array.of(0.25, 0, 0.5, 0.75),
};
const texts: TextColumn = {
  kind: "text",
  codes: Int32Array.of(2, MISSING_CODE, 0, 2),
  dictionary: ["ann", "bob", "cyd"],
};
const rows = Int32Array.of(3, 1, 2);

describe("picked rows of a column", () => {
  it("may take the place of the column's own, where they ascend", () => {
    const own = {
      numbers: { kind: "number", values: numbers.values.slice() } as const,
      dates: { kind: "date", days: dates.days.slice(), dayFraction: dates.dayFraction!.slice() } as const,
      texts: { ...texts, codes: texts.codes.slice() },
    };
    const some = Int32Array.of(0, 2, 3);
    for (const column of Object.values(own)) {
      const copied = pickRows(column, some);
      const picked = pickRows(column, some, true);
      expect(picked).toEqual(copied);
      expect(memoryOf(picked)).toBe(memoryOf(column));
      expect(memoryOf(copied)).not.toBe(memoryOf(column));
    }
  });

  it("are its numbers in the order asked for", () => {
    expect(pickRows(numbers, rows)).toEqual({ kind: "number", values: Float64Array.of(4, NaN, 3) });
  });

  it("are its days, with times where it has them", () => {
    expect(pickRows(dates, rows)).toEqual({
      kind: "date",
      days: Int32Array.of(45_703, MISSING_DAY, 45_702),
      dayFraction: Float32Array.of(0.75, 0, 0.5),
    });
    expect(pickRows<DateColumn>({ kind: "date", days: dates.days }, rows).dayFraction).toBeUndefined();
  });

  it("are its texts; those that no row is left with leave the dictionary", () => {
    const { codes, dictionary } = pickRows(texts, rows);
    expect([...codes].map((code) => dictionary[code])).toEqual(["cyd", undefined, "ann"]);
    expect(dictionary).toEqual(["cyd", "ann"]);
    expect(codes[1]).toBe(MISSING_CODE);
  });

  it("change nothing in the column itself", () => {
    pickRows(texts, rows);
    expect([...texts.codes]).toEqual([2, MISSING_CODE, 0, 2]);
  });
});

describe("a column without its first rows", () => {
  it("is the rest of it", () => {
    expect([...dropRows(numbers, 2).values]).toEqual([3, 4]);
    expect([...dropRows(texts, 1).codes]).toEqual([MISSING_CODE, 0, 2]);
    expect(dropRows(texts, 1).dictionary).toBe(texts.dictionary);
    const dropped = dropRows(dates, 2);
    expect([...dropped.days]).toEqual([45_702, 45_703]);
    expect([...dropped.dayFraction!]).toEqual([0.5, 0.75]);
    expect(dropRows<DateColumn>({ kind: "date", days: dates.days }, 2).dayFraction).toBeUndefined();
  });

  it("shares its memory with the whole", () => {
    expect(dropRows(numbers, 1).values.buffer).toBe(numbers.values.buffer);
  });
});
