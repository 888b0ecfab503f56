import { bundled } from "../bundled";

const { fiveNumbers, histogramBins } = bundled<
  typeof import("../../../../src/workbench/page/charts/distributionCharts")
>("src/workbench/page/charts/distributionCharts.ts");

describe("histogram bins", () => {
  it("are as wide as Scott's rule says: 3.49 s / n^(1/3)", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    // s = sqrt(6) = 2.449490, cube root of 8 = 2
    const [first] = histogramBins(values);
    expect(first!.to - first!.from).toBeCloseTo((3.49 * Math.sqrt(6)) / 2, 10);
  });

  it("hold every value once", () => {
    const values = Array.from({ length: 997 }, (_, i) => (i * 37) % 101);
    expect(histogramBins(values).reduce((sum, bin) => sum + bin.count, 0)).toBe(997);
  });

  it("are one for equal values and none for no values", () => {
    expect(histogramBins([1, 1, 1])).toEqual([{ from: 1, to: 2, count: 3 }]);
    expect(histogramBins([])).toEqual([]);
  });
});

describe("five numbers of a box plot", () => {
  it("leave the median out of the quartiles", () => {
    // Excel's QUARTILE.EXC of 1…5: 1.5, 3, 4.5; of 6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49: 15, 40, 43
    expect(fiveNumbers([5, 3, 1, 2, 4])).toEqual([1, 1.5, 3, 4.5, 5]);
    expect(fiveNumbers([6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49])).toEqual([6, 15, 40, 43, 49]);
  });

  it("are all the same for one value, and none for none", () => {
    expect(fiveNumbers([7])).toEqual([7, 7, 7, 7, 7]);
    expect(fiveNumbers([])).toEqual([]);
  });
});
