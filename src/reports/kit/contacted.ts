import type { Grid } from "../../core/cells/cell";
import type { Value } from "../report";
import { entryColumns, readEarlierTable, titlesOf } from "./earlierTable";

const COLUMNS = ["customer", "contacted", "outcome", "score"] as const;

/** What somebody wrote beside a customer of a list: whether he was contacted, and what came of it. */
export interface Contacted {
  readonly contacted: Value;
  readonly outcome: Value;
}

const TITLES = titlesOf(COLUMNS, ({ reports: { nps, listening } }, key) =>
  key === "customer" || key === "score" ? listening.columns[key] : nps.columns[key],
);

export const CONTACT_ENTRIES = entryColumns(TITLES, ["contacted", "outcome"]);

/** Kept by how the customer is written on the sheet. */
export function keptContacts(cells: Grid = []): ReadonlyMap<string, Contacted> {
  const rows = readEarlierTable(cells, TITLES, "customer")?.rows ?? [];
  return new Map(
    rows.flatMap(({ cells: { customer, contacted = null, outcome = null } }) =>
      customer !== null && customer !== undefined && (contacted !== null || outcome !== null)
        ? [[String(customer), { contacted, outcome }] as const]
        : [],
    ),
  );
}
