import { fill } from "../../locales/translate";
import { takeCharts } from "../kit/page/takeCharts";
import { PAGE_CHARTS, pageBlocks } from "./pageBlocks";
import type { ReportDefinition, ReportInput } from "../definition";
import { forecastDefinitions } from "../kit/customerValue/forecastNotes";
import { optionsInWords, VALUE_OPTIONS } from "../kit/customerValue/valueOptions";
import { howComputed } from "../kit/howComputed";
import { listNote } from "../kit/customerList";
import { customerTable } from "./customerTable";
import { decileBlocks } from "./decileBlocks";
import { modelBlocks } from "./modelBlocks";
import { keyFigures, remarks } from "./remarks";
import { refusedDefinitions, refusedSheets } from "./refusedReport";
import { segmentBlocks } from "./segmentBlocks";
import { threeNumbers } from "./threeNumbers";
import { valueCustomers } from "./valued";
import { ORDER_NEEDS } from "../kit/needs";
import type { Report, TableBlock } from "../report";

/** What each customer has brought and will probably bring, and how far the models behind it can be trusted. */
export const lifetimeValue: ReportDefinition = {
  id: "lifetime-value",
  needs: ORDER_NEEDS,
  related: ["customers"],
  options: [
    ...VALUE_OPTIONS,
    { name: "holdout", kind: "choice", choices: ["auto", "none"], default: "auto" },
  ],
  build,
};

function build(input: ReportInput): Report {
  const { dataset, options, texts, version } = input;
  const valued = valueCustomers(input);
  const words = texts.reports.lifetimeValue;
  const holdout = words.options.holdout;
  const report = {
    id: lifetimeValue.id,
    title: words.title,
    issues: [...dataset.issues, ...valued.edge.issues],
  };
  const closing = (definitions: readonly string[]) =>
    howComputed({
      dataset,
      related: valued.edge.related,
      texts,
      version,
      options: [
        ...optionsInWords(valued.options, valued.unit, texts),
        [holdout.label, holdout.choices[options.holdout as keyof typeof holdout.choices]],
      ],
      definitions,
    });
  if ("fits" in valued) {
    return { ...report, sheets: refusedSheets(valued, input, closing(refusedDefinitions(valued))) };
  }
  const notes = remarks(valued);
  const blocks = takeCharts(
    [
      keyFigures(valued),
      ...decileBlocks(valued),
      ...segmentBlocks(valued),
      ...threeNumbers(valued),
      { kind: "heading", level: 2, text: words.sheets.models },
      ...modelBlocks(valued),
    ],
    PAGE_CHARTS,
  );
  const segments = blocks.rest.find(
    (block) => block.kind === "table" && block.id === "segments",
  ) as TableBlock;
  const dataName = fill(texts.reports.page.dataSheet, { name: words.sheets.overview });
  return {
    ...report,
    sheets: [
      {
        id: "overview",
        name: words.sheets.overview,
        page: true,
        blocks: pageBlocks(valued, input, { charts: blocks.charts, notes, segments }),
      },
      {
        id: "data",
        name: dataName,
        blocks: [
          { kind: "heading", level: 1, text: dataName },
          ...notes,
          ...blocks.rest,
          ...closing([...forecastDefinitions(texts), ...Object.values(words.definitions)]),
        ],
      },
      {
        id: "customers",
        name: words.sheets.customers,
        freezeAt: "customers",
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.customers },
          ...listNote(valued.byValue, texts),
          customerTable(valued),
        ],
      },
    ],
  };
}
