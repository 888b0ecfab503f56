import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../src/core/ledger/cellBook";
import type { RelatedKind } from "../../../src/reports/definition";

type Cells = readonly (readonly (string | number)[])[];

/** A table as the workbook's reader gives it: roles guessed, the other columns kept. */
export function table(cells: Cells) {
  const { mapping } = guessRoles(cells);
  const mapped = Object.values(mapping);
  const extras = [...cells[0]!.keys()].filter((column) => !mapped.includes(column));
  return readDataset({ sheet: "Data", row: 0, column: 0, cells }, mapping, {}, { extras });
}

/** Orders joined with other tables, and the customers that they make. */
export function joinedFor(orders: Cells, related: Partial<Record<RelatedKind, Cells>> = {}) {
  const dataset = table(orders);
  const others = Object.fromEntries(Object.entries(related).map(([kind, cells]) => [kind, table(cells)]));
  const book = cellBook(dataset, others);
  return { book, customers: book.customers(), ...book.joined() };
}

/** Ann, Bob and Cy have bought; Cy last, on 2025-01-31. */
export const ORDERS: Cells = [
  ["Order ID", "Customer ID", "Order Date", "Amount", "Region"],
  ["o1", "ann", 45658, 10, "East"],
  ["o2", "ann", 45668, 10, "West"],
  ["o3", "ann", 45678, 10, "West"],
  ["o4", "bob", 45659, 10, "West"],
  ["o5", "bob", 45669, 10, "East"],
  ["o6", "cy", 45688, 10, ""],
];
