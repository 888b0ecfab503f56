import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { chartedGroups, groupRateTable } from "../kit/rates/groupRates";
import { trendTable } from "../kit/rates/trend";
import { quotesOf, quoteTable, type Quote } from "../kit/quotes";
import { inWords } from "../kit/inWords";
import { column } from "../kit/tableColumn";
import type { Block, TableBlock, Value } from "../report";
import type { Satisfied } from "../kit/survey/satisfied";
import { whatIfBlocks } from "./whatIf";

/** Answers in words that are listed at most. */
const MOST_QUOTES = 200;

/** The figures behind the page: items, waves, groups, drivers, and the lowest answers in words. */
export function dataBlocks(figures: Satisfied, input: ReportInput): Block[] {
  const { texts } = input;
  const { satisfaction: words, listening } = texts.reports;
  const { survey, waves, groups, items } = figures;
  const value = {
    value: listening.columns.csat,
    format: "percent",
    mean: listening.columns.mean,
    texts,
  } as const;
  const chosen = chartedGroups(groups);
  const quotes = lowestAnswers(figures, input);
  const heading = (text: string): Block => ({ kind: "heading", level: 2, text });
  return [
    ...(survey.replaced > 0
      ? [
          {
            kind: "note",
            text: fill(listening.replaced, { count: inWords(texts).count(survey.replaced) }),
          } as const,
        ]
      : []),
    ...responseNote(figures, input),
    ...(items.length > 0 ? [heading(words.tables.items), itemTable(figures, input)] : []),
    ...(waves.length > 0 ? [heading(words.tables.waves), trendTable("waves", waves, value)] : []),
    ...(chosen ? [groupRateTable("chosenGroups", [chosen], value)] : []),
    ...(groups.length > 0 ? [heading(words.tables.groups), groupRateTable("groups", groups, value)] : []),
    ...driverBlocks(figures, input),
    ...whatIfBlocks(figures, input),
    ...(quotes.length > 0 ? [heading(words.tables.lowest), quoteTable("lowest", quotes, texts)] : []),
  ];
}

function responseNote({ response }: Satisfied, { texts }: ReportInput): Block[] {
  const { percent, count, money } = inWords(texts);
  return response
    ? [
        {
          kind: "note",
          text: fill(texts.reports.satisfaction.response, {
            answered: count(response.answered),
            customers: count(response.customers),
            share: percent(response.answered / response.customers),
            theirs: money(response.revenueOfAnswered),
            others: money(response.revenueOfOthers),
          }),
        },
      ]
    : [];
}

/** @param most rows, on a page */
export function itemTable(
  { items, survey, stated, matrix }: Satisfied,
  { texts }: ReportInput,
  most = Infinity,
): TableBlock {
  const { satisfaction: words, listening } = texts.reports;
  const { quadrants } = listening;
  const counted = survey.counted;
  const rows = most < Infinity ? [...items].sort((a, b) => (b.importance ?? 0) - (a.importance ?? 0)) : items;
  return {
    kind: "table",
    id: most < Infinity ? "shownItems" : "items",
    groups: "separate",
    columns: [
      column("item", listening.columns.item, "text"),
      ...(counted
        ? []
        : [
            column("n", listening.columns.answers, "integer", true),
            column("csat", listening.columns.csat, "percent"),
            column("low", listening.columns.low, "percent"),
            column("high", listening.columns.high, "percent"),
          ]),
      column("mean", listening.columns.mean, "decimal2"),
      ...(matrix
        ? [
            column(
              "importance",
              stated ? words.columns.importance : words.columns.derived,
              stated ? "decimal2" : "percent",
            ),
            column("quadrant", words.columns.quadrant, "text"),
          ]
        : []),
    ],
    rows: rows
      .slice(0, most)
      .map((figure): Value[] => [
        figure.item.title,
        ...(counted ? [] : [figure.n, figure.csat, figure.low, figure.high]),
        figure.n > 0 ? figure.mean : null,
        ...(matrix ? [figure.importance, figure.quadrant && quadrants[figure.quadrant]] : []),
      ]),
  };
}

function driverBlocks({ drivers, noDrivers }: Satisfied, { texts }: ReportInput): Block[] {
  const { satisfaction: words, listening } = texts.reports;
  const { score, count } = inWords(texts);
  if (!drivers) {
    return noDrivers ? [{ kind: "note", text: fill(words.noDrivers, { ...noDrivers }) }] : [];
  }
  const order = [...drivers.items.keys()].sort((a, b) => drivers.items[b]!.weight - drivers.items[a]!.weight);
  return [
    { kind: "heading", level: 2, text: words.tables.drivers },
    {
      kind: "note",
      text: fill(words.tables.weights, { r2: score(drivers.rSquared), n: count(drivers.n) }),
    },
    {
      kind: "table",
      id: "drivers",
      columns: [
        column("item", listening.columns.item, "text"),
        column("share", words.columns.share, "percent"),
        column("weight", words.columns.weight, "decimal4"),
        column("correlation", words.columns.correlation, "decimal2"),
        column("sign", words.columns.sign, "text"),
      ],
      rows: order.map((index): Value[] => {
        const { share, weight, correlation } = drivers.items[index]!;
        return [
          drivers.titles[index]!,
          share,
          weight,
          correlation,
          words.signs[correlation < 0 ? "negative" : "positive"],
        ];
      }),
    },
  ];
}

/** Who answered in the lower half of the scale and wrote something, the lowest and latest first. */
export function lowestAnswers({ survey, main }: Satisfied, { book, texts }: ReportInput): Quote[] {
  const { dataset, rows } = survey;
  const { comment } = dataset.columns;
  if (!comment) {
    return [];
  }
  const middle = (main.scale.min + main.scale.max) / 2;
  const low = [...rows].filter((row) => main.scores[row]! < middle && comment.codes[row]! >= 0);
  const days = dataset.columns.date?.days;
  low.sort((a, b) => main.scores[a]! - main.scores[b]! || (days ? days[b]! - days[a]! : 0) || a - b);
  return quotesOf(survey, low.slice(0, MOST_QUOTES), { scores: main.scores, book, texts });
}
