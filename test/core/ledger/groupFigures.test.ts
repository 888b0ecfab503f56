import { groupFigures, wholeFigures } from "../../../src/core/ledger/groupFigures";
import { bookOf, ROWS } from "./lineAnswers";

describe("figures of groups of customers", () => {
  // ann 35 on two days, bob 60 on two days, cid 10 on one.
  const customers = bookOf(ROWS).customers();

  it("are sums over the customers of each group; who is in none is left out", () => {
    const [first, second] = groupFigures(customers, Int32Array.of(0, 1, -1), 2);
    expect(first).toEqual({
      customers: 1,
      buyers: 1,
      revenue: 35,
      orders: 2,
      repeaters: 1,
      daysSinceLast: 0,
    });
    expect(second).toEqual({
      customers: 1,
      buyers: 1,
      revenue: 60,
      orders: 2,
      repeaters: 1,
      daysSinceLast: 30,
    });
  });

  it("add up to those of all", () => {
    expect(wholeFigures(groupFigures(customers, [0, 1, 0], 2))).toEqual({
      customers: 3,
      buyers: 3,
      revenue: 105,
      orders: 5,
      repeaters: 2,
      daysSinceLast: 50,
    });
  });
});
