/** ln 0!, ln 1!, … ln n! */
export function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) {
    logs[i] = logs[i - 1]! + Math.log(i);
  }
  return logs;
}

/** Terms that no longer move the sum. */
const NEGLIGIBLE = 1e-16;

/**
 * How likely do two things that stand in a and b of n orders meet in so many or more by chance? The upper tail of the
 * hypergeometric distribution, summed in logs from its first term.
 *
 * @param logs ln of the factorials up to n
 * @example jointChance({ together: 2, a: 2, b: 2, n: 4 }, logFactorials(4)) // 0.1667
 */
export function jointChance(
  {
    together,
    a,
    b,
    n,
  }: { readonly together: number; readonly a: number; readonly b: number; readonly n: number },
  logs: Float64Array,
): number {
  if (together <= Math.max(0, a + b - n)) {
    return 1;
  }
  const choose = (of: number, some: number) => logs[of]! - logs[some]! - logs[of - some]!;
  const first = choose(a, together) + choose(n - a, b - together) - choose(n, b);
  let [sum, term] = [1, 1];
  for (let x = together; x < Math.min(a, b); x++) {
    const ratio = ((a - x) * (b - x)) / ((x + 1) * (n - a - b + x + 1));
    term *= ratio;
    sum += term;
    // Terms may rise first, where fewer met than were to be expected.
    if (ratio < 1 && term < NEGLIGIBLE * sum) {
      break;
    }
  }
  return Math.min(1, Math.exp(first + Math.log(sum)));
}
