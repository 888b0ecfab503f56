import { fallingShare } from "../../../src/core/statistics/fallingShare";

describe("a share that never rises", () => {
  it("pools what rises, ties together, and holds its steps beyond the cases", () => {
    // At 1: 1 of 2; at 3: 2 of 2, pooled to 3 of 4; at 5: 0 of 1.
    const share = fallingShare([1, 3, 1, 3, 5], [1, 1, 0, 1, 0]);
    expect([0, 1, 2, 3, 4, 5, 9].map(share)).toEqual([0.75, 0.75, 0.75, 0.75, 0.75, 0, 0]);
  });

  it("keeps the sum of the cases", () => {
    const x = Array.from({ length: 200 }, (_, i) => (i * 37) % 53);
    const yes = x.map((value, i) => ((i * 7919) % 60 > value ? 1 : 0));
    const share = fallingShare(x, yes);
    const fitted = x.reduce((sum, value) => sum + share(value), 0);
    expect(fitted).toBeCloseTo(
      yes.reduce<number>((sum, value) => sum + value, 0),
      9,
    );
    for (let at = 1; at < 53; at++) {
      expect(share(at)).toBeLessThanOrEqual(share(at - 1));
    }
  });

  it("is not known without cases", () => {
    expect(fallingShare([], [])(3)).toBeNaN();
  });
});
