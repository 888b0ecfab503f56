import type { TextColumn } from "../cells/columns";
import { distinctByCustomer } from "../ledger/customerDays";
import { divide, requireSome } from "../statistics/domain";

/** Which days count, both ends included. */
export interface Span {
  readonly from?: number;
  readonly to?: number;
}

/**
 * Share of a period's customers who bought on two days or more: 复购率.
 *
 *   customers with ≥ 2 purchase days in the period ÷ customers with ≥ 1
 */
export function repeatRate(codes: Int32Array, days: Int32Array, span: Span = {}): number {
  const { from = -Infinity, to = Infinity } = span;
  const within = codes.map((code, row) =>
    (days[row] as number) >= from && (days[row] as number) <= to ? code : -1,
  );
  const { customers, start } = distinctByCustomer(within, days);
  requireSome(customers.length);
  let repeaters = 0;
  for (let i = 0; i < customers.length; i++) {
    repeaters += (start[i + 1] as number) - (start[i] as number) >= 2 ? 1 : 0;
  }
  return repeaters / customers.length;
}

/** Orders among some rows: distinct order ids; a row without one is an order of its own. */
function countOrders(rows: number, orders: TextColumn | undefined): number {
  if (!orders) {
    return rows;
  }
  const seen = new Set<number>();
  let own = 0;
  for (const code of orders.codes) {
    if (code < 0) {
      own++;
    } else {
      seen.add(code);
    }
  }
  return seen.size + own;
}

function countDistinct({ codes }: TextColumn): number {
  const seen = new Set(codes);
  seen.delete(-1);
  return seen.size;
}

/**
 * Orders per customer: distinct orders ÷ distinct customers.
 *
 * @example
 * purchaseFrequency({
 *   customers: { kind: "text", codes: Int32Array.of(0, 0, 1), dictionary: ["a", "b"] },
 * }) // 1.5
 */
export function purchaseFrequency({
  customers,
  orders,
}: {
  customers: TextColumn;
  orders?: TextColumn;
}): number {
  requireSome(customers.codes.length);
  return countOrders(customers.codes.length, orders) / countDistinct(customers);
}

/**
 * Average order value (笔单价): amounts ÷ orders. Negative amounts are refunds: they lower the sum and are no orders;
 * an order that was wholly refunded is none either.
 */
export function orderValue({ amounts, orders }: { amounts: Float64Array; orders?: TextColumn }): number {
  requireSome(amounts.length);
  let total = 0;
  let alone = 0;
  const nets = new Map<number, { sum: number; refunded: boolean }>();
  amounts.forEach((amount, row) => {
    total += amount;
    const code = orders?.codes[row] ?? -1;
    if (code < 0) {
      alone += amount < 0 ? 0 : 1;
      return;
    }
    const net = nets.get(code) ?? { sum: 0, refunded: false };
    nets.set(code, { sum: net.sum + amount, refunded: net.refunded || amount < 0 });
  });
  const standing = [...nets.values()].filter(({ sum, refunded }) => !refunded || sum > 1e-9).length;
  return divide(total, alone + standing);
}

/**
 * Spend per customer (客单价): amounts ÷ customers who bought. Negative amounts are refunds and lower the sum.
 */
export function spendPerCustomer({
  customers,
  amounts,
}: {
  customers: TextColumn;
  amounts: Float64Array;
}): number {
  requireSome(amounts.length);
  const buyers = new Set<number>();
  let total = 0;
  amounts.forEach((amount, row) => {
    total += amount;
    if (amount >= 0) {
      buyers.add(customers.codes[row] as number);
    }
  });
  return divide(total, buyers.size);
}

export interface Interactions {
  readonly code: number;
  readonly count: number;
  /** Distinct days. */
  readonly days: number;
  readonly first: number;
  readonly last: number;
}

/** How often was each customer in touch in a period? One entry a customer, most contacts first, then by code. */
export function interactions(codes: Int32Array, days: Int32Array, span: Span = {}): Interactions[] {
  const { from = -Infinity, to = Infinity } = span;
  const counts = new Map<number, number>();
  const within = codes.map((code, row) => {
    const counted = code >= 0 && (days[row] as number) >= from && (days[row] as number) <= to;
    if (counted) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return counted ? code : -1;
  });
  const { customers, start, values } = distinctByCustomer(within, days);
  requireSome(customers.length);
  return Array.from(customers, (code, i) => ({
    code,
    count: counts.get(code) as number,
    days: (start[i + 1] as number) - (start[i] as number),
    first: values[start[i] as number] as number,
    last: values[(start[i + 1] as number) - 1] as number,
  }));
}
