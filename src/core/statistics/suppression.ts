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

/** Cells, by row and column, that add up to a figure of another table. */
export type Part = readonly (readonly [number, number])[];

/**
 * The same for a table with row and column totals: every row and column that has hidden cells has at least two, and at
 * least `k` people in them, as far as it has more cells to hide. So has every part of the `wholes`, each of them the rows
 * of another table; parts that {@link suppressGroups} hides there have a hidden cell here, or their cells would add up
 * to them.
 */
export function suppressTable(
  counts: readonly (readonly number[])[],
  k: number,
  wholes: readonly (readonly Part[])[] = [],
): boolean[][] {
  const hidden = counts.map((row) => row.map((count) => isSmall(count, k)));
  const sizeOf = ([r, c]: Part[number]) => counts[r]![c]!;
  const totalOf = (part: Part) => part.reduce((sum, cell) => sum + sizeOf(cell), 0);
  const told = wholes.flatMap((parts) => {
    const untold = suppressGroups(parts.map(totalOf), k);
    for (const part of parts.filter((_, i) => untold[i])) {
      const people = part.filter((cell) => sizeOf(cell) > 0);
      const [r, c] = people.reduce((least, cell) => (sizeOf(cell) < sizeOf(least) ? cell : least));
      hidden[r]![c] = true;
    }
    return parts.filter((_, i) => !untold[i]);
  });
  // Hidden here, a part of one cell would still stand in the other table.
  const single = new Set(told.flatMap((part) => (part.length === 1 ? [part[0]!.join()] : [])));
  const rows: Part[] = counts.map((row, r) => row.map((_, c) => [r, c]));
  const columns: Part[] = (counts[0] ?? []).map((_, c) => counts.map((_, r) => [r, c]));
  const lines = [...rows, ...columns, ...told.filter(({ length }) => length > 1)];
  const cover = (line: Part): boolean => {
    const flags = line.map(([r, c]) => hidden[r]![c]!);
    // A cell whose other line has a gap already opens no new one.
    const prefer = (i: number) => {
      const [r, c] = line[i]!;
      return hidden.some((row, at) => at !== r && row[c]) && hidden[r]!.some((gap, at) => at !== c && gap);
    };
    const more = coverUp(line.map(sizeOf), flags, k, prefer, (i) => single.has(line[i]!.join()));
    line.forEach(([r, c], i) => (hidden[r]![c] = flags[i]!));
    return more;
  };
  let changed = true;
  while (changed) {
    changed = lines.map(cover).includes(true);
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
  known: (i: number) => boolean = () => false,
): boolean {
  let changed = false;
  for (;;) {
    const cells = counts.filter((_, i) => hidden[i] && !known(i));
    const people = cells.reduce((a, b) => a + b, 0);
    if (cells.length === 0 || (cells.length >= 2 && people >= k)) {
      return changed;
    }
    const open = [...counts.keys()].filter((i) => !hidden[i] && counts[i]! > 0 && !known(i));
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
