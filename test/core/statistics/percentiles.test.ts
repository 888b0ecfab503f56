import fc from "fast-check";
import { ascending, percentilesInclusive } from "../../../src/core/statistics/percentiles";

it("whole numbers in ascending order are the same whether they are counted or compared", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 })), fc.constantFrom(1, 1000), (numbers, apart) => {
      const values = numbers.map((value) => value * apart);
      const sorted = [...values].sort((a, b) => a - b);
      expect([...ascending(Int32Array.from(values))]).toEqual(sorted);
      expect([...ascending(values)]).toEqual(sorted);
    }),
  );
  expect([...ascending(Int32Array.of())]).toEqual([]);
});

it("percentiles lie between values as Excel's do", () => {
  expect(percentilesInclusive([4, 1, 3, 2], [0, 0.25, 0.5, 1])).toEqual([1, 1.75, 2.5, 4]);
  expect(percentilesInclusive(Int32Array.of(3, 1, 2), [0.75])).toEqual([2.5]);
});
