import type { TextColumn } from "../cells/columns";
import { rangeFigures } from "../ledger/figures";
import { buildLedger, type Ledger } from "../ledger/ledger";
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
export function repeatRate(ledger: Ledger, { from = -Infinity, to = Infinity }: Span = {}): number {
  const [figures] = rangeFigures(ledger, [{ from, to }]);
  requireSome(figures!.customers);
  return figures!.repeaters / figures!.customers;
}

/**
 * Orders per customer: orders ÷ distinct customers. An order is a customer's id; a row without one is an order of its own.
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
  // Without days all are of one day, and an id can only be an order's.
  const days = new Int32Array(customers.codes.length);
  const ledger = buildLedger(
    { customer: customers, date: { kind: "date", days }, order: orders, orderIds: "orders" },
    0,
  );
  requireSome(ledger.ids.length);
  return ledger.orders.reduce((sum, count) => sum + count, 0) / ledger.ids.length;
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
      buyers.add(customers.codes[row]!);
    }
  });
  return divide(total, buyers.size);
}

export interface Interactions {
  readonly customer: string;
  readonly count: number;
  /** Distinct days. */
  readonly days: number;
  readonly first: number;
  readonly last: number;
}

/**
 * How often was each customer in touch in a period? One entry a customer, by the text of the id.
 *
 * @param contacts a ledger whose lines are contacts, not orders
 */
export function interactions(
  contacts: Ledger,
  { from = -Infinity, to = Infinity }: Span = {},
): Interactions[] {
  const { ids, start, day, orders } = contacts;
  const found = ids.flatMap((customer, index): Interactions[] => {
    const own = { count: 0, days: 0, first: NaN, last: NaN };
    for (let row = start[index]!; row < start[index + 1]!; row++) {
      if (day[row]! >= from && day[row]! <= to) {
        own.count += orders[row]!;
        own.first = own.days++ === 0 ? day[row]! : own.first;
        own.last = day[row]!;
      }
    }
    return own.days > 0 ? [{ customer, ...own }] : [];
  });
  requireSome(found.length);
  return found;
}
