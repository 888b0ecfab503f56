import fc from "fast-check";
import { MONTHS } from "../../../../src/core/words/dateWords";
import {
  dateFromNumber,
  decideDateOrder,
  firstForNone,
  parseDate,
} from "../../../../src/core/cells/read/dates";
import { calendarOf, isoDate, serialOf } from "../../../../src/core/cells/calendar";

const read = (text: string, how: Parameters<typeof parseDate>[1] = {}) => {
  const date = parseDate(text, how);
  return typeof date === "string" ? date : isoDate(date.day);
};

describe("Excel serials", () => {
  it.each([
    [45658, "2025-01-01"],
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [2958465, "9999-12-31"],
  ])("%d is %s, as Excel shows it", (serial, iso) => {
    expect(isoDate(serial)).toBe(iso);
    const { year, month, day } = calendarOf(serial);
    expect(serialOf(year, month, day)).toBe(serial);
  });

  it("of the 1904 system lie 1462 days later", () => {
    expect(isoDate(dateFromNumber(0 + 44196, true)!.day)).toBe("2025-01-01");
  });

  it("have no 30 February", () => {
    expect(serialOf(2025, 2, 30)).toBeUndefined();
  });
});

describe("a number in a date column", () => {
  it.each([
    [20250304, "2025-03-04"],
    [45720.5, "2025-03-04"],
    [1741046400, "2025-03-04"],
    [1741046400000, "2025-03-04"],
  ])("%d is %s", (value, iso) => {
    expect(isoDate(dateFromNumber(value)!.day)).toBe(iso);
  });

  it.each([[2025], [0], [-3], [20251399], [NaN], [Infinity], [5e7]])("%d is no day", (value) => {
    expect(dateFromNumber(value)).toBeUndefined();
  });
});

describe("a text", () => {
  it.each([
    ["2025-03-04", "2025-03-04"],
    ["2025-3-4", "2025-03-04"],
    ["2025/03/04 10:20", "2025-03-04"],
    ["2025-03-04T23:59:59Z", "2025-03-04"],
    ["2025-03-04 23:59:59 -0800", "2025-03-04"],
    ["2025-03-04T23:59:59.123+08:00", "2025-03-04"],
    ["2025.3.4", "2025-03-04"],
    ["20250304", "2025-03-04"],
    ["20250304101500", "2025-03-04"],
    ["2025年3月4日", "2025-03-04"],
    ["2025年03月04日 10:20:30", "2025-03-04"],
    ["2025年3月4日10时20分", "2025-03-04"],
    ["2025年3月4日 星期二", "2025-03-04"],
    ["2025-03-04 下午3:05", "2025-03-04"],
    ["2025年3月", "2025-03-01"],
    ["2025-03", "2025-03-01"],
    ["25年3月4日", "2025-03-04"],
    ["2025-03-04", "2025-03-04"],
    ["\ufeff2025-03-04\u00a0", "2025-03-04"],
    ["4 Mar 2025", "2025-03-04"],
    ["04-Mar-25", "2025-03-04"],
    ["March 4th, 2025", "2025-03-04"],
    ["Mar 4, 2025 10:15 AM", "2025-03-04"],
    ["Tue, 04 Mar 2025 10:15:00 +0800", "2025-03-04"],
    ["Mar 2025", "2025-03-01"],
    ["25/03/2025", "2025-03-25"],
    ["3/25/2025 10:15 PM", "2025-03-25"],
    ["04/04/2025", "2025-04-04"],
    ["45720", "2025-03-04"],
    ["1741046400", "2025-03-04"],
  ])("%j is %s", (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it.each([
    "",
    "n/a",
    "2025-02-30",
    "2025-13-01",
    "99",
    "2025-03-04 25:00",
    "昨天",
    "13/13/2025",
    "12345678901",
  ])("%j is no date", (text) => {
    expect(read(text)).toBe("none");
  });

  it("03/04/2025 is a date only with a stated order", () => {
    expect(read("03/04/2025")).toBe("ambiguous");
    expect(read("03/04/2025", { order: "dmy" })).toBe("2025-04-03");
    expect(read("03/04/2025", { order: "mdy" })).toBe("2025-03-04");
    expect(read("25/04/2025", { order: "mdy" })).toBe("none");
  });

  it("3月4日 is a date only with a stated year", () => {
    expect(read("3月4日")).toBe("noYear");
    expect(read("3月4日", { year: 2025 })).toBe("2025-03-04");
  });

  it("keeps the time of day", () => {
    expect(parseDate("2025-03-04 下午6:00", {})).toEqual({ day: 45720, fraction: 0.75 });
    expect(parseDate("2025-03-04 12:00 AM", {})).toEqual({ day: 45720, fraction: 0 });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const date = parseDate(text, { order: "dmy", year: 2025 });
        return typeof date === "string" || Number.isInteger(date.day);
      }),
    );
  });
});

describe("a date in words", () => {
  const named = Object.entries(MONTHS).flatMap(([language, months]) =>
    months.flatMap((names, month) => names.map((name) => [language, name, month + 1] as const)),
  );

  it.each(named)("in %s: %s is month %d", (_, name, month) => {
    const iso = isoDate(serialOf(2024, month, 9)!);
    expect([read(`9 ${name} 2024`), read(`9-${name}-2024 10:30`), read(`${name}. 9, 2024`)]).toEqual([
      iso,
      iso,
      iso,
    ]);
  });

  it.each([
    ["2023 年 7 月 1 日", "2023-07-01"],
    ["15/Jan/24 10:12 AM", "2024-01-15"],
    ["2014-11-18 02", "2014-11-18"],
    ["Jan 5, 2024, 10:22:33 AM", "2024-01-05"],
    ["令和6年1月5日", "2024-01-05"],
    ["平成元年5月1日", "1989-05-01"],
    ["R6.1.5", "2024-01-05"],
    ["民國113年1月5日", "2024-01-05"],
    ["5 de janeiro de 2024 10:00 hs.", "2024-01-05"],
    ["113/01/05", "2024-01-05"],
    ["112.12.31", "2023-12-31"],
    ["2024년 1월 5일", "2024-01-05"],
    ["2024. 1. 5.", "2024-01-05"],
    ["2024/01/05(金) 10:00", "2024-01-05"],
    ["1er août 2024", "2024-08-01"],
    ["5 de marzo de 2024", "2024-03-05"],
    ["Montag, 15. Januar 2024 08:00 Uhr", "2024-01-15"],
    ["2024-01-05 10:00:00 +0800 CST", "2024-01-05"],
  ])("%s is %s", (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it("in a language that no pack has is none", () => {
    expect(["15 marraskuu 2024", "3 listopada 2024", "5 märtsil 2024"].map((text) => read(text))).toEqual([
      "none",
      "none",
      "none",
    ]);
  });

  it.each([
    ["2024-01-05 오후 3:20", 15 + 1 / 3],
    ["2024年1月5日 午後3時20分", 15 + 1 / 3],
    ["5 févr. 2024 10h30", 10.5],
    ["15 ene 2024 3:20 p. m.", 15 + 1 / 3],
    ["2014-11-18 02", 2],
  ])("%s is at %d o'clock", (text, hour) => {
    expect(parseDate(text, {})).toMatchObject({ fraction: expect.closeTo(hour / 24, 6) as number });
  });
});

describe("the order of a column", () => {
  it.each([
    [["03/04/2025", "25/04/2025"], "dmy"],
    [["03/04/2025", "04/25/2025 10:00"], "mdy"],
    [["03/04/2025", "05/06/2025"], undefined],
    [["25/04/2025", "04/25/2025"], "conflict"],
    [["2025-03-04"], undefined],
  ])("%j decides %s", (texts, order) => {
    expect(decideDateOrder(texts)).toBe(order);
  });
});

describe("the edges of times and years", () => {
  const seconds = (text: string) => {
    const read = parseDate(text, {});
    return typeof read === "string" ? read : Math.round(read.fraction * 86_400);
  };

  it.each([
    ["20230605143015", 14 * 3600 + 30 * 60 + 15],
    ["202306051430", 14 * 3600 + 30 * 60],
    ["2023-06-05 23:59:59", 86_399],
    ["2023-06-05 24:00", "none"],
    ["2023-06-05 10:60", "none"],
    ["2023-06-05 10:59:60", "none"],
    ["2023-06-05 12:00 am", 0],
    ["2023-06-05 12:00 pm", 43_200],
    ["2023-06-05 下午3:05", 54_300],
  ])("%s", (text, expected) => {
    expect(seconds(text)).toBe(expected);
  });

  it("short years are those from 1930 to 2029", () => {
    const year = (text: string) => {
      const read = parseDate(text, {});
      return typeof read === "string" ? read : Math.floor(read.day / 365.25) + 1900;
    };
    expect(["15/06/00", "15/06/29", "15/06/30", "15/06/99"].map(year)).toEqual([2000, 2029, 1930, 1999]);
  });
});

it("the first day that stands for none is found from a row on", () => {
  const days = Int32Array.of(2958465, 45658, 73050, 1);
  expect([0, 1, 3].map((from) => firstForNone(days, from))).toEqual([0, 2, 3]);
  expect(firstForNone(Int32Array.of(45658, 45659), 0)).toBe(2);
});

it.each([
  [["13/12/2025"], "dmy"],
  [["12/13/2025"], "mdy"],
  [["12/12/2025"], undefined],
  [["13/13/2025"], undefined],
  [["01/02/2025", "13/02/2025", "02/13/2025"], "conflict"],
  [["01/02/2025", "13/02/2025", "none", "14/01/25"], "dmy"],
  [["2025-13-02"], undefined],
])("the days and months of %j stand as %s", (texts, order) => {
  expect(decideDateOrder(texts)).toBe(order);
});
