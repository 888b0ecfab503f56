import type { Book } from "../../../core/ledger/book";
import { groupFigures, type GroupFigures } from "../../../core/ledger/groupFigures";
import { salesGroups, type Grouping } from "./grouping";

/**
 * Figures of groups, one by one or crossed, row by row. Where lines have values of their own, what was sold goes by them
 * and only who belongs to a group by the main one; orders and buyers of the groups then add up to more than there are.
 */
export function figuresOf(book: Book, down: Grouping, across?: Grouping): GroupFigures[] {
  const width = across?.names.length ?? 1;
  const of = across ? down.of.map((row, customer) => row * width + across.of[customer]!) : down.of;
  const figures = groupFigures(book.customers(), of, down.names.length * width);
  if (!down.lines && !across?.lines) {
    return figures;
  }
  const sales = book.sales(salesGroups(down), across && salesGroups(across));
  return figures.map((own, index) => {
    const { revenue, orders, customers: buyers } = sales[index]!;
    return { ...own, revenue, orders, buyers };
  });
}
