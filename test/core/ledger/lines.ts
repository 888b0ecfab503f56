import { MISSING_CODE, MISSING_DAY, type TextColumn } from "../../../src/core/cells/columns";
import { buildLedger, type Ledger } from "../../../src/core/ledger/ledger";
import type { OrderLines } from "../../../src/core/ledger/orderLines";

/** A line of an order as a test writes it. */
export interface Line {
  readonly customer: string | null;
  readonly day: number | null;
  readonly amount: number;
  readonly order?: string | null;
  readonly refund?: boolean;
  /** Told on the line itself; the amount is net of it. */
  readonly givenBack?: number;
  /** Kept apart. */
  readonly apart?: number;
}

export function textColumn(values: readonly (string | null | undefined)[]): TextColumn {
  const dictionary = [...new Set(values.filter((value): value is string => value != null))];
  const codes = new Map(dictionary.map((value, code) => [value, code]));
  return {
    kind: "text",
    codes: Int32Array.from(values, (value) => (value == null ? MISSING_CODE : codes.get(value)!)),
    dictionary,
  };
}

export function orderLines(rows: readonly Line[], orderIds?: OrderLines["orderIds"]): OrderLines {
  const numbers = (of: (row: Line) => number) => ({
    kind: "number" as const,
    values: Float64Array.from(rows, of),
  });
  return {
    customer: textColumn(rows.map(({ customer }) => customer)),
    date: { kind: "date", days: Int32Array.from(rows, ({ day }) => day ?? MISSING_DAY) },
    amount: numbers(({ amount }) => amount),
    order: rows.some(({ order }) => order !== undefined)
      ? textColumn(rows.map(({ order }) => order))
      : undefined,
    orderIds,
    refundRows: rows.some(({ refund }) => refund)
      ? Uint8Array.from(rows, ({ refund }) => (refund ? 1 : 0))
      : undefined,
    givenBack: rows.some(({ givenBack }) => givenBack) ? numbers((row) => row.givenBack ?? 0) : undefined,
    refunds: rows.some(({ apart }) => apart) ? numbers(({ apart }) => apart ?? 0) : undefined,
  };
}

/** A ledger of customers by number, one order a row; negative amounts are refunds. */
export function ledgerOfRows(
  rows: readonly (readonly [customer: number, day: number, amount?: number])[],
  asOf = rows.reduce((last, [, day]) => Math.max(last, day), 0),
): Ledger {
  return buildLedger(
    orderLines(
      rows.map(([customer, day, amount = 0]) => ({
        // As text in the order of their numbers.
        customer: String(customer).padStart(6, "0"),
        day,
        amount,
        refund: amount < 0,
      })),
    ),
    asOf,
  );
}
