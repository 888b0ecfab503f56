import type { SourceGrid } from "../core/cells/dataset";

/**
 * What was read from grids of cells, kept for as many reports as read them in the same way. It is told by the grids
 * themselves, not by what stands in them: cells that are read again are other grids.
 */
export class BookShelf {
  private readonly kept = new Map<
    string,
    { readonly grids: readonly SourceGrid[]; readonly value: unknown }
  >();

  /** @param about everything but the grids that decides what is made of them */
  once<T>(grids: readonly SourceGrid[], about: unknown, make: () => T): T {
    const key = `${grids.map(gridId).join(" ")} ${JSON.stringify(about)}`;
    const known = this.kept.get(key);
    if (known) {
      return known.value as T;
    }
    const value = make();
    this.kept.set(key, { grids, value });
    return value;
  }

  /** Forgets what was read from any other grid. */
  keepOnly(grids: readonly SourceGrid[]): void {
    for (const [key, { grids: own }] of this.kept) {
      if (!own.every((grid) => grids.includes(grid))) {
        this.kept.delete(key);
      }
    }
  }
}

const ids = new WeakMap<SourceGrid, number>();
let nextId = 1;

/** A number that no other grid has. */
export function gridId(grid: SourceGrid): number {
  const known = ids.get(grid) ?? nextId++;
  ids.set(grid, known);
  return known;
}
