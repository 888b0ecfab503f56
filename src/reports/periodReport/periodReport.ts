import { isoDate } from "../../core/cells/calendar";
import {
  periodLabel,
  periodOf,
  periodStart,
  PERIOD_UNITS,
  type PeriodOptions,
} from "../../core/ledger/periods";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { ReportDefinition, ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { CALENDAR_OPTIONS, calendarInWords, periodOptions } from "../kit/keyFigures/calendarOptions";
import { addToHistory, isSameTime, lastTime, readHistory, type HistoryRow } from "../kit/keyFigures/history";
import { countable } from "../kit/keyFigures/knownFigures";
import { baseOf, changeToTell, noiseInWords, usualChange } from "../kit/keyFigures/changes";
import type { DayRange } from "../../core/ledger/figures";
import {
  changeFormat,
  changeOf,
  customersBehind,
  KPI_IDS,
  KPIS,
  moneyFormat,
  type Known,
  type KpiId,
} from "../kit/keyFigures/kpis";
import { edgeNote } from "../kit/leftEdge";
import { ORDER_NEEDS } from "../kit/needs";
import type { Block, ChartBlock, NoteBlock, Report, TableBlock, TableColumn, Value } from "../report";

/** Key figures as of a date against those of last time, and a history with a row for each time. */
export const periodReport: ReportDefinition = {
  id: "period-report",
  needs: ORDER_NEEDS,
  related: ["customers", "surveys", "tickets"],
  options: [{ name: "unit", kind: "choice", choices: PERIOD_UNITS, default: "month" }, ...CALENDAR_OPTIONS],
  build,
  rereads: ["history"],
};

interface Reported {
  readonly now: HistoryRow;
  readonly before: HistoryRow | undefined;
  readonly history: readonly HistoryRow[];
  readonly replaced: boolean;
  readonly kpis: readonly KpiId[];
  /** What today's tables know of the days of this and of last time. */
  readonly known: readonly [now: Known, before: Known | undefined];
  readonly usual: (id: KpiId) => number | null;
  readonly period: PeriodOptions;
  readonly texts: Texts;
}

function build(input: ReportInput): Report {
  const { dataset, options, texts, version, onProgress } = input;
  const earlier = readHistory(input.earlier?.history ?? []);
  const period = periodOptions(options);
  const counted = countable(input, period);
  const figures = counted.figures("current")!;
  const { edge, book } = counted;
  const { asOf } = book;
  const now: HistoryRow = {
    asOf,
    unit: period.unit,
    period: periodLabel(counted.compared.period, period),
    figures: Object.fromEntries(counted.kpis.map((id) => [id, KPIS[id].value(figures)])),
  };
  onProgress?.(0.9);
  const before = lastTime(earlier, now);
  const periods = book.periods(period);
  const made: Reported = {
    now,
    before,
    known: [figures, before && counted.of(rangeOf(before, period))],
    usual: (id) => usualChange(id, periods),
    history: addToHistory(earlier, now),
    replaced: earlier.some((row) => isSameTime(row, now)),
    kpis: counted.kpis,
    period,
    texts,
  };
  const { periodReport: words, keyFigures: shared } = texts.reports;
  return {
    id: periodReport.id,
    title: words.title,
    issues: [...dataset.issues, ...edge.issues],
    sheets: [
      {
        id: "report",
        name: words.sheets.report,
        blocks: [
          { kind: "heading", level: 1, text: words.title },
          ...remarks(made),
          ...(edge.hasDates || !figures.knowsNew ? [edgeNote(edge, texts)] : []),
          { kind: "heading", level: 2, text: words.headings.compared },
          comparedTable(made),
          ...howComputed({
            dataset,
            related: { ...input.related, customers: edge.related.customers },
            texts,
            version,
            options: calendarInWords(period, words.options),
            definitions: [
              words.definitions.figures,
              words.definitions.last,
              words.definitions.noise,
              words.definitions.history,
              shared.definitions.counts,
              shared.definitions.perCustomer,
              shared.definitions.existing,
              texts.reports.leftEdge.definition,
              shared.definitions.repeat,
              ...(["nps", "csat", "complaintRate"] as const)
                .filter((id) => counted.kpis.includes(id))
                .map((id) => shared.definitions[id]),
            ],
          }),
        ],
      },
      {
        id: "history",
        name: words.sheets.history,
        blocks: [{ kind: "heading", level: 1, text: words.sheets.history }, ...historyBlocks(made)],
      },
    ],
  };
}

function remarks({ now, before, known, usual, replaced, kpis, period, texts }: Reported): NoteBlock[] {
  const words = texts.reports.periodReport.findings;
  const revenue = (row: HistoryRow) => formatValue(row.figures.revenue ?? null, "money0", texts);
  const change =
    before && changeOf(KPIS.revenue, now.figures.revenue ?? null, before.figures.revenue ?? null);
  const detail = { period: now.period, asOf: isoDate(now.asOf), revenue: revenue(now) };
  const notes: NoteBlock[] = [
    {
      kind: "note",
      tone: "finding",
      about: [{ table: "compared", row: kpis.indexOf("revenue") }],
      text:
        before && change !== null && change !== undefined
          ? fill(words.compared, {
              ...detail,
              change: [
                formatValue(change, "change", texts.locale),
                ...noiseInWords("revenue", known, usual("revenue"), texts),
              ].join(texts.reports.common.listSeparator),
              before: revenue(before),
            })
          : fill(words.comparedPlain, detail),
    },
  ];
  if (!before) {
    notes.push({ kind: "note", text: words.first });
  } else if (daysOf(before, period) !== daysOf(now, period)) {
    notes.push({
      kind: "note",
      tone: "warning",
      text: fill(words.unequal, { before: daysOf(before, period), now: daysOf(now, period) }),
    });
  }
  notes.push({ kind: "note", text: fill(replaced ? words.replaced : words.added, detail) });
  return notes;
}

/** Days that a row is about: from its period's first day to its date. */
function rangeOf({ asOf }: HistoryRow, period: PeriodOptions): DayRange {
  return { from: periodStart(periodOf(asOf, period), period), to: asOf };
}

function daysOf(row: HistoryRow, period: PeriodOptions): number {
  const { from, to } = rangeOf(row, period);
  return to - from + 1;
}

function comparedTable({ now, before, kpis, known, usual, texts }: Reported): TableBlock {
  const { periodReport: words, keyFigures: shared } = texts.reports;
  const value = (row: HistoryRow | undefined, id: KpiId) => row?.figures[id] ?? null;
  const formats = kpis.map((id) =>
    moneyFormat(KPIS[id].format, [value(now, id), value(before, id)], texts.locale),
  );
  const date = before ? isoDate(before.asOf) : words.none;
  const customersNow = kpis.map((id) => customersBehind(id, now.figures));
  const customersBefore = kpis.map((id) => customersBehind(id, before?.figures ?? {}));
  return {
    kind: "table",
    id: "compared",
    groups: "separate",
    columns: [
      { key: "keyFigure", title: words.columns.keyFigure, format: "text" },
      {
        key: "now",
        title: fill(words.columns.now, { date: isoDate(now.asOf) }),
        format: "number",
        rowFormats: formats,
        groupSize: customersNow,
      },
      {
        key: "before",
        title: fill(words.columns.before, { date }),
        format: "number",
        rowFormats: formats,
        groupSize: customersBefore,
      },
      {
        key: "change",
        title: words.columns.change,
        format: "change",
        rowFormats: kpis.map((id) => changeFormat(KPIS[id])),
        // A change and one of its ends give the other.
        groupSize: [customersNow, customersBefore],
      },
      {
        key: "usual",
        title: texts.reports.overview.columns.usual,
        format: "percent",
        groupSize: customersNow,
      },
      ...(["baseNow", "baseBefore"] as const).map((key, index) => ({
        key,
        title: words.columns[key],
        format: "integer" as const,
        groupSize: index === 0 ? customersNow : customersBefore,
      })),
    ],
    rows: kpis.map((id) => [
      shared.names[id],
      value(now, id),
      value(before, id),
      changeToTell(id, [value(now, id), value(before, id)], known, texts),
      usual(id),
      baseOf(id, known[0]),
      baseOf(id, known[1]),
    ]),
  };
}

/** Columns of figures that any row has: what was known once stays, even where today's tables cannot tell it. */
function historyBlocks({ history, now, kpis, texts }: Reported): Block[] {
  const { periodReport: words, keyFigures: shared } = texts.reports;
  const shown = KPI_IDS.filter(
    (id) => kpis.includes(id) || history.some(({ figures }) => figures[id] != null),
  );
  const table: TableBlock = {
    kind: "table",
    id: "history",
    filter: true,
    groups: "separate",
    columns: [
      { key: "asOf", title: words.columns.asOf, format: "date" },
      { key: "unit", title: words.columns.unit, format: "text" },
      { key: "period", title: words.columns.period, format: "text" },
      ...shown.map((id): TableColumn => ({
        key: id,
        title: shared.names[id],
        format: moneyFormat(
          KPIS[id].format,
          history.map(({ figures }) => figures[id] ?? null),
          texts.locale,
        ),
        groupSize: history.map(({ figures }) => customersBehind(id, figures)),
      })),
    ],
    rows: history.map((row): Value[] => [
      row.asOf,
      words.options.unit.choices[row.unit],
      row.period,
      ...shown.map((id) => row.figures[id] ?? null),
    ]),
  };
  // A line over months and quarters together would say nothing.
  const alike = history.every(({ unit }) => unit === now.unit);
  return [table, ...(alike && history.length >= 2 ? [historyChart(history, texts)] : [])];
}

function historyChart(history: readonly HistoryRow[], texts: Texts): ChartBlock {
  const { periodReport: words, keyFigures: shared } = texts.reports;
  const periods = new Set(history.map(({ period }) => period));
  return {
    kind: "chart",
    id: "history",
    type: "columnClustered",
    title: words.charts.revenue,
    finding: fill(words.findings.charted, {
      count: history.length,
      first: isoDate(history[0]!.asOf),
      last: isoDate(history.at(-1)!.asOf),
    }),
    table: "history",
    // Dates would make a time axis with columns as thin as days; a period seen twice is told apart by its date.
    category: periods.size === history.length ? "period" : "asOf",
    series: [{ column: "revenue" }],
    categoryTitle: periods.size === history.length ? words.columns.period : words.columns.asOf,
    valueTitle: shared.names.revenue,
  };
}
