import type { Grid } from "../../../../src/core/cells/cell";
import { assessQuality } from "../../../../src/core/cells/rules/quality";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";

const DAY = 45720;
const cells: Grid = [
  ["客户编号", "下单日期", "实付金额", "订单状态"],
  ["a", DAY, 10, "已付款"],
  ["a", DAY, 10, "已付款"],
  ["b", "n/a", 5, "怪"],
  [null, DAY + 1, null, "已付款"],
  ["c", DAY + 2, "x", "已付款"],
  ["合计", null, 25, null],
];

describe("the scorecard", () => {
  const dataset = readDataset(
    { sheet: "Orders", row: 0, column: 0, cells },
    { customer: 0, date: 1, amount: 2, status: 3 },
  );
  const { measures, columns, findings } = assessQuality(dataset, DAY + 2 + 198);
  const scores = Object.fromEntries(
    measures.map(({ id, part, whole, score }) => [id, { part, whole, score }]),
  );

  it("counts cells of rows that are data: 18 of 20 filled, 16 of them readable", () => {
    expect(scores.completeness).toEqual({ part: 18, whole: 20, score: 0.9 });
    expect(scores.validity).toEqual({ part: 16, whole: 18, score: 16 / 18 });
  });

  it("counts repeated rows and rows that contradict themselves", () => {
    expect(scores.uniqueness).toEqual({ part: 4, whole: 5, score: 0.8 });
    expect(scores.consistency).toEqual({ part: 4, whole: 5, score: 0.8 });
  });

  it("lets freshness fall evenly from 31 to 365 days after the last used row", () => {
    // Last used row: DAY (the rows after it lack customer or amount), 200 days before today.
    expect(dataset.asOf).toBe(DAY + 2);
    expect(scores.freshness).toEqual({ part: 198, whole: 365, score: 0.5 });
  });

  it("has no freshness without today", () => {
    expect(assessQuality(dataset).measures.at(-1)!.score).toBeUndefined();
  });

  it("gives filled and readable cells and problems by column", () => {
    expect(columns.map(({ role, filled, readable, problems }) => [role, filled, readable, problems])).toEqual(
      [
        ["customer", 4, 4, 1],
        ["date", 5, 4, 1],
        ["amount", 4, 3, 2],
        ["status", 5, 5, 1],
      ],
    );
  });

  it("puts the gravest and most frequent findings first", () => {
    const gravity = findings.map(({ severity }) => severity);
    expect(gravity).toEqual(
      [...gravity].sort(
        (a, b) => ["error", "warning", "info"].indexOf(a) - ["error", "warning", "info"].indexOf(b),
      ),
    );
  });
});

it("nothing to count has no score", () => {
  const empty = readDataset(
    { sheet: "Orders", row: 0, column: 0, cells: [cells[0]!] },
    { customer: 0, date: 1, amount: 2 },
  );
  const { measures } = assessQuality(empty, DAY);
  expect(measures.find(({ id }) => id === "completeness")).toMatchObject({ whole: 0, score: undefined });
});

it("findings come by gravity, then by how often", () => {
  const cells: Grid = [
    ["客户编号", "下单日期", "实付金额"],
    ["a", DAY, "€5"],
    ["b", DAY, "£6"],
    ["", DAY, "x"],
    ["", DAY + 1, "7,5"],
    ["", "soon", "€8"],
  ];
  const dataset = readDataset({ sheet: "S", row: 0, column: 0, cells }, { customer: 0, date: 1, amount: 2 });
  const order = assessQuality(dataset).findings.map(({ severity, count }) => [severity, count] as const);
  const rank = { error: 0, warning: 1, info: 2 };
  expect(new Set(order.map(([severity]) => severity)).size).toBe(3);
  expect(order).toEqual([...order].sort((a, b) => rank[a[0]] - rank[b[0]] || b[1] - a[1]));
  expect(order.filter(([severity]) => severity === "warning").map(([, count]) => count)[0]).toBe(3);
});
