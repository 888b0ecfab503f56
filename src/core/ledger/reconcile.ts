import type { CountedOtherwise } from "./countedOtherwise";
import { exactSums, withoutDust } from "./exactSums";
import { explainDifference } from "./explainDifference";

/** Why somebody's total of some days differs from the revenue that is counted here. */
export interface Reconciled {
  readonly difference: number;
  /** What makes it up, each with its amount. */
  readonly parts: readonly Part[];
  /** What else might be counted otherwise and is not needed. */
  readonly unused: readonly Part[];
  /** The whole difference is a tax of this rate, in or out. */
  readonly taxRate?: number;
  /** What is left: `difference − Σ parts`. */
  readonly rest: number;
  /** Nothing is left but what rounding hides. */
  readonly explained: boolean;
  /** Other sets of as few parts would do as well. */
  readonly others: number;
}

export interface Part extends CountedOtherwise {
  readonly amount: number;
}

/** Rates of value-added and sales tax in use, in per cent. */
const TAX_RATES = [1, 3, 5, 6, 7, 8, 9, 10, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25];

/** Taken only where they explain the difference to the last cent: some amount of them always fits. */
const UNUSUAL: ReadonlySet<CountedOtherwise["reason"]> = new Set(["tax", "otherMonth"]);

/**
 * Explains the difference between somebody's total and the revenue of the same days by the fewest rows that may be
 * counted otherwise. Without a set that makes it up to the cent, the largest that fit into it; the rest stays
 * unexplained.
 *
 * @example
 * reconcile(100, 105, [
 *   { reason: "cancelled", rule: "cancelled", rows: Int32Array.of(2), amounts: Float64Array.of(5) },
 * ]).rest // 0
 */
export function reconcile(
  revenue: number,
  total: number,
  otherwise: readonly CountedOtherwise[],
  { tolerance = 0, orders = 0 }: { readonly tolerance?: number; readonly orders?: number } = {},
): Reconciled {
  const sums = exactSums(
    Float64Array.from([revenue, total, ...otherwise.flatMap(({ amounts }) => [...amounts])]),
  );
  const units = (amount: number) => Math.round(amount * sums.perOne);
  const parts = otherwise
    .map((one): Part => ({
      ...one,
      amount: withoutDust(
        one.amounts.reduce((all, amount) => all + amount, 0),
        sums,
      ),
    }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => Number(UNUSUAL.has(a.reason)) - Number(UNUSUAL.has(b.reason)));
  const difference = withoutDust(total - revenue, sums);
  const found = explainDifference(
    units(difference),
    parts.map(({ amount }) => units(amount)),
    {
      usual: parts.filter(({ reason }) => !UNUSUAL.has(reason)).length,
      tolerance: tolerance * sums.perOne,
      clashes: (a, b) =>
        parts[a]!.rule !== parts[b]!.rule && parts[a]!.reason === "tax" && parts[b]!.reason === "tax",
    },
  );
  const rate =
    found.exact && found.parts.length <= 2 ? undefined : taxRateOf(revenue, total, orders, tolerance);
  if (rate !== undefined) {
    return { difference, parts: [], unused: parts, taxRate: rate, rest: 0, explained: true, others: 0 };
  }
  return {
    difference,
    parts: found.parts.map((at) => parts[at]!),
    unused: parts.filter((_, at) => !found.parts.includes(at)),
    rest: withoutDust(found.rest / sums.perOne, sums),
    explained: found.exact,
    others: found.others,
  };
}

/** Per cent; negative where the total is without the tax that the revenue holds. */
function taxRateOf(revenue: number, total: number, orders: number, tolerance: number): number | undefined {
  // A tax is rounded on every order.
  const slack = Math.max(0.01, tolerance, 0.005 * Math.sqrt(orders) * 2);
  const near = (value: number) => Math.abs(value - total) <= slack;
  const out = TAX_RATES.find((rate) => near(revenue / (1 + rate / 100)));
  return revenue === 0
    ? undefined
    : out === undefined
      ? TAX_RATES.find((rate) => near(revenue * (1 + rate / 100)))
      : -out;
}
