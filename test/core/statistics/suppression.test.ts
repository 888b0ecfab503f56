import fc from "fast-check";
import { suppressGroups, suppressTable } from "../../../src/core/statistics/suppression";

describe("small groups", () => {
  it("are hidden together with the next smallest, so that the total does not give them back", () => {
    expect(suppressGroups([2, 40, 7], 5)).toEqual([true, false, true]);
  });

  it("that hide each other need no third", () => {
    expect(suppressGroups([3, 4, 40], 5)).toEqual([true, true, false]);
  });

  it("that are still fewer than k together take a third along", () => {
    expect(suppressGroups([1, 2, 40], 5)).toEqual([true, true, true]);
  });

  it("of nobody reveal nobody", () => {
    expect(suppressGroups([0, 40, 7], 5)).toEqual([false, false, false]);
  });

  it("never leave one hidden group alone when there is another", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), fc.integer({ min: 2, max: 10 }), (counts, k) => {
        const hidden = suppressGroups(counts, k);
        expect(counts.every((count, i) => count === 0 || count >= k || hidden[i])).toBe(true);
        const people = counts.filter((_, i) => hidden[i]).reduce((a, b) => a + b, 0);
        const open = counts.filter((count, i) => !hidden[i] && count > 0).length;
        const some = hidden.filter(Boolean).length;
        expect(some === 0 || (some >= 2 && people >= k) || open === 0).toBe(true);
      }),
    );
  });
});

describe("small cells of a table", () => {
  it("are protected along rows and columns", () => {
    const hidden = suppressTable(
      [
        [2, 20, 30],
        [15, 25, 35],
        [10, 40, 50],
      ],
      5,
    );
    expect(hidden).toEqual([
      [true, true, false],
      [false, false, false],
      [true, true, false],
    ]);
  });

  it("are not given back by the sizes of parts that another table tells", () => {
    // Rows and columns alone leave the 4 beside an 18 that stays, of which another table tells the sum, 22.
    const counts = [
      [18, 12, 54],
      [18, 16, 18],
      [75, 5, 4],
    ];
    const part = [
      [1, 2],
      [2, 2],
    ] as const;
    const rest = counts
      .flatMap((row, r) => row.map((_, c) => [r, c] as const))
      .filter(([r, c]) => !(c === 2 && r > 0));
    expect(suppressTable(counts, 5)[1]![2]).toBe(false);
    const hidden = suppressTable(counts, 5, [[part, rest]]);
    expect([hidden[1]![2], hidden[2]![2]]).toEqual([true, true]);
  });

  it("are not hidden behind a cell that stands in another table, but told there or hidden in both", () => {
    const counts = [
      [2, 6, 30],
      [15, 25, 35],
      [10, 40, 50],
    ];
    expect(suppressTable(counts, 5)[0]).toEqual([true, true, false]);
    const others = [[0, 0], [0, 2], ...[1, 2].flatMap((r) => [0, 1, 2].map((c) => [r, c] as const))] as const;
    expect(suppressTable(counts, 5, [[[[0, 1]], others]])[0]).toEqual([true, false, true]);
    const three = [[0, 1] as const];
    const small = suppressTable(
      [
        [30, 3, 40],
        [15, 25, 35],
      ],
      5,
      [[three, [[0, 0]], [[0, 2]]]],
    );
    expect(small[0]![0]).toBe(true);
  });
});
