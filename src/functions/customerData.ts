import { lastPlausibleDay } from "../core/cells/rules/asOf";
import type { TextColumn } from "../core/cells/columns";
import { CoreError } from "../core/errors";
import { isoDate } from "../core/cells/calendar";
import { MOST_YEARS, rowTooEarly } from "../core/ledger/orderLines";
import { purchaseGaps, type PurchaseGaps } from "../core/ledger/gaps";
import { buildLedger, type Ledger } from "../core/ledger/ledger";
import { summarize, type CustomerSummary } from "../core/ledger/summary";

/** Order lines as the reader of arguments gives them. */
export interface Lines {
  readonly ids: TextColumn;
  readonly dates: Int32Array;
  readonly amounts?: Float64Array;
  readonly order_ids?: TextColumn;
}

/** The last day that counts: as asked, else the data's last believable date. */
export function asOfDay(dates: Int32Array, given: number | undefined): number {
  const day = given ?? lastPlausibleDay(dates, new Uint8Array(dates.length));
  if (day === undefined) {
    throw new CoreError("notAvailable", "nothingToCount");
  }
  return day;
}

/** The last of all days, believable or not. */
export function lastDay(dates: Int32Array): number {
  let last = -Infinity;
  for (let row = 0; row < dates.length; row++) {
    last = Math.max(last, dates[row]!);
  }
  return last;
}

/** What was bought; negative amounts are refunds. Lines of one parsed range and day are counted once. */
export const ledgerOf = remembered((lines: Lines, asOf: number): Ledger => {
  const { ids, dates, amounts, order_ids } = lines;
  const early = rowTooEarly(dates, asOf);
  if (early !== undefined) {
    const [first, last] = [dates[early]!, asOf].map(isoDate);
    throw new CoreError("value", "argumentDatesFarApart", { first: first!, last: last!, years: MOST_YEARS });
  }
  return buildLedger(
    {
      customer: ids,
      date: { kind: "date", days: dates },
      amount: amounts && { kind: "number", values: amounts },
      order: order_ids,
      refundRows: amounts?.some((amount) => amount < 0)
        ? Uint8Array.from(amounts, (amount) => Number(amount < 0))
        : undefined,
    },
    asOf,
  );
});

/** One row a customer. */
export const summaryOf = remembered((lines: Lines, asOf: number): CustomerSummary => {
  const summary = summarize(ledgerOf(lines, asOf));
  if (summary.count === 0) {
    throw new CoreError("notAvailable", "noCustomers");
  }
  return summary;
});

export const gapsOf = remembered((lines: Lines, asOf: number): PurchaseGaps =>
  purchaseGaps(ledgerOf(lines, asOf)),
);

/** Equal ranges are parsed into the same columns, so what was made of them can be found by the columns themselves. */
function remembered<T>(make: (lines: Lines, asOf: number) => T) {
  const known = new WeakMap<object, Map<string, T>>();
  const numbers = new WeakMap<object, number>();
  let next = 0;
  const numberOf = (column: object | undefined): number => {
    if (!column) {
      return -1;
    }
    const number = numbers.get(column) ?? next++;
    numbers.set(column, number);
    return number;
  };
  return (lines: Lines, asOf: number): T => {
    const key = [lines.dates, lines.amounts, lines.order_ids].map(numberOf).join(" ") + ` ${asOf}`;
    const made = known.get(lines.ids) ?? new Map<string, T>();
    known.set(lines.ids, made);
    const result = made.get(key) ?? make(lines, asOf);
    made.set(key, result);
    return result;
  };
}
