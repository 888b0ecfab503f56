/** What a purchase model says of each customer in the next days, and what could still be saved. */
import { collapse, type CollapsedSummary, type PurchaseSummary } from "../histories";
import { forEachAge } from "./forecastValue";
import type { PurchaseModel, PurchaseParameters } from "./purchaseModel";

/** One row a customer. */
export interface PurchaseOutlook {
  readonly probabilityAlive: Float64Array;
  /** P(buys at least once in the next days). */
  readonly probabilityBuys: Float64Array;
  readonly expectedPurchases: Float64Array;
}

/** P(alive), P(buys) and expected purchases in the next `days` of all customers; equal histories are computed once. */
export function purchaseOutlook<P extends PurchaseParameters>(
  model: PurchaseModel<P>,
  parameters: P,
  summary: PurchaseSummary,
  days: number,
  data: CollapsedSummary = collapse(summary),
): PurchaseOutlook {
  const alive = model.aliveColumn(parameters, data);
  const buys = new Float64Array(alive.length);
  const expected = new Float64Array(alive.length);
  const buysIfAlive = model.buysIfAlive(parameters, days);
  const ifAlive = model.ifAlive(parameters, days);
  forEachAge(data, (x, T, from, to) => {
    const once = buysIfAlive(x, T);
    const all = ifAlive(x, T);
    for (let row = from; row < to; row++) {
      buys[row] = alive[row]! * once;
      expected[row] = alive[row]! * all;
    }
  });
  const ofCustomers = (column: Float64Array) => Float64Array.from(data.rowOf, (row) => column[row]!);
  return {
    probabilityAlive: ofCustomers(alive),
    probabilityBuys: ofCustomers(buys),
    expectedPurchases: ofCustomers(expected),
  };
}

/**
 * What an effort to keep a customer may be about: greatest where the model is least sure whether the customer has
 * left, none for those surely there or surely gone. A rule for the order of a list, not the effect of an effort.
 *
 *   savable = value if kept · 4 P(alive) (1 − P(alive))
 *
 * @example savableValue(200, 0.5) // 200
 */
export function savableValue(valueIfKept: number, alive: number): number {
  return valueIfKept * 4 * alive * (1 - alive);
}
