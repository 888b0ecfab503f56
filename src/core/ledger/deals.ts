import { MISSING_DAY, type TextColumn } from "../cells/columns";
import type { Dataset } from "../cells/dataset";
import { dealOutcome } from "../cells/rules/statuses";
import { CoreError } from "../errors";

export type DealOutcome = "won" | "lost" | "open";

/** One deal of a CRM. */
export interface Deal {
  /** Row of the dataset. */
  readonly row: number;
  readonly outcome: DealOutcome;
  /** NaN where it is not given. */
  readonly amount: number;
  /** Excel serials; undefined where they are not known. */
  readonly created?: number;
  /** The day on which it was won or lost; of open ones the day on which that is expected. */
  readonly closed?: number;
  /** The CRM's own, 0–1. */
  readonly probability?: number;
}

export interface Deals {
  readonly deals: readonly Deal[];
  readonly asOf: number;
  /** A deal is dated when it was begun; otherwise only when it is closed. */
  readonly hasCreated: boolean;
  readonly hasProbability: boolean;
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
  const outcomes = outcomesOf(status ?? stage, dataset);
  if (!outcomes) {
    throw new CoreError("notAvailable", "dealsNeedStage");
  }
  if (dataset.used === 0) {
    throw new CoreError("notAvailable", "noDeals", { given: dataset.given });
  }
  const dayOf = (days: Int32Array | undefined, row: number) =>
    days && days[row] !== MISSING_DAY ? days[row] : undefined;
  const [created, dated, lostOn] = [dealCreated?.days, date?.days, dealLost?.days];
  const closedOn = (row: number, outcome: DealOutcome) =>
    (outcome === "lost" ? dayOf(lostOn, row) : undefined) ?? dayOf(dated, row);
  const share = probability && shareOf(probability.values);
  const last = asOf ?? lastKnown(dataset.used, created, (row) => decidedOn(outcomes(row), row));
  const deals: Deal[] = [];
  for (let row = 0; row < dataset.used; row++) {
    const begun = dayOf(created, row);
    if (begun !== undefined && begun > last) {
      continue;
    }
    const outcome = outcomes(row);
    const closed = closedOn(row, outcome);
    const given = share && share(row);
    deals.push({
      row,
      outcome: outcome !== "open" && closed !== undefined && closed > last ? "open" : outcome,
      amount: amount ? amount.values[row]! : NaN,
      created: begun,
      closed,
      probability: given === undefined || Number.isNaN(given) ? undefined : given,
    });
  }
  return {
    deals,
    asOf: last,
    hasCreated: dealCreated !== undefined,
    hasProbability: share !== undefined,
  };

  function decidedOn(outcome: DealOutcome, row: number): number {
    return outcome === "open" ? -Infinity : (closedOn(row, outcome) ?? -Infinity);
  }
}

function lastKnown(
  rows: number,
  created: Int32Array | undefined,
  decidedOn: (row: number) => number,
): number {
  let last = -Infinity;
  for (let row = 0; row < rows; row++) {
    const begun = created && created[row] !== MISSING_DAY ? created[row]! : -Infinity;
    last = Math.max(last, begun, decidedOn(row));
  }
  if (last === -Infinity) {
    throw new CoreError("notAvailable", "dealsNeedDay");
  }
  return last;
}

function outcomesOf(
  column: TextColumn | undefined,
  { policies }: Dataset,
): ((row: number) => DealOutcome) | undefined {
  const outcomes = column?.dictionary.map((text) => dealOutcome(text, policies.statuses));
  return outcomes && ((row) => outcomes[column!.codes[row]!] ?? "open");
}

/** Per cent where any is more than 1. */
function shareOf(values: Float64Array): (row: number) => number {
  const scale = values.some((value) => value > 1) ? 100 : 1;
  return (row) => Math.min(1, Math.max(0, values[row]! / scale));
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

export function dealFigures(deals: readonly Deal[]): DealFigures {
  const figures = noDeals();
  for (const deal of deals) {
    addDeal(figures, deal);
  }
  return figures;
}

type Counting = { -readonly [K in keyof DealFigures]: number };

export function noDeals(): Counting {
  return { count: 0, won: 0, lost: 0, open: 0, wonAmount: 0, lostAmount: 0, openAmount: 0 };
}

export function addDeal(figures: Counting, { outcome, amount }: Deal): void {
  const own = Number.isNaN(amount) ? 0 : amount;
  figures.count++;
  switch (outcome) {
    case "won":
      figures.won++;
      figures.wonAmount += own;
      break;
    case "lost":
      figures.lost++;
      figures.lostAmount += own;
      break;
    case "open":
      figures.open++;
      figures.openAmount += own;
  }
}

/** Days from the beginning of a deal to its decision, or of an open one to the as-of date; undefined where not known. */
export function dealAge({ outcome, created, closed }: Deal, asOf: number): number | undefined {
  const end = outcome === "open" ? asOf : closed;
  return created === undefined || end === undefined || end < created ? undefined : end - created;
}
