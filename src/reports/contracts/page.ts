import { fill } from "../../locales/translate";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { SIGNIFICANT } from "../kit/rates/groupRates";
import { sum } from "../kit/sum";
import type { Block, Card, ChartBlock, Sentence, TodoBlock } from "../report";
import { curvePlans, curvePoints, planTable, renewalsOf, SOON } from "./tables";
import { paidShare } from "./trials";
import type { Survived } from "./survived";

/** Points of the axis of a chart of months. */
const MONTHS_SHOWN = 24;

export function pageBlocks(made: Survived): Block[] {
  return [
    { kind: "headline", sentences: headline(made) },
    { kind: "cards", cards: cards(made) },
    ...charts(made),
    planTable(made),
    todo(made),
  ];
}

function headline(made: Survived): Sentence[] {
  const { texts, all, year, compared, plans, foretold } = made;
  const { findings: words } = texts.reports.contracts;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const months = (value: number) => formatValue(value, "number", texts.locale);
  const { median } = all;
  const range = {
    low: Number.isNaN(median.low) ? "–" : months(median.low),
    high: Number.isNaN(median.high) ? words.open : months(median.high),
  };
  const first: Sentence = Number.isNaN(median.time)
    ? year
      ? { text: fill(words.year, { share: percent(year.survival), ...interval(year, percent) }) }
      : { text: fill(words.young, { cases: all.cases, over: all.over }) }
    : { text: fill(words.median, { months: months(median.time), ...range }) };
  const sorted = plans
    .filter(({ median: own }) => !Number.isNaN(own.time))
    .sort((a, b) => a.median.time - b.median.time);
  const difference =
    compared &&
    (compared.p < SIGNIFICANT && sorted.length > 1
      ? fill(words.differ, {
          best: brief(sorted.at(-1)!.name),
          longer: months(sorted.at(-1)!.median.time),
          worst: brief(sorted[0]!.name),
          shorter: months(sorted[0]!.median.time),
        })
      : compared.p < SIGNIFICANT
        ? words.differOnly
        : words.alike);
  const held = foretold?.holdout;
  const foresight = foretold
    ? held && held.customers > 0
      ? fill(words.holdout, {
          expected: formatValue(Math.round(held.expected), "integer", texts.locale),
          actual: formatValue(held.actual, "integer", texts.locale),
        })
      : words.noHoldout
    : words.noModel;
  return [first, ...[difference, foresight].flatMap((text) => (text ? [{ text }] : []))];
}

function interval(
  { low, high }: { readonly low: number; readonly high: number },
  percent: (value: number) => string,
) {
  return { low: Number.isNaN(low) ? "–" : percent(low), high: Number.isNaN(high) ? "–" : percent(high) };
}

function cards(made: Survived): Card[] {
  const { texts, all, year, remaining, lives, revenue } = made;
  const { cards: words } = texts.reports.contracts;
  const running = [...lives.over.keys()].filter((i) => lives.over[i] === 0);
  const last = revenue?.months.at(-1);
  const paid = paidShare(lives.trials ?? []);
  const total =
    remaining && sum(running.map((i) => (lives.price && Number.isNaN(lives.price[i]!) ? 0 : remaining(i))));
  return [
    { label: words.running, value: running.length, format: "integer" },
    paid === undefined
      ? { label: words.over, value: all.over, format: "integer" }
      : { label: words.trials, value: paid, format: "percent" },
    year
      ? { label: words.year, value: year.survival, format: "percent" }
      : {
          label: words.median,
          value: Number.isNaN(all.median.time) ? null : all.median.time,
          format: "number",
        },
    ...(last ? [{ label: words.mrr, value: last.end, format: "money0" as const }] : []),
    ...(total === undefined || running.length === 0
      ? []
      : [
          lives.price
            ? { label: words.value, value: total, format: "money0" as const }
            : { label: words.payments, value: total / running.length, format: "number" as const },
        ]),
  ];
}

function charts(made: Survived): ChartBlock[] {
  const { texts, foretold, revenue, year } = made;
  const { charts: words, columns } = texts.reports.contracts;
  const plans = curvePlans(made);
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const curve = {
    kind: "chart" as const,
    type: "line" as const,
    table: "curve",
    category: "month",
    categoryTitle: columns.month,
    axis: { percent: true as const },
  };
  const survivalChart: ChartBlock = {
    ...curve,
    id: "survivalChart",
    title: words.survival,
    finding:
      plans.length > 1
        ? fill(words.plansFinding, { count: plans.length })
        : fill(words.survivalFinding, { share: year ? percent(year.survival) : "–" }),
    measure:
      plans.length > 1
        ? fill(words.plansMeasure, {
            names: plans
              .slice(0, words.plansColors.length)
              .map(({ name }, index) => fill(words.plansColors[index]!, { name: brief(name, 12) }))
              .join(texts.reports.common.listSeparator),
          })
        : words.survivalMeasure,
    series:
      plans.length > 1
        ? plans.map((_, i) => ({ column: `plan${i + 1}` }))
        : [{ column: "survival" }, { column: "low" }, { column: "high" }],
    ...(plans.length > 1 ? {} : { emphasis: { series: "survival" } }),
  };
  if (foretold) {
    const furthest = curvePoints(made).at(-1)!;
    return [
      survivalChart,
      {
        ...curve,
        id: "foretoldChart",
        title: words.foretold,
        finding: fill(words.foretoldFinding, {
          months: furthest,
          share: percent(foretold.model.survival(foretold.fit.parameters, Math.round(furthest / made.term))),
        }),
        measure: words.foretoldMeasure,
        series: [{ column: "foretold" }, { column: "survival" }],
        emphasis: { series: "survival" },
      },
    ];
  }
  if (revenue && revenue.months.length > 1) {
    return [
      survivalChart,
      {
        kind: "chart",
        id: "revenueChart",
        type: "columnClustered",
        title: words.revenue,
        finding: fill(words.revenueFinding, { months: Math.min(MONTHS_SHOWN, revenue.months.length) }),
        measure: words.revenueMeasure,
        table: "revenue",
        category: "month",
        series: [{ column: "end" }],
      },
    ];
  }
  return [{ ...survivalChart, wide: true }];
}

function todo(made: Survived): TodoBlock {
  const { texts, lives, compared, foretold, remaining } = made;
  const { todo: words } = texts.reports.contracts;
  const up = renewalsOf(made);
  const priced = up.filter(({ at }) => lives.price && lives.price[at]! > 0);
  const value = remaining && lives.price ? sum(priced.map(({ at }) => remaining(at))) : undefined;
  return {
    kind: "todo",
    lines: [
      ...(up.length > 0
        ? [
            {
              text: fill(value === undefined ? words.renew : words.renewValue, {
                count: up.length,
                days: SOON,
                value: value === undefined ? "" : formatValue(value, "money0", texts.locale),
              }),
              sheet: "renewals",
              about: [{ customers: up.length }],
            },
          ]
        : [{ text: lives.spells ? fill(words.none, { days: SOON }) : words.noEnds }]),
      ...(!foretold
        ? [{ text: words.wait }]
        : compared && compared.p < SIGNIFICANT
          ? [{ text: words.compare }]
          : []),
    ],
  };
}
