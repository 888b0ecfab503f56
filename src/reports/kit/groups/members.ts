import { RISKS, STATUSES } from "../../../core/segments/status";
import type { Texts } from "../../../locales";
import type { GroupsOfCustomers } from "../../report";

/** How many customers each group has; `of` is the group of each customer. */
export function groupsOfCustomers(names: readonly string[], of: ArrayLike<number>): GroupsOfCustomers {
  const counts = new Int32Array(names.length);
  for (let row = 0; row < of.length; row++) {
    counts[of[row]!]!++;
  }
  return { sizes: new Map(names.map((name, group) => [name, counts[group]!])) };
}

export function statusGroups(status: ArrayLike<number>, { reports }: Texts): GroupsOfCustomers {
  return groupsOfCustomers(
    STATUSES.map((id) => reports.segments.names[id]),
    status,
  );
}

export function riskGroups(
  risk: ArrayLike<number>,
  names: Readonly<Record<string, string>>,
): GroupsOfCustomers {
  return groupsOfCustomers(
    RISKS.map((id) => names[id]!),
    risk,
  );
}
