import type { CustomerSummary } from "../../../core/ledger/summary";

export interface GroupFigures {
  readonly customers: number;
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
    revenue: 0,
    orders: 0,
    repeaters: 0,
    daysSinceLast: 0,
  }));
  of.forEach((group, row) => {
    const figure = figures[group];
    if (figure) {
      figure.customers += 1;
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
    revenue: sum("revenue"),
    orders: sum("orders"),
    repeaters: sum("repeaters"),
    daysSinceLast: sum("daysSinceLast"),
  };
}
