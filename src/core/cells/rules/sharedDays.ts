import { MISSING_CODE, MISSING_DAY } from "../columns";

/** Rows that the share is estimated from; of larger tables only every so many-th customer is looked at. */
const ENOUGH_ROWS = 20_000;

/** Share of the rows with customer and date that share both with another row; `excluded` is 0 where a row counts. */
export function sharedCustomerDays(customers: Int32Array, days: Int32Array, excluded: Uint8Array): number {
  const every = Math.ceil(customers.length / ENOUGH_ROWS);
  const looked = rowsOfEvery(every, customers, days, excluded);
  const first = new Map<number, boolean>();
  let sharing = 0;
  for (let at = 0; at < looked.length; at++) {
    const row = looked[at]!;
    // Serials stay below 2^22.
    const key = customers[row]! * 4194304 + days[row]!;
    const shared = first.get(key);
    first.set(key, shared !== undefined);
    sharing += shared === undefined ? 0 : shared ? 1 : 2;
  }
  return looked.length === 0 ? 0 : sharing / looked.length;
}

/** Rows that count of every so many-th customer. A loop of its own over all rows, whose remainders cost the most. */
function rowsOfEvery(
  every: number,
  customers: Int32Array,
  days: Int32Array,
  excluded: Uint8Array,
): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < customers.length; row++) {
    const customer = customers[row]!;
    if (
      customer !== MISSING_CODE &&
      customer % every === 0 &&
      days[row] !== MISSING_DAY &&
      excluded[row] === 0
    ) {
      rows.push(row);
    }
  }
  return rows;
}
