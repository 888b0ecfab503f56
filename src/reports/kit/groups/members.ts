import { RISKS, STATUSES } from "../../../core/segments/status";
import type { Texts } from "../../../locales";
import type { GroupsOfCustomers, TableColumn } from "../../report";

/** How many customers each group has; `of` is the group of each customer. */
export function groupsOfCustomers(names: readonly string[], of: ArrayLike<number>): GroupsOfCustomers {
  const counts = new Int32Array(names.length);
  for (let row = 0; row < of.length; row++) {
    counts[of[row]!]!++;
  }
  return { sizes: new Map(names.map((name, group) => [name, counts[group]!])) };
}

/** A column of a list that names the group of each customer. */
export interface GroupColumn {
  readonly column: TableColumn;
  readonly nameOf: (row: number) => string;
}

export function groupColumn(
  { key, title }: Pick<TableColumn, "key" | "title">,
  names: readonly string[],
  of: ArrayLike<number>,
): GroupColumn {
  return {
    column: { key, title, format: "text", memberOf: groupsOfCustomers(names, of) },
    nameOf: (row) => names[of[row]!]!,
  };
}

export function segmentColumn(status: ArrayLike<number>, { reports }: Texts): GroupColumn {
  const { columns, names } = reports.segments;
  return groupColumn(
    { key: "segment", title: columns.segment },
    STATUSES.map((id) => names[id]),
    status,
  );
}

export function riskColumn(risk: ArrayLike<number>, { reports }: Texts): GroupColumn {
  return groupColumn(
    { key: "band", title: reports.churnWarning.columns.band },
    RISKS.map((id) => reports.risk.names[id]),
    risk,
  );
}
