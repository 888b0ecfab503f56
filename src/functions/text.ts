import { CoreError } from "../core/errors";
import { sentiment } from "../core/text/sentiment";
import type { Topic } from "../core/text/topicWords";
import { DEFAULT_TOPICS } from "../core/text/topicWords";
import { countTopics } from "../core/text/topics";
import { isHeaderWord } from "./cells";
import { define, defineTable } from "./entry";
import type { CellTable } from "./parameters";
import { LANGUAGES, column, each, one, optional, table } from "./parameters";
import { wordsOf } from "./words";

export const text = [
  define("text", {
    id: "SENTIMENT",
    parameters: { text: each.text(), language: optional(one.choice(LANGUAGES)) },
    result: { shape: "elements", unit: "number" },
    citation: "own",
    examples: [
      {
        formula: "=CRM.SENTIMENT(A1:A4)",
        cells: [
          ["Great quality, fast delivery"],
          ["Not good"],
          ["东西不错，但是物流太慢了"],
          ["Arrived on Tuesday"],
        ],
        expected: [[0.707106781187], [-0.371390676354], [-0.688749461915], [0]],
      },
      { formula: '=CRM.SENTIMENT("客服非常热情", "zh")', expected: 0.624695047554 },
    ],
    run: ({ text: comment, language }) => sentiment(comment, language),
  }),

  defineTable("text", {
    id: "TOPICS",
    parameters: { texts: column.texts(), dictionary: optional(table.cells()) },
    result: {
      shape: "table",
      columns: {
        topic: "text",
        comments: "count",
        mentionShare: "share",
        cumulativeShare: "share",
        sentiment: "number",
      },
    },
    citation: "own",
    examples: [
      {
        formula: '=CRM.TOPICS(A1:A4, , "zh")',
        cells: [["物流太慢了"], ["客服态度很好，发货快"], ["价格便宜"], ["嗯"]],
        expected: [
          ["主题", "评论数", "提及占比", "累计占比", "情感倾向"],
          ["物流配送", 2, 0.333333333333, 0.333333333333, 0.0649552373045],
          ["客服与服务", 1, 0.166666666667, 0.5, 0.754605522164],
          ["价格", 1, 0.166666666667, 0.666666666667, 0.4472135955],
          ["速度与等待", 1, 0.166666666667, 0.833333333333, -0.624695047554],
          ["无主题", 1, 0.166666666667, 1, 0],
        ],
      },
      {
        formula: "=CRM.TOPICS(A1:A3, B1:C2)",
        cells: [
          ["The room was clean", "Room", "room; bed"],
          ["Breakfast was cold and the bed too soft", "Food", "breakfast; dinner"],
          ["Lovely view", null, null],
        ],
        expected: [
          ["Topic", "Comments", "Share of mentions", "Cumulative share", "Sentiment"],
          ["Room", 2, 0.5, 0.5, -0.07639320225],
          ["Food", 1, 0.25, 0.75, -0.6],
          ["No topic", 1, 0.25, 1, 0.4472135955],
        ],
      },
    ],
    run: ({ texts, dictionary, language }) => {
      const words = wordsOf(language);
      const names = new Map<string, string>(dictionary ? [] : Object.entries(words.topics));
      const comments = Array.from(texts.codes, (code) => texts.dictionary[code] as string);
      return {
        rows: countTopics(comments, dictionary ? readTopics(dictionary) : DEFAULT_TOPICS).map(
          ({ id, comments: count, share, cumulativeShare, sentiment: mean }) => [
            id === undefined ? words.noTopic : (names.get(id) ?? id),
            count,
            share,
            cumulativeShare,
            mean,
          ],
        ),
      };
    },
  }),
];

/** Topics beside their words, which may be several in a cell, in several columns, or in several rows of one topic. */
function readTopics(cells: CellTable): Topic[] {
  const topics = new Map<string, string[]>();
  cells.forEach(([topic, ...words], row) => {
    const title = row === 0 && cells.length > 1 && /^(topic|主题|话题|分类)s?$/i.test(String(topic ?? ""));
    const keywords = words
      .flatMap((cell) => String(cell ?? "").split(/[,;|，；、\n]/))
      .filter((word) => word.trim() !== "");
    if (topic == null || title || isHeaderWord(String(topic)) || keywords.length === 0) {
      return;
    }
    const name = String(topic).trim();
    topics.set(name, [...(topics.get(name) ?? []), ...keywords]);
  });
  if (topics.size === 0) {
    throw new CoreError("value", "dictionaryUnreadable");
  }
  return [...topics].map(([id, keywords]) => ({ id, keywords }));
}
