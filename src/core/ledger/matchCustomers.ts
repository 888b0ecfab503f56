import type { Dataset } from "../cells/dataset";

/** How many rows of a table belong to customers of another. */
export interface CustomerMatch {
  readonly matched: number;
  /** Rows with a customer. */
  readonly rows: number;
}

/**
 * Do two tables speak of the same customers? Counts the rows whose customer id is among `ids`; undefined without a
 * customer column.
 *
 * @example
 * matchCustomers(
 *   ["a", "b"],
 *   readDataset({ sheet: "Survey", row: 0, column: 0, cells: [["id", "score"], ["a", 9], ["c", 7]] }, { customer: 0 }),
 * ) // { matched: 1, rows: 2 }
 */
export function matchCustomers(ids: Iterable<string>, { columns }: Dataset): CustomerMatch | undefined {
  const { customer } = columns;
  if (!customer) {
    return undefined;
  }
  const known = new Set(ids);
  const isKnown = customer.dictionary.map((id) => known.has(id));
  let matched = 0;
  let rows = 0;
  for (const code of customer.codes) {
    rows += code >= 0 ? 1 : 0;
    matched += code >= 0 && isKnown[code] ? 1 : 0;
  }
  return { matched, rows };
}
