import type { Dataset } from "../../core/cells/dataset";
import type { Issue } from "../../core/cells/issue";
import { joinSources, type SourceName } from "../../core/ledger/join";
import type { CustomerSummary } from "../../core/ledger/summary";
import type { RelatedTables } from "../definition";

/** A table seen from the customers who bought. */
export interface JoinedTable {
  readonly dataset: Dataset;
  /** Row of the customer summary for each used row; -1 without a buyer, and after the as-of date. */
  readonly customerOf: Int32Array;
  /** First row of each customer, -1 where there is none. */
  readonly firstRow: Int32Array;
}

export type JoinedTables = { readonly [S in SourceName]?: JoinedTable } & { readonly orders: JoinedTable };

export interface Joined {
  readonly tables: JoinedTables;
  /** Customers of the list who never bought, by the policy of the list. */
  readonly withoutOrders: readonly string[];
  readonly issues: readonly Issue[];
}

/** Brings the related tables to the customers of the orders; tables without a customer column stay away. */
export function joinRelated(dataset: Dataset, related: RelatedTables, customers: CustomerSummary): Joined {
  const sources = { ...related, orders: dataset };
  const { ids, customerOf, withoutOrders, issues } = joinSources(sources);
  const rowOfId = new Map(customers.ids.map((id, row) => [id, row]));
  const rowOf = ids.map((id) => rowOfId.get(id) ?? -1);
  const tables = Object.entries(customerOf).map(([name, indices]) => {
    return [name, joinTable(sources[name as SourceName]!, indices, rowOf, customers)] as const;
  });
  return {
    tables: Object.fromEntries(tables) as unknown as JoinedTables,
    withoutOrders,
    issues,
  };
}

function joinTable(
  dataset: Dataset,
  indices: Int32Array,
  rowOf: readonly number[],
  { count, asOf }: CustomerSummary,
): JoinedTable {
  const days = (dataset.columns.date ?? dataset.columns.ticketOpened)?.days;
  const customerOf = indices.map((index, row) =>
    index >= 0 && !(days && days[row]! > asOf) ? rowOf[index]! : -1,
  );
  const firstRow = new Int32Array(count).fill(-1);
  customerOf.forEach((customer, row) => {
    if (customer >= 0 && firstRow[customer]! < 0) {
      firstRow[customer] = row;
    }
  });
  return { dataset, customerOf, firstRow };
}
