import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { joinRelated } from "../../../src/core/ledger/joined";

const table = (cells: (string | number)[][], mapping: Parameters<typeof readDataset>[1]) =>
  readDataset({ sheet: "S", row: 0, column: 0, cells }, mapping, {}, { records: ["customer"] });

describe("tables beside the orders", () => {
  const orders = table([["customer"], ["bob"], ["ann"], ["bob"], ["none"]], { customer: 0 });
  const surveys = table(
    [
      ["customer", "date", "score"],
      ["bob", 45658, 9],
      ["cid", 45658, 3],
      ["bob", 45699, 1],
      ["bob", 45660, 4],
    ],
    { customer: 0, date: 1, score: 2 },
  );
  const reasons = table([["reason"], ["Price"]], { reason: 0 });
  const { tables } = joinRelated(
    orders,
    { surveys, reasons },
    { ids: ["ann", "bob"], count: 2, asOf: 45690 },
  );

  it("are seen from those who bought, up to the last day that counts", () => {
    expect([...tables.surveys!.customerOf]).toEqual([1, -1, -1, 1]);
    expect([...tables.surveys!.firstRow]).toEqual([-1, 0]);
    expect([...tables.orders.customerOf]).toEqual([1, 0, 1, -1]);
  });

  it("stay away without a customer column", () => {
    expect(tables.reasons).toBeUndefined();
  });
});
