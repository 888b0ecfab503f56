import { clipped } from "../cells/issue";
import { MISSING_CODE, MISSING_DAY, type Column } from "../cells/columns";
import type { Dataset } from "../cells/dataset";
import type { Issue } from "../cells/issue";
import { placeOf } from "../cells/source";
import type { JoinedKind } from "../words/meanings";

/** What a table of a workbook is about. `customers` is the list with one row a customer. */
export type JoinedName = "orders" | JoinedKind;

export interface JoinedById {
  /** Every customer of any table, in the order of the ids' text. */
  readonly ids: readonly string[];
  /** Customer of each used row of a table, -1 where it has none. */
  readonly customerOf: { readonly [S in JoinedName]?: Int32Array };
  /** First row of each customer in a table, -1 where there is none. */
  readonly firstRow: { readonly [S in JoinedName]?: Int32Array };
  /** Customers of the list without an order; those left out by policy are not among `ids`. */
  readonly withoutOrders: readonly string[];
  readonly issues: readonly Issue[];
}

/**
 * Joins tables by customer id. Where there is a customer list, other tables' customers who are not in it are named; a
 * customer who is in it twice has the attributes of the first row. Customers of the list who never ordered stay or go by
 * the policy of the customer list (`customersWithoutOrders`).
 */
export function joinById(tables: { readonly [S in JoinedName]?: Dataset }): JoinedById {
  const named = (Object.entries(tables) as [JoinedName, Dataset | undefined][]).flatMap(([name, dataset]) => {
    const customer = dataset?.columns.customer;
    return dataset && customer ? [{ name, dataset, customer }] : [];
  });
  const listed = new Set(named.find(({ name }) => name === "customers")?.customer.dictionary);
  const ordering = named.find(({ name }) => name === "orders");
  const ordered = new Set(ordering?.customer.dictionary);
  const withoutOrders = ordering ? [...listed].filter((id) => !ordered.has(id)).sort() : [];
  const dropped = new Set(
    tables.customers?.policies.customersWithoutOrders === "exclude" ? withoutOrders : [],
  );
  const ids = [...new Set(named.flatMap(({ customer }) => customer.dictionary))]
    .filter((id) => !dropped.has(id))
    .sort();
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const customerOf: Partial<Record<JoinedName, Int32Array>> = {};
  const firstRow: Partial<Record<JoinedName, Int32Array>> = {};
  const issues: Issue[] = [];
  for (const { name, dataset, customer } of named) {
    const index = customer.dictionary.map((id) => indexOf.get(id) ?? -1);
    const rows = customer.codes.map((code) => (code < 0 ? -1 : index[code]!));
    const first = new Int32Array(ids.length).fill(-1);
    const complain = (key: string, row: number, id: string) =>
      issues.push({
        severity: "warning",
        key,
        detail: { text: clipped(id) },
        place: placeOf(dataset.parts, dataset.rows[row]!, dataset.mapping.customer!),
      });
    rows.forEach((id, row) => {
      if (id < 0) {
        return;
      }
      if (first[id]! >= 0) {
        if (name === "customers") {
          complain("customerTwiceInList", row, ids[id]!);
        }
        return;
      }
      first[id] = row;
      if (listed.size > 0 && name !== "customers" && !listed.has(ids[id]!)) {
        complain("customerNotInList", row, ids[id]!);
      }
    });
    customerOf[name] = rows;
    firstRow[name] = first;
  }
  return { ids, customerOf, firstRow, withoutOrders, issues };
}

/**
 * A column of a table, one value a customer: that of the customer's first row.
 *
 * @param firstRow `joined.firstRow.customers`
 */
export function columnByCustomer(column: Column, firstRow: Int32Array): Column {
  switch (column.kind) {
    case "number":
      return {
        kind: "number",
        values: Float64Array.from(firstRow, (row) => (row < 0 ? NaN : column.values[row]!)),
      };
    case "date":
      return { kind: "date", days: firstRow.map((row) => (row < 0 ? MISSING_DAY : column.days[row]!)) };
    case "text":
      return {
        kind: "text",
        codes: firstRow.map((row) => (row < 0 ? MISSING_CODE : column.codes[row]!)),
        dictionary: column.dictionary,
      };
  }
}
