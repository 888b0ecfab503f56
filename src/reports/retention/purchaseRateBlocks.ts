import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { Block, GroupSizes, TableBlock, Value } from "../report";
import { fewest } from "../kit/shares";
import { drawn, lastComplete, periodColumn, type Retained } from "./retained";
import { column } from "../kit/tableColumn";
import { rateWithInterval } from "../kit/rateWithInterval";

/**
 * Two rates that are easily taken for one another, side by side: of a period's buyers those who bought on two days or
 * more in it (repeat purchase rate), and of the buyers of the period before those who bought again (re-purchase rate).
 */
export function purchaseRateBlocks({ movements, figures, label, texts }: Retained): Block[] {
  const words = texts.reports.retention;
  const repeating = movements.map((_, index) => fewest(figures[index]!.repeaters, figures[index]!.customers));
  const buying = movements.map(({ kept, opening }) => fewest(kept, opening));
  const rateColumns = (rate: "repeat" | "repurchase", sizes: GroupSizes) =>
    (["Rate", "Low", "High"] as const).map((part) =>
      column(`${rate}${part}`, words.columns[`${rate}${part}`], "percent", sizes),
    );
  const table: TableBlock = {
    kind: "table",
    id: "purchaseRates",
    groups: "separate",
    columns: [
      periodColumn(texts),
      column(
        "customers",
        words.columns.buyers,
        "integer",
        figures.map(({ customers }) => customers),
      ),
      ...rateColumns("repeat", repeating),
      column(
        "before",
        words.columns.buyersBefore,
        "integer",
        movements.map(({ opening }) => opening),
      ),
      ...rateColumns("repurchase", buying),
    ],
    rows: movements.map(({ period, opening, kept }, index): Value[] => {
      const { customers, repeaters } = figures[index]!;
      return [
        label(period),
        customers,
        ...rateWithInterval(repeaters, customers),
        Number.isNaN(opening) ? null : opening,
        ...rateWithInterval(kept, opening),
      ];
    }),
  };
  const heading: Block = { kind: "heading", level: 2, text: words.headings.purchaseRates };
  const last = lastComplete(movements.filter((_, index) => figures[index]!.customers > 0));
  if (!last) {
    return [heading, table];
  }
  const { customers, repeaters } = figures[movements.indexOf(last)]!;
  const percent = (part: number, of: number) =>
    formatValue(rateWithInterval(part, of)[0], "percent", texts.locale);
  return [
    heading,
    table,
    {
      kind: "chart",
      id: "purchaseRates",
      ...drawn(movements, "lineMarkers"),
      title: words.charts.purchaseRates,
      about: [{ table: "purchaseRates", row: movements.indexOf(last) }],
      finding: fill(words.findings.purchaseRates, {
        period: label(last.period),
        repeat: percent(repeaters, customers),
        repurchase: percent(last.kept, last.opening),
      }),
      table: "purchaseRates",
      category: "period",
      series: [{ column: "repeatRate" }, { column: "repurchaseRate" }],
      categoryTitle: words.columns.period,
      valueTitle: words.valueTitles.share,
    },
  ];
}
