import { periodLabel } from "../../core/ledger/periods";
import { fill } from "../../locales/translate";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { headline } from "../kit/page/headline";
import { excerpt } from "../kit/page/excerpt";
import { ratio } from "../kit/shares";
import type { Block, Card, ChartBlock, Sentence } from "../report";
import { DRAWN_GROUPS, valueAfter, type PaidBack, type PaidGroup } from "../kit/payback/paidBack";
import { cohortTable, newestCohort, splitTable, toldAges } from "./tables";

const SHOWN = { cohorts: 12, ages: 4 } as const;
const MONTH = { unit: "month" } as const;
/** A customer who brings less than this many times what he cost is dear. */
const USUAL_RATIO = 3;
/** Customers from which a group is told in a sentence. */
const FEWEST_TOLD = 10;

export function pageBlocks(made: PaidBack): Block[] {
  const { horizon, splits, costs, cohorts } = made;
  const ages = toldAges(horizon);
  const told = ages.slice(-SHOWN.ages);
  const table = cohortTable(made, told, "told");
  const from = Math.max(0, cohorts.length - SHOWN.cohorts);
  const [first] = splits;
  return [
    headline(answer(made), [...payback(made), ...newest(made), ...best(made)]),
    { kind: "cards", cards: cards(made) },
    curveChart(made),
    ...(first ? [splitChart(made, first)] : []),
    excerpt(
      { ...table, rows: table.rows.slice(from) },
      {
        id: "told",
        columns: [
          "cohort",
          "customers",
          ...told.map((age) => `month${age}`),
          ...(costs ? ["cost", "months"] : []),
          "note",
        ],
      },
    ),
    { kind: "todo", lines: todo(made) },
  ];
}

const writer =
  ({ texts }: PaidBack) =>
  (value: number | null | undefined, format: "money0" | "integer" | "number" | "percent" = "money0") =>
    formatValue(value ?? null, format, format === "money0" ? texts : texts.locale);

export function basisWords({ texts, basis, margin }: PaidBack): string {
  const { payback: words } = texts.reports;
  return basis === "revenue"
    ? words.basis.revenue
    : basis === "margin"
      ? fill(words.basis.margin, { margin: formatValue(margin, "percent", texts.locale) })
      : words.basis[basis];
}

function answer(made: PaidBack): Sentence[] {
  const { texts, all, horizon, cost, months } = made;
  const { findings } = texts.reports.payback;
  const write = writer(made);
  const detail = {
    value: write(all[horizon]!.value),
    months: horizon,
    basis: basisWords(made),
    cost: write(cost ?? null),
    back: months ?? 0,
  };
  const sentence =
    cost === undefined
      ? findings.value
      : months === undefined
        ? findings.notBack
        : months === 0
          ? findings.atOnce
          : findings.back;
  return [{ text: fill(sentence, detail) }, { text: fill(findings.value, detail) }];
}

function payback(made: PaidBack): Sentence[] {
  const { texts, all, horizon, cost } = made;
  const write = writer(made);
  return cost === undefined || cost === 0
    ? []
    : [
        {
          text: fill(texts.reports.payback.findings.ratio, {
            ratio: write(all[horizon]!.value / cost, "number"),
            months: horizon,
            basis: basisWords(made),
          }),
        },
      ];
}

/** The newest cohort against everybody at the last age that it has reached. */
function newest(made: PaidBack): Sentence[] {
  const { texts, all } = made;
  const cohort = newestCohort(made);
  const age = (cohort?.curve.extendedFrom ?? 1) - 1;
  if (!cohort || cohort.customers < FEWEST_TOLD || !all[age]) {
    return [];
  }
  const write = writer(made);
  return [
    {
      text: fill(texts.reports.payback.findings.newest, {
        cohort: periodLabel(cohort.period, MONTH),
        value: write(cohort.curve.values[age]),
        age,
        all: write(all[age].value),
      }),
      about: [{ customers: cohort.customers }],
    },
  ];
}

const valueOf = ({ horizon }: PaidBack, group: PaidGroup) => valueAfter(group, horizon);

/** The group whose customers bring most for what they cost, or most where costs are not known. */
function ranked(made: PaidBack, rows: readonly PaidGroup[]): PaidGroup[] {
  const byCost = pricedOf(rows).length > 1;
  const worth = (group: PaidGroup) => valueOf(made, group) / (byCost && group.cost ? group.cost : 1);
  return [...(byCost ? pricedOf(rows) : rows)]
    .filter(({ customers }) => customers >= FEWEST_TOLD)
    .sort((a, b) => worth(b) - worth(a));
}

const pricedOf = (rows: readonly PaidGroup[]) => rows.filter(({ cost }) => cost !== undefined);

function best(made: PaidBack): Sentence[] {
  const { texts, splits, horizon } = made;
  const [split] = splits;
  const list = split ? ranked(made, split.rows) : [];
  if (list.length < 2) {
    return [];
  }
  const { findings } = texts.reports.payback;
  const write = writer(made);
  return [
    {
      text: fill(pricedOf(split!.rows).length > 1 ? findings.best : findings.mostValuable, {
        group: brief(list[0]!.name, 18),
        value: write(valueOf(made, list[0]!)),
        worst: brief(list.at(-1)!.name, 18),
        least: write(valueOf(made, list.at(-1)!)),
        months: horizon,
      }),
      about: [list[0]!, list.at(-1)!].map(({ customers }) => ({ customers })),
    },
  ];
}

function cards(made: PaidBack): Card[] {
  const { texts, customers, all, horizon, cost, months } = made;
  const { cards: words } = texts.reports.payback;
  const value = all[horizon]!.value;
  return [
    { label: words.customers, value: customers, format: "integer" },
    { label: words.first, value: all[0]!.value, format: "money0" },
    { label: fill(words.value, { months: horizon }), value, format: "money0" },
    ...(cost === undefined
      ? []
      : [
          { label: words.cost, value: cost, format: "money0" as const },
          months === undefined
            ? {
                label: words.ratio,
                value: ratio(value, cost),
                format: "number" as const,
                tone: "bad" as const,
              }
            : { label: words.months, value: months, format: "integer" as const },
        ]),
  ];
}

function curveChart(made: PaidBack): ChartBlock {
  const { texts, cost, months, horizon } = made;
  const { charts: words } = texts.reports.payback;
  const cohort = newestCohort(made);
  return {
    kind: "chart",
    id: "curveChart",
    type: "line",
    title: words.curve,
    finding:
      cost === undefined
        ? fill(words.curveFinding, { months: horizon })
        : months === undefined
          ? fill(words.notBackFinding, { months: horizon })
          : fill(months === 0 ? words.atOnceFinding : words.backFinding, { months }),
    measure: fill(words.curveMeasure, { basis: basisWords(made) }),
    table: "curve",
    category: "age",
    series: [
      { column: "value" },
      ...(cohort
        ? [
            { column: "newest", tone: "second" as const },
            { column: "extended", tone: "muted" as const },
          ]
        : []),
      ...(cost === undefined ? [] : [{ column: "cost", tone: "bad" as const }]),
    ],
    axis: { from: 0 },
  };
}

function splitChart(made: PaidBack, split: PaidBack["splits"][number]): ChartBlock {
  const { texts, horizon } = made;
  const { charts: words } = texts.reports.payback;
  const { rows } = splitTable(made, split);
  const shown = split.rows.slice(0, DRAWN_GROUPS);
  const most = shown.reduce(
    (top, row, index) => (valueOf(made, row) > valueOf(made, shown[top]!) ? index : top),
    0,
  );
  return {
    kind: "chart",
    id: "splitChart",
    type: "barClustered",
    title: fill(words.split, { column: split.title }),
    finding: fill(words.splitFinding, { group: brief(shown[most]!.name, 18) }),
    measure: fill(words.splitMeasure, { months: horizon, basis: basisWords(made) }),
    table: `by-${split.id}`,
    category: "group",
    series: [{ column: `month${horizon}` }],
    rowCount: Math.min(DRAWN_GROUPS, rows.length),
    emphasis: { rows: [most] },
    labels: true,
  };
}

function todo(made: PaidBack) {
  const { texts, all, horizon, cost, splits } = made;
  const { todo: words } = texts.reports.payback;
  const write = writer(made);
  const list = splits[0] ? ranked(made, splits[0].rows) : [];
  const dear = list.filter(
    (group) => group.cost !== undefined && group.cost > 0 && valueOf(made, group) < group.cost,
  );
  const value = all[horizon]!.value;
  return [
    ...(cost === undefined ? [{ text: words.costs }] : []),
    ...(cost !== undefined && value < USUAL_RATIO * cost
      ? [
          {
            text: fill(words.ratio, {
              ratio: write(ratio(value, cost), "number"),
              most: write(value / USUAL_RATIO),
            }),
          },
        ]
      : []),
    ...dear.slice(-1).map((group) => ({
      text: fill(words.dear, {
        group: brief(group.name, 18),
        cost: write(group.cost),
        value: write(valueOf(made, group)),
        months: horizon,
      }),
      sheet: "splits",
      about: [{ customers: group.customers }],
    })),
    ...(list.length > 1
      ? [
          {
            text: fill(words.more, { group: brief(list[0]!.name, 24) }),
            sheet: "splits",
            about: [{ customers: list[0]!.customers }],
          },
        ]
      : []),
  ].slice(0, 3);
}
