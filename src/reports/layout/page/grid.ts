import type { Area } from "../placed";

/** Characters of columns A–J: a margin, the labels, eight figures. Upright A4 prints them at 86 percent. */
const CHARACTERS = [2, 22, 11, 11, 11, 11, 11, 11, 11, 11];
/** Pixels at 96 dpi. */
export const WIDTHS = CHARACTERS.map((characters) => characters * 7 + 5);
/** Where everything begins, and how many columns it has. */
export const LEFT = 1;
export const COLUMNS = CHARACTERS.length - LEFT;

/** Pixels; each is a whole number of 0.75 points, because charts are placed by them. */
export const ROW = 22;
export const HEIGHTS = {
  title: 44,
  gap: 14,
  headline: 35,
  headlineMore: 27,
  card: 30,
  cardValue: 40,
  heading: 27,
  table: 24,
} as const;
/** Rows of a chart, and how low charts are made where a page then ends on its sheet. */
export const CHART_ROWS = [13, 11, 9] as const;

/** Letters in parts of the body's 11 points. */
export const SCALES = {
  headline: 13 / 11,
  headlineMore: 1,
  heading: 12 / 11,
  small: 9.5 / 11,
  body: 10 / 11,
} as const;

type Columns = Pick<Area, "column" | "columns">;

const span = (from: string, to = from): Columns => {
  const column = from.charCodeAt(0) - 65;
  return { column, columns: to.charCodeAt(0) - 65 - column + 1 };
};

export const WHOLE = span("B", "J");
export const HALVES = [span("B", "E"), span("F", "J")] as const;

/** Columns of as many cards, about equally wide. */
const SLOTS: Readonly<Record<number, readonly Columns[]>> = {
  1: [WHOLE],
  2: HALVES,
  3: [span("B", "D"), span("E", "G"), span("H", "J")],
  4: [span("B", "C"), span("D", "E"), span("F", "G"), span("H", "J")],
  5: [span("B"), span("C", "D"), span("E", "F"), span("G", "H"), span("I", "J")],
};
export const MOST_CARDS = 5;

export function slotsFor(cards: number): readonly Columns[] {
  return SLOTS[Math.min(Math.max(cards, 1), MOST_CARDS)]!;
}
