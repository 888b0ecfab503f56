import { PERIOD_UNITS } from "../../core/ledger/periods";
import type { ReportDefinition, ReportInput } from "../definition";
import { CONTACT_ENTRIES } from "../kit/contacted";
import { howComputed } from "../kit/howComputed";
import {
  CALENDAR_OPTIONS,
  calendarDefinitions,
  calendarInWords,
  periodOptions,
} from "../kit/keyFigures/calendarOptions";
import type { Report } from "../report";
import { fill } from "../../locales/translate";
import { dataBlocks, followUpBlocks } from "./dataBlocks";
import { pageBlocks } from "./pageBlocks";
import { recommended } from "./recommended";

/** Who would recommend, since when, which of them, what they write, and whom to call back. */
export const nps: ReportDefinition = {
  id: "nps",
  records: true,
  about: ["surveys"],
  related: ["surveys", "customers"],
  needs: [
    { roles: ["score"], required: true },
    { roles: ["customer"], required: false },
    { roles: ["date"], required: false },
    { roles: ["comment"], required: false },
  ],
  rereads: { followUp: CONTACT_ENTRIES },
  options: [{ name: "unit", kind: "choice", choices: PERIOD_UNITS, default: "month" }, ...CALENDAR_OPTIONS],
  build,
};

function build(input: ReportInput): Report {
  const { dataset, related, texts, version, options } = input;
  const period = periodOptions(options);
  const figures = recommended(input, period);
  const words = texts.reports.nps;
  const { listening } = texts.reports;
  const followUp = followUpBlocks(figures, input);
  return {
    id: nps.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      { id: "page", name: words.sheets.page, page: true, blocks: pageBlocks(figures, input) },
      ...(followUp.length > 0
        ? [{ id: "followUp", name: words.sheets.followUp, alone: true as const, blocks: followUp }]
        : []),
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
            definitions: [
              words.definitions.nps,
              fill(words.definitions.question, { title: figures.question.title }),
              words.definitions.interval,
              listening.definitions.wave,
              ...calendarDefinitions(period, texts),
            ],
          }),
        ],
      },
    ],
  };
}
