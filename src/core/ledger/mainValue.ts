import { MISSING_CODE } from "../cells/columns";
import type { LineValues } from "./bookColumns";
import { rowsByKey } from "./keyedRows";
import type { CountedLines, Ledger } from "./ledger";

/** One value a customer; blank where no line of the customer has one. */
export interface MainValues extends LineValues {
  /** Lines have values of their own that differ within a customer. */
  readonly perLine: boolean;
  /** Code of "several": two values are level in revenue and bought last on the same day. Its text is empty. */
  readonly several: number;
  /** How many values each customer has bought by. */
  readonly different: Int32Array;
  /** 1 where something was sold with a value, in the place of "several" without one. */
  readonly sold: Uint8Array;
}

/**
 * The value that a customer mostly buys by: the one with most revenue, of equal ones the latest, else several.
 *
 * @param lines as the ledger counts them
 */
export function mainValues(
  ledger: Ledger,
  lines: CountedLines,
  { codes, dictionary, ordered, perLine }: LineValues,
): MainValues {
  const { sums } = ledger;
  const { customer, amount, day, order } = lines;
  const several = dictionary.length;
  const sold = new Uint8Array(several + 1);
  for (let row = 0; row < codes.length; row++) {
    if (customer[row]! >= 0) {
      sold[codes[row]! < 0 ? several : codes[row]!] = 1;
    }
  }
  const main = new Int32Array(ledger.ids.length).fill(MISSING_CODE);
  const { rows, start } = rowsByKey(Int32Array.from(customer.subarray(0, codes.length)), ledger.ids.length);
  const different = new Int32Array(ledger.ids.length);
  let differ = false;
  const total = new Float64Array(dictionary.length);
  const latest = new Int32Array(dictionary.length).fill(-1);
  for (let who = 0; who < main.length; who++) {
    const own: number[] = [];
    for (let i = start[who]!; i < start[who + 1]!; i++) {
      const row = rows[i]!;
      const code = codes[row]!;
      if (code < 0) {
        continue;
      }
      // A refund alone is no value of a customer's.
      if (order[row]! >= 0) {
        if (latest[code]! < 0) {
          own.push(code);
        }
        latest[code] = Math.max(latest[code]!, day[row]!);
      }
      total[code]! += Math.round(amount[row]! * sums.perOne);
    }
    for (let i = start[who]! + 1; i < start[who + 1]! && !differ; i++) {
      differ = codes[rows[i]!] !== codes[rows[i - 1]!];
    }
    let best = MISSING_CODE;
    let level = false;
    for (const code of own) {
      const ahead = best < 0 ? 1 : total[code]! - total[best]! || latest[code]! - latest[best]!;
      level = ahead === 0 || (ahead < 0 && level);
      best = ahead > 0 ? code : best;
    }
    main[who] = level ? several : best;
    different[who] = own.length;
    for (let i = start[who]!; i < start[who + 1]!; i++) {
      const code = codes[rows[i]!]!;
      if (code >= 0) {
        total[code] = 0;
        latest[code] = -1;
      }
    }
  }
  return {
    kind: "text",
    codes: main,
    dictionary: [...dictionary, ""],
    several,
    different,
    sold,
    ordered,
    perLine: perLine && differ,
  };
}
