import type { Grid } from "../../core/cells/cell";
import { DEFAULT_TOPICS, type Topic } from "../../core/text/topicWords";
import { LOCALES, textsFor, type Texts } from "../../locales";
import { entryColumns, readEarlierTable, titlesOf } from "../kit/earlierTable";
import { column } from "../kit/tableColumn";
import type { TableBlock, Value } from "../report";

const COLUMNS = ["topic", "words", "general"] as const;
const TITLES = titlesOf(COLUMNS, ({ reports }, key) => reports.feedback.columns[key]);

export const DICTIONARY_ENTRIES = entryColumns(TITLES, COLUMNS);
const YES = /^(?:yes|y|true|是)$/i;

/** What topics are called: those of ours by their language, others by their own name. */
export function topicName(id: string, { reports }: Texts): string {
  const { topics } = reports.listening;
  return Object.hasOwn(topics, id) ? topics[id as keyof typeof topics] : id;
}

/** The topics as somebody has left them on the sheet; those of ours where there is none. */
export function topicsOn(cells: Grid = []): readonly Topic[] {
  const rows = readEarlierTable(cells, TITLES, "topic")?.rows ?? [];
  const known = new Map(
    LOCALES.map(textsFor).flatMap((texts) =>
      DEFAULT_TOPICS.map(({ id }) => [topicName(id, texts), id] as const),
    ),
  );
  const found = rows.flatMap(({ cells: { topic, words, general } }): Topic[] => {
    const keywords = String(words ?? "")
      .split(/[,，、;；\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== "");
    return topic && keywords.length > 0
      ? [
          {
            id: known.get(String(topic)) ?? String(topic),
            keywords,
            ...(YES.test(String(general ?? "")) ? { rest: true } : {}),
          },
        ]
      : [];
  });
  return found.length > 0 ? found : DEFAULT_TOPICS;
}

/** The topics and their words, to be changed. */
export function dictionaryTable(topics: readonly Topic[], texts: Texts): TableBlock {
  const { columns } = texts.reports.feedback;
  const { yes, no } = texts.reports.common;
  return {
    kind: "table",
    id: "dictionary",
    columns: [
      column("topic", columns.topic, "text"),
      { ...column("words", columns.words, "text"), widest: 700 },
      { ...column("general", columns.general, "text"), choices: [yes, no] },
    ],
    rows: topics.map(({ id, keywords, rest }): Value[] => [
      topicName(id, texts),
      keywords.join(", "),
      rest ? yes : no,
    ]),
  };
}
