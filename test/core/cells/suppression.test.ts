import fc from "fast-check";
import { suppressGroups, suppressTable } from "../../../src/core/cells/suppression";

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
});
