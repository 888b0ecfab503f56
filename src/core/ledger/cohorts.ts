import { calendarOf, serialOf } from "../cells/calendar";
import { requireSome } from "../statistics/domain";
import { latest, rowsUpTo } from "./customerDays";
import type { PeriodOptions, PeriodUnit } from "./periods";
import { periodEnd, periodOf, periodsOf } from "./periods";

/** `calendar`: age counts calendar periods after that of the first order; `rolling`: whole units since its day. */
export type CohortBasis = "calendar" | "rolling";

export interface CohortOptions extends PeriodOptions {
  readonly basis?: CohortBasis;
  /** Last day of the data; the latest date by default. */
  readonly asOf?: number;
}

export interface Cohort {
  readonly period: number;
  readonly size: number;
  /** Customers who ordered at age 0, 1, …; NaN where the age has not passed for the whole cohort. */
  readonly active: readonly number[];
  /** Amounts at each age, blank alike. */
  readonly revenue: readonly number[];
}

export interface CohortTable {
  readonly cohorts: readonly Cohort[];
  /** Mean share active at each age, weighted by size, over the cohorts old enough; NaN where none is. */
  readonly mean: readonly number[];
  /** The same without the first cohort, whose customers may be older than the data. */
  readonly meanWithoutFirst: readonly number[];
}

/**
 * Of the customers who first ordered in a period, how many order again 1, 2, … periods later?
 *
 *   share(c, k) = customers of cohort c active at age k / size(c)
 *   mean(k)     = Σ active(c, k) / Σ size(c), over cohorts c that are old enough
 *
 * The mean is weighted: 2 of 10 and 0 of 100 are 1.8 %, not 10 %.
 */
export function cohortTable(
  codes: Int32Array,
  days: Int32Array,
  amounts: Float64Array | undefined,
  options: CohortOptions,
): CohortTable {
  const asOf = options.asOf ?? latest(days);
  const rows = rowsUpTo(codes, days, asOf);
  requireSome(rows.length);
  const firstDay = firstDays(codes, days, rows);
  const cohortOf = periodsOf(
    firstDay.map((day) => (day === NEVER ? 0 : day)),
    options,
  );
  const first = firstDay.reduce(
    (min, day, code) => (day === NEVER ? min : Math.min(min, cohortOf[code] as number)),
    Infinity,
  );
  const last = periodOf(asOf, options);
  const width = last - first + 1;
  const age = ageCounter(days, options, cohortOf, firstDay);

  const sizes = new Int32Array(width);
  const youngest = new Int32Array(width);
  firstDay.forEach((day, code) => {
    if (day !== NEVER) {
      const c = (cohortOf[code] as number) - first;
      sizes[c] = (sizes[c] as number) + 1;
      youngest[c] = Math.max(youngest[c] as number, day);
    }
  });
  const active = new Float64Array(width * width);
  const revenue = new Float64Array(width * width);
  const seen = new Uint8Array(firstDay.length * width);
  for (const row of rows) {
    const code = codes[row] as number;
    const k = age(row, code);
    const cell = ((cohortOf[code] as number) - first) * width + k;
    const amount = amounts?.[row] ?? 0;
    revenue[cell] = (revenue[cell] as number) + (Number.isNaN(amount) ? 0 : amount);
    if (seen[code * width + k] === 0) {
      seen[code * width + k] = 1;
      active[cell] = (active[cell] as number) + 1;
    }
  }

  const cohorts = Array.from({ length: width }, (_, c): Cohort => {
    const passed = (k: number) =>
      options.basis === "rolling"
        ? addUnits(youngest[c] as number, options.unit, k + 1) - 1 <= asOf
        : periodEnd(first + c + k, options) <= asOf;
    const line = (values: Float64Array) =>
      Array.from({ length: width }, (__, k) => (passed(k) ? (values[c * width + k] as number) : NaN));
    return { period: first + c, size: sizes[c] as number, active: line(active), revenue: line(revenue) };
  }).filter(({ size }) => size > 0);
  return {
    cohorts,
    mean: weightedMean(cohorts, width),
    meanWithoutFirst: weightedMean(cohorts.slice(1), width),
  };
}

const NEVER = 2147483647;

function firstDays(codes: Int32Array, days: Int32Array, rows: Int32Array): Int32Array {
  const customers = rows.reduce((max, row) => Math.max(max, codes[row] as number), -1) + 1;
  const first = new Int32Array(customers).fill(NEVER);
  for (const row of rows) {
    const code = codes[row] as number;
    first[code] = Math.min(first[code] as number, days[row] as number);
  }
  return first;
}

/** How old a customer was at a row, in periods. */
function ageCounter(days: Int32Array, options: CohortOptions, cohortOf: Int32Array, firstDay: Int32Array) {
  if (options.basis !== "rolling") {
    const periods = periodsOf(days, options);
    return (row: number, code: number) => (periods[row] as number) - (cohortOf[code] as number);
  }
  return (row: number, code: number) =>
    unitsBetween(firstDay[code] as number, days[row] as number, options.unit);
}

const MONTHS: Readonly<Record<Exclude<PeriodUnit, "week">, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** Whole units from one day to a later one: 31 January to 28 February is a whole month, since February has no 31st. */
function unitsBetween(from: number, to: number, unit: PeriodUnit): number {
  if (unit === "week") {
    return Math.floor((to - from) / 7);
  }
  const a = calendarOf(from);
  const b = calendarOf(to);
  const estimate = Math.floor(((b.year - a.year) * 12 + b.month - a.month) / MONTHS[unit]);
  return addUnits(from, unit, estimate) > to ? estimate - 1 : estimate;
}

function addUnits(day: number, unit: PeriodUnit, count: number): number {
  if (unit === "week") {
    return day + 7 * count;
  }
  const { year, month, day: dayOfMonth } = calendarOf(day);
  const months = year * 12 + month - 1 + count * MONTHS[unit];
  const y = Math.floor(months / 12);
  const m = (months % 12) + 1;
  const lastOfMonth = (serialOf(m === 12 ? y + 1 : y, m === 12 ? 1 : m + 1, 1) as number) - 1;
  return serialOf(y, m, dayOfMonth) ?? lastOfMonth;
}

function weightedMean(cohorts: readonly Cohort[], width: number): number[] {
  return Array.from({ length: width }, (_, k) => {
    const old = cohorts.filter(({ active }) => !Number.isNaN(active[k]));
    const size = old.reduce((sum, cohort) => sum + cohort.size, 0);
    return size === 0 ? NaN : old.reduce((sum, { active }) => sum + (active[k] as number), 0) / size;
  });
}
