import { CoreError } from "../errors";
import { rowsAscending } from "./rowOrder";

/** Cases with the time until an event, or until they were lost from sight. */
export interface Durations {
  readonly times: ArrayLike<number>;
  readonly happened: ArrayLike<number | boolean>;
  /** Time from which each case was seen; from the start where absent. */
  readonly entered?: ArrayLike<number>;
  /** Number of each case's group; all in one where absent. */
  readonly group?: ArrayLike<number>;
  readonly groups?: number;
}

/** Who was there, and to whom it happened, at each time of an event; of each group. */
export interface RiskTable {
  /** Ascending. */
  readonly times: Float64Array;
  readonly groups: readonly { readonly atRisk: Float64Array; readonly events: Float64Array }[];
}

/** Whole times up to here are counted in place, without an order of rows. */
const COUNTED = 1 << 17;

/**
 * At risk at t is who was seen before t and lasted until t or longer: those lost from sight at t still count.
 *
 * @throws CoreError when somebody was seen only from the end of his time on, or a time is negative
 */
export function riskTable({ times, happened, entered, group, groups = 1 }: Durations): RiskTable {
  const n = times.length;
  for (let i = 0; i < n; i++) {
    if (!(times[i]! >= 0)) {
      throw new CoreError("value", "durationNegative", { row: i + 1, value: times[i]! });
    }
    if (entered && !(entered[i]! < times[i]!)) {
      throw new CoreError("value", "enteredTooLate", { row: i + 1, entry: entered[i]!, end: times[i]! });
    }
  }
  const grid = timeGrid(times, happened);
  const size = grid.times.length;
  const counts = Array.from({ length: groups }, () => ({
    // Leaves after the time before and up to this one, enters from the time before on and before this one.
    leaving: new Float64Array(size + 1),
    entering: new Float64Array(size + 1),
    events: new Float64Array(size),
  }));
  for (let i = 0; i < n; i++) {
    const own = counts[group ? group[i]! : 0]!;
    // The last time of an event at which this case was at risk.
    const last = grid.upTo(times[i]!);
    own.leaving[last + 1]!++;
    if (happened[i]) {
      own.events[last]!++;
    }
    own.entering[entered ? grid.upTo(entered[i]!) + 1 : 0]!++;
  }
  return {
    times: grid.times,
    groups: counts.map(({ leaving, entering, events }) => {
      const atRisk = new Float64Array(size);
      let there = 0;
      for (let at = 0; at < size; at++) {
        there += entering[at]! - leaving[at]!;
        atRisk[at] = there;
      }
      return { atRisk, events };
    }),
  };
}

interface TimeGrid {
  readonly times: Float64Array;
  /** Place of the last time of an event that is no later; −1 before the first. */
  upTo(time: number): number;
}

function timeGrid(times: ArrayLike<number>, happened: ArrayLike<number | boolean>): TimeGrid {
  let longest = 0;
  let whole = true;
  for (let i = 0; i < times.length; i++) {
    const time = times[i]!;
    longest = time > longest ? time : longest;
    whole &&= Number.isInteger(time);
  }
  return whole && longest < COUNTED ? countedGrid(times, happened, longest) : sortedGrid(times, happened);
}

function countedGrid(
  times: ArrayLike<number>,
  happened: ArrayLike<number | boolean>,
  longest: number,
): TimeGrid {
  const events = new Uint8Array(longest + 1);
  for (let i = 0; i < times.length; i++) {
    if (happened[i]) {
      events[times[i]!] = 1;
    }
  }
  const place = new Int32Array(longest + 1);
  const found: number[] = [];
  for (let time = 0; time <= longest; time++) {
    if (events[time]) {
      found.push(time);
    }
    place[time] = found.length - 1;
  }
  return {
    times: Float64Array.from(found),
    // Entries may be broken numbers, and negative.
    upTo: (time) => (time >= 0 ? place[Math.min(longest, Math.floor(time))]! : -1),
  };
}

function sortedGrid(times: ArrayLike<number>, happened: ArrayLike<number | boolean>): TimeGrid {
  let count = 0;
  const ended = new Float64Array(times.length);
  for (let i = 0; i < times.length; i++) {
    if (happened[i]) {
      ended[count++] = times[i]!;
    }
  }
  const events = ended.subarray(0, count);
  const found: number[] = [];
  for (const row of rowsAscending(events)) {
    if (events[row] !== found.at(-1)) {
      found.push(events[row]!);
    }
  }
  const distinct = Float64Array.from(found);
  return {
    times: distinct,
    upTo(time) {
      let [from, to] = [0, distinct.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (distinct[middle]! <= time) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      return from - 1;
    },
  };
}
