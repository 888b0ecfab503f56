/** Which of several amounts make up a difference. */
export interface Explanation {
  /** Places of the amounts, ascending; none where nothing fits. */
  readonly parts: readonly number[];
  /** They make up the difference, but for what rounding hides. */
  readonly exact: boolean;
  /** As few others would do as well. */
  readonly others: number;
  /** What they leave. */
  readonly rest: number;
}

/** Up to so many amounts are tried together. */
const MOST_TOGETHER = 4;
/** Of the usual ones every set is tried; 2 to the power of this many. */
const MOST_USUAL = 14;

/**
 * The fewest amounts that add up to a difference. Where none do, the usual ones that fit into it, the largest first; the
 * rest is not explained.
 *
 * @param usual how many of them, from the first on, are taken where nothing fits exactly
 * @param clashes amounts that cannot both be true
 * @example explainDifference(30, [20, 7, 10]) // { parts: [0, 2], exact: true, others: 0, rest: 0 }
 */
export function explainDifference(
  difference: number,
  amounts: readonly number[],
  {
    usual = amounts.length,
    tolerance = 0,
    clashes = () => false,
  }: {
    readonly usual?: number;
    readonly tolerance?: number;
    readonly clashes?: (a: number, b: number) => boolean;
  } = {},
): Explanation {
  const fits = (sum: number) => Math.abs(difference - sum) <= tolerance;
  if (fits(0)) {
    return { parts: [], exact: true, others: 0, rest: difference };
  }
  for (let size = 1; size <= Math.min(amounts.length, MOST_TOGETHER); size++) {
    const found = [...setsOf(size, amounts, clashes)].filter(({ sum }) => fits(sum));
    if (found.length > 0) {
      return exactly(difference, found);
    }
  }
  const most = Math.min(usual, MOST_USUAL);
  const large: SetOfParts[] = [];
  for (let bits = 0; bits < 1 << most; bits++) {
    const parts = [...Array(most).keys()].filter((at) => bits & (1 << at));
    const sum = parts.reduce((all, at) => all + amounts[at]!, 0);
    if (
      parts.length > MOST_TOGETHER &&
      fits(sum) &&
      !parts.some((a) => parts.some((b) => a < b && clashes(a, b)))
    ) {
      large.push({ parts, sum });
    }
  }
  if (large.length > 0) {
    const fewest = Math.min(...large.map(({ parts }) => parts.length));
    return exactly(
      difference,
      large.filter(({ parts }) => parts.length === fewest),
    );
  }
  return within(difference, amounts.slice(0, usual), clashes);
}

interface SetOfParts {
  readonly parts: readonly number[];
  readonly sum: number;
}

/** Of several sets the one whose parts stand first: the commonest reasons do. */
function exactly(difference: number, [first, ...others]: readonly SetOfParts[]): Explanation {
  return { parts: first!.parts, exact: true, others: others.length, rest: difference - first!.sum };
}

function* setsOf(
  size: number,
  amounts: readonly number[],
  clashes: (a: number, b: number) => boolean,
  taken: readonly number[] = [],
  sum = 0,
): Generator<SetOfParts> {
  if (taken.length === size) {
    yield { parts: taken, sum };
    return;
  }
  for (let at = (taken.at(-1) ?? -1) + 1; at < amounts.length; at++) {
    if (!taken.some((other) => clashes(other, at))) {
      yield* setsOf(size, amounts, clashes, [...taken, at], sum + amounts[at]!);
    }
  }
}

/** The largest that still fit, in the direction of the difference. */
function within(
  difference: number,
  amounts: readonly number[],
  clashes: (a: number, b: number) => boolean,
): Explanation {
  let rest = difference;
  const parts: number[] = [];
  const order = [...amounts.keys()].sort((a, b) => Math.abs(amounts[b]!) - Math.abs(amounts[a]!) || a - b);
  for (const at of order) {
    const amount = amounts[at]!;
    const fits = Math.sign(amount) === Math.sign(rest) && Math.abs(amount) <= Math.abs(rest);
    if (fits && !parts.some((other) => clashes(other, at))) {
      parts.push(at);
      rest -= amount;
    }
  }
  return { parts: parts.sort((a, b) => a - b), exact: false, others: 0, rest };
}
