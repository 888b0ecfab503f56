import { wholeFigures, type GroupFigures } from "../../core/ledger/groupFigures";
import { RFM_SEGMENTS } from "../../core/segments/rfm";
import type { Segmented } from "./segmented";

/** Customers of each of the ten segments, from the cells of the grid that it is made of. */
export function segmentFigures({ grid }: Segmented): GroupFigures[] {
  return RFM_SEGMENTS.map(({ recency: [r1, r5], frequency: [f1, f5] }) =>
    wholeFigures(grid.cells.slice(r1 - 1, r5).flatMap((row) => row.slice(f1 - 1, f5))),
  );
}
