import { MISSING_DAY } from "../cells/columns";
import { dealAge, LOST, OPEN, WON, type Deals } from "../ledger/deals";

/** Fewer decided deals of an age tell nothing of it. */
const FEWEST_OF_AGE = 10;

/**
 * How likely is a deal of this age to be won? The win rate of decided deals that were once as old: won ÷ (won + lost) among
 * those whose decision took at least so many days; of all decided ones where fewer than 10 did.
 *
 * @returns NaN where no deal was decided
 */
export function winRateByAge(deals: Deals): (age: number) => number {
  const counts = new DecidedByAge();
  for (let deal = 0; deal < deals.count; deal++) {
    const outcome = deals.outcome[deal]!;
    if (outcome === WON || outcome === LOST) {
      counts.add(dealAge(deals, deal), outcome === WON);
    }
  }
  return counts.rates();
}

/** Deals decided not before some age. */
export interface OnceAsOld {
  readonly days: number;
  readonly won: number;
  readonly lost: number;
}

/** What {@link winRateByAge} goes by, at some ages in days. */
export function onceAsOld(deals: Deals, ages: readonly number[]): OnceAsOld[] {
  const own = ages.map((days) => ({ days, won: 0, lost: 0 }));
  for (let deal = 0; deal < deals.count; deal++) {
    const outcome = deals.outcome[deal]!;
    const age = outcome === OPEN ? NaN : dealAge(deals, deal);
    for (const one of own) {
      if (age >= one.days) {
        one.won += outcome === WON ? 1 : 0;
        one.lost += outcome === LOST ? 1 : 0;
      }
    }
  }
  return own;
}

/** Won and decided deals by the days that their decision took. */
class DecidedByAge {
  private readonly decided: number[] = [];
  private readonly won: number[] = [];
  private all = 0;
  private allWon = 0;

  /** @param age NaN where it is not known */
  add(age: number, isWon: boolean): void {
    this.all++;
    this.allWon += isWon ? 1 : 0;
    if (age >= 0) {
      for (let next = this.decided.length; next <= age; next++) {
        this.decided.push(0);
        this.won.push(0);
      }
      this.decided[age]!++;
      this.won[age]! += isWon ? 1 : 0;
    }
  }

  /** Of an age in days; of all where it is NaN. */
  rates(): (age: number) => number {
    const overall = this.all > 0 ? this.allWon / this.all : NaN;
    const [decided, won] = [[...this.decided], [...this.won]];
    for (let age = decided.length - 2; age >= 0; age--) {
      decided[age]! += decided[age + 1]!;
      won[age]! += won[age + 1]!;
    }
    return (age) => {
      const as = decided[age] ?? 0;
      return as >= FEWEST_OF_AGE ? won[age]! / as : overall;
    };
  }
}

/** Open deals as they stood on a day in the past, what was to be expected of them then, and what became of them. */
export interface PipelineCheck {
  readonly day: number;
  readonly open: number;
  readonly amount: number;
  /** Amounts times the win rate of deals that were once as old, of what was decided by the day. */
  readonly weighted: number;
  /** Of these deals, the amounts won since. */
  readonly won: number;
  readonly stillOpen: number;
  readonly stillOpenAmount: number;
}

/**
 * Was the weighted pipeline right? The deals that were open on past days, rebuilt from when they began and were decided.
 * Deals without a day of their beginning, and decided ones without the day of the decision, cannot be placed and are left out.
 */
export function checkPipeline(deals: Deals, days: readonly number[]): PipelineCheck[] {
  return days.flatMap((day) => checkOn(deals, day) ?? []);
}

function checkOn({ count, outcome, created, closed, amount }: Deals, day: number): PipelineCheck | undefined {
  const decided = new DecidedByAge();
  const open: number[] = [];
  for (let deal = 0; deal < count; deal++) {
    const begun = created[deal]!;
    const end = closed[deal]!;
    const isOpen = outcome[deal] === OPEN;
    if (begun === MISSING_DAY || begun > day || (!isOpen && end === MISSING_DAY)) {
      continue;
    }
    if (isOpen || end > day) {
      open.push(deal);
    } else {
      decided.add(end < begun ? NaN : end - begun, outcome[deal] === WON);
    }
  }
  const rate = decided.rates();
  if (open.length === 0 || Number.isNaN(rate(NaN))) {
    return undefined;
  }
  const check = { day, open: open.length, amount: 0, weighted: 0, won: 0, stillOpen: 0, stillOpenAmount: 0 };
  for (const deal of open) {
    const own = Number.isNaN(amount[deal]!) ? 0 : amount[deal]!;
    check.amount += own;
    check.weighted += own * rate(day - created[deal]!);
    check.won += outcome[deal] === WON ? own : 0;
    if (outcome[deal] === OPEN) {
      check.stillOpen++;
      check.stillOpenAmount += own;
    }
  }
  return check;
}
