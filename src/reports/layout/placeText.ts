import type { HeadingBlock, KeyFiguresBlock, NoteBlock } from "../report";
import { raise, spanWidth, LINE, type Canvas } from "./canvas";
import { BOLD, CARD_SCALE } from "./columnWidths";
import { numberFormat } from "./numberFormat";
import type { CellStyle, PlacedRange } from "./placed";
import { linesNeeded, textWidth } from "../kit/textWidth";

/** Bold text that is not wrapped, in sizes of the body. */
const UNWRAPPED: Partial<Record<CellStyle, number>> = { title: 1.45, heading: 1.2, tableTitle: 1 };
/** Remarks of cards have 9 points, the body 11. */
const NOTE_SCALE = 9 / 11;
const TITLE_HEIGHT = 32;
const HEADING_HEIGHT = 26;

export function placeHeading(canvas: Canvas, block: HeadingBlock): void {
  const title = block.level === 1;
  // A heading is not merged: it runs over the empty cells beside it.
  canvas.ranges.push({
    row: canvas.row,
    column: 0,
    rows: 1,
    columns: 1,
    style: title ? "title" : "heading",
    values: [[block.text]],
    formats: [numberFormat("text", canvas)],
  });
  raise(canvas, canvas.row, 1, title ? TITLE_HEIGHT : HEADING_HEIGHT);
  canvas.row += 1;
}

/** Pixels that a heading runs over; other texts keep to their cells. */
export function overflowingWidth({ style, values }: PlacedRange): number {
  const size = UNWRAPPED[style];
  return size === undefined ? 0 : textWidth(String(values[0]?.[0] ?? ""), size * BOLD);
}

export function placeNote(canvas: Canvas, block: NoteBlock): void {
  const tone = block.tone ?? "plain";
  placeSentence(canvas, {
    text: block.text,
    style: tone === "plain" ? "note" : tone,
    row: canvas.row,
    column: 0,
    columns: canvas.columns,
  });
  canvas.row += 1;
}

/** One sentence over several columns, wrapped. Merged cells do not grow by themselves, so their row is made high enough. */
export function placeSentence(
  canvas: Canvas,
  at: { text: string; style: CellStyle; row: number; column: number; columns: number; rows?: number },
): void {
  const { text, style, row, column, columns, rows = 1 } = at;
  canvas.ranges.push({
    row,
    column,
    rows,
    columns,
    style,
    values: [[text]],
    formats: [numberFormat("text", canvas)],
    wrap: true,
    merge: "all",
  });
  raise(canvas, row, linesNeeded(text, spanWidth(canvas, column, columns)) / rows);
}

/** Key figures as cards: label, value and remark under one another, several beside one another. */
export function placeKeyFigures(canvas: Canvas, block: KeyFiguresBlock, cardsPerRow: number): void {
  for (let first = 0; first < block.figures.length; first += cardsPerRow) {
    const figures = block.figures.slice(first, first + cardsPerRow);
    const area = { column: 0, rows: 1, columns: figures.length };
    const text = figures.map(() => numberFormat("text", canvas));
    canvas.ranges.push({
      ...area,
      row: canvas.row,
      style: "cardLabel",
      values: [figures.map((figure) => figure.label)],
      formats: text,
      wrap: true,
    });
    canvas.ranges.push({
      ...area,
      row: canvas.row + 1,
      style: "cardValue",
      values: [figures.map((figure) => figure.value)],
      formats: figures.map((figure) => numberFormat(figure.format, canvas)),
    });
    raise(canvas, canvas.row + 1, 1, LINE * CARD_SCALE);
    const remarks = figures.some((figure) => figure.note);
    if (remarks) {
      canvas.ranges.push({
        ...area,
        row: canvas.row + 2,
        style: "cardNote",
        values: [figures.map((figure) => figure.note ?? null)],
        formats: text,
        wrap: true,
      });
    }
    figures.forEach((figure, column) => {
      const width = spanWidth(canvas, column, 1);
      raise(canvas, canvas.row, linesNeeded(figure.label, width));
      if (figure.note) {
        raise(canvas, canvas.row + 2, linesNeeded(figure.note, width, NOTE_SCALE), LINE * NOTE_SCALE);
      }
    });
    const rows = remarks ? 3 : 2;
    canvas.kept.push({ row: canvas.row, rows, strength: "always" });
    canvas.row += rows;
  }
}
