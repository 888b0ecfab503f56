import { MISSING_CODE, MISSING_DAY, type Column, type TextColumn } from "../cells/columns";
import { AGE_CUTS, bandName, bandOf } from "../statistics/bands";
import { periodLabel, periodOf, type PeriodUnit } from "./periods";

/** What rows can be told apart by: any column, as few enough values to stand in a table. */
export interface Dimension extends TextColumn {
  /** The values have an order of their own: bands and periods. */
  readonly ordered: boolean;
}

/** So many values of a dimension stand in a report at most, besides all others together. */
export const MOST_VALUES = 20;

/** Up to so many different numbers are values of their own: children, stars, floors. */
export const MOST_NUMBERS = 12;
const BANDS = 5;
/** Shares of the way through the ascending list. */
export const QUINTILES = [1, 2, 3, 4].map((part) => part / BANDS);

/**
 * A column as something to group by: texts as they are; numbers in five bands of about as many rows, cut at round figures,
 * or each by itself where they are few; dates by the shortest of month, quarter, half-year and year that makes few enough.
 *
 * @param known bands that are usual for what it is
 */
export function dimension(column: Column, known?: KnownBands): Dimension {
  switch (column.kind) {
    case "text":
      return { ...column, ordered: false };
    case "number":
      return numbersInBands(column.values, known);
    case "date":
      return daysInPeriods(column.days);
  }
}

export interface KnownBands {
  /** Their lower edges. */
  readonly cuts: readonly number[];
  /** Other numbers are none. */
  readonly from: number;
  readonly to: number;
}

export const AGE_BANDS: KnownBands = { cuts: AGE_CUTS, from: 0, to: 130 };

function numbersInBands(
  values: Float64Array,
  { cuts, from = -Number.MAX_VALUE, to = Number.MAX_VALUE }: Partial<KnownBands> = {},
): Dimension {
  const isOne = (value: number) => value >= from && value <= to;
  const sorted = values.filter(isOne).sort();
  const spread: Spread = {
    different: distinct(sorted, MOST_NUMBERS + 1),
    quintiles: QUINTILES.map((part) => sorted[Math.floor(part * (sorted.length - 1))]!),
    last: sorted.at(-1)!,
    whole: sorted.every(Number.isInteger),
  };
  const { edges, names } = cuts ? bandsAt(cuts, spread) : spreadBands(spread);
  const place = edges ? undefined : new Map(spread.different.map((value, code) => [value, code]));
  return {
    kind: "text",
    codes: Int32Array.from(values, (value) =>
      place ? (place.get(value) ?? MISSING_CODE) : isOne(value) ? bandOf(value, edges!) : MISSING_CODE,
    ),
    dictionary: names,
    ordered: true,
  };
}

/** What the bands of numbers hang on. */
export interface Spread {
  /** Different values, ascending; of many only the first. */
  readonly different: readonly number[];
  /** What stands at each of `QUINTILES` of the ascending list. */
  readonly quintiles: readonly number[];
  readonly last: number;
  readonly whole: boolean;
}

/** Few values stand each by itself, and there are no edges. */
export function spreadBands(spread: Spread): {
  readonly edges?: readonly number[];
  readonly names: readonly string[];
} {
  return spread.different.length <= MOST_NUMBERS
    ? { names: spread.different.map(String) }
    : bandsAt(roundCuts(spread), spread);
}

function bandsAt(edges: readonly number[], { whole }: Spread) {
  return {
    edges,
    names: Array.from({ length: edges.length + 1 }, (_, band) => bandName(edges, band, whole)),
  };
}

/** The different values of a sorted list, no more than wanted. */
function distinct(sorted: Float64Array, most: number): number[] {
  const found: number[] = [];
  for (const value of sorted) {
    if (value !== found.at(-1)) {
      found.push(value);
      if (found.length === most) {
        break;
      }
    }
  }
  return found;
}

/** Quintiles, each rounded as far as their distance allows. */
function roundCuts({ different: [first], quintiles, last }: Spread): number[] {
  const spread = (quintiles.at(-1)! - quintiles[0]!) / (BANDS - 2);
  const reach = last - first!;
  const step = roundStep((spread > 0 ? spread : reach / BANDS) / 3);
  // Steps below one are divided by: 3 × 0.1 is not 0.3.
  const rounded = quintiles.map((value) =>
    step < 1 ? Math.round(value / step) / Math.round(1 / step) : Math.round(value / step) * step,
  );
  return [...new Set(rounded)].filter((cut) => cut > first! && cut <= last);
}

/** The greatest of 1, 2 and 5 times a power of ten that is no more. */
function roundStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * [5, 2, 1].find((times) => times * power <= most * (1 + 1e-9))!;
}

const UNITS = ["month", "quarter", "half", "year"] as const satisfies readonly PeriodUnit[];

function daysInPeriods(days: Int32Array): Dimension {
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    if (day !== MISSING_DAY) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  if (first > last) {
    return {
      kind: "text",
      codes: new Int32Array(days.length).fill(MISSING_CODE),
      dictionary: [],
      ordered: true,
    };
  }
  const periods = (unit: PeriodUnit) => periodOf(last, { unit }) - periodOf(first, { unit }) + 1;
  const unit = UNITS.find((one) => periods(one) <= MOST_VALUES) ?? "year";
  const start = periodOf(first, { unit });
  return {
    kind: "text",
    codes: days.map((day) => (day === MISSING_DAY ? MISSING_CODE : periodOf(day, { unit }) - start)),
    dictionary: Array.from({ length: periods(unit) }, (_, index) => periodLabel(start + index, { unit })),
    ordered: true,
  };
}
