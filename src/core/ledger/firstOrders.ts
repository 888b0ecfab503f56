import type { Ledger } from "./ledger";

/**
 * Row of each customer's first order: a refund may stand before it.
 *
 * @param leftOut 1 for customers whose row is -1
 */
export function firstOrders(
  { ids, start, orders }: Pick<Ledger, "ids" | "start" | "orders">,
  leftOut?: Uint8Array,
): Int32Array {
  const rows = new Int32Array(ids.length);
  placeFirst(start, orders, rows);
  return leftOut ? rows.map((row, customer) => (leftOut[customer] ? -1 : row)) : rows;
}

// Functions of arrays alone: code that is made for them stays good when a ledger is gone.

function placeFirst(start: Int32Array, orders: Int32Array, rows: Int32Array): void {
  for (let customer = 0; customer < rows.length; customer++) {
    let row = start[customer]!;
    while (orders[row] === 0) {
      row++;
    }
    rows[customer] = row;
  }
}

/** The earliest day of these rows; infinite without one. */
export function earliestDay(rows: Int32Array, day: Int32Array): number {
  let earliest = NO_DAY;
  for (let customer = 0; customer < rows.length; customer++) {
    const row = rows[customer]!;
    earliest = row >= 0 && day[row]! < earliest ? day[row]! : earliest;
  }
  return earliest === NO_DAY ? Infinity : earliest;
}

/** A whole number, as days are: code for both kinds would be made twice. */
const NO_DAY = 2 ** 30;
