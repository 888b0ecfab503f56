import type { OrderLines, SortedLines } from "./sortedLines";

/** What a line counts as: nothing, a purchase, or a refund that leaves its purchase one. */
export const NO_PURCHASE = 0;
export const PURCHASE = 1;
export const REFUND_OF_PURCHASE = 2;

/** Says of each sorted line whether it belongs to a purchase once refunds are netted within its order, or its day. */
export function classifyPurchases(lines: OrderLines, { start, row, day, amount }: SortedLines): Uint8Array {
  const refundRows = lines.refundRows!;
  const orderCodes = lines.order?.codes;
  const unit = new Int32Array(row.length);
  const orderUnit = new Int32Array(lines.order?.dictionary.length ?? 0);
  const seenWith = new Int32Array(orderUnit.length).fill(-1);
  let units = 0;
  for (let code = 0; code + 1 < start.length; code++) {
    let dayUnit = -1;
    let dayOfUnit = NaN;
    for (let i = start[code]!; i < start[code + 1]!; i++) {
      const order = orderCodes ? orderCodes[row[i]!]! : -1;
      if (order >= 0) {
        if (seenWith[order] !== code) {
          seenWith[order] = code;
          orderUnit[order] = units++;
        }
        unit[i] = orderUnit[order]!;
      } else {
        if (day[i] !== dayOfUnit) {
          dayOfUnit = day[i]!;
          dayUnit = units++;
        }
        unit[i] = dayUnit;
      }
    }
  }
  const net = new Float64Array(units);
  const turnover = new Float64Array(units);
  const refunded = new Uint8Array(units);
  const bought = new Uint8Array(units);
  for (let i = 0; i < row.length; i++) {
    const value = amount[i] ?? 0;
    net[unit[i]!]! += value;
    turnover[unit[i]!]! += Math.abs(value);
    (refundRows[row[i]!] ? refunded : bought)[unit[i]!] = 1;
  }
  return unit.reduce((kinds, u, i) => {
    // 1e-9 of the turnover: 0.1 + 0.2 − 0.3 is nothing left.
    const nothingLeft = refunded[u] && lines.amount && net[u]! <= 1e-9 * turnover[u]!;
    kinds[i] = !bought[u] || nothingLeft ? NO_PURCHASE : refundRows[row[i]!] ? REFUND_OF_PURCHASE : PURCHASE;
    return kinds;
  }, new Uint8Array(row.length));
}
