/** Titles that count periods: `0 | 1 | 2`, `Year 1 | Year 2`, `2021 | 2022`. */
import type { Grid } from "../cell";
import { titleWords } from "./titles";

/** Periods since the start: 0, 1, …; `Year 1`, `M3`, `第2年`, `3 months`. */
const AGE =
  /^(?:after |at |第)?(?:year|yr|y|month|mth|m|quarter|qtr|q|period|renewal|t|age)? ?(\d{1,3}) ?(?:years?|months?|quarters?|periods?|个?月(?:后|末)?|年(?:后|末)?|季度?(?:后|末)?|期(?:后|末)?|月|次续约(?:后)?)?$/;
/** Years or months of the calendar. */
export const CALENDAR = /^(?:fy ?)?((?:19|20)\d\d) ?年?(?:[-/. ]?(\d{1,2})月?)?$/;
/** So many of them in a row are no chance. */
const FEWEST = 3;

/** Where a period stands in a row of periods: its age, or its year or month of the calendar. */
export function placeOf(word: string): number | undefined {
  const calendar = CALENDAR.exec(word);
  if (calendar) {
    const [, year, month] = calendar;
    return month === undefined ? Number(year) : 12 * Number(year) + Number(month);
  }
  const age = AGE.exec(word);
  return age ? Number(age[1]) : undefined;
}

/** Whether each is the next one of that before. */
export function consecutive(places: readonly number[]): boolean {
  return places.every((place, i) => i === 0 || place === places[i - 1]! + 1);
}

/**
 * Columns at a row's end that count periods from 0, 1 or by the calendar, behind a word: titles, though they are numbers.
 *
 * @example [...periodColumns([["Cohort", 0, 1, 2], ["2022", 90, 80, 70]], 0)] // [1, 2, 3]
 */
export function periodColumns(cells: Grid, row: number): ReadonlySet<number> {
  const own = placesFrom(cells[row]!);
  const next = cells[row + 1] && placesFrom(cells[row + 1]!);
  return own && own.from > 0 && !next ? new Set(own.columns) : new Set();
}

function placesFrom(cells: Grid[number]): { from: number; columns: number[] } | undefined {
  const places = cells.map((cell) =>
    typeof cell === "number" || typeof cell === "string" ? placeOf(titleWords(String(cell))) : undefined,
  );
  let to = places.length;
  while (to > 0 && (cells[to - 1] === null || cells[to - 1] === "")) {
    to--;
  }
  let from = to;
  while (
    from > 0 &&
    places[from - 1] !== undefined &&
    (from === to || places[from]! === places[from - 1]! + 1)
  ) {
    from--;
  }
  const first = places[from];
  return to - from >= FEWEST && first !== undefined && (first <= 1 || first > 1900)
    ? { from, columns: Array.from({ length: to - from }, (_, i) => from + i) }
    : undefined;
}
