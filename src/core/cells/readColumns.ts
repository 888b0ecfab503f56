import { ERROR_TEXTS, isCellError, type Cell, type Grid } from "./cell";
import { MISSING_CODE, MISSING_DAY, type DateColumn, type NumberColumn, type TextColumn } from "./columns";
import { dateFromNumber, decideDateOrder, parseDate, type DateOrder, type DateReading } from "./dates";
import type { IssueKind, IssueLog } from "./issueLog";
import { isNoNumber, parseNumber } from "./numbers";
import type { Role } from "./roles";
import { parseScore } from "./scores";
import { cleanText, foldRegion, foldText } from "./text";

/** One column of a table, with where to complain about it. */
export interface ColumnSource {
  readonly rows: Grid;
  /** First row to read; the ones before are left missing. */
  readonly from: number;
  readonly column: number;
  readonly role?: Role;
  readonly log: IssueLog;
  /** A row whose cell cannot be read is left out. */
  readonly excludes?: boolean;
}

/** The text of a cell as a complaint quotes it. */
export function quote(cell: Cell | undefined): { text: string } {
  const text = cell == null ? "" : isCellError(cell) ? cell.error : String(cell);
  return { text: text.length > 40 ? `${text.slice(0, 40)}…` : text };
}

/** A complaint about single cells of the column. */
export function complaint(
  { column, role, excludes }: ColumnSource,
  severity: IssueKind["severity"],
  key: string,
): IssueKind {
  return { severity, key, column, role, excludes: excludes && severity !== "info" };
}

/** A number column and the currencies that stood beside its numbers. */
export interface NumbersRead {
  readonly column: NumberColumn;
  /** Rows whose cell is filled and no number. */
  readonly unreadable: ReadonlySet<number>;
  /** Currency by row, where any sign occurs. */
  readonly currencies?: ReadonlyMap<number, string>;
}

/** Numbers, times the unit that the header states. Blanks, `-` and unreadable cells are NaN. */
export function readNumbers(source: ColumnSource, multiple = 1): NumbersRead {
  const { rows, from, column, log } = source;
  const values = new Float64Array(rows.length).fill(NaN, 0, from);
  const unreadable = new Set<number>();
  const currencies = new Map<number, string>();
  const notANumber = complaint(source, "warning", "notANumber");
  const errorCell = complaint(source, "warning", "errorCell");
  const quoteCell = (row: number) => quote(rows[row]![column]);
  let texts = 0;
  for (let row = from; row < rows.length; row++) {
    const cell = rows[row]![column];
    if (typeof cell === "number") {
      values[row] = multiple === 1 ? cell : scale(cell, multiple);
      continue;
    }
    values[row] = NaN;
    if (cell == null || cell === "") {
      continue;
    }
    if (typeof cell === "string") {
      const number = parseNumber(cell);
      if (number) {
        texts++;
        values[row] = multiple === 1 ? number.value : scale(number.value, multiple);
        if (number.currency) {
          currencies.set(row, number.currency);
        }
        continue;
      }
      if (isNoNumber(cell)) {
        continue;
      }
    }
    unreadable.add(row);
    log.add(isErrorValue(cell) ? errorCell : notANumber, row, quoteCell);
  }
  if (texts > 0) {
    log.note(complaint(source, "info", "numbersAsText"), { count: texts });
  }
  return {
    column: { kind: "number", values },
    unreadable,
    currencies: currencies.size ? currencies : undefined,
  };
}

/** 1.15 万元 are 11500, not 11499.999999999998. */
function scale(value: number, multiple: number): number {
  return Number((value * multiple).toPrecision(15));
}

function isErrorValue(cell: Cell): boolean {
  return (
    isCellError(cell) || (typeof cell === "string" && cell.includes("#") && ERROR_TEXTS.has(cell.trim()))
  );
}

/** Scores: numbers, `9分`, words of five-step scales. */
export function readScores(source: ColumnSource): NumbersRead {
  const { rows, from, column, log } = source;
  const unreadable = new Set<number>();
  const known = new Map<string, number | undefined>();
  const values = Float64Array.from(rows, (cells, row) => {
    const cell = row < from ? null : (cells[column] ?? null);
    if (typeof cell === "number") {
      return cell;
    }
    if (cell === null || cell === "" || (typeof cell === "string" && isNoNumber(cell))) {
      return NaN;
    }
    if (typeof cell === "string" && !known.has(cell)) {
      known.set(cell, parseScore(cell));
    }
    const score = typeof cell === "string" ? known.get(cell) : undefined;
    if (score === undefined) {
      unreadable.add(row);
      log.add(complaint(source, "warning", isErrorValue(cell) ? "errorCell" : "notAScore"), row, () =>
        quote(cell),
      );
      return NaN;
    }
    return score;
  });
  return { column: { kind: "number", values }, unreadable };
}

export interface DatesRead {
  readonly column: DateColumn;
  readonly unreadable: ReadonlySet<number>;
}

/**
 * Dates from serials, numbers and texts. Texts whose day and month could be exchanged are read by the stated order, else
 * by what the whole column decides, else not at all.
 */
export function readDates(
  source: ColumnSource,
  how: { readonly date1904: boolean; readonly order?: DateOrder; readonly year?: number },
): DatesRead {
  const { rows, from, column, log } = source;
  const days = new Int32Array(rows.length).fill(MISSING_DAY, 0, from);
  let fractions: Float32Array | undefined;
  const notADate = complaint(source, "warning", "notADate");
  const quoteCell = (row: number) => quote(rows[row]![column]);
  const unreadable = new Set<number>();
  const readings = new Map<string, DateReading>();
  const doubtful: number[] = [];
  const setFraction = (row: number, fraction: number) => {
    fractions ??= new Float32Array(rows.length);
    fractions[row] = fraction;
  };
  for (let row = from; row < rows.length; row++) {
    const cell = rows[row]![column];
    days[row] = MISSING_DAY;
    if (cell == null || cell === "") {
      continue;
    }
    if (typeof cell === "number") {
      // The common case by itself: a whole or broken serial after 2100-as-a-year.
      if (cell > 2100 && cell < 2957003 && !how.date1904) {
        const day = Math.floor(cell);
        days[row] = day;
        if (cell !== day) {
          setFraction(row, cell - day);
        }
        continue;
      }
      const date = dateFromNumber(cell, how.date1904);
      if (date) {
        days[row] = date.day;
        if (date.fraction !== 0) {
          setFraction(row, date.fraction);
        }
      } else {
        unreadable.add(row);
        log.add(notADate, row, quoteCell);
      }
      continue;
    }
    let reading: DateReading | undefined;
    if (typeof cell === "string") {
      reading = readings.get(cell);
      if (reading === undefined) {
        reading = parseDate(cell, how);
        readings.set(cell, reading);
      }
    } else {
      reading = "none";
    }
    if (typeof reading !== "string") {
      days[row] = reading.day;
      if (reading.fraction !== 0) {
        setFraction(row, reading.fraction);
      }
    } else if (typeof cell !== "string" || !isNoNumber(cell)) {
      doubtful.push(row);
    }
  }
  const decided = how.order ?? decideDateOrder(readings.keys());
  const order = decided === "conflict" ? undefined : decided;
  for (const row of doubtful) {
    const cell = rows[row]![column] ?? null;
    const reading = typeof cell === "string" ? parseDate(cell, { ...how, order }) : "none";
    if (typeof reading !== "string") {
      days[row] = reading.day;
      if (reading.fraction !== 0) {
        setFraction(row, reading.fraction);
      }
      continue;
    }
    unreadable.add(row);
    const key =
      reading === "ambiguous"
        ? decided === "conflict"
          ? "dateOrderConflict"
          : "dateOrderUnknown"
        : reading === "noYear"
          ? "dateWithoutYear"
          : isErrorValue(cell)
            ? "errorCell"
            : "notADate";
    log.add(complaint(source, "warning", key), row, quoteCell);
  }
  if (order && order !== how.order) {
    log.note(complaint(source, "info", order === "dmy" ? "dateOrderDayFirst" : "dateOrderMonthFirst"));
  }
  return { column: { kind: "date", days, dayFraction: fractions }, unreadable };
}

/** The distinct cells of a column as they stand, and which one each row has (-1: blank). */
export function distinctCells({ rows, from, column }: ColumnSource): { codes: Int32Array; cells: Cell[] } {
  const codes = new Int32Array(rows.length).fill(MISSING_CODE, 0, from);
  const known = new Map<Cell, number>();
  const cells: Cell[] = [];
  let previous: Cell | undefined = null;
  let code = MISSING_CODE;
  for (let row = from; row < rows.length; row++) {
    const cell = rows[row]![column];
    if (cell !== previous) {
      previous = cell;
      if (cell == null || cell === "") {
        code = MISSING_CODE;
      } else {
        const seen = known.get(cell);
        if (seen === undefined) {
          code = cells.length;
          known.set(cell, code);
          cells.push(cell);
        } else {
          code = seen;
        }
      }
    }
    codes[row] = code;
  }
  return { codes, cells };
}

/**
 * Gives every distinct cell the code of its group. Of the spellings that a group has, the commonest is shown (of equally
 * common ones the first in code order), so that the order of rows does not matter.
 *
 * @param keys the group of each distinct cell, or undefined when it counts as blank
 * @param shown how each distinct cell is spelt
 */
export function groupCells(
  codes: Int32Array,
  keys: readonly (string | undefined)[],
  shown: readonly string[],
): TextColumn {
  const groups = new Map<string, number>();
  const dictionary: string[] = [];
  const groupOf = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key === undefined) {
      groupOf[i] = MISSING_CODE;
      continue;
    }
    let group = groups.get(key);
    if (group === undefined) {
      group = dictionary.length;
      groups.set(key, group);
      dictionary.push(shown[i]!);
    }
    groupOf[i] = group;
  }
  if (dictionary.length === keys.length) {
    return { kind: "text", codes, dictionary };
  }
  showCommonest(codes, groupOf, shown, dictionary);
  return {
    kind: "text",
    codes: codes.map((code) => (code < 0 ? MISSING_CODE : groupOf[code]!)),
    dictionary,
  };
}

function showCommonest(
  codes: Int32Array,
  groupOf: Int32Array,
  shown: readonly string[],
  dictionary: string[],
): void {
  const counts = new Int32Array(shown.length);
  for (const code of codes) {
    if (code >= 0) {
      counts[code]!++;
    }
  }
  const spellings = new Map<number, Map<string, number>>();
  shown.forEach((text, i) => {
    const group = groupOf[i]!;
    if (group >= 0) {
      const of = spellings.get(group) ?? new Map<string, number>();
      spellings.set(group, of.set(text, (of.get(text) ?? 0) + counts[i]!));
    }
  });
  for (const [group, of] of spellings) {
    if (of.size > 1) {
      dictionary[group] = [...of].reduce((best, next) =>
        next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best,
      )[0];
    }
  }
}

/** Names of groups: case, width and white space folded for grouping, regions also 省 and 市. */
export function readCategories(source: ColumnSource): TextColumn {
  const fold = source.role === "region" ? foldRegion : foldText;
  const distinct = distinctCells(source);
  reportErrorCells(source, distinct);
  return groupCells(
    distinct.codes,
    distinct.cells.map((cell) => textOf(cell, fold)),
    distinct.cells.map(shownText),
  );
}

/** Free text, as it stands. */
export function readTexts(source: ColumnSource): TextColumn {
  const distinct = distinctCells(source);
  reportErrorCells(source, distinct);
  return groupCells(
    distinct.codes,
    distinct.cells.map((cell) => textOf(cell, cleanText)),
    distinct.cells.map(shownText),
  );
}

function textOf(cell: Cell, fold: (text: string) => string): string | undefined {
  if (cell === null || isErrorValue(cell)) {
    return undefined;
  }
  const text = fold(shownText(cell));
  return text === "" || isNoNumber(text) ? undefined : text;
}

function shownText(cell: Cell): string {
  return typeof cell === "string"
    ? cleanText(cell)
    : typeof cell === "boolean"
      ? String(cell).toUpperCase()
      : String(cell);
}

export function reportErrorCells(
  source: ColumnSource,
  { codes, cells }: ReturnType<typeof distinctCells>,
): void {
  const errors = new Set<number>();
  for (let code = 0; code < cells.length; code++) {
    if (isErrorValue(cells[code]!)) {
      errors.add(code);
    }
  }
  if (errors.size === 0) {
    return;
  }
  codes.forEach((code, row) => {
    if (errors.has(code)) {
      source.log.add(complaint(source, "warning", "errorCell"), row, () => quote(cells[code]));
    }
  });
}
