import { fill } from "../../locales/translate";
import type { Block, KeyFiguresBlock, TableBlock, Value } from "../report";
import { cents, share } from "../kit/shares";
import { ABC_CLASSES } from "./customerGroups";
import { groupTable, groupTotals } from "./groups";
import { integer, percent, type Segmented } from "./segmented";

/** How much of the revenue hangs on how few customers: A, B and C, the top tenths, and how they add up. */
export function concentrationBlocks(made: Segmented, byTotal: readonly number[]): Block[] {
  const words = made.texts.reports.segments;
  const totals = groupTotals(made, made.groups.abc, ABC_CLASSES.length);
  const tenths = topTenths(made, byTotal);
  const reached = (tenth: number) => tenths.find((step) => step.tenth === tenth)?.cumulative ?? null;
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
    paretoTable(made, tenths),
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

interface Tenth {
  readonly tenth: number;
  readonly customers: number;
  readonly revenue: number;
  /** Share of revenue down to here; null where revenue is nothing. */
  readonly cumulative: number | null;
}

/** The first ten per cent of customers, rounded up, and so on; tenths in which nobody is left out. */
function topTenths({ customers, revenue }: Segmented, byTotal: readonly number[]): Tenth[] {
  const steps: Tenth[] = [];
  let from = 0;
  let before = 0;
  for (let tenth = 1; tenth <= 10; tenth++) {
    const to = Math.ceil((tenth * customers.count) / 10);
    const own = byTotal.slice(from, to).reduce((sum, row) => sum + customers.total[row]!, 0);
    before += own;
    if (to > from) {
      steps.push({ tenth, customers: to - from, revenue: own, cumulative: share(before, revenue) });
    }
    from = to;
  }
  return steps;
}

function paretoTable({ texts, revenue }: Segmented, steps: readonly Tenth[]): TableBlock {
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
    rows: steps.map(({ tenth, customers, revenue: own, cumulative }): Value[] => [
      `${(tenth - 1) * 10}–${tenth * 10}%`,
      customers,
      cents(own),
      share(own, revenue),
      cumulative,
    ]),
  };
}
