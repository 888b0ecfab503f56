import { MISSING_DAY, type TextColumn } from "../cells/columns";
import type { Dataset } from "../cells/dataset";
import { dealOutcome } from "../cells/rules/statuses";
import { CoreError } from "../errors";
import { dealHistory, type DealHistory } from "./dealHistory";

/** What became of a deal. */
export const WON = 0;
export const LOST = 1;
export const OPEN = 2;

const OUTCOMES = { won: WON, lost: LOST, open: OPEN } as const;

/** Deals of a CRM as columns of one length; a deal is a place in them. */
export interface Deals {
  readonly count: number;
  /** Row of the dataset. */
  readonly row: Int32Array;
  /** `WON`, `LOST` or `OPEN`. */
  readonly outcome: Uint8Array;
  /** NaN where it is not given. */
  readonly amount: Float64Array;
  /** `MISSING_DAY` where it is not known. */
  readonly created: Int32Array;
  /** The day on which it was won or lost; of open ones the day on which that is expected; `MISSING_DAY` where not known. */
  readonly closed: Int32Array;
  /** The CRM's own, 0–1, NaN where it gives none. */
  readonly probability?: Float64Array;
  readonly asOf: number;
  /** A deal is dated when it was begun; otherwise only when it is closed. */
  readonly hasCreated: boolean;
  /** Where the table has a row for each stage of a deal. */
  readonly history?: DealHistory;
}

/**
 * The deals of a table, each won, lost or open as of a day. What was decided later is still open, what began later is not
 * there.
 *
 * @param asOf the last day with something known, unless given: a deal that began or was decided
 * @throws CoreError `notAvailable` without a stage or status, or without any deal
 */
export function dealsOf(dataset: Dataset, asOf = dataset.asOf): Deals {
  const { status, stage, amount, date, dealCreated, dealLost, probability } = dataset.columns;
  const told = outcomesOf(status ?? stage, dataset);
  if (!told) {
    throw new CoreError("notAvailable", "dealsNeedStage");
  }
  const { used } = dataset;
  if (used === 0) {
    throw new CoreError("notAvailable", "noDeals", { given: dataset.given });
  }
  const history = dealHistory(dataset, asOf);
  const begun = history?.begun ?? dealCreated?.days ?? new Int32Array(used).fill(MISSING_DAY);
  const ended = closedOn(told, date?.days, dealLost?.days, history !== undefined);
  // A row of a history is known on its day, whatever it says.
  const last = asOf ?? (history ? lastDay(date!.days) : lastKnown(told, begun, ended));
  const row = new Int32Array(used);
  let count = 0;
  for (let at = 0; at < used; at++) {
    // A missing day is before every other.
    if (begun[at]! <= last && (!history || history.isLast[at] === 1)) {
      row[count++] = at;
    }
  }
  const all = count === used;
  const outcome = new Uint8Array(count);
  for (let deal = 0; deal < count; deal++) {
    const at = row[deal]!;
    outcome[deal] = ended[at]! > last ? OPEN : told[at]!;
  }
  const days = (of: Int32Array) =>
    all ? of : Int32Array.from({ length: count }, (_, deal) => of[row[deal]!]!);
  const numbers = (of: Float64Array) =>
    all ? of : Float64Array.from({ length: count }, (_, deal) => of[row[deal]!]!);
  return {
    count,
    row: row.subarray(0, count),
    outcome,
    amount: amount ? numbers(amount.values) : new Float64Array(count).fill(NaN),
    created: days(begun),
    closed: days(ended),
    probability: probability && numbers(sharesOf(probability.values)),
    asOf: last,
    hasCreated: dealCreated !== undefined || history !== undefined,
    history,
  };
}

/** The day of a deal's end: a lost one's own where there is one. */
function closedOn(
  outcome: Uint8Array,
  dated: Int32Array | undefined,
  lostOn: Int32Array | undefined,
  isHistory: boolean,
): Int32Array {
  const none = new Int32Array(outcome.length).fill(MISSING_DAY);
  // In a history an open deal's day is that of its stage.
  const days = isHistory
    ? none.map((_, row) => (outcome[row] === OPEN ? MISSING_DAY : dated![row]!))
    : (dated ?? none);
  return lostOn
    ? days.map((day, row) => (outcome[row] === LOST && lostOn[row] !== MISSING_DAY ? lostOn[row]! : day))
    : days;
}

function lastDay(days: Int32Array): number {
  return days.reduce((last, day) => Math.max(last, day), MISSING_DAY);
}

function lastKnown(outcome: Uint8Array, begun: Int32Array, ended: Int32Array): number {
  let last = MISSING_DAY;
  for (let row = 0; row < outcome.length; row++) {
    const known = outcome[row] === OPEN ? begun[row]! : Math.max(begun[row]!, ended[row]!);
    last = known > last ? known : last;
  }
  if (last === MISSING_DAY) {
    throw new CoreError("notAvailable", "dealsNeedDay");
  }
  return last;
}

function outcomesOf(column: TextColumn | undefined, { policies, used }: Dataset): Uint8Array | undefined {
  if (!column) {
    return undefined;
  }
  const meant = column.dictionary.map((text) => OUTCOMES[dealOutcome(text, policies.statuses)]);
  const found = new Uint8Array(used);
  for (let row = 0; row < used; row++) {
    found[row] = meant[column.codes[row]!] ?? OPEN;
  }
  return found;
}

/** Per cent where any is more than 1. */
function sharesOf(values: Float64Array): Float64Array {
  const scale = values.some((value) => value > 1) ? 100 : 1;
  return values.map((value) => Math.min(1, Math.max(0, value / scale)));
}

/** The deals of an outcome, in their order. */
export function dealsThatAre({ outcome, count }: Deals, wanted: number): number[] {
  const found: number[] = [];
  for (let deal = 0; deal < count; deal++) {
    if (outcome[deal] === wanted) {
      found.push(deal);
    }
  }
  return found;
}

/** What became of some deals. */
export interface DealFigures {
  readonly count: number;
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  readonly wonAmount: number;
  readonly lostAmount: number;
  readonly openAmount: number;
}

/** Of all deals. */
export function dealFigures(deals: Deals): DealFigures {
  return figuresByGroup(deals, new Int32Array(deals.count), 1)[0]!;
}

/** @param group of each deal, from 0 on; deals of other numbers are of none */
export function figuresByGroup(
  { outcome, amount, count }: Deals,
  group: Int32Array,
  groups: number,
): DealFigures[] {
  const [deals, amounts] = [new Int32Array(3 * groups), new Float64Array(3 * groups)];
  for (let deal = 0; deal < count; deal++) {
    const own = group[deal]!;
    if (own < 0 || own >= groups) {
      continue;
    }
    const at = 3 * own + outcome[deal]!;
    const worth = amount[deal]!;
    deals[at]!++;
    // NaN is not equal to itself.
    amounts[at]! += worth === worth ? worth : 0;
  }
  return Array.from({ length: groups }, (_, own): DealFigures => {
    const [won, lost, open] = deals.subarray(3 * own, 3 * own + 3);
    const [wonAmount, lostAmount, openAmount] = amounts.subarray(3 * own, 3 * own + 3);
    return {
      count: won! + lost! + open!,
      won: won!,
      lost: lost!,
      open: open!,
      wonAmount: wonAmount!,
      lostAmount: lostAmount!,
      openAmount: openAmount!,
    };
  });
}

/** Days from the beginning of a deal to its decision, or of an open one to the as-of date; NaN where not known. */
export function dealAge({ outcome, created, closed, asOf }: Deals, deal: number): number {
  const end = outcome[deal] === OPEN ? asOf : closed[deal]!;
  const begun = created[deal]!;
  return begun === MISSING_DAY || end === MISSING_DAY || end < begun ? NaN : end - begun;
}
