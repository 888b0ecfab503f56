import { PERIOD_UNITS } from "../../core/ledger/periods";
import type { ReportDefinition, ReportInput } from "../definition";
import { howComputed } from "../kit/howComputed";
import {
  CALENDAR_OPTIONS,
  calendarDefinitions,
  calendarInWords,
  periodOptions,
} from "../kit/keyFigures/calendarOptions";
import type { Report } from "../report";
import { dataBlocks } from "./dataBlocks";
import { DICTIONARY_ENTRIES, dictionaryTable, topicsOn } from "./dictionary";
import { heard } from "./heard";
import { pageBlocks } from "./pageBlocks";

/** What do customers write about, how does it sound, what is a problem of many, and what is new. */
export const feedback: ReportDefinition = {
  id: "feedback",
  records: true,
  about: ["comments", "surveys", "tickets"],
  related: ["comments", "surveys", "tickets", "customers"],
  needs: [
    { roles: ["comment"], required: true },
    { roles: ["customer"], required: false },
    { roles: ["date"], required: false },
  ],
  rereads: { dictionary: DICTIONARY_ENTRIES },
  options: [{ name: "unit", kind: "choice", choices: PERIOD_UNITS, default: "month" }, ...CALENDAR_OPTIONS],
  build,
};

function build(input: ReportInput): Report {
  const { dataset, related, texts, version, options, earlier } = input;
  const period = periodOptions(options);
  const topics = topicsOn(earlier?.dictionary);
  const figures = heard(input, topics, period);
  const words = texts.reports.feedback;
  return {
    id: feedback.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      { id: "page", name: words.sheets.page, page: true, blocks: pageBlocks(figures, input) },
      {
        id: "dictionary",
        name: words.sheets.dictionary,
        alone: true,
        blocks: [
          { kind: "heading", level: 1, text: words.tables.dictionary },
          { kind: "note", text: words.dictionaryNote },
          dictionaryTable(topics, texts),
        ],
      },
      {
        id: "data",
        name: words.sheets.data,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.data },
          ...dataBlocks(figures, input),
          ...howComputed({
            dataset,
            related,
            texts,
            version,
            options: calendarInWords(period, words.options),
            definitions: [...Object.values(words.definitions), ...calendarDefinitions(period, texts)],
          }),
        ],
      },
    ],
  };
}
