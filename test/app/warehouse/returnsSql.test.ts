import { answered, KeptRows } from "../../../src/app/warehouse/ask";
import { describeTable, readView } from "../../../src/app/warehouse/readView";
import { sqlBook } from "../../../src/app/warehouse/sqlBook";
import type { Cell } from "../../../src/core/cells/cell";
import { DEFAULT_POLICIES, type Policies } from "../../../src/core/cells/policies";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../src/core/ledger/cellBook";
import type { Returns } from "../../../src/core/ledger/returns";
import { duckdbWarehouse } from "./duckdbWarehouse";
import { fillTable, shopRows, TITLES, type ShopOptions } from "./shop";

const DAY = 45658;
const SIGNED = ["customer", "order", "date", "amount", "quantity"];

interface Asked {
  readonly titles?: readonly string[];
  readonly policies?: Partial<Policies>;
  readonly timed?: boolean;
}

/** What a sheet of the rows tells, and what DuckDB tells of a table of them, as of each of some days. */
async function bothOf(
  rows: readonly (readonly Cell[])[],
  days: readonly (number | undefined)[] = [undefined],
  { titles = SIGNED, policies = {}, timed }: Asked = {},
) {
  const mapping = Object.fromEntries(titles.map((title) => [title, TITLES.indexOf(title)]));
  const cells = [TITLES, ...rows.map((row) => [...row])];
  const sheet = cellBook(readDataset({ sheet: "orders", row: 0, column: 0, cells }, mapping, policies));
  const warehouse = await duckdbWarehouse();
  await fillTable(warehouse.connection, "orders", rows, timed ? "TIMESTAMP" : "DATE");
  const kept = new KeptRows(warehouse.dialect, true);
  const told = new Set<string>();
  const asked: (Returns | undefined)[] = await answered(warehouse, kept, () => {
    const view = readView(
      kept,
      describeTable(kept, ["orders"]),
      { mapping, policies: { ...DEFAULT_POLICIES, ...policies } },
      told,
    );
    const book = sqlBook(kept, view, told);
    return days.map((asOf) => book.returns({ asOf }));
  });
  warehouse.connection.closeSync();
  return {
    sheet: days.map((asOf) => sheet.returns({ asOf })),
    asked,
    told,
    statements: warehouse.asked.map(({ sql }) => sql),
  };
}

const line = (
  who: string,
  order: string | null,
  day: number,
  amount: number,
  back: number | null = null,
  quantity = 1,
) => [...[who, order, DAY + day, amount, "Paid", null, null, quantity, back]];

describe("what was given back, of a table in a warehouse", () => {
  it("is counted by orders, months and customers, a month without orders, too", async () => {
    const { asked, told } = await bothOf([
      line("ann", "1", 0, 60),
      line("ann", "1", 0, 40),
      line("ann", "1", 5, -40),
      line("bob", "2", 2, 50),
      line("bob", "2", 12, -50),
      line("bob", "3", 63, 30),
    ]);
    const months = [
      { orders: 2, ordersBack: 2, bought: 150, back: 90, customers: 2 },
      { orders: 0, ordersBack: 0, bought: 0, back: 0, customers: 0 },
      { orders: 1, ordersBack: 0, bought: 30, back: 0, customers: 1 },
    ];
    expect(asked).toEqual([
      {
        ...{ orders: 3, ordersBack: 2, bought: 180, back: 90, customers: 2, whole: 1 },
        elsewhere: { refunds: 0, amount: 0 },
        months: months.map((month, place) => ({ ...month, period: 2025 * 12 + place })),
        days: [5, 10],
        givers: [
          { customer: "bob", orders: 2, ordersBack: 1, bought: 80, back: 50 },
          { customer: "ann", orders: 1, ordersBack: 1, bought: 100, back: 40 },
        ],
      },
    ]);
    expect([...told].sort()).toEqual(["ann", "bob"]);
  });

  it.each<[string, Cell[][], Partial<Returns>]>([
    [
      "of more than the price falls on no order beyond it",
      [line("ann", "1", 0, 20), line("ann", "1", 1, -25), line("ann", "2", 2, 10)],
      { ordersBack: 1, whole: 1, back: 20, elsewhere: { refunds: 0, amount: 5 }, days: [1] },
    ],
    [
      "without an order of the data stands apart",
      [line("ann", "1", 0, 20), line("ann", "9", 1, -7)],
      { ordersBack: 0, back: 0, elsewhere: { refunds: 1, amount: 7 }, days: [], givers: [] },
    ],
    [
      "of just the price finds its order without its id",
      [line("ann", "1", 0, 20), line("ann", "2", 3, 20), line("ann", "9", 4, -20)],
      { ordersBack: 1, whole: 1, back: 20, days: [1] },
    ],
    [
      "that came in two parts counts as one order, from the day of the first that is of an amount",
      [
        line("ann", "1", 0, 20),
        line("ann", "1", 9, -5),
        line("ann", "1", 4, 0, null, -1),
        line("ann", "1", 6, -5),
      ],
      { ordersBack: 1, whole: 0, back: 10, days: [6] },
    ],
    [
      "of an order over midnight counts from the day on which that began",
      [line("ann", "1", 0, 20), line("ann", "1", 1, 10), line("ann", "1", 3, -10)],
      { orders: 1, ordersBack: 1, bought: 30, back: 10, days: [3] },
    ],
    [
      "that is dated before its order has no days",
      [line("ann", "1", 5, 20), line("ann", "1", 3, -10), line("ann", "2", 6, 20)],
      { ordersBack: 1, back: 10, days: [] },
    ],
    [
      "that came after one dated before its order tells the days",
      [line("ann", "1", 5, 20), line("ann", "1", 3, -10), line("ann", "1", 9, -5)],
      { ordersBack: 1, back: 15, days: [4] },
    ],
    [
      "of an order that cost nothing gives nothing back",
      [line("ann", "1", 0, 0), line("ann", "1", 1, -3), line("ann", "2", 2, 20)],
      { orders: 2, ordersBack: 0, whole: 0, back: 0, elsewhere: { refunds: 0, amount: 3 }, days: [] },
    ],
    [
      "of who kept no order counts all the same",
      [line("ann", "1", 0, 20), line("ann", "1", 1, -20), line("bob", "2", 2, 10)],
      { orders: 2, ordersBack: 1, customers: 2, back: 20 },
    ],
  ])("a refund %s", async (_, rows, figures) => {
    const { asked, sheet } = await bothOf(rows);
    expect(asked).toEqual(sheet);
    expect(asked).toMatchObject([figures]);
  });

  it.each<[string, Cell[][], Partial<Returns>]>([
    ["alone", [line("ann", "1", 0, 20, 5), line("ann", "2", 1, 20)], { ordersBack: 1, back: 5, days: [] }],
    [
      "and by a row of its own is counted once, whichever is more",
      [line("ann", "1", 0, 20, 5), line("ann", "1", 3, -8), line("ann", "2", 1, 20)],
      { ordersBack: 1, back: 8, elsewhere: { refunds: 0, amount: 0 }, days: [3] },
    ],
    [
      "as whole is given back whole",
      [line("ann", "1", 0, 20, 20), line("ann", "1", 0, 10, 10), line("ann", "2", 1, 20)],
      { orders: 2, ordersBack: 1, whole: 1, back: 30, days: [] },
    ],
  ])("a refund told by the sale itself %s", async (_, rows, figures) => {
    const { asked, sheet } = await bothOf(rows, undefined, { titles: [...SIGNED, "refund"] });
    expect(asked).toEqual(sheet);
    expect(asked).toMatchObject([figures]);
  });

  it("is not told where nothing tells of refunds, where they are left out, or before the first", async () => {
    const sales = [line("ann", "1", 0, 20), line("bob", "2", 1, 20)];
    const refund = line("ann", "1", 4, -5, 3);
    expect((await bothOf(sales)).asked).toEqual([undefined]);
    const left = { titles: [...SIGNED, "refund"], policies: { refunds: "drop" } as const };
    const dropped = await bothOf([...sales, refund, line("ann", "3", 5, 10, 4)], undefined, left);
    expect([dropped.asked, dropped.sheet]).toEqual([[undefined], [undefined]]);
    const before = await bothOf([...sales, refund], [DAY + 3, DAY + 4]);
    expect(before.asked).toEqual(before.sheet);
    expect(before.asked[0]).toBeUndefined();
    expect(before.asked[1]).toMatchObject({ ordersBack: 1, back: 5 });
  });
});

describe("what was given back is what a sheet tells, as of any day", () => {
  const SHOPS: Record<string, ShopOptions> = {
    "order ids": { seed: 21 },
    "refunds told by their own rows and by others": { seed: 22, toldRefunds: true },
    "receipt numbers that start again every day": { seed: 23, receipts: true },
    "no order ids, refunds told by their own rows": { seed: 24, withoutIds: true, toldRefunds: true },
    "customers named in several scripts, times of day": { seed: 25, anyNames: true, times: true },
  };

  it.each(Object.entries(SHOPS))("%s", async (_, shop) => {
    const titles = TITLES.filter(
      (title) => (title !== "order" || !shop.withoutIds) && (title !== "refund" || shop.toldRefunds),
    );
    const days = [undefined, 45290, 45300, 45400, 45401, 45402, 45403, 45500, 45600];
    const asked = { titles, timed: shop.times };
    const found = await bothOf(shopRows(900, shop), days, asked);
    expect(found.sheet.filter((one) => (one?.ordersBack ?? 0) > 5).length).toBeGreaterThan(5);
    expect(found.asked).toEqual(found.sheet);
  });
});
