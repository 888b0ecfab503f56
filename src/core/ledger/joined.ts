import type { Dataset } from "../cells/dataset";
import type { Issue } from "../cells/issue";
import type { RelatedKind } from "../words/meanings";
import { joinById, type JoinedName } from "./join";
import type { CustomerSummary } from "./summary";

/**
 * Other tables of the workbook, joined by customer id where they have one: who the customers are, what they answered,
 * complained about, how they were contacted, why they left, what was aimed at.
 */
export type RelatedTables = Readonly<Partial<Record<RelatedKind, Dataset>>>;

/** A table seen from the customers who bought. */
export interface JoinedTable {
  readonly dataset: Dataset;
  /** Customer of the ledger for each used row; -1 without a buyer, and after the as-of date. */
  readonly customerOf: Int32Array;
  /** First row of each customer, -1 where there is none. */
  readonly firstRow: Int32Array;
}

export type JoinedTables = { readonly [S in JoinedName]?: JoinedTable } & { readonly orders: JoinedTable };

export interface Joined {
  readonly tables: JoinedTables;
  /** Customers of the list who never bought, by the policy of the list. */
  readonly withoutOrders: readonly string[];
  readonly issues: readonly Issue[];
}

/** Brings the related tables to the customers of the orders; tables without a customer column stay away. */
export function joinRelated(
  orders: Dataset,
  related: RelatedTables,
  customers: Pick<CustomerSummary, "ids" | "count" | "asOf">,
): Joined {
  const given: { readonly [S in JoinedName]?: Dataset } = { ...related, orders };
  const { ids, customerOf, withoutOrders, issues } = joinById(given);
  const rowOfId = new Map(customers.ids.map((id, row) => [id, row]));
  const rowOf = ids.map((id) => rowOfId.get(id) ?? -1);
  const tables = Object.entries(customerOf).map(([name, indices]) => {
    return [name, joinTable(given[name as JoinedName]!, indices, rowOf, customers)] as const;
  });
  return {
    tables: Object.fromEntries(tables) as unknown as JoinedTables,
    withoutOrders,
    issues,
  };
}

/** On which day each row of a table happened; undefined where no column tells. */
export function dayColumn({ dataset: { columns } }: Pick<JoinedTable, "dataset">): Int32Array | undefined {
  return (columns.date ?? columns.ticketOpened)?.days;
}

function joinTable(
  dataset: Dataset,
  indices: Int32Array,
  rowOf: readonly number[],
  { count, asOf }: Pick<CustomerSummary, "count" | "asOf">,
): JoinedTable {
  const days = dayColumn({ dataset });
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
