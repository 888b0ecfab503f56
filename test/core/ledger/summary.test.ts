import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { MISSING_CODE, MISSING_DAY } from "../../../src/core/cells/columns";
import { serialOf } from "../../../src/core/cells/calendar";
import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import type { OrderLines } from "../../../src/core/ledger/sortedLines";
import { summarizeCustomers, type CustomerSummary } from "../../../src/core/ledger/summary";
import { parseDelimited } from "../cells/delimited";

interface Line {
  readonly customer: string | null;
  readonly day: number | null;
  readonly amount: number;
  readonly order?: string | null;
  readonly refund?: boolean;
}

function text(values: readonly (string | null | undefined)[]) {
  const dictionary = [...new Set(values.filter((value): value is string => value != null))];
  return {
    kind: "text" as const,
    codes: Int32Array.from(values, (value) => (value == null ? MISSING_CODE : dictionary.indexOf(value))),
    dictionary,
  };
}

function lines(
  rows: readonly Line[],
  withOrders = rows.some(({ order }) => order !== undefined),
): OrderLines {
  return {
    customer: text(rows.map(({ customer }) => customer)),
    date: { kind: "date", days: Int32Array.from(rows, ({ day }) => day ?? MISSING_DAY) },
    amount: { kind: "number", values: Float64Array.from(rows, ({ amount }) => amount) },
    order: withOrders ? text(rows.map(({ order }) => order)) : undefined,
    refundRows: rows.some(({ refund }) => refund)
      ? Uint8Array.from(rows, ({ refund }) => (refund ? 1 : 0))
      : undefined,
  };
}

function row(summary: CustomerSummary, id: string) {
  const i = summary.ids.indexOf(id);
  const { orders, purchaseDays, x, txDays, TDays, total, meanAmount, meanRepeatAmount, daysSinceLast } =
    summary;
  return {
    orders: orders[i],
    purchaseDays: purchaseDays[i],
    x: x[i],
    txDays: txDays[i],
    TDays: TDays[i],
    total: total[i],
    meanAmount: meanAmount[i],
    meanRepeatAmount: meanRepeatAmount[i],
    daysSinceLast: daysSinceLast[i],
  };
}

describe("a customer's summary", () => {
  it("counts orders and repeat days apart: two orders on one day are one purchase of the models", () => {
    const summary = summarizeCustomers(
      lines([
        { customer: "ann", day: 100, amount: 10 },
        { customer: "ann", day: 100, amount: 20 },
        { customer: "ann", day: 130, amount: 40 },
        { customer: "ann", day: 150, amount: 8 },
        { customer: "bob", day: 120, amount: 5 },
      ]),
      160,
    );
    expect(row(summary, "ann")).toEqual({
      orders: 4,
      purchaseDays: 3,
      x: 2,
      txDays: 50,
      TDays: 60,
      total: 78,
      meanAmount: 19.5,
      meanRepeatAmount: 24,
      daysSinceLast: 10,
    });
    expect(row(summary, "bob")).toMatchObject({
      orders: 1,
      x: 0,
      txDays: 0,
      TDays: 40,
      meanRepeatAmount: NaN,
    });
  });

  it("counts an order of several lines once", () => {
    const summary = summarizeCustomers(
      lines([
        { customer: "ann", day: 100, amount: 10, order: "1" },
        { customer: "ann", day: 100, amount: 20, order: "1" },
        { customer: "ann", day: 100, amount: 40, order: "2" },
        { customer: "ann", day: 101, amount: 1, order: null },
      ]),
      160,
    );
    expect(row(summary, "ann")).toMatchObject({ orders: 3, purchaseDays: 2, total: 71 });
  });

  it("leaves out lines without customer or date and lines after the as-of date", () => {
    const summary = summarizeCustomers(
      lines([
        { customer: "ann", day: 100, amount: 10 },
        { customer: "ann", day: 161, amount: 20 },
        { customer: null, day: 100, amount: 20 },
        { customer: "bob", day: null, amount: 20 },
        { customer: "cid", day: 161, amount: 20 },
      ]),
      160,
    );
    expect(summary.ids).toEqual(["ann"]);
    expect(summary.withoutPurchase).toEqual([]);
    expect(row(summary, "ann").total).toBe(10);
  });

  it("finds its row from a line's customer code", () => {
    const data = lines([
      { customer: "zoe", day: 100, amount: 1 },
      { customer: "ann", day: 100, amount: 1 },
      { customer: "gone", day: 200, amount: 1 },
    ]);
    const { ids, rowOfCode } = summarizeCustomers(data, 160);
    expect(ids).toEqual(["ann", "zoe"]);
    expect([...rowOfCode]).toEqual([1, 0, -1]);
  });

  it("is empty without lines", () => {
    expect(summarizeCustomers(lines([]), 160).count).toBe(0);
  });
});

describe("refunds", () => {
  it("of a whole order undo the order; of a part they lower its amount", () => {
    const summary = summarizeCustomers(
      lines([
        { customer: "ann", day: 100, amount: 30, order: "1" },
        { customer: "ann", day: 103, amount: -30, order: "1", refund: true },
        { customer: "ann", day: 110, amount: 50, order: "2" },
        { customer: "ann", day: 110, amount: -20, order: "2", refund: true },
        { customer: "ann", day: 120, amount: 40, order: "3" },
      ]),
      160,
    );
    expect(row(summary, "ann")).toMatchObject({
      orders: 2,
      purchaseDays: 2,
      total: 70,
      meanRepeatAmount: 40,
      TDays: 50,
    });
  });

  it("under their own number lower the total only", () => {
    const summary = summarizeCustomers(
      lines([
        { customer: "ann", day: 100, amount: 30, order: "1" },
        { customer: "ann", day: 103, amount: -10, order: "C1", refund: true },
      ]),
      160,
    );
    expect(row(summary, "ann")).toMatchObject({ orders: 1, purchaseDays: 1, total: 20 });
  });

  it("are netted within the day where there are no order ids, cents and all", () => {
    const summary = summarizeCustomers(
      lines([
        { customer: "ann", day: 100, amount: 0.1 },
        { customer: "ann", day: 100, amount: 0.2 },
        { customer: "ann", day: 100, amount: -0.3, refund: true },
        { customer: "ann", day: 120, amount: 5 },
      ]),
      160,
    );
    expect(row(summary, "ann")).toMatchObject({ orders: 1, purchaseDays: 1, TDays: 40 });
  });

  it("alone make no customer", () => {
    const summary = summarizeCustomers(lines([{ customer: "ann", day: 100, amount: -3, refund: true }]), 160);
    expect(summary.ids).toEqual([]);
    expect(summary.withoutPurchase).toEqual(["ann"]);
  });
});

const anyLine: fc.Arbitrary<Line> = fc.record({
  customer: fc.constantFrom("a", "b", "c", "d", null),
  day: fc.oneof(fc.integer({ min: 40, max: 60 }), fc.constant(null)),
  amount: fc.double({ min: -5, max: 100, noNaN: true }),
  order: fc.constantFrom("1", "2", "3", "4", null),
  refund: fc.boolean(),
});

describe("any order lines", () => {
  it("give the same summary in any order of rows, to the last bit", () => {
    const shuffled = fc
      .array(anyLine, { maxLength: 60 })
      .chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), fc.boolean()),
      );
    fc.assert(
      fc.property(shuffled, ([rows, others, withOrders]) => {
        const [one, two] = [rows, others].map((some) => {
          return { ...summarizeCustomers(lines(some, withOrders), 55), rowOfCode: undefined };
        });
        expect(two).toEqual(one);
      }),
      { seed: 7 },
    );
  });

  it("give what counting with sets and maps gives", () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 300 }), (all) => {
        const rows = all.map((line) => ({ ...line, refund: false }));
        const summary = summarizeCustomers(lines(rows, true), 55);
        const counted = rows.filter(({ customer, day }) => customer !== null && day !== null && day <= 55);
        expect(summary.ids).toEqual([...new Set(counted.map(({ customer }) => customer))].sort());
        summary.ids.forEach((id, i) => {
          const own = counted.filter(({ customer }) => customer === id);
          const days = new Set(own.map(({ day }) => day!));
          const orders = new Set(own.map(({ order }, at) => order ?? `row ${at}`));
          expect(summary.orders[i]).toBe(orders.size);
          expect(summary.x[i]).toBe(days.size - 1);
          expect(summary.txDays[i]).toBe(Math.max(...days) - Math.min(...days));
          expect(summary.total[i]).toBeCloseTo(
            own.reduce((sum, { amount }) => sum + amount, 0),
            9,
          );
        });
      }),
      { seed: 8 },
    );
  });

  it("gives customers who spent the same the same total, whichever way it came together", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    const { ids, total } = summarizeCustomers(
      lines([
        { customer: "at once", day: 1, amount: 0.3 },
        { customer: "in two", day: 1, amount: 0.1 },
        { customer: "in two", day: 2, amount: 0.2 },
        { customer: "given back", day: 1, amount: 0.3 },
        { customer: "given back", day: 2, amount: -0.1, refund: true },
        { customer: "given back", day: 2, amount: -0.2, refund: true },
      ]),
      10,
    );
    expect(Object.fromEntries(ids.map((id, row) => [id, total[row]]))).toEqual({
      "at once": 0.3,
      "in two": 0.3,
      "given back": 0,
    });
  });
});

const EXAMPLE = "../shared/data/example_transactions.csv";

(existsSync(EXAMPLE) ? describe : describe.skip)(
  "the lifetimes quickstart (skipped when the file is absent)",
  () => {
    it("has x 0, 0, 6, 0, 2 and T 298, 224, 292, 147, 183 to 2014-12-31 for customers 0–4", () => {
      const cells = parseDelimited(readFileSync(EXAMPLE, "utf8"));
      const { mapping } = guessRoles(cells);
      const asOf = serialOf(2014, 12, 31)!;
      const { columns } = readDataset({ sheet: "t", row: 0, column: 0, cells }, mapping, {}, { asOf });
      const summary = summarizeCustomers({ customer: columns.customer!, date: columns.date! }, asOf);
      const of = (values: Int32Array) =>
        ["0", "1", "2", "3", "4"].map((id) => values[summary.ids.indexOf(id)]);
      expect(of(summary.x)).toEqual([0, 0, 6, 0, 2]);
      expect(of(summary.TDays)).toEqual([298, 224, 292, 147, 183]);
    });
  },
);
