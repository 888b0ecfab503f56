import { buildReport } from "../../../src/app/buildReport";
import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import { columnsOfKind } from "../../../src/core/cells/guess/tableKind";
import { DEFAULT_POLICIES } from "../../../src/core/cells/policies";
import type { OptionValue } from "../../../src/reports/definition";
import { rowsOf } from "../reportFrom";

type Cells = (string | number)[][];
const MAR = 45352;
const ORDERS: Cells = [
  ["Order ID", "Customer ID", "Order Date", "Amount", "Salesperson"],
  ["o1", "a", MAR - 10, 100, "Li"],
  ["o2", "b", MAR - 9, 50, "Wu"],
  ["o3", "a", MAR + 1, 120, "Li"],
  ["o4", "b", MAR + 2, 200, "Wu"],
  ["o5", "c", MAR + 30, 80, "Wu"],
];

function overview(targets?: Cells, options: Record<string, OptionValue> = {}) {
  const grid = (sheet: string, cells: Cells) => ({ sheet, row: 0, column: 0, cells });
  return buildReport({
    reportId: "overview",
    sources: [grid("Orders", ORDERS)],
    header: true,
    mapping: guessRoles(ORDERS).mapping,
    policies: DEFAULT_POLICIES,
    related: targets && [
      {
        kind: "targets",
        sources: [grid("Targets", targets)],
        mapping: columnsOfKind("targets", guessRoles(targets)).mapping,
      },
    ],
    options,
    locale: "en-US",
    version: "0",
  });
}

const ranking = (...made: Parameters<typeof overview>) =>
  rowsOf(overview(...made), "ranking-salesperson").map(
    ({ rank, value, revenue, share, change, ...others }) => [
      rank,
      value,
      revenue,
      share,
      change,
      others.target,
      others.attainment,
    ],
  );

describe("the ranking of salespeople", () => {
  it("goes by each order's own person, with the change against the month before", () => {
    expect(ranking()).toEqual([
      [1, "Wu", 280, 0.7, 4.6, undefined, undefined],
      [2, "Li", 120, 0.3, 0.2, undefined, undefined],
    ]);
  });

  it("stands beside targets of their own; what all together aim at is the sum", () => {
    const targets = [
      ["Salesperson", "Month", "Target"],
      ["Li", "2024-03", 100],
      ["Wu", "2024-03", 400],
    ];
    expect(ranking(targets).map((row) => row.slice(-2))).toEqual([
      [400, 0.7],
      [100, 1.2],
    ]);
    const [revenue] = rowsOf(overview(targets), "targets");
    expect([revenue!.keyFigure, revenue!.target, revenue!.attainment]).toEqual(["Revenue", 500, 0.8]);
  });

  it("leaves the target of all to a row that says so", () => {
    const targets = [
      ["Item", "Salesperson", "Month", "Target"],
      ["Revenue", "Li", "2024-03", 100],
      ["Revenue", "All", "2024-03", 320],
    ];
    expect(rowsOf(overview(targets), "targets")[0]!.target).toBe(320);
    expect(ranking(targets).map((row) => row.at(-2))).toEqual([null, 100]);
  });
});
