import type { PurchaseDays } from "../purchaseDays";
import type { Ledger } from "./ledger";

/** Each customer's days in turn, ascending. */
export function purchaseDays({ ids, start, day, orders }: Ledger): PurchaseDays {
  const customer = new Int32Array(day.length);
  const days = new Int32Array(day.length);
  let count = 0;
  for (let who = 0; who < ids.length; who++) {
    for (let row = start[who]!; row < start[who + 1]!; row++) {
      if (orders[row]! > 0) {
        customer[count] = who;
        days[count++] = day[row]!;
      }
    }
  }
  return { customer: customer.slice(0, count), day: days.slice(0, count) };
}
