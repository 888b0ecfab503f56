import { isBlank, type Cell } from "../cell";
import type { SourceGrid } from "../source";
import type { ReturnedOrders } from "../returnedOrders";
import { flaggedRows } from "../read/flags";
import { findHeader } from "../read/header";
import { idKey, parseId } from "../read/ids";
import type { Reading } from "../read/reading";
import { matchTitle } from "../read/titles";
import type { Role } from "../roles";

/** Names of sheets that list returned orders, in the languages of the word packs. */
const RETURNS =
  /\breturn(?:s|ed)?\b|\brefund(?:s|ed)?\b|退货|退貨|退回|退款|返品|返金|반품|환불|\bretouren?\b|\bretours?\b|devoluciones|devolu[cç][oõ]es|\bresi\b/i;

/** What such a list does not tell: with one of these a table is of sales or refunds itself. */
const MORE: readonly Role[] = ["amount", "amountDue", "listAmount", "price", "quantity", "customer", "date"];

/** Columns of such a list at most: the order, a Yes, a reason, a region. */
const NARROW = 5;

/**
 * A sheet that lists which orders came back: a column of order ids, and a name or a column of Yes that says so. Undefined
 * where the sheet is something else.
 *
 * @example
 * readReturned({ sheet: "Returns", row: 0, column: 0, cells: [["Returned", "Order ID"], ["Yes", "CA-1"]] })?.orders // ["CA-1"]
 */
export function readReturned({ sheet, cells }: SourceGrid): ReturnedOrders | undefined {
  const { titles, firstRow, headerRows, packs } = findHeader(cells);
  const roles = titles.map((title) => matchTitle(title, packs).filter(({ whole }) => whole));
  const columnOf = (role: Role) => roles.findIndex((own) => own.some((match) => match.role === role));
  const order = columnOf("order");
  if (
    headerRows.length === 0 ||
    titles.length > NARROW ||
    order < 0 ||
    MORE.some((role) => columnOf(role) >= 0)
  ) {
    return undefined;
  }
  const says = columnOf("refund");
  const rows = cells.slice(firstRow).filter((row) => !isBlank(row[order] ?? null));
  const flags =
    says < 0
      ? undefined
      : flaggedRows(titles[says]!, {
          codes: Int32Array.from(rows, (_, row) => row),
          cells: rows.map((row) => row[says] ?? null),
        });
  if (!flags && !RETURNS.test(sheet)) {
    return undefined;
  }
  const orders = new Set<string>();
  rows.forEach((row, index) => {
    const { id } = parseId(row[order] as Cell);
    if (id !== "" && (!flags || flags[index] === 1)) {
      orders.add(id);
    }
  });
  return orders.size > 0 ? { sheet, orders: [...orders] } : undefined;
}

/**
 * Marks the rows of orders that a sheet of returns lists as given back whole. What the table tells itself goes before: a
 * column of refunds, and orders with a negative row.
 */
export function flagReturned({ options, mapping, columns, log, table }: Reading): void {
  const { returned } = options;
  const { order } = columns.texts;
  if (!returned || !order || columns.numbers.refund) {
    return;
  }
  const listed = new Set(returned.orders.map((id) => idKey(id)));
  const isListed = Uint8Array.from(order.dictionary, (id) => Number(listed.has(idKey(id))));
  const told = new Uint8Array(order.dictionary.length);
  for (let row = table.from; row < table.rows.length; row++) {
    const code = order.codes[row]!;
    if (code >= 0 && isListed[code] && isNegative(row, columns)) {
      told[code] = 1;
    }
  }
  const flags = new Uint8Array(table.rows.length);
  const kind = { severity: "info", key: "returnedListed", column: mapping.order, role: "order" } as const;
  const detailOf = (row: number) => ({ order: order.dictionary[order.codes[row]!]!, sheet: returned.sheet });
  for (let row = table.from; row < table.rows.length; row++) {
    const code = order.codes[row]!;
    if (code >= 0 && isListed[code] && !told[code]) {
      flags[row] = 1;
      log.add(kind, row, detailOf);
    }
  }
  if (flags.includes(1)) {
    columns.refundFlags = flags;
    columns.numbers.refund = { kind: "number", values: Float64Array.from(flags) };
  }
}

function isNegative(row: number, { numbers, toldRefunds }: Reading["columns"]): boolean {
  const { amount, amountDue, listAmount, quantity } = numbers;
  return (
    toldRefunds?.[row] === 1 ||
    [amount, amountDue, listAmount, quantity].some((one) => one && one.values[row]! < 0)
  );
}
