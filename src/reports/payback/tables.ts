import { periodLabel } from "../../core/ledger/periods";
import { fill } from "../../locales/translate";
import { cents } from "../kit/shares";
import { column } from "../kit/tableColumn";
import type { TableBlock, TableColumn, Value } from "../report";
import type { PaidBack, PaidCohort, PaidGroup, PaidSplit } from "../kit/payback/paidBack";

const MONTH = { unit: "month" } as const;
/** Ages that stand on the page, with the last one. */
const TOLD_AGES = [0, 1, 3, 6, 12, 24, 36, 48, 60];

export function toldAges(horizon: number): number[] {
  return [...new Set([...TOLD_AGES.filter((age) => age < horizon), horizon])];
}

/** By age: everybody, the newest cohort as far as it is known and as it is extended, and what a customer costs. */
export function curveTable(made: PaidBack): TableBlock {
  const { texts, all, cost } = made;
  const { payback: words } = texts.reports;
  const newest = newestCohort(made);
  const from = newest?.curve.extendedFrom ?? Infinity;
  return {
    kind: "table",
    id: "curve",
    title: words.headings.curve,
    columns: [
      column("age", words.columns.age, "integer"),
      column("customers", words.columns.reached, "integer", true),
      column("value", words.columns.all, "money", "customers"),
      ...(newest
        ? [
            column("newest", periodLabel(newest.period, MONTH), "money"),
            column(
              "extended",
              fill(words.columns.extended, { period: periodLabel(newest.period, MONTH) }),
              "money",
            ),
          ]
        : []),
      ...(cost === undefined ? [] : [column("cost", words.columns.cost, "money")]),
    ],
    rows: all.map(({ customers, value }, age): Value[] => {
      const own = newest?.curve.values[age];
      return [
        age,
        customers,
        cents(value),
        ...(newest
          ? [
              own === undefined || age >= from ? null : cents(own),
              // It goes on from where the known one ends.
              own === undefined || age < from - 1 ? null : cents(own),
            ]
          : []),
        ...(cost === undefined ? [] : [cents(cost)]),
      ];
    }),
    groups: "separate",
  };
}

/** The youngest cohort of which a month is known and that is not over. */
export function newestCohort({ cohorts }: PaidBack): PaidCohort | undefined {
  return [...cohorts]
    .reverse()
    .find(({ curve, unsure }) => !unsure && curve.extendedFrom !== undefined && curve.extendedFrom > 1);
}

function valueColumns({ texts, horizon }: PaidBack, ages: readonly number[]): TableColumn[] {
  const { payback: words } = texts.reports;
  return ages.map((age) => ({
    ...column(
      `month${age}`,
      fill(age === horizon ? words.columns.atHorizon : words.columns.atAge, { age }),
      "money" as const,
      "customers",
    ),
    ...(age === horizon ? {} : { scale: "colors" as const, scaleGroup: `month${age}` }),
  }));
}

function costColumns({ texts, costs }: PaidBack): TableColumn[] {
  const { payback: words } = texts.reports;
  return costs
    ? [
        column("cost", words.columns.cost, "money", "customers"),
        column("ratio", words.columns.ratio, "decimal2", "customers"),
        column("months", words.columns.months, "integer", "customers"),
      ]
    : [];
}

function costCells({ costs, horizon }: PaidBack, { curve, cost, months }: PaidCohort | PaidGroup): Value[] {
  const value = curve.values[horizon];
  return costs
    ? [
        cost === undefined ? null : cents(cost),
        cost === undefined || value === undefined || cost === 0 ? null : value / cost,
        months ?? null,
      ]
    : [];
}

/** Where the extension begins, in words, so that no figure of it is taken for a known one. */
function noteOf(
  { texts, horizon }: PaidBack,
  { extendedFrom, values }: PaidCohort["curve"],
  sentence = texts.reports.payback.extendedFrom,
): Value {
  return extendedFrom === undefined || extendedFrom > horizon || values.length === 0
    ? null
    : fill(sentence, { age: extendedFrom });
}

export function cohortTable(made: PaidBack, ages: readonly number[], id = "cohorts"): TableBlock {
  const { texts, cohorts } = made;
  const { common, payback: words } = texts.reports;
  // A page has room for a word.
  const short = id !== "cohorts";
  return {
    kind: "table",
    id,
    title: words.headings.cohorts,
    filter: id === "cohorts" || undefined,
    groups: "separate",
    columns: [
      column("cohort", words.columns.cohort, "text"),
      column("customers", common.customers, "integer", true),
      ...valueColumns(made, ages),
      ...costColumns(made),
      column("note", short ? words.columns.noteShort : words.columns.note, "text"),
    ],
    rows: cohorts.map((cohort): Value[] => [
      periodLabel(cohort.period, MONTH),
      cohort.customers,
      ...ages.map((age) => valueAt(cohort.curve.values[age])),
      ...costCells(made, cohort),
      cohort.unsure ? words.unsure : noteOf(made, cohort.curve, short ? words.extendedShort : undefined),
    ]),
  };
}

export function splitTable(made: PaidBack, { id, title, rows }: PaidSplit): TableBlock {
  const { texts, horizon } = made;
  const { common, payback: words } = texts.reports;
  const ages = toldAges(horizon);
  return {
    kind: "table",
    id: `by-${id}`,
    title: fill(words.headings.by, { column: title }),
    filter: true,
    groups: "separate",
    columns: [
      column("group", title, "text"),
      column("customers", common.customers, "integer", true),
      ...valueColumns(made, ages),
      ...costColumns(made),
      column("note", words.columns.note, "text"),
    ],
    rows: rows.map((group): Value[] => [
      group.name,
      group.customers,
      ...ages.map((age) => valueAt(group.curve.values[age])),
      ...costCells(made, group),
      noteOf(made, group.curve),
    ]),
  };
}

function valueAt(value: number | undefined): Value {
  return value === undefined || Number.isNaN(value) ? null : cents(value);
}
