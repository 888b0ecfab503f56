import { CLASSES8 } from "../../core/segments/classes8";
import { LIFE_STAGES } from "../../core/segments/lifecycle";
import { STATUSES } from "../../core/segments/status";
import { VALUE_TIERS } from "../../core/segments/valueTiers";
import { fill } from "../../locales/translate";
import type { TableBlock, TableColumn } from "../report";
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
      { key: "R", title: words.columns.R, format: "integer" },
      { key: "F", title: words.columns.F, format: "integer" },
      { key: "M", title: words.columns.M, format: "integer" },
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

interface GroupColumn {
  readonly column: TableColumn;
  readonly nameOf: (row: number) => string;
}

/** The groups that a customer is in, one column for each kind that there is. */
function groupColumns({ segmentOf, tiers, groups, texts }: Segmented): GroupColumn[] {
  const { segments: words } = texts.reports;
  const { classes, stages, abc, clusters } = groups;
  const column = (key: keyof typeof words.columns, nameOf: GroupColumn["nameOf"]): GroupColumn => ({
    column: { key, title: words.columns[key], format: "text" },
    nameOf,
  });
  return [
    ...(segmentOf ? [column("segment", (row) => words.names[STATUSES[segmentOf[row]!]!])] : []),
    column("class8", (row) => words.classNames[CLASSES8[classes.of[row]!]!]),
    column("tier", (row) => words.tierNames[VALUE_TIERS[tiers.tiers[row]!]!]),
    ...(stages ? [column("stage", (row) => words.stageNames[LIFE_STAGES[stages.of[row]!]!])] : []),
    column("abc", (row) => ABC_CLASSES[abc[row]!]!),
    ...(clusters
      ? [column("cluster", (row) => fill(words.clusterName, { number: clusters.labels[row]! }))]
      : []),
  ];
}
