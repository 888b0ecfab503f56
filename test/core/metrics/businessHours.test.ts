import { hoursBetween } from "../../../src/core/metrics/businessHours";

const HOURS = { from: 9, to: 18 };
/** 2026-01-05 is a Monday. */
const MONDAY = 46027;

describe("hours between two moments", () => {
  it("are those of day and night where nobody says when people work", () => {
    expect(hoursBetween(MONDAY + 0.5, MONDAY + 2.25)).toBe(42);
  });

  it("are whole seconds, so that two hours are 2", () => {
    expect(hoursBetween(MONDAY + 9 / 24, MONDAY + 11 / 24)).toBe(2);
  });

  it.each([
    ["within one day", MONDAY + 10 / 24, MONDAY + 15.5 / 24, 5.5],
    ["from before opening", MONDAY + 6 / 24, MONDAY + 10 / 24, 1],
    ["over a night", MONDAY + 17 / 24, MONDAY + 1 + 10 / 24, 2],
    ["over a weekend", MONDAY + 4 + 17 / 24, MONDAY + 7 + 10 / 24, 2],
    ["within a weekend", MONDAY + 5, MONDAY + 6.9, 0],
    ["over a whole week", MONDAY + 0.5, MONDAY + 7.5, 45],
  ])("count business hours only: %s", (_, start, end, hours) => {
    expect(hoursBetween(start, end, HOURS)).toBeCloseTo(hours, 9);
  });
});
