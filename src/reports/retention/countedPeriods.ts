import { countedMovement, type CountedMovement, type PeriodCounts } from "../../core/ledger/countedMovement";
import type { Dataset } from "../../core/cells/dataset";
import { calendarOf, isoDate } from "../../core/cells/calendar";
import { CoreError } from "../../core/errors";
import type { Need } from "../definition";
import { noRowsLeft } from "../../core/ledger/orderLines";

/** A table with a row a period, counted elsewhere. */
export const COUNTED_NEEDS: readonly Need[] = [
  { roles: ["period", "date"], required: true },
  { roles: ["opening"], required: true },
  { roles: ["acquired"], required: true },
  { roles: ["closing"], required: true },
  { roles: ["lost"], required: false },
  { roles: ["returned"], required: false },
];

export interface CountedPeriods {
  readonly movements: readonly CountedMovement[];
  /** Name of a period, as it was written. */
  readonly label: (period: number) => string;
}

/**
 * The periods of such a table, from the first to the last.
 *
 * @throws CoreError `notAvailable` when a column is missing or no row is left
 */
export function countedPeriods(dataset: Dataset): CountedPeriods {
  const { columns, used } = dataset;
  const { opening, acquired, closing, lost, returned } = columns;
  if (used === 0) {
    throw noRowsLeft(dataset);
  }
  if (!opening || !acquired || !closing) {
    throw new CoreError("notAvailable", "periodsNeedCounts");
  }
  const counts = Array.from({ length: used }, (_, row): PeriodCounts => ({
    opening: opening.values[row]!,
    acquired: acquired.values[row]!,
    closing: closing.values[row]!,
    lost: lost?.values[row] ?? NaN,
    returned: returned?.values[row] ?? NaN,
  }));
  const names = namesOf(columns, used);
  return { movements: countedMovement(counts), label: (period) => names[period]! };
}

/** Days of the years 1990 to 2099: a period that Excel holds as a date comes as a number. */
const DAYS = { first: 32874, last: 73050 };

function namesOf({ period, date }: Dataset["columns"], used: number): string[] {
  const texts = Array.from({ length: used }, (_, row) => period?.dictionary[period.codes[row]!] ?? "");
  const days = period ? texts.map(Number) : Array.from(date?.days ?? []);
  const known = days.filter((day) => Number.isInteger(day) && day >= DAYS.first && day <= DAYS.last);
  if (known.length === 0 || known.length < days.length) {
    return texts;
  }
  const isMonths =
    known.every((day) => calendarOf(day).day === 1) || known.every((day) => calendarOf(day + 1).day === 1);
  return known.map((day) => (isMonths ? isoDate(day).slice(0, 7) : isoDate(day)));
}
