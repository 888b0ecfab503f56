import { buildReport } from "../../../src/app/buildReport";
import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import { columnsOfKind } from "../../../src/core/cells/guess/tableKind";
import { DEFAULT_POLICIES } from "../../../src/core/cells/policies";
import { headlineOf, reportFrom, rowsOf } from "../reportFrom";

const DAY = 45658;
type Cells = (string | number)[][];

const STAGES: Cells = [
  ["旅程阶段", "关键接触点", "优化策略"],
  ["认知", "广告、门店", "统一形象"],
  ["", "View", ""],
  ["购买", "place-order", "简化流程"],
];
const LOG: Cells = [
  ["Customer ID", "Event", "Event time"],
  ["a", "view", DAY],
  ["a", "Place Order", DAY + 0.01],
  ["b", "view", DAY + 1],
];

function beside(reportId: string, main: Cells, log: Cells) {
  const grid = (sheet: string, cells: Cells) => ({ sheet, row: 0, column: 0, cells });
  return buildReport({
    reportId,
    sources: [grid("Data", main)],
    related: [
      {
        kind: "interactions",
        sources: [grid("Log", log)],
        ...columnsOfKind("interactions", guessRoles(log)),
      },
    ],
    header: true,
    mapping: guessRoles(main).mapping,
    policies: DEFAULT_POLICIES,
    options: { smallest: 1 },
    locale: "en-US",
    version: "1.0.0",
  });
}

describe("a table of stages and touchpoints", () => {
  it("is told one by one, with what the log beside it knows", () => {
    expect(rowsOf(beside("journey", STAGES, LOG), "stages")).toMatchObject([
      { stage: "认知", touch: "广告", customers: null, measure: "统一形象" },
      { stage: "认知", touch: "门店", customers: null },
      { stage: "认知", touch: "View", customers: 2, share: 1, times: 2, exitRate: 0.5 },
      { stage: "购买", touch: "place-order", customers: 1, share: 0.5, measure: "简化流程" },
    ]);
  });

  it("stands alone, too", () => {
    const report = reportFrom({ report: "journey", cells: STAGES });
    expect(headlineOf(report)).toEqual(["The journey has 2 stages with 4 touchpoints."]);
  });
});

describe("a log of events", () => {
  it("takes purchases from the orders beside it where it tells of none", () => {
    const orders: Cells = [
      ["Customer ID", "Order ID", "Order Date", "Amount"],
      ["a", "1", DAY + 2, 10],
      ["c", "2", DAY + 2, 10],
    ];
    const log = LOG.filter(([, event]) => event !== "Place Order");
    const report = beside("journey", orders, log);
    expect(rowsOf(report, "touch-event")).toMatchObject([{ touch: "view", first: 1, last: 1, times: 2 }]);
    expect(headlineOf(report)[0]).toBe(
      "50.0% of 2 customers buy; touches before it: 1, time: 3.0 days (medians).",
    );
  });

  it("takes the events that are named for purchases, and the seconds that a column tells", () => {
    const cells: Cells = [
      ["Customer ID", "Event", "Event time", "Seconds on page"],
      ["a", "look", DAY, 12],
      ["a", "sign", DAY + 0.01, 40],
      ["b", "look", DAY, 30],
    ];
    const report = reportFrom({ report: "journey", cells, options: { goal: "sign", smallest: 1 } });
    expect(rowsOf(report, "touch-event")).toMatchObject([
      { touch: "look", last: 1, exits: 1, dwell: 21 },
      { touch: "sign", dwell: 40 },
    ]);
  });

  it("is needed, and said so", () => {
    const cells: Cells = [
      ["Customer ID", "Order Date", "Amount"],
      ["a", DAY, 1],
    ];
    expect(() => reportFrom({ report: "journey", cells })).toThrow("journeyNeedsEvents");
  });
});
