import { MISSING_CODE, MISSING_DAY, type DateColumn, type TextColumn } from "../columns";
import type { NumberedOrders } from "./orderIds";

/**
 * Many exports write an order's own fields on its first line only. Gives its continuation lines what the first line
 * has: lines that repeat the order id, and lines directly below that have neither order id nor any of `keys`.
 *
 * @param isData rows that are lines at all
 * @returns rows that were given something
 */
export function fillDownOrders(
  order: TextColumn,
  keys: readonly (TextColumn | DateColumn)[],
  fields: readonly (TextColumn | DateColumn)[],
  isData: (row: number) => boolean,
  starts: readonly number[] = [],
): number[] {
  const { codes } = order;
  const begins = new Set(starts);
  const firstLine = new Int32Array(order.dictionary.length).fill(-1);
  const filled: number[] = [];
  let previous = MISSING_CODE;
  for (let row = 0; row < codes.length; row++) {
    if (begins.has(row)) {
      previous = MISSING_CODE;
      firstLine.fill(-1);
    }
    if (!isData(row)) {
      previous = MISSING_CODE;
      continue;
    }
    let changed = false;
    if (
      codes[row] === MISSING_CODE &&
      previous !== MISSING_CODE &&
      keys.every((key) => isMissing(key, row))
    ) {
      codes[row] = previous;
      changed = true;
    }
    const code = codes[row]!;
    previous = code;
    if (code === MISSING_CODE) {
      continue;
    }
    const first = firstLine[code]!;
    if (first < 0) {
      firstLine[code] = row;
      continue;
    }
    for (const field of fields) {
      if (isMissing(field, row) && !isMissing(field, first)) {
        copy(field, first, row);
        changed = true;
      }
    }
    if (changed) {
      filled.push(row);
    }
  }
  return filled;
}

function isMissing(column: TextColumn | DateColumn, row: number): boolean {
  return column.kind === "text" ? column.codes[row] === MISSING_CODE : column.days[row] === MISSING_DAY;
}

function copy(column: TextColumn | DateColumn, from: number, to: number): void {
  if (column.kind === "text") {
    column.codes[to] = column.codes[from]!;
    return;
  }
  column.days[to] = column.days[from]!;
  if (column.dayFraction) {
    column.dayFraction[to] = column.dayFraction[from]!;
  }
}

/** What tells line amounts from an order's amount that its lines repeat. */
export interface LineAmounts {
  readonly orders: NumberedOrders;
  readonly amounts: Float64Array;
  /** Price × quantity, where both are known. */
  readonly lineValues?: Float64Array;
  /** The title says that the amount is the order's (订单金额). */
  readonly titledAsOrders: boolean;
  readonly isUsed: (row: number) => boolean;
}

/**
 * Is the amount column the order's, repeated on every line (or blank on all but the first)? Then it may count once only.
 * It is when the lines of practically all orders of several lines agree, unless it is each line's price × quantity.
 */
export function isOrderLevel({ orders, amounts, lineValues, titledAsOrders, isUsed }: LineAmounts): boolean {
  const { of: codes, count: n } = orders;
  const lines = new Int32Array(n);
  const known = new Int32Array(n);
  const first = new Float64Array(n).fill(NaN);
  const differs = new Uint8Array(n);
  let matching = 0;
  let comparable = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < 0 || !isUsed(row)) {
      continue;
    }
    lines[code]!++;
    const amount = amounts[row]!;
    if (Number.isNaN(amount)) {
      continue;
    }
    if (known[code]!++ === 0) {
      first[code] = amount;
    } else if (amount !== first[code]) {
      differs[code] = 1;
    }
  }
  const counts = { repeated: 0, different: 0, firstOnly: 0 };
  for (let code = 0; code < n; code++) {
    if (lines[code]! < 2 || first[code] === 0) {
      continue;
    }
    if (known[code] === 1) {
      counts.firstOnly++;
    } else if (known[code] === lines[code]) {
      counts[differs[code] ? "different" : "repeated"]++;
    }
  }
  if (lineValues && counts.repeated > 0) {
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]!;
      if (code >= 0 && lines[code]! > 1 && lineValues[row]! > 0 && amounts[row]! > 0 && isUsed(row)) {
        comparable++;
        matching += Number(Math.abs(amounts[row]! - lineValues[row]!) <= 0.01 * lineValues[row]!);
      }
    }
  }
  return repeatsOrders(counts, comparable > 0 && matching >= 0.5 * comparable, titledAsOrders);
}

/** Orders of several lines by what their amounts are: all alike, not all, or one amount and blanks. */
export interface RepeatedAmounts {
  readonly repeated: number;
  readonly different: number;
  readonly firstOnly: number;
}

/** @param byLine amounts are the lines' price × quantity */
export function repeatsOrders(
  { repeated, different, firstOnly }: RepeatedAmounts,
  byLine: boolean,
  titledAsOrders: boolean,
): boolean {
  if (firstOnly > 0 && firstOnly >= 0.8 * (repeated + different + firstOnly)) {
    return true;
  }
  const enough = repeated >= 2 || (repeated === 1 && titledAsOrders);
  return enough && !byLine && repeated >= 0.95 * (repeated + different);
}

/**
 * Counts an order's amount once: spread over its used lines by price × quantity where that is known for all of them,
 * else on the first one. An order whose lines differ keeps its line amounts. Rounding stays in the last line, so the order's sum is exact to the last bit or two.
 */
export function countOnce({
  orders,
  amounts,
  lineValues,
  isUsed,
}: Omit<LineAmounts, "titledAsOrders">): void {
  const { of: codes, count: n } = orders;
  const total = new Float64Array(n).fill(NaN);
  const weight = new Float64Array(n);
  const last = new Int32Array(n).fill(-1);
  const seen = new Uint8Array(n);
  const differs = new Uint8Array(n);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < 0 || !isUsed(row)) {
      continue;
    }
    if (Number.isNaN(total[code]!)) {
      total[code] = amounts[row]!;
    } else if (!Number.isNaN(amounts[row]!) && amounts[row] !== total[code]) {
      differs[code] = 1;
    }
    const value = lineValues?.[row] ?? NaN;
    weight[code]! += value >= 0 ? value : NaN;
    last[code] = row;
  }
  const left = total.slice();
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < 0 || !isUsed(row) || Number.isNaN(total[code]!) || differs[code]) {
      continue;
    }
    if (weight[code]! > 0) {
      const part = row === last[code] ? left[code]! : (total[code]! * lineValues![row]!) / weight[code]!;
      amounts[row] = part;
      left[code]! -= part;
    } else {
      amounts[row] = seen[code] ? 0 : total[code]!;
      seen[code] = 1;
    }
  }
}
