import { bookOf, DAY, ROWS } from "./lineAnswers";

describe("moments of some days", () => {
  it("sum what each customer bought, squared and multiplied", () => {
    const book = bookOf(ROWS);
    // Ann 35 in 2 orders, Bob 60 in 2, Cid 10 in 1; in January Ann 25 in 1.
    const [all, january] = book.moments(
      [
        { from: 0, to: book.asOf },
        { from: DAY, to: DAY + 30 },
      ],
      { unit: "month" },
    );
    expect(all).toMatchObject({
      revenueSquared: 35 ** 2 + 60 ** 2 + 10 ** 2,
      ordersSquared: 9,
      revenueByOrders: 200,
    });
    expect(january).toMatchObject({
      revenueSquared: 25 ** 2 + 60 ** 2 + 10 ** 2,
      revenueByOrders: 25 + 120 + 10,
    });
    const later = book.moments([{ from: DAY + 31, to: book.asOf }], { unit: "month" })[0]!;
    expect([later.revenueSquared, later.newRevenueSquared]).toEqual([100, 0]);
  });
});

it("customers who are new in some days are told from those before, first day and last included", () => {
  const book = bookOf(ROWS);
  const of = (from: number, to: number) =>
    book.moments([{ from, to }], { unit: "month" })[0]!.newRevenueSquared;
  // Ann begins on the first day, Bob on the fourth; Cid's first order that stays on the twenty-first.
  expect(of(DAY + 1, DAY + 3)).toBe(30 ** 2);
  expect(of(DAY + 3, DAY + 3)).toBe(30 ** 2);
  expect(of(DAY + 4, DAY + 12)).toBe(0);
  expect(of(DAY + 20, DAY + 20)).toBe(12 ** 2);
});
