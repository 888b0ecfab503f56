import { CLASSES8 } from "../../core/segments/classes8";
import { LIFE_STAGES } from "../../core/segments/lifecycle";
import { VALUE_TIERS } from "../../core/segments/valueTiers";
import { fill } from "../../locales/translate";
import { groupColumn, segmentColumn, type GroupColumn } from "../kit/groups/members";
import type { TableBlock } from "../report";
import { cents } from "../kit/shares";
import { ABC_CLASSES } from "./customerGroups";
import type { Segmented } from "./segmented";

/** One row a customer with everything that the report says of one, who spent most first: to be filtered and pivoted. */
export function customerTable(made: Segmented, byTotal: readonly number[]): TableBlock {
  const { customers, scores, texts } = made;
  const { common, segments: words } = texts.reports;
  const groups = groupColumns(made);
  return {
    kind: "table",
    id: "customers",
    filter: true,
    columns: [
      { key: "customer", title: common.customer, format: "text", names: "customer" },
      { key: "orders", title: common.orders, format: "integer" },
      { key: "first", title: common.firstPurchase, format: "date" },
      { key: "last", title: common.lastPurchase, format: "date" },
      { key: "daysSinceLast", title: common.daysSinceLast, format: "days" },
      { key: "total", title: words.measures.monetary, format: "money" },
      { key: "orderValue", title: common.orderValue, format: "money" },
      // The scores tell the segment.
      { key: "R", title: words.columns.R, format: "integer", tells: "segment" },
      { key: "F", title: words.columns.F, format: "integer", tells: "segment" },
      { key: "M", title: words.columns.M, format: "integer", tells: "tier" },
      ...groups.map(({ column }) => column),
    ],
    rows: byTotal.map((row) => [
      customers.ids[row]!,
      customers.orders[row]!,
      customers.first[row]!,
      customers.last[row]!,
      customers.daysSinceLast[row]!,
      cents(customers.total[row]!),
      cents(customers.meanAmount[row]!),
      scores.recency[row]!,
      scores.frequency[row]!,
      scores.monetary[row]!,
      ...groups.map(({ nameOf }) => nameOf(row)),
    ]),
  };
}

/** The groups that a customer is in, one column for each kind that there is. */
function groupColumns({ segmentOf, tiers, groups, texts }: Segmented): GroupColumn[] {
  const { segments: words } = texts.reports;
  const { classes, stages, abc, clusters } = groups;
  const column = (key: keyof typeof words.columns, names: readonly string[], of: ArrayLike<number>) =>
    groupColumn({ key, title: words.columns[key] }, names, of);
  return [
    ...(segmentOf ? [segmentColumn(segmentOf, texts)] : []),
    column(
      "class8",
      CLASSES8.map((id) => words.classNames[id]),
      classes.of,
    ),
    column(
      "tier",
      VALUE_TIERS.map((id) => words.tierNames[id]),
      tiers.tiers,
    ),
    ...(stages
      ? [
          column(
            "stage",
            LIFE_STAGES.map((id) => words.stageNames[id]),
            stages.of,
          ),
        ]
      : []),
    column("abc", ABC_CLASSES, abc),
    ...(clusters
      ? [
          column(
            "cluster",
            Array.from({ length: clusters.k }, (_, index) => fill(words.clusterName, { number: index + 1 })),
            clusters.labels.map((label) => label - 1),
          ),
        ]
      : []),
  ];
}
