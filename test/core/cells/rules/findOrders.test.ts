import type { Cell } from "../../../../src/core/cells/cell";
import type { Policies } from "../../../../src/core/cells/policies";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../../src/core/ledger/cellBook";

type Row = readonly Cell[];
const HEADER: Row = ["Customer", "Order", "Date", "Amount", "Refund", "Status"];
const MAPPING = { customer: 0, order: 1, date: 2, amount: 3, refund: 4, status: 5 };
const DAY = 45658;

const grid = (rows: readonly Row[], sheet = "Orders") => ({
  sheet,
  row: 0,
  column: 0,
  cells: [HEADER, ...rows],
});
const read = (rows: readonly Row[], policies: Partial<Policies> = {}) =>
  readDataset(grid(rows), MAPPING, policies);
const whole = (dataset: ReturnType<typeof readDataset>) => {
  const book = cellBook(dataset);
  const { customers, orders, revenue, refunded, returned } = book.figures([{ from: 0, to: book.asOf }], {
    unit: "month",
  })[0]!;
  return { customers, orders, revenue, refunded, returned };
};
const keys = ({ issues }: ReturnType<typeof readDataset>) =>
  issues
    .filter(({ key }) => key.startsWith("orderId"))
    .map(({ key, detail, place }) => [key, detail, place?.row]);

describe("a column of numbers that come again", () => {
  const payments = Array.from({ length: 30 }, (_, i): Row => [
    `c${i % 10}`,
    `contract ${i % 10}`,
    DAY + 30 * Math.floor(i / 10),
    20 + (i % 3),
  ]);

  it("counts every payment, though a contract's amounts are alike, and says why with cells", () => {
    const dataset = read(payments);
    expect(whole(dataset)).toMatchObject({ customers: 10, orders: 30, revenue: 630 });
    expect(keys(dataset).slice(0, 2)).toEqual([
      ["orderIdsPerDay", { count: 10, of: 10 }, 0],
      ["orderIdScattered", { order: "contract 0" }, 11],
    ]);
    expect(keys(dataset)).toHaveLength(11);
  });

  it("counts them from monthly sheets, too: a later payment is no later version of an earlier one", () => {
    const sheets = [0, 1, 2].map((month) => grid(payments.slice(10 * month, 10 * month + 10), `M${month}`));
    expect(whole(readDataset(sheets, MAPPING))).toMatchObject({ orders: 30, revenue: 630 });
  });

  it("counts an order's amount once among its own lines of a day", () => {
    const receipts = Array.from({ length: 12 }, (_, i): Row => [
      `c${i % 4}`,
      String(i % 3),
      DAY + i,
      10 + i,
    ]).flatMap((row) => [row, row]);
    const dataset = read(receipts);
    expect(dataset.orderIds).toBe("perDay");
    expect(whole(dataset)).toMatchObject({ orders: 12, revenue: 186 });
  });
});

describe("a column of order ids", () => {
  const orders = Array.from({ length: 40 }, (_, i): Row[] => [
    [`c${i % 8}`, `o${i}`, DAY + i, 10],
    [`c${i % 8}`, `o${i}`, DAY + i + (i % 2), 5 + i / 100],
  ]).flat();

  it("says nothing where its ids keep together, over midnight as well", () => {
    const dataset = read(orders);
    expect([dataset.orderIds, keys(dataset)]).toEqual(["orders", []]);
    expect(whole(dataset).orders).toBe(40);
  });

  it("names the few that don't, which count as one order of each customer", () => {
    const dataset = read([...orders, ["c1", "o0", DAY + 30, 7]]);
    expect(keys(dataset)).toEqual([["orderIdScattered", { order: "o0" }, 81]]);
    expect(whole(dataset).orders).toBe(41);
  });
});

describe("lines of an order that come later", () => {
  const orders = Array.from({ length: 40 }, (_, i): Row[] => [
    [`c${i % 8}`, `o${i}`, DAY + i, 10],
    [`c${i % 8}`, `o${i}`, DAY + i, 5],
  ]).flat();

  it("say nothing of its id where they are refunds, however many", () => {
    const refunds = Array.from({ length: 10 }, (_, i): Row => [`c${i % 8}`, `o${i}`, DAY + i + 40, -5]);
    const dataset = read([...orders, ...refunds]);
    expect([dataset.orderIds, keys(dataset)]).toEqual(["orders", []]);
  });

  it("are named from two days on", () => {
    const later = (days: number) => keys(read([...orders, ["c0", "o0", DAY + days, 7]]));
    expect(later(1)).toEqual([]);
    expect(later(2)).toEqual([["orderIdScattered", { order: "o0" }, 81]]);
  });
});

describe("orders that stand on two sheets", () => {
  const line = (order: number, day: number): Row => [`c${order}`, `o${order}`, DAY + day, 10];
  const base = Array.from({ length: 20 }, (_, i) => [line(i, i), line(i, i)]).flat();
  const again = (count: number) =>
    readDataset(
      [
        grid(base, "March"),
        grid(
          Array.from({ length: count }, (_, i) => line(i, 40 + i)),
          "April",
        ),
      ],
      MAPPING,
    );

  it("are later versions where they are one or two, and orders of their own from three on", () => {
    expect([again(2).orderIds, whole(again(2)).orders]).toEqual(["orders", 20]);
    expect([again(3).orderIds, whole(again(3)).orders]).toEqual(["perDay", 23]);
  });
});

describe("refunds however they are told", () => {
  const bought: Row[] = [
    ["ann", "1", DAY, 100],
    ["ann", "2", DAY + 5, 40],
    ["bob", "3", DAY + 6, 60],
  ];
  const told = (rows: readonly Row[], policies?: Partial<Policies>) => whole(read(rows, policies));
  const without1 = { customers: 2, orders: 2, revenue: 100, refunded: 0, returned: 1 };

  it.each<[string, readonly Row[]]>([
    ["a row of its id", [...bought, ["ann", "1", DAY + 9, -100]]],
    ["a row of its amount", [...bought, ["ann", "", DAY + 9, -100]]],
    ["a column", [["ann", "1", DAY, 100, 100], ...bought.slice(1)]],
    ["a status", [["ann", "1", DAY, 100, "", "refunded"], ...bought.slice(1)]],
    ["a column and a row", [["ann", "1", DAY, 100, 100], ...bought.slice(1), ["ann", "1", DAY + 9, -100]]],
    [
      "a status and a row",
      [["ann", "1", DAY, 100, "", "refunded"], ...bought.slice(1), ["ann", "1", DAY + 9, -100]],
    ],
    [
      "a part in a column, the rest in a row",
      [["ann", "1", DAY, 100, 30], ...bought.slice(1), ["ann", "1", DAY + 9, -100]],
    ],
  ])("an order given back whole is none: %s", (_, rows) => {
    expect(told(rows)).toEqual(without1);
  });

  it("a part lowers revenue once, whichever way it is told", () => {
    const row: Row = ["ann", "1", DAY + 9, -30];
    const column: Row[] = [["ann", "1", DAY, 100, 30], ...bought.slice(1)];
    for (const rows of [[...bought, row], column, [...column, row]]) {
      expect(told(rows)).toMatchObject({ orders: 3, revenue: 170, returned: 0 });
    }
  });

  it("dropped or kept apart they leave sales gross and the order an order", () => {
    const rows: Row[] = [...bought, ["ann", "1", DAY + 9, -100]];
    expect(told(rows, { refunds: "drop" })).toMatchObject({ orders: 3, revenue: 200, refunded: 0 });
    expect(told(rows, { refunds: "separate" })).toMatchObject({ orders: 3, revenue: 200, refunded: 100 });
  });
});
