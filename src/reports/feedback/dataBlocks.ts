import { wilsonInterval } from "../../core/statistics/proportions";
import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { paretoTable, type NamedCount } from "../kit/pareto";
import { quotesOf, quoteTable } from "../kit/quotes";
import { CONFIDENCE } from "../kit/rateWithInterval";
import { trendTable, type TrendPoint } from "../kit/rates/trend";
import { share } from "../kit/shares";
import { column } from "../kit/tableColumn";
import type { Block, TableBlock, Value } from "../report";
import { topicName } from "./dictionary";
import type { Heard, TopicHeard } from "./heard";

/** Topics with fewer comments have no mean worth drawing. */
const FEWEST = 5;

/** The figures behind the page. */
export function dataBlocks(figures: Heard, input: ReportInput): Block[] {
  const { texts, book } = input;
  const { feedback: words } = texts.reports;
  const { topics, dataset, sentiment, words: telling, wordsBy } = figures;
  const heading = (text: string): Block => ({ kind: "heading", level: 2, text });
  const problems = problemCounts(figures, texts);
  const points = negativeByWave(figures);
  const quotes = topics.flatMap(({ id, quotes: rows }) =>
    quotesOf(figures, rows, { scores: sentiment, book, texts }).map((quote) => ({
      ...quote,
      score: Math.round(quote.score! * 100) / 100,
      topic: topicName(id, texts),
    })),
  );
  return [
    heading(words.tables.topics),
    topicTable("topics", topics, figures, texts),
    topicTable("sounding", sounding(figures), figures, texts),
    ...(problems.length > 0
      ? [heading(words.tables.problems), paretoTable("problems", problems, words.columns.topic, texts)]
      : []),
    ...(points.length > 0
      ? [
          heading(words.tables.waves),
          trendTable("waves", points, {
            value: words.columns.negativeShare,
            format: "percent",
            count: words.columns.comments,
            texts,
          }),
          heading(words.tables.heat),
          heatTable(figures, texts),
        ]
      : []),
    heading(words.tables.quotes),
    quoteTable("quotes", quotes, texts),
    ...(telling.length > 0
      ? [
          heading(fill(words.tables.words, { by: wordsBy ?? "" })),
          {
            kind: "table" as const,
            id: "words",
            columns: [
              column("group", words.columns.group, "text"),
              column("word", words.columns.word, "text"),
              column("own", words.columns.own, "integer", true),
              column("others", words.columns.others, "integer"),
              column("z", words.columns.z, "decimal2"),
            ],
            rows: telling.flatMap(({ group, words: own }) =>
              own.map((one): Value[] => [group, one.word, one.own, one.others, one.z]),
            ),
          },
        ]
      : []),
    ...(dataset.used > figures.comments ? [{ kind: "note" as const, text: words.definitions.topics }] : []),
  ];
}

/** Topics that somebody complained about, the most first. */
export function problemCounts({ topics }: Heard, texts: ReportInput["texts"]): NamedCount[] {
  return topics
    .filter(({ negative }) => negative > 0)
    .map(({ id, negative }) => ({ name: topicName(id, texts), count: negative }));
}

/** Topics with comments enough, the worst first. */
export function sounding({ topics }: Heard): readonly TopicHeard[] {
  return topics.filter(({ mentions }) => mentions >= FEWEST).sort((a, b) => a.sentiment - b.sentiment);
}

/** Share of negative comments in each period. */
export function negativeByWave({ waves }: Heard): TrendPoint[] {
  return waves.map(({ name, n, negative }) => ({
    name,
    n,
    value: share(negative, n),
    ...(n > 0 ? wilsonInterval(negative, n, CONFIDENCE) : { low: null, high: null }),
  }));
}

/** @param most rows, on a page */
export function topicTable(
  id: string,
  topics: readonly TopicHeard[],
  { comments, waves }: Heard,
  texts: ReportInput["texts"],
  most = Infinity,
): TableBlock {
  const { columns, kinds } = texts.reports.feedback;
  const changes = waves.filter(({ n }) => n > 0).length > 1;
  return {
    kind: "table",
    id,
    groups: "separate",
    columns: [
      column("topic", columns.topic, "text"),
      column("comments", columns.comments, "integer", true),
      column("share", columns.share, "percent"),
      column("negative", columns.negative, "integer", true),
      column("sentiment", columns.sentiment, "decimal2"),
      column("kind", columns.kind, "text"),
      ...(changes
        ? [
            column("before", columns.before, "percent"),
            column("now", columns.now, "percent"),
            column("p", columns.p, "p"),
          ]
        : []),
    ],
    rows: topics
      .slice(0, most)
      .map((topic): Value[] => [
        topicName(topic.id, texts),
        topic.mentions,
        topic.mentions / comments,
        topic.negative,
        topic.sentiment,
        kinds[topic.common ? "common" : topic.negative > 0 ? "single" : "none"],
        ...(changes ? [topic.before, topic.now, Number.isNaN(topic.p) ? null : topic.p] : []),
      ]),
  };
}

/** Share of each period's comments that name each topic, as colours. */
function heatTable({ waves, topics }: Heard, texts: ReportInput["texts"]): TableBlock {
  const { columns } = texts.reports.feedback;
  const place = new Map(topics.map(({ id, place: at }) => [id, at]));
  return {
    kind: "table",
    id: "heat",
    groups: "separate",
    columns: [
      column("topic", columns.topic, "text"),
      ...waves.map(({ name }, index) => ({
        ...column(`wave${index}`, name, "percent"),
        scale: "colors" as const,
        scaleGroup: "heat",
      })),
    ],
    rows: topics.map(({ id }): Value[] => [
      topicName(id, texts),
      ...waves.map(({ n, mentions }) => share(mentions[place.get(id)!]!, n)),
    ]),
  };
}
