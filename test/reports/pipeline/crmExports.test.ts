import type { Cell } from "../../../src/core/cells/cell";
import { reportFrom, rowsOf, tableOf } from "../reportFrom";

type Cells = (string | number)[][];

/** Titles as the systems export them; the deals are made up: two won, one lost, one open. */
const EXPORTS: Record<string, Cells> = {
  "Zoho CRM": [
    [
      "Record Id",
      "Deal Name",
      "Account Name",
      "Closing Date",
      "Created Time",
      "Stage",
      "Amount",
      "Probability (%)",
      "Deal Owner",
      "Lead Source",
      "Reason For Loss",
    ],
    ["z1", "Fleet", "Acme", "2025-02-10", "2025-01-05 09:30:00", "Closed Won", 1000, 100, "Ann", "Web", ""],
    ["z2", "Vans", "Bolt", "2025-02-20", "2025-01-10 10:00:00", "Closed Won", 3000, 100, "Bob", "Fair", ""],
    [
      "z3",
      "Bikes",
      "Core",
      "2025-03-01",
      "2025-01-20 08:00:00",
      "Closed Lost",
      500,
      0,
      "Ann",
      "Web",
      "Price",
    ],
    [
      "z4",
      "Boats",
      "Dora",
      "2025-05-01",
      "2025-02-20 16:45:00",
      "Negotiation/Review",
      2000,
      60,
      "Bob",
      "Web",
      "",
    ],
  ],
  Salesforce: [
    [
      "Opportunity Name",
      "Account Name",
      "Amount",
      "Close Date",
      "Stage",
      "Probability (%)",
      "Created Date",
      "Opportunity Owner",
      "Lead Source",
      "Loss Reason",
    ],
    ["Fleet", "Acme", 1000, "2/10/2025", "Closed Won", 100, "1/5/2025", "Ann", "Web", ""],
    ["Vans", "Bolt", 3000, "2/20/2025", "Closed Won", 100, "1/15/2025", "Bob", "Fair", ""],
    ["Bikes", "Core", 500, "3/1/2025", "Closed Lost", 0, "1/20/2025", "Ann", "Web", "Price"],
    ["Boats", "Dora", 2000, "5/1/2025", "Negotiation/Review", 60, "2/20/2025", "Bob", "Web", ""],
  ],
  HubSpot: [
    [
      "Record ID",
      "Deal Name",
      "Deal Stage",
      "Close Date",
      "Deal owner",
      "Amount",
      "Create Date",
      "Deal probability",
      "Closed Lost Reason",
      "Original Source",
      "Associated Company",
    ],
    [101, "Fleet", "Closed won", "2025-02-10 11:00", "Ann", 1000, "2025-01-05 09:30", 1, "", "Web", "Acme"],
    [102, "Vans", "Closed won", "2025-02-20 12:00", "Bob", 3000, "2025-01-10 10:00", 1, "", "Fair", "Bolt"],
    [
      103,
      "Bikes",
      "Closed lost",
      "2025-03-01 13:00",
      "Ann",
      500,
      "2025-01-20 08:00",
      0,
      "Price",
      "Web",
      "Core",
    ],
    [
      104,
      "Boats",
      "Contract sent",
      "2025-05-01 09:00",
      "Bob",
      2000,
      "2025-02-20 16:45",
      0.6,
      "",
      "Web",
      "Dora",
    ],
  ],
  Pipedrive: [
    [
      "Deal - ID",
      "Deal - Title",
      "Deal - Value",
      "Deal - Currency",
      "Deal - Owner",
      "Deal - Organization",
      "Deal - Stage",
      "Deal - Status",
      "Deal - Deal created",
      "Deal - Won time",
      "Deal - Lost time",
      "Deal - Lost reason",
      "Deal - Probability",
    ],
    [
      1,
      "Fleet",
      1000,
      "EUR",
      "Ann",
      "Acme",
      "Negotiations Started",
      "Won",
      "2025-01-05 09:30:00",
      "2025-02-10 11:00:00",
      "",
      "",
      100,
    ],
    [
      2,
      "Vans",
      3000,
      "EUR",
      "Bob",
      "Bolt",
      "Proposal Made",
      "Won",
      "2025-01-10 10:00:00",
      "2025-02-20 12:00:00",
      "",
      "",
      100,
    ],
    [
      3,
      "Bikes",
      500,
      "EUR",
      "Ann",
      "Core",
      "Demo Scheduled",
      "Lost",
      "2025-01-20 08:00:00",
      "",
      "2025-03-01 13:00:00",
      "Price",
      0,
    ],
    [
      4,
      "Boats",
      2000,
      "EUR",
      "Bob",
      "Dora",
      "Negotiations Started",
      "Open",
      "2025-02-20 16:45:00",
      "",
      "",
      "",
      60,
    ],
  ],
  纷享销客: [
    [
      "商机编号",
      "商机名称",
      "客户名称",
      "销售阶段",
      "商机金额(元)",
      "预计成交日期",
      "创建时间",
      "赢率(%)",
      "负责人",
      "商机来源",
      "输单原因",
    ],
    ["s1", "车队", "甲公司", "赢单", 1000, "2025-02-10", "2025-01-05 09:30", 100, "小安", "官网", ""],
    ["s2", "货车", "乙公司", "赢单", 3000, "2025-02-20", "2025-01-10 10:00", 100, "小波", "展会", ""],
    ["s3", "单车", "丙公司", "输单", 500, "2025-03-01", "2025-01-20 08:00", 0, "小安", "官网", "价格"],
    ["s4", "游艇", "丁公司", "商务谈判", 2000, "2025-05-01", "2025-02-20 16:45", 60, "小波", "官网", ""],
  ],
  "a Chinese CRM whose amounts are expected": [
    [
      "商机名称",
      "客户名称",
      "销售阶段",
      "预计金额",
      "创建时间",
      "预计成交日期",
      "赢率(%)",
      "负责人",
      "线索来源",
      "输单原因",
    ],
    ["车队", "甲公司", "赢单", 1000, "2025-01-05", "2025-02-10", 100, "小安", "官网", ""],
    ["货车", "乙公司", "赢单", 3000, "2025-01-10", "2025-02-20", 100, "小波", "展会", ""],
    ["单车", "丙公司", "输单", 500, "2025-01-20", "2025-03-01", 0, "小安", "官网", "价格"],
    ["游艇", "丁公司", "商务谈判", 2000, "2025-02-20", "2025-05-01", 60, "小波", "官网", ""],
  ],
  "a table of nobody's in particular": [
    ["Deal", "Company", "Stage", "Deal value", "Created date", "Close date", "Probability", "Owner"],
    ["Fleet", "Acme", "Won", 1000, "2025-01-05", "2025-02-10", "100%", "Ann"],
    ["Vans", "Bolt", "Won", 3000, "2025-01-10", "2025-02-20", "100%", "Bob"],
    ["Bikes", "Core", "Lost", 500, "2025-01-20", "2025-03-01", "0%", "Ann"],
    ["Boats", "Dora", "Negotiation", 2000, "2025-02-20", "2025-05-01", "60%", "Bob"],
  ],
};

const cardsOf = (report: ReturnType<typeof reportFrom>) =>
  report.sheets[0]!.blocks.flatMap((block) =>
    block.kind === "cards" ? block.cards.map(({ value }) => value) : [],
  );

describe.each(Object.entries(EXPORTS))("deals of %s, read without any mapping", (system, cells) => {
  const report = reportFrom({ report: "pipeline", cells: cells as Cell[][] as Cells });

  it("tell open, weighted, win rate, won and cycle", () => {
    const [open, weighted, rate, won, cycle] = cardsOf(report);
    expect([open, weighted, won]).toEqual([2000, 1200, 4000]);
    expect(rate).toBeCloseTo(2 / 3, 12);
    // 36 and 41 days; Salesforce's second begins five days later here.
    expect(cycle).toBe(system === "Salesforce" ? 36 : 38.5);
  });

  it("tell who wins, and the open deal with its chance", () => {
    expect(tableOf(report, "groups").rows.map(([, won, lost]) => [won, lost])).toEqual([
      [1, 1],
      [1, 0],
    ]);
    expect(rowsOf(report, "open")).toMatchObject([{ amount: 2000, chance: 0.6, expected: 1200, age: 9 }]);
  });
});

it("win and lose nothing where only orders are there", () => {
  const cells = [
    ["Order ID", "Customer ID", "Order Date", "Amount"],
    ["o1", "a", 45658, 10],
  ];
  expect(() => reportFrom({ report: "pipeline", cells })).toThrow("dealsNeedStage");
});
