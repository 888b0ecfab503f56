import { DEFAULT_POLICIES } from "../../../src/core/cells/policies";
import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import type { Report } from "../../../src/reports/report";
import { buildReport } from "../../../src/app/buildReport";
import { rowsOf } from "../reportFrom";

type Cells = (string | number | null)[][];
type Options = Partial<Parameters<typeof buildReport>[0]>;

function check(sheet: string, cells: Cells, options: Options = {}): Report {
  return buildReport({
    reportId: "data-check",
    sources: [{ sheet, row: 0, column: 0, cells }],
    header: true,
    mapping: guessRoles(cells).mapping,
    policies: DEFAULT_POLICIES,
    options: {},
    locale: "en-US",
    version: "1.0.0",
    ...options,
  });
}

/** Rows left out of a table, with their reasons. */
const leftOut = (report: Report) => rowsOf(report, "excluded").map(({ row, reason }) => `${row} ${reason}`);
const made = (report: Report) => rowsOf(report, "howComputed").map(({ value }) => value);

const twenty = <T>(row: (index: number) => T) => Array.from({ length: 20 }, (_, index) => row(index));

describe("a table that holds no orders is checked as what it is:", () => {
  const TABLES: readonly (readonly [kind: string, sheet: string, cells: Cells, leftOut: string[]])[] = [
    [
      "customers who left, whose status is Cancelled",
      "Churned",
      [
        ["Customer", "Status", "Reason"],
        ...twenty((i) => [`C${i}`, "Cancelled", i % 2 ? "Price" : "Service"]),
      ],
      [],
    ],
    [
      "subscriptions, of no kind that is known",
      "Sheet1",
      [
        ["客户编号", "开始日期", "状态", "到期日"],
        ...twenty((i) => [`C${i}`, 45_000 + i, "已取消", 45_300 + i]),
      ],
      [],
    ],
    [
      "a customer list with closed accounts and a row without an id",
      "Members",
      [
        ["Customer ID", "Gender", "Registration date", "Status"],
        ...twenty((i) => [i === 3 ? null : `C${i}`, i % 2 ? "F" : "M", 45_000 + i, "Closed"]),
      ],
      ["Members!A5 Customer id blank"],
    ],
    [
      "answers, nameless ones too",
      "客户调查",
      [["客户编号", "满意度评分", "意见"], ...twenty((i) => [i < 5 ? null : `C${i}`, 1 + (i % 5), "好"])],
      [],
    ],
    [
      "tickets that name an order and are closed; without a day they are none",
      "Tickets",
      [
        ["Ticket", "Customer ID", "Opened", "Resolved", "Status", "Order ID"],
        ...twenty((i) => [`T${i}`, `C${i}`, i === 4 ? null : 45_000 + i, 45_001 + i, "Closed", `O${i}`]),
      ],
      ["Tickets!A6 Date blank"],
    ],
    [
      "reasons that were counted",
      "Reasons",
      [
        ["Reason", "Share"],
        ["Price", 0.6],
        ["Service", 0.4],
      ],
      [],
    ],
    [
      "targets",
      "目标",
      [
        ["指标", "月份", "目标值"],
        ["销售额", "2025-01", 1000],
        ["销售额", "2025-02", 1100],
      ],
      [],
    ],
  ];

  it.each(TABLES)("%s", (_, sheet, cells, expected) => {
    const report = check(sheet, cells);
    expect(leftOut(report)).toEqual(expected);
    expect(made(report)).toContain("records, not order lines: status, refunds and amounts leave no row out");
    expect(made(check(sheet, cells, { locale: "zh-CN" }))).toContain(
      "按记录读取，不是订单明细：状态、退款和金额不会使任何一行被剔除",
    );
  });

  it.each(TABLES)("cleaned copies keep the same rows: %s", (_, sheet, cells, expected) => {
    const report = check(sheet, cells, { reportId: "cleaned-copy" });
    expect(rowsOf(report, "cleaned")).toHaveLength(cells.length - 1 - expected.length);
  });

  it("nothing is said of policies that are about orders, and a state is no order's", () => {
    const report = check(TABLES[0]![1], TABLES[0]![2]);
    expect(rowsOf(report, "scorecard").map(({ meaning }) => meaning)).toEqual([
      "Filled cells ÷ cells of the mapped columns",
      "Readable and possible cells ÷ filled cells",
      "Rows that repeat no other row ÷ rows",
      expect.stringMatching(/^Rows without a contradiction .*÷ rows$/),
      expect.any(String),
    ]);
    expect(rowsOf(report, "columns").map(({ role }) => role)).toEqual(["Customer id", "Status", "Reason"]);
  });

  it("orders are orders still, whatever their sheet is called or other columns they have", () => {
    const orders: Cells = [
      ["Order ID", "Customer ID", "Date", "Amount", "Status", "Reason"],
      ["1", "a", 45_658, 10, "Paid", null],
      ["2", "b", 45_659, 20, "Cancelled", "Too late"],
    ];
    for (const sheet of ["Orders", "Churn reasons", "Sheet1"]) {
      expect(leftOut(check(sheet, orders))).toEqual([
        `${sheet.includes(" ") ? `'${sheet}'` : sheet}!A3 Cancelled`,
      ]);
    }
    const named = {
      sources: [{ sheet: "Sheet1", row: 0, column: 0, cells: orders.slice(1) }],
      header: false,
    };
    const mapping = { customer: 1, date: 2, amount: 3, status: 4 };
    expect(leftOut(check("", [], { ...named, mapping }))).toEqual(["Sheet1!A2 Cancelled"]);
  });
});

describe("sheets with the same headers that are not counted", () => {
  const orders: Cells = [
    ["Customer ID", "Date", "Amount"],
    ["a", 45_658, 10],
    ["b", 45_659, 20],
  ];
  const notStacked = [
    { sheet: "March (2)", why: "copy" },
    { sheet: "April", why: "overlap" },
  ] as const;

  it("are named, with the reason, in how a report was computed and among its issues", () => {
    const report = check("March", orders, { reportId: "segments", notStacked });
    expect(made(report)).toContain("March (2) repeats the rows of March and was not counted again");
    const sentence =
      /^April has the same headers as March and covers the same time or names, .* it was not counted\./;
    expect(made(report)).toContainEqual(expect.stringMatching(sentence));
    expect(report.issues.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["copiedSheet", "overlappingSheet"]),
    );
    const chinese = made(check("March", orders, { reportId: "segments", notStacked, locale: "zh-CN" }));
    expect(chinese).toContainEqual(
      expect.stringMatching(/^April 与 March 表头相同，但时间或名称重叠.*未计入/),
    );
  });
});
