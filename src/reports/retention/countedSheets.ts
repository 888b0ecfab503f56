import { COUNT_PROBLEMS } from "../../core/ledger/countedMovement";
import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { howComputed } from "../kit/howComputed";
import type { Block, NoteBlock, ReportSheet } from "../report";
import { churnReasons } from "../kit/reasons/countedReasons";
import { calendarInWords, periodOptions } from "../kit/keyFigures/calendarOptions";
import { contractPeriods } from "./contractPeriods";
import { countedPeriods, type CountedPeriods } from "./countedPeriods";
import { keptMeasures } from "../kit/reasons/keptMeasures";
import type { Moved } from "./retained";
import { movementBlocks } from "./movementBlocks";
import { takeCharts } from "../kit/page/takeCharts";
import { flowTable, PAGE_CHARTS, pageBlocks } from "./pageBlocks";
import { rateBlocks } from "./rateBlocks";
import { reasonBlocks } from "../kit/reasons/reasonBlocks";
import { trend } from "./remarks";

/** Periods that are named where many have the same problem. */
const MOST_NAMED = 5;

/** Movement and rates of periods whose customers were counted elsewhere, or follow from their contracts. */
export function countedSheets(input: ReportInput): ReportSheet[] {
  const { dataset, related = {}, options, texts, version, earlier } = input;
  const words = texts.reports.retention;
  const period = periodOptions(options);
  const contracts = dataset.columns.opening === undefined && dataset.columns.contractStart !== undefined;
  const periods = contracts ? contractPeriods(dataset, period) : countedPeriods(dataset);
  const made: Moved = { ...periods, texts, counted: true };
  const reasons = churnReasons(dataset, related);
  const sheet = (id: "periods" | "reasons", blocks: readonly Block[]): ReportSheet => ({
    id,
    name: words.sheets[id],
    blocks,
  });
  const behind = takeCharts([...movementBlocks(made), ...rateBlocks(made)], PAGE_CHARTS);
  const dataName = fill(texts.reports.page.dataSheet, { name: words.sheets.periods });
  return [
    { ...sheet("periods", pageBlocks(made, { input, charts: behind.charts })), page: true },
    {
      id: "data",
      name: dataName,
      blocks: [
        { kind: "heading", level: 1, text: dataName },
        ...trend(made),
        ...problems(periods, made),
        ...behind.rest,
        { kind: "heading", level: 2, text: words.page.flow },
        flowTable(made),
        ...howComputed({
          dataset,
          related,
          texts,
          version,
          options: contracts ? calendarInWords(period, words.options) : [],
          definitions: [
            contracts ? words.definitions.contracts : words.definitions.counted,
            words.definitions.retention,
            ...(contracts ? [] : [words.definitions.countedKept]),
            ...(reasons ? [words.definitions.reasons] : []),
          ],
        }),
      ],
    },
    ...(reasons
      ? [
          {
            ...sheet("reasons", reasonBlocks(reasons, texts, keptMeasures(earlier?.reasons))),
            alone: true as const,
          },
        ]
      : []),
  ];
}

/** What does not add up, by what it is, with the periods that have it. */
function problems({ movements }: CountedPeriods, { label, texts }: Moved): NoteBlock[] {
  const { retention: words, common } = texts.reports;
  return COUNT_PROBLEMS.flatMap((problem): NoteBlock[] => {
    const found = movements.filter((movement) => movement.problem === problem);
    const named = found.slice(0, MOST_NAMED).map(({ period }) => label(period));
    const periods = named.join(common.listSeparator);
    const text = fill(words.countProblems[problem], {
      periods:
        found.length > named.length
          ? fill(words.andMorePeriods, { periods, count: found.length - named.length })
          : periods,
    });
    return found.length === 0 ? [] : [{ kind: "note", tone: "warning", text }];
  });
}
