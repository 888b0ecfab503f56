import fc from "fast-check";
import { serialOf } from "../../../src/core/cells/calendar";
import {
  PERIOD_UNITS,
  periodEnd,
  periodLabel,
  periodOf,
  periodStart,
} from "../../../src/core/ledger/periods";

const day = (year: number, month: number, date: number) => serialOf(year, month, date) as number;

it.each([
  ["month", day(2025, 3, 31), "2025-03"],
  ["quarter", day(2025, 3, 31), "2025-Q1"],
  ["half", day(2025, 7, 1), "2025-H2"],
  ["year", day(2025, 12, 31), "2025"],
  ["week", day(2025, 3, 9), "2025-03-03"],
] as const)("names the %s of a day", (unit, date, label) => {
  expect(periodLabel(periodOf(date, { unit }), { unit })).toBe(label);
});

it("starts weeks on the chosen day: 9 March 2025 is a Sunday", () => {
  const sunday = { unit: "week", weekStart: 7 } as const;
  expect(periodLabel(periodOf(day(2025, 3, 9), sunday), sunday)).toBe("2025-03-09");
});

it("starts quarters and years with the fiscal year, named by the year in which it begins", () => {
  const april = { fiscalStart: 4 };
  expect(
    periodLabel(periodOf(day(2025, 3, 31), { unit: "year", ...april }), { unit: "year", ...april }),
  ).toBe("2024");
  expect(
    periodLabel(periodOf(day(2025, 4, 1), { unit: "quarter", ...april }), { unit: "quarter", ...april }),
  ).toBe("2025-Q1");
});

it("tiles the calendar: every day lies in its period, and periods follow without a gap", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 36526, max: 55000 }),
      fc.constantFrom(...PERIOD_UNITS),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 12 }),
      (date, unit, weekStart, fiscalStart) => {
        const options = { unit, weekStart, fiscalStart };
        const period = periodOf(date, options);
        expect(periodStart(period, options)).toBeLessThanOrEqual(date);
        expect(periodEnd(period, options)).toBeGreaterThanOrEqual(date);
        expect(periodOf(periodEnd(period, options) + 1, options)).toBe(period + 1);
      },
    ),
  );
});
