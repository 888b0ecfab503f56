import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { emptyCanvas, rowHeights, spanWidth, type Canvas } from "../layout/canvas";
import { atOnce } from "../../core/pieces";
import { layoutListing } from "../layout/layout";
import type { Listing } from "../layout/sections";
import { COLUMNS, HEIGHTS, LEFT, ROW, WHOLE, WIDTHS } from "../layout/page/grid";
import { placeLead, placeLine } from "../layout/page/words";
import { pageOf } from "../layout/pages";
import { CONTENTS, HOW_SHEET, INDEX_SHEET } from "../layout/sharedSheets";
import { numberFormat } from "../layout/numberFormat";
import type { PlacedLead, PlacedSheet } from "../layout/placed";
import type { ReportEntry } from "../kit/apart";

/** A report that stands in the workbook. */
export interface StandingReport extends ReportEntry {
  /** The tab of its first sheet. */
  readonly tab: string;
  /** The day on which it was made, in words. */
  readonly made?: string;
}

/**
 * How all reports were computed, a section each; and from two reports on, or where there is one, an index in front of them.
 */
export function contentsSheets(
  reports: readonly StandingReport[],
  { index, texts }: { readonly index: boolean; readonly texts: Texts },
): PlacedSheet[] {
  return [...(index || reports.length > 1 ? [indexSheet(reports, texts)] : []), howSheet(reports, texts)];
}

/** Of each report its title, which leads to it, the answer, and when it was made. */
function indexSheet(reports: readonly StandingReport[], texts: Texts): PlacedSheet {
  const { contents: words } = texts.reports;
  const canvas = emptyCanvas({
    reportId: CONTENTS,
    locale: texts.locale,
    page: true,
    left: LEFT,
    widths: WIDTHS,
    columns: COLUMNS,
  });
  const leads: PlacedLead[] = [];
  placeLine(canvas, words.index, "pageTitle");
  placeLine(canvas, fill(words.count, { count: String(reports.length) }), "subtitle");
  for (const { title, headline, tab, asOf, made } of reports) {
    gap(canvas);
    const { row } = canvas;
    placeLead(canvas, leads, { row, column: WHOLE.column, tab, text: title }, "contentsTitle");
    const told = [
      ...(asOf === undefined ? [] : [fill(texts.reports.page.asOf, { date: asOf })]),
      ...(made === undefined ? [] : [fill(words.made, { date: made })]),
    ];
    if (told.length > 0) {
      canvas.ranges.push({
        row,
        column: WHOLE.column + WHOLE.columns - 1,
        rows: 1,
        columns: 1,
        style: "measure",
        values: [[told.join(" · ")]],
        formats: [numberFormat("text", canvas)],
        alignRight: [0],
      });
    }
    canvas.heights.set(row, HEIGHTS.heading);
    canvas.row += 1;
    if (headline !== undefined) {
      placeLine(canvas, headline, "todo");
    }
    canvas.kept.push({ row, rows: canvas.row - row, strength: "always" });
  }
  gap(canvas);
  placeLead(canvas, leads, {
    row: canvas.row,
    column: WHOLE.column,
    sheet: HOW_SHEET,
    text: texts.reports.howComputed.title,
  });
  canvas.row += 1;
  for (let row = 0; row < canvas.row; row++) {
    canvas.heights.set(row, canvas.heights.get(row) ?? ROW);
  }
  const width = spanWidth(canvas, 0, WIDTHS.length);
  return {
    ...canvas,
    id: INDEX_SHEET,
    name: words.index,
    unfinished: texts.excel.notes.beingWritten,
    charts: [],
    leads,
    gridlines: false,
    columnWidths: WIDTHS,
    rowHeights: rowHeights(canvas),
    page: {
      ...pageOf({
        upright: true,
        width,
        columnsWidth: width,
        heights: canvas.heights,
        areas: canvas.ranges,
        kept: canvas.kept,
      }),
      area: { row: 0, column: 0, rows: canvas.row, columns: WIDTHS.length },
    },
  };
}

function gap(canvas: Canvas): void {
  canvas.heights.set(canvas.row, HEIGHTS.gap);
  canvas.row += 1;
}

/** A part for each report. */
function howSheet(reports: readonly StandingReport[], { locale, reports: words }: Texts): PlacedSheet {
  const { contents, howComputed } = words;
  const listing: Listing = {
    id: HOW_SHEET,
    name: contents.how,
    title: howComputed.title,
    parts: reports
      .filter(({ computed }) => computed.length > 0)
      .map(({ report, title, computed }) => ({
        id: report,
        name: title,
        blocks: [
          { kind: "heading", level: 2, text: title },
          {
            kind: "table",
            id: `howComputed.${report}`,
            columns: [
              { key: "item", title: howComputed.item, format: "text" },
              { key: "value", title: howComputed.value, format: "text" },
            ],
            rows: computed,
          },
        ],
      })),
  };
  return atOnce(layoutListing(CONTENTS, listing, { locale })).placed;
}
