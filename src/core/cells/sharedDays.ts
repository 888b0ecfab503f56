import { MISSING_CODE, MISSING_DAY } from "./columns";

/** Share of the rows with customer and date that share both with another row. */
export function sharedCustomerDays(
  customers: Int32Array,
  days: Int32Array,
  isUsed: (row: number) => boolean,
): number {
  let size = 16;
  while (size < customers.length * 2) {
    size *= 2;
  }
  const table = new Int32Array(size).fill(-1);
  const shared = new Uint8Array(customers.length);
  let counted = 0;
  let sharing = 0;
  for (let row = 0; row < customers.length; row++) {
    if (customers[row] === MISSING_CODE || days[row] === MISSING_DAY || !isUsed(row)) {
      continue;
    }
    counted++;
    let slot = (Math.imul(customers[row]!, 0x9e3779b1) ^ Math.imul(days[row]!, 0x85ebca6b)) & (size - 1);
    while (table[slot] !== -1) {
      const other = table[slot]!;
      if (customers[other] === customers[row] && days[other] === days[row]) {
        sharing += shared[other] ? 1 : 2;
        shared[other] = 1;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
    if (table[slot] === -1) {
      table[slot] = row;
    }
  }
  return counted === 0 ? 0 : sharing / counted;
}
