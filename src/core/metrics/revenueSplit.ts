/** What made revenue change: exact parts that add up to the change. */
import { CoreError } from "../errors";

/** A period's totals. */
export interface PeriodTotals {
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
}

/** Parts of the change in money; they sum to it. */
export interface RevenueSplit {
  readonly change: number;
  readonly customers: number;
  readonly ordersPerCustomer: number;
  readonly orderValue: number;
}

/**
 * Revenue = customers × orders a customer × order value. Each factor's part of the change is its change in logarithms
 * times the logarithmic mean of the two revenues, so that the parts add up without a rest and do not hang on an order.
 *
 *   part = L(R₀, R₁) · ln(f₁/f₀),  L(a, b) = (b − a)/(ln b − ln a)
 *
 * Source: Sato (1976), Review of Economics and Statistics 58; Ang (2005), Energy Policy 33 (LMDI-I).
 * Throws `notAvailable` where a period has no revenue to take a logarithm of.
 *
 * @example
 * splitRevenue({ customers: 10, orders: 20, revenue: 400 }, { customers: 20, orders: 40, revenue: 800 })
 * // { change: 400, customers: 400, ordersPerCustomer: 0, orderValue: 0 }
 */
export function splitRevenue(before: PeriodTotals, after: PeriodTotals): RevenueSplit {
  const totals = [before, after].flatMap(({ customers, orders, revenue }) => [customers, orders, revenue]);
  if (!totals.every((value) => value > 0 && value < Infinity)) {
    throw new CoreError("notAvailable", "nothingToCount");
  }
  const weight = logarithmicMean(before.revenue, after.revenue);
  const part = (factor: (totals: PeriodTotals) => number) =>
    weight * Math.log(factor(after) / factor(before)) || 0;
  return {
    change: after.revenue - before.revenue,
    customers: part(({ customers }) => customers),
    ordersPerCustomer: part(({ orders, customers }) => orders / customers),
    orderValue: part(({ revenue, orders }) => revenue / orders),
  };
}

function logarithmicMean(a: number, b: number): number {
  const ratio = Math.log(b / a);
  // Near a = b the quotient loses its digits; L = √(ab) · sinh(ratio/2)/(ratio/2).
  return Math.abs(ratio) < 1e-3 ? Math.sqrt(a * b) * (1 + (ratio * ratio) / 24) : (b - a) / ratio;
}

/** One value of a column, and its part of the change. */
export interface Contribution {
  readonly key: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** change ÷ the total before; these sum to the total's growth. NaN without a total before. */
  readonly points: number;
}

/**
 * Which values of a column made the change? All changes sum to that of the total; largest first, equal ones by name.
 * Beyond `most` values the smallest changes are summed under `rest`, which comes last.
 *
 * @example contributions(new Map([["a", 10]]), new Map([["a", 4], ["b", 9]]))
 * // [{ key: "b", before: 0, after: 9, change: 9, points: 0.9 }, { key: "a", before: 10, after: 4, change: -6, points: -0.6 }]
 */
export function contributions(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  most = Infinity,
  rest = "",
): Contribution[] {
  const total = [...before.values()].reduce((sum, value) => sum + value, 0);
  const line = (key: string, from: number, to: number): Contribution => ({
    key,
    before: from,
    after: to,
    change: to - from,
    points: total > 0 ? (to - from) / total : NaN,
  });
  const lines = [...new Set([...before.keys(), ...after.keys()])].map((key) =>
    line(key, before.get(key) ?? 0, after.get(key) ?? 0),
  );
  lines.sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.key < b.key ? -1 : 1));
  if (lines.length <= most) {
    return lines;
  }
  const others = lines.slice(most - 1);
  const sum = (of: (line: Contribution) => number) => others.reduce((so, each) => so + of(each), 0);
  return [
    ...lines.slice(0, most - 1),
    line(
      rest,
      sum(({ before: from }) => from),
      sum(({ after: to }) => to),
    ),
  ];
}
