import { suppressGroups } from "../../core/statistics/suppression";
import type { Texts } from "../../locales";
import type { GroupsOfCustomers, TableBlock, Value } from "../report";

/**
 * A list of one row a customer, in which nobody stands under a group that is hidden elsewhere: sums over the rows would
 * give it back. Members of such groups stand under "other" together, without what tells their group; where the rows are in
 * the order of the groups, behind all others.
 */
export function hideSmallMembers(table: TableBlock, smallest: number, texts: Texts): TableBlock {
  const { columns } = table;
  const { otherGroups } = texts.reports.privacy;
  const untold = new Map(
    columns.flatMap(({ key, memberOf }) =>
      memberOf ? [[key, untoldGroups(memberOf, smallest)] as const] : [],
    ),
  );
  const isUntold = (row: readonly Value[], key: string) => {
    const at = columns.findIndex((column) => column.key === key);
    return untold.get(key)?.has(String(row[at])) ?? false;
  };
  const shown = ({ rows }: TableBlock) =>
    rows.map((row) =>
      row.map((value, column) => {
        const { key, tells } = columns[column]!;
        return isUntold(row, key) || (tells !== undefined && isUntold(row, tells)) ? otherGroups : value;
      }),
    );
  const ordered = columns.find(({ memberOf }) => memberOf?.ordered)?.key;
  return [...untold.values()].every(({ size }) => size === 0)
    ? table
    : {
        ...table,
        rows: shown(ordered === undefined ? table : behindOthers(table, (row) => isUntold(row, ordered))),
      };
}

/** Of groups that are equally small all, for another table may have taken another one of them. */
function untoldGroups({ sizes }: GroupsOfCustomers, smallest: number): ReadonlySet<string> {
  const groups = [...sizes];
  const flags = suppressGroups(
    groups.map(([, size]) => size),
    smallest,
  );
  const largest = groups.reduce((most, [, size], group) => (flags[group] ? Math.max(most, size) : most), 0);
  return new Set(groups.flatMap(([name, size]) => (size > 0 && size <= largest ? [name] : [])));
}

function behindOthers(table: TableBlock, isUntold: (row: readonly Value[]) => boolean): TableBlock {
  const [total, body] = table.total ? [table.rows.slice(-1), table.rows.slice(0, -1)] : [[], table.rows];
  const byName = (a: readonly Value[], b: readonly Value[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
  return {
    ...table,
    rows: [...body.filter((row) => !isUntold(row)), ...body.filter(isUntold).sort(byName), ...total],
  };
}
