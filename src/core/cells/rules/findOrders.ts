import type { NumberRole, Reading } from "../read/reading";
import { partOfRow } from "../read/table";
import { decideOrderIds, numberOrders, type NumberedOrders, type OrderIds, type OrderKeys } from "./orderIds";

export type FoundOrders = NumberedOrders & Pick<OrderIds, "kind">;

const MONEY: readonly NumberRole[] = ["amount", "amountDue", "listAmount", "quantity"];

/**
 * Decides what the column of order ids tells, says so where it is not what one would think, and numbers the orders.
 * Undefined without the column.
 */
export function findOrders(reading: Reading): FoundOrders | undefined {
  const {
    reasons,
    columns: { texts, dates, numbers, toldRefunds },
  } = reading;
  const { order, customer } = texts;
  if (!order) {
    return undefined;
  }
  const keys: OrderKeys = { order, customer, days: dates.date?.days };
  const signed = MONEY.flatMap((role) => numbers[role]?.values ?? []);
  const isRefund = (row: number) => toldRefunds?.[row] === 1 || signed.some((values) => values[row]! < 0);
  const isPurchase = (row: number) =>
    reasons.codes[row] === 0 && !isRefund(row) && !(customer && customer.codes[row]! < 0);
  const decided = decide(reading, keys, isPurchase);
  tell(reading, keys, decided);
  return { kind: decided.kind, ...numberOrders(decided.kind, keys) };
}

/** Fewer ids that come again on another sheet only may be later versions of orders. */
const FEWEST_AGAIN = 3;

/** Of an order that stands on several stacked sheets, each sheet may tell another version. */
function decide({ table }: Reading, keys: OrderKeys, isPurchase: (row: number) => boolean): OrderIds {
  const { order } = keys;
  const all = decideOrderIds(keys, isPurchase);
  if (all.kind === "orders" || new Set(table.parts.map(({ sheet }) => sheet)).size < 2) {
    return all;
  }
  const firstPart = new Int32Array(order.dictionary.length).fill(-1);
  const partOf = partOfRow(table);
  for (let row = 0; row < order.codes.length; row++) {
    const code = order.codes[row]!;
    if (code >= 0 && firstPart[code]! < 0 && isPurchase(row)) {
      firstPart[code] = partOf(row);
    }
  }
  const onOneSheet = decideOrderIds(
    keys,
    (row) => isPurchase(row) && firstPart[order.codes[row]!] === partOf(row),
  );
  return onOneSheet.kind === "orders" && all.several - all.together < FEWEST_AGAIN ? onOneSheet : all;
}

/** Ids that do not keep together, each at the first line that leaves its customer or its two days. */
function tell({ log, mapping, reasons }: Reading, keys: OrderKeys, decided: OrderIds): void {
  const { order, customer, days } = keys;
  const { kind, several, together, scattered } = decided;
  const about = { column: mapping.order, role: "order" } as const;
  if (several === together) {
    return;
  }
  if (kind === "perDay") {
    log.note(
      { ...about, severity: "warning", key: "orderIdsPerDay" },
      { count: several - together, of: several },
    );
  }
  const first = new Int32Array(order.dictionary.length).fill(-1);
  const told = new Uint8Array(order.dictionary.length);
  const nameOf = (row: number) => ({ order: order.dictionary[order.codes[row]!]! });
  const listed = { ...about, severity: "info", key: "orderIdScattered" } as const;
  for (let row = 0; row < order.codes.length; row++) {
    const code = order.codes[row]!;
    if (code < 0 || !scattered[code] || told[code] || !reasons.isUsed(row)) {
      continue;
    }
    const begun = first[code]!;
    if (begun < 0) {
      first[code] = row;
    } else if (
      customer?.codes[row] !== customer?.codes[begun] ||
      (days !== undefined && Math.abs(days[row]! - days[begun]!) > 1)
    ) {
      told[code] = 1;
      log.add(listed, row, nameOf);
    }
  }
}
