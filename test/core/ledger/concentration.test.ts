import { topClasses } from "../../../src/core/ledger/concentration";
import { abcClasses } from "../../../src/core/segments/abc";
import { bookOf, DAY, type OrderRow } from "./lineAnswers";
import { dirtyBook } from "./dirtyBook";

/** A customer for each amount. */
const spending = (...amounts: number[]) =>
  bookOf(amounts.map((amount, row): OrderRow => [`c${row}`, `o${row}`, DAY + row, amount, "", "", 1]));

describe("concentration", () => {
  it("gives those who bring 80 % and 95 % of the revenue classes of their own", () => {
    const { classes, least, revenue } = spending(60, 6, 20, 4, 10).concentration();
    expect(classes.map(({ customers }) => customers)).toEqual([2, 2, 1]);
    expect(classes.map((group) => group.revenue)).toEqual([80, 16, 4]);
    expect([revenue, ...least]).toEqual([100, 20, 6]);
  });

  it("takes other limits", () => {
    const { classes } = spending(60, 6, 20, 4, 10).concentration([0.5]);
    expect(classes.map(({ customers }) => customers)).toEqual([1, 4]);
  });

  it("adds the revenue of tenths up to that of all, the Lorenz curve from its top", () => {
    const { tenths } = spending(60, 6, 20, 4, 10).concentration();
    expect(tenths.map(({ tenth, customers, revenue }) => [tenth, customers, revenue])).toEqual([
      [1, 1, 60],
      [3, 1, 20],
      [5, 1, 10],
      [7, 1, 6],
      [9, 1, 4],
    ]);
    expect(tenths.map(({ revenueSoFar }) => revenueSoFar)).toEqual([60, 80, 90, 96, 100]);
  });

  it("puts customers without revenue last, whatever the limits", () => {
    const { classes, least } = spending(0, 0, 0).concentration();
    expect(classes.map(({ customers }) => customers)).toEqual([0, 0, 3]);
    expect(least).toEqual([Infinity, Infinity]);
  });

  it("agrees with the classes of the list of customers, and its sums with those of all", () => {
    for (const seed of [1, 2, 3, 4]) {
      const book = dirtyBook(seed, 150);
      const { total, count } = book.customers();
      const { classes, least, tenths, revenue } = book.concentration();
      const own = abcClasses(total, 0.8, 0.95);
      expect([...topClasses(total, least)].map((index) => "ABC"[index])).toEqual(own);
      expect(classes.map(({ customers }) => customers)).toEqual(
        ["A", "B", "C"].map((name) => own.filter((found) => found === name).length),
      );
      expect(tenths.reduce((sum, { customers }) => sum + customers, 0)).toBe(count);
      expect(tenths.at(-1)!.revenueSoFar).toBeCloseTo(revenue, 8);
    }
  });
});
