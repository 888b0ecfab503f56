import type { Locale } from "../../../src/locales";
import { apart } from "../../../src/reports/kit/apart";
import { layoutReport } from "../../../src/reports/layout/layout";
import { printableArea } from "../../../src/reports/layout/pages";
import type { PlacedSheet } from "../../../src/reports/layout/placed";
import type { Report } from "../../../src/reports/report";
import { sampleGrids } from "../../support/sampleGrids";
import { privateReport } from "../privateWorkbook";

/** Letters of the smallest style of a page, in points. */
const SMALLEST = 9.5;

export interface PageMeasures {
  readonly report: string;
  readonly rows: number;
  /** Sheets of A4. */
  readonly printed: number;
  /** Points on paper of its smallest letters. */
  readonly letters: number;
  /** Row of the first chart, from 1; undefined where it has none. */
  readonly firstChart: number | undefined;
  /** Sheets of figures and lists behind it. */
  readonly behind: number;
}

export function printedSheets({ page }: PlacedSheet): number {
  return (page.breaks?.length ?? 0) + 1;
}

export function measuresOf(report: Report, locale: string): PageMeasures {
  const placed = layoutReport(report, locale);
  const { sheets } = apart(report, locale);
  const page = placed.find(({ id }) => sheets.some((sheet) => sheet.id === id && sheet.page))!;
  const width = page.columnWidths.reduce((sum, one) => sum + one, 0);
  const tops = page.charts.map(({ at }) => at.row + 1);
  return {
    report: report.id,
    rows: Math.max(...page.ranges.map(({ row, rows }) => row + rows)),
    printed: printedSheets(page),
    letters: SMALLEST * Math.min(1, printableArea(page.page.orientation).width / width),
    firstChart: tops.length > 0 ? Math.min(...tops) : undefined,
    behind: placed.length - 1,
  };
}

/** Kinds of other tables by the sample's keys of its sheets. */
const KINDS = {
  orders: "orders",
  survey: "surveys",
  customers: "customers",
  tickets: "tickets",
  interactions: "interactions",
  churn: "reasons",
  targets: "targets",
  events: "steps",
} as const;

/** A report of the sample workbook with all its tables. */
export function sampleReportOf(locale: Locale): (id: string) => Report {
  const grids = sampleGrids({ locale });
  const tables = Object.fromEntries(
    Object.entries(KINDS).flatMap(([sheet, kind]) => {
      const cells = grids[sheet]?.cells;
      const copied = cells?.map((row) =>
        row.map((cell) => (typeof cell === "number" ? cell : String(cell ?? ""))),
      );
      return copied ? [[kind, copied] as const] : [];
    }),
  );
  return (id) => privateReport(id, tables, {}, undefined, undefined, locale);
}
