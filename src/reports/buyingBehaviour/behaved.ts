import { isoSerial } from "../../core/cells/calendar";
import {
  CHINESE_HOLIDAYS,
  holidaysBetween,
  weekdayOf,
  WESTERN_HOLIDAYS,
  type HolidayId,
} from "../../core/cells/holidays";
import type { ByColumn } from "../../core/ledger/byColumn";
import type { DailyFigures } from "../../core/ledger/daily";
import type { HourGrid } from "../../core/ledger/hours";
import type { OrderShape } from "../../core/ledger/orderShape";
import { liftOf, type Lift } from "../../core/metrics/holidayLift";
import { holmAdjusted } from "../../core/statistics/proportions";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import { bySegment, type Grouping } from "../kit/groups/grouping";
import { SIGNIFICANT } from "../kit/rates/groupRates";

/** Months on the page's map. */
export const MONTHS = 12;
const CATEGORIES = 7;

export interface SpecialDays extends Lift {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Beyond chance, after correction for all special days. */
  readonly isBeyond: boolean;
}

/** What the blocks of the report are made of. */
export interface Behaved {
  readonly texts: Texts;
  readonly hours?: HourGrid;
  /** Orders and revenue by weekday, Monday first, and how many of these days there were. */
  readonly weekdays: readonly { readonly orders: number; readonly revenue: number; readonly days: number }[];
  /** Sales by month of the categories with most of them. */
  readonly categories?: ByColumn;
  readonly shape: OrderShape;
  readonly channels?: ByColumn;
  /** By channel and segment, row by row. */
  readonly channelSegments?: {
    readonly groups: Grouping;
    readonly customers: readonly (readonly number[])[];
  };
  readonly holidays: readonly SpecialDays[];
}

export function behaved(input: ReportInput): Behaved {
  const { book, dataset, options, texts, onProgress } = input;
  const daily = book.daily();
  onProgress?.(0.3);
  const { category, product, channel } = dataset.columns;
  const goods = category ? "category" : product ? "product" : undefined;
  const channels = channel && book.by("channel", { periods: { unit: "quarter" } });
  onProgress?.(0.7);
  return {
    texts,
    hours: book.hours(),
    weekdays: byWeekday(daily),
    categories: goods && book.by(goods, { periods: { unit: "month" }, top: CATEGORIES }),
    shape: book.shape(),
    channels,
    channelSegments: channels && channelsBySegment(channels, input),
    holidays: lifts(
      daily,
      specialDays(String(options.holidays), String(options.ownDays ?? ""), daily, texts),
    ),
  };
}

function byWeekday({ firstDay, orders, revenue }: DailyFigures) {
  const week = Array.from({ length: 7 }, () => ({ orders: 0, revenue: 0, days: 0 }));
  orders.forEach((count, at) => {
    const day = week[weekdayOf(firstDay + at)]!;
    day.orders += count;
    day.revenue += revenue[at]!;
    day.days++;
  });
  return week;
}

function channelsBySegment(channels: ByColumn, { book, texts }: ReportInput) {
  const groups = bySegment(book, texts);
  const dictionary = book.dictionary("channel")!;
  const names = channels.values.flatMap(({ value }) => (value === null ? [] : [value]));
  const place = new Map(names.map((name, index) => [name, index]));
  // The last is of lines without one.
  const of = [...dictionary.map((name) => place.get(name) ?? -1), -1];
  const sales = book.sales(
    { count: names.length, column: "channel", of },
    { count: groups.names.length, customers: groups.of },
  );
  return {
    groups,
    customers: names.map((_, row) =>
      groups.names.map((__, group) => sales[row * groups.names.length + group]!.customers),
    ),
  };
}

type NamedDays = Pick<SpecialDays, "name" | "from" | "to">;

/** Those that are shipped, and the user's own: `2025-03-08=Opening; 2025-05-01..2025-05-03=Fair`. */
function specialDays(
  chosen: string,
  own: string,
  { firstDay, orders }: DailyFigures,
  texts: Texts,
): NamedDays[] {
  const { holidays: names } = texts.reports.buyingBehaviour;
  const set = chosen === "auto" ? (texts.locale.startsWith("zh") ? "chinese" : "western") : chosen;
  const ids: readonly HolidayId[] =
    set === "chinese"
      ? CHINESE_HOLIDAYS
      : set === "western"
        ? WESTERN_HOLIDAYS
        : set === "both"
          ? [...new Set([...CHINESE_HOLIDAYS, ...WESTERN_HOLIDAYS])]
          : [];
  const shipped = holidaysBetween(ids, firstDay, firstDay + orders.length - 1);
  return [...shipped.map(({ id, from, to }) => ({ name: names[id], from, to })), ...ownDays(own)].sort(
    (a, b) => a.from - b.from,
  );
}

function ownDays(text: string): NamedDays[] {
  return text.split(/[;；\n]/).flatMap((part): NamedDays[] => {
    const [days = "", name] = part.split(/[=＝]/);
    const [from, to = from] = days.split("..").map((day) => isoSerial(day));
    return from === undefined || to === undefined || to < from
      ? []
      : [{ name: name?.trim() || days.trim(), from, to }];
  });
}

function lifts({ firstDay, revenue }: DailyFigures, days: readonly NamedDays[]): SpecialDays[] {
  const special = new Set(
    days.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
  );
  const found = days.flatMap((own) => {
    const inside = own.from >= firstDay && own.to < firstDay + revenue.length;
    const lift = inside ? liftOf(revenue, firstDay, own, (day) => special.has(day)) : undefined;
    return lift ? [{ ...own, ...lift }] : [];
  });
  const adjusted = holmAdjusted(found.map(({ p }) => p));
  return found.map((own, index) => ({ ...own, isBeyond: adjusted[index]! < SIGNIFICANT }));
}
