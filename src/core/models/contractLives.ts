import { CoreError } from "../errors";

/**
 * How long contracts of whole periods lasted, pooled over cohorts: `lost[t − 1]` ended after t periods, `running[t − 1]`
 * were still there after t and are not known further.
 */
export interface ContractLives {
  readonly lost: Float64Array;
  readonly running: Float64Array;
  /** `entered[t − 1]` were seen only from the end of period t on: had they left before, nobody would know of them. */
  readonly entered?: Float64Array;
  readonly customers: number;
  readonly losses: number;
}

/** Counts in parts of a customer come from shares that were rounded. */
const HALF = 0.5;

/**
 * Lives from the survivors of each cohort, counted at its start and after every period; NaN where a younger cohort is not
 * there yet. Of shares, `base` says how many customers each cohort began with.
 *
 * @throws CoreError for survivors that rise, shares without a base, or fewer than two periods
 * @example livesOfCohorts([[100, 80, 70], [50, 45]]).lost // [25, 10]
 */
export function livesOfCohorts(cohorts: readonly ArrayLike<number>[], base?: number): ContractLives {
  const counted = cohorts.map((cohort, i) => countsOf(cohort, base, i));
  const periods = counted.reduce((most, { length }) => Math.max(most, length - 1), 0);
  const lost = new Float64Array(periods);
  const running = new Float64Array(periods);
  for (const counts of counted) {
    for (let t = 1; t < counts.length; t++) {
      lost[t - 1]! += counts[t - 1]! - counts[t]!;
    }
    running[counts.length - 2]! += counts.at(-1)!;
  }
  return lives(lost, running);
}

/**
 * Lives from contracts a row: how many periods each has lasted, and whether it is over. A started period is a whole one.
 * Who still runs in the first period has told nothing yet, nor has who was seen for no whole period; `seenFrom` says how many
 * whole periods a contract had lasted when it came into sight.
 *
 * @example livesOfContracts([1, 3, 3], [1, 0, 1]).lost // [1, 0, 1]
 */
export function livesOfContracts(
  periods: ArrayLike<number>,
  ended: ArrayLike<number | boolean>,
  seenFrom?: ArrayLike<number>,
): ContractLives {
  let last = 0;
  for (let i = 0; i < periods.length; i++) {
    last = Math.max(last, ended[i] ? Math.max(1, Math.ceil(periods[i]!)) : Math.floor(periods[i]!));
  }
  const lost = new Float64Array(last);
  const running = new Float64Array(last);
  const entered = new Float64Array(last);
  for (let i = 0; i < periods.length; i++) {
    const from = seenFrom?.[i] ?? 0;
    const to = ended[i] ? Math.max(1, Math.ceil(periods[i]!)) : Math.floor(periods[i]!);
    if (to <= from) {
      continue;
    }
    (ended[i] ? lost : running)[to - 1]!++;
    if (from > 0) {
      entered[from - 1]!++;
    }
  }
  return lives(lost, running, seenFrom && entered);
}

/** The same lives, known only for so many periods: what came later is held out. */
export function livesWithin({ lost, running, entered }: ContractLives, periods: number): ContractLives {
  const known = running.slice(0, periods);
  for (let t = periods; t < lost.length; t++) {
    // Who entered later was not there yet.
    known[periods - 1]! += lost[t]! + running[t]! - (entered?.[t] ?? 0);
  }
  known[periods - 1]! -= entered?.[periods - 1] ?? 0;
  return lives(lost.slice(0, periods), known, entered && [...entered.slice(0, periods - 1), 0]);
}

function lives(lost: Float64Array, running: Float64Array, entered?: ArrayLike<number>): ContractLives {
  const losses = lost.reduce((sum, count) => sum + count, 0);
  return {
    lost,
    running,
    ...(entered ? { entered: Float64Array.from(entered) } : {}),
    losses,
    customers: losses + running.reduce((sum, count) => sum + count, 0),
  };
}

function countsOf(cohort: ArrayLike<number>, base: number | undefined, index: number): number[] {
  const values = Array.from(cohort);
  while (Number.isNaN(values.at(-1))) {
    values.pop();
  }
  const first = values[0];
  if (values.length < 2 || first === undefined || !(first > 0)) {
    throw new CoreError("notAvailable", "cohortTooShort", { cohort: index + 1 });
  }
  const bad = values.findIndex((value, t) => !(value >= 0) || (t > 0 && value > values[t - 1]!));
  if (bad >= 0) {
    throw new CoreError("value", "survivorsRise", { cohort: index + 1, period: bad, count: values[bad]! });
  }
  if (base === undefined) {
    if (values.some((value) => !Number.isInteger(value))) {
      throw new CoreError("value", "sharesNeedBase", { cohort: index + 1 });
    }
    return values;
  }
  if (!(base > HALF)) {
    throw new CoreError("value", "notPositive", { name: "base", value: base });
  }
  return values.map((value) => (base * value) / first);
}
