import fc from "fast-check";
import { anySales, bookOf, DAY, linesOf, PRODUCTS } from "./lineAnswers";

describe("who buys a value", () => {
  const book = bookOf([
    ["ann", "1", DAY, 5, "", "tea", 1],
    ["ann", "2", DAY + 10, 5, "", "tea", 1],
    ["bob", "3", DAY, 5, "", "tea", 1],
    ["bob", "3", DAY, 5, "", "cup", 1],
    ["bob", "4", DAY + 31, 5, "", "cup", 1],
    ["cat", "5", DAY + 40, 5, "", "tea", 1],
    ["dan", "6", DAY + 20, 5, "", "cup", 1],
    ["dan", "6", DAY + 21, -5, "", "cup", -1],
  ]);

  it("bought it again on another day, or anything within the days, among those followed as long", () => {
    const rows = Object.fromEntries(
      book.afterBuying("product", 30)!.map(({ value, ...rest }) => [value, rest]),
    );
    expect(rows).toEqual({
      tea: { customers: 3, repeaters: 1, observed: 2, again: 1 },
      cup: { customers: 1, repeaters: 1, observed: 1, again: 0 },
    });
  });

  it("came back on the last of the days", () => {
    expect(book.afterBuying("product", 31)!.find(({ value }) => value === "cup")!.again).toBe(1);
  });
});

it("tells of any sales what the days of each customer say, by hand", () => {
  fc.assert(
    fc.property(anySales, fc.integer({ min: 1, max: 60 }), (sales, days) => {
      const rows = linesOf(sales);
      const asOf = Math.max(...sales.map(([, on]) => on));
      const daysOf = (own: typeof sales) => [...new Set(own.map(([, on]) => on))].sort((a, b) => a - b);
      const wanted = PRODUCTS.map((value) => {
        const own = ["ann", "bob", "cid", "dan"]
          .map((who) => sales.filter(([one]) => one === who))
          .map((all) => ({
            all: daysOf(all),
            on: daysOf(all.filter(([, , product]) => product === value)),
          }))
          .filter(({ on }) => on.length > 0);
        const observed = own.filter(({ on }) => asOf - on[0]! >= days);
        return {
          value,
          customers: own.length,
          repeaters: own.filter(({ on }) => on.length > 1).length,
          observed: observed.length,
          again: observed.filter(({ all, on }) => all.some((one) => one > on[0]! && one - on[0]! <= days))
            .length,
        };
      });
      const found = bookOf(rows, DAY + asOf).afterBuying("product", days) ?? [];
      const byValue = new Map(found.map((row) => [row.value, row]));
      expect(byValue.size).toBe(found.length);
      expect(found.length).toBe(wanted.filter(({ customers }) => customers > 0).length);
      wanted.forEach((row) => expect(byValue.get(row.value)).toEqual(row.customers > 0 ? row : undefined));
    }),
    { numRuns: 60 },
  );
});

it("a refund of another day is no purchase that somebody came back for", () => {
  const book = bookOf([
    ["ann", "1", DAY, 5, "", "tea", 1],
    ["ann", "1", DAY + 4, -2, "", "tea", -1],
    ["ann", "2", DAY + 9, 5, "", "cup", 1],
    ["bob", "3", DAY + 40, 5, "", "cup", 1],
  ]);
  const again = (days: number) =>
    book.afterBuying("product", days)!.find(({ value }) => value === "tea")!.again;
  expect([again(5), again(8), again(9)]).toEqual([0, 0, 1]);
});
