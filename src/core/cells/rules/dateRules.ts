import { firstPlausibleDay, lastMonthEnd, lastPlausibleDay } from "./asOf";
import { MISSING_DAY } from "../columns";
import { eachMissing } from "./coverage";
import type { Dataset } from "../dataset";
import { isoDate } from "../calendar";
import type { DateRole, Reading } from "../read/reading";

/** 付款时间 before 下单时间: the payment's date counts where there is one. */
export function chooseDate(reading: Reading): Dataset["dateBasis"] {
  const { paymentDate, date } = reading.columns.dates;
  if (!paymentDate) {
    return date && "date";
  }
  if (!date) {
    reading.columns.dates.date = paymentDate;
    return "paymentDate";
  }
  const fractions =
    (paymentDate.dayFraction ?? date.dayFraction) ? new Float32Array(date.days.length) : undefined;
  const days = date.days.map((day, row) => {
    const paid = paymentDate.days[row] !== MISSING_DAY;
    if (fractions) {
      fractions[row] = (paid ? paymentDate : date).dayFraction?.[row] ?? 0;
    }
    return paid ? paymentDate.days[row]! : day;
  });
  reading.columns.ordered = date;
  reading.columns.dates.date = { kind: "date", days, dayFraction: fractions };
  return "paymentDate";
}

/** Rows without a date are told, and left out unless they may stay. */
export function requireDate(reading: Reading, role: DateRole = "date"): void {
  const date = reading.columns.dates[role];
  if (!date) {
    return;
  }
  const column = reading.mapping[role] ?? reading.mapping.paymentDate;
  const excludes = reading.policies.missingDate === "exclude";
  const kind = { severity: "warning", key: "missingDate", column, role, excludes } as const;
  eachMissing(date, (row) => {
    const unreadable =
      reading.columns.unreadable.get(role)?.has(row) ||
      reading.columns.unreadable.get("paymentDate")?.has(row);
    if (!unreadable) {
      reading.log.add(kind, row);
    }
    if (excludes) {
      reading.reasons.exclude(row, unreadable ? "unreadableDate" : "missingDate");
    }
  });
}

/** Finds the last day that counts and leaves out what lies after it. */
export function applyAsOf(reading: Reading, role: DateRole = "date"): number | undefined {
  const days = reading.columns.dates[role]?.days;
  if (!days) {
    return reading.options.asOf;
  }
  const { asOf: asked, completeMonths, today = Infinity } = reading.options;
  const plausible = asked === undefined ? lastPlausibleDay(days, reading.reasons.codes, today) : asked;
  const last = plausible ?? reading.options.today;
  if (last === undefined) {
    return undefined;
  }
  const wholeMonths = asked === undefined && completeMonths === true;
  const limit = wholeMonths ? lastMonthEnd(last) : last;
  const reason = asked === undefined && !wholeMonths ? "futureDate" : "afterAsOf";
  const told = (row: number) => ({ date: isoDate(days[row]!), asOf: isoDate(limit) });
  for (let row = nextOutside(days, MISSING_DAY, limit, 0); row < days.length;) {
    reading.reasons.exclude(row, reason, told);
    row = nextOutside(days, MISSING_DAY, limit, row + 1);
  }
  return limit;
}

/** The next row with a day outside a range; their number where there is none. Nearly all rows are passed over. */
function nextOutside(days: Int32Array, from: number, to: number, row: number): number {
  let at = row;
  while (at < days.length && (days[at] === MISSING_DAY || (days[at]! >= from && days[at]! <= to))) {
    at++;
  }
  return at;
}

/** Leaves out what lies so long before everything else that its year must be wrong. */
export function leaveOutEarlyDates({ reasons, columns: { dates } }: Reading): void {
  const days = dates.date?.days;
  const first = days && firstPlausibleDay(days, reasons.codes);
  if (!days || first === undefined) {
    return;
  }
  const told = (row: number) => ({ date: isoDate(days[row]!), first: isoDate(first) });
  for (let row = nextOutside(days, first, Infinity, 0); row < days.length;) {
    reasons.exclude(row, "earlyDate", told);
    row = nextOutside(days, first, Infinity, row + 1);
  }
}
