import { holmAdjusted } from "../statistics/proportions";
import { compareShares } from "./compareShares";

export interface AgainstOthers {
  /** Place in the list. */
  readonly index: number;
  readonly share: number;
  /** Of all others together. */
  readonly others: number;
  /** Of the difference, after Holm's correction for all that are compared. */
  readonly p: number;
}

const AT_ONCE = 0.05;

/**
 * Which shares of a list differ from that of all others together beyond chance? Those of fewer than `fewest` cases are
 * not looked at.
 *
 * @example againstOthers([{ n: 100, x: 10 }, { n: 100, x: 40 }], 30)[0] // { index: 0, share: 0.1, others: 0.4, … }
 */
export function againstOthers(
  list: readonly { readonly n: number; readonly x: number }[],
  fewest: number,
): AgainstOthers[] {
  const all = { n: 0, x: 0 };
  list.forEach(({ n, x }) => {
    all.n += n;
    all.x += x;
  });
  const compared = [...list.keys()].filter((index) => list[index]!.n >= fewest && all.n > list[index]!.n);
  const tests = compared.map((index) => {
    const { n, x } = list[index]!;
    return compareShares({ n: all.n - n, x: all.x - x }, { n, x }, 1 - AT_ONCE);
  });
  const adjusted = holmAdjusted(tests.map(({ p }) => p));
  return compared.flatMap((index, at) => {
    const { shareA, shareB } = tests[at]!;
    return adjusted[at]! < AT_ONCE ? [{ index, share: shareB, others: shareA, p: adjusted[at]! }] : [];
  });
}
