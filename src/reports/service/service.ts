import { PERIOD_UNITS } from "../../core/ledger/periods";
import { fill } from "../../locales/translate";
import type { ReportDefinition, ReportInput } from "../definition";
import { howComputed } from "../kit/howComputed";
import {
  CALENDAR_OPTIONS,
  calendarDefinitions,
  calendarInWords,
  periodOptions,
} from "../kit/keyFigures/calendarOptions";
import type { Report } from "../report";
import { dataBlocks, openBlocks, repeatedBlocks } from "./dataBlocks";
import { pageBlocks } from "./pageBlocks";
import { served, type Targets } from "./served";

/** How fast are customers answered, what is left undone, what do they complain about, and who does so again and again. */
export const service: ReportDefinition = {
  id: "service",
  records: true,
  about: ["tickets"],
  related: ["tickets", "customers"],
  needs: [
    { roles: ["ticketOpened"], required: true },
    { roles: ["ticketAnswered", "ticketResolved", "reason", "event"], required: true },
    { roles: ["customer"], required: false },
    { roles: ["status"], required: false },
  ],
  options: [
    { name: "unit", kind: "choice", choices: PERIOD_UNITS, default: "month" },
    ...CALENDAR_OPTIONS,
    { name: "responseTarget", kind: "number", min: 0.25, max: 720, default: 24 },
    { name: "resolutionTarget", kind: "number", min: 0.25, max: 2160, default: 72 },
    { name: "businessHours", kind: "boolean", default: false },
    { name: "hoursFrom", kind: "number", min: 0, max: 23, default: 9 },
    { name: "hoursTo", kind: "number", min: 1, max: 24, default: 18 },
  ],
  build,
};

function build(input: ReportInput): Report {
  const { dataset, related, texts, version, options } = input;
  const period = periodOptions(options);
  const targets = targetsOf(input);
  const figures = served(input, targets, period);
  const words = texts.reports.service;
  const how = {
    response: targets.response,
    resolution: targets.resolution,
    from: targets.hours?.from ?? 0,
    to: targets.hours?.to ?? 24,
  };
  const lists = [
    { id: "open", name: words.sheets.open, blocks: openBlocks(figures, input) },
    { id: "repeated", name: words.sheets.repeated, blocks: repeatedBlocks(figures, input) },
  ];
  return {
    id: service.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      { id: "page", name: words.sheets.page, page: true, blocks: pageBlocks(figures, targets, input) },
      ...lists.filter(({ blocks }) => blocks.length > 0),
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
              words.definitions.sla,
              fill(words.definitions[targets.hours ? "businessHours" : "allHours"], how),
              words.definitions.complaints,
              words.definitions.backlog,
              texts.reports.listening.definitions.interval,
              ...calendarDefinitions(period, texts),
            ],
          }),
        ],
      },
    ],
  };
}

function targetsOf({ options }: ReportInput): Targets {
  const hours = { from: Number(options.hoursFrom), to: Number(options.hoursTo) };
  return {
    response: Number(options.responseTarget),
    resolution: Number(options.resolutionTarget),
    ...(options.businessHours === true && hours.to > hours.from ? { hours } : {}),
  };
}
