import { LOYALTY_PARTS, LOYALTY_ENDS } from "../../core/metrics/loyaltyIndex";
import { PERIOD_UNITS } from "../../core/ledger/periods";
import { fill } from "../../locales/translate";
import type { ReportDefinition, ReportInput } from "../definition";
import { howComputed } from "../kit/howComputed";
import { listed, listNote } from "../kit/customerList";
import { segmentColumn } from "../kit/groups/members";
import { inWords } from "../kit/inWords";
import {
  CALENDAR_OPTIONS,
  calendarDefinitions,
  calendarInWords,
  periodOptions,
} from "../kit/keyFigures/calendarOptions";
import { ORDER_NEEDS } from "../kit/needs";
import { framed } from "../kit/page/pageSheet";
import { trendChart, trendTable } from "../kit/rates/trend";
import { standingOf } from "../kit/standing/standing";
import { column } from "../kit/tableColumn";
import { ofSizes } from "../kit/told";
import type { Block, ChartBlock, Report, Sentence, TableBlock, TableColumn, Value } from "../report";
import { loyal, type Loyal, type LoyaltyGroup, type LoyaltyLine } from "./loyal";

/** Rows of a table on the page. */
const MOST_ROWS = 12;

/** Who recommends, comes back and is worth most, by period and segment, and an index of all that whose parts are seen. */
export const loyalty: ReportDefinition = {
  id: "loyalty",
  needs: ORDER_NEEDS,
  related: ["surveys", "interactions", "customers"],
  options: [
    { name: "unit", kind: "choice", choices: PERIOD_UNITS, default: "quarter" },
    ...CALENDAR_OPTIONS,
    { name: "weightFrequency", kind: "number", min: 0, max: 10, default: 1 },
    { name: "weightRecency", kind: "number", min: 0, max: 10, default: 1 },
    { name: "weightRecommendation", kind: "number", min: 0, max: 10, default: 1 },
    { name: "weightBreadth", kind: "number", min: 0, max: 10, default: 1 },
  ],
  build,
};

function build(input: ReportInput): Report {
  const { dataset, related, texts, version, options } = input;
  const period = periodOptions(options);
  const figures = loyal(input, period);
  const words = texts.reports.loyalty;
  return {
    id: loyalty.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      { id: "page", name: words.sheets.page, page: true, blocks: pageBlocks(figures, input) },
      {
        id: "customers",
        name: words.sheets.customers,
        freezeAt: "customers",
        blocks: customerBlocks(figures, input),
      },
      {
        id: "data",
        name: words.sheets.data,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.data },
          { kind: "heading", level: 2, text: words.tables.periods },
          lineTable("periods", words.columns.period, figures.periods, figures, texts),
          trendTable("repeat", repeatPoints(figures), {
            value: words.columns.repeat,
            format: "percent",
            count: words.columns.customers,
            texts,
          }),
          { kind: "heading", level: 2, text: words.tables.groups },
          groupTable("groups", byIndex(figures), figures, texts),
          { kind: "heading", level: 2, text: words.tables.parts },
          partTable(figures, texts),
          ...howComputed({
            dataset,
            related,
            texts,
            version,
            options: [
              ...calendarInWords(period, words.options),
              ...LOYALTY_PARTS.map((part, i) => [words.parts[part], figures.weights[i]!] as const),
            ],
            definitions: [
              words.definitions.index,
              endsSentence(figures, texts),
              words.definitions.repeat,
              words.definitions.value,
              ...calendarDefinitions(period, texts),
            ],
          }),
        ],
      },
    ],
  };
}

type Texts = ReportInput["texts"];

function endsSentence({ weights }: Loyal, { reports }: Texts): string {
  const { parts, definitions } = reports.loyalty;
  return fill(definitions.ends, {
    weights: LOYALTY_PARTS.map((part, i) => `${parts[part]} ${weights[i]}`).join(
      reports.common.listSeparator,
    ),
  });
}

function repeatPoints({ periods }: Loyal) {
  return periods.map(({ name, customers, repeat }) => ({
    name,
    n: customers,
    value: repeat[0] as number | null,
    low: repeat[1] as number | null,
    high: repeat[2] as number | null,
  }));
}

function lineTable(
  id: string,
  name: string,
  lines: readonly LoyaltyLine[],
  { survey }: Loyal,
  { reports }: Texts,
): TableBlock {
  const { columns } = reports.loyalty;
  return {
    kind: "table",
    id,
    groups: "separate",
    columns: [
      column("name", name, "text"),
      column("customers", columns.customers, "integer", true),
      ...(survey ? [column("nps", columns.nps, "score"), column("npsN", columns.npsN, "integer")] : []),
      column("repeat", columns.repeat, "percent"),
      column("low", columns.low, "percent"),
      column("high", columns.high, "percent"),
      column("value", columns.value, "money0"),
    ],
    rows: lines.map((line): Value[] => [
      line.name,
      line.customers,
      ...(survey ? [line.nps?.nps ?? null, line.nps?.n ?? 0] : []),
      ...line.repeat,
      line.value,
    ]),
  };
}

/** Segments from the most loyal. */
function byIndex({ groups }: Loyal): readonly LoyaltyGroup[] {
  return [...groups].sort((a, b) => (b.index ?? 0) - (a.index ?? 0));
}

/** Segments with their index and its parts; the parts that nobody has are left away. */
function groupTable(
  id: string,
  groups: readonly LoyaltyGroup[],
  { survey, all }: Loyal,
  { reports }: Texts,
): TableBlock {
  const { loyalty: words, segments, common } = reports;
  const known = LOYALTY_PARTS.filter((_, i) => all.parts[i] !== null);
  return {
    kind: "table",
    id,
    groups: "separate",
    columns: [
      column("name", segments.columns.segment, "text"),
      column("customers", common.customers, "integer", true),
      column("index", words.columns.index, "number"),
      ...known.map((part): TableColumn => column(part, words.parts[part], "number")),
      ...(survey ? [column("nps", words.columns.nps, "score")] : []),
      column("repeat", words.columns.repeat, "percent"),
      column("value", words.columns.value, "money0"),
    ],
    rows: groups.map((group): Value[] => [
      group.name,
      group.customers,
      group.index,
      ...known.map((part) => group.parts[LOYALTY_PARTS.indexOf(part)]!),
      ...(survey ? [group.nps?.nps ?? null] : []),
      group.repeat[0] ?? null,
      group.value,
    ]),
  };
}

/** A page has room for eight figures beside a name. */
function withoutColumn(table: TableBlock, key: string): TableBlock {
  const keep = <T>(cells: readonly T[]) => cells.filter((_, index) => table.columns[index]!.key !== key);
  return { ...table, columns: keep(table.columns), rows: table.rows.map(keep) };
}

const isKnown =
  ({ all }: Pick<Loyal, "all">) =>
  (part: (typeof LOYALTY_PARTS)[number]) =>
    all.parts[LOYALTY_PARTS.indexOf(part)] !== null;

/** Those that nobody has stand last, where no chart shows them. */
function partsInOrder(figures: Pick<Loyal, "all">): (typeof LOYALTY_PARTS)[number][] {
  const known = isKnown(figures);
  return [...LOYALTY_PARTS.filter(known), ...LOYALTY_PARTS.filter((part) => !known(part))];
}

function partTable({ all, weights }: Loyal, { reports }: Texts): TableBlock {
  const { columns, parts } = reports.loyalty;
  return {
    kind: "table",
    id: "parts",
    columns: [
      column("part", columns.part, "text"),
      column("mean", columns.mean, "number"),
      column("weight", columns.weight, "general"),
      column("none", columns.none, "integer"),
      column("full", columns.full, "integer"),
    ],
    rows: partsInOrder({ all }).map((part): Value[] => {
      const i = LOYALTY_PARTS.indexOf(part);
      return [parts[part], all.parts[i]!, weights[i]!, LOYALTY_ENDS[part].none, LOYALTY_ENDS[part].full];
    }),
  };
}

/** Every customer with the index and its parts; those of whom too little is known stand last. */
function customerBlocks(figures: Loyal, { book, texts }: ReportInput): Block[] {
  const { loyalty: words, common } = texts.reports;
  const customers = book.customers();
  const { index, parts, known } = figures;
  const segment = segmentColumn(standingOf(book).status, texts);
  const order = [...index.keys()].sort((a, b) => {
    const [x, y] = [index[a]!, index[b]!];
    return Number.isNaN(x) || Number.isNaN(y)
      ? Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b
      : y - x || customers.total[b]! - customers.total[a]! || a - b;
  });
  const value = (one: number): Value => (Number.isNaN(one) ? null : one);
  return [
    { kind: "heading", level: 1, text: words.tables.customers },
    ...listNote(order, texts),
    {
      kind: "table",
      id: "customers",
      filter: true,
      columns: [
        { ...column("customer", common.customer, "text"), names: "customer" },
        segment.column,
        column("index", words.columns.index, "number"),
        column("known", words.columns.known, "integer"),
        ...LOYALTY_PARTS.map((part): TableColumn => column(part, words.parts[part], "number")),
        column("total", common.revenue, "money0"),
      ],
      rows: listed(order).map((row): Value[] => [
        customers.ids[row]!,
        segment.nameOf(row),
        value(index[row]!),
        known[row]!,
        ...parts.map((part) => value(part[row]!)),
        customers.total[row]!,
      ]),
    },
  ];
}

/** The weakest part that is known. */
function weakest({
  all,
}: Loyal): { readonly part: (typeof LOYALTY_PARTS)[number]; readonly value: number } | undefined {
  const known = LOYALTY_PARTS.flatMap((part, i) => {
    const value = all.parts[i] ?? null;
    return value === null ? [] : [{ part, value }];
  });
  return known.length > 0 ? known.reduce((low, one) => (one.value < low.value ? one : low)) : undefined;
}

function pageBlocks(figures: Loyal, input: ReportInput): Block[] {
  const { texts, dataset, version, book } = input;
  const { loyalty: words } = texts.reports;
  const { all, survey, periods } = figures;
  const order = byIndex(figures);
  return framed(
    { dataset, texts, version },
    {
      title: words.title,
      period: [...new Set([periods[0]!.name, periods.at(-1)!.name])].join(" – "),
      asOf: book.asOf,
      customers: all.customers,
      definitions: [words.definitions.index],
    },
    [
      { kind: "headline", sentences: headline(figures, texts) },
      {
        kind: "cards",
        cards: [
          { label: words.cards.index, value: all.index, format: "number", target: words.cards.of100 },
          ...(survey && all.nps
            ? [{ label: words.cards.nps, value: all.nps.nps, format: "score" } as const]
            : []),
          { label: words.cards.repeat, value: all.repeat[0] ?? null, format: "percent" },
          { label: words.cards.value, value: all.value, format: "money0" },
          { label: words.cards.customers, value: all.customers, format: "integer" },
        ],
      },
      ...charts(figures, order, texts),
      { kind: "heading", level: 2, text: words.tables.periods },
      lineTable("shownPeriods", words.columns.period, periods.slice(-8), figures, texts),
      { kind: "heading", level: 2, text: words.tables.groups },
      withoutColumn(groupTable("shownGroups", order.slice(0, MOST_ROWS), figures, texts), "nps"),
      { kind: "todo", lines: todo(figures, texts) },
    ],
  );
}

function headline(figures: Loyal, texts: Texts): Sentence[] {
  const { headlines, parts } = texts.reports.loyalty;
  const { number, percent, count, money } = inWords(texts);
  const { all } = figures;
  const low = weakest(figures);
  return [
    ...(all.index !== null && low
      ? [
          {
            text: fill(headlines.index, {
              index: number(all.index),
              part: parts[low.part],
              value: number(low.value),
            }),
          },
        ]
      : []),
    {
      text: fill(headlines.repeat, {
        repeat: percent(all.repeat[0]!),
        customers: count(all.customers),
        low: percent(all.repeat[1]!),
        high: percent(all.repeat[2]!),
      }),
    },
    ...(all.nps
      ? [
          {
            text: fill(headlines.nps, {
              nps: number(all.nps.nps),
              n: count(all.nps.n),
              low: number(all.nps.low),
              high: number(all.nps.high),
              value: money(all.value),
            }),
          },
        ]
      : []),
  ];
}

function charts(figures: Loyal, order: readonly LoyaltyGroup[], texts: Texts): ChartBlock[] {
  const { charts: words, parts } = texts.reports.loyalty;
  const { number, percent, money } = inWords(texts);
  const { periods } = figures;
  const known = order.filter(({ index }) => index !== null);
  const low = weakest(figures);
  const [first, last] = [periods[0]!, periods.at(-1)!];
  return [
    ...(known.length > 1
      ? [
          {
            kind: "chart",
            id: "groups",
            type: "barClustered",
            title: words.groups,
            finding: fill(words.groupsFinding, {
              highest: known[0]!.name,
              high: number(known[0]!.index),
              lowest: known.at(-1)!.name,
              low: number(known.at(-1)!.index),
            }),
            about: ofSizes(known[0]!.customers, known.at(-1)!.customers),
            measure: words.groupsMeasure,
            table: "groups",
            category: "name",
            series: [{ column: "index" }],
            emphasis: { rows: [0] },
            axis: { from: 0, to: 100 },
            rowCount: Math.min(MOST_ROWS, known.length),
            labels: true,
          } as const,
        ]
      : []),
    ...(low
      ? [
          {
            kind: "chart",
            id: "parts",
            type: "barClustered",
            title: words.parts,
            finding: fill(words.partsFinding, { part: parts[low.part], value: number(low.value) }),
            measure: words.partsMeasure,
            table: "parts",
            category: "part",
            series: [{ column: "mean" }],
            emphasis: { rows: [partsInOrder(figures).indexOf(low.part)], tone: "bad" },
            axis: { from: 0, to: 100 },
            rowCount: LOYALTY_PARTS.filter(isKnown(figures)).length,
            labels: true,
          } as const,
        ]
      : []),
    ...(periods.length > 1
      ? [
          trendChart(
            "repeat",
            {
              title: words.repeat,
              finding: fill(words.repeatFinding, {
                first: percent(first.repeat[0]!),
                from: first.name,
                last: percent(last.repeat[0]!),
                to: last.name,
              }),
              about: ofSizes(first.customers, last.customers),
              measure: fill(words.repeatMeasure, { band: texts.reports.listening.band }),
            },
            { percent: true },
          ),
          {
            kind: "chart",
            id: "value",
            type: "columnClustered",
            title: words.value,
            finding: fill(words.valueFinding, { last: money(last.value), to: last.name }),
            about: ofSizes(last.customers),
            measure: words.valueMeasure,
            table: "periods",
            category: "name",
            series: [{ column: "value" }],
            emphasis: { rows: [periods.length - 1] },
          } as const,
        ]
      : []),
  ];
}

function todo(figures: Loyal, texts: Texts): (Sentence & { sheet?: string })[] {
  const { todo: words, parts } = texts.reports.loyalty;
  const { number, count } = inWords(texts);
  const { groups, survey } = figures;
  const low = weakest(figures);
  // Whom it is still worth winning: the largest group below the mean.
  const below = groups
    .filter(({ index }) => index !== null && index < (figures.all.index ?? 0))
    .sort((a, b) => b.customers - a.customers)[0];
  return [
    ...(low
      ? [{ text: fill(words.part, { part: parts[low.part], value: number(low.value) }), sheet: "customers" }]
      : []),
    ...(below
      ? [
          {
            text: fill(words.group, {
              group: below.name,
              index: number(below.index),
              customers: count(below.customers),
            }),
            about: ofSizes(below.customers),
            sheet: "customers",
          },
        ]
      : []),
    ...(survey ? [] : [{ text: words.ask }]),
  ];
}
