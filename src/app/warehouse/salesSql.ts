import type { BookColumn } from "../../core/ledger/bookColumns";
import { withoutDust } from "../../core/ledger/exactSums";
import type { SalesFigures, SalesGroups } from "../../core/ledger/salesByGroup";
import type { KeptRows } from "./ask";
import type { ValueRole } from "./roles";
import type { PerCustomer } from "./perCustomer";
import { numbers, type ReadView } from "./readView";

/**
 * Sales by groups of values, of customers, or crossed. Groups of values are counted in the database; who is in which group
 * of customers it does not know: then a row comes for each customer and group of values.
 *
 * @param dictionaryOf the values in the order in which they have their groups
 */
export function salesByGroups(
  kept: KeptRows,
  { ledger, perOne }: ReadView,
  people: PerCustomer,
  roleOf: (column: BookColumn) => ValueRole,
  dictionaryOf: (role: ValueRole) => readonly string[],
): (down: SalesGroups, across?: SalesGroups) => readonly SalesFigures[] {
  const { dialect } = kept;
  const sum = (value: string) => dialect.int(`sum(${value})`);
  /** Values of the commonest group are those that are in no other. */
  const groupOf = (role: ValueRole, of: ArrayLike<number>): string => {
    const dictionary = dictionaryOf(role);
    const members = new Map<number, string[]>();
    dictionary.forEach((value, code) => members.set(of[code]!, [...(members.get(of[code]!) ?? []), value]));
    const [rest] = [...members].sort((a, b) => b[1].length - a[1].length)[0] ?? [-1];
    const cases = [...members]
      .filter(([group]) => group !== rest)
      .map(
        ([group, values]) =>
          `WHEN v_${role} IN (${values.map((value) => kept.bound(value)).join(", ")}) THEN ${group}`,
      );
    return `CASE WHEN v_${role} IS NULL THEN ${of[dictionary.length]!} ${cases.join(" ")} ELSE ${rest} END`;
  };
  return (down, across) => {
    const sides = across ? [down, across] : [down];
    const width = across?.count ?? 1;
    const columns = sides.map((groups) =>
      "customers" in groups ? dialect.int("0") : groupOf(roleOf(groups.column), groups.of),
    );
    const names = columns.map((_, side) => `g${side}`);
    const base = `SELECT c, o, k, amount, sold, ${columns.map((own, side) => `${own} AS g${side}`).join(", ")} FROM counted`;
    const orders = `SELECT c, o, k, ${names.join(", ")}, ${sum("amount")} AS own_amount, max(sold) AS own_sold FROM (${base}) AS based WHERE ${names.map((name) => `${name} >= 0`).join(" AND ")} GROUP BY c, o, k, ${names.join(", ")}`;
    const buyers = `SELECT c, ${names.join(", ")}, ${sum("own_amount")} AS all_amount, ${sum("own_sold")} AS all_orders FROM (${orders}) AS orders_of GROUP BY c, ${names.join(", ")}`;
    const sums = Array.from({ length: down.count * width }, () => ({ units: 0, orders: 0, customers: 0 }));
    const byCustomer = sides.some((groups) => "customers" in groups);
    const place = byCustomer ? people.placeOf() : undefined;
    const rows = kept.rows(
      ledger.over(
        byCustomer
          ? `SELECT c, ${names.join(", ")}, all_amount, all_orders, CASE WHEN all_orders > 0 THEN 1 ELSE 0 END FROM (${buyers}) AS buyers`
          : `SELECT 0, ${names.join(", ")}, ${sum("all_amount")}, ${sum("all_orders")}, ${sum("CASE WHEN all_orders > 0 THEN 1 ELSE 0 END")} FROM (${buyers}) AS buyers GROUP BY ${names.join(", ")}`,
        ledger.counted(),
      ),
    );
    for (const [id, ...rest] of rows) {
      const own = numbers(rest);
      const who = place?.get(String(id));
      const keys = sides.map((groups, side) =>
        "customers" in groups ? groups.customers[who!]! : own[side]!,
      );
      const cell = keys.every((key) => key >= 0) ? sums[keys[0]! * width + (keys[1] ?? 0)] : undefined;
      if (cell) {
        const [units = 0, orderCount = 0, customers = 0] = own.slice(sides.length);
        cell.units += units;
        cell.orders += orderCount;
        cell.customers += customers;
      }
    }
    return sums.map(({ units, orders: orderCount, customers }) => ({
      revenue: withoutDust(units / perOne, { perOne }),
      orders: orderCount,
      customers,
    }));
  };
}
