import { serialOf } from "../../../src/core/cells/calendar";
import {
  CHINESE_HOLIDAYS,
  holidaysBetween,
  LUNAR_YEARS,
  lunarDay,
  WESTERN_HOLIDAYS,
  weekdayOf,
} from "../../../src/core/cells/holidays";

const chinese = new Intl.DateTimeFormat("en-u-ca-chinese", {
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});

/** Month and day of the platform's Chinese calendar; leap months have a name of their own. */
function lunarDate(serial: number): string {
  const parts = chinese.formatToParts(new Date((serial - 25569) * 86_400_000));
  const part = (type: string) => parts.find((one) => one.type === type)!.value;
  return `${part("month")}/${part("day")}`;
}

const LUNAR = {
  springFestival: "1/1",
  lanternFestival: "1/15",
  dragonBoat: "5/5",
  qixi: "7/7",
  midAutumn: "8/15",
} as const;

describe("holidays of the lunar calendar", () => {
  const years = Array.from(
    { length: LUNAR_YEARS.to - LUNAR_YEARS.from + 1 },
    (_, index) => LUNAR_YEARS.from + index,
  );

  /**
   * The new moon falls within minutes of midnight in Beijing (2027-02-06 23:56, 2030-02-03 00:07), and the platform reckons
   * with rougher moons: its first month begins so many days after that of the almanac.
   */
  const LATE: Readonly<Record<number, number>> = { 2027: 1, 2030: -1 };
  const inFirstMonth = (id: string) => id === "springFestival" || id === "lanternFestival";

  it.each(years)("of %i are those of the platform's Chinese calendar", (year) => {
    const found = Object.keys(LUNAR).map((id) => {
      const day = lunarDay(id as keyof typeof LUNAR, year)!;
      return lunarDate(inFirstMonth(id) ? day + (LATE[year] ?? 0) : day);
    });
    expect(found).toEqual(Object.values(LUNAR));
  });

  it("of 2027 and 2030 are those of the almanac: 6 and 3 February", () => {
    expect(lunarDay("springFestival", 2027)).toBe(serialOf(2027, 2, 6));
    expect(lunarDay("springFestival", 2030)).toBe(serialOf(2030, 2, 3));
  });

  it("are not made up beyond the table", () => {
    expect(lunarDay("springFestival", 2036)).toBeUndefined();
    expect(holidaysBetween(["springFestival"], serialOf(2036, 1, 1)!, serialOf(2036, 12, 31)!)).toEqual([]);
  });
});

describe("holidays by rule", () => {
  const of2024 = (ids: typeof CHINESE_HOLIDAYS | typeof WESTERN_HOLIDAYS) =>
    Object.fromEntries(
      holidaysBetween(ids, serialOf(2024, 1, 1)!, serialOf(2024, 12, 31)!).map(({ id, from, to }) => [
        id,
        [from, to - from + 1],
      ]),
    );

  it("fall where the calendar of 2024 has them", () => {
    expect(of2024(CHINESE_HOLIDAYS)).toMatchObject({
      springFestival: [serialOf(2024, 2, 9), 8],
      june18: [serialOf(2024, 6, 16), 3],
      nationalDay: [serialOf(2024, 10, 1), 7],
      double11: [serialOf(2024, 11, 9), 3],
    });
    expect(of2024(WESTERN_HOLIDAYS)).toMatchObject({
      mothersDay: [serialOf(2024, 5, 12), 1],
      blackFriday: [serialOf(2024, 11, 29), 4],
      christmas: [serialOf(2024, 12, 18), 7],
    });
  });

  it("are told only where all their days are", () => {
    expect(holidaysBetween(["double11"], serialOf(2024, 11, 10)!, serialOf(2024, 11, 30)!)).toEqual([]);
  });
});

it("1 January 2025 is a Wednesday", () => {
  expect(weekdayOf(45658)).toBe(2);
});

it.each([
  ["newYear", "01-01", "01-01"],
  ["valentine", "02-14", "02-14"],
  ["womensDay", "03-08", "03-08"],
  ["labourDay", "05-01", "05-05"],
  ["may20", "05-20", "05-20"],
  ["june18", "06-16", "06-18"],
  ["nationalDay", "10-01", "10-07"],
  ["halloween", "10-31", "10-31"],
  ["double11", "11-09", "11-11"],
  ["double12", "12-12", "12-12"],
  ["christmas", "12-18", "12-24"],
  // The second Sunday of May and the Friday after the fourth Thursday of November 2026, to the Monday.
  ["mothersDay", "05-10", "05-10"],
  ["blackFriday", "11-27", "11-30"],
] as const)("%s of 2026 is from %s to %s", (id, from, to) => {
  const day = (text: string) => serialOf(2026, Number(text.slice(0, 2)), Number(text.slice(3)))!;
  expect(holidaysBetween([id], day("01-01"), day("12-31"))).toEqual([{ id, from: day(from), to: day(to) }]);
});
