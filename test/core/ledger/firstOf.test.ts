import fc from "fast-check";
import { anySales, bookOf, DAY, linesOf, PRODUCTS, ROWS } from "./lineAnswers";

describe("what customers bought first", () => {
  it("tells who came back within the days among those observed as long, and for what", () => {
    // Seen to DAY + 40: everybody for 30 days, but for who began later.
    const { customers, values } = bookOf(ROWS).firstOf("product", { days: 30 })!;
    expect(customers).toBe(3);
    expect(values).toEqual([
      { value: "cup", customers: 2, observed: 2, again: 1, next: [{ value: "tea", customers: 2 }] },
      { value: "tea", customers: 2, observed: 1, again: 0, next: [{ value: "tea", customers: 1 }] },
    ]);
  });

  it("counts a purchase on the last of the days, and an order that was given back for nothing", () => {
    const book = bookOf([
      ["ann", "1", DAY, 5, "", "tea", 1],
      ["ann", "2", DAY + 30, 5, "", "cup", 1],
      ["bob", "3", DAY, 5, "", "tea", 1],
      ["bob", "4", DAY + 2, 8, "", "cup", 1],
      ["bob", "4", DAY + 3, -8, "", "cup", -1],
    ]);
    expect(book.firstOf("product", { days: 30 })!.values[0]).toEqual({
      value: "tea",
      customers: 2,
      observed: 2,
      again: 1,
      next: [{ value: "cup", customers: 1 }],
    });
  });
});

it("tells of any sales what each customer's first two days say, by hand", () => {
  fc.assert(
    fc.property(anySales, fc.integer({ min: 1, max: 60 }), (sales, days) => {
      const rows = linesOf(sales);
      const asOf = Math.max(...sales.map(([, on]) => on));
      const people = [...new Set(sales.map(([who]) => who))].map((who) => {
        const on = [...new Set(sales.filter(([own]) => own === who).map(([, own]) => own))].sort(
          (a, b) => a - b,
        );
        const bought = (day: number | undefined): readonly string[] => [
          ...new Set(sales.filter(([own, at]) => own === who && at === day).map(([, , product]) => product)),
        ];
        return { on, one: bought(on[0]).filter(Boolean), two: bought(on[1]).filter(Boolean) };
      });
      const count = (some: readonly unknown[]) => some.length;
      const byCustomers = <T extends { customers: number; value: string }>(some: readonly T[]) =>
        [...some].sort((a, b) => b.customers - a.customers || a.value.localeCompare(b.value));
      const wanted = PRODUCTS.map((value) => {
        const own = people.filter(({ one }) => one.includes(value));
        const observed = own.filter(({ on }) => asOf - on[0]! >= days);
        const next = PRODUCTS.map((after) => ({
          value: after,
          customers: count(own.filter(({ two }) => two.includes(after))),
        }));
        return {
          value,
          customers: count(own),
          observed: count(observed),
          again: count(observed.filter(({ on }) => on[1] !== undefined && on[1] - on[0]! <= days)),
          next: byCustomers(next.filter(({ customers }) => customers > 0)),
        };
      });
      const found = bookOf(rows, DAY + asOf).firstOf("product", { days });
      expect(found?.customers ?? 0).toBe(count(people.filter(({ one }) => one.length > 0)));
      expect(found?.values ?? []).toEqual(byCustomers(wanted.filter(({ customers }) => customers > 0)));
    }),
    { numRuns: 60 },
  );
});

it("shows so many values, and so many of what came next, as are asked for", () => {
  const book = bookOf([
    ["ann", "1", DAY, 5, "", "tea", 1],
    ["ann", "2", DAY + 1, 5, "", "cup", 1],
    ["ann", "2", DAY + 1, 5, "", "pot", 1],
    ["bob", "3", DAY, 5, "", "tea", 1],
    ["cid", "4", DAY, 5, "", "cup", 1],
  ]);
  const shown = (about: { top?: number; nexts?: number }) =>
    book.firstOf("product", { days: 30, ...about })!.values.map(({ value, next }) => [value, next.length]);
  expect(shown({})).toEqual([
    ["tea", 2],
    ["cup", 0],
  ]);
  expect(shown({ top: 1 })).toEqual([["tea", 1]]);
  expect(shown({ top: 1, nexts: 2 })).toEqual([["tea", 2]]);
});
