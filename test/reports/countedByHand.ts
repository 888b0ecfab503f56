import { periodLabel, periodOf, type PeriodUnit } from "../../src/core/ledger/periods";
import type { DirtyRow } from "./dirtyOrders";

interface Order {
  readonly customer: string;
  readonly id: string;
  begun: number;
  cents: number;
  back: number;
}

interface Refund {
  readonly customer: string;
  readonly id: string;
  readonly day: number;
  readonly cents: number;
  counts: number;
  order?: Order;
}

export interface Counted {
  readonly customers: number;
  readonly newCustomers: number;
  readonly orders: number;
  readonly revenue: number;
  readonly refunded: number;
  readonly returned: number;
}

/** The definitions of orders, refunds and customers once more, with maps and searches and without the ledger. */
export function countByHand(rows: readonly DirtyRow[]) {
  const read = rows.flatMap(([customer, id, day, amount]) =>
    customer !== "" && day !== "" && typeof amount === "number"
      ? [{ customer, id, day, cents: Math.round(amount * 100) }]
      : [],
  );
  const bought = read.filter(({ cents }) => cents >= 0);
  const perDay = !keepTogether(bought);
  const orders = new Map<string, Order>();
  bought.forEach(({ customer, id, day, cents }, i) => {
    const key = id === "" ? `row ${i}` : `${customer}|${id}|${perDay ? day : ""}`;
    const own = orders.get(key) ?? { customer, id, begun: day, cents: 0, back: 0 };
    orders.set(key, own);
    own.begun = Math.min(own.begun, day);
    own.cents += cents;
  });
  const all = [...orders.values()];
  const refunds = read
    .filter(({ cents }) => cents < 0)
    .map((row): Refund => ({ ...row, cents: -row.cents, counts: -row.cents }))
    .sort((a, b) => a.day - b.day || a.cents - b.cents);
  match(all, refunds, perDay);
  const gone = new Set(all.filter(({ back, cents }) => back > 0 && back >= cents));
  for (const order of gone) {
    let covered = order.cents;
    for (const refund of refunds.filter((own) => own.order === order)) {
      const covers = Math.min(covered, refund.counts);
      covered -= covers;
      refund.counts -= covers;
    }
  }
  const standing = all.filter((order) => !gone.has(order));
  const customers = new Set(standing.map(({ customer }) => customer));
  const first = new Map<string, number>();
  standing.forEach(({ customer, begun }) =>
    first.set(customer, Math.min(first.get(customer) ?? Infinity, begun)),
  );
  const known = refunds.filter(({ customer }) => customers.has(customer));
  const count = (isIn: (day: number) => boolean): Counted => {
    const own = standing.filter(({ begun }) => isIn(begun));
    const back = known.filter(({ day }) => isIn(day)).reduce((sum, { counts }) => sum + counts, 0);
    return {
      customers: new Set(own.map(({ customer }) => customer)).size,
      newCustomers: [...first.values()].filter(isIn).length,
      orders: own.length,
      revenue: (own.reduce((sum, { cents }) => sum + cents, 0) - back) / 100,
      refunded: back / 100,
      returned: [...gone].filter(({ begun }) => isIn(begun)).length,
    };
  };
  const firstDay = Math.min(...first.values());
  return {
    perDay,
    whole: count(() => true),
    /** By name of the period, from the first purchase on. */
    by(unit: PeriodUnit, asOf: number): Map<string, Counted> {
      const from = periodOf(firstDay, { unit });
      const to = periodOf(asOf, { unit });
      return new Map(
        Array.from({ length: to - from + 1 }, (_, index) => [
          periodLabel(from + index, { unit }),
          count((day) => periodOf(day, { unit }) === from + index),
        ]),
      );
    },
  };
}

function keepTogether(lines: readonly { customer: string; id: string; day: number }[]): boolean {
  const byId = new Map<string, { customer: string; day: number }[]>();
  lines
    .filter(({ id }) => id !== "")
    .forEach((line) => byId.set(line.id, [...(byId.get(line.id) ?? []), line]));
  const several = [...byId.values()].filter(({ length }) => length > 1);
  const together = several.filter((own) => {
    const days = own.map(({ day }) => day);
    return (
      new Set(own.map(({ customer }) => customer)).size === 1 && Math.max(...days) - Math.min(...days) <= 1
    );
  });
  return together.length >= 0.95 * several.length;
}

function match(orders: readonly Order[], refunds: readonly Refund[], perDay: boolean): void {
  const last = (own: readonly Order[]) =>
    [...own].sort((a, b) => a.begun - b.begun || a.cents - b.cents).at(-1);
  for (const refund of refunds.filter(({ id }) => id !== "")) {
    const own = orders.filter(({ customer, id }) => customer === refund.customer && id === refund.id);
    const before = own.filter(({ begun }) => begun <= refund.day);
    refund.order = perDay
      ? (own.find(({ begun }) => begun === refund.day) ??
        last(before.filter(({ cents }) => cents === refund.cents)) ??
        last(before))
      : own[0];
  }
  refunds.forEach(({ order, cents }) => order && (order.back += cents));
  // Rows of an id that no order has are one refund, in the one day where ids are told apart by day.
  const left = new Map<string, Refund[]>();
  refunds
    .filter(({ order }) => !order)
    .forEach((refund, i) => {
      const key =
        refund.id === "" ? `row ${i}` : `${refund.customer}|${refund.id}|${perDay ? refund.day : ""}`;
      left.set(key, [...(left.get(key) ?? []), refund]);
    });
  for (const group of left.values()) {
    const cents = group.reduce((sum, refund) => sum + refund.cents, 0);
    const order = last(
      orders.filter(
        (own) =>
          own.customer === group[0]!.customer &&
          own.cents === cents &&
          own.back === 0 &&
          own.begun <= group[0]!.day,
      ),
    );
    if (order) {
      order.back = cents;
      group.forEach((refund) => (refund.order = order));
    }
  }
}
