import { CoreError } from "../errors";
import { ascending } from "../statistics/percentiles";

/**
 * The eight classes of high and low recency, frequency and money, in the order high-high-high, … low-low-low
 * (recency first, money last): 重要价值 … 一般挽留.
 */
export const CLASSES8 = [
  "importantValue",
  "generalValue",
  "importantDevelop",
  "generalDevelop",
  "importantKeep",
  "generalKeep",
  "importantWinBack",
  "generalWinBack",
] as const;

/** A customer is high with at most `days` since the last purchase, at least `orders` and at least `total`. */
export interface Class8Cuts {
  readonly days: number;
  readonly orders: number;
  readonly total: number;
}

/**
 * Which of the eight classes is each customer in? High is: days since last ≤ cut, orders ≥ cut, total ≥ cut; the cuts
 * are the means unless given. The result holds indices into {@link CLASSES8}.
 */
export function classes8(
  customers: {
    readonly daysSinceLast: ArrayLike<number>;
    readonly orders: ArrayLike<number>;
    readonly total: ArrayLike<number>;
  },
  own?: Class8Cuts,
): { readonly classes: Uint8Array; readonly cuts: Class8Cuts } {
  const n = customers.orders.length;
  if (n === 0) {
    throw new CoreError("notAvailable", "noCustomers");
  }
  const cuts = own ?? {
    days: mean(customers.daysSinceLast),
    orders: mean(customers.orders),
    total: mean(customers.total),
  };
  const reaches = (value: number, cut: number) => value >= cut - 1e-9 * Math.max(1, Math.abs(cut));
  const classes = Uint8Array.from({ length: n }, (_, i) => {
    const recent = reaches(-customers.daysSinceLast[i]!, -cuts.days);
    const often = reaches(customers.orders[i]!, cuts.orders);
    const much = reaches(customers.total[i]!, cuts.total);
    return class8(recent, often, much);
  });
  return { classes, cuts };
}

/** Index into {@link CLASSES8}. 重要发展 is recent and rich but rare, 重要保持 frequent and rich but long gone. */
export function class8(recent: boolean, often: boolean, much: boolean): number {
  return (recent ? 0 : 4) + (often ? 0 : 2) + (much ? 0 : 1);
}

function mean(values: ArrayLike<number>): number {
  const sorted = ascending(values);
  return sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
}
