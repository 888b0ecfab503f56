import { periodLabel } from "../../core/ledger/periods";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import { PERIODS_IN_YEAR } from "../kit/keyFigures/dayRange";
import { changeOf, KPIS, moneyFormat } from "../kit/keyFigures/kpis";
import type { PeriodFigures } from "../../core/ledger/book";
import type { Block, ChartBlock, TableBlock, TableColumn, Value, ValueFormat } from "../report";
import { cents, fewest, ratio, share } from "../kit/shares";
import type { OverviewFigures } from "./overviewFigures";

/** Periods shown: two years of months or weeks to a page, three years of quarters. */
const SHOWN = { week: 26, month: 24, quarter: 12, half: 6, year: 6 } as const;

/** Every period's figures, and how they went. */
export function trendBlocks(figures: OverviewFigures): Block[] {
  const { trend, period, texts } = figures;
  const words = texts.reports.overview;
  const shown = trend.slice(-SHOWN[period.unit]);
  const running = shown.at(-1)?.complete === false;
  const table = trendTable(figures, shown);
  const drawn = shown.length - (running ? 1 : 0);
  return [
    { kind: "heading", level: 2, text: words.headings.trend },
    ...(running ? [{ kind: "note", text: words.findings.trendRunning } as const] : []),
    table,
    ...(drawn >= 2 ? charts(figures, shown.slice(0, drawn), table) : []),
  ];
}

function trendTable(figures: OverviewFigures, shown: readonly PeriodFigures[]): TableBlock {
  const { trend, period, texts } = figures;
  const { columns: words } = texts.reports.overview;
  const { names } = texts.reports.keyFigures;
  const money = moneyFormat(
    "money0",
    shown.map(({ revenue }) => revenue),
    texts.locale,
  );
  const column = (
    key: string,
    title: string,
    format: ValueFormat,
    groupSize?: TableColumn["groupSize"],
  ): TableColumn => ({ key, title, format, groupSize });
  const buying = shown.map(({ customers }) => customers);
  // A change and one of its ends give the other.
  const withEarlier = (periods: number) =>
    shown.map((figure) =>
      Math.min(figure.customers, trend[trend.indexOf(figure) - periods]?.customers || Infinity),
    );
  const repeating = shown.map(({ repeaters, customers }) => fewest(repeaters, customers));
  return {
    kind: "table",
    id: "trend",
    groups: "separate",
    columns: [
      column("period", words.period, "text"),
      column("revenue", names.revenue, money, buying),
      column("change", words.change, "change", withEarlier(1)),
      column("yearChange", words.yearChange, "change", withEarlier(PERIODS_IN_YEAR[period.unit])),
      column("customers", names.customers, "integer", buying),
      column("newCustomers", names.newCustomers, "integer", true),
      column("existingCustomers", words.existingCustomers, "integer", true),
      column("orders", names.orders, "integer", buying),
      column("spendPerCustomer", names.spendPerCustomer, "money", buying),
      column("orderValue", names.orderValue, "money", buying),
      column("existingRevenueShare", names.existingRevenueShare, "percent", "newCustomers"),
      column("repeatRate", names.repeatRate, "percent", repeating),
    ],
    rows: shown.map((figure): Value[] => {
      const index = trend.indexOf(figure);
      const against = (before: PeriodFigures | undefined) =>
        before && figure.complete ? changeOf(KPIS.revenue, figure.revenue, before.revenue) : null;
      const { knowsNew } = figure;
      return [
        labelOf(figure, figures),
        cents(figure.revenue),
        against(trend[index - 1]),
        against(trend[index - PERIODS_IN_YEAR[period.unit]]),
        figure.customers,
        knowsNew ? figure.newCustomers : null,
        knowsNew ? figure.customers - figure.newCustomers : null,
        figure.orders,
        ratio(figure.revenue, figure.customers),
        ratio(figure.revenue, figure.orders),
        knowsNew ? share(figure.revenue - figure.newRevenue, figure.revenue) : null,
        share(figure.repeaters, figure.customers),
      ];
    }),
  };
}

function labelOf({ period, complete }: PeriodFigures, figures: OverviewFigures): string {
  return periodLabel(period, figures.period) + (complete ? "" : " *");
}

function charts(figures: OverviewFigures, drawn: readonly PeriodFigures[], table: TableBlock): ChartBlock[] {
  const { texts } = figures;
  const { charts: titles, findings: words, valueTitles, columns } = texts.reports.overview;
  const last = drawn.at(-1)!;
  const best = drawn.reduce((most, figure) => (figure.revenue > most.revenue ? figure : most));
  const show = (value: number | null, format: ValueFormat) => formatValue(value, format, texts);
  const money = table.columns.find(({ key }) => key === "revenue")!.format;
  const rowOf = (figure: PeriodFigures) => table.rows[drawn.indexOf(figure)]!;
  const cell = (figure: PeriodFigures, key: string) =>
    rowOf(figure)[table.columns.findIndex((column) => column.key === key)] as number | null;
  const chart = {
    kind: "chart",
    table: table.id,
    category: "period",
    categoryTitle: columns.period,
    rowCount: drawn.length,
    about: [best, last].map((figure) => ({ table: table.id, row: drawn.indexOf(figure) })),
  } as const;
  return [
    {
      ...chart,
      id: "revenue",
      type: "columnClustered",
      title: titles.revenue,
      finding: fill(words.revenueChart, {
        best: labelOf(best, figures),
        bestValue: show(best.revenue, money),
        last: labelOf(last, figures),
        lastValue: show(last.revenue, money),
      }),
      series: [{ column: "revenue" }],
      valueTitle: inCurrency(texts.reports.keyFigures.names.revenue, texts),
    },
    {
      ...chart,
      id: "customers",
      type: "columnStacked",
      title: titles.customers,
      finding: fill(words.customersChart, {
        period: labelOf(last, figures),
        acquired: show(cell(last, "newCustomers"), "integer"),
        existing: show(cell(last, "existingCustomers"), "integer"),
      }),
      series: [{ column: "newCustomers" }, { column: "existingCustomers" }],
      valueTitle: valueTitles.customers,
    },
    {
      ...chart,
      id: "rates",
      type: "lineMarkers",
      title: titles.rates,
      finding: fill(words.ratesChart, {
        period: labelOf(last, figures),
        existing: show(cell(last, "existingRevenueShare"), "percent"),
        repeat: show(cell(last, "repeatRate"), "percent"),
      }),
      series: [{ column: "existingRevenueShare" }, { column: "repeatRate" }],
      valueTitle: valueTitles.share,
    },
    {
      ...chart,
      id: "values",
      type: "lineMarkers",
      title: titles.values,
      finding: fill(words.valuesChart, {
        period: labelOf(last, figures),
        spend: show(cell(last, "spendPerCustomer"), "money"),
        order: show(cell(last, "orderValue"), "money"),
      }),
      series: [{ column: "spendPerCustomer" }, { column: "orderValue" }],
      valueTitle: inCurrency(valueTitles.money, texts),
    },
  ];
}

/** An axis says its unit in its title too. */
function inCurrency(name: string, { currency, reports }: Texts): string {
  return currency ? fill(reports.keyFigures.withCurrency, { name, currency }) : name;
}
