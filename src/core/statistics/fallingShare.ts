/** A step of a falling curve: from `from` on the share is `share`. */
interface Step {
  readonly from: number;
  readonly share: number;
}

/**
 * The share of yes among cases like it, never rising with `x`: least squares under that order, by pooling adjacent
 * violators. Between and beyond the cases the step before holds.
 *
 * Source: Barlow, Bartholomew, Bremner, Brunk (1972), Statistical Inference under Order Restrictions.
 *
 * @example fallingShare([1, 2, 3, 4], [1, 0, 1, 0])(2) // 0.5
 */
export function fallingShare(x: ArrayLike<number>, yes: ArrayLike<number>): (at: number) => number {
  const order = Array.from({ length: x.length }, (_, i) => i).sort((a, b) => x[a]! - x[b]!);
  const pools: { from: number; sum: number; count: number }[] = [];
  for (let at = 0; at < order.length;) {
    const pool = { from: x[order[at]!]!, sum: 0, count: 0 };
    for (; at < order.length && x[order[at]!] === pool.from; at++) {
      pool.sum += yes[order[at]!]!;
      pool.count += 1;
    }
    pools.push(pool);
    while (pools.length > 1) {
      const [before, last] = [pools.at(-2)!, pools.at(-1)!];
      if (before.sum * last.count >= last.sum * before.count) {
        break;
      }
      before.sum += last.sum;
      before.count += last.count;
      pools.pop();
    }
  }
  const steps = pools.map(({ from, sum, count }): Step => ({ from, share: sum / count }));
  return (at) => {
    let low = 0;
    let high = steps.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (steps[middle]!.from <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return steps[low]?.share ?? NaN;
  };
}
