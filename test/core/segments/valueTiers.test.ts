import { valueTiers } from "../../../src/core/segments/valueTiers";

describe("value tiers", () => {
  it("sum two tercile scores: 5–6 high, 3–4 general, 2 low", () => {
    // Terciles of 1…6 (type 7): 2.667 and 4.333, so scores 1 1 2 2 3 3 for both measures, the second one reversed.
    const { tiers, frequency, amount } = valueTiers({
      orders: [1, 2, 3, 4, 5, 6],
      total: [1, 2, 3, 4, 6, 5],
    });
    expect([...frequency]).toEqual([1, 1, 2, 2, 3, 3]);
    expect([...amount]).toEqual([1, 1, 2, 2, 3, 3]);
    expect([...tiers]).toEqual([2, 2, 1, 1, 0, 0]);
  });

  it("take own cut points: a value has to be above a cut to pass it", () => {
    const { tiers } = valueTiers(
      { orders: [1, 5, 9], total: [100, 500, 900] },
      { frequency: [4, 8], amount: [500, 800] },
    );
    // Scores 1+1, 2+1, 3+3.
    expect([...tiers]).toEqual([2, 1, 0]);
  });

  it("refuse one cut point where two are needed, and an empty list of customers", () => {
    expect(() => valueTiers({ orders: [1], total: [1] }, { frequency: [4] })).toThrow("cutsNotAscending");
    expect(() => valueTiers({ orders: [], total: [] })).toThrow("noCustomers");
  });
});

it("every pair of scores has its tier, and each customer is counted once", () => {
  const pairs = [1, 2, 3].flatMap((orders) => [1, 2, 3].map((total) => ({ orders, total })));
  const { tiers, counts } = valueTiers(
    { orders: pairs.map(({ orders }) => orders), total: pairs.map(({ total }) => total) },
    { frequency: [1, 2], amount: [1, 2] },
  );
  // By orders, then total: 1 1, 1 2, 1 3, 2 1, …
  expect([...tiers]).toEqual([2, 1, 1, 1, 1, 0, 1, 0, 0]);
  expect(counts).toEqual([3, 5, 1]);
});
