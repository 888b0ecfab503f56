import { cellReader, numberReader } from "../columnGrid";
import { MISSING_DAY, type DateColumn } from "../columns";
import {
  dateFromNumber,
  decideDateOrder,
  parseDate,
  firstForNone,
  standsForNone,
  type DateOrder,
  type DateReading,
} from "./dates";
import { KnownTexts } from "./knownTexts";
import { isNoNumber } from "./numbers";
import { complaint, isErrorValue, quote, type RawColumn } from "./readColumns";

export interface DatesRead {
  readonly column: DateColumn;
  readonly unreadable: ReadonlySet<number>;
  /** Texts stand in it, read or not. */
  readonly hasTexts: boolean;
}

/**
 * Dates from serials, numbers and texts. Texts whose day and month could be exchanged are read by the stated order, else
 * by what the whole column decides, else not at all. Days that stand for "none" (9999-12-31) are counted and are none.
 */
export function readDates(
  raw: RawColumn,
  how: { readonly date1904: boolean; readonly order?: DateOrder; readonly year?: number },
): DatesRead {
  const { rows, from, column, log } = raw;
  const at = cellReader(rows, column);
  const days = new Int32Array(rows.length).fill(MISSING_DAY, 0, from);
  let fractions: Float32Array | undefined;
  const notADate = complaint(raw, "warning", "notADate");
  const quoteCell = (row: number) => quote(at(row));
  const unreadable = new Set<number>();
  const readings = new Map<string, DateReading>();
  const doubtful: number[] = [];
  const setFraction = (row: number, fraction: number) => {
    fractions ??= new Float32Array(rows.length);
    fractions[row] = fraction;
  };
  const numbers = numberReader(rows, column);
  const known = KnownTexts.of(rows, column);
  let isPlain = true;
  for (let row = from; row < rows.length; row++) {
    row = how.date1904 ? row : readSerials(numbers, row, days, fractions);
    row = known?.read(row, days) ?? row;
    if (row === rows.length) {
      break;
    }
    isPlain = false;
    const cell = at(row);
    days[row] = MISSING_DAY;
    if (cell == null || cell === "") {
      continue;
    }
    if (typeof cell === "number") {
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
      } else {
        known?.learn(row, reading.day);
      }
    } else if (typeof cell !== "string" || !isNoNumber(cell)) {
      doubtful.push(row);
    }
  }
  const decided = how.order ?? decideDateOrder(readings.keys());
  const order = decided === "conflict" ? undefined : decided;
  for (const row of doubtful) {
    const cell = at(row) ?? null;
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
    log.add(complaint(raw, "warning", key), row, quoteCell);
  }
  const noDay = complaint(raw, "info", "placeholderDay");
  for (let row = isPlain ? days.length : firstForNone(days, from); row < days.length; row++) {
    if (standsForNone(days[row]!)) {
      days[row] = MISSING_DAY;
      log.add(noDay, row, quoteCell);
    }
  }
  if (order && order !== how.order) {
    log.note(complaint(raw, "info", order === "dmy" ? "dateOrderDayFirst" : "dateOrderMonthFirst"));
  }
  return {
    column: { kind: "date", days, dayFraction: fractions },
    unreadable,
    hasTexts: readings.size > 0,
  };
}

/** Serials after 2100, which as a number is a year, and before the first day that may stand for "none". */
const [AFTER, BEFORE] = [2100, 73050];
/** So many serials are read at a time: few at first, so that a column of other numbers is not read many times over. */
const [FEW, MANY] = [16, 4096];
const block = new Float64Array(MANY);

/**
 * Reads serials that can be nothing else from a row on, up to the first other cell, whose row it gives. Without room for
 * fractions a serial with one is another cell.
 */
function readSerials(
  numbers: ReturnType<typeof numberReader>,
  from: number,
  days: Int32Array,
  fractions: Float32Array | undefined,
): number {
  let row = from;
  for (let most = FEW; row < days.length; most = Math.min(MANY, 4 * most)) {
    const asked = Math.min(most, days.length - row);
    const count = numbers(row, block, 0, asked);
    const taken = takeSerials(count, row, days, fractions);
    row += taken;
    if (taken < asked) {
      break;
    }
  }
  return row;
}

function takeSerials(
  count: number,
  row: number,
  days: Int32Array,
  fractions: Float32Array | undefined,
): number {
  for (let i = 0; i < count; i++) {
    const serial = block[i]!;
    const day = Math.floor(serial);
    if (!(serial > AFTER && serial < BEFORE) || (serial !== day && !fractions)) {
      return i;
    }
    days[row + i] = day;
    if (serial !== day) {
      fractions![row + i] = serial - day;
    }
  }
  return count;
}
