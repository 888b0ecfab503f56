import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { serialOf } from "../../../src/core/cells/calendar";
import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { buildLedger } from "../../../src/core/ledger/ledger";
import { summarize, type CustomerSummary } from "../../../src/core/ledger/summary";
import { parseDelimited } from "../cells/delimited";
import { orderLines, type Line } from "./lines";

/** @param orderIds what the ids tell where that is not to be found out */
function summaryOf(rows: readonly Line[], asOf: number, orderIds?: "orders" | "perDay") {
  return summarize(buildLedger(orderLines(rows, orderIds), asOf));
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
    const summary = summaryOf(
      [
        { customer: "ann", day: 100, amount: 10 },
        { customer: "ann", day: 100, amount: 20 },
        { customer: "ann", day: 130, amount: 40 },
        { customer: "ann", day: 150, amount: 8 },
        { customer: "bob", day: 120, amount: 5 },
      ],
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
    const summary = summaryOf(
      [
        { customer: "ann", day: 100, amount: 10, order: "1" },
        { customer: "ann", day: 100, amount: 20, order: "1" },
        { customer: "ann", day: 100, amount: 40, order: "2" },
        { customer: "ann", day: 101, amount: 1, order: null },
      ],
      160,
    );
    expect(row(summary, "ann")).toMatchObject({ orders: 3, purchaseDays: 2, total: 71 });
  });

  it("leaves out lines without customer or date and lines after the as-of date", () => {
    const summary = summaryOf(
      [
        { customer: "ann", day: 100, amount: 10 },
        { customer: "ann", day: 161, amount: 20 },
        { customer: null, day: 100, amount: 20 },
        { customer: "bob", day: null, amount: 20 },
        { customer: "cid", day: 161, amount: 20 },
      ],
      160,
    );
    expect(summary.ids).toEqual(["ann"]);
    expect(summary.withoutPurchase).toEqual([]);
    expect(row(summary, "ann").total).toBe(10);
  });

  it("is empty without lines", () => {
    expect(summaryOf([], 160).count).toBe(0);
  });
});

describe("refunds", () => {
  it("of a whole order undo the order; of a part they lower its amount", () => {
    const summary = summaryOf(
      [
        { customer: "ann", day: 100, amount: 30, order: "1" },
        { customer: "ann", day: 103, amount: -30, order: "1", refund: true },
        { customer: "ann", day: 110, amount: 50, order: "2" },
        { customer: "ann", day: 110, amount: -20, order: "2", refund: true },
        { customer: "ann", day: 120, amount: 40, order: "3" },
      ],
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
    const summary = summaryOf(
      [
        { customer: "ann", day: 100, amount: 30, order: "1" },
        { customer: "ann", day: 103, amount: -10, order: "C1", refund: true },
      ],
      160,
    );
    expect(row(summary, "ann")).toMatchObject({ orders: 1, purchaseDays: 1, total: 20 });
  });

  it("undo the order that cost as much where there are no order ids, cents and all", () => {
    const summary = summaryOf(
      [
        { customer: "ann", day: 100, amount: 0.1 + 0.2 },
        { customer: "ann", day: 103, amount: -0.3, refund: true },
        { customer: "ann", day: 120, amount: 5 },
      ],
      160,
    );
    expect(row(summary, "ann")).toMatchObject({ orders: 1, purchaseDays: 1, TDays: 40 });
  });

  it("alone make no customer", () => {
    const summary = summaryOf([{ customer: "ann", day: 100, amount: -3, refund: true }], 160);
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
          return summaryOf(
            some.map((line) => (withOrders ? line : { ...line, order: undefined })),
            55,
          );
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
        const summary = summaryOf(rows, 55, "perDay");
        const counted = rows.filter(({ customer, day }) => customer !== null && day !== null && day <= 55);
        expect(summary.ids).toEqual([...new Set(counted.map(({ customer }) => customer))].sort());
        summary.ids.forEach((id, i) => {
          const own = counted.filter(({ customer }) => customer === id);
          const days = new Set(own.map(({ day }) => day!));
          const orders = new Set(own.map(({ order, day }, at) => (order ? `${order} ${day}` : `row ${at}`)));
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
    const { ids, total } = summaryOf(
      [
        { customer: "at once", day: 1, amount: 0.3 },
        { customer: "in two", day: 1, amount: 0.1 },
        { customer: "in two", day: 2, amount: 0.2 },
        { customer: "given back", day: 1, amount: 0.3 },
        { customer: "given back", day: 2, amount: -0.1, refund: true },
        { customer: "given back", day: 2, amount: -0.2, refund: true },
      ],
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
      const summary = summarize(buildLedger({ customer: columns.customer!, date: columns.date! }, asOf));
      const of = (values: Int32Array) =>
        ["0", "1", "2", "3", "4"].map((id) => values[summary.ids.indexOf(id)]);
      expect(of(summary.x)).toEqual([0, 0, 6, 0, 2]);
      expect(of(summary.TDays)).toEqual([298, 224, 292, 147, 183]);
    });
  },
);
