import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { Block, TableBlock, Value } from "../report";
import { fewest } from "../kit/shares";
import { drawn, lastComplete, periodColumn, type Moved } from "./retained";
import { column } from "../kit/tableColumn";
import { rateWithInterval } from "../kit/rateWithInterval";

/** Retention and churn rate of each period, with intervals. */
export function rateBlocks({ movements, label, texts, counted = false }: Moved): Block[] {
  const words = texts.reports.retention;
  // Who returned and does not count as new is among the customers at the end.
  const withReturned = counted && movements.some(({ returned }) => returned > 0);
  const sizes = movements.map(({ kept, opening }) => fewest(kept, opening));
  const table: TableBlock = {
    kind: "table",
    id: "rates",
    groups: "separate",
    columns: [
      periodColumn(texts),
      column("retentionRate", words.columns.retentionRate, "percent", sizes),
      column("low", words.columns.low, "percent", sizes),
      column("high", words.columns.high, "percent", sizes),
      column("churnRate", words.columns.churnRate, "percent", sizes),
      ...(withReturned ? [column("withReturned", words.columns.withReturned, "percent", sizes)] : []),
    ],
    rows: movements.map(({ period, opening, acquired, kept, lost, closing }): Value[] => [
      label(period),
      ...rateWithInterval(kept, opening),
      rateWithInterval(lost, opening)[0],
      ...(withReturned ? [rateWithInterval(closing - acquired, opening)[0]] : []),
    ]),
  };
  const last = lastComplete(movements);
  if (!last) {
    return [{ kind: "heading", level: 2, text: words.headings.rates }, table];
  }
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  return [
    { kind: "heading", level: 2, text: words.headings.rates },
    table,
    {
      kind: "chart",
      id: "rates",
      ...drawn(movements, "lineMarkers"),
      title: words.charts.rates,
      about: [{ table: "rates", row: movements.indexOf(last) }],
      finding: Number.isNaN(last.lost)
        ? fill(words.findings.countedAbove, {
            period: label(last.period),
            retention: percent(last.kept / last.opening),
          })
        : fill(words.findings[counted ? "countedRates" : "rates"], {
            period: label(last.period),
            retention: percent(last.kept / last.opening),
            churn: percent(last.lost / last.opening),
          }),
      table: "rates",
      category: "period",
      series: [{ column: "retentionRate" }, { column: "churnRate" }],
      categoryTitle: words.columns.period,
      valueTitle: words.valueTitles.share,
    },
  ];
}
