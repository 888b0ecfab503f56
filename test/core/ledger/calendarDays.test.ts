import { serialOf } from "../../../src/core/cells/calendar";
import { calendarDays } from "../../../src/core/ledger/calendarDays";

const month = (year: number, number: number) =>
  calendarDays({
    from: serialOf(year, number, 1)!,
    to: serialOf(year + Math.floor(number / 12), (number % 12) + 1, 1)! - 1,
  });

describe("the days of a range", () => {
  it("know how long the month is and how many of its days are worked", () => {
    expect(month(2024, 2)).toEqual({ days: 29, workingDays: 15, springFestival: 8 });
    expect(month(2024, 9)).toEqual({ days: 30, workingDays: 21, springFestival: 0 });
  });

  it("share Spring Festival between January and February as it falls", () => {
    // New Year's Eve on 28 January 2025, on 9 February 2024.
    expect([month(2025, 1).springFestival, month(2025, 2).springFestival]).toEqual([4, 4]);
    expect([month(2024, 1).springFestival, month(2024, 2).springFestival]).toEqual([0, 8]);
  });

  it("are none where a range is empty", () => {
    expect(calendarDays({ from: 10, to: 9 })).toEqual({ days: 0, workingDays: 0, springFestival: 0 });
  });
});
