import { groupFigures, wholeFigures, type GroupFigures } from "../../core/ledger/groupFigures";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { Block, ChartBlock, TableBlock, TableColumn, Value } from "../report";
import { cents, ratio, share } from "../kit/shares";
import { integer, percent, type Segmented } from "./segmented";

export function wholeGroup({ grid, revenue }: Segmented): GroupFigures {
  return { ...wholeFigures(grid.cells.flat()), revenue };
}

export function groupColumns(title: string, texts: Texts): TableColumn[] {
  const { common, segments: words } = texts.reports;
  return [
    { key: "group", title, format: "text" },
    { key: "customers", title: common.customers, format: "integer", groupSize: true },
    { key: "customerShare", title: common.customerShare, format: "percent" },
    { key: "revenue", title: common.revenue, format: "money0" },
    { key: "revenueShare", title: common.revenueShare, format: "percent" },
    { key: "averageDays", title: words.columns.averageDays, format: "number" },
    { key: "averageOrders", title: words.columns.averageOrders, format: "number" },
    { key: "averageSpend", title: words.columns.averageSpend, format: "money" },
  ];
}

export function groupRow({ customers, revenue }: Segmented, name: string, group: GroupFigures): Value[] {
  return [
    name,
    group.customers,
    share(group.customers, customers.count),
    cents(group.revenue),
    share(group.revenue, revenue),
    ratio(group.daysSinceLast, group.customers),
    ratio(group.orders, group.customers),
    ratio(group.revenue, group.customers),
  ];
}

export function shares(
  made: Segmented,
  group: GroupFigures,
): Record<"customers" | "customerShare" | "revenueShare", string> {
  return {
    customers: integer(made, group.customers),
    customerShare: percent(made, share(group.customers, made.customers.count)),
    revenueShare: percent(made, share(group.revenue, made.revenue)),
  };
}

export function largest(groups: readonly GroupFigures[], size: (group: GroupFigures) => number): number {
  return groups.reduce((best, group, index) => (size(group) > size(groups[best]!) ? index : best), 0);
}

/** One row a group and a total row, with the same columns for every kind of group. */
export function groupTable(
  made: Segmented,
  id: string,
  title: string,
  names: readonly string[],
  groups: readonly GroupFigures[],
): TableBlock {
  return {
    kind: "table",
    id,
    columns: groupColumns(title, made.texts),
    rows: [
      ...groups.map((group, index) => groupRow(made, names[index]!, group)),
      groupRow(made, made.texts.reports.common.total, wholeGroup(made)),
    ],
    total: true,
  };
}

/** A chart of both shares of every group: who are many, and who bring much. */
export function sharesChart(
  { texts }: Segmented,
  id: string,
  chart: Pick<ChartBlock, "title" | "finding" | "about" | "categoryTitle">,
): ChartBlock {
  return {
    kind: "chart",
    id,
    type: "columnClustered",
    ...chart,
    table: id,
    category: "group",
    series: [{ column: "customerShare" }, { column: "revenueShare" }],
    valueTitle: texts.reports.segments.shareOfAll,
  };
}

/** What there is to say of customers in groups of one kind. */
export interface GroupSection {
  readonly id: string;
  readonly heading: string;
  /** How a customer comes into a group. */
  readonly rule: string;
  /** What the groups are. */
  readonly title: string;
  readonly names: readonly string[];
  readonly groupOf: ArrayLike<number>;
  /** Title of the chart. */
  readonly chart: string;
}

/** Groups of one kind: their rule, a row for each, and a chart that says which of them brings most. */
export function groupSection(made: Segmented, section: GroupSection): Block[] {
  const { id, heading, rule, title, names, groupOf } = section;
  const groups = groupFigures(made.customers, groupOf, names.length);
  const leader = largest(groups, (group) => group.revenue);
  return [
    { kind: "heading", level: 2, text: heading },
    { kind: "note", text: rule },
    groupTable(made, id, title, names, groups),
    sharesChart(made, id, {
      title: section.chart,
      about: [{ table: id, row: leader }],
      finding: fill(made.texts.reports.segments.findings.most, {
        segment: names[leader]!,
        ...shares(made, groups[leader]!),
      }),
      categoryTitle: title,
    }),
  ];
}
