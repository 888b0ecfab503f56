import type { ReturnedOrders } from "../../../src/core/cells/returnedOrders";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { readReturned } from "../../../src/core/cells/rules/readReturned";
import { sheet } from "./reading";

describe("orders that a sheet of returns names", () => {
  const named: ReturnedOrders = readReturned(
    sheet(
      [
        ["Returned", "Order ID"],
        ["Yes", "o2"],
        ["Yes", 3],
      ],
      { sheet: "Returns" },
    ),
  )!;

  it("are ids and the sheet's name alone: what has travelled takes the same orders back", () => {
    const travelled = structuredClone(JSON.parse(JSON.stringify(named)) as ReturnedOrders);
    expect(travelled).toEqual({ sheet: "Returns", orders: ["o2", "3"] });
    const orders = sheet([
      ["Order ID", "Customer", "Date", "Amount"],
      ["o1", "a", 45_700, 10],
      ["o2", "a", 45_710, 20],
      [3, "b", 45_720, 30],
    ]);
    const { excluded, columns } = readDataset(
      orders,
      { order: 0, customer: 1, date: 2, amount: 3 },
      {},
      { returned: travelled },
    );
    expect(excluded).toEqual([{ reason: "refunded", count: 2 }]);
    expect([...columns.amount!.values]).toEqual([10]);
  });
});
