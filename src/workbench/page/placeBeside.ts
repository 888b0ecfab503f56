import type { Box } from "./grid/viewport";

const GAP = 6;

interface Sized {
  readonly offsetWidth: number;
  readonly offsetHeight: number;
}

/** To the right of the cell, where there is room; else to its left; else below or above it, as far right as it goes. */
export function placeBeside(cell: Box, message: Sized, within: Sized): { left: number; top: number } {
  const { offsetWidth: width, offsetHeight: height } = message;
  const right = cell.left + cell.width + GAP;
  const left = cell.left - GAP - width;
  const lowest = Math.max(0, within.offsetHeight - height);
  const isWhole = (at: number) => at >= 0 && at + width <= within.offsetWidth;
  const beside = [right, left].find(isWhole);
  if (beside !== undefined) {
    return { left: beside, top: Math.min(Math.max(0, cell.top), lowest) };
  }
  const below = cell.top + cell.height + GAP;
  return {
    left: Math.max(0, Math.min(cell.left, within.offsetWidth - width)),
    top: below <= lowest ? below : Math.max(0, cell.top - GAP - height),
  };
}
