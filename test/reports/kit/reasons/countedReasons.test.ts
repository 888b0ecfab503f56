import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import type { ColumnMapping } from "../../../../src/core/cells/dataset";
import { churnReasons, themeOf } from "../../../../src/reports/kit/reasons/countedReasons";
import { cellBook } from "../../../../src/core/ledger/cellBook";

type Cells = (string | number)[][];

const dataset = (cells: Cells, mapping: ColumnMapping) =>
  readDataset({ sheet: "S", row: 0, column: 0, cells }, mapping);

const orders = dataset(
  [
    ["Customer", "Date", "Amount", "Reason"],
    ["a", 45658, 10, "Price"],
    ["a", 45659, 10, "Price"],
    ["b", 45660, 10, "Price"],
    ["c", 45661, 10, "Service"],
    ["d", 45662, 10, ""],
  ],
  { customer: 0, date: 1, amount: 2, reason: 3 },
);
const book = cellBook(orders);

describe("churnReasons", () => {
  it("counts a customer's reason once however many orders carry it", () => {
    expect(churnReasons(orders, {}, book)).toMatchObject({
      countedFrom: "orders",
      title: "Reason",
      total: 3,
      reasons: [
        { text: "Price", count: 2 },
        { text: "Service", count: 1 },
      ],
    });
  });

  it("prefers the table of reasons, and adds up its counts", () => {
    const reasons = dataset(
      [
        ["Reason", "Count"],
        ["Other", 60],
        ["Price", 10],
        ["Price", 20],
        ["Range", 10],
      ],
      { reason: 0, count: 1 },
    );
    const found = churnReasons(orders, { reasons }, book)!;
    expect(found.countedFrom).toBe("aggregated");
    expect(found.reasons.map(({ text, share }) => [text, share])).toEqual([
      ["Price", 0.3],
      ["Range", 0.1],
      ["Other", 0.6],
    ]);
  });

  it("takes shares written as 35 for 35 %, and says what they add up to", () => {
    const cells: Cells = [
      ["Reason", "Share"],
      ["Price", 60],
      ["Service", 50],
      ["Range", 10],
    ];
    const reasons = dataset(cells, { reason: 0, share: 1 });
    const found = churnReasons(orders, { reasons }, book)!;
    expect(found.total).toBeUndefined();
    expect(found.reasons[0]).toEqual({ text: "Price", count: null, share: 0.6 });
    expect(found.sumOfShares).toBeCloseTo(1.2, 12);
  });

  it("is undefined where nobody wrote down a reason", () => {
    const bare = dataset(
      [
        ["Customer", "Date", "Amount"],
        ["a", 45658, 10],
      ],
      { customer: 0, date: 1, amount: 2 },
    );
    expect(churnReasons(bare, {}, cellBook(bare))).toBeUndefined();
  });
});

describe("themeOf", () => {
  it.each([
    ["价格太高", "price"],
    ["客服态度差", "service"],
    ["配送慢", "delivery"],
    ["其他平台更便宜", "competitor"],
    ["不再需要", "need"],
    ["公司倒闭", "moved"],
    ["原因不明", "other"],
    ["Found a competitor", "competitor"],
    ["Late deliveries", "delivery"],
    ["Gave feedback", "other"],
    ["The app crashes", "experience"],
  ])("%s is about %s", (reason, theme) => {
    expect(themeOf(reason)).toBe(theme);
  });
});
