/** From a range to others: cells, rows, neighbours, the used part, regions, spills, special cells. */
import { contains, intersect, MAX_COLUMN, MAX_ROW } from "../address";
import { ExcelError, itemNotFound } from "../excelError";
import { cellsOf, Ref, type Context, type ExcelType, type RangeSelf } from "../members";
import type { SheetCells } from "../sheetCells";
import type { Rect } from "../workbookData";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";
import { rangeViewType } from "./rangeView";
import { tablesInType } from "./tables";
import { oneOf } from "./shared";
import { checkRect, rangeOf } from "./worksheet";

export const navigation: NonNullable<ExcelType<RangeSelf>["methods"]> = {
  GetCell: (self, _context, row, column) => {
    const startRow = self.rect.startRow + row;
    const startColumn = self.rect.startColumn + column;
    return at(self, { startRow, startColumn, endRow: startRow, endColumn: startColumn });
  },
  GetRow: (self, _context, row) => {
    const startRow = self.rect.startRow + row;
    return at(self, { ...self.rect, startRow, endRow: startRow });
  },
  GetColumn: (self, _context, column) => {
    const startColumn = self.rect.startColumn + column;
    return at(self, { ...self.rect, startColumn, endColumn: startColumn });
  },
  GetLastRow: (self) => at(self, { ...self.rect, startRow: self.rect.endRow }),
  GetLastColumn: (self) => at(self, { ...self.rect, startColumn: self.rect.endColumn }),
  GetLastCell: (self) =>
    at(self, { ...self.rect, startRow: self.rect.endRow, startColumn: self.rect.endColumn }),
  GetEntireRow: (self) => at(self, { ...self.rect, startColumn: 0, endColumn: MAX_COLUMN }),
  GetEntireColumn: (self) => at(self, { ...self.rect, startRow: 0, endRow: MAX_ROW }),
  GetOffsetRange: (self, _context, rows, columns) =>
    at(self, {
      startRow: self.rect.startRow + rows,
      startColumn: self.rect.startColumn + columns,
      endRow: self.rect.endRow + rows,
      endColumn: self.rect.endColumn + columns,
    }),
  // Taken in by more than it has, a range goes on to the other side of its first cell.
  GetResizedRange: (self, _context, rows, columns) => {
    const { startRow, startColumn } = self.rect;
    const [endRow, endColumn] = [self.rect.endRow + rows, self.rect.endColumn + columns];
    return at(self, {
      startRow: Math.min(startRow, endRow),
      startColumn: Math.min(startColumn, endColumn),
      endRow: Math.max(startRow, endRow),
      endColumn: Math.max(startColumn, endColumn),
    });
  },
  GetAbsoluteResizedRange: (self, _context, rows, columns) =>
    at(self, {
      ...self.rect,
      endRow: self.rect.startRow + rows - 1,
      endColumn: self.rect.startColumn + columns - 1,
    }),
  GetBoundingRect: (self, context, other) => {
    const { rect } = otherRange(self, other, context);
    return at(self, {
      startRow: Math.min(self.rect.startRow, rect.startRow),
      startColumn: Math.min(self.rect.startColumn, rect.startColumn),
      endRow: Math.max(self.rect.endRow, rect.endRow),
      endColumn: Math.max(self.rect.endColumn, rect.endColumn),
    });
  },
  GetRowsAbove: (self, _context, count) => rowsBeside(self, -(count ?? 1)),
  GetRowsBelow: (self, _context, count) => rowsBeside(self, count ?? 1),
  GetColumnsBefore: (self, _context, count) => columnsBeside(self, -(count ?? 1)),
  GetColumnsAfter: (self, _context, count) => columnsBeside(self, count ?? 1),
  ...required("GetIntersection", (self, context, other) => {
    const { sheetId, rect } = otherRange(self, other, context);
    const common = sheetId === self.sheetId ? intersect(self.rect, rect) : undefined;
    return common ? at(self, common) : null;
  }),
  GetUsedRange: (self, context, valuesOnly) => {
    const used = cellsOf(context, self.sheetId).usedRange(self.rect, Boolean(valuesOnly));
    return at(self, used ?? { ...self.rect, endRow: self.rect.startRow, endColumn: self.rect.startColumn });
  },
  GetUsedRangeOrNullObject: (self, context, valuesOnly) => {
    const used = cellsOf(context, self.sheetId).usedRange(self.rect, Boolean(valuesOnly));
    return used ? at(self, used) : null;
  },
  GetSurroundingRegion: (self, context) =>
    at(self, surroundingRegion(cellsOf(context, self.sheetId), self.rect)),
  GetTables: (self, _context, fullyContained) =>
    new Ref(tablesInType, { ...self, fullyContained: Boolean(fullyContained) }),
  GetVisibleView: (self) => new Ref(rangeViewType, self),
  ...required("GetSpecialCells", (self, context, type, valueType) => {
    const areas = specialCells(self.sheetId, [self.rect], context, type, valueType);
    return areas.length > 0 ? new Ref(rangeAreasType, { sheetId: self.sheetId, areas }) : null;
  }),
  ...required("GetMergedAreas", (self, context) => {
    const merges = context.engine.sheet(self.sheetId).getMergeData();
    const areas = merges
      .filter((merge) =>
        contains(self.rect, { ...merge, endRow: merge.startRow, endColumn: merge.startColumn }),
      )
      .map(({ startRow, startColumn, endRow, endColumn }) => ({ startRow, startColumn, endRow, endColumn }));
    return areas.length > 0 ? new Ref(rangeAreasType, { sheetId: self.sheetId, areas }) : null;
  }),
  ...required("GetSpillingToRange", (self, context) => {
    const { startRow, startColumn } = self.rect;
    const spill = context
      .spills(self.sheetId)
      .find((each) => each.startRow === startRow && each.startColumn === startColumn);
    return spill ? at(self, spill) : null;
  }),
  ...required("GetSpillParent", (self, context) => {
    const spill = context.spills(self.sheetId).find((each) => contains(each, self.rect));
    return spill ? at(self, { ...spill, endRow: spill.startRow, endColumn: spill.startColumn }) : null;
  }),
};

type Find = (self: RangeSelf, context: Context, ...args: any[]) => Ref | null;

/** A method that fails where there is nothing, with its `…OrNullObject`. */
function required(name: string, find: Find): Record<string, Find> {
  return {
    [name]: (self, context, ...args) => {
      const found = find(self, context, ...args);
      if (!found) {
        throw itemNotFound();
      }
      return found;
    },
    [`${name}OrNullObject`]: find,
  };
}

function at(self: RangeSelf, rect: Rect): Ref {
  return new Ref(rangeType, { sheetId: self.sheetId, rect: checkRect(rect) });
}

function rowsBeside(self: RangeSelf, count: number): Ref {
  const { startRow, endRow } = self.rect;
  return at(
    self,
    count < 0
      ? { ...self.rect, startRow: startRow + count, endRow: startRow - 1 }
      : { ...self.rect, startRow: endRow + 1, endRow: endRow + count },
  );
}

function columnsBeside(self: RangeSelf, count: number): Ref {
  const { startColumn, endColumn } = self.rect;
  return at(
    self,
    count < 0
      ? { ...self.rect, startColumn: startColumn + count, endColumn: startColumn - 1 }
      : { ...self.rect, startColumn: endColumn + 1, endColumn: endColumn + count },
  );
}

function otherRange(self: RangeSelf, other: unknown, context: Context): RangeSelf {
  return other instanceof Ref ? (other.self as RangeSelf) : rangeOf(self.sheetId, other, context);
}

/** Grows until it is surrounded by blank rows and columns. */
function surroundingRegion(cells: SheetCells, start: Rect): Rect {
  const used = cells.usedRange({ startRow: 0, startColumn: 0, endRow: MAX_ROW, endColumn: MAX_COLUMN }, true);
  const rect = { ...start };
  if (!used) {
    return rect;
  }
  const anyIn = (startRow: number, endRow: number, startColumn: number, endColumn: number) => {
    for (let row = Math.max(startRow, used.startRow); row <= Math.min(endRow, used.endRow); row++) {
      for (
        let column = Math.max(startColumn, used.startColumn);
        column <= Math.min(endColumn, used.endColumn);
        column++
      ) {
        if (cells.valueType(row, column) !== "Empty") {
          return true;
        }
      }
    }
    return false;
  };
  for (let grown = true; grown;) {
    grown = false;
    const { startColumn, endColumn } = rect;
    // Rows as far as they go, before columns are looked at: each look at a column reads its whole height.
    while (rect.startRow > 0 && anyIn(rect.startRow - 1, rect.startRow - 1, startColumn - 1, endColumn + 1)) {
      rect.startRow--;
      grown = true;
    }
    while (rect.endRow < MAX_ROW && anyIn(rect.endRow + 1, rect.endRow + 1, startColumn - 1, endColumn + 1)) {
      rect.endRow++;
      grown = true;
    }
    const { startRow, endRow } = rect;
    if (startColumn > 0 && anyIn(startRow - 1, endRow + 1, startColumn - 1, startColumn - 1)) {
      rect.startColumn--;
      grown = true;
    }
    if (endColumn < MAX_COLUMN && anyIn(startRow - 1, endRow + 1, endColumn + 1, endColumn + 1)) {
      rect.endColumn++;
      grown = true;
    }
  }
  return rect;
}

/** `Excel.SpecialCellType`s, as few rectangles as a reading row by row gives. */
export function specialCells(
  sheetId: string,
  areas: readonly Rect[],
  context: Context,
  type: unknown,
  valueType: unknown,
): Rect[] {
  const kind = oneOf(type, "Blanks", "Constants", "Formulas", "Visible");
  const cells = cellsOf(context, sheetId);
  const sheet = context.engine.sheet(sheetId);
  const used = cells.usedRange(
    { startRow: 0, startColumn: 0, endRow: MAX_ROW, endColumn: MAX_COLUMN },
    kind !== "Blanks",
  );
  const test = (row: number, column: number): boolean => {
    switch (kind) {
      case "Visible":
        return sheet.getRowVisible(row) && sheet.getColVisible(column);
      case "Blanks":
        return cells.valueType(row, column) === "Empty" && !cells.isFormula(row, column);
      default:
        return (
          cells.holds(row, column) &&
          cells.isFormula(row, column) === (kind === "Formulas") &&
          matchesValueType(cells.valueType(row, column), String(valueType ?? "All"))
        );
    }
  };
  return areas.flatMap((area) => {
    const within = kind === "Visible" ? area : used && intersect(area, used);
    return within ? rectangles(within, test, kind === "Visible" ? MAX_VISIBLE_CELLS : Infinity) : [];
  });
}

const MAX_VISIBLE_CELLS = 20_000_000;

/** "NumbersText" and the like: each kind by its word. */
function matchesValueType(type: string, wanted: string): boolean {
  if (wanted === "All" || type === "Empty") {
    return wanted === "All";
  }
  const word = { Double: "Numbers", String: "Text", Boolean: "Logical", Error: "Errors" }[type]!;
  return wanted.includes(word);
}

/** The cells that pass, as runs of a row joined with equal runs above. */
function rectangles(within: Rect, test: (row: number, column: number) => boolean, limit: number): Rect[] {
  const rows = within.endRow - within.startRow + 1;
  if (rows * (within.endColumn - within.startColumn + 1) > limit) {
    throw new ExcelError("RangeExceedsLimit", "The range is too large to look at every cell of it.");
  }
  const done: Rect[] = [];
  let open = new Map<string, Rect>();
  for (let row = within.startRow; row <= within.endRow; row++) {
    const next = new Map<string, Rect>();
    for (let column = within.startColumn; column <= within.endColumn; column++) {
      if (!test(row, column)) {
        continue;
      }
      let endColumn = column;
      while (endColumn < within.endColumn && test(row, endColumn + 1)) {
        endColumn++;
      }
      const key = `${column}:${endColumn}`;
      const above = open.get(key);
      if (above) {
        above.endRow = row;
      }
      const rect = above ?? { startRow: row, startColumn: column, endRow: row, endColumn };
      if (!above) {
        done.push(rect);
      }
      next.set(key, rect);
      column = endColumn;
    }
    open = next;
  }
  return done;
}
