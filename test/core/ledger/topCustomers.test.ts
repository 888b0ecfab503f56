import { bookOf, DAY, ROWS } from "./lineAnswers";

describe("the list of customers", () => {
  const book = bookOf(ROWS);
  const all = book.customers();
  const by = (measure: ArrayLike<number>, most: 1 | -1) =>
    [...all.ids.keys()]
      .sort((a, b) => (measure[b]! - measure[a]!) * most || a - b)
      .map((row) => all.ids[row]);

  it("takes a limit: who brought most, has most orders, or bought last", () => {
    for (const top of [1, 2, 3]) {
      expect(book.customers({ top }).ids).toEqual(by(all.total, 1).slice(0, top));
      expect(book.customers({ top, by: "frequency" }).ids).toEqual(by(all.orders, 1).slice(0, top));
      expect(book.customers({ top, by: "recency" }).ids).toEqual(by(all.daysSinceLast, -1).slice(0, top));
    }
    expect(book.customers({ top: 99 }).count).toBe(all.count);
    expect(book.customers({ top: 2 })).toBe(book.customers({ top: 2 }));
  });

  it("has the same figures in each row, limited or not", () => {
    const { ids, count, ...some } = book.customers({ top: 2 });
    expect(count).toBe(2);
    ids.forEach((id, row) => {
      const whole = all.ids.indexOf(id);
      for (const key of [
        "orders",
        "purchaseDays",
        "x",
        "txDays",
        "TDays",
        "total",
        "first",
        "last",
      ] as const) {
        expect(some[key][row]).toBe(all[key][whole]);
      }
      expect(some.meanAmount[row]).toBe(all.meanAmount[whole]);
      expect(some.meanRepeatAmount[row]).toBe(all.meanRepeatAmount[whole]);
      expect(some.daysSinceLast[row]).toBe(all.daysSinceLast[whole]);
    });
  });

  it("is not needed for who brought most in some days, nor for all together", () => {
    const days = { from: DAY, to: DAY + 8 };
    const spent = book.revenueIn(days);
    const [first, ...others] = book.largest(days, 2);
    expect(others).toHaveLength(1);
    expect(first).toEqual({
      id: all.ids[first!.customer],
      customer: first!.customer,
      revenue: Math.max(...spent),
    });
    const { customers, orders, revenue, repeaters } = book.whole();
    const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
    expect([customers, orders, revenue, repeaters]).toEqual([
      all.count,
      sum(all.orders),
      sum(all.total),
      Array.from(all.purchaseDays).filter((count) => count > 1).length,
    ]);
  });
});
