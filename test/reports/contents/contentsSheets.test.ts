import { LOCALES, textsFor } from "../../../src/locales";
import { apart } from "../../../src/reports/kit/apart";
import { contentsSheets } from "../../../src/reports/contents/contentsSheets";
import { measuresOf, printedSheets, sampleReportOf } from "./pageMeasures";

/** Every report over orders that answers a question of its own. */
const TEN = [
  "overview",
  "segments",
  "profiles",
  "cohorts",
  "retention",
  "churn-reasons",
  "lifetime-value",
  "churn-warning",
  "action-plan",
  "period-report",
];
const MOST_PRINTED = 20;
const MOST_BEHIND = 14;
const LEAST_LETTERS = 8;

describe.each(LOCALES)("all ten reports of the sample in %s", (locale) => {
  const make = sampleReportOf(locale);
  const reports = TEN.map(make);
  const measures = reports.map((report) => measuresOf(report, locale));

  it("have pages that print on twenty sheets together, in letters that are read", () => {
    expect(measures.reduce((sum, { printed }) => sum + printed, 0)).toBeLessThanOrEqual(MOST_PRINTED);
    for (const { report, printed, letters } of measures) {
      expect([report, printed <= 2, letters >= LEAST_LETTERS]).toEqual([report, true, true]);
    }
  });

  it("have few sheets behind them", () => {
    expect(measures.reduce((sum, { behind }) => sum + behind, 0)).toBeLessThanOrEqual(MOST_BEHIND);
  });

  it("share one sheet of methods, and an index of one sheet that says what each says", () => {
    const entries = reports.map((report) => ({
      ...apart(report, locale).entry!,
      tab: report.sheets[0]!.name,
      made: "2026-03-01",
    }));
    const [index, how, ...others] = contentsSheets(entries, { index: false, texts: textsFor(locale) });
    expect(others).toEqual([]);
    expect(printedSheets(index!)).toBe(1);
    expect(index!.leads!.map(({ tab }) => tab).filter((tab) => tab)).toEqual(entries.map(({ tab }) => tab));
    const said = index!.ranges.flatMap(({ values }) => values.flat());
    for (const { title, headline } of entries) {
      expect(said).toContain(title);
      expect(said).toContain(headline);
    }
    const told = how!.ranges.flatMap(({ values }) => values.flat());
    for (const { computed } of entries) {
      computed.forEach(([, value]) => expect(told).toContain(value));
    }
  });
});
