import { LOYALTY_ENDS, loyaltyIndex, partOf } from "../../../src/core/metrics/loyaltyIndex";

describe("the loyalty index", () => {
  it("runs each part from 0 to 100 between its ends and no further", () => {
    expect(partOf(1, LOYALTY_ENDS.frequency)).toBe(0);
    expect(partOf(12, LOYALTY_ENDS.frequency)).toBe(100);
    expect(partOf(40, LOYALTY_ENDS.frequency)).toBe(100);
    expect(partOf(365, LOYALTY_ENDS.recency)).toBe(0);
    expect(partOf(0, LOYALTY_ENDS.recency)).toBe(100);
    expect(partOf(3, LOYALTY_ENDS.breadth)).toBe(50);
  });

  it("is the weighted mean of the parts that are known", () => {
    expect(loyaltyIndex([50, 100, NaN, NaN], [1, 1, 1, 1])).toBe(75);
    expect(loyaltyIndex([50, 100, 0, NaN], [2, 1, 1, 1])).toBe(50);
  });

  it("is unknown with fewer than two parts, also where their weight is nothing", () => {
    expect(loyaltyIndex([50, NaN, NaN, NaN], [1, 1, 1, 1])).toBeNaN();
    expect(loyaltyIndex([50, 80, NaN, NaN], [1, 0, 1, 1])).toBeNaN();
  });
});
