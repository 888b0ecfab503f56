import fc from "fast-check";
import { serialOf } from "../../../src/core/cells/calendar";
import {
  PERIOD_UNITS,
  periodEnd,
  periodLabel,
  periodLookup,
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

it.each([
  ["week", {}, day(2025, 3, 3), day(2025, 3, 9), "2025-03-03"],
  ["week", { weekStart: 3 }, day(2025, 3, 5), day(2025, 3, 11), "2025-03-05"],
  ["month", {}, day(2024, 2, 1), day(2024, 2, 29), "2024-02"],
  ["month", { fiscalStart: 4 }, day(2025, 1, 1), day(2025, 1, 31), "2025-01"],
  ["quarter", {}, day(2025, 1, 1), day(2025, 3, 31), "2025-Q1"],
  ["quarter", {}, day(2025, 10, 1), day(2025, 12, 31), "2025-Q4"],
  ["quarter", { fiscalStart: 2 }, day(2025, 11, 1), day(2026, 1, 31), "2025-Q4"],
  ["quarter", { fiscalStart: 4 }, day(2026, 1, 1), day(2026, 3, 31), "2025-Q4"],
  ["half", {}, day(2025, 1, 1), day(2025, 6, 30), "2025-H1"],
  ["half", { fiscalStart: 10 }, day(2026, 4, 1), day(2026, 9, 30), "2025-H2"],
  ["year", {}, day(2025, 1, 1), day(2025, 12, 31), "2025"],
  ["year", { fiscalStart: 7 }, day(2025, 7, 1), day(2026, 6, 30), "2025"],
] as const)("a %s of %j is from %i to %i and called %s", (unit, about, from, to, label) => {
  const options = { unit, ...about };
  const period = periodOf(from, options);
  expect([periodStart(period, options), periodEnd(period, options)]).toEqual([from, to]);
  expect([from - 1, from, to, to + 1].map((date) => periodOf(date, options) - period)).toEqual([-1, 0, 0, 1]);
  expect(periodLabel(period, options)).toBe(label);
});

it("a table of periods has each day's own", () => {
  for (const unit of PERIOD_UNITS) {
    const [from, to] = [day(2024, 12, 29), day(2026, 1, 3)];
    const table = periodLookup(from, to, { unit });
    expect([...table]).toEqual(Array.from(table, (_, at) => periodOf(from + at, { unit })));
    expect(table.length).toBe(to - from + 1);
  }
  expect(periodLookup(day(2025, 1, 2), day(2025, 1, 1), { unit: "month" }).length).toBe(0);
});
