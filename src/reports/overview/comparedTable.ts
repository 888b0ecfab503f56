import type { PeriodFigures } from "../../core/ledger/book";
import { periodLabel } from "../../core/ledger/periods";
import { fill } from "../../locales/translate";
import { PERIODS_IN_YEAR } from "../kit/keyFigures/dayRange";
import { shortPeriods } from "../kit/page/shortPeriod";
import { cents, fewest, ratio, share } from "../kit/shares";
import type { TableBlock, TableColumn, Value, ValueFormat } from "../report";
import type { OverviewFigures } from "./overviewFigures";

/** A year of months, half a year of weeks. */
const SHOWN = { week: 26, month: 12, quarter: 8, half: 6, year: 6 } as const;

/** A period that is over, and the same a year before where the data reach it. */
export interface ComparedPeriod {
  readonly label: string;
  readonly now: PeriodFigures;
  readonly before: PeriodFigures | undefined;
}

export function comparedPeriods({ trend, period }: OverviewFigures): readonly ComparedPeriod[] {
  return trend
    .map((now, index): ComparedPeriod => ({
      label: periodLabel(now.period, period),
      now,
      before: trend[index - PERIODS_IN_YEAR[period.unit]],
    }))
    .filter(({ now }) => now.complete)
    .slice(-SHOWN[period.unit]);
}

/** What the charts of the page draw: each period beside the same a year before. */
export function comparedTable(
  figures: OverviewFigures,
  periods: readonly ComparedPeriod[],
  money: ValueFormat,
): TableBlock {
  const { texts, period } = figures;
  const { columns: words, lastYearOf } = texts.reports.overview;
  const { names } = texts.reports.keyFigures;
  const short = shortPeriods(
    periods.map(({ now }) => now.period),
    period,
    texts.locale,
  );
  type Of = (figure: PeriodFigures) => number | null;
  const column = (
    key: string,
    title: string,
    format: ValueFormat,
    groupSize?: TableColumn["groupSize"],
  ): TableColumn => ({ key, title, format, groupSize });
  const buying = periods.map(({ now }) => now.customers);
  const boughtBefore = periods.map(({ before }) => before?.customers ?? null);
  const repeating = ({ repeaters, customers }: PeriodFigures) => fewest(repeaters, customers);
  const lastYear = (name: string) => fill(lastYearOf, { name });
  const spend: Of = ({ revenue, customers }) => ratio(revenue, customers);
  const repeat: Of = ({ repeaters, customers }) => share(repeaters, customers);
  const old = (of: Of, before: PeriodFigures | undefined) => (before ? of(before) : null);
  return {
    kind: "table",
    id: "compared",
    groups: "separate",
    columns: [
      column("period", words.period, "text"),
      column("name", words.name, "text"),
      column("revenueBefore", lastYear(names.revenue), money, boughtBefore),
      column("revenue", names.revenue, money, buying),
      column("newCustomers", names.newCustomers, "integer", true),
      column("existingCustomers", words.existingCustomers, "integer", true),
      column(
        "repeatRateBefore",
        lastYear(names.repeatRate),
        "percent",
        periods.map(({ before }) => (before ? repeating(before) : null)),
      ),
      column(
        "repeatRate",
        names.repeatRate,
        "percent",
        periods.map(({ now }) => repeating(now)),
      ),
      column("spendBefore", lastYear(names.spendPerCustomer), "money", boughtBefore),
      column("spend", names.spendPerCustomer, "money", buying),
    ],
    rows: periods.map(({ label, now, before }, index): Value[] => [
      label,
      short[index]!,
      old(({ revenue }) => cents(revenue), before),
      cents(now.revenue),
      now.knowsNew ? now.newCustomers : null,
      now.knowsNew ? now.customers - now.newCustomers : null,
      old(repeat, before),
      repeat(now),
      old(spend, before),
      spend(now),
    ]),
  };
}
