import fc from "fast-check";
import { deciles } from "../../../src/core/segments/deciles";

describe("deciles", () => {
  it("put a tenth of the customers into each, the highest values first", () => {
    const values = Array.from({ length: 40 }, (_, i) => i);
    const result = deciles(values);
    expect([...result.slice(0, 4)]).toEqual([10, 10, 10, 10]);
    expect([...result.slice(36)]).toEqual([1, 1, 1, 1]);
    for (let decile = 1; decile <= 10; decile++) {
      expect(result.filter((own) => own === decile)).toHaveLength(4);
    }
  });

  it("let equal values share the better decile", () => {
    expect([...deciles([5, 9, 7, 9, 1])]).toEqual([7, 1, 5, 1, 9]);
    expect([...deciles([3, 3, 3])]).toEqual([1, 1, 1]);
  });

  it("are 1 to 10 and never better for a lower value", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }), (values) => {
        const result = deciles(values);
        values.forEach((value, i) => {
          expect(result[i]).toBeGreaterThanOrEqual(1);
          expect(result[i]).toBeLessThanOrEqual(10);
          values.forEach((other, j) => expect(other < value && result[j]! < result[i]!).toBe(false));
        });
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
