import { earliestDay, firstOrders } from "../../../src/core/ledger/firstOrders";

/** Two customers of three and two rows; the first one's begin with a refund. */
const ledger = {
  ids: ["ann", "bob"],
  start: Int32Array.of(0, 3, 5),
  orders: Int32Array.of(0, 2, 1, 1, 0),
};
const day = Int32Array.of(10, 20, 30, 25, 40);

describe("first orders", () => {
  it("stand in the first row that has an order, not in that of an earlier refund", () => {
    expect(firstOrders(ledger)).toEqual(Int32Array.of(1, 3));
    expect(earliestDay(firstOrders(ledger), day)).toBe(20);
  });

  it("of customers who are left out are none, and decide no earliest day", () => {
    expect(firstOrders(ledger, Uint8Array.of(1, 0))).toEqual(Int32Array.of(-1, 3));
    expect(earliestDay(Int32Array.of(-1, 3), day)).toBe(25);
    expect(earliestDay(Int32Array.of(-1, -1), day)).toBe(Infinity);
  });
});
