import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { Block, TableBlock, Value } from "../report";
import { cents, share } from "../kit/shares";
import { drawn, periodColumn, type Retained } from "./retained";
import { column } from "../kit/tableColumn";

/** A period is not split where its customers may be older than the data. */
export function revenueBlocks({ figures, label, texts }: Retained): Block[] {
  const { retention: words, common } = texts.reports;
  const table: TableBlock = {
    kind: "table",
    id: "revenue",
    groups: "separate",
    columns: [
      periodColumn(texts),
      column("newRevenue", words.columns.newRevenue, "money0", "newCustomers"),
      column("existingRevenue", words.columns.existingRevenue, "money0", "newCustomers"),
      column(
        "revenue",
        common.revenue,
        "money0",
        figures.map(({ customers }) => customers),
      ),
      column("existingShare", words.columns.existingShare, "percent", "newCustomers"),
      column("newCustomers", words.columns.newCustomers, "integer", true),
      column("existingCustomers", words.columns.existingCustomers, "integer", true),
      column("existingCustomerShare", words.columns.existingCustomerShare, "percent", "newCustomers"),
    ],
    rows: figures.map((figure): Value[] => {
      const existing = figure.customers - figure.newCustomers;
      const existingRevenue = figure.revenue - figure.newRevenue;
      return !figure.knowsNew
        ? [label(figure.period), null, null, cents(figure.revenue), null, null, null, null]
        : [
            label(figure.period),
            cents(figure.newRevenue),
            cents(existingRevenue),
            cents(figure.revenue),
            share(existingRevenue, figure.revenue),
            figure.newCustomers,
            existing,
            share(existing, figure.customers),
          ];
    }),
  };
  const told = figures.filter((figure) => figure.knowsNew && figure.revenue > 0);
  const last = told.filter((figure) => figure.complete).at(-1) ?? told.at(-1);
  return [
    { kind: "heading", level: 2, text: words.headings.revenue },
    table,
    ...(figures.length > 1 && last
      ? [
          {
            kind: "chart" as const,
            id: "revenue",
            ...drawn(figures, "columnStacked"),
            title: words.charts.revenue,
            about: [{ table: "revenue", row: figures.indexOf(last) }],
            finding: fill(words.findings.revenue, {
              period: label(last.period),
              share: formatValue(
                share(last.revenue - last.newRevenue, last.revenue),
                "percent",
                texts.locale,
              ),
            }),
            table: "revenue",
            category: "period",
            series: [{ column: "newRevenue" }, { column: "existingRevenue" }],
            categoryTitle: words.columns.period,
            valueTitle: words.valueTitles.revenue,
          },
        ]
      : []),
  ];
}
