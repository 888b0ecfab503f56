import fc from "fast-check";
import { collapse, thin, totals } from "../../src/core/histories";
import { CoreError } from "../../src/core/errors";

/** Histories of a collapsed summary as text → weight. */
function histories(data: ReturnType<typeof collapse>): Map<string, number> {
  const result = new Map<string, number>();
  data.x.forEach((x, g) => {
    for (let i = data.start[g]!; i < data.start[g + 1]!; i++) {
      result.set(`${x} ${data.times[data.tx[i]!]} ${data.times[data.T[i]!]}`, data.weight[i]!);
    }
  });
  return result;
}

const history = (scale: number) =>
  fc
    .tuple(fc.nat(4), fc.integer({ min: 1, max: 6 }), fc.nat(6))
    .map(([x, tx, more]) => ({ x, tx: (x ? tx : 0) * scale, T: (tx + more) * scale }));

describe("collapse", () => {
  it.each([
    ["whole days", 1],
    ["weeks with decimals", 0.37],
  ])("counts equal histories, in %s", (_, scale) => {
    fc.assert(
      fc.property(fc.array(history(scale), { minLength: 1, maxLength: 60 }), (rows) => {
        const summary = {
          x: Int32Array.from(rows, (r) => r.x),
          tx: Float64Array.from(rows, (r) => r.tx),
          T: Float64Array.from(rows, (r) => r.T),
        };
        const data = collapse(summary);
        const expected = new Map<string, number>();
        rows.forEach(({ x, tx, T }) => {
          const key = `${x} ${tx} ${T}`;
          expected.set(key, (expected.get(key) ?? 0) + 1);
        });
        expect(histories(data)).toEqual(expected);
        rows.forEach(({ tx, T }, i) => {
          expect(data.times[data.tx[data.rowOf[i]!]!]).toBe(tx);
          expect(data.times[data.T[data.rowOf[i]!]!]).toBe(T);
        });
      }),
    );
  });

  it("adds weights and totals", () => {
    const data = collapse({
      x: Int32Array.of(2, 0, 2),
      tx: Int32Array.of(5, 0, 5),
      T: Int32Array.of(9, 9, 9),
      weights: Float64Array.of(3, 10, 4),
    });
    expect(data.weight).toEqual(Float64Array.of(10, 7));
    expect(totals(data)).toEqual({
      customers: 17,
      repeatBuyers: 7,
      repeatPurchases: 14,
      squaredPurchases: 28,
      days: 153,
    });
  });

  it("sorts by comparison when (x, T) has too many combinations to count, with the same result", () => {
    const few = {
      x: Int32Array.of(3, 0, 3, 1),
      tx: Int32Array.of(8, 0, 8, 4),
      T: Int32Array.of(9, 9, 9, 60000),
    };
    const far = {
      x: Int32Array.of(3, 0, 3, 1, 900),
      tx: Int32Array.of(8, 0, 8, 4, 59999),
      T: Int32Array.of(9, 9, 9, 60000, 60000),
    };
    const { weight } = collapse(few);
    expect([...collapse(far).weight]).toEqual([...weight, 1]);
  });

  it.each([
    ["x below 0", { x: -1, tx: 0, T: 5 }],
    ["t_x after T", { x: 1, tx: 6, T: 5 }],
    ["repeat purchases without t_x", { x: 1, tx: 0, T: 5 }],
    ["t_x without repeat purchases", { x: 0, tx: 3, T: 5 }],
    ["T that is not a number", { x: 0, tx: 0, T: NaN }],
  ])("refuses %s, naming the row", (_, { x, tx, T }) => {
    const attempt = () =>
      collapse({ x: Int32Array.of(0, x), tx: Float64Array.of(0, tx), T: Float64Array.of(9, T) });
    expect(attempt).toThrow(CoreError);
    expect(attempt).toThrow(
      expect.objectContaining({ key: "summaryRow", detail: expect.objectContaining({ row: 2 }) }),
    );
  });

  it("refuses an empty summary and columns of different lengths", () => {
    const none = Int32Array.of();
    expect(() => collapse({ x: none, tx: none, T: none })).toThrow("noCustomers");
    expect(() => collapse({ x: Int32Array.of(0), tx: none, T: none })).toThrow("summaryLengths");
  });
});

describe("thin", () => {
  it("keeps valid histories in the original's proportions", () => {
    const n = 6000;
    const summary = {
      x: Int32Array.from({ length: n }, (_, i) => i % 3),
      tx: Int32Array.from({ length: n }, (_, i) => (i % 3 ? 1 + (i % 200) : 0)),
      T: Int32Array.from({ length: n }, (_, i) => 200 + ((i * 7) % 530)),
    };
    const data = collapse(summary);
    const sample = thin(data, 400);
    const whole = totals(data);
    const part = totals(sample);
    expect(sample.tx.length).toBeLessThan(data.tx.length / 5);
    expect(part.repeatPurchases / part.customers).toBeCloseTo(whole.repeatPurchases / whole.customers, 1);
    expect(part.days / part.customers / (whole.days / whole.customers)).toBeCloseTo(1, 1);
  });
});
