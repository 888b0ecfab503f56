import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { basisInWords } from "../kit/customerValue/valueOptions";
import { headline } from "../kit/page/headline";
import { pageMoney } from "../kit/page/money";
import { onPage } from "../kit/page/onPage";
import { framed } from "../kit/page/pageSheet";
import type { TakenCharts } from "../kit/page/takeCharts";
import { ratio, share } from "../kit/shares";
import { sum } from "../kit/sum";
import type { Block, Card, ChartBlock, NoteBlock, Sentence, TableBlock } from "../report";
import { holdoutNote } from "./holdoutBlocks";
import type { Refused } from "./refused";
import type { Valued } from "./valued";

/** Charts of the sheets behind that stand on the page instead. */
export const PAGE_CHARTS = ["tracking", "deciles", "valueBySegment", "byFrequency"] as const;

/** What will customers be worth, and how sure: on one page. */
export function pageBlocks(
  valued: Valued,
  input: ReportInput,
  behind: {
    readonly charts: TakenCharts["charts"];
    readonly notes: readonly NoteBlock[];
    readonly segments: TableBlock;
  },
): Block[] {
  const { texts, customers, forecast, decileOf } = valued;
  const words = texts.reports.lifetimeValue;
  const first = decileOf.reduce((count, decile) => count + Number(decile === 1), 0);
  const total = sum(forecast.value);
  const inFirst = sum(forecast.value.filter((_, row) => decileOf[row] === 1));
  return framed(
    input,
    {
      title: words.title,
      asOf: customers.asOf,
      customers: customers.count,
      definitions: [words.page.method],
    },
    [
      answer(valued, behind.notes),
      { kind: "cards", cards: cards(valued) },
      ...PAGE_CHARTS.flatMap((id) => behind.charts.get(id) ?? []).map((chart) => dressed(chart, valued)),
      {
        ...onPage(behind.segments, "segmentsOnPage", {
          locale: texts.locale,
          bars: "valueShare",
          titles: { value: fill(words.page.value, { months: valued.options.months }) },
        }),
        title: words.headings.segments,
      },
      ...(total > 0
        ? [
            {
              kind: "todo",
              lines: [
                {
                  text: fill(words.page.todo, {
                    customers: formatValue(first, "integer", texts.locale),
                    share: formatValue(share(inFirst, total), "percent", texts.locale),
                  }),
                  sheet: "customers",
                  about: [{ table: "deciles", row: 0 }],
                },
              ],
            } as const,
          ]
        : []),
    ],
  );
}

function answer(valued: Valued, notes: readonly NoteBlock[]): ReturnType<typeof headline> {
  const { texts, customers, forecast, options } = valued;
  const { page: words } = texts.reports.lifetimeValue;
  const total = sum(forecast.value);
  const detail = {
    customers: formatValue(customers.count, "integer", texts.locale),
    value: formatValue(total, pageMoney([total], texts.locale), texts),
    months: options.months,
    basis: basisInWords(options, texts),
  };
  const checked = holdoutNote(valued).text;
  const more = notes
    .filter(({ tone, text }) => tone === "finding" || text === checked)
    .slice(1)
    .map(({ text, about }): Sentence => ({ text, about }));
  return headline([{ text: fill(words.answer, detail) }, { text: fill(words.answerShort, detail) }], more);
}

function cards({ texts, customers, forecast, options }: Valued): Card[] {
  const { figures, columns, page: words } = texts.reports.lifetimeValue;
  const revenue = sum(customers.total);
  const value = sum(forecast.value);
  const mean = ratio(value, customers.count);
  const money = pageMoney([revenue, value], texts.locale);
  return [
    { label: fill(words.value, { months: options.months }), value, format: money },
    { label: columns.meanValue, value: mean, format: pageMoney([mean], texts.locale) },
    { label: figures.alive, value: sum(forecast.probabilityAlive), format: "integer" },
    { label: figures.revenue, value: revenue, format: money },
    { label: figures.customers, value: customers.count, format: "integer" },
  ];
}

function dressed(chart: ChartBlock, { texts, segmentOf, forecast }: Valued): ChartBlock {
  const { page: words } = texts.reports.lifetimeValue;
  switch (chart.id) {
    case "tracking":
      return { ...chart, emphasis: { series: "cumulativePredicted" }, measure: words.trackingMeasure };
    case "deciles":
      return {
        ...chart,
        emphasis: { rows: [0] },
        measure: words.decileMeasure,
        axis: { percent: true, to: 1 },
      };
    case "valueBySegment": {
      const values = new Map<number, number>();
      segmentOf.forEach((segment, row) =>
        values.set(segment, (values.get(segment) ?? 0) + forecast.value[row]!),
      );
      const leader = [...values].reduce((best, one) => (one[1] > best[1] ? one : best), [0, -Infinity])[0];
      return {
        ...chart,
        series: [{ column: "valueShare" }],
        emphasis: { rows: [leader] },
        measure: words.segmentMeasure,
        labels: true,
      };
    }
    default:
      return {
        ...chart,
        type: "line",
        emphasis: { series: "predicted" },
        measure: words.frequencyMeasure,
      };
  }
}

/** What customers have brought, where no model can be trusted to say what they will. */
export function refusedPage(
  { texts, customers }: Refused,
  input: ReportInput,
  behind: { readonly notes: readonly NoteBlock[]; readonly segments: TableBlock },
): Block[] {
  const { page: words, figures, title, headings } = texts.reports.lifetimeValue;
  const revenue = sum(customers.total);
  const mean = ratio(revenue, customers.count);
  const money = pageMoney([revenue], texts.locale);
  return framed(input, { title, asOf: customers.asOf, customers: customers.count }, [
    headline([
      {
        text: fill(words.soFar, {
          customers: formatValue(customers.count, "integer", texts.locale),
          value: formatValue(revenue, money, texts),
        }),
      },
    ]),
    {
      kind: "cards",
      cards: [
        { label: figures.customers, value: customers.count, format: "integer" },
        { label: figures.revenue, value: revenue, format: money },
        { label: figures.meanRevenue, value: mean, format: pageMoney([mean], texts.locale) },
      ],
    },
    {
      ...onPage(behind.segments, "segmentsOnPage", { locale: texts.locale, bars: "revenueShare" }),
      title: headings.broughtBySegment,
    },
    ...behind.notes,
  ]);
}
