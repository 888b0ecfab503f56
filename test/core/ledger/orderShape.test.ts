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
