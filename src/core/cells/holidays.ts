import { calendarOf, serialOf } from "./calendar";

/** Days that belong together. */
export interface Holiday {
  readonly id: HolidayId;
  readonly from: number;
  readonly to: number;
}

export const CHINESE_HOLIDAYS = [
  "newYear",
  "springFestival",
  "lanternFestival",
  "womensDay",
  "labourDay",
  "may20",
  "dragonBoat",
  "june18",
  "qixi",
  "midAutumn",
  "nationalDay",
  "double11",
  "double12",
] as const;

export const WESTERN_HOLIDAYS = [
  "newYear",
  "valentine",
  "mothersDay",
  "halloween",
  "blackFriday",
  "christmas",
] as const;

export type HolidayId = (typeof CHINESE_HOLIDAYS)[number] | (typeof WESTERN_HOLIDAYS)[number];

/** Month and day of the first new moon's festival, 元宵, 端午, 七夕 and 中秋, by year, as the calendar of Beijing has them; no rule of days tells them. */
const LUNAR: Readonly<Record<number, string>> = {
  2010: "0214 0228 0616 0816 0922",
  2011: "0203 0217 0606 0806 0912",
  2012: "0123 0206 0623 0824 0930",
  2013: "0210 0224 0612 0813 0919",
  2014: "0131 0214 0602 0802 0908",
  2015: "0219 0305 0620 0820 0927",
  2016: "0208 0222 0609 0809 0915",
  2017: "0128 0211 0530 0828 1004",
  2018: "0216 0302 0618 0817 0924",
  2019: "0205 0219 0607 0807 0913",
  2020: "0125 0208 0625 0825 1001",
  2021: "0212 0226 0614 0814 0921",
  2022: "0201 0215 0603 0804 0910",
  2023: "0122 0205 0622 0822 0929",
  2024: "0210 0224 0610 0810 0917",
  2025: "0129 0212 0531 0829 1006",
  2026: "0217 0303 0619 0819 0925",
  2027: "0206 0220 0609 0808 0915",
  2028: "0126 0209 0528 0826 1003",
  2029: "0213 0227 0616 0816 0922",
  2030: "0203 0217 0605 0805 0912",
  2031: "0123 0206 0624 0824 1001",
  2032: "0211 0225 0612 0812 0919",
  2033: "0131 0214 0601 0801 0908",
  2034: "0219 0305 0620 0820 0927",
  2035: "0208 0222 0610 0810 0916",
};

export const LUNAR_YEARS = { from: 2010, to: 2035 } as const;

const LUNAR_PLACE: Readonly<Partial<Record<HolidayId, number>>> = {
  springFestival: 0,
  lanternFestival: 1,
  dragonBoat: 2,
  qixi: 3,
  midAutumn: 4,
};

/** First day, and how many days it lasts, by a rule: from New Year's Eve on, the three days that shops sell for. */
const LUNAR_SPAN: Readonly<Partial<Record<HolidayId, readonly [before: number, days: number]>>> = {
  springFestival: [1, 8],
  lanternFestival: [0, 1],
  dragonBoat: [1, 3],
  qixi: [0, 1],
  midAutumn: [1, 3],
};

/** [month, day, days] */
const FIXED: Readonly<Partial<Record<HolidayId, readonly [number, number, number]>>> = {
  newYear: [1, 1, 1],
  valentine: [2, 14, 1],
  womensDay: [3, 8, 1],
  labourDay: [5, 1, 5],
  may20: [5, 20, 1],
  june18: [6, 16, 3],
  nationalDay: [10, 1, 7],
  halloween: [10, 31, 1],
  double11: [11, 9, 3],
  double12: [12, 12, 1],
  christmas: [12, 18, 7],
};

/** The day on which a lunar festival falls; undefined outside the years of the table. */
export function lunarDay(id: HolidayId, year: number): number | undefined {
  const place = LUNAR_PLACE[id];
  const text = place === undefined ? undefined : LUNAR[year]?.split(" ")[place];
  return text === undefined ? undefined : serialOf(year, Number(text.slice(0, 2)), Number(text.slice(2)));
}

/**
 * The holidays that lie wholly within some days, in their order. Adjusted working days (调休) are not known.
 *
 * @example holidaysBetween(["double11"], 45597, 45627) // [{ id: "double11", from: 45605, to: 45607 }]
 */
export function holidaysBetween(ids: readonly HolidayId[], from: number, to: number): Holiday[] {
  const [first, last] = [calendarOf(from).year, calendarOf(to).year];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years
    .flatMap((year) => ids.flatMap((id) => holidayOf(id, year) ?? []))
    .filter((holiday) => holiday.from >= from && holiday.to <= to)
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function holidayOf(id: HolidayId, year: number): Holiday | undefined {
  const lunar = lunarDay(id, year);
  if (LUNAR_PLACE[id] !== undefined) {
    const [before, days] = LUNAR_SPAN[id]!;
    return lunar === undefined ? undefined : { id, from: lunar - before, to: lunar - before + days - 1 };
  }
  const fixed = FIXED[id];
  if (fixed) {
    const [month, day, days] = fixed;
    const from = serialOf(year, month, day)!;
    return { id, from, to: from + days - 1 };
  }
  // Thanksgiving is the fourth Thursday of November; shops sell to the Monday after it.
  const from = id === "blackFriday" ? nthWeekday(year, 11, 3, 4) + 1 : nthWeekday(year, 5, 6, 2);
  return { id, from, to: id === "blackFriday" ? from + 3 : from };
}

/** @param weekday 0 Monday … 6 Sunday */
function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = serialOf(year, month, 1)!;
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(day: number): number {
  // Serial 2 is a Monday from March 1900 on.
  return (((day - 2) % 7) + 7) % 7;
}
