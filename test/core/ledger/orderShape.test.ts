import type { Cell } from "../../../src/core/cells/cell";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../src/core/ledger/cellBook";
import { bookOf, DAY, ROWS } from "./lineAnswers";

/** [order, quantity, price, amount, discount] */
const shapeOf = (rows: readonly (readonly Cell[])[], columns: readonly string[]) => {
  const at = (name: string) => (columns.includes(name) ? 2 + columns.indexOf(name) : undefined);
  const mapping = Object.fromEntries(
    ["order", "quantity", "price", "amount", "discount"].flatMap((role) => {
      const column = at(role);
      return column === undefined ? [] : [[role, column]];
    }),
  );
  const cells = [["customer", "date", ...columns], ...rows.map((row) => ["ann", DAY, ...row])];
  return cellBook(
    readDataset({ sheet: "Orders", row: 0, column: 0, cells }, { customer: 0, date: 1, ...mapping }),
  ).shape();
};

describe("how large orders are", () => {
  it("tells amounts, pieces and prices; orders given back are none", () => {
    const { orders, revenue, units, unitCounts, prices } = bookOf(ROWS).shape();
    expect([orders, revenue, units]).toEqual([5, 107, 11]);
    expect(unitCounts!.map(({ name, orders: count }) => [name, count])).toEqual([
      ["1", 2],
      ["3", 3],
    ]);
    expect(prices!.map(({ name, orders: count, units: pieces }) => [name, count, pieces])).toEqual([
      ["5", 1, 1],
      ["10", 4, 9],
      ["12", 1, 1],
    ]);
  });
});

describe("discounts", () => {
  it("are shares of the price where nothing is beyond 1", () => {
    const columns = ["order", "amount", "discount"];
    expect(
      shapeOf(
        [
          ["1", 90, 0.1],
          ["2", 50, 0],
          ["3", 40, 0.2],
        ],
        columns,
      ).discounts,
    ).toEqual({
      orders: 3,
      discounted: 2,
      given: 20,
      before: 150,
      all: 200,
      basis: "rate",
    });
  });

  it("are money else", () => {
    const columns = ["order", "amount", "discount"];
    expect(
      shapeOf(
        [
          ["1", 90, 10],
          ["2", 50, ""],
        ],
        columns,
      ).discounts,
    ).toMatchObject({
      orders: 2,
      discounted: 1,
      given: 10,
      before: 100,
      basis: "amount",
    });
  });

  it("are what was paid below the price, but for roundings", () => {
    const columns = ["order", "quantity", "price", "amount"];
    const { discounts } = shapeOf(
      [
        ["1", 2, 50, 80],
        ["2", 1, 9.99, 9.98],
      ],
      columns,
    );
    expect(discounts).toMatchObject({ orders: 2, discounted: 1, given: 20, before: 100, basis: "price" });
  });

  it("are not told where nothing says so", () => {
    expect(shapeOf([["1", 90]], ["order", "amount"]).discounts).toBeUndefined();
  });
});

describe("what says nothing of a discount", () => {
  const columns = ["order", "amount", "discount"];

  it("is a line given away, a blank among shares, and one without a price", () => {
    expect(
      shapeOf(
        [
          ["1", 90, 0.1],
          ["2", 50, ""],
          ["3", 10, 1],
        ],
        columns,
      ).discounts,
    ).toEqual({ orders: 2, discounted: 1, given: 10, before: 100, all: 150, basis: "rate" });
    expect(
      shapeOf(
        [
          ["1", 2, "", 80],
          ["2", 1, 50, 40],
          ["3", 1, 0, 5],
        ],
        ["order", "quantity", "price", "amount"],
      ).discounts,
    ).toEqual({ orders: 1, discounted: 1, given: 10, before: 50, all: 50, basis: "price" });
  });

  it("numbers of which none is between 0 and 1, or one is beyond, are money", () => {
    const basis = (...discounts: number[]) =>
      shapeOf(
        discounts.map((discount, at) => [`${at}`, 10, discount]),
        columns,
      ).discounts!.basis;
    expect([basis(0, 1), basis(0, 0.5), basis(1, 0.5), basis(0.5, 2), basis(0.5, -1)]).toEqual([
      "amount",
      "rate",
      "rate",
      "amount",
      "amount",
    ]);
  });

  it("is money taken off, whatever its sign", () => {
    expect(shapeOf([["1", 90, -10]], columns).discounts).toMatchObject({ given: 10, before: 100 });
  });

  it("an order of which one line is below its price is discounted, once", () => {
    expect(
      shapeOf(
        [
          ["1", 90, 10],
          ["1", 50, 0],
          ["1", 20, 5],
          ["2", 20, 0],
        ],
        columns,
      ).discounts,
    ).toEqual({ orders: 2, discounted: 1, given: 15, before: 125, all: 195, basis: "amount" });
  });
});

it("a price is what a piece cost: lines of no pieces have none", () => {
  const { prices } = shapeOf(
    [
      ["1", 2, 20],
      ["2", 0, 7],
      ["3", 1, 10],
      ["3", 1, 10],
    ],
    ["order", "quantity", "amount"],
  );
  expect(prices!.map(({ name, orders, units }) => [name, orders, units])).toEqual([["10", 2, 4]]);
});

describe("bands of orders", () => {
  const columns = ["order", "quantity", "amount"];
  const shape = shapeOf(
    [
      ["1", 2, 20],
      ["1", 1, 5],
      ["2", 4, 40],
      ["3", 9, 90],
      ["4", 6, 60],
      ["5", 0.4, 3],
      ["6", 0, 1],
    ],
    columns,
  );

  it("by pieces go to five and more; less than one counts as one, none as no piece", () => {
    expect(
      shape.unitCounts!.map(({ name, orders, revenue, units }) => [name, orders, revenue, units]),
    ).toEqual([
      ["1", 1, 3, 0.4],
      ["3", 1, 25, 3],
      ["4", 1, 40, 4],
      ["5+", 2, 150, 15],
    ]);
  });

  it("by amount add up to all orders, their money and their pieces", () => {
    const sum = (of: "orders" | "revenue" | "units") =>
      shape.amounts.reduce((all, band) => all + band[of], 0);
    expect([sum("orders"), sum("revenue")]).toEqual([shape.orders, shape.revenue]);
    expect([shape.orders, shape.revenue]).toEqual([6, 219]);
    expect(sum("units")).toBeCloseTo(shape.units, 12);
    expect(shape.units).toBeCloseTo(22.4, 12);
    expect(shape.amounts.every(({ orders, units }) => orders > 0 && units >= 0)).toBe(true);
  });

  it("know of no pieces where no column tells them", () => {
    const bare = shapeOf([["1", 20], ["2", 30]], ["order", "amount"]); // prettier-ignore
    expect([bare.units, bare.unitCounts, bare.prices]).toEqual([NaN, undefined, undefined]);
    expect(bare.amounts.map(({ units }) => units).every(Number.isNaN)).toBe(true);
  });
});
