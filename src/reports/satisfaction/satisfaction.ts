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
import { pageBlocks } from "./pageBlocks";
import { satisfied, type Satisfied } from "../kit/survey/satisfied";
import { questionSentence } from "./words";

/**
 * How satisfied are customers, since when, which of them, and what should be improved first: from a table of answers, the
 * one beside the orders, or means of items that were counted elsewhere.
 */
export const satisfaction: ReportDefinition = {
  id: "satisfaction",
  records: true,
  about: ["surveys"],
  related: ["surveys", "customers"],
  needs: [
    { roles: ["score"], required: true },
    { roles: ["customer"], required: false },
    { roles: ["date"], required: false },
    { roles: ["item"], required: false },
    { roles: ["importance"], required: false },
    { roles: ["comment"], required: false },
  ],
  options: [{ name: "unit", kind: "choice", choices: PERIOD_UNITS, default: "month" }, ...CALENDAR_OPTIONS],
  build,
};

function build(input: ReportInput): Report {
  const { dataset, related, texts, version, options } = input;
  const period = periodOptions(options);
  const figures = satisfied(input, period);
  const words = texts.reports.satisfaction;
  return {
    id: satisfaction.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      { id: "page", name: words.sheets.page, page: true, blocks: pageBlocks(figures, input) },
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
            definitions: [...definitions(figures, input), ...calendarDefinitions(period, texts)],
          }),
        ],
      },
    ],
  };
}

function definitions(figures: Satisfied, { texts }: ReportInput): string[] {
  const { stated, drivers, matrix, survey } = figures;
  const { satisfaction: words, listening } = texts.reports;
  return [
    words.definitions.csat,
    questionSentence(figures, texts),
    ...(survey.counted ? [] : [listening.definitions.interval, listening.definitions.wave]),
    ...(matrix ? [words.definitions.matrix] : []),
    ...(!stated && drivers ? [words.definitions.derived] : []),
  ];
}
