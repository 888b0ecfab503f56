import fc from "fast-check";
import type { Cell } from "../../src/core/cells/cell";
import { ContentCache, contentKey } from "../../src/functions/cache";

describe("ContentCache", () => {
  it("makes a value once for equal contents", () => {
    const cache = new ContentCache(1000);
    let made = 0;
    const make = () => ++made;
    expect([cache.get("a", 10, make), cache.get("a", 10, make), cache.get("b", 10, make)]).toEqual([1, 1, 2]);
  });

  it("lets go of what was used longest ago, and never holds more than its capacity", () => {
    const cache = new ContentCache(300);
    const make = () => ({});
    const a = cache.get("a", 100, make);
    cache.get("b", 100, make);
    expect(cache.get("a", 100, make)).toBe(a);
    cache.get("c", 100, make);
    expect(cache.size).toBeLessThanOrEqual(300);
    expect(cache.get("a", 100, make)).toBe(a);
  });

  it("does not keep what alone is too large, and remembers no refusal", () => {
    const cache = new ContentCache(100);
    cache.get("large", 1000, () => 1);
    expect(cache.size).toBe(0);
    expect(() =>
      cache.get("bad", 1, () => {
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(cache.get("bad", 1, () => 2)).toBe(2);
  });
});

describe("contentKey", () => {
  it("is equal for equal cells only", () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(null, "", "1", 1, 0, -0, true, false, "true", { error: "#N/A" }, "#N/A", 1e300),
      fc.string({ maxLength: 3 }),
      fc.double({ noNaN: true }),
    ) as fc.Arbitrary<Cell>;
    const cells = fc.array(cell, { maxLength: 6 });
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        const same = JSON.stringify(a.map(plain)) === JSON.stringify(b.map(plain));
        expect(contentKey(a) === contentKey(b)).toBe(same);
      }),
    );
  });

  it("tells the order of cells, text from numbers, and blank from zero", () => {
    const keys = [[1, 2], [2, 1], ["1", 2], [null, 1, 2], [0, 1, 2], ["12"], ["1", "2"]].map((cells) =>
      contentKey(cells as Cell[]),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

/** −0 and 0 differ in their bits, which costs a second computation and nothing else. */
const plain = (cell: Cell) => (Object.is(cell, -0) ? "minus zero" : cell);
