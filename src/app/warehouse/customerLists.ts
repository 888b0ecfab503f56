import type { RoleColumns } from "../../core/cells/dataset";
import type { NumberColumn, TextColumn } from "../../core/cells/columns";
import type { CountedElsewhere } from "../../core/ledger/cellBook";
import type { CountedLines, Ledger } from "../../core/ledger/ledger";
import { sortByText } from "../../core/ledger/sortByText";
import type { KeptRows, Row } from "./ask";
import { needsRows, numberOf, type ReadView } from "./readView";

/** Customers' days, or lines of one column, that a report may fetch: about 30 bytes each. */
export const MOST_LISTED = 3_000_000;

/**
 * What grows with rows and is not counted by the database: days of each customer, and lines as they count. Both come whole,
 * so they are bounded.
 *
 * @param told takes the ids that answers name
 */
export function customerLists(
  kept: KeptRows,
  view: ReadView,
  told: Set<string>,
): Omit<CountedElsewhere, "customers" | "gaps"> {
  const { ledger, perOne, dataset } = view;
  const bounded = (name: string, sql: (select: string) => string, select: string) => {
    const count = numberOf(kept.rows(sql(`SELECT count(*) FROM ${name}`))[0]![0]!);
    if (count > MOST_LISTED) {
      throw needsRows("warehouseTooMany", { column: count, most: MOST_LISTED });
    }
    return kept.rows(sql(select));
  };
  const ledgers = new Map<number, Ledger>();
  const ledgerAt = (asOf: number): Ledger => {
    const known = ledgers.get(asOf);
    if (known) {
      return known;
    }
    const then = asOf === dataset.asOf ? ledger : ledger.asOf(asOf);
    const over = (select: string) => then.over(select);
    const [days, returned, lone] = [
      bounded("ledger", over, "SELECT c, d, n, b, r, ro FROM ledger ORDER BY c, d"),
      kept.rows(over("SELECT c, d, amt FROM matched WHERE kind = 0 AND gone = 1")),
      kept.rows(
        over(
          `SELECT c FROM (SELECT DISTINCT c FROM lines) AS everybody WHERE c ${kept.dialect.isNotIn} (SELECT c FROM ledger)`,
        ),
      ),
    ];
    const made = ledgerOf(
      asOf,
      days,
      returned,
      lone.map(([id]) => String(id)),
      perOne,
    );
    made.ids.forEach((id) => told.add(id));
    ledgers.set(asOf, made);
    return made;
  };
  const columns = ledger.valueRoles;
  const rows = () =>
    bounded(
      "counted",
      (select) => ledger.over(select, ledger.counted()),
      `SELECT c, o, k, d, amount, pieces, sold${columns.map((role) => `, v_${role}`).join("")} FROM counted`,
    );
  return {
    ledger: ledgerAt,
    lines: () => linesOf(rows(), ledgerAt(dataset.asOf!), perOne),
    // Whether there is a column is asked more often than what it holds.
    columns: () =>
      Object.defineProperties(
        {},
        {
          ...Object.fromEntries(
            columns.map((role, index) => [role, { enumerable: true, get: () => textsOf(rows(), 7 + index) }]),
          ),
          ...(dataset.mapping.quantity === undefined
            ? {}
            : { quantity: { enumerable: true, get: () => piecesOf(rows()) } }),
        },
      ) as RoleColumns,
  };
}

function ledgerOf(
  asOf: number,
  days: readonly Row[],
  returned: readonly Row[],
  withoutPurchase: readonly string[],
  perOne: number,
): Ledger {
  const names: string[] = [];
  const from: number[] = [];
  days.forEach(([id], row) => {
    if (row === 0 || days[row - 1]![0] !== id) {
      names.push(String(id));
      from.push(row);
    }
  });
  from.push(days.length);
  // The database has an order of texts of its own.
  const sorted = sortByText(Int32Array.from(names.keys()), names);
  const customerOfCode = new Int32Array(names.length);
  const start = new Int32Array(names.length + 1);
  const rows = new Int32Array(days.length);
  let at = 0;
  sorted.forEach((code, customer) => {
    customerOfCode[code] = customer;
    for (let row = from[code]!; row < from[code + 1]!; row++) {
      rows[at++] = row;
    }
    start[customer + 1] = at;
  });
  const whole = (column: number) => Int32Array.from(rows, (row) => numberOf(days[row]![column]!));
  const money = (column: number) => Float64Array.from(rows, (row) => numberOf(days[row]![column]!) / perOne);
  const ids = Array.from(sorted, (code) => names[code]!);
  const customerOf = new Map(ids.map((id, customer) => [id, customer]));
  const given = money(4);
  return {
    asOf,
    ids,
    start,
    day: whole(1),
    orders: whole(2),
    revenue: money(3).map((bought, row) => bought - given[row]!),
    refunds: sparse(given, money(5)),
    gross: false,
    returned: {
      customer: Int32Array.from(returned, ([id]) => customerOf.get(String(id)) ?? -1),
      day: Int32Array.from(returned, (row) => numberOf(row[1]!)),
      amount: Float64Array.from(returned, (row) => numberOf(row[2]!) / perOne),
    },
    withoutPurchase: [...withoutPurchase].sort(),
    customerOfCode,
    sums: { perOne },
    byDays: false,
  };
}

function sparse(amounts: Float64Array, ofOrders: Float64Array): Ledger["refunds"] {
  const rows = Int32Array.from(amounts.keys()).filter((row) => amounts[row]! > 0);
  return {
    rows,
    amounts: Float64Array.from(rows, (row) => amounts[row]!),
    ofOrders: Float64Array.from(rows, (row) => ofOrders[row]!),
  };
}

function linesOf(rows: readonly Row[], { ids }: Ledger, perOne: number): CountedLines {
  const customerOf = new Map(ids.map((id, customer) => [id, customer]));
  const orders = new Map<string, number>();
  const order = Int32Array.from(rows, ([id, own, key, , , , sold]) => {
    if (numberOf(sold!) === 0) {
      return -1;
    }
    const name = JSON.stringify([id, own, key]);
    const number = orders.get(name) ?? orders.size;
    orders.set(name, number);
    return number;
  });
  return {
    customer: Int32Array.from(rows, ([id]) => customerOf.get(String(id)) ?? -1),
    order,
    orderCount: orders.size,
    day: Int32Array.from(rows, (row) => numberOf(row[3]!)),
    amount: Float64Array.from(rows, (row) => numberOf(row[4]!) / perOne),
  };
}

function textsOf(rows: readonly Row[], at: number): TextColumn {
  const texts = rows.map((row) => row[at] ?? null);
  const dictionary = [...new Set(texts)]
    .filter((text) => text !== null)
    .map(String)
    .sort();
  const codeOf = new Map(dictionary.map((text, code) => [text, code]));
  return {
    kind: "text",
    codes: Int32Array.from(texts, (text) => (text === null ? -1 : codeOf.get(String(text))!)),
    dictionary,
  };
}

function piecesOf(rows: readonly Row[]): NumberColumn {
  return { kind: "number", values: Float64Array.from(rows, (row) => Number(row[5] ?? NaN)) };
}
