import type { BookColumn, LineValues } from "./bookColumns";
import { LineCounter, type ValueFigures } from "./lineCounter";
import { rowsByKey } from "./keyedRows";
import type { CountedLines, Ledger } from "./ledger";

export type SalesFigures = Omit<ValueFigures, "units">;

/**
 * Groups that sales are counted in: of a column's values, so that each line goes by its own, or of customers. Who or what
 * is in none has a negative number and is not counted.
 */
export type SalesGroups = { readonly count: number } & (
  | {
      readonly column: BookColumn;
      /** Group of each value, and behind them that of lines without one. */
      readonly of: ArrayLike<number>;
    }
  | { readonly customers: ArrayLike<number> }
);

/** An order with lines in several groups counts once in each. */
export function salesByGroup(
  ledger: Ledger,
  lines: CountedLines,
  valuesOf: (column: BookColumn) => LineValues | undefined,
  down: SalesGroups,
  across?: SalesGroups,
): SalesFigures[] {
  const width = across?.count ?? 1;
  const keys = groupOfLines(down, lines, valuesOf);
  if (across) {
    const columns = groupOfLines(across, lines, valuesOf);
    for (let line = 0; line < keys.length; line++) {
      keys[line] = keys[line]! < 0 || columns[line]! < 0 ? -1 : keys[line]! * width + columns[line]!;
    }
  }
  const counter = new LineCounter(ledger, lines, undefined);
  const { rows, start } = rowsByKey(keys, down.count * width);
  return Array.from({ length: down.count * width }, (_, key) => {
    const { revenue, orders, customers } = counter.count(rows, start[key]!, start[key + 1]!);
    return { revenue, orders, customers };
  });
}

function groupOfLines(
  groups: SalesGroups,
  { customer }: CountedLines,
  valuesOf: (column: BookColumn) => LineValues | undefined,
): Int32Array {
  if ("customers" in groups) {
    return customer.map((who) => (who < 0 ? -1 : groups.customers[who]!));
  }
  const { codes, dictionary } = valuesOf(groups.column)!;
  return customer.map((who, line) => {
    if (who < 0) {
      return -1;
    }
    const code = codes[line]!;
    return groups.of[code < 0 ? dictionary.length : code]!;
  });
}
