import { ratioError } from "../../../src/core/statistics/ratio";

const sums = (pairs: readonly (readonly [y: number, x: number])[]) => {
  const sum = (of: (y: number, x: number) => number) => pairs.reduce((s, [y, x]) => s + of(y, x), 0);
  return {
    y: sum((y) => y),
    x: sum((_, x) => x),
    yy: sum((y) => y * y),
    xy: sum((y, x) => x * y),
    xx: sum((_, x) => x * x),
    n: pairs.length,
  };
};

describe("the error of a ratio", () => {
  it("of a mean is s ÷ √n", () => {
    expect(
      ratioError(
        sums([
          [1, 1],
          [2, 1],
          [3, 1],
          [6, 1],
        ]),
      ),
    ).toBeCloseTo(Math.sqrt(14 / 3) / 2, 12);
  });

  it("is nothing where all units have the same ratio, and not known for one", () => {
    expect(
      ratioError(
        sums([
          [2, 1],
          [4, 2],
          [6, 3],
        ]),
      ),
    ).toBeCloseTo(0, 7);
    expect(ratioError(sums([[2, 1]]))).toBeNaN();
  });
});
