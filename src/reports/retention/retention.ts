import type { Book } from "../../core/ledger/book";
import { PERIOD_UNITS, periodLabel } from "../../core/ledger/periods";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { Need, ReportDefinition, ReportInput } from "../definition";
import { howComputed } from "../kit/howComputed";
import {
  CALENDAR_OPTIONS,
  calendarDefinitions,
  calendarInWords,
  periodOptions,
} from "../kit/keyFigures/calendarOptions";
import { edgeNote, leftEdgeOf } from "../kit/leftEdge";
import { MOVEMENT_NEEDS, readsRecords } from "../kit/needs";
import { takeCharts, underTitle } from "../kit/page/takeCharts";
import { attributeOf, ATTRIBUTES, columnTitle } from "../kit/groups/attributes";
import { byAttribute, type Grouping } from "../kit/groups/grouping";
import type { Block, NoteBlock, Report, ReportSheet } from "../report";
import { churnReasons } from "../kit/reasons/countedReasons";
import { CONTRACT_NEEDS } from "../kit/contracts";
import { COUNTED_NEEDS } from "./countedPeriods";
import { countedSheets } from "./countedSheets";
import { groupBlocks } from "./groupBlocks";
import { keptMeasures, MEASURE_ENTRIES } from "../kit/reasons/keptMeasures";
import type { Retained } from "./retained";
import { movementBlocks } from "./movementBlocks";
import { flowTable, PAGE_CHARTS, pageBlocks } from "./pageBlocks";
import { purchaseRateBlocks } from "./purchaseRateBlocks";
import { rateBlocks } from "./rateBlocks";
import { reasonBlocks } from "../kit/reasons/reasonBlocks";
import { MONTHLY, notRecurring, recurringBlocks, recurs } from "./recurringBlocks";
import { remarks } from "./remarks";
import { revenueBlocks } from "./revenueBlocks";
import { sleepingCustomers, sleepingNote, sleepingTable } from "./sleeping";

const GROUP_NEEDS: readonly Need[] = [...ATTRIBUTES, "reason" as const].map((role) => ({
  roles: [role],
  required: false,
}));

/**
 * Customers per period and how they moved, rates with intervals, by group; new and existing revenue, recurring revenue;
 * why customers left, and whom to wake. Of periods counted elsewhere: how customers moved, with rates.
 */
export const retention: ReportDefinition = {
  id: "retention",
  needs: [...MOVEMENT_NEEDS, ...GROUP_NEEDS],
  instead: [COUNTED_NEEDS, CONTRACT_NEEDS],
  related: ["customers", "reasons"],
  rereads: { reasons: MEASURE_ENTRIES },
  options: [
    { name: "unit", kind: "choice", choices: PERIOD_UNITS, default: "month" },
    ...CALENDAR_OPTIONS,
    { name: "by", kind: "column", choices: ["none"], default: "none" },
    { name: "overdue", kind: "number", min: 1, max: 10, default: 2 },
  ],
  build,
};

function build(input: ReportInput): Report {
  const { book, dataset, related = {}, options, texts, version, earlier, onProgress } = input;
  if (readsRecords(retention, dataset.mapping)) {
    const { title } = texts.reports.retention;
    return { id: retention.id, title, issues: dataset.issues, sheets: countedSheets(input) };
  }
  const by = String(options.by ?? "none");
  const overdue = Number(options.overdue);
  const period = periodOptions(options);
  const edge = leftEdgeOf(input, period);
  onProgress?.(0.3);
  const movements = book.movement(period);
  const figures = book.periods(period);
  onProgress?.(0.7);
  const incomplete = movements.find((movement) => !movement.complete)?.period;
  const label = (number: number) => periodLabel(number, period) + (number === incomplete ? " *" : "");
  const made: Retained = { movements, figures, label, texts };
  const words = texts.reports.retention;
  const grouping = by === "none" ? undefined : groupingBy(by, book, texts);
  const reasons = churnReasons(dataset, related, book);
  const revenue = dataset.withoutAmounts ? undefined : book.revenue(MONTHLY);
  const recurring = revenue !== undefined && recurs(revenue);
  const sleeping = sleepingCustomers(book, overdue);
  const { definitions, options: choices } = words;
  const behind = takeCharts(
    [
      ...movementBlocks(made),
      ...rateBlocks(made),
      ...purchaseRateBlocks(made),
      ...(by === "none"
        ? []
        : grouping
          ? groupBlocks(made, { book, period, grouping })
          : [noColumn(by, texts)]),
      ...(revenue ? revenueBlocks(made) : []),
      ...(recurring ? underTitle(recurringBlocks(revenue, texts)) : []),
    ],
    PAGE_CHARTS,
  );
  const dataName = fill(texts.reports.page.dataSheet, { name: words.sheets.periods });
  const sheet = (id: keyof typeof words.sheets, blocks: readonly Block[]): ReportSheet => ({
    id,
    name: words.sheets[id],
    blocks,
  });
  return {
    id: retention.id,
    title: words.title,
    issues: [...dataset.issues, ...edge.issues],
    sheets: [
      {
        ...sheet(
          "periods",
          pageBlocks(made, {
            input,
            charts: behind.charts,
            customers: edge.customers,
            sleeping: sleeping?.length,
          }),
        ),
        page: true,
      },
      {
        id: "data",
        name: dataName,
        blocks: [
          { kind: "heading", level: 1, text: dataName },
          ...remarks(made, incomplete),
          edgeNote(edge, texts),
          ...(recurring || !revenue ? [] : [notRecurring(revenue, texts)]),
          ...behind.rest,
          { kind: "heading", level: 2, text: words.page.flow },
          flowTable(made),
          ...howComputed({
            dataset,
            related,
            texts,
            version,
            options: [
              ...calendarInWords(period, choices),
              [choices.by.label, by === "none" ? choices.by.choices.none : columnTitle(by, texts)],
              [choices.overdue.label, overdue],
            ],
            definitions: [
              definitions.active,
              definitions.retention,
              definitions.repeat,
              definitions.repurchase,
              ...calendarDefinitions(period, texts),
              ...(grouping ? [definitions.groups] : []),
              definitions.existing,
              texts.reports.leftEdge.definition,
              ...(recurring ? [definitions.recurring] : []),
              ...(reasons ? [definitions.reasons] : []),
              definitions.sleeping,
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
      {
        ...sheet("sleeping", [
          { kind: "heading", level: 1, text: words.headings.sleeping },
          sleepingNote(sleeping, { overdue, money: revenue !== undefined }, texts),
          ...(sleeping && sleeping.length > 0 ? [sleepingTable(sleeping, revenue !== undefined, texts)] : []),
        ]),
        freezeAt: "sleeping",
      },
    ],
  };
}

/** Customers by a column of theirs; undefined where no table has the column. */
function groupingBy(by: string, book: Book, texts: Texts): Grouping | undefined {
  const attribute = attributeOf(by, book, texts);
  return attribute && byAttribute(by, attribute, texts);
}

function noColumn(by: string, texts: Texts): NoteBlock {
  return {
    kind: "note",
    tone: "warning",
    text: fill(texts.reports.retention.findings.noGroups, { attribute: columnTitle(by, texts) }),
  };
}
