import fc from "fast-check";
import { exactSums, withoutDust } from "../../../src/core/ledger/exactSums";

describe("the unit of exact sums", () => {
  it.each([
    ["cents", [0.1, 0.2, 19.99], 100],
    ["ten-thousandths", [0.1, 0.0125], 10_000],
    ["nothing", [], 100],
  ])("is %s", (_, amounts, perOne) => {
    expect(exactSums(Float64Array.from(amounts)).perOne).toBe(perOne);
  });

  it("is a binary fraction where amounts are no decimals", () => {
    const { perOne } = exactSums(Float64Array.of(1 / 3, 100));
    expect(Math.log2(perOne) % 1).toBe(0);
    expect(100 * perOne).toBeLessThan(2 ** 53);
  });

  it("is then as fine as whole numbers up to 2^52 allow", () => {
    for (const amounts of [[1 / 3], [1 / 3, 100], [1e15, 1e15], [0.7, 1 / 3]]) {
      const magnitude = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
      const most = magnitude * exactSums(Float64Array.from(amounts)).perOne;
      expect(most).toBeLessThanOrEqual(2 ** 52);
      expect(most).toBeGreaterThan(2 ** 51);
    }
  });

  it("counts refunds by their size, not as less", () => {
    const { perOne } = exactSums(Float64Array.of(1 / 3 + 1e9, -1e9));
    expect(2e9 * perOne).toBeLessThanOrEqual(2 ** 52);
  });

  it("is a coarser one where cents of the sum would not be exact", () => {
    const { perOne } = exactSums(Float64Array.of(1e15, 1e15));
    expect(2e15 * perOne).toBeLessThan(2 ** 53);
  });
});

describe("a sum without dust", () => {
  it("is the decimal that was meant, and never −0", () => {
    expect(withoutDust(0.1 + 0.2, { perOne: 100 })).toBe(0.3);
    expect(Object.is(withoutDust(0.1 - 0.3 + 0.2, { perOne: 100 }), 0)).toBe(true);
  });

  it("does not depend on the order of what is added", () => {
    const sums = (amounts: readonly number[]) => {
      const { perOne } = exactSums(Float64Array.from(amounts));
      return amounts.reduce((sum, amount) => sum + Math.round(amount * perOne), 0) / perOne;
    };
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (amounts) => {
        expect(sums([...amounts].reverse())).toBe(sums(amounts));
        const plain = amounts.reduce((sum, amount) => sum + amount, 0);
        const magnitude = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
        expect(Math.abs(sums(amounts) - plain)).toBeLessThanOrEqual(1e-12 * magnitude + 0.01 * 1e-9);
      }),
      { seed: 12 },
    );
  });
});
