import { dealAge, type Deal } from "../ledger/deals";

/** Fewer decided deals of an age tell nothing of it. */
const FEWEST_OF_AGE = 10;

/**
 * How likely is a deal of this age to be won? The win rate of decided deals that were once as old: won ÷ (won + lost) among
 * those whose decision took at least so many days; of all decided ones where fewer than 10 did.
 *
 * @param decided deals that were won or lost by the as-of date
 * @returns NaN where no deal was decided
 */
export function winRateByAge(decided: readonly Deal[], asOf: number): (age: number | undefined) => number {
  const aged = decided
    .flatMap((deal) => {
      const age = dealAge(deal, asOf);
      return age === undefined ? [] : [{ age, won: deal.outcome === "won" ? 1 : 0 }];
    })
    .sort((a, b) => b.age - a.age);
  const won = decided.filter(({ outcome }) => outcome === "won").length;
  const overall = decided.length > 0 ? won / decided.length : NaN;
  // Of the deals that took longest, from the longest on.
  const wonAmong: number[] = [];
  aged.forEach((deal, index) => wonAmong.push((wonAmong[index - 1] ?? 0) + deal.won));
  return (age) => {
    const as = age === undefined ? -1 : countFrom(aged, age);
    return as >= FEWEST_OF_AGE ? wonAmong[as - 1]! / as : overall;
  };
}

/** How many took at least so long, of deals that stand from the longest on. */
function countFrom(aged: readonly { readonly age: number }[], age: number): number {
  let [low, high] = [0, aged.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (aged[middle]!.age >= age) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
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
export function checkPipeline(deals: readonly Deal[], days: readonly number[]): PipelineCheck[] {
  const placed = deals.filter(
    ({ outcome, created, closed }) => created !== undefined && (outcome === "open" || closed !== undefined),
  );
  const amountOf = ({ amount }: Deal) => (Number.isNaN(amount) ? 0 : amount);
  return days.flatMap((day): PipelineCheck[] => {
    const begun = placed.filter(({ created }) => created! <= day);
    const isOpen = ({ outcome, closed }: Deal) => outcome === "open" || closed! > day;
    const open = begun.filter(isOpen);
    const rate = winRateByAge(
      begun.filter((deal) => !isOpen(deal)),
      day,
    );
    if (open.length === 0 || Number.isNaN(rate(undefined))) {
      return [];
    }
    const still = open.filter(({ outcome }) => outcome === "open");
    return [
      {
        day,
        open: open.length,
        amount: open.reduce((sum, deal) => sum + amountOf(deal), 0),
        weighted: open.reduce((sum, deal) => sum + amountOf(deal) * rate(day - deal.created!), 0),
        won: open.reduce((sum, deal) => sum + (deal.outcome === "won" ? amountOf(deal) : 0), 0),
        stillOpen: still.length,
        stillOpenAmount: still.reduce((sum, deal) => sum + amountOf(deal), 0),
      },
    ];
  });
}
