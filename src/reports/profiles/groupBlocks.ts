import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { TableBlock, TableColumn, Value } from "../report";
import { cents, ratio, share } from "../kit/shares";
import type { GroupFigures } from "../../core/ledger/groupFigures";
import type { Grouped, Profiled } from "./profiled";

/** One row a group: size, money, frequency; all customers last. */
export function groupTable(made: Profiled): TableBlock {
  const { texts, groups, whole } = made;
  const { common, profiles: words, segments } = texts.reports;
  const columns: TableColumn[] = [
    { key: "group", title: groups.title, format: "text" },
    ...memberColumns(made, groups),
    { key: "revenue", title: common.revenue, format: "money0" },
    { key: "revenueShare", title: common.revenueShare, format: "percent" },
    { key: "frequency", title: common.ordersPerCustomer, format: "decimal2" },
    { key: "spend", title: common.spendPerCustomer, format: "money" },
    { key: "orderValue", title: common.orderValue, format: "money" },
    { key: "repeatRate", title: words.columns.repeatRate, format: "percent" },
    { key: "averageDays", title: segments.columns.averageDays, format: "number" },
  ];
  return {
    kind: "table",
    id: "groups",
    columns,
    rows: [
      ...groups.figures.map((figures, group) =>
        groups.hidden[group]
          ? [groups.names[group]!, ...columns.slice(1).map(() => texts.reports.privacy.hidden)]
          : [groups.names[group]!, ...figureValues(figures, whole, groups)],
      ),
      [common.total, ...figureValues(whole, whole, groups)],
    ],
    total: true,
  };
}

/** Who belongs to a group; where lines have values of their own, also who bought in it. */
export function memberColumns({ texts }: Profiled, { title, lines }: Grouped): TableColumn[] {
  const { common, profiles: words } = texts.reports;
  return [
    {
      key: "customers",
      title: lines ? fill(words.columns.byMain, { group: title }) : common.customers,
      format: "integer",
    },
    { key: "customerShare", title: common.customerShare, format: "percent" },
    ...(lines ? [{ key: "buyers", title: words.columns.buyers, format: "integer" as const }] : []),
  ];
}

export function memberValues(
  { customers, buyers }: GroupFigures,
  whole: GroupFigures,
  lines: unknown,
): Value[] {
  return [customers, share(customers, whole.customers), ...(lines ? [buyers] : [])];
}

function figureValues(figures: GroupFigures, whole: GroupFigures, { lines }: Grouped): Value[] {
  const { customers, buyers, revenue, orders, repeaters, daysSinceLast } = figures;
  return [
    ...memberValues(figures, whole, lines),
    cents(revenue),
    share(revenue, whole.revenue),
    ratio(orders, buyers),
    ratio(revenue, buyers),
    ratio(revenue, orders),
    ratio(repeaters, customers),
    ratio(daysSinceLast, customers),
  ];
}

/** The group with most revenue among those that are shown; undefined where shares of revenue say nothing. */
export function leadingGroup({ groups, whole }: Profiled): number | undefined {
  const shown = [...groups.names.keys()].filter((group) => !groups.hidden[group]);
  return whole.revenue > 0 && shown.length > 0
    ? shown.reduce((best, group) =>
        groups.figures[group]!.revenue > groups.figures[best]!.revenue ? group : best,
      )
    : undefined;
}

/** @param who those who belong to it, or those who bought in it */
export function leaderShares(
  { texts, groups, whole }: Profiled,
  group: number,
  who: "customers" | "buyers" = "buyers",
) {
  const { [who]: customers, revenue } = groups.figures[group]!;
  const percent = (part: number, of: number) => formatValue(share(part, of), "percent", texts.locale);
  return {
    group: groups.names[group]!,
    customers: formatValue(customers, "integer", texts.locale),
    customerShare: percent(customers, whole.customers),
    revenueShare: percent(revenue, whole.revenue),
  };
}
