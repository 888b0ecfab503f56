import { CoreError } from "../../../core/errors";
import type { Book, BookColumn } from "../../../core/ledger/book";
import { calendarDays } from "../../../core/ledger/calendarDays";
import type { DayRange } from "../../../core/ledger/figures";
import { periodEnd, periodStart, type PeriodOptions } from "../../../core/ledger/periods";
import { landing } from "../../../core/metrics/landing";
import { contributions, splitRevenue, type RevenueSplit } from "../../../core/metrics/revenueSplit";
import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import { formatValue } from "../formatValue";
import type { ComparedRanges } from "../keyFigures/dayRange";
import type { Known } from "../keyFigures/kpis";
import { cents, share } from "../shares";
import type { ReportInput } from "../../definition";
import type { Block, NoteBlock, TableBlock, Value, ValueFormat } from "../../report";

/** What is compared, and in which words. */
export interface ChangedRevenue {
  readonly book: Book;
  readonly compared: ComparedRanges;
  readonly period: PeriodOptions;
  readonly known: Readonly<Partial<Record<"current" | "previous" | "lastYear", Known>>>;
  /** Of amounts. */
  readonly format: ValueFormat;
  readonly ids?: ReportInput["ids"];
  readonly texts: Texts;
}

/** Columns whose values may have made the change; the first that is there is told. */
const COLUMNS: readonly BookColumn[] = [
  "category",
  "channel",
  "region",
  "store",
  "team",
  "salesperson",
  "product",
];
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
  const { texts } = changed;
  const words = texts.reports.revenueChange;
  const blocks = [
    ...splitTable(changed),
    ...contributionTable(changed),
    ...calendarNote(changed),
    ...whaleNote(changed),
    ...landingNote(changed),
  ];
  return blocks.length === 0 ? [] : [{ kind: "heading", level: 2, text: words.heading }, ...blocks];
}

/** How it was computed. */
export function revenueChangeDefinitions({ reports: { revenueChange } }: Texts): string[] {
  return Object.values(revenueChange.definitions);
}

function splitOf(before: Known | undefined, after: Known | undefined): RevenueSplit | undefined {
  try {
    return before && after && splitRevenue(before, after);
  } catch (error) {
    if (error instanceof CoreError) {
      return undefined;
    }
    throw error;
  }
}

function splitTable({ known, format, texts }: ChangedRevenue): TableBlock[] {
  const { columns, parts } = texts.reports.revenueChange;
  const against = (["previous", "lastYear"] as const).flatMap((name) => {
    const split = splitOf(known[name], known.current);
    const customers = Math.min(known[name]?.customers ?? 0, known.current?.customers ?? 0);
    return split ? [{ name, split, customers }] : [];
  });
  if (against.length === 0) {
    return [];
  }
  const rows = ["customers", "ordersPerCustomer", "orderValue", "change"] as const;
  return [
    {
      kind: "table",
      id: "revenueChange",
      total: true,
      groups: "separate",
      columns: [
        { key: "part", title: columns.part, format: "text" },
        ...against.map(({ name, customers }) => ({
          key: name,
          title: columns[name],
          format,
          groupSize: rows.map(() => customers),
          together: true as const,
        })),
      ],
      rows: rows.map((row) => [parts[row], ...against.map(({ split }) => cents(split[row]))]),
    },
  ];
}

/** Of whole periods only: of a running one nobody knows the rest. */
function contributionTable({ book, compared, period, known, format, texts }: ChangedRevenue): Block[] {
  const words = texts.reports.revenueChange;
  if (!compared.complete || !known.previous) {
    return [];
  }
  const column = COLUMNS.find((one) => (book.by(one)?.values.length ?? 0) > 1);
  const by = column === undefined ? undefined : book.by(column, { periods: period });
  const now = by?.periods.indexOf(compared.period) ?? -1;
  if (!by || now < 1) {
    return [];
  }
  const named = by.values.map(({ value, periods }) => ({
    name: value ?? words.blank,
    now: periods[now]!,
    before: periods[now - 1]!,
  }));
  const lines = contributions(
    new Map(named.map(({ name, before }) => [name, before.revenue])),
    new Map(named.map((one) => [one.name, one.now.revenue])),
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
  return [
    {
      kind: "table",
      id: "contributions",
      title: fill(words.byColumn, { column: texts.roles[column as keyof Texts["roles"]] }),
      groups: "separate",
      columns: [
        { key: "value", title: texts.roles[column as keyof Texts["roles"]], format: "text" },
        { key: "before", title: words.columns.before, format, groupSize, together: true },
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

function calendarNote({ compared: { ranges }, known, texts }: ChangedRevenue): NoteBlock[] {
  const words = texts.reports.revenueChange.calendar;
  const now = calendarDays(ranges.current);
  const percent = (value: number) => formatValue(value, "change", texts.locale);
  return (["previous", "lastYear"] as const).flatMap((name): NoteBlock[] => {
    const before = calendarDays(ranges[name]);
    const [own, other] = [known.current, known[name]];
    const same = before.workingDays === now.workingDays && before.springFestival === now.springFestival;
    if (!own || !other || (same && before.days === now.days)) {
      return [];
    }
    const perDay = (figures: Known, days: number) => (days > 0 ? figures.revenue / days : 0);
    const [a, b] = [perDay(other, before.workingDays), perDay(own, now.workingDays)];
    const festival = before.springFestival !== now.springFestival;
    const text = fill(words[name], {
      days: now.days,
      workingDays: now.workingDays,
      daysBefore: before.days,
      workingDaysBefore: before.workingDays,
    });
    const moved = festival
      ? fill(words.festival, { days: now.springFestival, daysBefore: before.springFestival })
      : "";
    const daily = a > 0 ? fill(words.daily, { change: percent(b / a - 1) }) : "";
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

function whaleNote({ book, compared, known, format, ids, texts }: ChangedRevenue): NoteBlock[] {
  const { whale: words } = texts.reports.revenueChange;
  const { current, previous } = known;
  const spent = book.revenueIn(compared.ranges.current);
  const top = spent.reduce((best, value, row) => (value > (spent[best] ?? -Infinity) ? row : best), 0);
  const own = spent[top] ?? 0;
  if (!current || current.customers < 2 || current.revenue <= 0 || own <= WHALE * current.revenue) {
    return [];
  }
  const id = book.customers().ids[top]!;
  const before = book.revenueIn(compared.ranges.previous)[top] ?? 0;
  const show = (value: number) => formatValue(value, format, texts);
  const change = (now: number, then: number) =>
    then > 0 ? formatValue(now / then - 1, "change", texts.locale) : texts.reports.common.notApplicable;
  const told = previous ? words.changed : words.alone;
  return [
    {
      kind: "note",
      tone: "warning",
      text: fill(told, {
        customer: ids?.id(id) ?? id,
        share: formatValue(share(own, current.revenue), "percent", texts.locale),
        revenue: show(own),
        without: show(current.revenue - own),
        change: change(current.revenue, previous?.revenue ?? 0),
        changeWithout: change(current.revenue - own, (previous?.revenue ?? 0) - before),
      }),
      about: [{ customers: 1 }],
    },
  ];
}

/** Time gone, and where the period lands if it goes on as the last ones did. */
function landingNote({ book, compared, period, known, format, texts }: ChangedRevenue): NoteBlock[] {
  const { landing: words } = texts.reports.revenueChange;
  if (compared.complete || !known.current) {
    return [];
  }
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
    known.current.revenue,
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
      about: [{ customers: known.current.customers }],
    },
  ];
}
