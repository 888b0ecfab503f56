import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Cell } from "../../../../src/core/cells/cell";
import { guessRoles } from "../../../../src/core/cells/guess/guessRoles";
import { KIND_EVIDENCE, TABLE_KINDS } from "../../../../src/core/cells/guess/kindEvidence";
import {
  columnsOfKind,
  guessTableKind,
  kindOfGuess,
  KIND_SURE_ENOUGH,
} from "../../../../src/core/cells/guess/tableKind";
import { sampleGrids } from "../../../support/sampleGrids";
import { parseDelimited } from "../delimited";

const KIND_OF_SHEET: Readonly<Record<string, string | undefined>> = {
  orders: "orderLines",
  survey: "surveys",
  customers: "customers",
  tickets: "tickets",
  interactions: "interactions",
  churn: "reasons",
  targets: "targets",
  events: undefined,
};

/** Titles by role, for those roles that other tables have to have. */
const TITLES: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  "en-US": {
    tickets: {
      customer: "Customer ID",
      ticketOpened: "Opened",
      ticketAnswered: "First answered",
      ticketResolved: "Resolved",
      reason: "Reason",
    },
    customers: { customer: "Customer ID", customerName: "Name", contact: "Email" },
    interactions: { customer: "Customer ID", date: "Interaction date", event: "Type" },
    churn: { customer: "Customer ID", date: "Churn date", reason: "Churn reason" },
    targets: { item: "KPI", period: "Month", target: "Target" },
    survey: { customer: "Customer ID", score: "Overall satisfaction (1-5)", comment: "Comment" },
  },
  "zh-CN": {
    tickets: {
      customer: "客户编号",
      ticketOpened: "提交时间",
      ticketAnswered: "首次响应时间",
      ticketResolved: "解决时间",
      reason: "投诉原因",
    },
    customers: { customer: "客户编号", customerName: "姓名", contact: "手机" },
    interactions: { customer: "客户编号", date: "互动时间", event: "互动方式" },
    churn: { customer: "客户编号", date: "流失日期", reason: "流失原因" },
    targets: { item: "指标", period: "月份", target: "目标值" },
    survey: { customer: "客户编号", score: "总体满意度(1-5)", comment: "意见" },
  },
};

describe.each(["en-US", "zh-CN"])("the sheets of the sample in %s", (locale) => {
  const grids = sampleGrids({ locale });
  const guessOf = (key: string) => {
    const { sheet, cells } = grids[key]!;
    return guessTableKind(sheet, cells.slice(0, 60));
  };

  it.each(Object.entries(KIND_OF_SHEET))("%s are taken for %s", (key, kind) => {
    const guess = guessOf(key);
    expect(guess.kind).toBe(kind);
    expect(guess.confidence >= KIND_SURE_ENOUGH).toBe(kind !== undefined);
  });

  it.each(Object.entries(TITLES[locale]!))("the columns of %s mean what they say", (key, expected) => {
    const { mapping, guess } = guessOf(key);
    const titles = Object.entries(mapping).map(([role, column]) => [role, guess.header.titles[column]]);
    expect(Object.fromEntries(titles)).toMatchObject(expected);
  });

  it("the items of the questionnaire are kept, importance among them", () => {
    const { extras, mapping } = guessOf("survey");
    expect(extras).toEqual([4, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(mapping.importance).toBeUndefined();
  });
});

it.each(readdirSync(join(__dirname, "cases")))("an export as of %s is recognised", (name) => {
  const folder = join(__dirname, "cases", name);
  const { encoding = "utf-8" } = JSON.parse(readFileSync(join(folder, "case.json"), "utf8")) as {
    encoding?: string;
  };
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(readFileSync(join(folder, "input.csv")));
  expect(guessTableKind("Sheet1", parseDelimited(text)).kind).toBe(
    {
      wenjuanxing: "surveys",
      zohoDeals: "deals",
      shopify: "orderLines",
      jd: "orderLines",
      woocommerce: "orderLines",
    }[name] ?? "orders",
  );
});

describe("a table of targets", () => {
  it.each([
    [
      ["KPI", "Period", "Target"],
      ["Revenue", "2025-01", 100],
    ],
    [
      ["指标", "月份", "目标"],
      ["销售额", "2025-01", 100],
    ],
    [
      ["指标", "月份", "目标"],
      ["销售额", "2025年1月", 100],
    ],
    [
      ["指标", "月份", "目标"],
      ["销售额", 45658, 100],
    ],
    [
      ["Metric", "Date", "Target"],
      ["Revenue", "2025-01-01", 100],
    ],
  ] as Cell[][][])("has its period in the column %j, however months are written: %j", (titles, row) => {
    const { kind, mapping } = guessTableKind("Sheet1", [titles, row, row]);
    expect(kind).toBe("targets");
    expect(mapping).toMatchObject({ item: 0, period: 1, target: 2 });
  });

  it.each([
    [["指标", "预警线"], "warningLimit"],
    [["指标", "下限"], "lowerLimit"],
    [["KPI", "Floor"], "lowerLimit"],
    [["KPI", "Ceiling"], "upperLimit"],
    [["KPI", "Warning"], "warningLimit"],
  ])("may have limits only: %j is %s", (titles, role) => {
    const { kind, mapping } = guessTableKind("Targets", [titles, ["Repeat rate", 0.2], ["NPS", 30]]);
    expect(kind).toBe("targets");
    expect(mapping).toMatchObject({ item: 0, [role]: 1 });
  });
});

describe("a table without a telling name", () => {
  it.each<[string, string | undefined, Cell[][]]>([
    [
      "reviews with a customer",
      "comments",
      [
        ["会员号", "评价内容"],
        ["a", "很好用"],
        ["b", "物流太慢了"],
      ],
    ],
    [
      "reasons counted elsewhere",
      "reasons",
      [
        ["流失原因", "占比"],
        ["价格高", 0.4],
        ["服务差", 0.2],
      ],
    ],
    [
      "items rated elsewhere",
      "surveys",
      [
        ["项目", "满意度", "重要性"],
        ["产品质量", 4.2, 4.6],
        ["物流速度", 3.4, 4.1],
      ],
    ],
    [
      "a price list",
      undefined,
      [
        ["Product", "Unit price"],
        ["Mug", 9.5],
        ["Pan", 30],
      ],
    ],
    ["a note", undefined, [["Please fill in by Friday"]]],
    ["nothing", undefined, []],
  ])("%s", (_, kind, cells) => {
    expect(guessTableKind("Sheet2", cells).kind).toBe(kind);
  });

  it("may be chosen to be of a kind: the date of tickets is the day they were opened", () => {
    const guess = guessRoles([
      ["客户编号", "日期", "内容"],
      ["a", 45658, "坏了"],
    ]);
    expect(columnsOfKind("tickets", guess).mapping).toMatchObject({ customer: 0, ticketOpened: 1 });
    expect(columnsOfKind("interactions", guess).mapping).toMatchObject({ customer: 0, date: 1 });
    const cells = [
      ["Customer", "Day", "Amount"],
      ["a", 45658, 12],
    ];
    const orders = guessRoles(cells);
    expect(kindOfGuess("Sheet1", cells, orders).kind).toBe("orders");
    expect(kindOfGuess("Sheet1", cells, orders, "tickets")).toMatchObject({
      kind: "tickets",
      confidence: 1,
      found: { kind: "tickets", chosen: true, titles: [] },
      mapping: { customer: 0, ticketOpened: 1 },
    });
  });
});

it("one importance beside one score is that item's", () => {
  const guess = guessRoles([
    ["项目", "满意度", "重要性"],
    ["产品质量", 4.2, 4.6],
    ["物流速度", 3.4, 4.1],
  ]);
  expect(columnsOfKind("surveys", guess).mapping).toMatchObject({ item: 0, score: 1, importance: 2 });
});

it("no cells make it throw, and no column gets two roles", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.constantFrom("客户编号", "Score", "Comment", "Opened", "月份", "目标", 45658, null, ""),
  );
  fc.assert(
    fc.property(fc.string(), fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (name, cells) => {
      const { guess } = guessTableKind(name, cells as Cell[][]);
      for (const kind of TABLE_KINDS) {
        const columns = Object.values(columnsOfKind(kind, guess).mapping);
        expect(new Set(columns).size).toBe(columns.length);
      }
    }),
    { seed: 3, numRuns: 150 },
  );
});

describe("what was spent on winning customers", () => {
  it.each([
    [
      [
        ["Month", "Channel", "Ad spend"],
        ["2025-01", "App", 300],
        ["2025-02", "Web", 200],
      ],
      { date: 0, channel: 1, spend: 2 },
    ],
    [
      [
        ["活动名称", "投入", "触达人数", "新增客户", "销售额"],
        ["双11", 300, 1000, 20, 900],
        ["618", 200, 500, 9, 300],
      ],
      { campaign: 0, spend: 1, reach: 2, acquired: 3, amount: 4 },
    ],
  ])("is told by its columns: %j", (cells, mapping) => {
    expect(guessTableKind("Sheet1", cells)).toMatchObject({ kind: "spending", mapping });
  });

  it("makes no spending of orders that tell what their goods cost", () => {
    const cells = [
      ["Customer ID", "Order ID", "Date", "Amount", "Cost"],
      ["a", "1", 45658, 10, 4],
      ["b", "2", 45659, 12, 5],
    ];
    expect(guessTableKind("Sheet1", cells).kind).toBe("orders");
  });
});

it("every kind says what its rows have to have", () => {
  expect(TABLE_KINDS.map((kind) => KIND_EVIDENCE[kind].keys)).toEqual([
    ["customer", "date"],
    ["customer", "date"],
    ["customer"],
    [],
    ["ticketOpened"],
    ["customer"],
    [],
    [],
    [],
    [],
    [],
    ["customer"],
    ["customer", "date"],
    [],
    [],
  ]);
});
