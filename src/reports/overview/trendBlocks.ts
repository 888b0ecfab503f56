import { periodLabel } from "../../core/ledger/periods";
import { PERIODS_IN_YEAR } from "../kit/keyFigures/dayRange";
import { changeOf, KPIS, moneyFormat } from "../kit/keyFigures/kpis";
import type { PeriodFigures } from "../../core/ledger/book";
import type { Block, TableBlock, TableColumn, Value, ValueFormat } from "../report";
import { cents, fewest, ratio, share } from "../kit/shares";
import type { OverviewFigures } from "./overviewFigures";

/** Periods shown: two years of months or weeks to a page, three years of quarters. */
const SHOWN = { week: 26, month: 24, quarter: 12, half: 6, year: 6 } as const;

/** Every period's figures. */
export function trendBlocks(figures: OverviewFigures): Block[] {
  const { trend, period, texts } = figures;
  const words = texts.reports.overview;
  const shown = trend.slice(-SHOWN[period.unit]);
  const running = shown.at(-1)?.complete === false;
  return [
    { kind: "heading", level: 2, text: words.headings.trend },
    ...(running ? [{ kind: "note", text: words.findings.trendRunning } as const] : []),
    trendTable(figures, shown),
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
