/** A wrong name may differ from the right one in this share of its letters. */
const FAR = 0.4;

/** Names that are written like a wrong one, the likeliest first. */
export function nearestNames(wrong: string, names: readonly string[]): readonly string[] {
  return names
    .map((name) => ({ name, far: distance(wrong.toUpperCase(), name.toUpperCase()) }))
    .filter(({ name, far }) => far <= Math.max(1, Math.floor(FAR * Math.max(name.length, wrong.length))))
    .sort((one, other) => one.far - other.far)
    .map(({ name }) => name);
}

/** Letters to be put in, taken out or changed, or neighbours to be swapped. */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
      }
    }
    [before, last] = [last, row];
  }
  return last[other.length]!;
}
