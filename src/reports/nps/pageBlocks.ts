import { npsOfCounts } from "../../core/metrics/nps";
import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { inWords } from "../kit/inWords";
import { framed } from "../kit/page/pageSheet";
import { groupChart, mostTelling, restOf, SIGNIFICANT, verdictOf } from "../kit/rates/groupRates";
import { trendChart } from "../kit/rates/trend";
import { share } from "../kit/shares";
import { ofChange, ofEnds, ofSizes } from "../kit/told";
import { wavesInWords } from "../kit/survey/byWave";
import type { Block, CardsBlock, ChartBlock, Sentence } from "../report";
import type { Recommended } from "./recommended";

/** Topics under one chart. */
const MOST_TOPICS = 8;

/** The page: the score, how sure, since when, who, what about, and whom to call. */
export function pageBlocks(figures: Recommended, input: ReportInput): Block[] {
  const { texts, version, dataset } = input;
  const { nps: words } = texts.reports;
  const { survey, waves, question } = figures;
  return framed(
    { dataset, texts, version },
    {
      title: words.title,
      about: survey.dataset,
      period: wavesInWords(waves),
      definitions: [words.definitions.nps, fill(words.definitions.question, { title: question.title })],
    },
    [
      { kind: "headline", sentences: headline(figures, input) },
      cards(figures, input),
      ...charts(figures, input),
      { kind: "todo", lines: todo(figures, input) },
    ],
  );
}

function headline(figures: Recommended, { texts }: ReportInput): Sentence[] {
  const { headlines: words } = texts.reports.nps;
  const { verdicts } = texts.reports.listening;
  const { number, percent, count, score } = inWords(texts);
  const { counts, interval, change, groups } = figures;
  const telling = mostTelling(groups);
  const moved = change && {
    change: number(Math.abs(change.difference)),
    before: change.before,
  };
  const level = (told: string) =>
    fill(words.nps, {
      nps: number(npsOfCounts(counts)),
      low: number(interval.low),
      high: number(interval.high),
      n: count(counts.n),
      change: told,
    });
  return [
    moved
      ? {
          text: level(
            fill(words.change, {
              trend: fill(
                words[change.p >= SIGNIFICANT ? "same" : change.difference > 0 ? "up" : "down"],
                moved,
              ),
            }),
          ),
          about: ofChange(figures.waves, change),
          otherwise: level(""),
        }
      : { text: level("") },
    {
      text: fill(words.shares, {
        promoters: percent(counts.promoters / counts.n),
        detractors: percent(counts.detractors / counts.n),
        mean: score(counts.sum / counts.n),
      }),
      about: ofSides(figures),
    },
    ...(telling
      ? [
          {
            text: fill(words.group, {
              group: telling.row.group,
              by: telling.by.by,
              direction: verdicts[verdictOf(telling.by.rows, telling.row)],
              nps: number(telling.row.value),
              rest: number(restOf(telling.by.rows, telling.row)),
            }),
            about: ofSizes(telling.row.n),
          },
        ]
      : topicSentence(figures, texts)),
  ];
}

function topicSentence({ topics, written }: Recommended, texts: ReportInput["texts"]): Sentence[] {
  const { nps: words, listening } = texts.reports;
  const { percent } = inWords(texts);
  const [first] = topics;
  return first && first.detractors > 0
    ? [
        {
          text: fill(words.headlines.topic, {
            topic: listening.topics[first.id as keyof typeof listening.topics],
            share: percent(share(first.detractors, written.detractors.length)),
            other: percent(share(first.promoters, written.promoters.length)),
          }),
          about: ofSizes(first.detractors, first.promoters),
        },
      ]
    : [];
}

/** Of those who recommend, who do not, and the rest, who follow from both. */
function ofSides({ counts: { n, promoters, detractors } }: Recommended) {
  return ofSizes(promoters, detractors, n - promoters - detractors);
}

function cards(figures: Recommended, { texts }: ReportInput): CardsBlock {
  const { counts, change } = figures;
  const { cards: words, nps } = texts.reports.nps;
  return {
    kind: "cards",
    cards: [
      {
        label: nps,
        value: npsOfCounts(counts),
        format: "score",
        ...(change && {
          change: {
            value: change.difference,
            format: "changeScore",
            words: fill(words.change, { before: change.before }),
            ...(change.p < SIGNIFICANT ? { good: change.difference > 0 } : {}),
            about: ofChange(figures.waves, change),
          },
        }),
      },
      {
        label: words.promoters,
        value: counts.promoters / counts.n,
        format: "percent",
        tone: "good",
        about: ofSides(figures),
      },
      {
        label: words.detractors,
        value: counts.detractors / counts.n,
        format: "percent",
        tone: "bad",
        about: ofSides(figures),
      },
      { label: words.mean, value: counts.sum / counts.n, format: "decimal2" },
      { label: words.answers, value: counts.n, format: "integer" },
    ],
  };
}

function charts(figures: Recommended, { texts }: ReportInput): ChartBlock[] {
  const { charts: words } = texts.reports.nps;
  const { listening } = texts.reports;
  const { percent, number } = inWords(texts);
  const { counts, waves, groups, topics, written } = figures;
  const known = waves.filter(({ n }) => n > 0);
  const [first, last] = [known[0], known.at(-1)];
  const chosen = groupChart(groups, {
    title: words.groups,
    finding: words.groupsFinding,
    measure: words.groupsMeasure,
  });
  const [topic] = topics;
  return [
    {
      kind: "chart",
      id: "answers",
      type: "columnStacked",
      title: words.answers,
      finding: fill(words.answersFinding, {
        detractors: percent(counts.detractors / counts.n),
        promoters: percent(counts.promoters / counts.n),
      }),
      about: ofSides(figures),
      measure: words.answersMeasure,
      table: "answers",
      category: "answer",
      series: [{ column: "detractors" }, { column: "passives" }, { column: "promoters" }],
      sides: ["bad", "muted", "good"],
    },
    ...(first && first !== last
      ? [
          trendChart("waves", {
            title: words.trend,
            finding: fill(words.trendFinding, {
              first: number(first.value),
              from: first.name,
              last: number(last!.value),
              to: last!.name,
            }),
            measure: fill(words.trendMeasure, { band: listening.band }),
            about: ofEnds(waves),
          }),
        ]
      : []),
    ...chosen,
    ...(topic && topic.detractors > 0
      ? [
          {
            kind: "chart",
            id: "topics",
            type: "barClustered",
            title: words.topics,
            finding: fill(words.topicsFinding, {
              topic: listening.topics[topic.id as keyof typeof listening.topics],
              share: percent(share(topic.detractors, written.detractors.length)),
            }),
            about: ofSizes(topic.detractors, topic.promoters),
            measure: words.topicsMeasure,
            table: "topics",
            category: "topic",
            series: [
              { column: "detractorShare", tone: "bad" },
              { column: "promoterShare", tone: "muted" },
            ],
            rowCount: Math.min(MOST_TOPICS, topics.length),
            axis: { percent: true },
          } as const,
        ]
      : []),
  ];
}

function todo(figures: Recommended, input: ReportInput): (Sentence & { sheet?: string })[] {
  const { texts, book } = input;
  const { todo: words } = texts.reports.nps;
  const { listening } = texts.reports;
  const { count, money, percent, number } = inWords(texts);
  const { followUp, survey, topics, written, groups, counts } = figures;
  const { customerOf } = survey;
  const buyers = customerOf ? followUp.map((row) => customerOf[row]!).filter((buyer) => buyer >= 0) : [];
  const total = buyers.length > 0 ? book.customers().total : undefined;
  const telling = mostTelling(groups);
  const below = telling && verdictOf(telling.by.rows, telling.row) === "below" ? telling.row : undefined;
  const [topic] = topics;
  return [
    ...(followUp.length > 0
      ? [
          {
            text: total
              ? fill(words.call, {
                  count: count(followUp.length),
                  revenue: money(buyers.reduce((sum, buyer) => sum + total[buyer]!, 0)),
                })
              : fill(words.callWithout, { count: count(followUp.length) }),
            about: ofSizes(followUp.length),
            sheet: "followUp",
          },
        ]
      : []),
    ...(topic && topic.detractors > 0
      ? [
          {
            text: fill(words.topic, {
              topic: listening.topics[topic.id as keyof typeof listening.topics],
              share: percent(share(topic.detractors, written.detractors.length)),
            }),
            about: ofSizes(topic.detractors, topic.promoters),
            sheet: "data",
          },
        ]
      : []),
    ...(below
      ? [
          {
            text: fill(words.group, { group: below.group, nps: number(below.value), n: count(below.n) }),
            about: ofSizes(below.n),
            sheet: "data",
          },
        ]
      : []),
    { text: fill(words.ask, { count: count(counts.promoters) }), about: ofSides(figures) },
  ].slice(0, 3);
}
