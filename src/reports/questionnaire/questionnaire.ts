import { fill } from "../../locales/translate";
import type { ReportDefinition, ReportInput } from "../definition";
import { howComputed } from "../kit/howComputed";
import { column } from "../kit/tableColumn";
import type { Report, TableBlock, TableColumn, Value } from "../report";

const POINTS = ["5", "7", "10"] as const;
/** Rows to type answers into. */
const ROWS = 50;
/** Signs of a line to write on. */
const LINE = 60;
/** Answers to whether one would recommend. */
const RECOMMENDING = 11;

/** Questions to print or to paste into a form tool, and the sheet for its answers, which the reports on surveys then read. */
export const questionnaire: ReportDefinition = {
  id: "questionnaire",
  needs: [],
  onRequest: true,
  options: [
    { name: "points", kind: "choice", choices: POINTS, default: "5" },
    { name: "items", kind: "text", default: "" },
  ],
  build,
};

interface Asked {
  /** The question, and what its answers are headed. */
  readonly text: string;
  readonly kind: "id" | "date" | "scale" | "recommend" | "words";
  /** What may be answered. */
  readonly answers: readonly number[];
}

function build(input: ReportInput): Report {
  const { dataset, texts, version, options } = input;
  const words = texts.reports.questionnaire;
  const points = Number(options.points);
  const asked = questions(input, points);
  return {
    id: questionnaire.id,
    title: words.title,
    issues: [],
    sheets: [
      {
        id: "questions",
        name: words.sheets.questions,
        blocks: [
          { kind: "heading", level: 1, text: words.heading },
          { kind: "note", text: fill(words.ends, { max: points }) },
          formTable(asked, points, input),
          { kind: "note", text: words.recommendEnds },
          recommendTable(asked, input),
          { kind: "heading", level: 2, text: words.tables.words },
          linesTable(asked, input),
        ],
      },
      {
        id: "answers",
        name: words.sheets.answers,
        freezeAt: "answers",
        blocks: [answersTable(asked)],
      },
      // Apart from the form: who is asked does not read it.
      {
        id: "tool",
        name: words.sheets.tool,
        blocks: [
          { kind: "heading", level: 1, text: words.tables.tool },
          { kind: "note", text: words.tool },
          toolTable(asked, input),
          ...howComputed({
            dataset,
            texts,
            version,
            options: [[words.options.points.label, points]],
            definitions: [words.definitions.read],
          }),
        ],
      },
    ],
  };
}

function questions({ options, texts }: ReportInput, points: number): Asked[] {
  const words = texts.reports.questionnaire;
  const named = String(options.items ?? "")
    .split(/[,;，；、\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  const items = [...new Set(named.length > 0 ? named : words.items)];
  const scale = Array.from({ length: points }, (_, i) => i + 1);
  return [
    { text: words.questions.customer, kind: "id", answers: [] },
    { text: words.questions.date, kind: "date", answers: [] },
    { text: fill(words.questions.overall, { max: points }), kind: "scale", answers: scale },
    ...items.map((item): Asked => ({
      text: fill(words.questions.item, { item, max: points }),
      kind: "scale",
      answers: scale,
    })),
    {
      text: words.questions.recommend,
      kind: "recommend",
      answers: Array.from({ length: RECOMMENDING }, (_, i) => i),
    },
    { text: words.questions.comment, kind: "words", answers: [] },
  ];
}

/** One box an answer, to be ticked. */
function boxes(id: string, asked: readonly Asked[], title: string): TableBlock {
  const answers = asked[0]!.answers;
  return {
    kind: "table",
    id,
    groups: "separate",
    columns: [
      column("question", title, "text"),
      ...answers.map((answer) => column(`a${answer}`, String(answer), "text")),
    ],
    rows: asked.map(({ text }): Value[] => [text, ...answers.map(() => "☐")]),
  };
}

function formTable(asked: readonly Asked[], points: number, { texts }: ReportInput): TableBlock {
  const { columns } = texts.reports.questionnaire;
  return boxes(
    "form",
    asked.filter(({ kind, answers }) => kind === "scale" && answers.length === points),
    columns.question,
  );
}

function recommendTable(asked: readonly Asked[], { texts }: ReportInput): TableBlock {
  return boxes(
    "recommend",
    asked.filter(({ kind }) => kind === "recommend"),
    texts.reports.questionnaire.columns.question,
  );
}

function linesTable(asked: readonly Asked[], { texts }: ReportInput): TableBlock {
  const { columns } = texts.reports.questionnaire;
  return {
    kind: "table",
    id: "lines",
    groups: "separate",
    columns: [column("question", columns.question, "text"), column("answer", columns.answer, "text")],
    rows: asked
      .filter(({ kind }) => kind === "words" || kind === "id" || kind === "date")
      .map(({ text }): Value[] => [text, "_".repeat(LINE)]),
  };
}

function toolTable(asked: readonly Asked[], { texts }: ReportInput): TableBlock {
  const { columns, kinds } = texts.reports.questionnaire;
  return {
    kind: "table",
    id: "tool",
    groups: "separate",
    columns: [
      column("question", columns.question, "text"),
      column("kind", columns.kind, "text"),
      column("answers", columns.answers, "text"),
    ],
    rows: asked.map(({ text, kind, answers }): Value[] => [
      text,
      kinds[kind],
      answers.length > 0 ? `${answers[0]}–${answers.at(-1)}` : null,
    ]),
  };
}

function answersTable(asked: readonly Asked[]): TableBlock {
  return {
    kind: "table",
    id: "answers",
    groups: "separate",
    filter: true,
    columns: asked.map(({ text, kind, answers }, index): TableColumn => ({
      ...column(
        `q${index}`,
        text,
        kind === "id" || kind === "words" ? "text" : kind === "date" ? "date" : "integer",
      ),
      ...(answers.length > 0 ? { choices: answers.map(String) } : {}),
    })),
    rows: Array.from({ length: ROWS }, () => asked.map(() => null)),
  };
}
