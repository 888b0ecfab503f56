import { placeOf } from "../../../../src/core/cells/source";
import { statedPolicy } from "../../../../src/core/cells/policies";
import fc from "fast-check";
import type { Cell, Grid } from "../../../../src/core/cells/cell";
import { MISSING_CODE } from "../../../../src/core/cells/columns";
import type { ColumnMapping, Dataset, Policies, ReadOptions } from "../../../../src/core/cells/dataset";
import { serialOf } from "../../../../src/core/cells/calendar";
import { cellAddress } from "../../../../src/core/cells/issue";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { ROLES } from "../../../../src/core/cells/roles";
import type { SourceGrid } from "../../../../src/core/cells/source";

const MARCH_4 = 45720; // 2025-03-04
const HEADER = ["客户编号", "下单日期", "实付金额"];
const ORDERS: ColumnMapping = { customer: 0, date: 1, amount: 2 };

function grid(cells: Grid, about: Partial<SourceGrid> = {}): SourceGrid {
  return { sheet: "Orders", row: 0, column: 0, cells, ...about };
}

/** Every complaint as `key address`. */
function complaints(dataset: Dataset): string[] {
  return dataset.issues.map(({ key, place }) => (place ? `${key} ${cellAddress(place)}` : key));
}

function texts({ columns }: Dataset, role: "customer" | "order" | "channel" | "region" | "status"): string[] {
  const column = columns[role]!;
  return [...column.codes].map((code) => (code === MISSING_CODE ? "" : column.dictionary[code]!));
}

interface Dirt {
  readonly claim: string;
  readonly rows: Grid;
  readonly mapping?: ColumnMapping;
  readonly policies?: Partial<Policies>;
  readonly options?: ReadOptions;
  readonly says: readonly string[];
  readonly excluded?: Readonly<Record<string, number>>;
  readonly amounts?: readonly number[];
  readonly days?: readonly number[];
  readonly customers?: readonly string[];
}

const DIRT: readonly Dirt[] = [
  {
    claim: "title rows, a total row and the line of who made it are no data",
    rows: [
      ["三月订单明细"],
      ["导出时间：2025-04-01"],
      HEADER,
      ["a", MARCH_4, 5],
      ["b", MARCH_4, 6],
      ["合计", null, 11],
      ["制表人：张三", null, null],
    ],
    says: ["titleRow", "titleRow", "totalRow Orders!A6", "footerRow Orders!A7"],
    excluded: { totalRow: 1, footerRow: 1 },
    amounts: [5, 6],
  },
  {
    claim: "a repeated header in the middle is no data",
    rows: [HEADER, ["a", MARCH_4, 5], HEADER, ["b", MARCH_4, 6]],
    says: ["repeatedHeader Orders!A3"],
    excluded: { repeatedHeader: 1 },
    amounts: [5, 6],
  },
  {
    claim: "subtotals count nowhere, wherever their word stands",
    rows: [
      ["日期", "客户", "金额"],
      [MARCH_4, "a", 5],
      ["小计", null, 5],
      [MARCH_4, "b", 6],
      [null, "b 小计", 6],
      ["总计", null, 11],
    ],
    mapping: { date: 0, customer: 1, amount: 2 },
    says: ["totalRow Orders!A5", "totalRow Orders!A3", "totalRow Orders!A6"],
    excluded: { totalRow: 3 },
    amounts: [5, 6],
  },
  {
    claim: "a blank customer id is left out and counted",
    rows: [HEADER, ["a", MARCH_4, 5], ["", MARCH_4, 6], [null, MARCH_4, 7], [" \u00a0", MARCH_4, 8]],
    says: ["missingCustomer Orders!A3", "missingCustomer Orders!A4", "missingCustomer Orders!A5"],
    excluded: { missingCustomer: 3 },
    amounts: [5],
  },
  {
    claim: "a blank customer id is kept when chosen",
    rows: [HEADER, ["a", MARCH_4, 5], ["", MARCH_4, 6]],
    policies: { missingCustomer: "keep" },
    says: ["missingCustomer Orders!A3"],
    customers: ["a", ""],
  },
  {
    claim: "ids are unwrapped and stay text",
    rows: [
      HEADER,
      ['="0038"', MARCH_4, 1],
      ["'0038", MARCH_4, 2],
      ["13313.0", MARCH_4, 3],
      [13313, MARCH_4, 4],
      ["0038\t", MARCH_4, 5],
    ],
    says: [],
    customers: ["0038", "0038", "13313", "13313", "0038"],
  },
  {
    claim: "numeric ids of 16 digits have been rounded and are no ids",
    rows: [
      HEADER,
      [2038123456789012300, MARCH_4, 1],
      ["2038123456789012345", MARCH_4, 2],
      ["2.03812E+18", MARCH_4, 3],
    ],
    says: ["roundedNumber Orders!A2", "roundedNumber Orders!A4"],
    excluded: { roundedId: 2 },
    customers: ["2038123456789012345"],
  },
  {
    claim: "masked ids warn and count",
    rows: [HEADER, ["138****1234", MARCH_4, 1], ["t**b", MARCH_4, 2]],
    says: ["maskedId Orders!A2", "maskedId Orders!A3"],
    customers: ["138****1234", "t**b"],
  },
  {
    claim: "+86, spaces and dashes fold when the ids are phone numbers",
    rows: [HEADER, ["+86 138-0013-8000", MARCH_4, 1], ["13800138000", MARCH_4, 2], [13900139000, MARCH_4, 3]],
    says: [],
    customers: ["13800138000", "13800138000", "13900139000"],
  },
  {
    claim: "numbers beside ids with leading zeros have lost theirs",
    rows: [HEADER, ["00123", MARCH_4, 1], [124, MARCH_4, 2]],
    says: ["lostZeros Orders!A1"],
  },
  {
    claim: "ids that differ only in case are pointed out",
    rows: [HEADER, ["C1", MARCH_4, 1], ["c1", MARCH_4, 2]],
    says: ["idsDifferInCase Orders!A1"],
    customers: ["C1", "c1"],
  },
  {
    claim: "… and are one when chosen",
    rows: [HEADER, ["C1", MARCH_4, 1], ["c1", MARCH_4, 2], ["C1", MARCH_4, 3]],
    policies: { foldIdCase: true },
    says: [],
    customers: ["C1", "C1", "C1"],
  },
  {
    claim: "dates of many kinds are read",
    rows: [
      HEADER,
      ["a", "2025年3月4日", 1],
      ["a", "20250304", 2],
      ["a", 20250304, 3],
      ["a", "2025.3.4", 4],
      ["a", "2025-03-04 18:00", 5],
      ["a", 45720.75, 6],
      ["a", "4 Mar 2025", 7],
    ],
    says: [],
    days: [MARCH_4, MARCH_4, MARCH_4, MARCH_4, MARCH_4, MARCH_4, MARCH_4],
  },
  {
    claim: "what is no date is left out with its cell",
    rows: [
      HEADER,
      ["a", MARCH_4, 1],
      ["a", "n/a", 2],
      ["a", null, 3],
      ["a", "#N/A", 4],
      ["a", 2025, 5],
      ["a", true, 6],
    ],
    says: [
      "notADate Orders!B6",
      "notADate Orders!B3",
      "notADate Orders!B7",
      "errorCell Orders!B5",
      "missingDate Orders!B4",
    ],
    excluded: { unreadableDate: 4, missingDate: 1 },
  },
  {
    claim: "03/04/2025 is refused when nothing decides between day and month",
    rows: [HEADER, ["a", "03/04/2025", 1], ["a", "05/06/2025", 2]],
    says: ["dateOrderUnknown Orders!B2", "dateOrderUnknown Orders!B3"],
    excluded: { unreadableDate: 2 },
  },
  {
    claim: "03/04/2025 is read by the column's only possible order",
    rows: [HEADER, ["a", "04/03/2025", 1], ["a", "25/03/2025", 2]],
    says: ["dateOrderDayFirst Orders!B1"],
    days: [MARCH_4, MARCH_4 + 21],
  },
  {
    claim: "03/04/2025 is read by the stated order",
    rows: [HEADER, ["a", "03/04/2025", 1]],
    options: { dateOrder: "mdy" },
    says: [],
    days: [MARCH_4],
  },
  {
    claim: "a column with both orders is refused where it matters",
    rows: [HEADER, ["a", "25/03/2025", 1], ["a", "03/25/2025", 2], ["a", "03/04/2025", 3]],
    says: ["dateOrderConflict Orders!B4"],
    days: [MARCH_4 + 21, MARCH_4 + 21],
  },
  {
    claim: "3月4日 needs a stated year",
    rows: [HEADER, ["a", "3月4日", 1]],
    says: ["dateWithoutYear Orders!B2"],
    excluded: { unreadableDate: 1 },
  },
  {
    claim: "… and has one when stated",
    rows: [HEADER, ["a", "3月4日", 1]],
    options: { year: 2025 },
    says: [],
    days: [MARCH_4],
  },
  {
    claim: "amounts as text are read and said to be text",
    rows: [
      HEADER,
      ["a", MARCH_4, "￥1,234.50"],
      ["b", MARCH_4, "１２"],
      ["c", MARCH_4, "1.2万"],
      ["d", MARCH_4, 7],
    ],
    says: ["numbersAsText Orders!C1"],
    amounts: [1234.5, 12, 12000, 7],
  },
  {
    claim: "金额(万元) scales its column",
    rows: [
      ["客户编号", "下单日期", "金额(万元)"],
      ["a", MARCH_4, 1.15],
      ["b", MARCH_4, "2"],
    ],
    says: ["numbersAsText Orders!C1", "scaledColumn Orders!C1"],
    amounts: [11500, 20000],
  },
  {
    claim: "what is no amount is left out with its cell",
    rows: [
      HEADER,
      ["a", MARCH_4, 1],
      ["a", MARCH_4, "n/a"],
      ["a", MARCH_4, null],
      ["a", MARCH_4, "-"],
      ["a", MARCH_4, "#DIV/0!"],
    ],
    says: [
      "notANumber Orders!C3",
      "errorCell Orders!C6",
      "missingAmount Orders!C4",
      "missingAmount Orders!C5",
    ],
    excluded: { missingAmount: 2, unreadableAmount: 2 },
    amounts: [1],
  },
  {
    claim: "missing amounts are 0 when chosen",
    rows: [HEADER, ["a", MARCH_4, 1], ["a", MARCH_4, null]],
    policies: { missingAmount: "zero" },
    says: ["missingAmount Orders!C3"],
    amounts: [1, 0],
  },
  {
    claim: "negative amounts are refunds and stay",
    rows: [HEADER, ["a", MARCH_4, 10], ["a", MARCH_4, "(4)"]],
    says: ["numbersAsText Orders!C1", "negativeAmount Orders!C3"],
    amounts: [10, -4],
  },
  {
    claim: "… or are dropped",
    rows: [HEADER, ["a", MARCH_4, 10], ["a", MARCH_4, -4]],
    policies: { refunds: "drop" },
    says: ["negativeAmount Orders!C3", "refundDropped Orders!C3"],
    excluded: { refundDropped: 1 },
    amounts: [10],
  },
  {
    claim: "zero amounts are kept and counted",
    rows: [HEADER, ["a", MARCH_4, 0], ["a", MARCH_4, 1]],
    says: ["zeroAmountKept Orders!C2"],
    amounts: [0, 1],
  },
  {
    claim: "… or left out",
    rows: [HEADER, ["a", MARCH_4, 0], ["a", MARCH_4, 1]],
    policies: { zeroAmounts: "exclude" },
    says: ["zeroAmount Orders!C2"],
    excluded: { zeroAmount: 1 },
  },
  {
    claim: "several currencies are refused: no amount is read",
    rows: [HEADER, ["a", MARCH_4, "¥5"], ["b", MARCH_4, "$6"]],
    says: ["numbersAsText Orders!C1", "mixedCurrencies Orders!C1"],
  },
  {
    claim: "… unless one is chosen",
    rows: [HEADER, ["a", MARCH_4, "¥5"], ["b", MARCH_4, "$6"]],
    policies: { currency: "CNY" },
    says: ["numbersAsText Orders!C1", "otherCurrency Orders!C3"],
    excluded: { otherCurrency: 1 },
    amounts: [5],
  },
  {
    claim: "exact duplicates are reported and kept",
    rows: [HEADER, ["a", MARCH_4, 5], ["b", MARCH_4, 5], ["a", MARCH_4, 5]],
    says: ["duplicateKept Orders!A4", "rowsShareCustomerAndDay"],
    amounts: [5, 5, 5],
  },
  {
    claim: "… left out where order id and product are equal too",
    rows: [
      ["订单编号", "客户编号", "下单日期", "商品名称", "实付金额"],
      [1, "a", MARCH_4, "p", 5],
      [1, "a", MARCH_4, "q", 6],
      [1, "a", MARCH_4, "p", 5],
    ],
    mapping: { order: 0, customer: 1, date: 2, product: 3, amount: 4 },
    says: ["duplicate Orders!A4"],
    excluded: { duplicate: 1 },
    amounts: [5, 6],
  },
  {
    claim: "one order in 2052 does not decide how long ago everybody bought",
    rows: [HEADER, ...Array.from({ length: 12 }, (_, i) => [`c${i}`, MARCH_4 + i, 1]), ["x", 55600, 1]],
    says: ["futureDate Orders!B14"],
    excluded: { futureDate: 1 },
  },
  {
    claim: "one order in 1900 does not make a century of periods",
    rows: [HEADER, ...Array.from({ length: 12 }, (_, i) => [`c${i}`, MARCH_4 + i, 1]), ["x", 5, 1]],
    says: ["earlyDate Orders!B14"],
    excluded: { earlyDate: 1 },
  },
  {
    claim: "1 January 1900 stands for no date",
    rows: [HEADER, ["c", MARCH_4, 1], ["x", 1, 1]],
    says: ["missingDate Orders!B3", "placeholderDay Orders!B3"],
    excluded: { missingDate: 1 },
  },
  {
    claim: "… and one nine years before the others is believed",
    rows: [
      HEADER,
      ...Array.from({ length: 12 }, (_, i) => [`c${i}`, MARCH_4 + i, 1]),
      ["x", MARCH_4 - 3300, 1],
    ],
    says: [],
  },
  {
    claim: "rows after the as-of date are left out and counted",
    rows: [HEADER, ["a", MARCH_4, 1], ["b", MARCH_4 + 1, 2]],
    options: { asOf: MARCH_4 },
    says: ["afterAsOf Orders!B3"],
    excluded: { afterAsOf: 1 },
    amounts: [1],
  },
  {
    claim: "dates after today are in the future",
    rows: [HEADER, ["a", MARCH_4, 1], ["b", MARCH_4 + 9, 2]],
    options: { today: MARCH_4 + 2 },
    says: ["futureDate Orders!B3"],
    excluded: { futureDate: 1 },
  },
  {
    claim: "many rows on one customer's day suggest that they are lines of orders",
    rows: [HEADER, ["a", MARCH_4, 1], ["a", MARCH_4, 2], ["b", MARCH_4, 3]],
    says: ["rowsShareCustomerAndDay"],
  },
  {
    claim: "without a header every row is data",
    rows: [
      ["a", MARCH_4, 1],
      ["b", MARCH_4, 2],
    ],
    options: { header: "none" },
    says: [],
    amounts: [1, 2],
  },
  {
    claim: "a table without header is recognised as one",
    rows: [
      ["0001", 19970101, 29.33],
      ["0002", 19970118, 29.73],
    ],
    says: [],
    amounts: [29.33, 29.73],
  },
];

describe("dirt", () => {
  it.each(DIRT.map((dirt) => [dirt.claim, dirt] as const))("%s", (_, dirt) => {
    const dataset = readDataset(grid(dirt.rows), dirt.mapping ?? ORDERS, dirt.policies, dirt.options);
    // Small tables repeat a customer's day for other reasons; only the case about it says so.
    const said = complaints(dataset).filter(
      (key) => key !== "rowsShareCustomerAndDay" || dirt.says.includes(key),
    );
    expect(said.sort()).toEqual([...dirt.says].sort());
    expect(dataset.used + dataset.excluded.reduce((sum, { count }) => sum + count, 0)).toBe(dataset.given);
    if (dirt.excluded) {
      expect(Object.fromEntries(dataset.excluded.map(({ reason, count }) => [reason, count]))).toEqual(
        dirt.excluded,
      );
    }
    if (dirt.amounts) {
      expect([...dataset.columns.amount!.values]).toEqual(dirt.amounts);
    }
    if (dirt.days) {
      expect([...dataset.columns.date!.days]).toEqual(dirt.days);
    }
    if (dirt.customers) {
      expect(texts(dataset, "customer")).toEqual(dirt.customers);
    }
  });

  it("is told with the address on its own sheet", () => {
    const source = grid([HEADER, ["a", "n/a", 1]], { sheet: "三月", row: 9, column: 3 });
    expect(complaints(readDataset(source, ORDERS))).toEqual(["notADate 三月!E11"]);
  });
});

describe("amounts", () => {
  const cells: Grid = [
    ["订单编号", "客户编号", "下单日期", "订单金额", "应付金额", "商品名称", "数量", "单价"],
    ["1", "a", MARCH_4, 90, 100, "p", 1, 30],
    ["1", "a", MARCH_4, 90, 100, "q", 2, 35],
    ["2", "b", MARCH_4, 50, 50, "p", 1, 30],
    ["2", "b", MARCH_4, 50, 50, "r", 1, 20],
  ];
  const roles: ColumnMapping = { order: 0, customer: 1, date: 2, product: 5 };

  it("paid come before due", () => {
    const dataset = readDataset(grid(cells), { ...roles, amount: 3, amountDue: 4 });
    expect(dataset.amountBasis).toBe("amount");
    expect(dataset.columns.amount!.values.reduce((a, b) => a + b)).toBe(140);
  });

  it("of an order repeated on its lines count once, on its first line", () => {
    const dataset = readDataset(grid(cells), { ...roles, amount: 3 });
    expect([...dataset.columns.amount!.values]).toEqual([90, 0, 50, 0]);
    expect(complaints(dataset)).toEqual(["orderAmountOnce Orders!D1"]);
  });

  it("… or spread by price × quantity where that is known", () => {
    const dataset = readDataset(grid(cells), { ...roles, amount: 3, quantity: 6, price: 7 });
    expect([...dataset.columns.amount!.values]).toEqual([27, 63, 30, 20]);
  });

  it("that are each line's price × quantity are not taken for the order's", () => {
    const lines: Grid = [
      ["订单编号", "客户编号", "金额", "数量", "单价"],
      ["1", "a", 30, 1, 30],
      ["1", "a", 30, 3, 10],
      ["2", "b", 20, 2, 10],
      ["2", "b", 20, 1, 20],
    ];
    const dataset = readDataset(grid(lines), { order: 0, customer: 1, amount: 2, quantity: 3, price: 4 });
    expect([...dataset.columns.amount!.values]).toEqual([30, 30, 20, 20]);
  });

  it("are quantity × price without an amount column", () => {
    const dataset = readDataset(grid(cells), { ...roles, quantity: 6, price: 7 });
    expect(dataset.amountBasis).toBe("quantityTimesPrice");
    expect([...dataset.columns.amount!.values]).toEqual([30, 70, 30, 20]);
  });

  it("given only on an order's first line leave its other lines at 0, and its fields are filled down", () => {
    const dataset = readDataset(
      grid([
        ["订单编号", "客户编号", "下单日期", "实付金额", "商品名称"],
        ["1", "a", MARCH_4, 90, "p"],
        ["1", null, null, null, "q"],
        [null, null, null, null, "r"],
        ["2", "b", MARCH_4, 10, "p"],
      ]),
      { order: 0, customer: 1, date: 2, amount: 3, product: 4 },
    );
    expect([...dataset.columns.amount!.values]).toEqual([90, 0, 0, 10]);
    expect(texts(dataset, "customer")).toEqual(["a", "a", "a", "b"]);
    expect(texts(dataset, "order")).toEqual(["1", "1", "1", "2"]);
    expect(complaints(dataset)).toEqual([
      "filledDown Orders!A3",
      "filledDown Orders!A4",
      "orderAmountOnce Orders!D1",
    ]);
  });

  it("are net of the refund column; an order of which nothing is left is refunded", () => {
    const dataset = readDataset(
      grid([
        ["客户编号", "下单日期", "实付金额", "退款金额"],
        ["a", MARCH_4, 100, 30],
        ["b", MARCH_4, 50, 50],
        ["c", MARCH_4, 20, null],
      ]),
      { ...ORDERS, refund: 3 },
    );
    expect([...dataset.columns.amount!.values]).toEqual([70, 20]);
    expect(dataset.excluded).toEqual([{ reason: "refunded", count: 1 }]);
  });

  it("stay gross beside the refunds when these are kept separate", () => {
    const dataset = readDataset(
      grid([
        ["客户编号", "下单日期", "实付金额", "退款金额"],
        ["a", MARCH_4, 100, 30],
        ["a", MARCH_4 + 1, -20, null],
      ]),
      { ...ORDERS, refund: 3 },
      { refunds: "separate" },
    );
    expect([...dataset.columns.amount!.values]).toEqual([100, 0]);
    expect([...dataset.refunds!.values]).toEqual([30, 20]);
    expect([...dataset.refundRows!]).toEqual([0, 1]);
  });

  it("of cancelled invoices and negative quantities are refunds", () => {
    const dataset = readDataset(
      grid([
        ["InvoiceNo", "CustomerID", "Quantity", "UnitPrice"],
        ["536365", "a", 2, 10],
        ["C536379", "a", -1, 10],
        ["536381", "b", -3, 1],
        ["536382", "b", 1, 1],
      ]),
      { order: 0, customer: 1, quantity: 2, price: 3 },
    );
    expect([...dataset.refundRows!]).toEqual([0, 1, 1, 0]);
    expect(dataset.findings.map(({ key, count }) => [key, count])).toEqual(
      expect.arrayContaining([
        ["cancelledInvoice", 1],
        ["negativeQuantity", 2],
        ["negativeQuantityNotCancelled", 1],
      ]),
    );
  });
});

describe("order status", () => {
  const cells: Grid = [
    ["客户编号", "下单日期", "实付金额", "订单状态"],
    ["a", MARCH_4, 1, "交易成功"],
    ["b", MARCH_4, 2, "等待买家付款"],
    ["c", MARCH_4, 3, "交易关闭"],
    ["d", MARCH_4, 4, "已退款"],
    ["e", MARCH_4, 5, "部分退款"],
    ["f", MARCH_4, 6, "Paid"],
    ["g", MARCH_4, 7, "怪状态"],
  ];

  it("lets paid and partly refunded orders count, and says which words it does not know", () => {
    const dataset = readDataset(grid(cells), { ...ORDERS, status: 3 });
    expect(texts(dataset, "customer")).toEqual(["a", "e", "f", "g"]);
    expect(complaints(dataset)).toEqual([
      "unpaid Orders!D3",
      "cancelled Orders!D4",
      "refunded Orders!D5",
      "unknownStatus Orders!D8",
    ]);
  });

  it("follows the user's own table first", () => {
    const statuses = { 怪状态: "cancelled", 已退款: "paid" } as const;
    const dataset = readDataset(grid(cells), { ...ORDERS, status: 3 }, { statuses });
    expect(texts(dataset, "customer")).toEqual(["a", "d", "e", "f"]);
  });
});

describe("dates", () => {
  it("of payment come before those of the order", () => {
    const dataset = readDataset(
      grid([
        ["客户编号", "下单时间", "付款时间"],
        ["a", MARCH_4, MARCH_4 + 1],
        ["b", MARCH_4, null],
      ]),
      { customer: 0, date: 1, paymentDate: 2 },
    );
    expect([...dataset.columns.date!.days]).toEqual([MARCH_4 + 1, MARCH_4]);
    expect(dataset.dateBasis).toBe("paymentDate");
  });

  it("of a 1904 workbook count from 1904", () => {
    const source = grid([HEADER, ["a", MARCH_4 - 1462, 1]], { date1904: true });
    expect([...readDataset(source, ORDERS).columns.date!.days]).toEqual([MARCH_4]);
  });

  it("keep their time of day only where there is one", () => {
    const read = (cell: Cell) => readDataset(grid([HEADER, ["a", cell, 1]]), ORDERS).columns.date!;
    expect(read(45720.25).dayFraction![0]).toBe(0.25);
    expect(read(45720).dayFraction).toBeUndefined();
  });
});

describe("groups", () => {
  it("fold case, width and white space, and show the commonest spelling", () => {
    const dataset = readDataset(
      grid([
        ["客户编号", "渠道"],
        ["a", "APP"],
        ["b", "app "],
        ["c", "ＡＰＰ"],
        ["d", "APP"],
        ["e", "门店"],
      ]),
      { customer: 0, channel: 1 },
    );
    expect(texts(dataset, "channel")).toEqual(["APP", "APP", "APP", "APP", "门店"]);
  });

  it("take 广东省 and 广东 for one region", () => {
    const dataset = readDataset(
      grid([
        ["客户编号", "省份"],
        ["a", "广东省"],
        ["b", "广东"],
        ["c", "广东"],
      ]),
      { customer: 0, region: 1 },
    );
    expect(texts(dataset, "region")).toEqual(["广东", "广东", "广东"]);
  });
});

describe("scores", () => {
  const read = (title: string, cells: Cell[], policies: Partial<Policies> = {}) =>
    readDataset(
      grid([["客户编号", title], ...cells.map((cell, i) => [`c${i}`, cell])]),
      { customer: 0, score: 1 },
      policies,
    );

  it("are read from numbers, words and 分", () => {
    const dataset = read("满意度(1-5)", [5, "4分", "A.非常满意", "一般", "非常不满意", "3 - Neutral"]);
    expect([...dataset.columns.score!.values]).toEqual([5, 4, 5, 3, 1, 3]);
    expect(dataset.scale).toEqual({ min: 1, max: 5 });
  });

  it("outside their scale are emptied, with their cell", () => {
    const dataset = read("推荐意愿(0-10)", [10, 55, 0, "?"]);
    expect([...dataset.columns.score!.values]).toEqual([10, NaN, 0, NaN]);
    expect(complaints(dataset)).toEqual(["notAScore Orders!B5", "outOfScale Orders!B3"]);
  });

  it("… or leave out their row", () => {
    expect(read("评分(1-5)", [4, 9], { outOfScale: "exclude" }).excluded).toEqual([
      { reason: "outOfScale", count: 1 },
    ]);
  });
});

describe("what only the user knows", () => {
  it("is the year of dates that have none", () => {
    const source = grid([HEADER, ["a", "3月4日", 1], ["b", "12月31日", 2]]);
    expect(complaints(readDataset(source, ORDERS))).toEqual([
      "dateWithoutYear Orders!B2",
      "dateWithoutYear Orders!B3",
    ]);
    const stated = readDataset(source, ORDERS, { year: 2025 });
    expect([...stated.columns.date!.days]).toEqual([MARCH_4, 46022]); // 31 December 2025
    expect(complaints(stated)).toEqual([]);
  });

  it.each([
    ["year", "2025", 2025],
    ["year", " 1999 ", 1999],
    ["year", "25", undefined],
    ["year", "20255", undefined],
    ["currency", "€", "€"],
    ["currency", "EUR", "EUR"],
    ["currency", "10 EUR", undefined],
    ["currency", "", undefined],
  ] as const)("is understood as typed: %s %s", (name, typed, value) => {
    expect(statedPolicy(name, typed)).toBe(value);
  });
});

describe("what is said of rows that stay", () => {
  it("never says that they were left out", () => {
    const dataset = readDataset(
      grid([HEADER, ["138****1234", MARCH_4, 1], ["ab", "13/03/2025", 2], ["AB", "04/03/2025", 3]]),
      ORDERS,
    );
    expect(dataset.used).toBe(3);
    expect(complaints(dataset)).toEqual(
      expect.arrayContaining(["maskedId Orders!A2", "idsDifferInCase Orders!A1"]),
    );
    expect(dataset.issues.filter(({ excludes }) => excludes)).toEqual([]);
    expect(dataset.findings.filter(({ excludes }) => excludes)).toEqual([]);
  });
});

describe("stacked sheets", () => {
  const header = ["订单编号", "客户编号", "下单日期", "实付金额"];
  const mapping: ColumnMapping = { order: 0, customer: 1, date: 2, amount: 3 };

  it("with the same titles are one table, and the later version of an order wins", () => {
    const dataset = readDataset(
      [
        grid([header, ["1", "a", MARCH_4, 10], ["2", "b", MARCH_4, 20]], { sheet: "三月" }),
        grid([header, ["2", "b", MARCH_4, 15], ["3", "c", MARCH_4 + 30, 5]], { sheet: "四月" }),
      ],
      mapping,
    );
    expect([...dataset.columns.amount!.values]).toEqual([10, 15, 5]);
    expect(complaints(dataset)).toEqual(["superseded 三月!A3"]);
  });

  const LINES = ["订单编号", "客户编号", "下单日期", "商品名称", "实付金额"];
  const lines: ColumnMapping = { order: 0, customer: 1, date: 2, product: 3, amount: 4 };
  const MARCH = [
    LINES,
    ["1", "a", MARCH_4, "杯", 10],
    ["2", "b", MARCH_4 + 20, "杯", 20],
    ["2", "b", MARCH_4 + 20, "盘", 30],
    ["2", "b", MARCH_4 + 20, "碗", 40],
  ];
  const APRIL = [
    LINES,
    ["2", "b", MARCH_4 + 20, "杯", 20],
    ["2", "b", MARCH_4 + 20, "盘", 25],
    ["3", "c", MARCH_4 + 40, "碗", 5],
  ];

  it("all lines of the later version take the place of all lines of the earlier one", () => {
    const dataset = readDataset([grid(MARCH, { sheet: "三月" }), grid(APRIL, { sheet: "四月" })], lines);
    expect([...dataset.columns.amount!.values]).toEqual([10, 20, 25, 5]);
    expect(complaints(dataset)).toEqual(["superseded 三月!A3", "superseded 三月!A4", "superseded 三月!A5"]);
    expect(dataset.given).toBe(dataset.used + 3);
  });

  it("later is the sheet whose dates reach further, wherever it stands", () => {
    const dataset = readDataset([grid(APRIL, { sheet: "四月" }), grid(MARCH, { sheet: "三月" })], lines);
    expect([...dataset.columns.amount!.values]).toEqual([20, 25, 5, 10]);
    expect(complaints(dataset)).toEqual(["superseded 三月!A3", "superseded 三月!A4", "superseded 三月!A5"]);
  });

  it("one mistyped year does not make a sheet the later one", () => {
    const filler = (from: number) =>
      Array.from({ length: 1200 }, (_, i) => [`${from}-${i}`, "z", MARCH_4 + (i % 20), "杯", 1]);
    const wrong = [...MARCH, ...filler(1), ["9", "z", MARCH_4 + 10_000, "杯", 1]];
    const dataset = readDataset([grid(wrong, { sheet: "三月" }), grid(APRIL, { sheet: "四月" })], lines);
    expect(dataset.excluded).toContainEqual({ reason: "superseded", count: 3 });
    expect(dataset.issues.find(({ key }) => key === "superseded")!.detail.sheet).toBe("四月");
  });

  it("blank fields of a version come from its own first line, not from another sheet", () => {
    const dataset = readDataset(
      [
        grid([LINES, ["1", "a", MARCH_4, "杯", 10]], { sheet: "三月" }),
        grid([LINES, ["", "", "", "盘", 7], ["1", "", MARCH_4 + 9, "杯", 8]], { sheet: "四月" }),
      ],
      lines,
    );
    expect(dataset.used).toBe(0);
    expect(complaints(dataset)).toEqual([
      "superseded 三月!A2",
      "missingCustomer 四月!B2",
      "missingCustomer 四月!B3",
      "missingDate 四月!C2",
    ]);
  });

  it("that repeat another sheet row by row are named and not counted twice", () => {
    const noIds = MARCH.map((row) => row.slice(1));
    const mapped: ColumnMapping = { customer: 0, date: 1, product: 2, amount: 3 };
    const dataset = readDataset([grid(noIds, { sheet: "三月" }), grid(noIds, { sheet: "三月 (2)" })], mapped);
    expect([dataset.given, dataset.used, dataset.parts.length]).toEqual([4, 4, 1]);
    expect(dataset.issues).toContainEqual(
      expect.objectContaining({ key: "copiedSheet", detail: { sheet: "三月 (2)", first: "三月" } }),
    );
  });

  it("are other sheets: rows picked further down on the same one are more rows, without a header", () => {
    const picked = [
      grid([LINES, ["1", "a", MARCH_4, "杯", 10], ["2", "b", MARCH_4, "杯", 20]]),
      grid(
        [
          ["2", "b", MARCH_4, "盘", 30],
          ["3", "a", MARCH_4 + 9, "杯", 40],
        ],
        { row: 10 },
      ),
      grid([["4", "a", MARCH_4, "杯", 1]], { row: 20, column: 3 }),
    ];
    const dataset = readDataset(picked, lines);
    expect([...dataset.columns.amount!.values]).toEqual([10, 20, 30, 40]);
    expect(texts(dataset, "order")).toEqual(["1", "2", "2", "3"]);
    expect(placeOf(dataset.parts, dataset.rows[3]!, 4)).toEqual({ sheet: "Orders", row: 11, column: 4 });
    expect(complaints(dataset)).toEqual(["otherTitles"]);
  });

  it("may have their columns in another order", () => {
    const dataset = readDataset(
      [
        grid([header, ["1", "a", MARCH_4, 10]]),
        grid(
          [
            ["实付金额", "客户编号", "订单编号", "下单日期"],
            ["n/a", "b", "2", MARCH_4],
          ],
          { sheet: "B" },
        ),
      ],
      mapping,
    );
    expect(complaints(dataset)).toEqual(["notANumber B!A2"]);
    expect(texts(dataset, "customer")).toEqual(["a"]);
  });

  it("with other titles are left out and named", () => {
    const dataset = readDataset(
      [
        grid([header, ["1", "a", MARCH_4, 10]]),
        grid([
          ["x", "y"],
          ["1", 2],
        ]),
      ],
      mapping,
    );
    expect(dataset.given).toBe(1);
    expect(complaints(dataset)).toEqual(["otherTitles"]);
  });
});

describe("hidden and merged cells", () => {
  it("are counted, and hidden rows left out when asked", () => {
    const source = grid([HEADER, ["a", MARCH_4, 1], ["b", MARCH_4, 2]], { hiddenRows: [2] });
    expect(complaints(readDataset(source, ORDERS))).toEqual(["hiddenRowsCounted"]);
    expect(readDataset(source, ORDERS, {}, { visibleOnly: true }).excluded).toEqual([
      { reason: "hiddenRow", count: 1 },
    ]);
  });

  it("give every row of a merged area its value", () => {
    const source = grid([HEADER, ["a", MARCH_4, 1], [null, MARCH_4 + 1, 2]], {
      merged: [{ row: 1, column: 0, rows: 2, columns: 1 }],
    });
    expect(texts(readDataset(source, ORDERS), "customer")).toEqual(["a", "a"]);
  });
});

describe("any table", () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom<Cell>(
      null,
      "",
      " ",
      "-",
      "合计",
      "小计",
      "客户编号",
      "C1",
      "已付款",
      "交易关闭",
      "2025-03-04",
      "03/04/2025",
      "n/a",
      "#N/A",
      "￥1,234",
      "(5)",
      "$3",
      "9分",
      "constructor",
      "__proto__",
      45720,
      45720.5,
      0,
      -1,
      NaN,
      Infinity,
      1e300,
      2038123456789012300,
      true,
      { error: "#REF!" },
    ),
    fc.string(),
    fc.double(),
    fc.integer({ min: 40000, max: 47000 }),
  );
  const cells = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 25 });
  const mapping = fc.dictionary(
    fc.constantFrom(...ROLES),
    fc.integer({ min: -1, max: 8 }),
  ) as fc.Arbitrary<ColumnMapping>;
  const policies = fc.record<Partial<Policies>>({
    missingCustomer: fc.constantFrom("exclude", "keep"),
    missingDate: fc.constantFrom("exclude", "keep"),
    missingAmount: fc.constantFrom("exclude", "zero"),
    refunds: fc.constantFrom("net", "drop", "separate"),
    zeroAmounts: fc.constantFrom("keep", "exclude"),
    duplicates: fc.constantFrom("sameOrderAndProduct", "keep", "exclude"),
    outOfScale: fc.constantFrom("clear", "exclude"),
    foldIdCase: fc.boolean(),
    currency: fc.constantFrom(undefined, "CNY"),
  });
  const options = fc.record<ReadOptions>({
    header: fc.constantFrom("auto", "none"),
    extras: fc.constantFrom([], [0, 1, 9]),
    visibleOnly: fc.boolean(),
    asOf: fc.constantFrom(undefined, serialOf(2025, 1, 1)),
  });

  it("is read without throwing, and rows used plus rows excluded are the rows given", () => {
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1, maxLength: 2 }),
        mapping,
        policies,
        options,
        (grids, roles, choices, how) => {
          const sources = grids.map((rows, i) => grid(rows, { sheet: `S${i}`, hiddenRows: [1, 3] }));
          const dataset = readDataset(sources, roles, choices, how);
          const excluded = dataset.excluded.reduce((sum, { count }) => sum + count, 0);
          expect(dataset.used + excluded).toBe(dataset.given);
          expect(dataset.excludedRows).toHaveLength(excluded);
          expect(dataset.rows).toHaveLength(dataset.used);
          expect(dataset.columns.amount?.values.some(Number.isNaN) ?? false).toBe(false);
        },
      ),
      { seed: 20250304, numRuns: 400 },
    );
  });
});

describe("dates that only the user can settle", () => {
  const table = (dates: readonly (string | number)[]) => ({
    sheet: "Orders",
    row: 0,
    column: 0,
    cells: [["customer", "date", "amount"], ...dates.map((date, i) => [`c${i}`, date, 1])],
  });
  const days = (dates: readonly (string | number)[], policies: Partial<Policies>) => [
    ...readDataset(table(dates), { customer: 0, date: 1, amount: 2 }, policies).columns.date!.days,
  ];

  it("reads 03/04/2025 as the user says: day first is 3 April (45750), month first 4 March (45720)", () => {
    expect(days(["03/04/2025", "05/06/2025"], {})).toEqual([]);
    expect(days(["03/04/2025", "05/06/2025"], { dateOrder: "dmy" })[0]).toBe(45750);
    expect(days(["03/04/2025", "05/06/2025"], { dateOrder: "mdy" })[0]).toBe(45720);
  });

  it("adds the 1,462 days between the two systems where the workbook counts from 1904", () => {
    expect(days([44288, 44300], { dateSystem: "1904" })).toEqual([45750, 45762]);
  });
});

describe("orders that were given back whole", () => {
  const read = (refunds: readonly Cell[]) =>
    readDataset(
      grid([
        ["Customer", "Date", "Amount", "Refund"],
        ...refunds.map((refund, i) => [`k${i}`, MARCH_4, 9, refund]),
      ]),
      { ...ORDERS, refund: 3 },
    ).returned;

  it("are kept with what they cost", () => {
    expect([...read([9, ""])!.amount.values]).toEqual([9]);
  });

  it("are none where none was", () => {
    expect(read([2, ""])).toBeUndefined();
  });
});

it("a table that was taken for something says for what", () => {
  const told = (found?: ReadOptions["found"]) =>
    readDataset(grid([HEADER, ["a", MARCH_4, 5]]), ORDERS, {}, { found }).findings.find(
      ({ key }) => key === "tableKind",
    )?.detail;
  expect(told()).toBeUndefined();
  expect(told({ kind: "orders", titles: [] })).toMatchObject({ kind: "orders" });
});

it("says of orders that end before they begin", () => {
  const cells = [
    ["Customer", "Date", "Amount", "Start", "End"],
    ["a", 45658, 5, 45700, 45690],
    ["b", 45659, 5, 45700, 45700],
  ];
  const mapping = { customer: 0, date: 1, amount: 2, contractStart: 3, contractEnd: 4 };
  const { issues } = readDataset({ sheet: "S", row: 0, column: 0, cells }, mapping);
  const told = issues.filter(({ key }) => key === "endsBeforeStart");
  expect(told.map(({ place, detail }) => [place?.row, place?.column, detail.start, detail.end])).toEqual([
    [1, 4, "2025-02-12", "2025-02-02"],
  ]);
});
