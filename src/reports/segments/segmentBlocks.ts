import { groupFigures } from "../../core/ledger/groupFigures";
import { RFM_SEGMENTS } from "../../core/segments/rfm";
import { STATUSES, type Status } from "../../core/segments/status";
import { fill } from "../../locales/translate";
import type { Block, ChartBlock, TableBlock } from "../report";
import { share } from "../kit/shares";
import { groupColumns, groupRow, largest, wholeGroup } from "./groups";
import { integer, percent, type Segmented } from "./segmented";

/** The segments, how many customers they have and what they bring. */
export function segmentBlocks(made: Segmented, segmentOf: Uint8Array): Block[] {
  const { texts } = made;
  const { common, segments: words } = texts.reports;
  const groups = groupFigures(made.customers, segmentOf, STATUSES.length);
  const names = STATUSES.map((id) => words.names[id]);
  const table: TableBlock = {
    kind: "table",
    id: "segments",
    columns: [
      ...groupColumns(words.columns.segment, texts),
      { key: "scores", title: words.columns.scores, format: "text" },
    ],
    rows: [
      ...groups.map((group, index) => [
        ...groupRow(made, names[index]!, group),
        scoresOf(STATUSES[index]!) ?? words.byRisk,
      ]),
      [...groupRow(made, common.total, wholeGroup(made)), null],
    ],
    total: true,
  };
  const biggest = largest(groups, (group) => group.customers);
  const leader = largest(groups, (group) => group.revenue);
  const chart = {
    kind: "chart",
    table: "segments",
    category: "group",
    categoryTitle: words.columns.segment,
  } as const;
  const charts: ChartBlock[] = [
    {
      ...chart,
      id: "customersBySegment",
      type: "columnClustered",
      title: words.charts.customers,
      about: [{ table: "segments", row: biggest }],
      finding: fill(words.findings.customersChart, {
        segment: names[biggest]!,
        customers: integer(made, groups[biggest]!.customers),
        share: percent(made, share(groups[biggest]!.customers, made.customers.count)),
      }),
      series: [{ column: "customers" }],
      valueTitle: common.customers,
    },
    {
      ...chart,
      id: "revenueBySegment",
      type: "barClustered",
      title: words.charts.revenue,
      about: [{ table: "segments", row: leader }],
      finding: fill(words.findings.revenueChart, {
        segment: names[leader]!,
        share: percent(made, share(groups[leader]!.revenue, made.revenue)),
      }),
      series: [{ column: "revenueShare" }],
      valueTitle: common.revenueShare,
    },
  ];
  return [{ kind: "heading", level: 2, text: words.headings.segments }, table, ...charts];
}

/** `[3, 4] × [4, 5]` → `3–4 × 4–5`; nothing for what only the risk can tell. */
export function scoresOf(status: Status): string | undefined {
  const segment = RFM_SEGMENTS.find(({ id }) => id === status);
  return segment && `${span(segment.recency)} × ${span(segment.frequency)}`;
}

/** `[4, 5]` → `4–5`. */
function span([low, high]: readonly [number, number]): string {
  return low === high ? String(low) : `${low}–${high}`;
}
