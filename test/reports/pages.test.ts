import { LOCALES, textsFor, type Locale } from "../../src/locales";
import { layoutReport } from "../../src/reports/layout/layout";
import { LINES } from "../../src/reports/kit/page/headline";
import { pageOf } from "../../src/reports/layout/pages";
import { displayLength } from "../../src/reports/kit/textWidth";
import { apart } from "../../src/reports/kit/apart";
import { DATA_SHEET } from "../../src/reports/layout/sections";
import { HOW_SHEET } from "../../src/reports/layout/sharedSheets";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { isPossible } from "../../src/reports/kit/needs";
import { REPORTS } from "../../src/reports/registry";
import type { Block, Report } from "../../src/reports/report";
import { faultsOf } from "./faults";
import { headlineOf } from "./reportFrom";
import { privateReport, privateWorkbook } from "./privateWorkbook";

/** The grid of pages: columns A–J, and the first chart no lower than row 20. */
const GRID = 10;
const LOWEST_FIRST_CHART = 20;

const cells = privateWorkbook((customer) => `c${customer + 1}`, 60);
/** Of these columns, and of reasons for leaving. */
const possible = REPORTS.filter(
  (report) => report.id === "churn-reasons" || isPossible(report, guessRoles(cells.orders!).mapping),
);
const made = possible.flatMap(({ id }) =>
  LOCALES.flatMap((locale): [string, Locale, Report][] => {
    const report = privateReport(id, cells, {}, undefined, undefined, locale);
    return report.sheets.some(({ page }) => page) ? [[id, locale, report]] : [];
  }),
);

const blocksOf = (report: Report) =>
  report.sheets.flatMap((sheet) => (sheet.page ? (sheet.blocks as Block[]) : []));

describe.each(made)("the page of %s in %s", (_id, locale, report) => {
  const placed = layoutReport(report, locale);
  const pages = placed.filter(({ id }) => report.sheets.some((sheet) => sheet.id === id && sheet.page));

  it("keeps to the grid and prints on two sheets at most", () => {
    for (const { ranges, charts, columnWidths, page } of pages) {
      const ends = [...ranges, ...charts.map(({ at }) => at)].map(({ column, columns }) => column + columns);
      expect(Math.max(...ends)).toBeLessThanOrEqual(GRID);
      expect(columnWidths).toHaveLength(GRID);
      expect(page.orientation).toBe("portrait");
      expect((page.breaks ?? []).length).toBeLessThanOrEqual(1);
    }
  });

  it("has its first chart, or what stands in its place, near the top, and nothing overlaps", () => {
    for (const { charts, scales, ranges } of pages) {
      // A heat map is a chart in cells.
      const maps = scales.filter(({ kind }) => kind === "colors").flatMap(({ areas }) => areas);
      const rows = [...charts.map(({ at }) => at), ...maps].map(({ row }) => row + 1);
      if (charts.length > 0) {
        expect(Math.min(...rows)).toBeLessThanOrEqual(LOWEST_FIRST_CHART);
      }
      const areas = [...ranges, ...charts.map(({ at }) => at)];
      const clashes = areas.filter((a, index) =>
        areas
          .slice(index + 1)
          .some(
            (b) =>
              a.row < b.row + b.rows &&
              b.row < a.row + a.rows &&
              a.column < b.column + b.columns &&
              b.column < a.column + a.columns,
          ),
      );
      expect(clashes).toEqual([]);
    }
  });

  it("leads from its method to the sheet that tells how all was computed, and to its figures", () => {
    const others = placed.filter((sheet) => !pages.includes(sheet));
    const behind = others.find(({ id }) => id === DATA_SHEET) ?? others[0];
    for (const { leads } of pages) {
      const [last, figures] = leads!.slice(-(behind ? 2 : 1));
      expect([last?.sheet, figures?.sheet]).toEqual([HOW_SHEET, behind?.id]);
    }
  });

  it("keeps how it was computed for the sheet that tells it of all reports", () => {
    const told = JSON.stringify(placed.map(({ ranges }) => ranges.map(({ values }) => values)));
    const { entry } = apart(report, locale);
    expect(entry!.computed.length).toBeGreaterThan(4);
    expect(told).not.toContain(JSON.stringify(entry!.computed[0]![1]));
    expect(entry!.headline).toBe(headlineOf(report)[0]);
  });

  it("says its answer in one line, and what follows too", () => {
    for (const block of blocksOf(report)) {
      if (block.kind === "headline") {
        expect(block.sentences.length).toBeLessThanOrEqual(3);
        block.sentences.forEach(({ text }, index) => {
          const length = displayLength(text);
          expect([text, length <= (index === 0 ? LINES.first : LINES.more)]).toEqual([text, true]);
        });
      }
    }
  });

  it("begins with title, subtitle and headline, and ends with its method", () => {
    const kinds = blocksOf(report).map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(["heading", "subtitle", "headline"]);
    expect(kinds.at(-1)).toBe("method");
  });

  it("has tables of a label and at most eight figures, in fifteen rows", () => {
    for (const block of blocksOf(report)) {
      if (block.kind === "table") {
        expect([block.id, block.columns.length <= 9, block.rows.length <= 15]).toEqual([
          block.id,
          true,
          true,
        ]);
      }
    }
  });

  it("shows no key, no place that was not filled, and nothing that is no number", () => {
    expect(faultsOf(report)).toEqual([]);
    const texts = JSON.stringify(blocksOf(report).map(shown));
    expect(texts).not.toMatch(/[a-z][A-Z][a-z]/);
  });
});

/** What stands on the page of a block, without its ids and keys. */
function shown(block: Block): unknown {
  switch (block.kind) {
    case "table":
      return [block.title, block.columns.map(({ title }) => title), block.rows];
    case "chart":
      return [block.finding, block.measure];
    case "headline":
      return block.sentences.map(({ text }) => text);
    case "todo":
      return block.lines.map(({ text }) => text);
    case "cards":
      return block.cards.map(({ label, value, change, target }) => [label, value, change?.words, target]);
    case "keyFigures":
      return block.figures.map(({ label, value }) => [label, value]);
    default:
      return block.text;
  }
}

it("pages are never made smaller to fit, only broken", () => {
  const heights = new Map(Array.from({ length: 60 }, (_, row) => [row, 22] as const));
  const sheet = { upright: true, width: 834, columnsWidth: 834, heights, kept: [] } as const;
  const areas = (rows: number) => [{ row: 0, column: 0, rows, columns: 10 }];
  expect(pageOf({ ...sheet, areas: areas(40) })).toEqual({ orientation: "portrait" });
  expect(pageOf({ ...sheet, areas: areas(60) }).single).toBeUndefined();
  expect(textsFor("en-US").reports.page.toDo).toBe("What to do");
});
