import type { TextColumn } from "../cells/columns";
import { salesByCustomer } from "./keyedRows";
import type { CountedLines, Ledger } from "./ledger";

export interface AfterBuying {
  readonly value: string;
  readonly customers: number;
  /** Of them, those who bought it on two days or more. */
  readonly repeaters: number;
  /** Those whom the data follow for all the days after they first bought it. */
  readonly observed: number;
  /** Of the observed, those who bought anything again within the days. */
  readonly again: number;
}

/**
 * Who buys a value, do they buy it again, and do they come back at all? By the day each customer first bought it, so that
 * a value bought long ago is not blamed for the time since.
 */
export function afterBuying(
  ledger: Ledger,
  lines: CountedLines,
  { codes, dictionary }: TextColumn,
  days: number,
): AfterBuying[] {
  const { day } = lines;
  const { rows, start } = salesByCustomer(codes, lines, ledger.ids.length);
  const [customers, repeaters, observed, again] = Array.from(
    { length: 4 },
    () => new Int32Array(dictionary.length),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array];
  const firstDay = new Int32Array(dictionary.length);
  const lastDay = new Int32Array(dictionary.length);
  for (let who = 0; who < ledger.ids.length; who++) {
    const own: number[] = [];
    for (let i = start[who]!; i < start[who + 1]!; i++) {
      const code = codes[rows[i]!]!;
      const on = day[rows[i]!]!;
      if (firstDay[code] === 0) {
        own.push(code);
        firstDay[code] = on;
        lastDay[code] = on;
      } else {
        firstDay[code] = Math.min(firstDay[code]!, on);
        lastDay[code] = Math.max(lastDay[code]!, on);
      }
    }
    for (const code of own) {
      const began = firstDay[code]!;
      customers[code]!++;
      repeaters[code]! += lastDay[code]! > began ? 1 : 0;
      if (ledger.asOf - began >= days) {
        observed[code]!++;
        again[code]! += nextPurchase(ledger, who, began) - began <= days ? 1 : 0;
      }
      firstDay[code] = 0;
    }
  }
  return dictionary.flatMap((value, code) =>
    customers[code]! > 0
      ? [
          {
            value,
            customers: customers[code]!,
            repeaters: repeaters[code]!,
            observed: observed[code]!,
            again: again[code]!,
          },
        ]
      : [],
  );
}

/** The first day with an order after a day; infinity without one. */
function nextPurchase({ start, orders, day }: Ledger, who: number, after: number): number {
  let low = start[who]!;
  let high = start[who + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (day[middle]! <= after) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  while (low < start[who + 1]! && orders[low] === 0) {
    low++;
  }
  return low < start[who + 1]! ? day[low]! : Infinity;
}
