import { clipped } from "../cells/issue";
import { MISSING_DAY } from "../cells/columns";
import type { Dataset } from "../cells/dataset";
import { isoDate } from "../cells/calendar";
import type { Issue } from "../cells/issue";
import { placeOf } from "../cells/source";
import type { CustomerSummary } from "./summary";

/** What the tables say about when customers registered, or ordered for the first time. */
export interface Registrations {
  /** Excel serial by row of the customer summary; `MISSING_DAY` where there is none that can be true. */
  readonly days: Int32Array;
  /** Dates later than the customer's first order, which cannot be true. */
  readonly issues: readonly Issue[];
}

/**
 * When did each customer register? The customer list speaks before the order lines; of several dates on a customer's
 * order lines the earliest counts. A date after the first order is reported and tells nothing. Undefined where no table
 * has such a column.
 *
 * @param list table with one row a customer
 * @example
 * registrations(
 *   { ids: ["ann"], count: 1, first: Int32Array.of(45668) },
 *   readDataset(
 *     { sheet: "Orders", row: 0, column: 0, cells: [["id", "registered"], ["ann", 45658]] },
 *     { customer: 0, registrationDate: 1 },
 *   ),
 *   undefined,
 * )?.days // [45658]
 */
export function registrations(
  summary: Pick<CustomerSummary, "ids" | "count" | "first">,
  orders: Dataset,
  list: Dataset | undefined,
): Registrations | undefined {
  const tables = [list, orders].filter((table) => table?.columns.registrationDate && table.columns.customer);
  if (tables.length === 0) {
    return undefined;
  }
  const rowOfId = new Map(summary.ids.map((id, row) => [id, row]));
  const days = new Int32Array(summary.count).fill(MISSING_DAY);
  const issues: Issue[] = [];
  for (const table of tables as Dataset[]) {
    const customer = table.columns.customer!;
    const given = table.columns.registrationDate!.days;
    const rowOf = customer.dictionary.map((id) => rowOfId.get(id) ?? -1);
    const found = new Int32Array(summary.count).fill(MISSING_DAY);
    const reported = new Uint8Array(summary.count);
    customer.codes.forEach((code, line) => {
      const row = code < 0 ? -1 : rowOf[code]!;
      const day = given[line]!;
      if (row < 0 || day === MISSING_DAY) {
        return;
      }
      if (day <= summary.first[row]!) {
        found[row] = found[row] === MISSING_DAY ? day : Math.min(found[row]!, day);
      } else if (!reported[row]) {
        reported[row] = 1;
        issues.push({
          severity: "error",
          key: "registeredAfterFirstOrder",
          detail: {
            text: clipped(summary.ids[row]!),
            date: isoDate(day),
            first: isoDate(summary.first[row]!),
          },
          place: placeOf(table.parts, table.rows[line]!, table.mapping.registrationDate!),
        });
      }
    });
    found.forEach((day, row) => {
      if (days[row] === MISSING_DAY) {
        days[row] = day;
      }
    });
  }
  return { days, issues };
}
