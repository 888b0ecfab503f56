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

it("the days after begin with the day itself and are as many as are asked for", () => {
  const book = bookOf([
    ["ann", "1", DAY, 1, "", "tea", 1],
    ["ann", "2", DAY + 9, 2, "", "tea", 1],
    ["ann", "3", DAY + 10, 4, "", "tea", 1],
    ["ann", "4", DAY + 12, 8, "", "tea", 1],
    ["ann", "5", DAY + 13, 16, "", "tea", 1],
  ]);
  const { ordersBefore, spendBefore, recency, ordersAfter, spendAfter } = book.around(DAY + 10, 3);
  expect([ordersBefore[0], spendBefore[0], recency[0], ordersAfter[0], spendAfter[0]]).toEqual([
    2, 3, 1, 2, 12,
  ]);
});

it("a refund before the day is money back, and no order", () => {
  const book = bookOf([
    ["ann", "1", DAY, 30, "", "tea", 1],
    ["ann", "1", DAY + 5, -10, "", "tea", -1],
    ["ann", "2", DAY + 20, 7, "", "tea", 1],
    ["ann", "2", DAY + 22, -3, "", "tea", -1],
  ]);
  const { ordersBefore, spendBefore, recency, ordersAfter, spendAfter } = book.around(DAY + 10, 30);
  expect([ordersBefore[0], spendBefore[0], recency[0], ordersAfter[0], spendAfter[0]]).toEqual([
    1, 20, 10, 1, 4,
  ]);
});
