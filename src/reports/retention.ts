import { gapRatios, purchaseGaps } from "../core/behaviour/gaps";
import { customerMovement, type Movement } from "../core/behaviour/movement";
import { periodLabel, type PeriodOptions } from "../core/behaviour/periods";
import { summarizeCustomers, type CustomerSummary } from "../core/customers/summary";
import { wilsonInterval } from "../core/statistics/proportions";
import type { Texts } from "../locales";
import { fill } from "../locales/translate";
import type { ReportDefinition, ReportInput } from "./definition";
import { formatValue } from "./formatValue";
import { howComputed } from "./howComputed";
import { ORDER_NEEDS, ordersOf } from "./needs";
import { periodFigures, type PeriodFigures } from "./periodFigures";
import { purchaseCodes } from "./purchases";
import type { Block, NoteBlock, Report, TableBlock, TableColumn, Value, ValueFormat } from "./report";
import { cents, ratio, share } from "./shares";

const UNITS = ["month", "quarter", "year"] as const;
const CONFIDENCE = 0.95;

/** Customers per period and how they moved, rates with intervals, new and existing revenue, whom to wake. */
export const retention: ReportDefinition = {
  id: "retention",
  needs: ORDER_NEEDS,
  options: [
    { name: "unit", kind: "choice", choices: UNITS, default: "month" },
    { name: "overdue", kind: "number", min: 1, max: 10, default: 2 },
  ],
  build,
};

interface Made {
  readonly movements: readonly Movement[];
  readonly figures: readonly PeriodFigures[];
  readonly label: (period: number) => string;
  readonly texts: Texts;
}

function build({ dataset, options, texts, version, onProgress }: ReportInput): Report {
  const orders = ordersOf(dataset);
  const { lines, asOf } = orders;
  const unit = options.unit as (typeof UNITS)[number];
  const overdue = Number(options.overdue);
  const period: PeriodOptions = { unit };
  const summary = summarizeCustomers(lines, asOf);
  const codes = purchaseCodes(orders, summary);
  onProgress?.(0.3);
  const movements = customerMovement(codes, lines.date.days, { ...period, asOf });
  const figures = periodFigures(orders, summary, period);
  onProgress?.(0.7);
  const incomplete = movements.find((movement) => !movement.complete)?.period;
  const label = (number: number) => periodLabel(number, period) + (number === incomplete ? " *" : "");
  const made: Made = { movements, figures, label, texts };
  const words = texts.reports.retention;
  const choices = words.options;
  const sleeping = sleepingCustomers(
    purchaseGaps(codes, lines.date.days, asOf),
    summary,
    overdue,
    lines.customer.dictionary,
  );
  return {
    id: retention.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      {
        id: "periods",
        name: words.sheets.periods,
        blocks: [
          { kind: "heading", level: 1, text: words.title },
          ...remarks(made, incomplete),
          ...movementBlocks(made),
          ...rateBlocks(made),
          ...revenueBlocks(made),
          ...howComputed({
            dataset,
            texts,
            version,
            options: [
              [choices.unit.label, choices.unit.choices[unit]],
              [choices.overdue.label, overdue],
            ],
            definitions: Object.values(words.definitions),
          }),
        ],
      },
      {
        id: "sleeping",
        name: words.sheets.sleeping,
        freezeAt: "sleeping",
        blocks: [
          { kind: "heading", level: 1, text: words.headings.sleeping },
          sleepingNote(sleeping, overdue, texts),
          ...(sleeping && sleeping.length > 0 ? [sleepingTable(sleeping, texts)] : []),
        ],
      },
    ],
  };
}

/** The last period that is over and has one before it: what the sentences speak of. */
function lastComplete(movements: readonly Movement[]): Movement | undefined {
  return movements.filter((movement) => movement.complete && movement.opening > 0).at(-1);
}

function remarks({ movements, label, texts }: Made, incomplete: number | undefined): NoteBlock[] {
  const words = texts.reports.retention.findings;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const rated = movements.filter((movement) => movement.complete && movement.opening > 0);
  const [first, last] = [rated[0], rated.at(-1)];
  const notes: NoteBlock[] = [];
  if (first && last && first !== last) {
    notes.push({
      kind: "note",
      tone: "finding",
      text: fill(words.trend, {
        firstPeriod: label(first.period),
        first: percent(first.kept / first.opening),
        lastPeriod: label(last.period),
        last: percent(last.kept / last.opening),
      }),
    });
  }
  if (!last) {
    notes.push({ kind: "note", tone: "warning", text: words.noComplete });
  }
  notes.push({
    kind: "note",
    tone: "warning",
    text: fill(words.firstPeriod, { period: label(movements[0]!.period) }),
  });
  if (incomplete !== undefined) {
    notes.push({
      kind: "note",
      tone: "warning",
      text: fill(words.incomplete, { period: label(incomplete) }),
    });
  }
  return notes;
}

function movementBlocks({ movements, label, texts }: Made): Block[] {
  const words = texts.reports.retention;
  const keys = ["opening", "acquired", "kept", "returned", "lost", "closing"] as const;
  const table: TableBlock = {
    kind: "table",
    id: "movement",
    columns: [periodColumn(texts), ...keys.map((key) => column(key, words.columns[key], "integer"))],
    rows: movements.map((movement) => [label(movement.period), ...keys.map((key) => known(movement[key]))]),
  };
  const last = lastComplete(movements) ?? movements.at(-1)!;
  const count = (value: number) => formatValue(known(value), "integer", texts.locale);
  return [
    { kind: "heading", level: 2, text: words.headings.movement },
    table,
    {
      kind: "chart",
      id: "movement",
      type: "columnStacked",
      title: words.charts.movement,
      finding: fill(words.findings.movement, {
        period: label(last.period),
        closing: count(last.closing),
        kept: count(last.kept),
      }),
      table: "movement",
      category: "period",
      series: [{ column: "acquired" }, { column: "kept" }, { column: "returned" }],
      categoryTitle: words.columns.period,
      valueTitle: words.valueTitles.customers,
    },
  ];
}

function rateBlocks({ movements, figures, label, texts }: Made): Block[] {
  const words = texts.reports.retention;
  const table: TableBlock = {
    kind: "table",
    id: "rates",
    columns: [
      periodColumn(texts),
      column("retentionRate", words.columns.retentionRate, "percent"),
      column("low", words.columns.low, "percent"),
      column("high", words.columns.high, "percent"),
      column("churnRate", words.columns.churnRate, "percent"),
      column("repeatRate", words.columns.repeatRate, "percent"),
    ],
    rows: movements.map(({ period, opening, kept, lost }, index): Value[] => {
      const figure = figures[index]!;
      const repeat = share(figure.repeaters, figure.customers);
      if (!(opening > 0)) {
        return [label(period), null, null, null, null, repeat];
      }
      const { low, high } = wilsonInterval(kept, opening, CONFIDENCE);
      return [label(period), kept / opening, low, high, lost / opening, repeat];
    }),
  };
  const last = lastComplete(movements);
  if (!last) {
    return [{ kind: "heading", level: 2, text: words.headings.rates }, table];
  }
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  return [
    { kind: "heading", level: 2, text: words.headings.rates },
    table,
    {
      kind: "chart",
      id: "rates",
      type: "lineMarkers",
      title: words.charts.rates,
      finding: fill(words.findings.rates, {
        period: label(last.period),
        retention: percent(last.kept / last.opening),
        churn: percent(last.lost / last.opening),
      }),
      table: "rates",
      category: "period",
      series: [{ column: "retentionRate" }, { column: "churnRate" }],
      categoryTitle: words.columns.period,
      valueTitle: words.valueTitles.share,
    },
  ];
}

/** The first period's customers may be older than the data, so it is not split. */
function revenueBlocks({ figures, label, texts }: Made): Block[] {
  const { retention: words, common } = texts.reports;
  const table: TableBlock = {
    kind: "table",
    id: "revenue",
    columns: [
      periodColumn(texts),
      column("newRevenue", words.columns.newRevenue, "money0"),
      column("existingRevenue", words.columns.existingRevenue, "money0"),
      column("revenue", common.revenue, "money0"),
      column("existingShare", words.columns.existingShare, "percent"),
      column("newCustomers", words.columns.newCustomers, "integer"),
      column("existingCustomers", words.columns.existingCustomers, "integer"),
      column("existingCustomerShare", words.columns.existingCustomerShare, "percent"),
    ],
    rows: figures.map((figure, index): Value[] => {
      const existing = figure.customers - figure.newCustomers;
      const existingRevenue = figure.revenue - figure.newRevenue;
      return index === 0
        ? [label(figure.period), null, null, cents(figure.revenue), null, null, null, null]
        : [
            label(figure.period),
            cents(figure.newRevenue),
            cents(existingRevenue),
            cents(figure.revenue),
            share(existingRevenue, figure.revenue),
            figure.newCustomers,
            existing,
            share(existing, figure.customers),
          ];
    }),
  };
  const last = figures.filter((figure) => figure.complete).at(-1) ?? figures.at(-1)!;
  return [
    { kind: "heading", level: 2, text: words.headings.revenue },
    table,
    ...(figures.length > 1
      ? [
          {
            kind: "chart" as const,
            id: "revenue",
            type: "columnStacked" as const,
            title: words.charts.revenue,
            finding: fill(words.findings.revenue, {
              period: label(last.period),
              share: formatValue(
                share(last.revenue - last.newRevenue, last.revenue),
                "percent",
                texts.locale,
              ),
            }),
            table: "revenue",
            category: "period",
            series: [{ column: "newRevenue" }, { column: "existingRevenue" }],
            categoryTitle: words.columns.period,
            valueTitle: words.valueTitles.revenue,
          },
        ]
      : []),
  ];
}

interface Sleeper {
  readonly id: string;
  readonly row: number;
  readonly usualGap: number;
  readonly ratio: number;
  readonly basis: "own" | "all";
  readonly summary: CustomerSummary;
}

/** Who is overdue by their own rhythm, who spent most first; undefined when nobody has bought twice. */
function sleepingCustomers(
  gaps: ReturnType<typeof purchaseGaps>,
  summary: CustomerSummary,
  overdue: number,
  dictionary: readonly string[],
): Sleeper[] | undefined {
  if (gaps.customers.every((customer) => customer.gaps.length === 0)) {
    return undefined;
  }
  return gapRatios(gaps)
    .filter((customer) => customer.ratio >= overdue)
    .map(({ code, usualGap, ratio, basis }) => ({
      id: dictionary[code]!,
      row: summary.rowOfCode[code]!,
      usualGap,
      ratio,
      basis,
      summary,
    }))
    .sort((a, b) => summary.total[b.row]! - summary.total[a.row]! || a.row - b.row);
}

function sleepingNote(sleeping: readonly Sleeper[] | undefined, overdue: number, texts: Texts): NoteBlock {
  const words = texts.reports.retention.findings;
  if (!sleeping) {
    return { kind: "note", tone: "warning", text: words.noRhythm };
  }
  const total = sleeping.reduce((sum, { row, summary }) => sum + summary.total[row]!, 0);
  return {
    kind: "note",
    tone: "finding",
    text: fill(sleeping.length > 0 ? words.sleeping : words.nobodySleeping, {
      count: formatValue(sleeping.length, "integer", texts.locale),
      ratio: overdue,
      total: formatValue(total, "money0", texts.locale),
    }),
  };
}

function sleepingTable(sleeping: readonly Sleeper[], texts: Texts): TableBlock {
  const { common, retention: words } = texts.reports;
  return {
    kind: "table",
    id: "sleeping",
    filter: true,
    columns: [
      column("customer", common.customer, "text"),
      column("last", common.lastPurchase, "date"),
      column("daysSinceLast", common.daysSinceLast, "days"),
      column("usualGap", words.columns.usualGap, "number"),
      column("ratio", words.columns.ratio, "number"),
      column("basis", words.columns.basis, "text"),
      column("orders", common.orders, "integer"),
      column("total", common.revenue, "money"),
      column("orderValue", common.orderValue, "money"),
    ],
    rows: sleeping.map(({ id, row, usualGap, ratio: times, basis, summary }) => [
      id,
      summary.last[row]!,
      summary.daysSinceLast[row]!,
      usualGap,
      times,
      words.bases[basis],
      summary.orders[row]!,
      cents(summary.total[row]!),
      ratio(summary.total[row]!, summary.orders[row]!),
    ]),
  };
}

function periodColumn(texts: Texts): TableColumn {
  return column("period", texts.reports.retention.columns.period, "text");
}

function column(key: string, title: string, format: ValueFormat): TableColumn {
  return { key, title, format };
}

/** Blank where what came before is not known. */
function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
