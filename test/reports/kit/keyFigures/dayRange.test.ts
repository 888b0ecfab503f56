import { isoDate, serialOf } from "../../../../src/core/cells/calendar";
import type { PeriodOptions } from "../../../../src/core/ledger/periods";
import { comparedRanges, type RangeName } from "../../../../src/reports/kit/keyFigures/dayRange";

const day = (text: string) => {
  const [year, month, date] = text.split("-").map(Number);
  return serialOf(year!, month!, date!)!;
};

function ranges(asOf: string, options: PeriodOptions): Record<RangeName, string> {
  const found = comparedRanges(day(asOf), day("2020-01-01"), options).ranges;
  return Object.fromEntries(
    Object.entries(found).map(([name, { from, to }]) => [name, `${isoDate(from)} ${isoDate(to)}`]),
  ) as Record<RangeName, string>;
}

describe("the days that are compared", () => {
  it("are whole months when the month is over, however long they are", () => {
    expect(ranges("2025-03-31", { unit: "month" })).toEqual({
      current: "2025-03-01 2025-03-31",
      previous: "2025-02-01 2025-02-28",
      lastYear: "2024-03-01 2024-03-31",
      yearToDate: "2025-01-01 2025-03-31",
      lastYearToDate: "2024-01-01 2024-03-31",
    });
  });

  it("are equal days from the first on when it is not, at most the other month's", () => {
    expect(ranges("2025-03-15", { unit: "month" })).toMatchObject({
      previous: "2025-02-01 2025-02-15",
      lastYear: "2024-03-01 2024-03-15",
      lastYearToDate: "2024-01-01 2024-03-15",
    });
    expect(ranges("2025-03-30", { unit: "month" }).previous).toBe("2025-02-01 2025-02-28");
  });

  it("compare all of a leap February with all of another", () => {
    expect(ranges("2024-02-29", { unit: "month" })).toMatchObject({
      lastYear: "2023-02-01 2023-02-28",
      lastYearToDate: "2023-01-01 2023-02-28",
    });
  });

  it("follow a fiscal year that begins in April", () => {
    expect(ranges("2025-02-10", { unit: "quarter", fiscalStart: 4 })).toEqual({
      current: "2025-01-01 2025-02-10",
      previous: "2024-10-01 2024-11-10",
      lastYear: "2024-01-01 2024-02-10",
      yearToDate: "2024-04-01 2025-02-10",
      lastYearToDate: "2023-04-01 2024-02-10",
    });
  });

  it("follow a fiscal year that begins in July, in its first month", () => {
    expect(ranges("2025-07-31", { unit: "month", fiscalStart: 7 })).toMatchObject({
      yearToDate: "2025-07-01 2025-07-31",
      lastYearToDate: "2024-07-01 2024-07-31",
    });
  });

  it("are the same weekdays 52 weeks ago for weeks, from the chosen weekday on", () => {
    // 2025-03-05 is a Wednesday.
    expect(ranges("2025-03-05", { unit: "week", weekStart: 1 })).toMatchObject({
      current: "2025-03-03 2025-03-05",
      previous: "2025-02-24 2025-02-26",
      lastYear: "2024-03-04 2024-03-06",
      lastYearToDate: "2024-01-01 2024-03-05",
    });
    expect(ranges("2025-03-05", { unit: "week", weekStart: 7 }).current).toBe("2025-03-02 2025-03-05");
    expect(ranges("2024-02-29", { unit: "week" }).lastYearToDate).toBe("2023-01-01 2023-02-28");
  });
});
