import type { CustomerSummary } from "./summary";

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

type Summed = Pick<CustomerSummary, "total" | "orders" | "purchaseDays" | "daysSinceLast">;

/** Sums over the customers of each group; `of` is the group of each customer, others than 0 … `groups` − 1 are none. */
export function groupFigures(customers: Summed, of: ArrayLike<number>, groups: number): GroupFigures[] {
  const figures = Array.from({ length: groups }, () => ({
    customers: 0,
    buyers: 0,
    revenue: 0,
    orders: 0,
    repeaters: 0,
    daysSinceLast: 0,
  }));
  for (let row = 0; row < of.length; row++) {
    const figure = figures[of[row]!];
    if (figure) {
      figure.customers += 1;
      figure.buyers += 1;
      figure.revenue += customers.total[row]!;
      figure.orders += customers.orders[row]!;
      figure.repeaters += customers.purchaseDays[row]! >= 2 ? 1 : 0;
      figure.daysSinceLast += customers.daysSinceLast[row]!;
    }
  }
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
