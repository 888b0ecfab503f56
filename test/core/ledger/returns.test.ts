import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../src/core/ledger/cellBook";
import type { ColumnMapping } from "../../../src/core/cells/dataset";
import type { Policies } from "../../../src/core/cells/policies";

const DAY = 45658;

type Rows = readonly (readonly (string | number)[])[];

function bookOf(rows: Rows, mapping: ColumnMapping, policies: Partial<Policies> = {}) {
  const cells = [Object.keys(mapping), ...rows.map((row) => [...row])];
  return cellBook(readDataset({ sheet: "Orders", row: 0, column: 0, cells }, mapping, policies));
}

const SIGNED = { customer: 0, order: 1, date: 2, amount: 3, product: 4, reason: 5 } as const;
const ROWS: Rows = [
  ["ann", "1", DAY, 60, "tea", ""],
  ["ann", "1", DAY, 40, "cup", ""],
  ["ann", "1", DAY + 5, -40, "cup", "broken"],
  ["bob", "2", DAY + 2, 50, "tea", ""],
  ["bob", "2", DAY + 12, -50, "tea", "late"],
  ["bob", "3", DAY + 40, 30, "tea", ""],
  ["cid", "4", DAY + 41, 20, "cup", ""],
  ["cid", "9", DAY + 45, -7, "cup", "broken"],
];

describe("what was given back", () => {
  const book = bookOf(ROWS, SIGNED);

  it("is counted by orders and by amount, refunds without their order apart", () => {
    expect(book.returns()).toMatchObject({
      orders: 4,
      ordersBack: 2,
      whole: 1,
      bought: 200,
      back: 90,
      elsewhere: { refunds: 1, amount: 7 },
      days: [5, 10],
    });
  });

  it("is told as of an earlier day as it was then", () => {
    expect(book.returns({ asOf: DAY + 6 })).toMatchObject({
      orders: 2,
      ordersBack: 1,
      bought: 150,
      back: 40,
      givers: [{ customer: "ann", orders: 1, ordersBack: 1, bought: 100, back: 40 }],
    });
  });

  it("falls on the line of the refund's product", () => {
    expect(book.returnsBy("product")).toEqual([
      { value: "tea", orders: 3, ordersBack: 1, bought: 140, back: 50, customers: 2, elsewhere: 0 },
      { value: "cup", orders: 2, ordersBack: 1, bought: 60, back: 40, customers: 2, elsewhere: 7 },
    ]);
  });

  it("is told by its reason, and by the month of the order", () => {
    expect(book.returnReasons()).toEqual([
      { value: "late", orders: 1, amount: 50 },
      { value: "broken", orders: 2, amount: 47 },
    ]);
    expect(book.returns()!.months.map(({ orders, ordersBack, back }) => [orders, ordersBack, back])).toEqual([
      [2, 2, 90],
      [2, 0, 0],
    ]);
  });

  it("names who gave it, with what was bought", () => {
    expect(book.returns()!.givers).toEqual([
      { customer: "bob", orders: 2, ordersBack: 1, bought: 80, back: 50 },
      { customer: "ann", orders: 1, ordersBack: 1, bought: 100, back: 40 },
    ]);
  });

  it("is the same where refunds are kept apart from sales", () => {
    const apart = bookOf(ROWS, SIGNED, { refunds: "separate" });
    expect(apart.returns()).toEqual(book.returns());
    expect(apart.returnsBy("product")).toEqual(book.returnsBy("product"));
  });

  it("is nothing where no row tells of refunds", () => {
    expect(bookOf(ROWS.slice(5, 7), SIGNED).returns()).toBeUndefined();
  });
});

describe("a refund told on the line itself", () => {
  const columns = {
    customer: 0,
    order: 1,
    date: 2,
    amount: 3,
    refund: 4,
    refundDate: 5,
    product: 6,
  } as const;
  const rows: Rows = [
    ["ann", "1", DAY, 60, 60, DAY + 3, "tea"],
    ["bob", "2", DAY, 50, 20, DAY + 9, "tea"],
    ["bob", "2", DAY, 30, 0, "", "cup"],
    ["cid", "3", DAY + 1, 10, 0, "", "cup"],
  ];

  it("is no other than one told by a row of its own; orders given back whole are among them", () => {
    const book = bookOf(rows, columns);
    expect(book.returns()).toMatchObject({
      orders: 3,
      ordersBack: 2,
      whole: 1,
      bought: 150,
      back: 80,
      days: [3, 9],
    });
    expect(book.returnsBy("product")).toMatchObject([
      { value: "tea", orders: 2, ordersBack: 2, bought: 110, back: 80 },
      { value: "cup", orders: 2, ordersBack: 0, bought: 40, back: 0 },
    ]);
    expect(book.returns()!.givers.map(({ customer }) => customer)).toEqual(["ann", "bob"]);
  });
});

describe("the margin that went with it", () => {
  const columns = { customer: 0, order: 1, date: 2, amount: 3, quantity: 4, unitCost: 5 } as const;

  it("is price less cost of the pieces given back", () => {
    const book = bookOf(
      [
        ["ann", "1", DAY, 100, 2, 30],
        ["bob", "2", DAY, 50, 1, 20],
        ["bob", "2", DAY + 3, -25, 1, 20],
      ],
      columns,
    );
    expect(book.returns()!.margin).toEqual({ lost: 15, known: 25 });
  });

  it("is that of the profit column where there is one, also on orders given back whole", () => {
    const book = bookOf(
      [
        ["ann", "1", DAY, 100, 0, 30],
        ["bob", "2", DAY, 50, 50, 20],
      ],
      { customer: 0, order: 1, date: 2, amount: 3, refund: 4, profit: 5 },
    );
    expect(book.returns()!.margin).toEqual({ lost: 20, known: 50 });
  });
});
