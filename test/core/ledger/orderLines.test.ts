import { cellBook } from "../../../src/core/ledger/cellBook";
import { orderLinesOf, rowTooEarly } from "../../../src/core/ledger/orderLines";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { DEFAULT_POLICIES, type Policies } from "../../../src/core/cells/policies";

const read = (rows: (string | number | null)[][], policies: Partial<Policies> = {}) =>
  readDataset(
    { sheet: "Orders", row: 9, column: 2, cells: [["Customer", "Date", "Total"], ...rows] },
    { customer: 0, date: 1, amount: 2 },
    { ...DEFAULT_POLICIES, ...policies },
  );

describe("customers of orders", () => {
  it("are refused where nobody bought anything: refunds are no purchases", () => {
    const refunds = read([
      ["a", 45_658, -10],
      ["b", 45_659, -20],
    ]);
    expect(() => cellBook(refunds).customers()).toThrow(expect.objectContaining({ key: "noCustomers" }));
  });

  it("own no line without a day, which may stay in the data when asked", () => {
    const dataset = read(
      [
        ["a", 45_658, 10],
        ["a", null, 20],
        ["b", null, 30],
      ],
      { missingDate: "keep" },
    );
    expect(dataset.used).toBe(3);
    const { ids, total } = cellBook(dataset).customers();
    expect([ids, [...total]]).toEqual([["a"], [10]]);
  });
});

describe("a table of which no row is left", () => {
  it("is refused with the commonest reason and its first cell", () => {
    const dataset = read([
      [null, 45_658, 10],
      ["a", null, 20],
      ["b", null, 30],
    ]);
    expect(() => orderLinesOf(dataset)).toThrow(
      expect.objectContaining({
        key: "noRowsLeft",
        detail: expect.objectContaining({ given: 3, reason: "missingDate", count: 2, address: "Orders!C12" }),
      }),
    );
    expect(() => orderLinesOf(read([]))).toThrow(expect.objectContaining({ key: "noRowsGiven" }));
  });
});

describe("dates more than fifty years apart", () => {
  it("are refused with the cell of the first: every report would draw up thousands of periods", () => {
    const dataset = read([
      ["a", 45_658, 10],
      ["a", 2, 20],
    ]);
    expect(() => orderLinesOf(dataset)).toThrow(
      expect.objectContaining({
        key: "datesFarApart",
        detail: { first: "1900-01-02", last: "2025-01-01", address: "Orders!D12", years: 50 },
      }),
    );
  });
});

describe("an amount that cannot be read", () => {
  it("is told as what leaves its row out", () => {
    const { excluded, issues } = read([["a", 45_658, "n/a"]]);
    expect(excluded).toEqual([{ reason: "unreadableAmount", count: 1 }]);
    expect(issues.find(({ key }) => key === "notANumber")!.excludes).toBe(true);
  });
});

it("of rows of one day that is too early the first is told", () => {
  expect(rowTooEarly(Int32Array.of(45658, 8767, 8767), 45658)).toBe(1);
});
