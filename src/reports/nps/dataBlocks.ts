import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { keptContacts } from "../kit/contacted";
import { inWords } from "../kit/inWords";
import { quotesOf, quoteTable } from "../kit/quotes";
import { chartedGroups, groupRateTable } from "../kit/rates/groupRates";
import { trendTable } from "../kit/rates/trend";
import { share } from "../kit/shares";
import { column } from "../kit/tableColumn";
import type { Block, TableBlock, Value } from "../report";
import type { Recommended } from "./recommended";

const MOST_QUOTES = 100;

/** The figures behind the page: answers, waves, groups, topics and what people wrote. */
export function dataBlocks(figures: Recommended, input: ReportInput): Block[] {
  const { texts } = input;
  const { nps: words, listening } = texts.reports;
  const { survey, waves, groups, topics, written } = figures;
  const value = { value: words.nps, format: "score", mean: words.cards.mean, texts } as const;
  const rates = { value: words.nps, format: "score", texts } as const;
  const chosen = chartedGroups(groups);
  const heading = (text: string): Block => ({ kind: "heading", level: 2, text });
  const said = (id: "detractors" | "promoters"): Block[] =>
    written[id].length > 0
      ? [heading(words.tables[id]), quoteTable(id, quotes(figures, written[id], input), texts)]
      : [];
  return [
    ...(survey.replaced > 0
      ? [
          {
            kind: "note" as const,
            text: fill(listening.replaced, { count: inWords(texts).count(survey.replaced) }),
          },
        ]
      : []),
    heading(words.tables.answers),
    answerTable(figures, input),
    ...(waves.length > 0 ? [heading(words.tables.waves), trendTable("waves", waves, value)] : []),
    ...changeBlocks(figures, input),
    ...(chosen ? [heading(words.tables.groups), groupRateTable("chosenGroups", [chosen], rates)] : []),
    ...(groups.length > 1 ? [groupRateTable("groups", groups, rates)] : []),
    ...(topics.length > 0 ? [heading(words.tables.topics), topicTable(figures, input)] : []),
    ...said("detractors"),
    ...said("promoters"),
  ];
}

function quotes({ survey, question }: Recommended, rows: readonly number[], { book, texts }: ReportInput) {
  return quotesOf(survey, rows.slice(0, MOST_QUOTES), { scores: question.scores, book, texts });
}

/** Each answer in the column of its side, so that three colours are three series. */
function answerTable({ answers }: Recommended, { texts }: ReportInput): TableBlock {
  const { columns } = texts.reports.nps;
  return {
    kind: "table",
    id: "answers",
    groups: "separate",
    columns: [
      column("answer", columns.answer, "text"),
      column("detractors", columns.detractors, "integer", true),
      column("passives", columns.passives, "integer", true),
      column("promoters", columns.promoters, "integer", true),
    ],
    rows: answers.map((n, answer): Value[] => [
      String(answer),
      answer <= 6 ? n : null,
      answer === 7 || answer === 8 ? n : null,
      answer >= 9 ? n : null,
    ]),
  };
}

/** The last two waves before and after. */
function changeBlocks({ change }: Recommended, { texts }: ReportInput): Block[] {
  const { nps: words, listening } = texts.reports;
  return change
    ? [
        { kind: "heading", level: 2, text: words.tables.change },
        {
          kind: "table",
          id: "change",
          columns: [
            column("wave", listening.columns.wave, "text"),
            column("from", words.columns.from, "score"),
            column("to", words.columns.to, "score"),
            column("difference", words.columns.difference, "score"),
            column("low", listening.columns.low, "score"),
            column("high", listening.columns.high, "score"),
            column("p", words.columns.p, "p"),
          ],
          rows: [
            [
              `${change.before} → ${change.last}`,
              change.npsA,
              change.npsB,
              change.difference,
              change.low,
              change.high,
              change.p,
            ],
          ],
        },
      ]
    : [];
}

function topicTable({ topics, written }: Recommended, { texts }: ReportInput): TableBlock {
  const { nps: words, listening } = texts.reports;
  return {
    kind: "table",
    id: "topics",
    groups: "separate",
    columns: [
      column("topic", listening.columns.topic, "text"),
      column("detractors", words.columns.detractors, "integer", true),
      column("detractorShare", words.columns.detractorShare, "percent"),
      column("promoters", words.columns.promoters, "integer", true),
      column("promoterShare", words.columns.promoterShare, "percent"),
    ],
    rows: topics.map(({ id, detractors, promoters }): Value[] => [
      listening.topics[id as keyof typeof listening.topics],
      detractors,
      share(detractors, written.detractors.length),
      promoters,
      share(promoters, written.promoters.length),
    ]),
  };
}

/** Detractors to call back, with what somebody wrote beside them before. */
export function followUpBlocks(figures: Recommended, input: ReportInput): Block[] {
  const { texts, earlier, ids, book } = input;
  const { nps: words, listening } = texts.reports;
  const { followUp, survey, question } = figures;
  if (followUp.length === 0) {
    return [];
  }
  const kept = keptContacts(earlier?.followUp);
  const list = quotesOf(survey, followUp, { scores: question.scores, book, texts });
  const table = quoteTable("followUp", list, texts);
  const own = list.map(({ customer }) => kept.get(ids?.id(customer!) ?? customer!));
  const done = own.filter((one) => isYes(one?.contacted, [words.yes, "yes", "是", "y"])).length;
  return [
    { kind: "heading", level: 1, text: words.tables.followUp },
    { kind: "note", text: fill(words.followUpNote, { done, all: inWords(texts).count(followUp.length) }) },
    {
      ...table,
      contactList: true,
      columns: [
        ...table.columns,
        { ...column("contacted", words.columns.contacted, "text"), choices: [words.yes, words.no] },
        column("outcome", words.columns.outcome, "text"),
      ],
      rows: table.rows.map((row, index) => [
        ...row,
        own[index]?.contacted ?? null,
        own[index]?.outcome ?? null,
      ]),
    },
    { kind: "note", text: listening.definitions.wave },
  ];
}

function isYes(value: Value | undefined, words: readonly string[]): boolean {
  return (
    value === true ||
    words.includes(
      String(value ?? "")
        .trim()
        .toLowerCase(),
    )
  );
}
