import type { Dataset } from "../cells/dataset";
import { dimension, type Dimension } from "./dimension";
import { withoutDust, type ExactSums } from "./exactSums";
import type { CountedLines } from "./ledger";

/** Orders or lines whose amount or price lies in a band. */
export interface Band {
  readonly name: string;
  readonly orders: number;
  readonly revenue: number;
  /** Pieces; NaN where no quantity is known. */
  readonly units: number;
}

export interface Discounts {
  /** Orders of which something is known, and those with a discount. */
  readonly orders: number;
  readonly discounted: number;
  /** What was given off, and what the discounted lines cost before. */
  readonly given: number;
  readonly before: number;
  /** Before discounts, of all lines. */
  readonly all: number;
  readonly basis: "rate" | "amount" | "price";
}

/** How large orders are, what pieces cost, and how much is sold at a discount. */
export interface OrderShape {
  readonly orders: number;
  readonly revenue: number;
  /** Pieces in orders, refunds apart; NaN without a quantity. */
  readonly units: number;
  /** Orders by amount. */
  readonly amounts: readonly Band[];
  /** Orders by pieces: 1, 2, 3, 4, 5 and more; absent without a quantity. */
  readonly unitCounts?: readonly Band[];
  /** Lines by the price of a piece; absent without a quantity. */
  readonly prices?: readonly Band[];
  readonly discounts?: Discounts;
}

/** From here on orders are one group. */
export const MOST_UNITS = 5;
export const UNIT_BANDS = Array.from({ length: MOST_UNITS }, (_, index) =>
  index + 1 < MOST_UNITS ? String(index + 1) : `${MOST_UNITS}+`,
);
/** What is less than this share below the price is a rounding. */
const ROUNDING = 0.005;

export function orderShape(lines: CountedLines, dataset: Dataset, sums: ExactSums): OrderShape {
  const { order, amount, orderCount } = lines;
  const quantity = dataset.columns.quantity?.values;
  const rows = dataset.used;
  let value = new Float64Array(orderCount).fill(NaN);
  const pieces = new Float64Array(orderCount);
  for (let row = 0; row < rows; row++) {
    const own = order[row]!;
    if (own >= 0) {
      value[own] = (Number.isNaN(value[own]!) ? 0 : value[own]!) + amount[row]!;
      pieces[own]! += quantity && quantity[row]! > 0 ? quantity[row]! : 0;
    }
  }
  // What binary fractions add to a sum would put an order into the band below.
  value = value.map((one) => withoutDust(one, sums));
  const counted = value.filter((one) => !Number.isNaN(one));
  const sum = (values: Float64Array) => values.reduce((total, one) => total + one, 0);
  return {
    orders: counted.length,
    revenue: sum(counted),
    units: quantity ? sum(pieces) : NaN,
    amounts: ordersInBands(
      value,
      pieces,
      dimension({ kind: "number", values: value }),
      quantity !== undefined,
    ),
    unitCounts: quantity && byUnits(value, pieces),
    prices: quantity && byPrice(lines, quantity, rows),
    discounts: discountsOf(lines, dataset),
  };
}

export interface Sums {
  orders: number;
  revenue: number;
  units: number;
}

export const bandsOf = (names: readonly string[], sums: readonly Sums[], units = true): Band[] =>
  names.flatMap((name, band) =>
    sums[band]!.orders > 0 ? [{ name, ...sums[band]!, units: units ? sums[band]!.units : NaN }] : [],
  );

const emptySums = (count: number) =>
  Array.from({ length: count }, (): Sums => ({ orders: 0, revenue: 0, units: 0 }));

function ordersInBands(
  value: Float64Array,
  pieces: Float64Array,
  { codes, dictionary }: Dimension,
  hasUnits: boolean,
): Band[] {
  const sums = emptySums(dictionary.length);
  codes.forEach((code, own) => {
    if (code >= 0) {
      sums[code]!.orders++;
      sums[code]!.revenue += value[own]!;
      sums[code]!.units += pieces[own]!;
    }
  });
  return bandsOf(dictionary, sums, hasUnits);
}

function byUnits(value: Float64Array, pieces: Float64Array): Band[] {
  const sums = emptySums(MOST_UNITS);
  value.forEach((amount, own) => {
    if (!Number.isNaN(amount) && pieces[own]! > 0) {
      const band = sums[Math.min(MOST_UNITS, Math.max(1, Math.round(pieces[own]!))) - 1]!;
      band.orders++;
      band.revenue += amount;
      band.units += pieces[own]!;
    }
  });
  return bandsOf(UNIT_BANDS, sums);
}

/** An order with pieces of several bands counts once in each. */
function byPrice({ order, amount, orderCount }: CountedLines, quantity: Float64Array, rows: number): Band[] {
  const price = Float64Array.from({ length: rows }, (_, row) =>
    order[row]! >= 0 && quantity[row]! > 0 ? amount[row]! / quantity[row]! : NaN,
  );
  const { codes, dictionary } = dimension({ kind: "number", values: price });
  const sums = emptySums(dictionary.length);
  const seen = dictionary.map(() => new Uint8Array(orderCount));
  codes.forEach((code, row) => {
    if (code < 0) {
      return;
    }
    const own = sums[code]!;
    own.orders += seen[code]![order[row]!] ? 0 : 1;
    seen[code]![order[row]!] = 1;
    own.revenue += amount[row]!;
    own.units += quantity[row]!;
  });
  return bandsOf(dictionary, sums);
}

/**
 * What a line that was bought cost before its discount, NaN where that is not known: by a column of discounts, as shares
 * of the price or as money, else by what was paid below quantity × price. Undefined where neither is there.
 */
export function priceBefore(
  { order, amount }: CountedLines,
  dataset: Dataset,
): { readonly of: (row: number) => number; readonly basis: Discounts["basis"] } | undefined {
  const { discount, quantity, price } = dataset.columns;
  const priced = quantity && price && dataset.amountBasis === "amount";
  const basis = discount ? (isRate(discount.values) ? "rate" : "amount") : priced ? "price" : undefined;
  if (!basis) {
    return undefined;
  }
  const beforeOf = (row: number): number => {
    const off = discount?.values[row] ?? NaN;
    switch (basis) {
      case "rate":
        return Number.isNaN(off) ? amount[row]! : off >= 1 ? NaN : amount[row]! / (1 - off);
      case "amount":
        return amount[row]! + (Number.isNaN(off) ? 0 : Math.abs(off));
      case "price":
        return quantity!.values[row]! * price!.values[row]!;
    }
  };
  return { of: (row) => (order[row]! < 0 || row >= dataset.used ? NaN : beforeOf(row)), basis };
}

/** Whether a line was sold below its price, by more than a rounding. */
export function isDiscounted(before: number, amount: number): boolean {
  return before - amount > ROUNDING * before;
}

function discountsOf(lines: CountedLines, dataset: Dataset): Discounts | undefined {
  const { order, amount, orderCount } = lines;
  const price = priceBefore(lines, dataset);
  if (!price) {
    return undefined;
  }
  const state = new Uint8Array(orderCount);
  const sums = { given: 0, before: 0, all: 0 };
  for (let row = 0; row < dataset.used; row++) {
    const own = order[row]!;
    const before = price.of(row);
    if (!(before > 0)) {
      continue;
    }
    sums.all += before;
    const isOff = isDiscounted(before, amount[row]!);
    state[own] = Math.max(state[own]!, isOff ? 2 : 1);
    if (isOff) {
      sums.given += before - amount[row]!;
      sums.before += before;
    }
  }
  return {
    orders: state.filter((one) => one > 0).length,
    discounted: state.filter((one) => one === 2).length,
    ...sums,
    basis: price.basis,
  };
}

/** Nothing beyond 1, and something below it. */
function isRate(values: Float64Array): boolean {
  return (
    values.some((value) => value > 0 && value < 1) &&
    values.every((value) => Number.isNaN(value) || (value >= 0 && value <= 1))
  );
}
