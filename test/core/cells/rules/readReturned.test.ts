import type { Cell } from "../../../../src/core/cells/cell";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { readReturned } from "../../../../src/core/cells/rules/readReturned";
import { sheet } from "../reading";

const LIST: Cell[][] = [
  ["Returned", "Order ID"],
  ["Yes", "o2"],
  ["Yes", "o3"],
];
const ORDERS: Cell[][] = [
  ["Order ID", "Customer", "Date", "Amount"],
  ["o1", "a", 45_700, 10],
  ["o2", "a", 45_710, 20],
  ["o2", "a", 45_710, 5],
  ["o3", "b", 45_720, 30],
  ["o3", "b", 45_725, -30],
];
const MAPPING = { order: 0, customer: 1, date: 2, amount: 3 };

describe("a list of returned orders", () => {
  it("has order ids and says Yes, or has a name that says so", () => {
    expect(readReturned(sheet(LIST))).toEqual({ sheet: "S", orders: ["o2", "o3"] });
    const bare: Cell[][] = [["订单 ID"], ["o2"]];
    expect(readReturned(sheet(bare, { sheet: "退货" }))).toEqual({ sheet: "退货", orders: ["o2"] });
    expect(readReturned(sheet(bare))).toBeUndefined();
  });

  it("is none where it says No of all, or lists no id", () => {
    expect(readReturned(sheet([["Order ID"], ["'"]], { sheet: "Returns" }))).toBeUndefined();
    expect(
      readReturned(
        sheet([
          ["Returned", "Order ID"],
          ["No", "o4"],
          ["No", "o5"],
        ]),
      ),
    ).toBeUndefined();
  });

  it("names only those of which it says Yes", () =>
    expect(readReturned(sheet([...LIST, ["No", "o4"]]))?.orders).toEqual(["o2", "o3"]));

  it.each([[["Order ID", "Amount"]], [["Order ID", "Customer"]], [["Reason", "Region"]]])(
    "is nothing with %j, whatever its name",
    (titles) => expect(readReturned(sheet([titles, ["o1", "x"]], { sheet: "Returns" }))).toBeUndefined(),
  );
});

describe("orders that it lists", () => {
  const dataset = readDataset(
    sheet(ORDERS),
    MAPPING,
    {},
    { returned: { sheet: "Returns", orders: ["o2", "o3", "o9"] } },
  );

  it("are refunded whole, each line told with the list's name", () => {
    expect(dataset.findings.find(({ key }) => key === "returnedListed")?.count).toBe(2);
    expect(dataset.excluded).toContainEqual({ reason: "refunded", count: 2 });
  });

  it("are refunded once where a negative row tells it too", () =>
    expect(Array.from(dataset.columns.amount!.values)).toEqual([10, 30, -30]));

  it("are left to the table's own column of refunds", () => {
    const cells = ORDERS.map((row, index) => [...row, index === 0 ? "Refund" : 0]);
    const own = readDataset(
      sheet(cells),
      { ...MAPPING, refund: 4 },
      {},
      { returned: { sheet: "R", orders: ["o1"] } },
    );
    expect(own.findings.some(({ key }) => key === "returnedListed")).toBe(false);
  });
});
