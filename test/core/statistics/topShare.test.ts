import { leastOfTop } from "../../../src/core/statistics/topShare";

describe("the least of those at the top", () => {
  it("who crosses a share belongs to those before; a share reached exactly is reached", () => {
    expect(leastOfTop(Float64Array.of(70, 20, 6, 4), [0.8, 0.95])).toEqual([20, 6]);
    expect(leastOfTop(Float64Array.of(50, 30, 15, 5), [0.8, 0.95])).toEqual([30, 15]);
  });

  it("one who reaches both shares leaves nobody between", () => {
    expect(leastOfTop(Float64Array.of(97, 3), [0.8, 0.95])).toEqual([97, 97]);
  });

  it("nobody is at the top of nothing", () => {
    expect(leastOfTop(new Float64Array(0), [0.8])).toEqual([Infinity]);
  });
});
