import type { Book } from "../../../core/ledger/book";
import type { CustomerSummary } from "../../../core/ledger/summary";
import { salesGroups, type Grouping } from "./grouping";

export interface GroupFigures {
  /** Who belongs to the group; of values that lines have, by the main one. */
  readonly customers: number;
  /** Who bought in it: the same but for values that lines have. */
  readonly buyers: number;
  readonly revenue: number;
  readonly orders: number;
  /** Customers with purchases on two days or more. */
  readonly repeaters: number;
  readonly daysSinceLast: number;
}

/** Sums over the customers of each group; `of` is the group of each customer. */
export function groupFigures(customers: CustomerSummary, of: Int32Array, groups: number): GroupFigures[] {
  const figures = Array.from({ length: groups }, () => ({
    customers: 0,
    buyers: 0,
    revenue: 0,
    orders: 0,
    repeaters: 0,
    daysSinceLast: 0,
  }));
  of.forEach((group, row) => {
    const figure = figures[group];
    if (figure) {
      figure.customers += 1;
      figure.buyers += 1;
      figure.revenue += customers.total[row]!;
      figure.orders += customers.orders[row]!;
      figure.repeaters += customers.purchaseDays[row]! >= 2 ? 1 : 0;
      figure.daysSinceLast += customers.daysSinceLast[row]!;
    }
  });
  return figures;
}

/** All groups together. */
export function wholeFigures(figures: readonly GroupFigures[]): GroupFigures {
  const sum = (key: keyof GroupFigures) => figures.reduce((total, figure) => total + figure[key], 0);
  return {
    customers: sum("customers"),
    buyers: sum("buyers"),
    revenue: sum("revenue"),
    orders: sum("orders"),
    repeaters: sum("repeaters"),
    daysSinceLast: sum("daysSinceLast"),
  };
}

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

/** All customers together. */
export function figuresOfAll(customers: CustomerSummary): GroupFigures {
  return groupFigures(customers, new Int32Array(customers.count), 1)[0]!;
}
