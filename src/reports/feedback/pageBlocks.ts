import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { inWords } from "../kit/inWords";
import { framed } from "../kit/page/pageSheet";
import { paretoChart, vitalFew } from "../kit/pareto";
import { SIGNIFICANT } from "../kit/rates/groupRates";
import { trendChart } from "../kit/rates/trend";
import { ofEnds, ofSizes } from "../kit/told";
import { wavesInWords } from "../kit/survey/byWave";
import type { Block, ChartBlock, Sentence } from "../report";
import { negativeByWave, problemCounts, sounding, topicTable } from "./dataBlocks";
import { topicName } from "./dictionary";
import type { Heard, TopicHeard } from "./heard";

const MOST_TOPICS = 10;

/** The page: the largest problems, how topics sound, what is new. */
export function pageBlocks(figures: Heard, input: ReportInput): Block[] {
  const { texts, version, dataset } = input;
  const { feedback: words } = texts.reports;
  const { comments, negative, positive, unnamed, topics, waves } = figures;
  return framed(
    { dataset, texts, version },
    {
      title: words.title,
      about: figures.dataset,
      period: wavesInWords(waves),
      definitions: [words.definitions.sentiment],
    },
    [
      { kind: "headline", sentences: headline(figures, texts) },
      {
        kind: "cards",
        cards: [
          { label: words.cards.comments, value: comments, format: "integer" },
          {
            label: words.cards.negative,
            value: negative / comments,
            format: "percent",
            tone: "bad",
            about: ofSizes(negative),
          },
          {
            label: words.cards.positive,
            value: positive / comments,
            format: "percent",
            tone: "good",
            about: ofSizes(positive),
          },
          { label: words.cards.emerging, value: emerging(figures).length, format: "integer" },
          { label: words.cards.unnamed, value: unnamed / comments, format: "percent" },
        ],
      },
      ...charts(figures, texts),
      { kind: "heading", level: 2, text: words.tables.topics },
      topicTable("shownTopics", topics, figures, texts, MOST_TOPICS),
      { kind: "todo", lines: todo(figures, texts) },
    ],
  );
}

/** Topics that have grown beyond chance, the surest first. */
function emerging({ topics }: Heard): readonly TopicHeard[] {
  return topics.filter(({ p, now, before }) => p < SIGNIFICANT && now > before).sort((a, b) => a.p - b.p);
}

function headline(figures: Heard, texts: ReportInput["texts"]): Sentence[] {
  const { headlines } = texts.reports.feedback;
  const { percent, count } = inWords(texts);
  const { topics, negative, comments, waves } = figures;
  const [first] = topics;
  const [risen] = emerging(figures);
  const common = topics.filter((topic) => topic.common).length;
  const last = waves.filter(({ n }) => n > 0).at(-1);
  return [
    {
      text:
        first && first.negative > 0
          ? fill(headlines.problems, {
              topic: topicName(first.id, texts),
              share: percent(first.negative / negative),
              negative: count(negative),
            })
          : fill(headlines.none, { comments: count(comments) }),
      about: first && first.negative > 0 ? ofTopic(first) : [],
    },
    ...(risen && last
      ? [
          {
            text: fill(headlines.emerging, {
              topic: topicName(risen.id, texts),
              now: percent(risen.now),
              before: percent(risen.before),
              wave: last.name,
            }),
            about: [...ofTopic(risen), ...ofSizes(last.n)],
          },
        ]
      : waves.length > 1
        ? [{ text: headlines.noEmerging }]
        : []),
    ...(common > 0 ? [{ text: fill(headlines.common, { count: count(common) }) }] : []),
  ];
}

function ofTopic({ mentions, negative }: TopicHeard) {
  return ofSizes(mentions, negative);
}

function charts(figures: Heard, texts: ReportInput["texts"]): ChartBlock[] {
  const { charts: words } = texts.reports.feedback;
  const { percent, count } = inWords(texts);
  const problems = problemCounts(figures, texts);
  const sounds = sounding(figures);
  const points = negativeByWave(figures).filter(({ n }) => n > 0);
  const [first, last] = [points[0], points.at(-1)];
  return [
    ...(problems.length > 1
      ? [
          paretoChart(
            "problems",
            {
              title: words.problems,
              finding: fill(words.problemsFinding, {
                few: count(vitalFew(problems)),
                all: count(problems.length),
              }),
              measure: words.problemsMeasure,
            },
            problems,
            7,
          ),
        ]
      : []),
    ...(sounds.length > 1
      ? [
          {
            kind: "chart",
            id: "sounding",
            type: "barClustered",
            title: words.sentiment,
            finding: fill(
              sounds.at(-1)!.sentiment > sounds[0]!.sentiment ? words.sentimentFinding : words.sentiment,
              {
                lowest: topicName(sounds[0]!.id, texts),
                highest: topicName(sounds.at(-1)!.id, texts),
              },
            ),
            about: [...ofTopic(sounds[0]!), ...ofTopic(sounds.at(-1)!)],
            measure: words.sentimentMeasure,
            table: "sounding",
            category: "topic",
            series: [{ column: "sentiment" }],
            emphasis: {
              rows: sounds.flatMap(({ sentiment }, row) => (sentiment < 0 ? [row] : [])),
              tone: "bad",
            },
            rowCount: Math.min(12, sounds.length),
            labels: true,
          } as const,
        ]
      : []),
    ...(first && first !== last
      ? [
          trendChart(
            "waves",
            {
              title: words.trend,
              finding: fill(words.trendFinding, {
                first: percent(first.value),
                from: first.name,
                last: percent(last!.value),
                to: last!.name,
              }),
              measure: fill(words.trendMeasure, { band: texts.reports.listening.band }),
              about: ofEnds(points),
            },
            { percent: true },
          ),
          ...changeChart(figures, texts),
        ]
      : []),
  ];
}

function changeChart({ topics }: Heard, texts: ReportInput["texts"]): ChartBlock[] {
  const { charts: words } = texts.reports.feedback;
  const { percent } = inWords(texts);
  const rows = topics.slice(0, MOST_TOPICS).filter(({ now, before }) => Number.isFinite(now + before));
  const most = rows.reduce<TopicHeard | undefined>(
    (best, topic) =>
      best && Math.abs(best.now - best.before) >= Math.abs(topic.now - topic.before) ? best : topic,
    undefined,
  );
  return most
    ? [
        {
          kind: "chart",
          id: "change",
          type: "barClustered",
          title: words.change,
          finding: fill(words.changeFinding, {
            topic: topicName(most.id, texts),
            before: percent(most.before),
            now: percent(most.now),
          }),
          about: ofTopic(most),
          measure: words.changeMeasure,
          table: "topics",
          category: "topic",
          series: [{ column: "now" }, { column: "before" }],
          rowCount: Math.min(8, topics.length),
          axis: { percent: true },
        },
      ]
    : [];
}

function todo(figures: Heard, texts: ReportInput["texts"]): (Sentence & { sheet?: string })[] {
  const { todo: words } = texts.reports.feedback;
  const { percent, count } = inWords(texts);
  const { topics, negative, unnamed } = figures;
  const [first] = topics;
  const [risen] = emerging(figures);
  return [
    ...(first && first.negative > 0
      ? [
          {
            text: fill(words.problem, {
              topic: topicName(first.id, texts),
              count: count(first.negative),
              share: percent(first.negative / negative),
            }),
            about: ofTopic(first),
            sheet: "data",
          },
        ]
      : []),
    ...(risen
      ? [
          {
            text: fill(words.emerging, {
              topic: topicName(risen.id, texts),
              now: percent(risen.now),
              before: percent(risen.before),
            }),
            about: ofTopic(risen),
            sheet: "data",
          },
        ]
      : []),
    ...(unnamed > 0
      ? [
          {
            text: fill(words.dictionary, { count: count(unnamed) }),
            about: ofSizes(unnamed),
            sheet: "dictionary",
          },
        ]
      : []),
  ];
}
