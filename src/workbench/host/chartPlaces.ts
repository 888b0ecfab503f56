/**
 * Charts move and grow with the cells under them, as Excel's do: a taller row pushes what is below it, a row inserted
 * across a chart makes it taller. Records hold points; here stands from which cell to which cell each of them reaches.
 */
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import type { Engine } from "./engine";
import type { ChartRecord } from "./workbookData";

/** A distance from the sheet's edge as a row or column and the points into it. */
interface Mark {
  index: number;
  offset: number;
}
interface Anchor {
  box: Box;
  left: Mark;
  right: Mark;
  top: Mark;
  bottom: Mark;
}
type Box = Pick<ChartRecord, "left" | "top" | "width" | "height">;
type Sizes = (index: number) => number;

const RESIZED: ReadonlySet<string> = new Set([
  SetColHiddenMutation.id,
  SetColVisibleMutation.id,
  SetRowHiddenMutation.id,
  SetRowVisibleMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetRowAutoHeightMutation.id,
  SetWorksheetRowHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
]);
/** By mutation: along which axis cells are put in (1) or taken away (-1). */
const SHIFTED: ReadonlyMap<string, readonly ["row" | "column", 1 | -1]> = new Map([
  [InsertRowMutation.id, ["row", 1]],
  [InsertColMutation.id, ["column", 1]],
  [RemoveRowMutation.id, ["row", -1]],
  [RemoveColMutation.id, ["column", -1]],
]);
/** Points in a pixel at 96 dpi. */
const POINTS_PER_PIXEL = 0.75;

export class ChartPlaces {
  private anchors = new WeakMap<ChartRecord, Anchor>();

  constructor(
    private readonly engine: Engine,
    private readonly chartsOf: (sheetId: string) => readonly ChartRecord[],
    private readonly moved: () => void,
  ) {
    engine.onExecuted(({ id, params }) => {
      const shift = SHIFTED.get(id);
      if (shift || RESIZED.has(id)) {
        const { subUnitId, range } = params as {
          subUnitId: string;
          range?: { startRow: number; endRow: number; startColumn: number; endColumn: number };
        };
        this.follow(subUnitId, shift && range ? this.shifter(shift, range) : undefined);
      }
    });
  }

  /** Notes where charts stand now, for those that have been put there since the last time. */
  note(charts: readonly ChartRecord[]): void {
    for (const chart of charts) {
      const known = this.anchors.get(chart)?.box;
      if (!known || !sameBox(known, chart)) {
        this.anchors.set(chart, this.anchorOf(chart));
      }
    }
  }

  private follow(sheetId: string, shift: ((anchor: Anchor) => void) | undefined): void {
    const charts = this.chartsOf(sheetId);
    if (charts.length === 0) {
      return;
    }
    const { rows, columns } = this.sizes(sheetId);
    for (const chart of charts) {
      const anchor = this.anchors.get(chart);
      if (anchor) {
        shift?.(anchor);
        const [left, right] = [distance(anchor.left, columns), distance(anchor.right, columns)];
        const [top, bottom] = [distance(anchor.top, rows), distance(anchor.bottom, rows)];
        anchor.box = { left, top, width: right - left, height: bottom - top };
        Object.assign(chart, anchor.box);
      }
    }
    this.moved();
  }

  private shifter(
    [axis, sign]: readonly ["row" | "column", 1 | -1],
    range: { startRow: number; endRow: number; startColumn: number; endColumn: number },
  ): (anchor: Anchor) => void {
    const [start, end] =
      axis === "row" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const move = (mark: Mark) => {
      if (sign === 1) {
        mark.index += mark.index >= start ? end - start + 1 : 0;
      } else if (mark.index > end) {
        mark.index -= end - start + 1;
      } else if (mark.index >= start) {
        Object.assign(mark, { index: start, offset: 0 });
      }
    };
    return (anchor) =>
      (axis === "row" ? [anchor.top, anchor.bottom] : [anchor.left, anchor.right]).forEach(move);
  }

  private anchorOf(chart: ChartRecord): Anchor {
    const { rows, columns } = this.sizes(chart.sheetId);
    const { left, top, width, height } = chart;
    return {
      box: { left, top, width, height },
      left: locate(left, columns),
      right: locate(left + width, columns),
      top: locate(top, rows),
      bottom: locate(top + height, rows),
    };
  }

  private sizes(sheetId: string): { rows: Sizes; columns: Sizes } {
    const sheet = this.engine.sheet(sheetId);
    return {
      rows: (row) => (sheet.getRowVisible(row) ? sheet.getRowHeight(row) * POINTS_PER_PIXEL : 0),
      columns: (column) =>
        sheet.getColVisible(column) ? sheet.getColumnWidth(column) * POINTS_PER_PIXEL : 0,
    };
  }
}

/** No sheet has more rows than this. */
const LAST = 1_048_575;

function locate(points: number, sizes: Sizes): Mark {
  let offset = points;
  for (let index = 0; ; index++) {
    const size = sizes(index);
    if (offset < size || index >= LAST) {
      return { index, offset };
    }
    offset -= size;
  }
}

function distance({ index, offset }: Mark, sizes: Sizes): number {
  let sum = Math.min(offset, sizes(index));
  for (let before = 0; before < index; before++) {
    sum += sizes(before);
  }
  return sum;
}

function sameBox(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}
