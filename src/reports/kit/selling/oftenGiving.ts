import type { CustomerReturns, Returns } from "../../../core/ledger/returns";
import { wilsonInterval } from "../../../core/statistics/proportions";
import { CONFIDENCE } from "../rateWithInterval";

/** Orders from which a customer is judged, unless asked otherwise. */
export const FEWEST_ORDERS = 3;

/** The lower end of their own rate lies above the rate of all. */
export function oftenGiving({ givers, orders, ordersBack }: Returns, fewest: number): CustomerReturns[] {
  const usual = ordersBack / orders;
  return givers.filter(
    (own) => own.orders >= fewest && wilsonInterval(own.ordersBack, own.orders, CONFIDENCE).low > usual,
  );
}
