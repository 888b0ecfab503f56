import { MISSING_CODE, type TextColumn } from "../cells/columns";
import type { CountedLines } from "./ledger";
import { rowsByKey } from "./keyedRows";
import { periodLookup, type PeriodOptions } from "./periods";

/** What was sold of each value of a column in each period, with its mean price: cells in the order of values and periods. */
export interface PriceCells {
  readonly dictionary: readonly string[];
  readonly value: Int32Array;
  /** Group of each of the dictionary's values, -1 without one. */
  readonly group: Int32Array;
  readonly groups: readonly string[];
  /** Number of the first period; the others are counted from it. */
  readonly first: number;
  readonly period: Int32Array;
  readonly units: Float64Array;
  readonly revenue: Float64Array;
}

/** The group that most lines of a value have. */
function usualGroup(
  rows: Int32Array,
  start: Int32Array,
  { codes, dictionary }: Pick<TextColumn, "codes" | "dictionary">,
): Int32Array {
  const counts = new Int32Array(dictionary.length);
  return Int32Array.from({ length: start.length - 1 }, (_, value) => {
    let best = -1;
    const own = rows.subarray(start[value], start[value + 1]);
    for (const row of own) {
      const code = codes[row]!;
      if (code >= 0 && ++counts[code]! > (best < 0 ? 0 : counts[best]!)) {
        best = code;
      }
    }
    for (const row of own) {
      if (codes[row]! >= 0) {
        counts[codes[row]!] = 0;
      }
    }
    return best;
  });
}

/**
 * Purchases with a quantity and an amount; refunds and gifts have no price.
 *
 * @param within a column of groups that the values belong to
 */
export function priceCells(
  { order, amount, day }: CountedLines,
  { codes, dictionary }: Pick<TextColumn, "codes" | "dictionary">,
  quantity: Float64Array,
  by: PeriodOptions,
  within?: Pick<TextColumn, "codes" | "dictionary">,
): PriceCells {
  const isSold = (row: number) => order[row]! >= 0 && quantity[row]! > 0 && amount[row]! > 0;
  const keys = new Int32Array(codes.length);
  for (let row = 0; row < keys.length; row++) {
    keys[row] = isSold(row) ? codes[row]! : MISSING_CODE;
  }
  const { rows, start } = rowsByKey(keys, dictionary.length);
  let [from, to] = [Infinity, -Infinity];
  for (const row of rows) {
    from = Math.min(from, day[row]!);
    to = Math.max(to, day[row]!);
  }
  const lookup = rows.length > 0 ? periodLookup(from, to, by) : new Int32Array(0);
  const first = lookup[0] ?? 0;
  const count = lookup.length > 0 ? lookup.at(-1)! - first + 1 : 0;
  const [units, revenue] = [new Float64Array(count), new Float64Array(count)];
  const cells = {
    value: [] as number[],
    period: [] as number[],
    units: [] as number[],
    revenue: [] as number[],
  };
  for (let code = 0; code < dictionary.length; code++) {
    for (let at = start[code]!; at < start[code + 1]!; at++) {
      const row = rows[at]!;
      const own = lookup[day[row]! - from]! - first;
      units[own]! += quantity[row]!;
      revenue[own]! += amount[row]!;
    }
    if (start[code + 1]! > start[code]!) {
      for (let own = 0; own < count; own++) {
        if (units[own]! > 0) {
          cells.value.push(code);
          cells.period.push(own);
          cells.units.push(units[own]!);
          cells.revenue.push(revenue[own]!);
          units[own] = revenue[own] = 0;
        }
      }
    }
  }
  return {
    dictionary,
    group: within ? usualGroup(rows, start, within) : new Int32Array(dictionary.length).fill(-1),
    groups: within?.dictionary ?? [],
    first,
    value: Int32Array.from(cells.value),
    period: Int32Array.from(cells.period),
    units: Float64Array.from(cells.units),
    revenue: Float64Array.from(cells.revenue),
  };
}
