import { MISSING_DAY } from "../cells/columns";
import { rowsAscending } from "../statistics/rowOrder";
import type { Contracts } from "./contractMovement";

/** Contracts of a customer and plan that follow one another: renewed, not begun anew. */
export interface Spell {
  /** Row of its last contract. */
  readonly row: number;
  readonly customer: number;
  readonly plan: number;
  readonly start: number;
  /** The day on which the last one is over or will be; missing where it runs on. */
  readonly end: number;
  readonly over: boolean;
  /** Days until the end, or until the as-of day. */
  readonly days: number;
}

/** A contract that begins so soon after the one before renews it. */
const RENEWED_WITHIN = 31;

/**
 * How long customers kept a plan. Contracts that begin after the as-of day have not begun.
 *
 * @example
 * contractSpells(
 *   { customer: Int32Array.of(0, 0), start: Int32Array.of(100, 130), end: Int32Array.of(130, 190) },
 *   undefined,
 *   150,
 * ).map(({ start, end, over, days }) => [start, end, over, days]) // [[100, 190, false, 50]]
 */
export function contractSpells(
  { customer, start, end }: Contracts,
  plan: ArrayLike<number> | undefined,
  asOf: number,
): Spell[] {
  const plans = Int32Array.from(customer, (_, row) => plan?.[row] ?? 0);
  const order = rowsAscending(customer, plans, start);
  const spells: { -readonly [K in keyof Spell]: Spell[K] }[] = [];
  for (const row of order) {
    const from = start[row]!;
    if (customer[row]! < 0 || from === MISSING_DAY || from > asOf) {
      continue;
    }
    const to = end?.[row] ?? MISSING_DAY;
    const last = spells.at(-1);
    const open = last?.end === MISSING_DAY;
    if (
      last !== undefined &&
      last.customer === customer[row] &&
      last.plan === plans[row] &&
      (open || from <= last.end + RENEWED_WITHIN)
    ) {
      const longer = to === MISSING_DAY || (!open && to >= last.end);
      last.row = longer ? row : last.row;
      last.end = open || to === MISSING_DAY ? MISSING_DAY : Math.max(last.end, to);
    } else {
      spells.push({
        row,
        customer: customer[row]!,
        plan: plans[row]!,
        start: from,
        end: to,
        over: false,
        days: 0,
      });
    }
  }
  for (const spell of spells) {
    spell.over = spell.end !== MISSING_DAY && spell.end <= asOf;
    spell.days = (spell.over ? spell.end : asOf) - spell.start;
  }
  return spells;
}
