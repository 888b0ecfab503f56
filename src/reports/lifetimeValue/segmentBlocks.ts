import { STATUSES } from "../../core/segments/status";
import { fill } from "../../locales/translate";
import { valueTitle } from "../kit/customerValue/valueOptions";
import { formatValue } from "../kit/formatValue";
import type { Block, TableBlock, Value } from "../report";
import { cents, ratio, share } from "../kit/shares";
import { sum } from "../kit/sum";
import type { Valued } from "./valued";

/** Predicted value of the segments of the segment report. */
export function segmentBlocks(valued: Valued): Block[] {
  const { texts, options, customers, forecast, segmentOf } = valued;
  const { common, segments, lifetimeValue: words } = texts.reports;
  const groups = STATUSES.map((id) => ({
    name: segments.names[id],
    customers: 0,
    revenue: 0,
    value: 0,
    alive: 0,
  }));
  segmentOf.forEach((index, row) => {
    const group = groups[index]!;
    group.customers++;
    group.revenue += customers.total[row]!;
    group.value += forecast.value[row]!;
    group.alive += forecast.probabilityAlive[row]!;
  });
  const total = sum(forecast.value);
  const whole = {
    name: common.total,
    customers: customers.count,
    revenue: sum(customers.total),
    value: total,
    alive: sum(forecast.probabilityAlive),
  };
  const table: TableBlock = {
    kind: "table",
    id: "segments",
    columns: [
      { key: "segment", title: words.columns.segment, format: "text" },
      { key: "customers", title: common.customers, format: "integer", groupSize: true },
      { key: "customerShare", title: common.customerShare, format: "percent" },
      { key: "value", title: valueTitle(options, texts), format: "money0" },
      { key: "valueShare", title: words.columns.valueShare, format: "percent" },
      { key: "meanValue", title: words.columns.meanValue, format: "money" },
      { key: "alive", title: words.columns.alive, format: "percent" },
      { key: "expectedActive", title: words.columns.expectedActive, format: "number" },
      { key: "revenue", title: words.figures.revenue, format: "money0" },
    ],
    rows: [...groups, whole].map((group): Value[] => [
      group.name,
      group.customers,
      share(group.customers, customers.count),
      group.value,
      share(group.value, total),
      ratio(group.value, group.customers),
      ratio(group.alive, group.customers),
      group.alive,
      cents(group.revenue),
    ]),
    total: true,
  };
  const leader = groups.reduce((best, group) => (group.value > best.value ? group : best));
  return [
    { kind: "heading", level: 2, text: words.headings.segments },
    table,
    {
      kind: "chart",
      id: "valueBySegment",
      type: "barClustered",
      title: words.charts.segments,
      about: [{ table: "segments", row: groups.indexOf(leader) }],
      finding:
        total > 0
          ? fill(words.findings.segments, {
              segment: leader.name,
              share: formatValue(leader.value / total, "percent", texts.locale),
            })
          : words.findings.nothing,
      table: "segments",
      category: "segment",
      series: [{ column: "value" }],
      categoryTitle: words.columns.segment,
      valueTitle: words.columns.value,
    },
  ];
}
