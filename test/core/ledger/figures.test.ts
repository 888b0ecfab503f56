import fc from "fast-check";
import { rangeFigures } from "../../../src/core/ledger/figures";
import { buildLedger } from "../../../src/core/ledger/ledger";
import { ledgerOfRows, orderLines } from "./lines";

describe("figures of days", () => {
  const ledger = ledgerOfRows(
    [
      [0, 10, 5],
      [0, 12, 5],
      [1, 12, 7],
      [1, 20, 2],
      [1, 25, -3],
    ],
    30,
  );

  it("tell who bought, who is new, who came back, and what was given back", () => {
    expect(rangeFigures(ledger, [{ from: 11, to: 25 }])[0]).toEqual({
      customers: 2,
      newCustomers: 1,
      repeaters: 1,
      orders: 3,
      revenue: 11,
      newRevenue: 6,
      refunded: 3,
      returned: 0,
      returnedAmount: 0,
    });
  });

  it("know nobody as new who is older than the data", () => {
    const [figures] = rangeFigures(ledger, [{ from: 1, to: 30 }], Uint8Array.of(1, 0));
    expect(figures).toMatchObject({ customers: 2, newCustomers: 1, newRevenue: 6 });
  });

  it("count returned orders apart, on the day they began", () => {
    const returned = buildLedger(
      orderLines([
        { customer: "a", day: 10, amount: 5, order: "1" },
        { customer: "a", day: 15, amount: 9, order: "2" },
        { customer: "a", day: 20, amount: -9, order: "2", refund: true },
      ]),
      30,
    );
    const figures = rangeFigures(returned, [
      { from: 15, to: 15 },
      { from: 20, to: 20 },
    ]);
    expect(
      figures.map(({ orders, revenue, refunded, returned: back, returnedAmount }) => [
        orders,
        revenue,
        refunded,
        back,
        returnedAmount,
      ]),
    ).toEqual([
      [0, 0, 0, 1, 9],
      [0, 0, 0, 0, 0],
    ]);
  });

  it("of ranges that overlap, or end before they begin, are those of each alone", () => {
    const range = fc.record({ from: fc.integer({ min: 0, max: 45 }), to: fc.integer({ min: 0, max: 45 }) });
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
        expect(rangeFigures(ledger, ranges)).toEqual(ranges.map((one) => rangeFigures(ledger, [one])[0]));
      }),
      { seed: 41 },
    );
  });

  it("of days that make up others add up", () => {
    const [whole, ...parts] = rangeFigures(ledger, [
      { from: 1, to: 30 },
      { from: 1, to: 11 },
      { from: 12, to: 30 },
    ]);
    for (const key of ["orders", "revenue", "newCustomers", "refunded"] as const) {
      expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(whole![key]);
    }
  });
});
