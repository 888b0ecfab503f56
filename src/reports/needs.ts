import type { Dataset } from "../core/cells/dataset";
import { CoreError } from "../core/errors";
import type { OrderLines } from "../core/customers/sortedLines";
import type { Need } from "./definition";

/** What every report over orders asks for. */
export const ORDER_NEEDS: readonly Need[] = [
  { roles: ["customer"], required: true },
  { roles: ["date", "paymentDate"], required: true },
  { roles: ["amount", "amountDue", "listAmount", "price"], required: true },
  { roles: ["order"], required: false },
  { roles: ["quantity"], required: false },
  { roles: ["status"], required: false },
  { roles: ["registrationDate"], required: false },
];

export interface Orders {
  readonly lines: OrderLines & { readonly amount: NonNullable<OrderLines["amount"]> };
  readonly asOf: number;
}

/**
 * The order lines of a dataset, with amounts.
 *
 * @throws CoreError `notAvailable` when a column is missing or no row is left to count.
 */
export function ordersOf(dataset: Dataset): Orders {
  const { customer, date, amount, order } = dataset.columns;
  if (dataset.used === 0) {
    throw new CoreError("notAvailable", "noRowsLeft", { given: dataset.given });
  }
  if (!customer || !date || dataset.asOf === undefined) {
    throw new CoreError("notAvailable", "ordersNeedCustomerAndDate");
  }
  if (!amount) {
    throw new CoreError("notAvailable", "ordersNeedAmount");
  }
  const { refundRows, refunds, asOf } = dataset;
  return { lines: { customer, date, amount, order, refundRows, refunds }, asOf };
}
