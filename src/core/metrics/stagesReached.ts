import { LOST, OPEN, WON, type Deals } from "../ledger/deals";

/** Deals that came to a stage or beyond it. */
export interface StageReached {
  readonly stage: string;
  readonly won: number;
  readonly lost: number;
  readonly open: number;
}

/**
 * What became of the deals that reached each stage? Who is won has passed all of them; of others the furthest stage counts.
 *
 * @param furthest place of each deal's furthest stage among `stages`, -1 where it is not known
 * @param stages from the first to the last
 */
export function stagesReached(
  { count, outcome }: Deals,
  furthest: Int32Array,
  stages: readonly string[],
): StageReached[] {
  const ends = [WON, LOST, OPEN].map(() => new Int32Array(stages.length));
  for (let deal = 0; deal < count; deal++) {
    const until = outcome[deal] === WON ? stages.length - 1 : furthest[deal]!;
    for (let stage = 0; stage <= until; stage++) {
      ends[outcome[deal]!]![stage]!++;
    }
  }
  return stages.map((stage, at) => ({
    stage,
    won: ends[WON]![at]!,
    lost: ends[LOST]![at]!,
    open: ends[OPEN]![at]!,
  }));
}

/**
 * Stages in the order in which deals come to them: one stands before another where more deals came to it first.
 *
 * @param visits the stages of each deal in the order of time, each once
 */
export function orderOfStages(visits: readonly (readonly number[])[], stages: number): number[] {
  const before = new Int32Array(stages * stages);
  for (const own of visits) {
    own.forEach((first, at) => own.slice(at + 1).forEach((next) => before[first * stages + next]!++));
  }
  const wins = (stage: number) => {
    let sum = 0;
    for (let other = 0; other < stages; other++) {
      sum += Math.sign(before[stage * stages + other]! - before[other * stages + stage]!);
    }
    return sum;
  };
  return Array.from({ length: stages }, (_, stage) => stage).sort((a, b) => wins(b) - wins(a) || a - b);
}
