/**
 * Which groups of a list with a printed total have to be hidden, so that no group of fewer than `k` people can be read
 * off it? All groups of 1 to k − 1; where that leaves the hidden ones recoverable from the total (a single one, or fewer
 * than k people together), the smallest of the others as well. Empty groups reveal nobody.
 *
 * @returns true where the group is hidden
 * @example suppressGroups([2, 40, 7], 5) // [true, false, true]
 */
export function suppressGroups(counts: readonly number[], k: number): boolean[] {
  const hidden = counts.map((count) => isSmall(count, k));
  coverUp(counts, hidden, k);
  return hidden;
}

/**
 * The same for a table with row and column totals: every row and column that has hidden cells has at least two, and at
 * least `k` people in them, as far as it has more cells to hide.
 */
export function suppressTable(counts: readonly (readonly number[])[], k: number): boolean[][] {
  const hidden = counts.map((row) => row.map((count) => isSmall(count, k)));
  const columns = counts[0]?.map((_, column) => column) ?? [];
  let changed = true;
  while (changed) {
    changed = false;
    counts.forEach((row, r) => {
      // A cell whose other line has a gap already opens no new one.
      changed = coverUp(row, hidden[r]!, k, (column) => hidden.some((flags) => flags[column])) || changed;
    });
    for (const column of columns) {
      const flags = hidden.map((row) => row[column]!);
      const line = counts.map((row) => row[column]!);
      if (coverUp(line, flags, k, (r) => hidden[r]!.includes(true))) {
        flags.forEach((flag, r) => (hidden[r]![column] = flag));
        changed = true;
      }
    }
  }
  return hidden;
}

/** Whether so many people are too few to be told of; nobody is not. */
export function isSmall(count: number, k: number): boolean {
  return count > 0 && count < k;
}

/** Hides more cells until the hidden ones cannot be told apart from their sum; says whether it did anything. */
function coverUp(
  counts: readonly number[],
  hidden: boolean[],
  k: number,
  prefer: (i: number) => boolean = () => false,
): boolean {
  let changed = false;
  for (;;) {
    const cells = counts.filter((_, i) => hidden[i]);
    const people = cells.reduce((a, b) => a + b, 0);
    if (cells.length === 0 || (cells.length >= 2 && people >= k)) {
      return changed;
    }
    const open = [...counts.keys()].filter((i) => !hidden[i] && counts[i]! > 0);
    const preferred = open.filter(prefer);
    const smallest = (preferred.length > 0 ? preferred : open).reduce(
      (best, i) => (best < 0 || counts[i]! < counts[best]! ? i : best),
      -1,
    );
    if (smallest < 0) {
      return changed;
    }
    hidden[smallest] = true;
    changed = true;
  }
}
