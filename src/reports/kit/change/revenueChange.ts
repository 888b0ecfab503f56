import { CoreError } from "../../../core/errors";
import type { Book, BookColumn } from "../../../core/ledger/book";
import { calendarDays } from "../../../core/ledger/calendarDays";
import type { DayRange } from "../../../core/ledger/figures";
import { periodEnd, periodStart, type PeriodOptions } from "../../../core/ledger/periods";
import { landing } from "../../../core/metrics/landing";
import {
  contributions,
  splitRevenue,
  type PeriodTotals,
  type RevenueSplit,
} from "../../../core/metrics/revenueSplit";
import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import { formatValue } from "../formatValue";
import { namedColumns, type ColumnOption } from "../columnOptions";
import { columnTitle } from "../groups/attributes";
import { comparedRanges, type ComparedRanges } from "../keyFigures/dayRange";
import { pageMoney } from "../page/money";
import { cents, share } from "../shares";
import type { ReportInput } from "../../definition";
import type { Block, NoteBlock, TableBlock, Value, ValueFormat } from "../../report";

/** Days that revenue is compared with, and what is known of them. */
export interface Against {
  readonly name: "previous" | "lastYear" | "lastTime" | "before";
  readonly days: DayRange;
  readonly known: PeriodTotals;
}

export interface ChangedRevenue {
  readonly book: Book;
  readonly days: DayRange;
  readonly known: PeriodTotals;
  /** The first one is the one whose change is told by the values of a column. */
  readonly against: readonly Against[];
  /** Of a running period: where it will land. */
  readonly running?: { readonly compared: ComparedRanges; readonly period: PeriodOptions };
  /** A column asked for, by its role or its title; else the first of `columns` that is there. */
  readonly column?: string;
  readonly columns?: readonly BookColumn[];
  /** Of amounts. */
  readonly format: ValueFormat;
  readonly ids?: ReportInput["ids"];
  readonly texts: Texts;
}

/** Columns whose values may have made the change. */
const COLUMNS: readonly BookColumn[] = [
  "category",
  "channel",
  "region",
  "store",
  "team",
  "salesperson",
  "product",
];
/** Which column tells what made revenue change. */
export const CHANGE_COLUMN: ColumnOption = {
  name: "changeBy",
  kind: "column",
  choices: ["auto"],
  default: "auto",
};
const MOST_VALUES = 12;
/** Who brings more of the revenue than this is told. */
const WHALE = 0.1;
/** Earlier periods that a landing looks back on. */
const LOOKED_BACK = 12;

/**
 * Why revenue changed: exact parts by customers, orders a customer and order value, by the values of a column, and what
 * the calendar has to do with it; one customer who makes the figure; where a running period will land.
 */
export function revenueChangeBlocks(changed: ChangedRevenue): Block[] {
  const words = changed.texts.reports.revenueChange;
  const blocks = [
    ...splitTable(changed),
    ...contributionTable(changed),
    ...calendarNote(changed),
    ...whaleNote(changed),
    ...landingNote(changed),
  ];
  return blocks.length === 0 ? [] : [{ kind: "heading", level: 2, text: words.heading }, ...blocks];
}

/** The current period against the one before and a year ago, as far as the data know them. */
export function periodChange(
  compared: ComparedRanges,
  period: PeriodOptions,
  known: Readonly<Partial<Record<"current" | "previous" | "lastYear", PeriodTotals>>>,
): Pick<ChangedRevenue, "days" | "known" | "against" | "running"> {
  return {
    days: compared.ranges.current,
    known: known.current ?? { customers: 0, orders: 0, revenue: 0 },
    against: (["previous", "lastYear"] as const).flatMap((name) =>
      known[name] ? [{ name, days: compared.ranges[name], known: known[name] }] : [],
    ),
    running: compared.complete ? undefined : { compared, period },
  };
}

/** Why revenue changed in the last month, told by one of these columns. */
export function monthChangeBlocks(
  { book, ids, texts }: ReportInput,
  columns: readonly BookColumn[],
): Block[] {
  const period = { unit: "month" } as const;
  const compared = comparedRanges(book.asOf, book.firstDay, period);
  const names = (["current", "previous", "lastYear"] as const).filter(
    (name) => name === "current" || compared.ranges[name].from >= compared.knownFrom,
  );
  const figures = book.figures(
    names.map((name) => compared.ranges[name]),
    period,
  );
  const known = Object.fromEntries(names.map((name, index) => [name, figures[index]!]));
  const format = pageMoney(
    figures.map(({ revenue }) => revenue),
    texts.locale,
  );
  return revenueChangeBlocks({ book, ...periodChange(compared, period, known), columns, format, ids, texts });
}

/** How it was computed. */
export function revenueChangeDefinitions({ reports: { revenueChange } }: Texts): string[] {
  return Object.values(revenueChange.definitions);
}

function splitOf(before: PeriodTotals, after: PeriodTotals): RevenueSplit | undefined {
  try {
    return splitRevenue(before, after);
  } catch (error) {
    if (error instanceof CoreError) {
      return undefined;
    }
    throw error;
  }
}

const FACTORS = ["customers", "ordersPerCustomer", "orderValue"] as const;

/** Rounded, and still the sum to the cent: what rounding leaves goes to the largest part. */
function inCents(split: RevenueSplit): RevenueSplit {
  const change = cents(split.change);
  const parts = FACTORS.map((factor) => [factor, cents(split[factor])] as const);
  const rest = change - parts.reduce((sum, [, part]) => sum + part, 0);
  const [largest] = [...parts].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))[0]!;
  const rounded = Object.fromEntries(
    parts.map(([factor, part]) => [factor, factor === largest ? cents(part + rest) : part]),
  ) as Record<(typeof FACTORS)[number], number>;
  return { change, ...rounded };
}

function splitTable({ known: now, against, format, texts }: ChangedRevenue): TableBlock[] {
  const { columns, against: names, parts } = texts.reports.revenueChange;
  const split = against.flatMap(({ name, known }) => {
    const own = splitOf(known, now);
    return own ? [{ name, split: inCents(own), customers: Math.min(known.customers, now.customers) }] : [];
  });
  if (split.length === 0) {
    return [];
  }
  const rows = [...FACTORS, "change"] as const;
  return [
    {
      kind: "table",
      id: "revenueChange",
      total: true,
      groups: "separate",
      columns: [
        { key: "part", title: columns.part, format: "text" },
        ...split.map(({ name, customers }) => ({
          key: name,
          title: fill(columns.against, { against: names[name] }),
          format,
          groupSize: rows.map(() => customers),
          together: true as const,
        })),
      ],
      rows: rows.map((row) => [parts[row], ...split.map((own) => own.split[row])]),
    },
  ];
}

function contributionTable({ book, days, against, column, columns, format, texts }: ChangedRevenue): Block[] {
  const words = texts.reports.revenueChange;
  const [first] = against;
  if (!first) {
    return [];
  }
  const asked = column === undefined ? undefined : namedColumns(CHANGE_COLUMN, column)[0];
  const divides = (one: BookColumn) => (book.by(one)?.values.length ?? 0) > 1;
  const told = [...(asked === undefined ? [] : [asked]), ...(columns ?? COLUMNS)].find(divides);
  const missing: Block[] =
    asked === undefined || told === asked
      ? []
      : [{ kind: "note", tone: "warning", text: fill(words.noColumn, { column: asked }) }];
  const by = told === undefined ? undefined : book.by(told, { ranges: [first.days, days] });
  if (told === undefined || !by) {
    return missing;
  }
  const named = by.values
    .map(({ value, periods: [before, now] }) => ({ name: value ?? words.blank, before: before!, now: now! }))
    .filter(({ before, now }) => before.revenue !== 0 || now.revenue !== 0);
  const lines = contributions(
    new Map(named.map(({ name, before }) => [name, before.revenue])),
    new Map(named.map(({ name, now }) => [name, now.revenue])),
    MOST_VALUES,
    words.others,
  );
  const sizeOf = (name: string) => {
    const own = named.filter((one) =>
      name === words.others ? !lines.some((line) => line.key === one.name) : one.name === name,
    );
    return own.reduce((sum, one) => sum + Math.min(one.now.customers, one.before.customers), 0);
  };
  const groupSize = lines.map(({ key }) => sizeOf(key));
  const title = columnTitle(String(told), texts);
  return [
    ...missing,
    {
      kind: "table",
      id: "contributions",
      title: fill(words.byColumn, { column: title }),
      groups: "separate",
      columns: [
        { key: "value", title, format: "text" },
        { key: "before", title: words.before[first.name], format, groupSize, together: true },
        { key: "now", title: words.columns.now, format, groupSize, together: true },
        { key: "change", title: words.columns.change, format, groupSize, together: true },
        { key: "points", title: words.columns.points, format: "percentPoints", groupSize, together: true },
      ],
      rows: lines.map(({ key, before, after, change, points }): Value[] => [
        key,
        cents(before),
        cents(after),
        cents(change),
        Number.isFinite(points) ? 100 * points : null,
      ]),
    },
  ];
}

function calendarNote({ days, known: own, against, texts }: ChangedRevenue): NoteBlock[] {
  const words = texts.reports.revenueChange;
  const now = calendarDays(days);
  return against.flatMap(({ name, days: earlier, known: other }): NoteBlock[] => {
    const before = calendarDays(earlier);
    const same = before.workingDays === now.workingDays && before.springFestival === now.springFestival;
    if (same && before.days === now.days) {
      return [];
    }
    const perDay = (figures: PeriodTotals, count: number) => (count > 0 ? figures.revenue / count : 0);
    const [a, b] = [perDay(other, before.workingDays), perDay(own, now.workingDays)];
    const festival = before.springFestival !== now.springFestival;
    const text = fill(words.calendar.days, {
      days: now.days,
      workingDays: now.workingDays,
      against: words.against[name],
      daysBefore: before.days,
      workingDaysBefore: before.workingDays,
    });
    const moved = festival
      ? fill(words.calendar.festival, { days: now.springFestival, daysBefore: before.springFestival })
      : "";
    const daily =
      a > 0 ? fill(words.calendar.daily, { change: formatValue(b / a - 1, "change", texts.locale) }) : "";
    const about = [{ customers: Math.min(own.customers, other.customers) }];
    return [text, moved, daily]
      .filter((sentence) => sentence !== "")
      .map((sentence) => ({
        kind: "note",
        tone: festival ? "warning" : "plain",
        text: sentence,
        about,
      }));
  });
}

function whaleNote({ book, days, known: current, against, format, ids, texts }: ChangedRevenue): NoteBlock[] {
  const { whale: words, against: names } = texts.reports.revenueChange;
  const [top] = book.largest(days, 1);
  if (!top || current.customers < 2 || current.revenue <= 0 || top.revenue <= WHALE * current.revenue) {
    return [];
  }
  const { id, customer, revenue: own } = top;
  const [first] = against;
  const before = first ? (book.revenueIn(first.days)[customer] ?? 0) : 0;
  const show = (value: number) => formatValue(value, format, texts);
  const change = (now: number, then: number) =>
    then > 0 ? formatValue(now / then - 1, "change", texts.locale) : texts.reports.common.notApplicable;
  return [
    {
      kind: "note",
      tone: "warning",
      text: fill(first ? words.changed : words.alone, {
        customer: ids?.id(id) ?? id,
        share: formatValue(share(own, current.revenue), "percent", texts.locale),
        revenue: show(own),
        without: show(current.revenue - own),
        against: first ? names[first.name] : "",
        change: change(current.revenue, first?.known.revenue ?? 0),
        changeWithout: change(current.revenue - own, (first?.known.revenue ?? 0) - before),
      }),
      about: [{ customers: 1 }],
    },
  ];
}

/** Time gone, and where the period lands if it goes on as the last ones did. */
function landingNote({ book, running, known, format, texts }: ChangedRevenue): NoteBlock[] {
  const { landing: words } = texts.reports.revenueChange;
  if (!running) {
    return [];
  }
  const { compared, period } = running;
  const whole: DayRange = {
    from: periodStart(compared.period, period),
    to: periodEnd(compared.period, period),
  };
  const [gone, all] = [calendarDays(compared.ranges.current), calendarDays(whole)];
  const first = Math.max(compared.firstPeriod, compared.period - LOOKED_BACK);
  const earlier = Array.from({ length: compared.period - first }, (_, index) => {
    const [from, to] = [periodStart(first + index, period), periodEnd(first + index, period)];
    const reached = from + Math.round(((to - from + 1) * gone.days) / all.days) - 1;
    return { from, to, reached: Math.max(from, reached) };
  });
  const figures = book.figures(
    earlier.flatMap(({ from, to, reached }) => [
      { from, to: reached },
      { from, to },
    ]),
    period,
  );
  const found = landing(
    known.revenue,
    earlier.map((_, index) => ({
      reached: figures[2 * index]!.revenue,
      total: figures[2 * index + 1]!.revenue,
    })),
  );
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const show = (value: number) => formatValue(value, format, texts);
  const detail = {
    gone: percent(gone.days / all.days),
    goneWorking: percent(all.workingDays > 0 ? gone.workingDays / all.workingDays : 1),
    days: gone.days,
    of: all.days,
    ...(found && {
      estimate: show(found.estimate),
      low: show(found.low),
      high: show(found.high),
      periods: found.periods,
    }),
  };
  return [
    {
      kind: "note",
      tone: "finding",
      text: fill(found ? words.told : words.unknown, detail),
      about: [{ customers: known.customers }],
    },
  ];
}
