import { reportFrom, tablesOf } from "../reportFrom";

/** Two customers buy a pen each month, less what a voucher takes off; the voucher is a line of its own. */
const ORDERS = Array.from({ length: 24 }, (_, order) => {
  const own = [`c${order % 2}`, `o${order}`, 45292 + 15 * order] as const;
  return [
    [...own, "Pen", 10],
    [...own, "Voucher", -3],
  ];
}).flat();

describe("a product that only lowers orders", () => {
  it("has no buyers, so none of a group buys it more than others do", () => {
    const report = reportFrom({
      report: "products",
      cells: [["Customer ID", "Order ID", "Order date", "Product", "Amount"], ...ORDERS],
    });
    const affinity = tablesOf(report).find(({ id }) => id === "affinity")!;
    const rowOf = (product: string) => affinity.rows.find((row) => row[0] === product)!;
    expect(rowOf("Voucher").slice(1).filter(Boolean)).toEqual([]);
    expect(rowOf("Pen").slice(1)).toContain(1);
  });
});
