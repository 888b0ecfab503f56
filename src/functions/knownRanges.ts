type Grid = readonly (readonly unknown[])[];

/** Smaller ranges are read as fast as they are compared. */
const CELLS_WORTH_KNOWING = 64;
const CELLS_KNOWN = 1_500_000;
const RANGES_KNOWN = 12;

/**
 * Ranges that came in lately. Excel hands every call its own copy of what it refers to: comparing a copy with one that
 * has been read takes a tenth of reading it, and two thousand formulas over one range read it once.
 */
export class KnownRanges<R> {
  /** The one used last comes first. */
  private ranges: { readonly grid: Grid; readonly range: R }[] = [];

  get(grid: Grid, read: (grid: Grid) => R): R {
    if (cellsOf(grid) < CELLS_WORTH_KNOWING) {
      return read(grid);
    }
    const at = this.ranges.findIndex((known) => known.grid === grid || isSame(known.grid, grid));
    const [found] = at < 0 ? [{ grid, range: read(grid) }] : this.ranges.splice(at, 1);
    this.ranges.unshift(found!);
    let held = 0;
    this.ranges = this.ranges.filter((known, index) => {
      held += cellsOf(known.grid);
      return index < RANGES_KNOWN && held <= CELLS_KNOWN;
    });
    return found!.range;
  }
}

function cellsOf(grid: Grid): number {
  return grid.length * (grid[0]?.length ?? 0);
}

/** Errors and formatted values are objects, of which each copy has its own: such ranges are read every time. */
function isSame(a: Grid, b: Grid): boolean {
  if (a.length !== b.length) {
    return false;
  }
  for (let r = 0; r < a.length; r++) {
    const [left, right] = [a[r]!, b[r]!];
    if (left.length !== right.length) {
      return false;
    }
    for (let c = 0; c < left.length; c++) {
      if (left[c] !== right[c]) {
        return false;
      }
    }
  }
  return true;
}
