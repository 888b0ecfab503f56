import { MISSING_CODE } from "../../core/cells/columns";
import { summarizeCustomers, type CustomerSummary } from "../../core/ledger/summary";
import { CoreError } from "../../core/errors";
import type { Orders } from "./needs";

/**
 * A row a customer who bought something.
 *
 * @throws CoreError `notAvailable` when nobody did: nothing but refunds, or no row with a customer and a day
 */
export function customersOf({ lines, asOf }: Orders): CustomerSummary {
  const summary = summarizeCustomers(lines, asOf);
  if (summary.count === 0) {
    throw new CoreError("notAvailable", "noCustomers");
  }
  return summary;
}

/**
 * Customer code of every line that is a purchase, else -1: refunds are none, and customers with nothing but refunded
 * orders are no buyers, as in the customer summary, so that all reports count the same customers.
 */
export function purchaseCodes({ lines }: Orders, { rowOfCode }: CustomerSummary): Int32Array {
  const { refundRows } = lines;
  return lines.customer.codes.map((code, row) =>
    code >= 0 && rowOfCode[code]! >= 0 && !refundRows?.[row] ? code : MISSING_CODE,
  );
}

/** Customer code of every line whose amount counts, refunds included; their sum is the revenue of all reports. */
export function moneyCodes({ lines }: Orders, { rowOfCode }: CustomerSummary): Int32Array {
  return lines.customer.codes.map((code) => (code >= 0 && rowOfCode[code]! >= 0 ? code : MISSING_CODE));
}

/**
 * As {@link moneyCodes}, without refunds from before a customer's first purchase: what was bought then is not in the
 * data, and the refund must not make the customer older.
 */
export function moneySinceFirstCodes(orders: Orders, summary: CustomerSummary): Int32Array {
  const { days } = orders.lines.date;
  return moneyCodes(orders, summary).map((code, row) =>
    code >= 0 && days[row]! >= summary.first[summary.rowOfCode[code]!]! ? code : MISSING_CODE,
  );
}
