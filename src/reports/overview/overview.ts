import { PERIOD_UNITS } from "../../core/ledger/periods";
import type { ReportDefinition, ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import {
  CALENDAR_OPTIONS,
  calendarDefinitions,
  calendarInWords,
  periodOptions,
} from "../kit/keyFigures/calendarOptions";
import {
  CHANGE_COLUMN,
  periodChange,
  revenueChangeBlocks,
  revenueChangeDefinitions,
} from "../kit/change/revenueChange";
import { ORDER_NEEDS } from "../kit/needs";
import { fill } from "../../locales/translate";
import { comparedPeriods, comparedTable } from "./comparedTable";
import { contents } from "./contents";
import { keyFigureBlocks } from "./keyFigureBlocks";
import { overviewFigures, type OverviewFigures } from "./overviewFigures";
import { pageBlocks, pageFormat } from "./pageBlocks";
import { rankingBlocks } from "./rankingBlocks";
import { remarks } from "./remarks";
import { trendBlocks } from "./trendBlocks";
import type { Report } from "../report";

/**
 * Key figures against the period before, a year ago, the year to date and targets; trend; what changed; what else these
 * data allow.
 *
 * @param reports every report, asked for only when the overview is made: it is one of them
 */
export function overviewOf(reports: () => readonly ReportDefinition[]): ReportDefinition {
  return {
    id: "overview",
    related: ["customers", "surveys", "tickets", "targets"],
    needs: ORDER_NEEDS,
    options: [
      { name: "unit", kind: "choice", choices: PERIOD_UNITS, default: "month" },
      ...CALENDAR_OPTIONS,
      CHANGE_COLUMN,
      { name: "nearTarget", kind: "number", min: 0.5, max: 1, default: 0.9 },
    ],
    build: (input) => build(input, reports()),
  };
}

function build(input: ReportInput, reports: readonly ReportDefinition[]): Report {
  const { dataset, options, texts, version, onProgress } = input;
  const period = periodOptions(options);
  const figures = overviewFigures(input, period);
  onProgress?.(0.9);
  const words = texts.reports.overview;
  const periods = comparedPeriods(figures);
  const compared = comparedTable(figures, periods, pageFormat(figures.rows[0]!, texts.locale));
  const dataName = fill(texts.reports.page.dataSheet, { name: words.sheets.overview });
  return {
    id: "overview",
    title: words.title,
    issues: [...dataset.issues, ...figures.edge.issues],
    sheets: [
      {
        id: "overview",
        name: words.sheets.overview,
        page: true,
        blocks: pageBlocks(figures, input, periods, compared),
      },
      {
        id: "data",
        name: dataName,
        blocks: [
          { kind: "heading", level: 1, text: dataName },
          ...remarks(figures),
          ...keyFigureBlocks(figures),
          ...(periods.length > 0
            ? [{ kind: "heading", level: 2, text: words.headings.compared } as const, compared]
            : []),
          ...rankingBlocks(figures),
          ...revenueChangeBlocks({
            book: input.book,
            ...periodChange(figures.compared, period, figures.known),
            column: String(options[CHANGE_COLUMN.name] ?? CHANGE_COLUMN.default),
            texts,
            format: pageFormat(figures.rows[0]!, texts.locale),
            ids: input.ids,
          }),
          ...trendBlocks(figures),
          ...contents(reports, "overview", input),
          ...howComputed({
            dataset,
            related: { ...input.related, customers: figures.edge.related.customers },
            texts,
            version,
            options: [
              ...calendarInWords(period, words.options),
              ...(figures.targets
                ? [
                    [
                      words.options.nearTarget.label,
                      formatValue(figures.nearTarget, "percent", texts.locale),
                    ] as const,
                  ]
                : []),
            ],
            definitions: definitions(figures),
          }),
        ],
      },
    ],
  };
}

function definitions({ texts, kpis, targets, rows, period }: OverviewFigures): string[] {
  const { overview: words, keyFigures: shared } = texts.reports;
  const feedback = (["nps", "csat", "complaintRate"] as const).filter((id) => kpis.includes(id));
  return [
    shared.definitions.counts,
    shared.definitions.perCustomer,
    shared.definitions.existing,
    texts.reports.leftEdge.definition,
    shared.definitions.repeat,
    ...feedback.map((id) => shared.definitions[id]),
    words.definitions.changes,
    words.definitions.running,
    ...(period.unit === "week" ? [words.definitions.weeks] : []),
    ...calendarDefinitions(period, texts),
    words.definitions.year,
    words.definitions.split,
    ...revenueChangeDefinitions(texts),
    ...(targets
      ? [
          words.definitions.targets,
          words.definitions.due,
          words.definitions.sums,
          words.definitions.rateTargets,
        ]
      : []),
    ...(rows.some(({ limits }) => limits.length > 0) ? [words.definitions.limits] : []),
  ];
}
