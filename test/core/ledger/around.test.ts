import { bookOf, DAY, ROWS } from "./lineAnswers";

describe("a day of customers' lives", () => {
  const book = bookOf(ROWS);

  it("parts what they did before from what they did in the days from it on", () => {
    const { ordersBefore, spendBefore, recency, ordersAfter, spendAfter } = book.around(DAY + 10, 15);
    // ann, bob, cid: bob's order of the day itself comes after, cid's refund of day 25 is out of the window.
    expect([...ordersBefore]).toEqual([1, 1, 0]);
    expect([...spendBefore]).toEqual([25, 30, 0]);
    expect([...recency]).toEqual([10, 7, NaN]);
    expect([...ordersAfter]).toEqual([0, 1, 1]);
    expect([...spendAfter]).toEqual([0, 30, 12]);
  });

  it("orders are counted in some days, ends included", () => {
    expect([...book.ordersIn({ from: DAY, to: DAY + 10 })]).toEqual([1, 2, 0]);
  });
});
