import type { Cohort, CohortBasis } from "../../core/ledger/cohorts";
import { PERIOD_UNITS, periodLabel } from "../../core/ledger/periods";
import { CoreError } from "../../core/errors";
import { fill } from "../../locales/translate";
import type { ReportDefinition, ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import {
  CALENDAR_OPTIONS,
  calendarDefinitions,
  calendarInWords,
  periodOptions,
} from "../kit/keyFigures/calendarOptions";
import { edgeNote, leftEdgeOf } from "../kit/leftEdge";
import { takeCharts } from "../kit/page/takeCharts";
import { MOVEMENT_NEEDS } from "../kit/needs";
import { newestTable, pageBlocks, type CohortPage } from "./pageBlocks";
import type { Block, NoteBlock, Report, TableBlock, TableColumn, Value, ValueFormat } from "../report";

/** Retention triangle by period of first purchase: shares, counts, revenue, and the mean curve. */
export const cohorts: ReportDefinition = {
  id: "cohorts",
  needs: MOVEMENT_NEEDS,
  related: ["customers"],
  options: [
    { name: "unit", kind: "choice", choices: PERIOD_UNITS, default: "month" },
    { name: "basis", kind: "choice", choices: ["calendar", "rolling"], default: "calendar" },
    ...CALENDAR_OPTIONS,
  ],
  build,
};

/** A triangle of more cells is no longer read, and would not print. */
const MOST_COHORTS = 60;
const MOST_AGES = 36;

function build(input: ReportInput): Report {
  const { book, dataset, options, texts, version, onProgress } = input;
  const basis = options.basis as CohortBasis;
  const period = periodOptions(options);
  const edge = leftEdgeOf(input, period);
  const { older } = edge;
  if (edge.olderCount === edge.customers) {
    throw new CoreError("notAvailable", "onlyOlderCustomers", { period: edge.label, count: edge.olderCount });
  }
  const counted = book.cohorts({ ...period, basis });
  onProgress?.(0.9);

  const words = texts.reports.cohorts;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const units = words.units[period.unit];
  const later = words.later[period.unit];
  const isMarked = (cohort: Cohort) => !older && cohort.period === edge.period;
  const label = (cohort: Cohort) => periodLabel(cohort.period, period) + (isMarked(cohort) ? " *" : "");
  const ages = Math.min(counted.cohorts[0]!.active.length, MOST_AGES + 1);
  const shown = <T>(rows: readonly T[]) => rows.slice(-MOST_COHORTS);
  const mean = older ? counted.mean : counted.meanWithoutFirst;

  // A marked cohort is no part of the means below the others.
  const activeAt = (age: number) =>
    [true, false].map((marked) =>
      shown(counted.cohorts).map((cohort) => (isMarked(cohort) === marked ? cohort.active[age]! : null)),
    );

  const observed = (age: number) =>
    counted.cohorts
      .filter((cohort) => !isMarked(cohort))
      .reduce((sum, cohort) => sum + (Number.isNaN(cohort.active[age]) ? 0 : cohort.size), 0);
  // Behind a mean stand those who bought; where nobody did, those who could have.
  const behindMean = (age: number) => {
    const bought = counted.cohorts
      .filter((cohort) => !isMarked(cohort) && !Number.isNaN(cohort.active[age]))
      .reduce((sum, cohort) => sum + cohort.active[age]!, 0);
    return bought > 0 ? bought : observed(age);
  };
  const sizes = (age: number, last?: readonly Value[]) =>
    last ? activeAt(age).map((own, at) => [...own, at === 0 ? behindMean(age) : null]) : activeAt(age);

  const triangle = (
    id: string,
    format: ValueFormat,
    cell: (cohort: Cohort, age: number) => number,
    last?: readonly Value[],
  ): TableBlock => ({
    kind: "table",
    id,
    columns: [
      { key: "cohort", title: words.columns.cohort, format: "text" },
      { key: "size", title: words.columns.size, format: "integer", groupSize: sizes(0, last) },
      ...Array.from({ length: ages }, (_, age): TableColumn => ({
        key: `age${age}`,
        title: String(age),
        format,
        groupSize: sizes(age, last),
        scale: "colors",
        // At age 0 everybody buys: one scale with the others would leave these all alike.
        scaleGroup: age === 0 ? `${id}0` : id,
      })),
    ],
    rows: [
      ...shown(counted.cohorts).map((cohort): Value[] => [
        label(cohort),
        cohort.size,
        ...Array.from({ length: ages }, (_, age) => known(cell(cohort, age))),
      ]),
      ...(last ? [last] : []),
    ],
    total: last !== undefined,
  });

  // At age 0 everybody buys.
  const curve = mean.flatMap((share, age): Value[][] =>
    Number.isNaN(share) || age === 0 || age >= ages ? [] : [[String(age), share, observed(age)]],
  );
  const notes: NoteBlock[] = [
    curve.length > 0
      ? {
          kind: "note",
          tone: "finding",
          text: fill(words.findings.return, { share: percent(mean[1]!), later }),
          about: [{ table: "curve", row: 0 }],
        }
      : { kind: "note", tone: "warning", text: words.findings.nobodyOldEnough },
    edgeNote(edge, texts, older ? words.findings.olderLeftOut : words.findings.firstMarked),
    ...(counted.cohorts.length > MOST_COHORTS || mean.length > ages
      ? [
          {
            kind: "note" as const,
            text: fill(words.findings.cut, { cohorts: MOST_COHORTS, ages: MOST_AGES }),
          },
        ]
      : []),
    { kind: "note", text: words.findings.blank },
  ];
  const last = curve.at(-1);
  const curveBlocks: Block[] = last
    ? [
        { kind: "heading", level: 2, text: words.headings.curve },
        {
          kind: "table",
          id: "curve",
          groups: "separate",
          columns: [
            { key: "age", title: fill(words.columns.age, { units }), format: "text" },
            {
              key: "mean",
              title: words.columns.mean,
              format: "percent",
              groupSize: curve.map(([age]) => behindMean(Number(age))),
            },
            { key: "observed", title: words.columns.observed, format: "integer", groupSize: true },
          ],
          rows: curve,
        },
        {
          kind: "chart",
          id: "curve",
          type: "lineMarkers",
          title: words.charts.curve,
          about: [{ table: "curve", row: curve.length - 1 }],
          finding: fill(words.findings.curve, {
            customers: count(Number(last[2])),
            share: percent(Number(last[1])),
            age: String(last[0]),
          }),
          table: "curve",
          category: "age",
          series: [{ column: "mean" }],
          categoryTitle: fill(words.columns.age, { units }),
          valueTitle: words.columns.mean,
        },
      ]
    : [];
  const choices = words.options;
  const shares = triangle("shares", "percent", ({ active, size }, age) => active[age]! / size, [
    words.columns.meanRow,
    observed(0),
    ...Array.from({ length: ages }, (_, age) => known(mean[age] ?? NaN)),
  ]);
  const { charts, rest } = takeCharts(curveBlocks, ["curve"]);
  const page: CohortPage = {
    input,
    cohorts: counted.cohorts.filter((cohort) => !isMarked(cohort)),
    customers: counted.cohorts.reduce((sum, { size }) => sum + size, 0),
    ages,
    units,
    later,
    mean,
    shares,
    curve: charts.get("curve"),
  };
  const newest = newestTable(page);
  const dataName = fill(texts.reports.page.dataSheet, { name: words.sheets.cohorts });
  return {
    id: cohorts.id,
    title: words.title,
    issues: [...dataset.issues, ...edge.issues],
    sheets: [
      {
        id: "cohorts",
        name: words.sheets.cohorts,
        page: true,
        blocks: pageBlocks(page),
      },
      {
        id: "data",
        name: dataName,
        blocks: [
          { kind: "heading", level: 1, text: dataName },
          ...notes,
          { kind: "heading", level: 2, text: words.headings.shares },
          shares,
          ...rest,
          ...(newest ? [{ kind: "heading", level: 2, text: words.headings.newest } as const, newest] : []),
          { kind: "heading", level: 2, text: words.headings.counts },
          triangle("counts", "integer", ({ active }, age) => active[age]!),
          ...(dataset.withoutAmounts
            ? []
            : [
                { kind: "heading", level: 2, text: words.headings.revenue } as const,
                triangle("revenue", "money0", ({ revenue }, age) => revenue[age]!),
              ]),
          ...howComputed({
            dataset,
            related: edge.related,
            texts,
            version,
            options: [
              ...calendarInWords(period, choices),
              [choices.basis.label, choices.basis.choices[basis]],
            ],
            definitions: [
              words.definitions.share,
              words.definitions.mean,
              texts.reports.leftEdge.definition,
              words.definitions.refunds,
              ...calendarDefinitions(period, texts),
            ],
          }),
        ],
      },
    ],
  };
}

/** Blank where the age has not passed. */
function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
