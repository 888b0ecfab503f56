import type { Histories } from "../histories";
import type { PurchaseModel, PurchaseParameters } from "./purchaseModel";

/** The last row takes this many repeat purchases or more. */
const LAST_FREQUENCY = 7;

/**
 * Customers with n = 0, 1, …, 6 and 7 or more repeat purchases: how many there are and how many the model expects,
 * Σ over customers of P(X(T) = n).
 *
 * @example
 * frequencyHistogram(
 *   mbgNbd,
 *   { r: 1, alpha: 30, a: 1, b: 1, unitDays: 1 },
 *   collapse({ x: Int32Array.of(2), tx: Int32Array.of(60), T: Int32Array.of(90) }),
 * )[2] // { n: 2, actual: 1, predicted: 0.082 }
 */
export function frequencyHistogram<P extends PurchaseParameters>(
  model: PurchaseModel<P>,
  parameters: P,
  data: Histories,
): { readonly n: number; readonly actual: number; readonly predicted: number }[] {
  const customersAt = new Float64Array(data.times.length);
  const rows = Array.from({ length: LAST_FREQUENCY + 1 }, (_, n) => ({ n, actual: 0, predicted: 0 }));
  let customers = 0;
  data.x.forEach((x, g) => {
    for (let i = data.start[g]!; i < data.start[g + 1]!; i++) {
      customersAt[data.T[i]!]! += data.weight[i]!;
      rows[Math.min(x, LAST_FREQUENCY)]!.actual += data.weight[i]!;
      customers += data.weight[i]!;
    }
  });
  let below = 0;
  for (const row of rows.slice(0, LAST_FREQUENCY)) {
    customersAt.forEach((count, t) => {
      row.predicted += count > 0 ? count * model.pmf(parameters, row.n, data.times[t]!) : 0;
    });
    below += row.predicted;
  }
  rows[LAST_FREQUENCY]!.predicted = Math.max(0, customers - below);
  return rows;
}
