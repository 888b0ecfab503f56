import type { TextColumn } from "../columns";
import { eachEntry } from "../textPool";
import type { Reading } from "../read/reading";
import type { Role } from "../roles";
import type { NumberedOrders } from "./orderIds";

/** Cancelled invoices, negative quantities: no purchases, whatever their amounts say. */
export function findRefundRows({
  table,
  mapping,
  log,
  columns: {
    texts: { order },
    numbers,
    toldRefunds,
  },
}: Reading): Uint8Array {
  const refundRows = toldRefunds ?? new Uint8Array(table.rows.length);
  const cancelled = order ? cancelledInvoices(order) : undefined;
  const quantity = numbers.quantity?.values;
  if (!cancelled && !quantity) {
    return refundRows;
  }
  const cancellation = {
    severity: "info",
    key: "cancelledInvoice",
    column: mapping.order,
    role: "order",
  } as const;
  const negative = {
    severity: "info",
    key: "negativeQuantity",
    column: mapping.quantity,
    role: "quantity",
  } as const;
  const notCancelled = { ...negative, severity: "warning", key: "negativeQuantityNotCancelled" } as const;
  const orderOf = (row: number) => ({ order: order!.dictionary[order!.codes[row]!]! });
  const quantityOf = (row: number) => ({ quantity: quantity![row]! });
  for (let row = 0; row < refundRows.length; row++) {
    const isCancelled =
      cancelled !== undefined && order!.codes[row]! >= 0 && cancelled[order!.codes[row]!] === 1;
    if (isCancelled) {
      refundRows[row] = 1;
      log.add(cancellation, row, orderOf);
    }
    if (quantity && quantity[row]! < 0) {
      refundRows[row] = 1;
      log.add(negative, row, quantityOf);
      if (!isCancelled && cancelled) {
        log.add(notCancelled, row, quantityOf);
      }
    }
  }
  return refundRows;
}

/** `C536379` is the cancellation of an invoice where most invoices are plain numbers. */
function cancelledInvoices({ dictionary }: TextColumn): Uint8Array | undefined {
  const cancelled = new Uint8Array(dictionary.length);
  let some = 0;
  let plain = 0;
  eachEntry(
    dictionary,
    (id, code) => {
      if (CANCELLED.test(id)) {
        cancelled[code] = 1;
        some++;
      } else if (DIGITS.test(id)) {
        plain++;
      }
    },
    // C, c or a digit.
    (units, from) => (units[from]! | 32) === 99 || (units[from]! >= 48 && units[from]! <= 57),
  );
  return tellsCancelled({ ids: dictionary.length, cancelled: some, plain }) ? cancelled : undefined;
}

const CANCELLED = /^[Cc]-?\d+$/;
const DIGITS = /^\d+$/;

/** @param ids different ids; of them those with a C before their digits, and those of digits alone */
export function tellsCancelled({
  ids,
  cancelled,
  plain,
}: Readonly<Record<"ids" | "cancelled" | "plain", number>>): boolean {
  return cancelled > 0 && plain > ids / 2;
}

/**
 * Applies the refund policy to refund rows and to the refund column.
 *
 * Refund rows stay lines of their own: which order they give back, and when, is for the ledger to say.
 */
export function givenBack(
  reading: Reading,
  amounts: Float64Array,
  refundRows: Uint8Array,
  orders: NumberedOrders | undefined,
  once: (values: Float64Array, role: Role) => void,
): GivenBack {
  const {
    policies,
    reasons,
    columns: { numbers, refundFlags },
  } = reading;
  const { isUsed } = reasons;
  if (refundFlags) {
    const values = Float64Array.from(refundFlags, (flag, row) =>
      flag && !refundRows[row] ? amounts[row]! : 0,
    );
    numbers.refund = { kind: "number", values };
  }
  const refund = numbers.refund?.values.map((value) => (Number.isNaN(value) ? 0 : Math.abs(value)));
  if (refund && orders && !refundFlags) {
    once(refund, "refund");
  }
  if (policies.refunds === "drop") {
    dropRefunds(reading, refundRows);
    return {};
  }
  if (policies.refunds === "separate") {
    const separate = refund ?? new Float64Array(amounts.length);
    for (let row = 0; row < amounts.length; row++) {
      if (refundRows[row] && isUsed(row)) {
        separate[row]! += Math.abs(amounts[row]!);
        amounts[row] = 0;
      }
    }
    return { apart: separate };
  }
  if (refund) {
    netRefunds(reading, amounts, refund, refundRows, orders);
  }
  return { told: refund };
}

/** What was given back by row, as the order's own row tells it. */
export interface GivenBack {
  /** Taken off the amounts. */
  readonly told?: Float64Array;
  /** Kept apart from them. */
  readonly apart?: Float64Array;
}

/** Amount minus refund. An order of which its own lines say that nothing is left was no purchase. */
function netRefunds(
  { reasons }: Reading,
  amounts: Float64Array,
  refund: Float64Array,
  refundRows: Uint8Array,
  orders: NumberedOrders | undefined,
): void {
  const { isUsed } = reasons;
  const net = new Float64Array(orders?.count ?? 0);
  const back = new Float64Array(net.length);
  const numberOf = (row: number) => (orders ? orders.of[row]! : -1);
  for (let row = 0; row < amounts.length; row++) {
    const order = numberOf(row);
    if (order >= 0 && isUsed(row) && !refundRows[row]) {
      net[order]! += amounts[row]! - refund[row]!;
      back[order]! += refund[row]!;
    }
  }
  const refundOf = (row: number) => ({ text: refund[row]! });
  const nothingLeft = (left: number, returned: number) => returned > 0 && left <= 1e-9 * returned;
  for (let row = 0; row < amounts.length; row++) {
    if (!isUsed(row) || refundRows[row]) {
      continue;
    }
    const order = numberOf(row);
    amounts[row]! -= refund[row]!;
    const gone =
      order >= 0 ? nothingLeft(net[order]!, back[order]!) : nothingLeft(amounts[row]!, refund[row]!);
    if (gone) {
      reasons.exclude(row, "refunded", refundOf);
    }
  }
}

export function dropRefunds({ policies, reasons }: Reading, refundRows: Uint8Array): void {
  if (policies.refunds !== "drop") {
    return;
  }
  refundRows.forEach((flag, row) => {
    if (flag) {
      reasons.exclude(row, "refundDropped");
    }
  });
}
