import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import { ratio, share } from "../kit/shares";
import type { ChartBlock, Emphasis, TableBlock, Told, ValueFormat } from "../report";
import type { ComparedPeriod } from "./comparedTable";
import type { OverviewFigures } from "./overviewFigures";

/** Fewer periods make no line. */
const FEWEST = 2;
/** Of fewer than this nothing is the most or the fewest. */
const FEWEST_RANKED = 4;

/** This year beside last: revenue, customers, how many bought again, what each spent. */
export function pageCharts(
  figures: OverviewFigures,
  periods: readonly ComparedPeriod[],
  table: TableBlock,
): ChartBlock[] {
  if (periods.length < FEWEST) {
    return [];
  }
  const { texts } = figures;
  const { page: words, charts: titles } = texts.reports.overview;
  const last = periods.at(-1)!;
  const show = (value: number | null, format: ValueFormat) => formatValue(value, format, texts);
  const told = (...rows: readonly number[]): Told[] => rows.map((row) => ({ table: table.id, row }));
  const lastRow = periods.length - 1;
  const chart = { kind: "chart", table: table.id, category: "name" } as const;
  const unit = texts.reports.calendar.options.unit.choices[figures.period.unit].toLowerCase();
  const measure = (alone: string, beside: string) => fill(yearAgo ? beside : alone, { unit });
  const yearAgo = periods.some(({ before }) => before);
  const money = table.columns.find(({ key }) => key === "revenue")!.format;
  const lines = (id: string, series: readonly string[], emphasized: string) => ({
    ...chart,
    id,
    type: "line" as const,
    series: series.map((column) => ({ column })),
    emphasis: { series: emphasized },
  });
  const best = periods.reduce(
    (most, { now }, row) => (now.revenue > periods[most]!.now.revenue ? row : most),
    0,
  );
  const both = periods.filter(({ before }) => before);
  const below = both.filter(({ now, before }) => now.revenue < before!.revenue).length;
  const rate = ({ repeaters, customers }: ComparedPeriod["now"]) => share(repeaters, customers);
  const spend = ({ revenue, customers }: ComparedPeriod["now"]) => ratio(revenue, customers);
  /** Nobody may have bought a year ago. */
  const before = (of: typeof rate) => (last.before ? of(last.before) : null);
  const pair = (
    of: typeof rate,
    [alone, beside]: readonly [string, string],
    name: string,
    format: ValueFormat,
  ): string =>
    fill(before(of) === null ? alone : beside, {
      period: last.label,
      [name]: show(of(last.now), format),
      before: show(before(of), format),
    });
  return [
    {
      ...lines("revenue", ["revenueBefore", "revenue"], "revenue"),
      title: titles.revenue,
      finding:
        both.length === periods.length
          ? fill(below === 0 ? words.aboveLastYear : words.belowLastYear, {
              count: below,
              all: both.length,
            })
          : fill(words.highest, {
              best: periods[best]!.label,
              value: show(periods[best]!.now.revenue, money),
            }),
      about: told(...(both.length === periods.length ? periods.keys() : [best])),
      measure: measure(words.revenueAlone, words.revenueMeasure),
    },
    customersChart(),
    {
      ...lines("rates", ["repeatRateBefore", "repeatRate"], "repeatRate"),
      title: titles.rates,
      finding: pair(rate, [words.rate, words.rateYear], "rate", "percent"),
      about: told(lastRow),
      measure: measure(words.rateAlone, words.rateMeasure),
      axis: { percent: true },
    },
    {
      ...lines("values", ["spendBefore", "spend"], "spend"),
      title: titles.values,
      finding: pair(spend, [words.spend, words.spendYear], "spend", "money"),
      about: told(lastRow),
      measure: measure(words.spendAlone, words.spendMeasure),
    },
  ];

  function customersChart(): ChartBlock {
    const counts = periods.flatMap(({ now }) => (now.knowsNew ? [now.newCustomers] : []));
    const now = last.now.knowsNew ? last.now.newCustomers : null;
    const ranked = counts.length >= FEWEST_RANKED && now !== null && new Set(counts).size > 1;
    const fewest = ranked && counts.every((count, index) => index === counts.length - 1 || count > now);
    const most = ranked && counts.every((count, index) => index === counts.length - 1 || count < now);
    const emphasis: Emphasis | undefined =
      fewest || most ? { series: "newCustomers", rows: [lastRow], tone: fewest ? "bad" : "good" } : undefined;
    return {
      ...chart,
      id: "customers",
      type: "columnStacked",
      title: titles.customers,
      finding: fill(fewest ? words.fewestNew : most ? words.mostNew : words.newNow, {
        period: last.label,
        count: show(now, "integer"),
      }),
      about: told(lastRow),
      measure: fill(words.customersMeasure, { unit }),
      series: [{ column: "newCustomers" }, { column: "existingCustomers" }],
      ...(emphasis ? { emphasis } : {}),
    };
  }
}
