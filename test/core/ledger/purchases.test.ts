import {
  classifyPurchases,
  NO_PURCHASE,
  PURCHASE,
  REFUND_OF_PURCHASE,
} from "../../../src/core/ledger/purchases";
import { sortLines, type OrderLines } from "../../../src/core/ledger/sortedLines";

/** Lines of one customer, by day and amount; refunds are the negative ones. */
function classify(rows: readonly (readonly [day: number, amount: number, order?: number])[]): number[] {
  const lines: OrderLines = {
    customer: { kind: "text", codes: new Int32Array(rows.length), dictionary: ["a"] },
    date: { kind: "date", days: Int32Array.from(rows, ([day]) => day) },
    amount: { kind: "number", values: Float64Array.from(rows, ([, amount]) => amount) },
    order: rows.some(([, , order]) => order !== undefined)
      ? {
          kind: "text",
          codes: Int32Array.from(rows, ([, , order]) => order ?? -1),
          dictionary: ["x", "y", "z"],
        }
      : undefined,
    refundRows: Uint8Array.from(rows, ([, amount]) => Number(amount < 0)),
  };
  return [...classifyPurchases(lines, sortLines(lines, 45100))];
}

test("an order whose refunds leave nothing was no purchase, on whatever day they came", () => {
  expect(
    classify([
      [45000, 80, 0],
      [45010, -80, 0],
      [45010, 50, 1],
    ]),
  ).toEqual([NO_PURCHASE, NO_PURCHASE, PURCHASE]);
});

test("a part that was given back leaves the purchase", () => {
  expect(
    classify([
      [45000, 80, 0],
      [45010, -30, 0],
    ]),
  ).toEqual([PURCHASE, REFUND_OF_PURCHASE]);
});

test("without order ids a refund is netted within its day", () => {
  expect(
    classify([
      [45000, 80],
      [45000, -80],
      [45001, -5],
    ]),
  ).toEqual([NO_PURCHASE, NO_PURCHASE, NO_PURCHASE]);
});

test("a rest of rounding is nothing left", () => {
  expect(
    classify([
      [45000, 0.1, 0],
      [45000, 0.2, 0],
      [45001, -0.3, 0],
    ]),
  ).toEqual([NO_PURCHASE, NO_PURCHASE, NO_PURCHASE]);
});
