import { MISSING_DAY } from "../../core/cells/columns";
import type { Need } from "../definition";

/** A table with a row a contract or subscription. */
export const CONTRACT_NEEDS: readonly Need[] = [
  { roles: ["customer"], required: true },
  { roles: ["contractStart"], required: true },
  { roles: ["contractEnd"], required: false },
];

/** Where nearly every contract has an end, it is the day it will run out, and has not come yet. */
const MOSTLY = 0.9;

/** The day up to which contracts were written down, where nobody says: the last start or end. */
export function lastDay(starts: Int32Array, ends: Int32Array | undefined): number {
  const last = (days: Int32Array) => days.reduce((a, b) => Math.max(a, b), MISSING_DAY);
  const ended = ends?.filter((day) => day !== MISSING_DAY) ?? new Int32Array(0);
  const expires = ended.length >= MOSTLY * starts.length;
  return Math.max(last(starts), expires ? MISSING_DAY : last(ended));
}
