import type { ReportDefinition, ReportInput } from "../definition";
import { howComputed } from "../kit/howComputed";
import { pageSheet } from "../kit/page/pageSheet";
import type { Report, Value } from "../report";
import { journeyed, logOf, type Journeyed } from "./journeyed";
import { pageBlocks } from "./page";
import { isStageTable, stageBlocks, staged, stageTable } from "./stages";
import { pathTable, stepTable, touchTable } from "./tables";

/** What customers touch on their way: paths, what stands before buying and before leaving, or the stages as a table has them. */
export const journey: ReportDefinition = {
  id: "journey",
  records: true,
  about: ["interactions"],
  everyColumn: true,
  needs: [
    { roles: ["event"], required: true },
    { roles: ["customer"], required: true },
    { roles: ["date"], required: true },
    { roles: ["channel"], required: false },
  ],
  instead: [
    [
      { roles: ["stage"], required: true },
      { roles: ["event"], required: true },
      { roles: ["measure"], required: false },
    ],
  ],
  related: ["interactions"],
  options: [
    { name: "goal", kind: "text", default: "" },
    { name: "window", kind: "number", min: 1, max: 3650, default: 30 },
    { name: "gap", kind: "number", min: 1, max: 10_080, default: 30 },
    { name: "away", kind: "number", min: 1, max: 3650, default: 30 },
    { name: "page", kind: "column", choices: ["auto"], default: "auto" },
    { name: "dwell", kind: "column", choices: ["auto"], default: "auto" },
  ],
  build,
};

function build(input: ReportInput): Report {
  return isStageTable(input) ? stageReport(input) : logReport(input);
}

function stageReport(input: ReportInput): Report {
  const { dataset, texts, version, related } = input;
  const { journey: words } = texts.reports;
  const made = staged(input);
  return {
    id: journey.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      pageSheet(
        input,
        {
          name: words.sheets.page,
          title: words.title,
          customers: made.customers,
          definitions: [words.method.stages],
        },
        stageBlocks(input, made),
      ),
      {
        id: "touches",
        name: words.sheets.touches,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.touches },
          stageTable(input, made),
          ...howComputed({
            dataset,
            related,
            texts,
            version,
            options: [],
            definitions: [words.definitions.stages],
          }),
        ],
      },
    ],
  };
}

function logReport(input: ReportInput): Report {
  const { dataset, texts } = input;
  const { journey: words } = texts.reports;
  const made = journeyed(input);
  const [events] = made.tables;
  return {
    id: journey.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      pageSheet(
        input,
        {
          name: words.sheets.page,
          title: words.title,
          about: logOf(input),
          customers: events!.made.customers,
          definitions: [words.method[made.goalFrom]],
        },
        pageBlocks(made),
      ),
      {
        id: "paths",
        name: words.sheets.paths,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.paths },
          pathTable(made, events!),
          stepTable(made, events!),
        ],
      },
      {
        id: "touches",
        name: words.sheets.touches,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.touches },
          ...made.tables.map((table) => touchTable(made, table)),
          ...how(made, input),
        ],
      },
    ],
  };
}

function how(made: Journeyed, { dataset, related, version, texts }: ReportInput) {
  const { options, definitions } = texts.reports.journey;
  const { listSeparator } = texts.reports.common;
  const told: (readonly [string, Value])[] = [
    [
      options.goal.label,
      made.goals.length > 0 ? made.goals.join(listSeparator) : definitions.goal[made.goalFrom],
    ],
    [options.window.label, made.window],
    [options.gap.label, made.timed ? made.gap : definitions.days],
    [options.away.label, made.away],
  ];
  return howComputed({
    dataset,
    related,
    texts,
    version,
    options: told,
    definitions: [definitions.visits, definitions.touches, definitions.leaving, definitions.dwell],
  });
}
