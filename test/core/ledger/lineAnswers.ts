import fc from "fast-check";
import { cellBook } from "../../../src/core/ledger/cellBook";
import type { Book } from "../../../src/core/ledger/book";
import { readDataset } from "../../../src/core/cells/rules/readDataset";

/** [customer, order, day (with time), amount, channel, product, quantity] */
export type OrderRow = readonly [string, string, number, number, string, string, number];

/** A book over order lines with a channel, a product and a quantity; what is negative was given back. */
export function bookOf(rows: readonly OrderRow[], asOf?: number): Book {
  const cells = [["customer", "order", "date", "amount", "channel", "product", "quantity"], ...rows];
  return cellBook(
    readDataset(
      { sheet: "Orders", row: 0, column: 0, cells },
      { customer: 0, order: 1, date: 2, amount: 3, channel: 4, product: 5, quantity: 6 },
      {},
      { asOf },
    ),
  );
}

/** 1 January 2025, a Wednesday. */
export const DAY = 45658;

export const ROWS: readonly OrderRow[] = [
  ["ann", "1", DAY, 20, "App", "tea", 2],
  ["ann", "1", DAY, 5, "Shop", "cup", 1],
  ["ann", "2", DAY + 40, 10, "App", "tea", 1],
  ["bob", "3", DAY + 3, 30, "Shop", "cup", 3],
  ["bob", "4", DAY + 10, 30, "App", "tea", 3],
  // Given back whole: neither counts.
  ["cid", "5", DAY + 4, 50, "Shop", "pot", 1],
  ["cid", "5", DAY + 9, -50, "Shop", "pot", -1],
  ["cid", "6", DAY + 20, 12, "", "tea", 1],
  ["cid", "6", DAY + 25, -2, "", "tea", -1],
];

/** What is sold in {@link anySales}. */
export const PRODUCTS = ["tea", "cup", "pot"] as const;

/** Customer, day after the first, product; blank products among them. */
export const anySales = fc.array(
  fc.tuple(
    fc.constantFrom("ann", "bob", "cid", "dan"),
    fc.integer({ min: 0, max: 90 }),
    fc.constantFrom(...PRODUCTS, "" as const),
  ),
  { minLength: 1, maxLength: 25 },
);

/** Each sale as an order of its own. */
export const linesOf = (sales: readonly (readonly [string, number, string])[]) =>
  sales.map(([who, on, product], order): OrderRow => [who, `o${order}`, DAY + on, 5, "", product, 1]);
