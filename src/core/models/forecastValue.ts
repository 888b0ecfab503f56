/** What each customer will buy and be worth over a number of months: the columns of a lifetime-value table. */
import { CoreError } from "../errors";
import { collapse, type CollapsedSummary, type Histories, type PurchaseSummary } from "../histories";
import { gammaGamma, type GammaGammaParameters } from "./gammaGamma";
import { MONTH_DAYS } from "./modelArguments";
import type { PurchaseModel, PurchaseParameters } from "./purchaseModel";

/** What a forecast needs. */
export interface ForecastRequest<P extends PurchaseParameters = PurchaseParameters> {
  readonly model: PurchaseModel<P>;
  readonly parameters: P;
  /** One row a customer; `m` gives each customer's own spend. */
  readonly summary: PurchaseSummary;
  /** The collapsed summary, where it is at hand already. */
  readonly collapsed?: CollapsedSummary;
  /** Gamma-Gamma parameters, or one amount a purchase day for everybody. */
  readonly spend: GammaGammaParameters | number;
  /** Whole months of the horizon; a month is 365/12 days. */
  readonly months: number;
  /** Discount a year, 0.1 for 10 %. */
  readonly annualRate: number;
  /** Share of an amount that is margin; 1 (the default) values revenue. */
  readonly margin?: number;
}

/** One row a customer. */
export interface ValueForecast {
  readonly probabilityAlive: Float64Array;
  /** Expected purchase days within the horizon. */
  readonly expectedPurchases: Float64Array;
  /** Expected amount of a future purchase day. */
  readonly expectedSpend: Float64Array;
  /** Discounted margin expected within the horizon. */
  readonly value: Float64Array;
  /** The same for a customer known to be still active. */
  readonly valueIfAlive: Float64Array;
  /** (1 − P(alive)) × value if alive: what is lost with the customer if it is. */
  readonly valueAtRisk: Float64Array;
}

/**
 * Customer lifetime value within `months`, for all customers:
 *
 *   CLV = P(alive) · E[M] · margin · Σ_{i=1}^{months} [E(i) − E(i−1)] / (1 + annual)^(i/12)
 *
 * with E(i) the expected purchases of a living customer in i months and E[M] the expected amount. Customers with equal
 * x and T share the sum, so a million of them cost little more than their distinct (x, T).
 *
 * Throws `value` for months that are not whole and positive, a negative rate, a margin that is not finite;
 * `notAvailable` when Gamma-Gamma has no mean (q ≤ 1).
 *
 * @example
 * forecastValue({
 *   model: mbgNbd,
 *   parameters: { r: 1, alpha: 30, a: 1, b: 1, unitDays: 1 },
 *   summary: { x: Int32Array.of(2), tx: Int32Array.of(60), T: Int32Array.of(90) },
 *   spend: 30,
 *   months: 12,
 *   annualRate: 0.1,
 * }).value // [75.16]
 */
export function forecastValue<P extends PurchaseParameters>(request: ForecastRequest<P>): ValueForecast {
  const { model, parameters, summary, spend, months, annualRate, margin = 1 } = request;
  if (!(Number.isInteger(months) && months > 0 && months <= 1200)) {
    throw new CoreError("value", "monthsNotWhole", { months });
  }
  if (!(annualRate >= 0 && annualRate < Infinity)) {
    throw new CoreError("value", "negative", { name: "annualRate", value: annualRate });
  }
  if (!Number.isFinite(margin)) {
    throw new CoreError("value", "notANumber", { parameter: "margin", text: margin });
  }
  const data = request.collapsed ?? collapse(summary);
  const alive = model.aliveColumn(parameters, data);
  const expectations = Array.from({ length: months }, (_, i) =>
    model.ifAlive(parameters, (i + 1) * MONTH_DAYS),
  );
  const discounts = expectations.map((_, i) => Math.pow(1 + annualRate, -(i + 1) / 12));
  const total = new Float64Array(alive.length);
  const discounted = new Float64Array(alive.length);
  forEachAge(data, (x, T, from, to) => {
    let before = 0;
    let sum = 0;
    for (let i = 0; i < months; i++) {
      const until = expectations[i]!(x, T);
      sum += Math.max(0, until - before) * discounts[i]!;
      before = until;
    }
    total.fill(before, from, to);
    discounted.fill(sum, from, to);
  });

  const n = summary.x.length;
  const amounts =
    typeof spend === "number"
      ? new Float64Array(n).fill(spend)
      : gammaGamma.expectedSpendColumn(spend, summary.x, summary.m ?? new Float64Array(n));
  const result: ValueForecast = {
    probabilityAlive: new Float64Array(n),
    expectedPurchases: new Float64Array(n),
    expectedSpend: amounts,
    value: new Float64Array(n),
    valueIfAlive: new Float64Array(n),
    valueAtRisk: new Float64Array(n),
  };
  for (let i = 0; i < n; i++) {
    const row = data.rowOf[i]!;
    const p = alive[row]!;
    const ifAlive = discounted[row]! * amounts[i]! * margin;
    result.probabilityAlive[i] = p;
    result.expectedPurchases[i] = p * total[row]!;
    result.valueIfAlive[i] = ifAlive;
    result.value[i] = p * ifAlive;
    result.valueAtRisk[i] = (1 - p) * ifAlive;
  }
  return result;
}

/**
 * Discounted expected residual purchases (DERT) for columns of customers.
 *
 * @example
 * forecastResidual(
 *   paretoNbd,
 *   { r: 1, alpha: 30, s: 1, beta: 30, unitDays: 1 },
 *   { x: Int32Array.of(2), tx: Int32Array.of(60), T: Int32Array.of(90) },
 *   0.15,
 * ) // [5.197]
 */
export function forecastResidual<P extends PurchaseParameters>(
  model: PurchaseModel<P>,
  parameters: P,
  summary: PurchaseSummary,
  annualRate: number,
): Float64Array {
  const data = collapse(summary);
  const alive = model.aliveColumn(parameters, data);
  const residual = model.residualIfAlive(parameters, annualRate);
  forEachAge(data, (x, T, from, to) => {
    const factor = residual(x, T);
    for (let i = from; i < to; i++) {
      alive[i]! *= factor;
    }
  });
  return Float64Array.from(data.rowOf, (row) => alive[row]!);
}

/** Calls `visit` once for each run of distinct histories with the same x and T. */
export function forEachAge(
  { x, start, T, times }: Histories,
  visit: (x: number, T: number, from: number, to: number) => void,
): void {
  for (let g = 0; g < x.length; g++) {
    for (let from = start[g]!; from < start[g + 1]!;) {
      let to = from + 1;
      while (to < start[g + 1]! && T[to] === T[from]) {
        to++;
      }
      visit(x[g]!, times[T[from]!]!, from, to);
      from = to;
    }
  }
}
