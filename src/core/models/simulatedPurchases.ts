import type { SimulatedPurchases, SimulationOptions } from "./purchaseModel";

/** Draws one customer: calls `purchase` with ascending ages in days, none after `end`. */
export type DrawCustomer = (end: number, purchase: (age: number) => void) => void;

/** Collects drawn customers into columns. */
export function simulatePurchases(
  T: ArrayLike<number>,
  options: SimulationOptions | undefined,
  draw: DrawCustomer,
): SimulatedPurchases {
  const n = T.length;
  const x = new Int32Array(n);
  const tx = new Float64Array(n);
  let customer = new Int32Array(Math.max(16, 2 * n));
  let age = new Float64Array(customer.length);
  let count = 0;
  for (let i = 0; i < n; i++) {
    const end = T[i]!;
    draw(end, (drawn) => {
      const day = options?.wholeDays ? Math.ceil(drawn) : drawn;
      if (day > end || day === tx[i]) {
        return;
      }
      if (count === age.length) {
        const longer = new Int32Array(2 * count);
        longer.set(customer);
        customer = longer;
        const older = new Float64Array(2 * count);
        older.set(age);
        age = older;
      }
      customer[count] = i;
      age[count] = day;
      count++;
      x[i]!++;
      tx[i] = day;
    });
  }
  return {
    summary: { x, tx, T: Float64Array.from(T) },
    purchases: { customer: customer.slice(0, count), age: age.slice(0, count) },
  };
}
