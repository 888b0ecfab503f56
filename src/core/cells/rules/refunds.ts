import type { TextColumn } from "../columns";
import type { AmountSources } from "./currencies";
import type { Role } from "../roles";

/** Cancelled invoices, negative quantities: no purchases, whatever their amounts say. */
export function findRefundRows({
  table,
  mapping,
  log,
  texts: { order },
  numbers,
  toldRefunds,
}: AmountSources): Uint8Array {
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
  const cancelled = Uint8Array.from(dictionary, (id) => (/^[Cc]-?\d+$/.test(id) ? 1 : 0));
  const some = cancelled.some((flag) => flag === 1);
  return some && dictionary.filter((id) => /^\d+$/.test(id)).length > dictionary.length / 2
    ? cancelled
    : undefined;
}

/**
 * Applies the refund policy to refund rows and to the refund column.
 *
 * @returns what was given back by row, when refunds are kept separate
 */
export function givenBack(
  sources: AmountSources,
  amounts: Float64Array,
  refundRows: Uint8Array,
  once: (values: Float64Array, role: Role) => void,
): Float64Array | undefined {
  const { policies, reasons, numbers } = sources;
  const { order } = sources.texts;
  const { isUsed } = reasons;
  const refund = numbers.refund?.values.map((value) => (Number.isNaN(value) ? 0 : Math.abs(value)));
  if (refund && order) {
    once(refund, "refund");
  }
  if (policies.refunds === "drop") {
    dropRefunds(sources, refundRows);
    return undefined;
  }
  if (policies.refunds === "separate") {
    const separate = refund ?? new Float64Array(amounts.length);
    for (let row = 0; row < amounts.length; row++) {
      if (refundRows[row] && isUsed(row)) {
        separate[row]! += Math.abs(amounts[row]!);
        amounts[row] = 0;
      }
    }
    return separate;
  }
  if (refund) {
    netRefunds(sources, amounts, refund);
  }
  return undefined;
}

/** Amount minus refund. An order of which nothing is left was no purchase. */
function netRefunds(
  { reasons, texts: { order } }: AmountSources,
  amounts: Float64Array,
  refund: Float64Array,
): void {
  const { isUsed } = reasons;
  const units = order?.dictionary.length ?? 0;
  const net = new Float64Array(units);
  const back = new Float64Array(units);
  for (let row = 0; row < amounts.length; row++) {
    if (!isUsed(row)) {
      continue;
    }
    const code = order ? order.codes[row]! : -1;
    if (code >= 0) {
      net[code]! += amounts[row]! - refund[row]!;
      back[code]! += refund[row]!;
    }
  }
  const refundOf = (row: number) => ({ text: refund[row]! });
  const nothingLeft = (left: number, returned: number) => returned > 0 && left <= 1e-9 * returned;
  for (let row = 0; row < amounts.length; row++) {
    if (!isUsed(row)) {
      continue;
    }
    const code = order ? order.codes[row]! : -1;
    const gone =
      code >= 0
        ? nothingLeft(net[code]!, back[code]!)
        : nothingLeft(amounts[row]! - refund[row]!, refund[row]!);
    amounts[row]! -= refund[row]!;
    if (gone) {
      reasons.exclude(row, "refunded", refundOf);
    }
  }
}

export function dropRefunds({ policies, reasons }: AmountSources, refundRows: Uint8Array): void {
  if (policies.refunds !== "drop") {
    return;
  }
  refundRows.forEach((flag, row) => {
    if (flag) {
      reasons.exclude(row, "refundDropped");
    }
  });
}
