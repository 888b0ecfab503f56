import { cellReader } from "../columnGrid";
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
  for (let row = from; row < rows.length; row++) {
    const cell = at(row);
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
  for (let row = firstForNone(days, from); row < days.length; row++) {
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
