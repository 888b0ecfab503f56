import fc from "fast-check";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../src/core/ledger/cellBook";
import { bookOf, DAY, type OrderRow } from "./lineAnswers";

const YEAR = { started: { unit: "year" } } as const;

describe("value by age", () => {
  // 31 January: a month later is 28 February.
  const book = bookOf(
    [
      ["ann", "1", DAY + 30, 100, "App", "tea", 1],
      ["ann", "2", DAY + 58, 30, "App", "tea", 1],
      ["ann", "3", DAY + 59, 7, "Web", "cup", 1],
      ["bob", "4", DAY + 40, 50, "Web", "cup", 1],
      ["bob", "4", DAY + 50, -20, "Web", "cup", -1],
    ],
    DAY + 75,
  );

  it("counts at each age whom the data follow as long, and what the same had brought before", () => {
    const { groups, basis, known, keys } = book.valueCurves({ months: 2, by: YEAR })!;
    expect([basis, known]).toEqual(["revenue", 1]);
    expect(keys).toHaveLength(1);
    expect(groups[0]!.customers).toBe(2);
    expect(groups[0]!.ages).toEqual([
      { customers: 2, value: 150, before: 0 },
      { customers: 2, value: 160, before: 150 },
      { customers: 0, value: 0, before: 0 },
    ]);
  });

  it("is told apart by groups, and by none", () => {
    const began = (column: string, since?: number) => {
      const own = book.valueCurves({ months: 0, by: { began: column }, since });
      return own?.groups.map(({ customers, ages }, at) => [own.keys[at], customers, ages[0]!.value]);
    };
    expect(began("channel")).toEqual([
      ["App", 1, 100],
      ["Web", 1, 50],
    ]);
    expect(began("channel", DAY + 31)).toEqual([["Web", 1, 50]]);
    expect(began("store")).toBeUndefined();
  });

  it("is margin where costs are known, at the mean margin where they are not", () => {
    const rows = [
      ["ann", DAY, 100, 1, 40],
      ["bob", DAY + 1, 50, 1, 10],
      ["cid", DAY + 2, 10, 1, ""],
    ];
    const cells = [["customer", "date", "amount", "quantity", "unitCost"], ...rows];
    const mapping = { customer: 0, date: 1, amount: 2, quantity: 3, unitCost: 4 };
    const own = cellBook(readDataset({ sheet: "O", row: 0, column: 0, cells }, mapping));
    const { groups, basis, known } = own.valueCurves({ months: 0, by: { began: "customer" } })!;
    expect(basis).toBe("unitCost");
    expect(known).toBeCloseTo(150 / 160, 12);
    expect(groups.map(({ ages }) => Number(ages[0]!.value.toFixed(10)))).toEqual([60, 40, 6.6666666667]);
  });
});

it("follows any customers by the calendar, as by hand", () => {
  const sale = fc.tuple(fc.constantFrom("ann", "bob", "cid"), fc.nat(150), fc.integer({ min: 1, max: 90 }));
  /** The day of an age: the first order's number in a later month, or its last day. */
  const dayOfAge = (on: number, age: number) => {
    const began = new Date(Date.UTC(2025, 0, 1 + on));
    const last = new Date(Date.UTC(2025, began.getUTCMonth() + age + 1, 0)).getUTCDate();
    const date = Math.min(last, began.getUTCDate());
    return Math.round((Date.UTC(2025, began.getUTCMonth() + age, date) - Date.UTC(2025, 0, 1)) / 86_400_000);
  };
  fc.assert(
    fc.property(
      fc.array(sale, { minLength: 1, maxLength: 15 }),
      fc.integer({ min: 0, max: 4 }),
      (sales, months) => {
        const rows = sales.map(([who, on, amount], at): OrderRow => [
          who,
          `o${at}`,
          DAY + on,
          amount,
          "",
          "x",
          1,
        ]);
        const asOf = Math.max(...sales.map(([, on]) => on));
        const book = bookOf(rows, DAY + asOf);
        const people = [...new Set(sales.map(([who]) => who))].sort().map((who) => {
          const own = sales.filter(([one]) => one === who);
          const began = Math.min(...own.map(([, on]) => on));
          const by = (day: number) => own.reduce((sum, [, on, amount]) => sum + (on <= day ? amount : 0), 0);
          return { began, by };
        });
        const { groups } = book.valueCurves({ months, by: YEAR })!;
        const wanted = Array.from({ length: months + 1 }, (_, age) => {
          const seen = people.filter(({ began }) => dayOfAge(began, age) <= asOf);
          const sum = (at: number) =>
            seen.reduce((all, { began, by }) => all + (at < 0 ? 0 : by(dayOfAge(began, at))), 0);
          return { customers: seen.length, value: sum(age), before: sum(age - 1) };
        });
        expect(groups).toEqual([{ customers: people.length, ages: wanted }]);
      },
    ),
    { numRuns: 60 },
  );
});

describe("what has no age", () => {
  it("is a refund from before the first order", () => {
    const book = bookOf(
      [
        ["ann", "9", DAY, -5, "", "tea", -1],
        ["ann", "1", DAY + 3, 20, "", "tea", 1],
        ["bob", "2", DAY + 3, 30, "", "tea", 1],
      ],
      DAY + 9,
    );
    expect(book.valueCurves({ months: 0, by: YEAR })!.groups[0]!.ages[0]!.value).toBe(50);
  });
});

it("is margin of lines in the order of their days, however they stand; nothing known is nothing earned", () => {
  const cells = (rows: (string | number)[][]) => [["customer", "date", "amount", "profit", "order"], ...rows];
  const mapping = { customer: 0, date: 1, amount: 2, profit: 3, order: 4 };
  const curves = (...rows: (string | number)[][]) =>
    cellBook(
      readDataset({ sheet: "O", row: 0, column: 0, cells: cells(rows) }, mapping, {}, { asOf: DAY + 80 }),
    ).valueCurves({ months: 2, by: YEAR })!;
  const made = curves(
    ["ann", DAY + 40, 100, 30, "c"],
    ["ann", DAY, 50, 10, "a"],
    ["ann", DAY + 20, 10, "", "b"],
  );
  // A mean margin of 40 on 150: 10 of unknown margin bring 2.67.
  expect(made.basis).toBe("profit");
  expect(made.known).toBeCloseTo(150 / 160, 12);
  expect(made.groups[0]!.ages.map(({ value }) => Number(value.toFixed(6)))).toEqual([
    10, 12.666667, 42.666667,
  ]);
});
