import type { TextColumn } from "../cells/columns";
import { firstOrders } from "./firstOrders";
import type { CountedLines, Ledger } from "./ledger";

/**
 * The value of a column that each customer's first day of buying had, the one with most of its amount where there are
 * several; -1 where it had none.
 */
export function firstValues(
  ledger: Ledger,
  lines: CountedLines,
  { codes, dictionary }: Pick<TextColumn, "codes" | "dictionary">,
): Int32Array {
  const { ids, day: days, sums: units } = ledger;
  const began = firstOrders(ledger).map((row) => days[row]!);
  const { customer, order, day, amount } = lines;
  const sums = new Map<number, Map<number, number>>();
  for (let row = 0; row < codes.length; row++) {
    const who = customer[row]!;
    if (who >= 0 && order[row]! >= 0 && codes[row]! >= 0 && day[row] === began[who]) {
      const own = sums.get(who) ?? new Map<number, number>();
      sums.set(
        who,
        own.set(codes[row]!, (own.get(codes[row]!) ?? 0) + Math.round(amount[row]! * units.perOne)),
      );
    }
  }
  return Int32Array.from(ids, (_, who) => {
    const own = sums.get(who);
    // Of equal ones the first by text: the order of the lines decides nothing.
    return own
      ? [...own].sort((a, b) => b[1] - a[1] || (dictionary[a[0]]! < dictionary[b[0]]! ? -1 : 1))[0]![0]
      : -1;
  });
}
