import fc from "fast-check";
import { seededRandom } from "../../../src/core/statistics/random";
import { rowsAscending, rowsDescending } from "../../../src/core/statistics/rowOrder";

/** Enough rows for the sort without comparisons, with many equal numbers. */
function numbers(count: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const kinds = [
    () => Math.round(10 * random()) - 5,
    () => (random() - 0.5) * 1e-300,
    () => (random() - 0.5) * 1e300,
    () => -0,
    () => Infinity,
    () => -Infinity,
    () => Math.round(100 * random()) / 100,
  ];
  return Float64Array.from({ length: count }, () => kinds[Math.floor(kinds.length * random())]!());
}

const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

describe("rows in order of their numbers", () => {
  it.each([0, 1, 7, 999, 1000, 5000])(
    "%i rows stand as a stable sort with comparisons puts them",
    (count) => {
      const first = numbers(count, 1);
      const second = numbers(count, 2);
      const rows = Array.from(first, (_, row) => row);
      const by = (direction: number) => (a: number, b: number) =>
        direction * compare(first[a]!, first[b]!) || direction * compare(second[a]!, second[b]!) || a - b;
      expect([...rowsAscending(first, second)]).toEqual([...rows].sort(by(1)));
      expect([...rowsDescending(first, second)]).toEqual([...rows].sort(by(-1)));
    },
  );

  it("equal numbers stay in the order of their rows, whole columns of them, too", () => {
    const same = new Int32Array(2000).fill(7);
    expect([...rowsAscending(same)]).toEqual([...same.keys()]);
    expect([...rowsDescending(same)]).toEqual([...same.keys()]);
  });

  it("every double has its place", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1000, maxLength: 1200 }), (values) => {
        const sorted = Array.from(rowsAscending(values), (row) => values[row]!);
        expect(sorted.every((value, i) => i === 0 || sorted[i - 1]! <= value)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
