import { associations } from "../../../src/core/metrics/associations";

/** Twelve baskets: tea in six, cup in six, five times together; pot in three, jar in two of the others. */
const ordersOf = new Map([
  ["tea", 6],
  ["cup", 6],
  ["pot", 3],
  ["jar", 2],
]);
const pairs = [{ first: "cup", second: "tea", together: 5 }];

describe("products that are bought together", () => {
  it("of twelve baskets are counted by hand", () => {
    const { orders, tried, found } = associations({ orders: 12, ordersOf, pairs }, 5);
    expect([orders, tried]).toEqual([12, 1]);
    const [one] = found;
    expect(one).toMatchObject({ first: "cup", second: "tea", together: 5 });
    expect(one!.support).toBeCloseTo(5 / 12, 12);
    expect(one!.confidence).toBeCloseTo(5 / 6, 12);
    expect(one!.lift).toBeCloseTo(5 / 3, 12);
    // ln lift's variance: (12/5 − 2 − 2 + 10/3 − 1) / 12 = 0.06111; 1.6667 · exp(−1.95996 · 0.24721) = 1.02664
    expect(one!.liftLow).toBeCloseTo(1.02664, 4);
    expect(one!.q).toBeCloseTo(37 / 924, 12);
  });

  it("do not stand where three pairs were possible: 3 · 0.04 is more than 0.05", () => {
    const more = new Map([...ordersOf, ["pot", 5]]);
    expect(associations({ orders: 12, ordersOf: more, pairs }, 5)).toMatchObject({ tried: 3, found: [] });
  });

  it("are ranked by what lift is at least, not by lift", () => {
    const found = associations(
      {
        orders: 100_000,
        ordersOf: new Map([
          ["a", 5],
          ["b", 5],
          ["c", 500],
          ["d", 500],
        ]),
        pairs: [
          { first: "a", second: "b", together: 5 },
          { first: "c", second: "d", together: 400 },
        ],
      },
      5,
    ).found;
    expect(found.map(({ first }) => first)).toEqual(["a", "c"]);
    expect(found[0]!.lift).toBe(20_000);
  });

  it("are none where values never meet often enough", () => {
    expect(associations({ orders: 12, ordersOf, pairs: [] }, 5).found).toEqual([]);
  });
});
