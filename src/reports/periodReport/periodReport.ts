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
import {
  CHANGE_COLUMN,
  periodChange,
  revenueChangeBlocks,
  revenueChangeDefinitions,
} from "../kit/change/revenueChange";
import { countable, type Countable } from "../kit/keyFigures/knownFigures";
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
import { headline } from "../kit/page/headline";
import { pageMoney } from "../kit/page/money";
import { framed } from "../kit/page/pageSheet";
import { CARD_KPIS, kpiCard, MOST_CARDS } from "../kit/keyFigures/kpiCard";
import { reportTexts } from "../reportTexts";
import type {
  Block,
  Card,
  ChartBlock,
  NoteBlock,
  Report,
  Sentence,
  TableBlock,
  TableColumn,
  TodoBlock,
  Value,
  ValueFormat,
} from "../report";

/** Key figures as of a date against those of last time, and a history with a row for each time. */
export const periodReport: ReportDefinition = {
  id: "period-report",
  needs: ORDER_NEEDS,
  related: ["customers", "surveys", "tickets"],
  options: [
    { name: "unit", kind: "choice", choices: PERIOD_UNITS, default: "month" },
    ...CALENDAR_OPTIONS,
    CHANGE_COLUMN,
  ],
  build,
  rereads: { history: () => false },
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
  /** Figures whose change is one, those that got worse first. */
  readonly moved: readonly Move[];
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
  const { kpis } = counted;
  const known = [figures, before && counted.of(rangeOf(before, period))] as const;
  const made: Reported = {
    now,
    before,
    known,
    moved: moved({ now, before, known, kpis, texts }),
    usual: (id) => usualChange(id, periods),
    history: addToHistory(earlier, now),
    replaced: earlier.some((row) => isSameTime(row, now)),
    kpis,
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
        page: true,
        blocks: pageBlocks(made, input, { asOf, customers: edge.customers }),
      },
      {
        id: "history",
        name: words.sheets.history,
        alone: true,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.history },
          recorded(made),
          ...(edge.hasDates || !figures.knowsNew ? [edgeNote(edge, texts)] : []),
          historyTable(made),
          ...whyChanged(made, counted, input),
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
              ...revenueChangeDefinitions(texts),
              ...(["nps", "csat", "complaintRate"] as const)
                .filter((id) => counted.kpis.includes(id))
                .map((id) => shared.definitions[id]),
            ],
          }),
        ],
      },
    ],
  };
}

/** What changed since last time, on one page. */
function pageBlocks(
  made: Reported,
  input: ReportInput,
  { asOf, customers }: { readonly asOf: number; readonly customers: number },
): Block[] {
  const { now, texts } = made;
  const { periodReport: words, keyFigures: shared } = texts.reports;
  return framed(
    input,
    {
      title: words.title,
      period: now.period,
      asOf,
      customers,
      definitions: [words.definitions.last, shared.definitions.perCustomer],
    },
    [
      headline(answers(made), [...unequal(made), ...clearMoves(made)]),
      { kind: "cards", cards: cards(made) },
      ...charts(made),
      { ...comparedTable(made), title: words.headings.compared },
      ...todo(made),
    ],
  );
}

/** Revenue against last time, beside its usual change where the line has room for it. */
function answers({ now, before, known, usual, kpis, texts }: Reported): Sentence[] {
  const words = texts.reports.periodReport.findings;
  const revenue = (row: HistoryRow) => formatValue(row.figures.revenue ?? null, "money0", texts);
  const change =
    before && changeOf(KPIS.revenue, now.figures.revenue ?? null, before.figures.revenue ?? null);
  const detail = { period: now.period, asOf: isoDate(now.asOf), revenue: revenue(now) };
  const about = [{ table: "compared", row: kpis.indexOf("revenue") }];
  if (!before || change === null || change === undefined) {
    return [{ text: fill(words.comparedPlain, detail), about }];
  }
  const told = formatValue(change, "change", texts.locale);
  const noise = noiseInWords("revenue", known, usual("revenue"), texts);
  return [[told, ...noise].join(texts.reports.common.listSeparator), told].map((said) => ({
    text: fill(words.compared, { ...detail, change: said, before: revenue(before) }),
    about,
  }));
}

/** That there is nothing to compare with yet, or not as many days. */
function unequal({ now, before, period, texts }: Reported): Sentence[] {
  if (!before) {
    return [{ text: texts.reports.periodReport.findings.first }];
  }
  return daysOf(before, period) !== daysOf(now, period)
    ? [
        {
          text: fill(texts.reports.periodReport.findings.unequal, {
            before: daysOf(before, period),
            now: daysOf(now, period),
          }),
        },
      ]
    : [];
}

interface Move {
  readonly id: KpiId;
  readonly change: number;
  readonly worse: boolean;
}

function moved({
  now,
  before,
  known,
  kpis,
  texts,
}: Pick<Reported, "now" | "before" | "known" | "kpis" | "texts">): Move[] {
  return kpis
    .flatMap((id) => {
      const change = changeToTell(id, [now.figures[id] ?? null, before?.figures[id] ?? null], known, texts);
      return typeof change === "number" && change !== 0
        ? [{ id, change, worse: change < 0 !== (KPIS[id].lowerIsBetter === true) }]
        : [];
    })
    .sort((a, b) => Number(b.worse) - Number(a.worse));
}

const MOST_NAMED = 3;

function clearMoves(made: Reported): Sentence[] {
  const { kpis, texts } = made;
  const named = made.moved.filter(({ id }) => id !== "revenue").slice(0, MOST_NAMED);
  const { findings } = texts.reports.periodReport;
  const inWords = named.map(({ id, change }) =>
    fill(findings.move, {
      name: texts.reports.keyFigures.short[id],
      change: formatValue(change, changeFormat(KPIS[id]), texts.locale),
    }),
  );
  return named.length === 0
    ? []
    : [
        {
          text: fill(findings.moves, { figures: inWords.join(texts.reports.common.listSeparator) }),
          about: named.map(({ id }) => ({ table: "compared", row: kpis.indexOf(id) })),
        },
      ];
}

function recorded({ now, replaced, texts }: Reported): NoteBlock {
  const { findings: words } = texts.reports.periodReport;
  return { kind: "note", text: fill(replaced ? words.replaced : words.added, { asOf: isoDate(now.asOf) }) };
}

function cards({ now, before, known, kpis, texts }: Reported): Card[] {
  return CARD_KPIS.filter((id) => kpis.includes(id) && now.figures[id] != null)
    .slice(0, MOST_CARDS)
    .map((id) => {
      const values = [now.figures[id] ?? null, before?.figures[id] ?? null] as const;
      return kpiCard(
        id,
        {
          value: values[0],
          format: pageFormat(id, values, texts),
          change: before ? changeToTell(id, values, known, texts) : null,
          words: texts.reports.periodReport.sinceLast,
          about: [{ table: "compared", row: kpis.indexOf(id) }],
        },
        texts,
      );
    });
}

/** One unit a figure, wherever it stands on the page. */
function pageFormat(id: KpiId, values: readonly (number | null)[], texts: Texts): ValueFormat {
  const { format } = KPIS[id];
  return format.startsWith("money") ? pageMoney(values, texts.locale) : format;
}

/** Which report tells more of a figure that got worse. */
const TOLD_BY: Readonly<Record<KpiId, string>> = {
  revenue: "overview",
  customers: "churn-warning",
  orders: "overview",
  spendPerCustomer: "segments",
  orderValue: "segments",
  newCustomers: "cohorts",
  existingCustomerShare: "retention",
  existingRevenueShare: "retention",
  repeatRate: "retention",
  nps: "profiles",
  csat: "profiles",
  complaintRate: "profiles",
};

function todo(made: Reported): TodoBlock[] {
  const { kpis, texts } = made;
  const worse = made.moved.filter((move) => move.worse).slice(0, MOST_NAMED);
  const lines = worse.map(({ id, change }) => ({
    text: fill(texts.reports.periodReport.toDo, {
      name: texts.reports.keyFigures.short[id],
      change: formatValue(change, changeFormat(KPIS[id]), texts.locale),
      report: reportTexts(texts, TOLD_BY[id]).title,
    }),
    about: [{ table: "compared", row: kpis.indexOf(id) }],
  }));
  return lines.length > 0 ? [{ kind: "todo", lines }] : [];
}

/** Against last time, where its days are others; else against the period before. */
function whyChanged(
  { before, known: [now, then], period, texts }: Reported,
  { compared, figures }: Countable,
  { book, ids, options }: ReportInput,
): Block[] {
  const plain = periodChange(compared, period, {
    current: now,
    previous: figures("previous"),
    lastYear: figures("lastYear"),
  });
  const days = before && rangeOf(before, period);
  const against =
    then && days && days.to < plain.days.from && days.from >= compared.knownFrom
      ? [
          { name: "lastTime" as const, days, known: then },
          ...plain.against.filter(({ name }) => name === "lastYear"),
        ]
      : plain.against;
  return revenueChangeBlocks({
    ...plain,
    against,
    book,
    ids,
    texts,
    column: String(options[CHANGE_COLUMN.name] ?? CHANGE_COLUMN.default),
    format: pageFormat("revenue", [now.revenue, ...against.map(({ known }) => known.revenue)], texts),
  });
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
  const formats = kpis.map((id) => pageFormat(id, [value(now, id), value(before, id)], texts));
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
      shared.short[id],
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
function historyTable({ history, kpis, texts }: Reported): TableBlock {
  const { periodReport: words, keyFigures: shared } = texts.reports;
  const shown = KPI_IDS.filter(
    (id) => kpis.includes(id) || history.some(({ figures }) => figures[id] != null),
  );
  return {
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
}

/** Revenue and customers time by time; a line over months and quarters together would say nothing. */
function charts({ history, now, texts }: Reported): ChartBlock[] {
  if (history.length < 2 || history.some(({ unit }) => unit !== now.unit)) {
    return [];
  }
  const { periodReport: words, keyFigures: shared } = texts.reports;
  const periods = new Set(history.map(({ period }) => period));
  const count = formatValue(history.length, "integer", texts.locale);
  const finding = (id: "revenue" | "customers") => {
    const rank = history.filter(({ figures }) => (figures[id] ?? 0) > (now.figures[id] ?? 0)).length + 1;
    return fill(words.findings.ranked, { name: shared.short[id], period: now.period, rank, count });
  };
  return (["revenue", "customers"] as const).map((id) => ({
    kind: "chart",
    id: id === "revenue" ? "history" : "customers",
    type: "columnClustered",
    title: words.charts[id],
    finding: finding(id),
    measure: words.charts[id],
    table: "history",
    // Dates would make a time axis with columns as thin as days; a period seen twice is told apart by its date.
    category: periods.size === history.length ? "period" : "asOf",
    series: [{ column: id }],
    categoryTitle: periods.size === history.length ? words.columns.period : words.columns.asOf,
    valueTitle: shared.names[id],
    emphasis: { rows: [history.findIndex((row) => isSameTime(row, now))] },
  }));
}
