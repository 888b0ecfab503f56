import fc from "fast-check";
import { date, monthStart, serial, weekday } from "../../../src/workbench/sample/calendar";

// Excel itself: =DATE(2025,3,4) is 45720, =DATE(1900,3,1) is 61.
it("counts days as Excel does", () =>
  expect([serial(2025, 3, 4), serial(1900, 3, 1), serial(2000, 2, 29)]).toEqual([45720, 61, 36585]));

it("agrees with the calendar of JavaScript on every day from 1900 to 2200", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 109_000 }), (day) => {
      const known = new Date((day - 25_569) * 86_400_000);
      const { year, month, day: ofMonth } = date(day);
      expect([year, month, ofMonth]).toEqual([
        known.getUTCFullYear(),
        known.getUTCMonth() + 1,
        known.getUTCDate(),
      ]);
      expect([serial(year, month, ofMonth), weekday(day)]).toEqual([day, known.getUTCDay()]);
    }),
    { seed: 3, numRuns: 2000 },
  );
});

it("finds first days of months across years", () =>
  expect([monthStart(45720), monthStart(45720, -3), monthStart(45720, 10)]).toEqual([
    serial(2025, 3, 1),
    serial(2024, 12, 1),
    serial(2026, 1, 1),
  ]));
