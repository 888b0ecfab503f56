import { isBlank, isCellError, type Grid } from "../cell";
import { cellReader } from "../columnGrid";
import { dateFromNumber, parseDate } from "./dates";
import { foldPhone } from "./ids";
import { isNoNumber, readNumberText } from "./numbers";
import { parseScore } from "./scores";

/** What a column holds, as shares of its filled cells in a sample. */
export interface ColumnProfile {
  readonly filled: number;
  /** Share of the sample that is filled. */
  readonly fill: number;
  /** Numbers, or texts that are numbers. */
  readonly number: number;
  /** Whole numbers among the numbers. */
  readonly whole: number;
  readonly negative: number;
  /** Texts that are dates, eight-digit dates, and serials of the years 1982 to 2064. */
  readonly date: number;
  /** Dates that cannot be plain numbers. */
  readonly surelyDate: number;
  readonly score: number;
  readonly phone: number;
  readonly email: number;
  /** Distinct over filled. */
  readonly distinct: number;
  readonly meanLength: number;
  /** Has texts with leading zeros. */
  readonly leadingZeros: boolean;
  readonly max: number;
}

const SAMPLE = 400;

const ORDERS = ["dmy", "mdy"] as const;

/** Looks at up to 400 rows, evenly spaced, of one column. */
export function profileColumn(cells: Grid, firstRow: number, column: number): ColumnProfile {
  const at = cellReader(cells, column);
  const step = Math.max(1, Math.floor((cells.length - firstRow) / SAMPLE));
  const seen = new Set<unknown>();
  const counts = {
    filled: 0,
    number: 0,
    whole: 0,
    negative: 0,
    date: 0,
    surelyDate: 0,
    score: 0,
    phone: 0,
    email: 0,
  };
  let sampled = 0;
  let length = 0;
  let leadingZeros = false;
  let max = -Infinity;
  for (let row = firstRow; row < cells.length; row += step) {
    sampled++;
    const cell = at(row) ?? null;
    if (isBlank(cell) || isCellError(cell) || cell === null) {
      continue;
    }
    counts.filled++;
    seen.add(cell);
    const text = String(cell);
    length += text.length;
    leadingZeros ||= typeof cell === "string" && /^0\d+$/.test(text);
    counts.phone += Number(foldPhone(text) !== undefined);
    counts.email += Number(/^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(text.trim()));
    const read = typeof cell === "string" ? readNumberText(cell) : undefined;
    const value = typeof cell === "number" ? cell : (read?.point ?? read?.comma);
    if (value !== undefined) {
      counts.number++;
      counts.whole += Number(Number.isInteger(value));
      counts.negative += Number(value < 0);
      max = Math.max(max, value);
    } else if (isNoNumber(text)) {
      counts.filled--;
      continue;
    }
    const isText = typeof cell === "string" && value === undefined;
    // 15.01. is none in one order, 01/15 none in the other: the column decides which it is in, later.
    const readable = isText && ORDERS.some((order) => parseDate(cell, { order, year: 2000 }) !== "none");
    const eightDigits =
      value !== undefined && value >= 19800101 && value <= 20991231 && dateFromNumber(value) !== undefined;
    counts.surelyDate += Number(readable || eightDigits);
    counts.date += Number(
      readable || eightDigits || (value !== undefined && value >= 30000 && value < 60000),
    );
    counts.score += Number(
      value !== undefined
        ? value >= 0 && value <= 10 && Number.isInteger(value)
        : isText && parseScore(cell) !== undefined,
    );
  }
  const n = Math.max(1, counts.filled);
  return {
    filled: counts.filled,
    fill: sampled === 0 ? 0 : counts.filled / sampled,
    number: counts.number / n,
    whole: counts.whole / Math.max(1, counts.number),
    negative: counts.negative / n,
    date: counts.date / n,
    surelyDate: counts.surelyDate / n,
    score: counts.score / n,
    phone: counts.phone / n,
    email: counts.email / n,
    distinct: seen.size / n,
    meanLength: length / n,
    leadingZeros,
    max,
  };
}
