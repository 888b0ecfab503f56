import { MISSING_DAY } from "../columns";
import type { Reading } from "../read/reading";
import { refundWord } from "../read/refundWords";
import { statusMeaning } from "./statuses";

/**
 * Rows that are refunds because their status or type says so. The same word on the row of a sale says that the sale was
 * given back, so sign and neighbours decide: a negative row marked as refunded, returned or cancelled is the refund; one
 * of a word such as 退货 is a refund where a sale stands beside it (of the order, or of the customer and as large); a row
 * marked as refunded that repeats an earlier paid row of its order is the refund of that.
 *
 * @returns 1 by row, or undefined where there are none
 */
export function tellRefunds(reading: Reading): Uint8Array | undefined {
  const { status, transactionType } = reading.columns.texts;
  const roles = [
    { column: status, role: "status" },
    { column: transactionType, role: "transactionType" },
  ] as const;
  const words = roles.map(({ column }) => column?.dictionary.map(refundWord));
  const meanings = status?.dictionary.map((text) => statusMeaning(text, reading.policies.statuses));
  const none = !words.some((own) => own?.some(Boolean)) && !meanings?.some(isGivenBack);
  if (none) {
    return undefined;
  }
  // Where debits and credits are told apart, a credit is money that came in.
  const isBank = transactionType?.dictionary.some((text) => /^debit$/i.test(text));
  const amountOf = amountReader(reading);
  const told = new Uint8Array(reading.table.rows.length);
  /** Whether a row's neighbours decide. */
  const asks = (row: number) =>
    isGivenBack(meanings?.[status!.codes[row]!]) ||
    roles.some(({ column }, i) => column && words[i]![column.codes[row]!] === "perhaps");
  const sales = lazily(() => salesOf(reading, amountOf, { words, meanings, asks }));
  let found = false;
  for (let row = reading.table.from; row < told.length; row++) {
    if (!reading.reasons.isUsed(row)) {
      continue;
    }
    const amount = amountOf(row);
    const meaning = meanings?.[status!.codes[row]!];
    roles.some(({ column, role }, i) => {
      const code = column?.codes[row] ?? -1;
      const word = code < 0 || (isBank && role === "transactionType") ? undefined : words[i]![code];
      const returned = role === "status" && isGivenBack(meaning);
      const isRefund =
        (word === "surely" &&
          (role === "transactionType" || meaning === undefined || meaning === "refunded")) ||
        (amount < 0 &&
          (word !== undefined || (returned && (meaning !== "cancelled" || sales().beside(row))))) ||
        (word === "perhaps" && sales().beside(row)) ||
        (returned && meaning === "refunded" && sales().before(row));
      if (isRefund) {
        told[row] = 1;
        found = true;
        const text = column!.dictionary[code]!;
        reading.log.add(
          { severity: "info", key: "refundRow", column: reading.mapping[role], role },
          row,
          () => ({
            text,
          }),
        );
      }
      return isRefund;
    });
  }
  return found ? told : undefined;
}

/** Of a sale: it came back, as a whole or in part, or was called off. */
export function isGivenBack(meaning: ReturnType<typeof statusMeaning>): boolean {
  return meaning === "refunded" || meaning === "partlyRefunded" || meaning === "cancelled";
}

/** What a row is worth, as far as it is told; NaN without an amount. */
function amountReader({ columns: { numbers } }: Reading): (row: number) => number {
  const column = numbers.amount ?? numbers.amountDue ?? numbers.listAmount;
  const { quantity, price } = numbers;
  return column
    ? (row) => column.values[row]!
    : quantity && price
      ? (row) => quantity.values[row]! * price.values[row]!
      : quantity
        ? (row) => quantity.values[row]!
        : () => NaN;
}

interface Sales {
  /** Whether a sale stands beside a row: of its order, or of its customer and as large, not later. */
  beside(row: number): boolean;
  /** Whether a sale of the row's order and amount, and of the same product, came on an earlier day. */
  before(row: number): boolean;
}

/** Rows that were paid and given back by no word of their own, as far as they stand beside a row that asks for them. */
function salesOf(
  { table, reasons, columns: { texts, dates } }: Reading,
  amountOf: (row: number) => number,
  {
    words,
    meanings,
    asks,
  }: {
    readonly words: readonly (readonly (string | undefined)[] | undefined)[];
    readonly meanings: readonly (string | undefined)[] | undefined;
    readonly asks: (row: number) => boolean;
  },
): Sales {
  const { order, customer, product, status, transactionType } = texts;
  const days = (dates.date ?? dates.paymentDate)?.days;
  const dayOf = (row: number) => (days && days[row] !== MISSING_DAY ? days[row]! : NaN);
  const orders = new Set<number>();
  const first = new Map<string, number>();
  // A key for every row would be more than a Map holds, in files of millions.
  const asked = new Set<string>();
  const askedOrders = new Uint8Array(order?.dictionary.length ?? 0);
  const askedCustomers = new Uint8Array(customer?.dictionary.length ?? 0);
  const note = (key: string, day: number) => {
    if (asked.has(key)) {
      first.set(key, Math.min(first.get(key) ?? Infinity, day));
    }
  };
  const lineKey = (row: number) =>
    `${order!.codes[row]!} ${product?.codes[row] ?? ""} ${Math.abs(amountOf(row))}`;
  const customerKey = (row: number) => `c${customer!.codes[row]!} ${Math.abs(amountOf(row))}`;
  const isSale = (row: number) => {
    const meaning = meanings?.[status!.codes[row]!];
    return (
      reasons.isUsed(row) &&
      amountOf(row) > 0 &&
      (meaning === undefined || meaning === "paid" || meaning === "partlyRefunded") &&
      ![status, transactionType].some((column, i) => column && words[i]?.[column.codes[row]!])
    );
  };
  for (let row = table.from; row < table.rows.length; row++) {
    if (!asks(row)) {
      continue;
    }
    if (order && order.codes[row]! >= 0) {
      askedOrders[order.codes[row]!] = 1;
      asked.add(lineKey(row));
    }
    if (customer && customer.codes[row]! >= 0) {
      askedCustomers[customer.codes[row]!] = 1;
      asked.add(customerKey(row));
    }
  }
  for (let row = table.from; row < table.rows.length; row++) {
    const ofOrder = order && askedOrders[order.codes[row]!] === 1;
    const ofCustomer = customer && askedCustomers[customer.codes[row]!] === 1;
    if (!(ofOrder || ofCustomer) || !isSale(row)) {
      continue;
    }
    const day = dayOf(row);
    if (ofOrder) {
      orders.add(order.codes[row]!);
      note(lineKey(row), day);
    }
    if (ofCustomer) {
      note(customerKey(row), day);
    }
  }
  return {
    beside: (row) =>
      (order !== undefined && orders.has(order.codes[row]!)) ||
      (customer !== undefined && first.has(customerKey(row)) && !(first.get(customerKey(row))! > dayOf(row))),
    before: (row) => order !== undefined && (first.get(lineKey(row)) ?? Infinity) < dayOf(row),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
