import { lookedUp } from "../../../src/reports/kit/live";
import type { Report } from "../../../src/reports/report";
import { headlineOf, reportFrom, rowsOf } from "../reportFrom";

type Cells = (string | number)[][];

/** 30 customers who buy twice: tea with a cup for the first twelve, tea or soap alone for the others. */
const cells: Cells = [
  ["Order ID", "Customer ID", "Order Date", "Product", "Amount"],
  ...Array.from({ length: 60 }, (_, order): Cells => {
    const customer = order % 30;
    const products = customer < 12 ? ["Tea", "Cup"] : [customer % 6 === 0 ? "Tea" : "Soap"];
    return products.map((product) => [
      `o${order}`,
      `K${customer}`,
      46000 + 3 * order,
      product,
      10 + customer,
    ]);
  }).flat(),
];
const card = (customer?: string) =>
  reportFrom({ report: "customer-card", cells, options: customer === undefined ? {} : { customer } });
const shown = (report: Report) => rowsOf(report, "chosen")[0]!;
const texts = (report: Report) =>
  Object.fromEntries(rowsOf(report, "said").map((row) => [row.what, row.text]));

describe("the customer card", () => {
  it("shows who is asked for, in capitals or not, else who bought most", () => {
    expect(shown(card("k5"))).toMatchObject({ customer: "K5", rank: 25 });
    expect(shown(card())).toMatchObject({ customer: "K29", rank: 1 });
    expect(headlineOf(card("K5"))).toHaveLength(2);
  });

  it("refuses who is no customer", () => {
    expect(() => card("K99")).toThrow("customerUnknown");
  });

  it("tells what a customer may buy next: the cup that 24 of the 30 orders with tea hold", () => {
    expect(texts(card("K18"))["May buy next"]).toBe("Cup (80.0% of orders with Tea hold it)");
    expect(texts(card("K5"))["May buy next"]).toBe("–");
  });

  it("says nothing of next products where none are bought together", () => {
    const alone = cells.filter((row) => row[3] !== "Cup");
    const report = reportFrom({ report: "customer-card", cells: alone });
    expect(texts(report)).not.toHaveProperty("May buy next");
  });

  it("has the figures of its list, an order's amount counted once, and stays as it is when it is looked up again", () => {
    const report = card("K7");
    const own = rowsOf(report, "customers").find((row) => row.customer === "K7")!;
    const cards = report.sheets[0]!.blocks.flatMap((block) => (block.kind === "cards" ? block.cards : []));
    expect(cards[0]!.value).toBe(own.total);
    expect(own.total).toBe(2 * 17);
    expect(lookedUp(report)).toEqual(report);
  });
});
