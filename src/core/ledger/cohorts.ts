import { calendarOf, dayOf } from "../cells/calendar";
import { requireSome } from "../statistics/domain";
import { earliestDay, firstOrders } from "./firstOrders";
import { moneySum, type Ledger } from "./ledger";
import { periodEnd, periodLookup, periodOf, type PeriodOptions, type PeriodUnit } from "./periods";

/** `calendar`: age counts calendar periods after that of the first order; `rolling`: whole units since its day. */
export type CohortBasis = "calendar" | "rolling";

export interface CohortOptions extends PeriodOptions {
  readonly basis?: CohortBasis;
}

export interface Cohort {
  readonly period: number;
  readonly size: number;
  /** Customers who ordered at age 0, 1, …; NaN where the age has not passed for the whole cohort. */
  readonly active: readonly number[];
  /** Revenue at each age, blank alike. */
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
 * Of the customers who first ordered in a period, how many order again 1, 2, … periods later, and for how much?
 *
 *   share(c, k) = customers of cohort c active at age k / size(c)
 *   mean(k)     = Σ active(c, k) / Σ size(c), over cohorts c that are old enough
 *
 * The mean is weighted: 2 of 10 and 0 of 100 are 1.8 %, not 10 %. A refund from before the first order has no age.
 *
 * @param older by customer, 1 for who is older than the data and belongs to none of its cohorts
 * @throws CoreError notAvailable without customers
 */
export function cohortTable(ledger: Ledger, options: CohortOptions, older?: Uint8Array): CohortTable {
  const { asOf } = ledger;
  const firstRow = firstOrders(ledger, older);
  const firstDay = earliestDay(firstRow, ledger.day);
  requireSome(firstDay === Infinity ? 0 : 1);
  const cells = emptyCohorts(firstDay, asOf, options);
  const cohortOf = periodLookup(firstDay, asOf, options).map((one) => one - cells.first);
  if (options.basis === "rolling") {
    fillRolling(ledger, firstRow, cohortOf, firstDay, options.unit, cells);
  } else {
    const { start, day, orders, revenue: paid } = ledger;
    const { sizes, youngest, active, revenue } = cells;
    fillCalendar(start, day, orders, paid, firstRow, cohortOf, firstDay, sizes, youngest, active, revenue);
  }
  return cohortsOfCells(cells, options, (sum) => moneySum(sum, ledger));
}

/**
 * What a customer has at one age is added up before it is put down. A function of arrays alone is compiled sooner, and its
 * code stays good when a ledger is gone.
 *
 * @param periodOf by day from the first one on
 */
function fillCalendar(
  start: Int32Array,
  day: Int32Array,
  orders: Int32Array,
  paid: Float64Array,
  firstRow: Int32Array,
  periodOf: Int32Array,
  firstDay: number,
  sizes: Int32Array,
  youngest: Int32Array,
  active: Int32Array,
  revenue: Float64Array,
): void {
  const width = sizes.length;
  for (let customer = 0; customer < firstRow.length; customer++) {
    let row = firstRow[customer]!;
    if (row < 0) {
      continue;
    }
    const began = day[row]!;
    const cohort = periodOf[began - firstDay]!;
    sizes[cohort]!++;
    youngest[cohort] = Math.max(youngest[cohort]!, began);
    const zero = cohort * width - cohort;
    const end = start[customer + 1]!;
    let cell = zero + cohort;
    let sum = 0;
    let ordered = 0;
    for (; row < end; row++) {
      const own = zero + periodOf[day[row]! - firstDay]!;
      if (own !== cell) {
        revenue[cell]! += sum;
        active[cell]! += ordered;
        cell = own;
        sum = 0;
        ordered = 0;
      }
      sum += paid[row]!;
      ordered = orders[row]! > 0 ? 1 : ordered;
    }
    revenue[cell]! += sum;
    active[cell]! += ordered;
  }
}

function fillRolling(
  ledger: Ledger,
  firstRow: Int32Array,
  periodOf: Int32Array,
  firstDay: number,
  unit: PeriodUnit,
  { sizes, youngest, active, revenue }: CohortCells,
): void {
  const { start, day, orders } = ledger;
  const width = sizes.length;
  for (let customer = 0; customer < firstRow.length; customer++) {
    let row = firstRow[customer]!;
    if (row < 0) {
      continue;
    }
    const began = day[row]!;
    const cohort = periodOf[began - firstDay]!;
    sizes[cohort]!++;
    youngest[cohort] = Math.max(youngest[cohort]!, began);
    const end = start[customer + 1]!;
    let age = 0;
    let next = addUnits(began, unit, 1);
    let seen = -1;
    for (; row < end; row++) {
      while (day[row]! >= next) {
        next = addUnits(began, unit, ++age + 1);
      }
      const cell = cohort * width + age;
      revenue[cell]! += ledger.revenue[row]!;
      if (age !== seen && orders[row]! > 0) {
        seen = age;
        active[cell]!++;
      }
    }
  }
}

/** Customers and their revenue by cohort and age. */
export interface CohortCells {
  /** Period of the first cohort; there is one for each period up to the as-of date. */
  readonly first: number;
  readonly asOf: number;
  readonly sizes: Int32Array;
  /** Last first day of a customer of each. */
  readonly youngest: Int32Array;
  /** By cohort, then by age. */
  readonly active: Int32Array;
  readonly revenue: Float64Array;
}

/** One for each period from the first day to the as-of date, with nobody in it yet. */
export function emptyCohorts(firstDay: number, asOf: number, options: PeriodOptions): CohortCells {
  const first = periodOf(firstDay, options);
  const width = periodOf(asOf, options) - first + 1;
  return {
    first,
    asOf,
    sizes: new Int32Array(width),
    youngest: new Int32Array(width),
    active: new Int32Array(width * width),
    revenue: new Float64Array(width * width),
  };
}

export function cohortsOfCells(
  { first, asOf, sizes, youngest, active, revenue }: CohortCells,
  options: CohortOptions,
  money: (sum: number) => number,
): CohortTable {
  const width = sizes.length;
  const cohorts = Array.from({ length: width }, (_, c): Cohort => {
    const passed = (k: number) =>
      options.basis === "rolling"
        ? addUnits(youngest[c]!, options.unit, k + 1) - 1 <= asOf
        : periodEnd(first + c + k, options) <= asOf;
    const ages = Array.from({ length: width }, (__, k) => (passed(k) ? c * width + k : -1));
    return {
      period: first + c,
      size: sizes[c]!,
      active: ages.map((cell) => (cell < 0 ? NaN : active[cell]!)),
      revenue: ages.map((cell) => (cell < 0 ? NaN : money(revenue[cell]!))),
    };
  }).filter(({ size }) => size > 0);
  return {
    cohorts,
    mean: weightedMean(cohorts, width),
    meanWithoutFirst: weightedMean(cohorts.slice(1), width),
  };
}

const MONTHS: Readonly<Record<Exclude<PeriodUnit, "week">, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** 31 January and a month is 28 February, since February has no 31st. */
export function addUnits(day: number, unit: PeriodUnit, count: number): number {
  if (unit === "week") {
    return day + 7 * count;
  }
  const { year, month, day: dayOfMonth } = calendarOf(day);
  const months = year * 12 + month - 1 + count * MONTHS[unit];
  const y = Math.floor(months / 12);
  const m = (months % 12) + 1;
  // December has every day, so the month after is of the same year.
  return dayOf(y, m, dayOfMonth) ?? dayOf(y, m + 1, 1)! - 1;
}

function weightedMean(cohorts: readonly Cohort[], width: number): number[] {
  return Array.from({ length: width }, (_, k) => {
    const old = cohorts.filter(({ active }) => !Number.isNaN(active[k]));
    const size = old.reduce((sum, cohort) => sum + cohort.size, 0);
    return old.reduce((sum, { active }) => sum + active[k]!, 0) / size;
  });
}
