import { summarizeCustomers, type CustomerSummary } from "../core/customers/summary";
import { RFM_SEGMENTS, rfmSegments, scoreRfm, type RfmBins, type RfmScores } from "../core/segments/rfm";
import { VALUE_TIERS, valueTiers, type ValueTiers } from "../core/segments/valueTiers";
import type { Texts } from "../locales";
import { fill } from "../locales/translate";
import type { ReportDefinition, ReportInput } from "./definition";
import { formatValue } from "./formatValue";
import { howComputed } from "./howComputed";
import { ORDER_NEEDS, ordersOf } from "./needs";
import type { Block, ChartBlock, NoteBlock, Report, TableBlock, TableColumn, Value } from "./report";
import { cents, ratio, share } from "./shares";

/** Recency × frequency segments, value tiers, and every customer with scores. */
export const segments: ReportDefinition = {
  id: "segments",
  needs: ORDER_NEEDS,
  options: [{ name: "bins", kind: "number", min: 3, max: 5, default: 5 }],
  build,
};

/** Who used to buy a lot and is going, or gone. */
const LEAVING = ["atRisk", "cantLose"] as const;

/** What the blocks are made of. */
interface Made {
  readonly customers: CustomerSummary;
  readonly scores: RfmScores;
  /** Index into `RFM_SEGMENTS`; only with five score levels. */
  readonly segmentOf?: Uint8Array;
  readonly tiers: ValueTiers;
  readonly revenue: number;
  readonly orders: number;
  readonly texts: Texts;
}

function build({ dataset, options, texts, version, onProgress }: ReportInput): Report {
  const { lines, asOf } = ordersOf(dataset);
  const customers = summarizeCustomers(lines, asOf);
  onProgress?.(0.5);
  const scores = scoreRfm(customers, { bins: Number(options.bins) as RfmBins });
  const made: Made = {
    customers,
    scores,
    segmentOf: rfmSegments(scores),
    tiers: valueTiers(customers),
    revenue: sum(customers.total),
    orders: sum(customers.orders),
    texts,
  };
  onProgress?.(0.8);
  const words = texts.reports.segments;
  return {
    id: segments.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      {
        id: "overview",
        name: words.sheets.overview,
        blocks: [
          { kind: "heading", level: 1, text: words.title },
          ...remarks(made, lines.order !== undefined),
          keyFigures(made),
          ...(made.segmentOf ? segmentBlocks(made, made.segmentOf) : []),
          ...tierBlocks(made),
          ...scoreBlocks(made),
          ...howComputed({
            dataset,
            texts,
            version,
            options: [[words.options.bins.label, scores.bins]],
            definitions: [
              words.definitions.scores,
              ...(made.segmentOf ? [words.definitions.segments] : []),
              words.definitions.tiers,
              lines.order ? words.definitions.orders : words.findings.noOrderIds,
            ],
          }),
        ],
      },
      {
        id: "customers",
        name: words.sheets.customers,
        freezeAt: "customers",
        blocks: [{ kind: "heading", level: 1, text: words.sheets.customers }, customerTable(made)],
      },
    ],
  };
}

/** The findings in words, and what the reader has to know before reading on. */
function remarks(made: Made, hasOrderIds: boolean): NoteBlock[] {
  const { texts, customers, segmentOf, scores } = made;
  const words = texts.reports.segments;
  const notes: NoteBlock[] = [];
  const finding = (text: string) => notes.push({ kind: "note", tone: "finding", text });
  const warning = (text: string) => notes.push({ kind: "note", tone: "warning", text });
  if (made.revenue <= 0) {
    warning(words.findings.noRevenue);
  }
  if (segmentOf) {
    const groups = groupTotals(made, segmentOf, RFM_SEGMENTS.length);
    const leader = largest(groups, (group) => group.revenue);
    finding(
      fill(words.findings.leader, {
        segment: words.names[RFM_SEGMENTS[leader]!.id],
        ...shares(made, groups[leader]!),
      }),
    );
    const leaving = LEAVING.map((id) => groups[RFM_SEGMENTS.findIndex((segment) => segment.id === id)]!);
    finding(
      fill(words.findings.leaving, {
        segments: LEAVING.map((id) => words.names[id]).join(texts.reports.common.listSeparator),
        customers: integer(made, sum(leaving.map((group) => group.customers))),
        share: percent(made, share(sum(leaving.map((group) => group.revenue)), made.revenue)),
      }),
    );
  } else {
    warning(fill(words.findings.binsNotFive, { bins: scores.bins }));
  }
  const high = groupTotals(made, made.tiers.tiers, VALUE_TIERS.length)[0]!;
  finding(fill(words.findings.tiers, shares(made, high)));
  if (!hasOrderIds) {
    warning(words.findings.noOrderIds);
  }
  if (customers.withoutPurchase.length > 0) {
    warning(fill(words.findings.withoutPurchase, { count: integer(made, customers.withoutPurchase.length) }));
  }
  return notes;
}

function keyFigures({ customers, revenue, orders, texts }: Made): Block {
  const { common, segments: words } = texts.reports;
  return {
    kind: "keyFigures",
    figures: [
      { label: common.customers, value: customers.count, format: "integer" },
      { label: common.orders, value: orders, format: "integer" },
      { label: common.revenue, value: revenue, format: "money0" },
      {
        label: common.spendPerCustomer,
        value: ratio(revenue, customers.count),
        format: "money",
        note: words.remarks.spendPerCustomer,
      },
      {
        label: common.orderValue,
        value: ratio(revenue, orders),
        format: "money",
        note: words.remarks.orderValue,
      },
      { label: common.asOf, value: customers.asOf, format: "date" },
    ],
  };
}

function segmentBlocks(made: Made, segmentOf: Uint8Array): Block[] {
  const { texts } = made;
  const { common, segments: words } = texts.reports;
  const groups = groupTotals(made, segmentOf, RFM_SEGMENTS.length);
  const names = RFM_SEGMENTS.map(({ id }) => words.names[id]);
  const table: TableBlock = {
    kind: "table",
    id: "segments",
    columns: [
      ...groupColumns(words.columns.segment, texts),
      { key: "scores", title: words.columns.scores, format: "text" },
    ],
    rows: [
      ...groups.map((group, index) => [
        ...groupRow(made, names[index]!, group),
        `${span(RFM_SEGMENTS[index]!.recency)} × ${span(RFM_SEGMENTS[index]!.frequency)}`,
      ]),
      [...groupRow(made, common.total, wholeGroup(made)), null],
    ],
    total: true,
  };
  const biggest = largest(groups, (group) => group.customers);
  const leader = largest(groups, (group) => group.revenue);
  const chart = {
    kind: "chart",
    table: "segments",
    category: "group",
    categoryTitle: words.columns.segment,
  } as const;
  const charts: ChartBlock[] = [
    {
      ...chart,
      id: "customersBySegment",
      type: "columnClustered",
      title: words.charts.customers,
      finding: fill(words.findings.customersChart, {
        segment: names[biggest]!,
        customers: integer(made, groups[biggest]!.customers),
        share: percent(made, share(groups[biggest]!.customers, made.customers.count)),
      }),
      series: [{ column: "customers" }],
      valueTitle: common.customers,
    },
    {
      ...chart,
      id: "revenueBySegment",
      type: "barClustered",
      title: words.charts.revenue,
      finding: fill(words.findings.revenueChart, {
        segment: names[leader]!,
        share: percent(made, share(groups[leader]!.revenue, made.revenue)),
      }),
      series: [{ column: "revenueShare" }],
      valueTitle: common.revenueShare,
    },
  ];
  return [{ kind: "heading", level: 2, text: words.headings.segments }, table, ...charts];
}

function tierBlocks(made: Made): Block[] {
  const { texts, tiers } = made;
  const words = texts.reports.segments;
  const cuts = (values: readonly number[]) =>
    values
      .map((value) => formatValue(value, Number.isInteger(value) ? "integer" : "decimal2", texts.locale))
      .join(texts.reports.common.listSeparator);
  return [
    { kind: "heading", level: 2, text: words.headings.tiers },
    {
      kind: "note",
      text: fill(words.tierRule, {
        frequencyCuts: cuts(tiers.cuts.frequency),
        amountCuts: cuts(tiers.cuts.amount),
      }),
    },
    {
      kind: "table",
      id: "tiers",
      columns: groupColumns(words.columns.tier, texts),
      rows: [
        ...groupTotals(made, tiers.tiers, VALUE_TIERS.length).map((group, index) =>
          groupRow(made, words.tierNames[VALUE_TIERS[index]!], group),
        ),
        groupRow(made, texts.reports.common.total, wholeGroup(made)),
      ],
      total: true,
    },
  ];
}

/** The grid of scores, the cut points, and how customers spread over the scores. */
function scoreBlocks(made: Made): Block[] {
  const { texts, scores } = made;
  const words = texts.reports.segments;
  const levels = Array.from({ length: scores.bins }, (_, index) => index + 1);
  const grid = levels.map(() => new Array<number>(scores.bins).fill(0));
  scores.recency.forEach((recency, row) => {
    grid[recency - 1]![scores.frequency[row]! - 1]! += 1;
  });
  const measure: TableColumn = { key: "measure", title: words.columns.measure, format: "text" };
  return [
    { kind: "heading", level: 2, text: words.headings.grid },
    {
      kind: "table",
      id: "grid",
      columns: [
        { key: "recency", title: words.columns.recencyColumn, format: "text" },
        ...levels.map((level) => ({
          key: `f${level}`,
          title: fill(words.columns.frequencyScore, { score: level }),
          format: "integer" as const,
          scale: "colors" as const,
          scaleGroup: "grid",
        })),
      ],
      rows: levels
        .map((level) => [fill(words.columns.recencyScore, { score: level }), ...grid[level - 1]!])
        .reverse(),
    },
    { kind: "heading", level: 2, text: words.headings.cuts },
    {
      kind: "table",
      id: "cuts",
      columns: [
        measure,
        ...levels.slice(1).map((level) => ({
          key: `cut${level - 1}`,
          title: fill(words.columns.cut, {
            share: `${Math.round(((level - 1) / scores.bins) * 100)}%`,
          }),
          format: "decimal2" as const,
        })),
      ],
      rows: scores.ties.map((tie) => [words.measures[tie.measure], ...scores.cuts[tie.measure]]),
    },
    { kind: "heading", level: 2, text: words.headings.ties },
    {
      kind: "table",
      id: "ties",
      columns: [
        measure,
        ...levels.map((level) => ({
          key: `score${level}`,
          title: fill(words.columns.score, { score: level }),
          format: "integer" as const,
        })),
        { key: "distinct", title: words.columns.distinct, format: "integer" },
        { key: "commonest", title: words.columns.commonest, format: "decimal2" },
        { key: "commonestCount", title: words.columns.commonestCount, format: "integer" },
      ],
      rows: scores.ties.map((tie) => [
        words.measures[tie.measure],
        ...tie.counts,
        tie.distinctValues,
        tie.commonest.value,
        tie.commonest.count,
      ]),
    },
    ...scores.ties
      .filter((tie) => tie.emptyScores.length > 0)
      .map((tie): NoteBlock => ({
        kind: "note",
        tone: "warning",
        text: fill(words.findings.emptyScores, {
          measure: words.measures[tie.measure],
          scores: tie.emptyScores.join(texts.reports.common.listSeparator),
          count: integer(made, tie.commonest.count),
          value: formatValue(
            tie.commonest.value,
            tie.measure === "monetary" ? "money" : "integer",
            texts.locale,
          ),
        }),
      })),
  ];
}

/** One row a customer, who spent most first. */
function customerTable(made: Made): TableBlock {
  const { customers, scores, segmentOf, tiers, texts } = made;
  const { common, segments: words } = texts.reports;
  const byTotal = [...customers.ids.keys()].sort(
    (a, b) => customers.total[b]! - customers.total[a]! || a - b,
  );
  return {
    kind: "table",
    id: "customers",
    filter: true,
    columns: [
      { key: "customer", title: common.customer, format: "text" },
      { key: "orders", title: common.orders, format: "integer" },
      { key: "first", title: common.firstPurchase, format: "date" },
      { key: "last", title: common.lastPurchase, format: "date" },
      { key: "daysSinceLast", title: common.daysSinceLast, format: "days" },
      { key: "total", title: words.measures.monetary, format: "money" },
      { key: "orderValue", title: common.orderValue, format: "money" },
      { key: "R", title: words.columns.R, format: "integer" },
      { key: "F", title: words.columns.F, format: "integer" },
      { key: "M", title: words.columns.M, format: "integer" },
      ...(segmentOf ? [{ key: "segment", title: words.columns.segment, format: "text" } as const] : []),
      { key: "tier", title: words.columns.tier, format: "text" },
    ],
    rows: byTotal.map((row) => [
      customers.ids[row]!,
      customers.orders[row]!,
      customers.first[row]!,
      customers.last[row]!,
      customers.daysSinceLast[row]!,
      cents(customers.total[row]!),
      cents(customers.meanAmount[row]!),
      scores.recency[row]!,
      scores.frequency[row]!,
      scores.monetary[row]!,
      ...(segmentOf ? [words.names[RFM_SEGMENTS[segmentOf[row]!]!.id]] : []),
      words.tierNames[VALUE_TIERS[tiers.tiers[row]!]!],
    ]),
  };
}

interface Group {
  customers: number;
  revenue: number;
  orders: number;
  days: number;
}

function groupTotals({ customers }: Made, groupOf: Uint8Array, count: number): Group[] {
  const groups = Array.from({ length: count }, (): Group => ({
    customers: 0,
    revenue: 0,
    orders: 0,
    days: 0,
  }));
  groupOf.forEach((index, row) => {
    const group = groups[index]!;
    group.customers += 1;
    group.revenue += customers.total[row]!;
    group.orders += customers.orders[row]!;
    group.days += customers.daysSinceLast[row]!;
  });
  return groups;
}

function wholeGroup({ customers, revenue, orders }: Made): Group {
  return { customers: customers.count, revenue, orders, days: sum(customers.daysSinceLast) };
}

function groupColumns(title: string, texts: Texts): TableColumn[] {
  const { common, segments: words } = texts.reports;
  return [
    { key: "group", title, format: "text" },
    { key: "customers", title: common.customers, format: "integer" },
    { key: "customerShare", title: common.customerShare, format: "percent" },
    { key: "revenue", title: common.revenue, format: "money0" },
    { key: "revenueShare", title: common.revenueShare, format: "percent" },
    { key: "averageDays", title: words.columns.averageDays, format: "number" },
    { key: "averageOrders", title: words.columns.averageOrders, format: "number" },
    { key: "averageSpend", title: words.columns.averageSpend, format: "money" },
  ];
}

function groupRow({ customers, revenue }: Made, name: string, group: Group): Value[] {
  return [
    name,
    group.customers,
    share(group.customers, customers.count),
    cents(group.revenue),
    share(group.revenue, revenue),
    ratio(group.days, group.customers),
    ratio(group.orders, group.customers),
    ratio(group.revenue, group.customers),
  ];
}

function shares(made: Made, group: Group): Record<"customers" | "customerShare" | "revenueShare", string> {
  return {
    customers: integer(made, group.customers),
    customerShare: percent(made, share(group.customers, made.customers.count)),
    revenueShare: percent(made, share(group.revenue, made.revenue)),
  };
}

function largest(groups: readonly Group[], size: (group: Group) => number): number {
  return groups.reduce((best, group, index) => (size(group) > size(groups[best]!) ? index : best), 0);
}

/** `[4, 5]` → `4–5`. */
function span([low, high]: readonly [number, number]): string {
  return low === high ? String(low) : `${low}–${high}`;
}

const integer = ({ texts }: Made, value: number) => formatValue(value, "integer", texts.locale);
const percent = ({ texts }: Made, value: number | null) => formatValue(value, "percent", texts.locale);

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < values.length; index++) {
    total += values[index]!;
  }
  return total;
}
