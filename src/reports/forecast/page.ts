import { periodLabel } from "../../core/ledger/periods";
import { fill } from "../../locales/translate";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { headline } from "../kit/page/headline";
import { pageMoney } from "../kit/page/money";
import type { Block, Card, ChartBlock, Sentence, TableBlock, ValueFormat } from "../report";
import type { Foreseen, ForeseenValue } from "./foreseen";
import { changeOf, nameOf, nextTable, valueTable, type Measure } from "./tables";

/** Rows of the page's tables. */
const SHOWN = { periods: 12, values: 8 } as const;
/** Errors that differ by less are alike. */
const NOTICED = 0.005;
/** Growth that asks for stock. */
const NOTEWORTHY = 0.05;

export function pageBlocks(made: Foreseen): Block[] {
  const shown = (table: TableBlock): TableBlock => ({
    ...table,
    filter: false,
    columns: table.columns.map((own) => (own.format === "money0" ? { ...own, format: unitOf(made) } : own)),
  });
  return [
    headline(answers(made), more(made)),
    { kind: "cards", cards: cards(made) },
    chart(made, "sales"),
    chart(made, "orders"),
    shown(nextTable(made, SHOWN.periods)),
    ...valueTable(made, "byValue", SHOWN.values).map(shown),
    { kind: "todo", lines: todo(made) },
  ];
}

const percent = (value: number, { texts }: Foreseen) => formatValue(value, "percent", texts.locale);

/** One unit a page, in which a single period still has its digits. */
function unitOf({ texts, sales }: Foreseen): ValueFormat {
  return pageMoney(
    sales.forecast.periods.map(({ mean }) => mean),
    texts.locale,
  );
}

function moneyText(value: number, made: Foreseen): string {
  return formatValue(value, unitOf(made), made.texts);
}

function span(made: Foreseen): { readonly count: number; readonly unit: string } {
  const { units } = made.texts.reports.forecast;
  const { next, period } = made;
  const [one, many] = period.unit === "week" ? [units.week, units.weeks] : [units.month, units.months];
  return { count: next.length, unit: next.length === 1 ? one : many };
}

function answers(made: Foreseen): Sentence[] {
  const { findings } = made.texts.reports.forecast;
  const { mean, interval80 } = made.sales.forecast.total;
  const change = changeOf(made.sales);
  const words = {
    ...span(made),
    sales: moneyText(mean, made),
    low: moneyText(interval80.low, made),
    high: moneyText(interval80.high, made),
  };
  return [
    ...(change === null
      ? []
      : [
          {
            text: fill(change >= 0 ? findings.more : findings.less, {
              ...words,
              change: percent(Math.abs(change), made),
            }),
          },
        ]),
    { text: fill(findings.sales, words) },
  ];
}

function more(made: Foreseen): Sentence[] {
  const { texts, sales, seasonal, seasonLength, periods, festival } = made;
  const { findings } = texts.reports.forecast;
  const { check } = sales;
  const sentences: string[] = [];
  if (!seasonal) {
    sentences.push(fill(findings.noSeason, { known: periods.length, needed: 2 * seasonLength }));
  }
  if (festival !== undefined) {
    sentences.push(fill(findings.festival, { lift: formatValue(festival, "decimal2", texts.locale) }));
  }
  if (check) {
    // Where last season's figures are exact nothing is larger by a share of it.
    const better = check.naiveMase > 0 ? 1 - check.mase / check.naiveMase : 0;
    sentences.push(
      fill(better >= NOTICED ? findings.better : better <= -NOTICED ? findings.worse : findings.alike, {
        count: check.count,
        share: percent(Math.abs(better), made),
      }),
    );
  } else {
    sentences.push(findings.unchecked);
  }
  return sentences.map((text) => ({ text }));
}

function cards(made: Foreseen): Card[] {
  const { texts, sales, orders, next, period, known, running } = made;
  const { cards: words } = texts.reports.forecast;
  const money = unitOf(made);
  const versus = (series: typeof sales): Pick<Card, "change"> => {
    const change = changeOf(series);
    return change === null
      ? {}
      : { change: { value: change, format: "change", words: words.yearAgo, good: change >= 0 } };
  };
  const [first] = sales.forecast.periods;
  const rest = sales.forecast.total.mean - running;
  return [
    {
      label: fill(words.sales, span(made)),
      value: sales.forecast.total.mean,
      format: money,
      ...versus(sales),
    },
    { label: periodLabel(next[0]!, period), value: first!.mean, format: money },
    {
      label: fill(words.orders, span(made)),
      value: orders.forecast.total.mean,
      format: "integer",
      ...versus(orders),
    },
    ...(known
      ? [
          { label: words.known, value: known.revenue, format: money },
          ...(rest > 0
            ? [{ label: words.knownShare, value: known.revenue / rest, format: "percent" as const }]
            : []),
        ]
      : [{ label: words.range, value: spread(made), format: "percent" as const }]),
  ];
}

/** Half the width of the interval, as a share of the total. */
function spread({ sales }: Foreseen): number | null {
  const { mean, interval80 } = sales.forecast.total;
  return mean > 0 ? (interval80.high - interval80.low) / 2 / mean : null;
}

/** Forecasts that differ by less are alike: none of them is the strongest. */
const EVEN = 0.01;

function chart(made: Foreseen, measure: Measure): ChartBlock {
  const { texts, next, period } = made;
  const { charts } = texts.reports.forecast;
  const { forecast } = made[measure];
  const largest = forecast.periods.reduce(
    (best, one, at) => (one.mean > forecast.periods[best]!.mean ? at : best),
    0,
  );
  const value = forecast.periods[largest]!.mean;
  const isEven = forecast.periods.every(({ mean }) => Math.abs(mean - value) <= EVEN * Math.abs(value));
  return {
    kind: "chart",
    id: `${measure}Chart`,
    type: "areaStacked",
    title: charts[measure],
    finding: fill(charts[`${measure}${isEven ? "Even" : "Finding"}`], {
      period: periodLabel(next[largest]!, period),
      value: measure === "sales" ? moneyText(value, made) : formatValue(value, "integer", texts.locale),
    }),
    measure: charts[`${measure}Measure`],
    table: `${measure}Band`,
    category: "period",
    series: [
      { column: "low", tone: "ground" },
      { column: "width", tone: "band" },
      { column: "actual", as: "line", tone: "muted" },
      { column: "forecast", as: "line", tone: "accent" },
    ],
  };
}

function todo(made: Foreseen) {
  const { texts, by, known, sales, running } = made;
  const { todo: words } = texts.reports.forecast;
  const own = (by?.values ?? []).filter(({ sales: series }) => changeOf(series) !== null);
  const changed = [...own].sort((a, b) => difference(b) - difference(a));
  const lines: { text: string; sheet: string }[] = [];
  const line = (text: string, value: ForeseenValue) => ({
    text: fill(text, {
      ...span(made),
      value: brief(nameOf(value, made), 20),
      sales: moneyText(value.sales!.forecast.total.mean, made),
      change: percent(Math.abs(changeOf(value.sales)!), made),
    }),
    sheet: "by",
    about: [{ customers: value.customers }],
  });
  const [most, least] = [changed[0], changed.at(-1)];
  if (most && changeOf(most.sales)! > NOTEWORTHY) {
    lines.push(line(words.stock, most));
  }
  if (least && least !== most && changeOf(least.sales)! < -NOTEWORTHY) {
    lines.push(line(words.less, least));
  }
  const gap = known ? sales.forecast.total.mean - running - known.revenue : 0;
  if (gap > 0) {
    lines.push({ text: fill(words.gap, { gap: moneyText(gap, made) }), sheet: "data" });
  }
  const { low, high } = sales.forecast.total.interval80;
  return lines.length > 0
    ? lines
    : [
        {
          text: fill(words.plan, { low: moneyText(low, made), high: moneyText(high, made) }),
          sheet: "data",
        },
      ];
}

function difference({ sales }: ForeseenValue): number {
  return sales!.forecast.total.mean - sales!.yearAgo!;
}
