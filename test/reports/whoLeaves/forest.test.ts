import { textsFor } from "../../../src/locales";
import { forestAxis, forestTable } from "../../../src/reports/whoLeaves/forest";
import type { OddsRow } from "../../../src/reports/whoLeaves/tables";
import type { ChartBlock } from "../../../src/reports/report";
import { reportFrom, rowsOf } from "../reportFrom";
import { subscribers } from "./subscribers";

const row = (odds: number, low: number, high: number): OddsRow => ({
  name: "calls",
  odds,
  low,
  high,
  p: 0.01,
  step: "",
  customers: null,
  share: null,
});

it("draws each interval from its lower to its upper end, with a mark three per cent to either side of the odds", () => {
  const [[, before, lower, mark, upper]] = forestTable([row(2, 1.5, 3)], textsFor("en-US")).rows as [
    number[],
  ];
  expect(before).toBe(1.5);
  expect(before! + lower!).toBeCloseTo(2 / 1.03, 12);
  expect(before! + lower! + mark!).toBeCloseTo(2 * 1.03, 12);
  expect(before! + lower! + mark! + upper!).toBeCloseTo(3, 12);
});

it("keeps the mark within an interval that is narrower", () => {
  const [[, before, lower, mark, upper]] = forestTable([row(2, 1.99, 2.01)], textsFor("en-US")).rows as [
    number[],
  ];
  expect([before, lower, upper]).toEqual([1.99, 0, 0]);
  expect(mark).toBeCloseTo(0.02, 12);
});

it("ends its axis at whole doublings around all intervals, and of many at every other one", () => {
  expect(forestAxis([row(1.2, 0.9, 1.6)])).toEqual({ factor: 2, from: 0.5, to: 2 });
  expect(forestAxis([row(3, 1.1, 9), row(0.4, 0.3, 0.5)])).toEqual({ factor: 2, from: 0.25, to: 16 });
  expect(forestAxis([row(0.05, 0.03, 0.1), row(3, 2, 5)])).toEqual({ factor: 4, from: 1 / 64, to: 16 });
  expect(forestAxis([row(1e9, 2, Infinity)])).toEqual({ factor: 4, from: 0.25, to: 64 });
});

it("tells in colour what raises and what lowers the odds beyond chance", () => {
  const report = reportFrom({ report: "who-leaves", cells: subscribers() });
  const chart = report.sheets
    .flatMap(({ blocks }) => blocks)
    .find((block): block is ChartBlock => block.kind === "chart" && block.id === "oddsChart")!;
  const odds = rowsOf(report, "odds").slice(0, 8);
  const where = (is: (low: number, high: number) => boolean) =>
    odds.flatMap(({ low, high }, i) => (is(Number(low), Number(high)) ? [i] : []));
  expect(chart.emphasis).toEqual({
    series: "mark",
    rows: where((low) => low > 1),
    tone: "bad",
    also: { rows: where((_, high) => high < 1), tone: "good" },
  });
});
