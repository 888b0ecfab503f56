import { fill } from "../../locales/translate";
import { valueTitle } from "../kit/customerValue/valueOptions";
import { formatValue } from "../kit/formatValue";
import type { Block, TableBlock, Value } from "../report";
import { cents, ratio, share } from "../kit/shares";
import { sum } from "../kit/sum";
import type { Valued } from "./valued";

/** Tenths of the customers by predicted value, and how much of it each holds. */
export function decileBlocks(valued: Valued): Block[] {
  const { texts, options, customers, forecast, decileOf } = valued;
  const { common, lifetimeValue: words } = texts.reports;
  const groups = Array.from({ length: 10 }, () => ({
    customers: 0,
    value: 0,
    alive: 0,
    revenue: 0,
    from: Infinity,
  }));
  decileOf.forEach((decile, row) => {
    const group = groups[decile - 1]!;
    group.customers++;
    group.value += forecast.value[row]!;
    group.alive += forecast.probabilityAlive[row]!;
    group.revenue += customers.total[row]!;
    group.from = Math.min(group.from, forecast.value[row]!);
  });
  const total = sum(forecast.value);
  const revenue = sum(customers.total);
  let reached = 0;
  const rows = groups.map((group, index): Value[] => {
    reached += group.value;
    return [
      index + 1,
      group.customers,
      group.customers > 0 ? group.from : null,
      group.value,
      share(group.value, total),
      share(reached, total),
      ratio(group.value, group.customers),
      ratio(group.alive, group.customers),
      cents(group.revenue),
      share(group.revenue, revenue),
    ];
  });
  const table: TableBlock = {
    kind: "table",
    id: "deciles",
    columns: [
      { key: "decile", title: words.columns.decile, format: "integer" },
      { key: "customers", title: common.customers, format: "integer", groupSize: true },
      { key: "from", title: words.columns.from, format: "money" },
      { key: "value", title: valueTitle(options, texts), format: "money0" },
      { key: "valueShare", title: words.columns.valueShare, format: "percent" },
      { key: "cumulativeShare", title: words.columns.cumulativeShare, format: "percent", together: true },
      { key: "meanValue", title: words.columns.meanValue, format: "money" },
      { key: "alive", title: words.columns.alive, format: "percent" },
      { key: "revenue", title: words.figures.revenue, format: "money0" },
      { key: "revenueShare", title: common.revenueShare, format: "percent" },
    ],
    rows: [
      ...rows,
      [
        common.total,
        customers.count,
        null,
        total,
        share(total, total),
        null,
        ratio(total, customers.count),
        ratio(sum(forecast.probabilityAlive), customers.count),
        cents(revenue),
        share(revenue, revenue),
      ],
    ],
    total: true,
  };
  const heading = { kind: "heading", level: 2, text: words.headings.deciles } as const;
  if (!(total > 0)) {
    return [heading, table];
  }
  const percent = (value: number) => formatValue(value / total, "percent", texts.locale);
  return [
    heading,
    table,
    {
      kind: "chart",
      id: "deciles",
      type: "columnClustered",
      title: words.charts.deciles,
      about: [0, 1, 2].map((row) => ({ table: "deciles", row })),
      finding: fill(words.findings.decileChart, {
        share: percent(groups[0]!.value),
        three: percent(groups[0]!.value + groups[1]!.value + groups[2]!.value),
      }),
      table: "deciles",
      category: "decile",
      series: [{ column: "valueShare" }, { column: "cumulativeShare", as: "line" }],
      categoryTitle: words.columns.decile,
      valueTitle: words.columns.valueShare,
    },
  ];
}
