import { importancePerformance } from "../../../src/core/metrics/importancePerformance";

/** Satisfaction and importance of product, service and price, as in the table of the case. */
const performance = [4.5, 4.0, 3.8];
const importance = [5, 4, 3];

describe("importancePerformance", () => {
  it("puts the cross at the means 4.1 and 4.0: product keep up, service (importance on the line) concentrate, price low", () => {
    const { items, crossPerformance, crossImportance } = importancePerformance(
      performance,
      importance,
      "mean",
    );
    expect(crossPerformance).toBeCloseTo(4.1, 12);
    expect(crossImportance).toBe(4);
    expect(items.map(({ quadrant }) => quadrant)).toEqual(["keepUp", "concentrateHere", "lowPriority"]);
    expect(items.map(({ gap }) => gap)).toEqual([0.5, 0, expect.closeTo(-0.8, 12)]);
  });

  it("counts a value on the cross as above it, whatever the last binary digits of the mean", () => {
    const { items } = importancePerformance([0.1, 0.2, 0.3, 0.2], [0.7, 0.7, 0.7, 0.7], "mean");
    expect(items.map(({ quadrant }) => quadrant)).toEqual(["concentrateHere", "keepUp", "keepUp", "keepUp"]);
  });

  it("knows the median and the middle of the scale", () => {
    expect(importancePerformance(performance, importance, "median").crossPerformance).toBe(4);
    expect(importancePerformance(performance, importance, "midpoint").crossPerformance).toBe(3);
    expect(importancePerformance([6.5, 2], [5, 4], "midpoint").crossPerformance).toBe(4);
  });

  it("gives no gap between columns that look like different scales", () => {
    expect(importancePerformance([4.5, 3], [9, 8], "mean").items[0]?.gap).toBeNaN();
  });

  it("refuses a midpoint where no usual scale holds the values", () => {
    expect(() => importancePerformance([80], [90], "midpoint")).toThrow("scaleUnknown");
  });
});
