import { textsFor } from "../../../locales";
import type { HeadlineBlock, MethodBlock, TodoBlock } from "../../report";
import { raise, spanWidth, type Canvas } from "../canvas";
import { numberFormat } from "../numberFormat";
import type { PageStyle, PlacedLead } from "../placed";
import { linesNeeded } from "../../kit/textWidth";
import { HOW_SHEET } from "../sharedSheets";
import { HALVES, HEIGHTS, ROW, SCALES, WHOLE } from "./grid";

type WordStyle = Extract<
  PageStyle,
  | "pageTitle"
  | "subtitle"
  | "headline"
  | "headlineMore"
  | "pageHeading"
  | "measure"
  | "pageNote"
  | "todo"
  | "method"
>;

/** Height of a line in pixels, and its letters in parts of the body's. */
const LINES: Readonly<Record<WordStyle, readonly [height: number, scale: number]>> = {
  pageTitle: [HEIGHTS.title, (20 / 11) * 1.1],
  subtitle: [ROW, SCALES.body],
  headline: [HEIGHTS.headline, SCALES.headline],
  headlineMore: [HEIGHTS.headlineMore, SCALES.headlineMore],
  pageHeading: [HEIGHTS.heading, SCALES.heading],
  measure: [ROW, SCALES.small],
  pageNote: [ROW, SCALES.small],
  todo: [ROW, SCALES.body],
  method: [ROW, SCALES.small],
};
/** Pixels of the second and later lines of a text. */
const NEXT_LINE = 18;
/** What an indented text has less. */
const INDENT = 9;

/**
 * A text that runs over the empty cells to its right; only one longer than its columns is wrapped, in cells that are one
 * then.
 */
export function placeLine(
  canvas: Canvas,
  text: string,
  style: WordStyle,
  { column, columns }: { readonly column: number; readonly columns: number } = WHOLE,
): void {
  placeText(canvas, text, style, { column, columns });
  canvas.row += 1;
}

function placeText(
  canvas: Canvas,
  text: string,
  style: WordStyle,
  { column, columns }: { readonly column: number; readonly columns: number },
): void {
  const [height, scale] = LINES[style];
  const boxed = style === "headline" || style === "headlineMore";
  const width = spanWidth(canvas, column, columns) - (boxed ? INDENT : 0);
  const lines = linesNeeded(text, width, scale);
  const wrapped = lines > 1;
  canvas.ranges.push({
    row: canvas.row,
    column,
    rows: 1,
    columns: wrapped || boxed ? columns : 1,
    style,
    values: wrapped ? [[text]] : [[text, ...Array<null>(boxed ? columns - 1 : 0).fill(null)]],
    formats: Array<string>(wrapped || !boxed ? 1 : columns).fill(numberFormat("text", canvas)),
    ...(wrapped ? { wrap: true, merge: "all" as const } : {}),
  });
  raise(canvas, canvas.row, 1, height + (lines - 1) * NEXT_LINE);
}

/** What stands above a chart, beside what stands above the other one of its pair. */
export function placeAbove(
  canvas: Canvas,
  style: WordStyle,
  texts: readonly { readonly text: string; readonly column: number; readonly columns: number }[],
): void {
  for (const { text, ...at } of texts) {
    placeText(canvas, text, style, at);
  }
  canvas.row += 1;
}

/** A tinted box: the answer in large letters, then what else there is to say. */
export function placeHeadline(canvas: Canvas, { sentences }: HeadlineBlock): void {
  sentences.forEach(({ text }, index) => placeLine(canvas, text, index === 0 ? "headline" : "headlineMore"));
}

type Way = Pick<PlacedLead, "sheet" | "cell">;

/** Where the links of a page lead. */
export interface Ways {
  /** To a sheet of the report, by its id. */
  readonly to: (sheet: string) => Way;
  /** To the figures behind it, where there are any. */
  readonly behind?: Way;
}

/** The line and, where it leads to a sheet, the link to it at the right. */
export function placeTodo(canvas: Canvas, { lines }: TodoBlock, leads: PlacedLead[], ways: Ways): void {
  const { toDo, toList } = textsFor(canvas.locale).reports.page;
  placeLine(canvas, toDo, "pageHeading");
  const last = WHOLE.column + WHOLE.columns - 1;
  lines.forEach(({ text, sheet }, index) => {
    const { row } = canvas;
    const columns = sheet === undefined ? WHOLE.columns : WHOLE.columns - 1;
    placeLine(canvas, `${index + 1}  ${text}`, "todo", { column: WHOLE.column, columns });
    if (sheet !== undefined) {
      placeLead(canvas, leads, { row, column: last, ...ways.to(sheet), text: toList });
    }
  });
}

/** The line, the way to all of it, and to the sheet of figures behind the page where there is one. */
export function placeMethod(
  canvas: Canvas,
  { text }: MethodBlock,
  leads: PlacedLead[],
  { behind }: Ways,
): void {
  const { reports } = textsFor(canvas.locale);
  placeLine(canvas, reports.howComputed.title, "pageHeading");
  placeLine(canvas, text, "method");
  const { row } = canvas;
  const [first, second] = HALVES;
  placeLead(canvas, leads, {
    row,
    column: first.column,
    sheet: HOW_SHEET,
    text: reports.page.computed,
  });
  if (behind !== undefined) {
    placeLead(canvas, leads, { row, column: second.column, ...behind, text: reports.page.figuresBehind });
  }
  canvas.row += 1;
}

export function placeLead(
  canvas: Canvas,
  leads: PlacedLead[],
  lead: PlacedLead,
  style: "lead" | "contentsTitle" = "lead",
): void {
  leads.push(lead);
  canvas.ranges.push({
    row: lead.row,
    column: lead.column,
    rows: 1,
    columns: 1,
    style,
    values: [[lead.text]],
    // A link writes its words with an apostrophe before them, which a text cell would keep.
    formats: [numberFormat("cell", canvas)],
  });
}
