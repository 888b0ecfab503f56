import { fill } from "../../locales/translate";
import type { Block, KeyFiguresBlock, TableBlock, Value } from "../report";
import { cents, share } from "../kit/shares";
import { ABC_CLASSES } from "./customerGroups";
import { groupTable } from "./groups";
import { integer, percent, type Segmented } from "./segmented";

/** How much of the revenue hangs on how few customers: A, B and C, the top tenths, and how they add up. */
export function concentrationBlocks(made: Segmented): Block[] {
  const words = made.texts.reports.segments;
  const { classes: totals, tenths } = made.concentration;
  const reached = (tenth: number) => {
    const found = tenths.find((step) => step.tenth === tenth);
    return found ? share(found.revenueSoFar, made.revenue) : null;
  };
  const figures: KeyFiguresBlock = {
    kind: "keyFigures",
    figures: [
      ...[1, 2, 5].map((tenth) => ({
        label: fill(words.topShare, { share: `${tenth * 10}%` }),
        value: reached(tenth),
        format: "percent" as const,
        about: [{ table: "pareto" }],
      })),
      {
        label: words.customersInA,
        value: totals[0]!.customers,
        format: "integer",
        about: [{ table: "abc", row: 0 }],
      },
    ],
  };
  return [
    ...(made.revenue > 0
      ? [
          {
            kind: "note" as const,
            tone: "finding" as const,
            about: [{ table: "abc", row: 0 }],
            text: fill(words.findings.concentration, {
              customers: integer(made, totals[0]!.customers),
              customerShare: percent(made, share(totals[0]!.customers, made.customers.count)),
              revenueShare: percent(made, share(totals[0]!.revenue, made.revenue)),
            }),
          },
          figures,
        ]
      : [{ kind: "note" as const, tone: "warning" as const, text: words.findings.noRevenue }]),
    { kind: "heading", level: 2, text: words.headings.abc },
    { kind: "note", text: words.abcRule },
    groupTable(
      made,
      "abc",
      words.columns.abc,
      ABC_CLASSES.map((name) => fill(words.abcName, { name })),
      totals,
    ),
    { kind: "heading", level: 2, text: words.headings.pareto },
    paretoTable(made),
    {
      kind: "chart",
      id: "pareto",
      type: "columnClustered",
      title: words.charts.pareto,
      about: [{ table: "pareto" }],
      finding: fill(words.findings.pareto, {
        ten: percent(made, reached(1)),
        twenty: percent(made, reached(2)),
      }),
      table: "pareto",
      category: "tenth",
      series: [{ column: "revenueShare" }, { column: "cumulativeShare", as: "line" }],
      categoryTitle: words.columns.tenth,
      valueTitle: made.texts.reports.common.revenueShare,
    },
  ];
}

function paretoTable({ concentration, texts, revenue }: Segmented): TableBlock {
  const { common, segments: words } = texts.reports;
  return {
    kind: "table",
    id: "pareto",
    columns: [
      { key: "tenth", title: words.columns.tenth, format: "text" },
      { key: "customers", title: common.customers, format: "integer", groupSize: true },
      { key: "revenue", title: common.revenue, format: "money0" },
      { key: "revenueShare", title: common.revenueShare, format: "percent" },
      { key: "cumulativeShare", title: words.columns.cumulativeShare, format: "percent", together: true },
    ],
    rows: concentration.tenths.map(({ tenth, customers, revenue: own, revenueSoFar }): Value[] => [
      `${(tenth - 1) * 10}–${tenth * 10}%`,
      customers,
      cents(own),
      share(own, revenue),
      share(revenueSoFar, revenue),
    ]),
  };
}
