/** A rectangle of cells: what is in it. Where else one can go from it is in rangeNavigation, how it looks in rangeFormat. */
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import {
  cellCount,
  columnCount,
  contains,
  formatRect,
  intersect,
  isWholeColumns,
  isWholeRows,
  parseRect,
  quoteSheet,
  rowCount,
} from "../address";
import { EMPTY_CELL } from "../cellInput";
import { ExcelError, invalidArgument } from "../excelError";
import { cellsOf, Ref, type Context, type ExcelType, type Field, type RangeSelf } from "../members";
import { fromRelative, toRelative } from "../relativeFormulas";
import { select } from "../selection";
import { numberStyle, type CellValue } from "../sheetCells";
import type { Rect } from "../workbookData";
import { conditionalFormatsType } from "./conditionalFormats";
import { clearValidations, dataValidationType } from "./dataValidation";
import { rangeFormatType } from "./rangeFormat";
import { navigation } from "./rangeNavigation";
import { rangeSortType } from "./rangeSort";
import { clearNotes } from "./floating";
import { assertWritable, checkNumberFormat, oneOf } from "./shared";
import { worksheetType } from "./worksheet";

/** Cells that Excel gives values for; of larger ranges they are null. */
const READ_LIMIT = 5_000_000;

export const rangeType: ExcelType<RangeSelf> = {
  name: "Range",
  fields: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    RowIndex: { get: ({ rect }) => rect.startRow },
    ColumnIndex: { get: ({ rect }) => rect.startColumn },
    RowCount: { get: ({ rect }) => rowCount(rect) },
    ColumnCount: { get: ({ rect }) => columnCount(rect) },
    CellCount: { get: ({ rect }) => countOf(cellCount(rect)) },
    IsEntireColumn: { get: ({ rect }) => isWholeColumns(rect) },
    IsEntireRow: { get: ({ rect }) => isWholeRows(rect) },
    Values: {
      get: ({ sheetId, rect }, context) => {
        const cells = cellsOf(context, sheetId);
        return bounded(rect) ? cells.map(rect, (row, column) => cells.value(row, column)) : null;
      },
      set: enter,
    },
    Formulas: {
      get: ({ sheetId, rect }, context) => {
        const cells = cellsOf(context, sheetId);
        return bounded(rect) ? cells.map(rect, (row, column) => cells.formula(row, column)) : null;
      },
      set: enter,
    },
    FormulasR1C1: {
      get: ({ sheetId, rect }, context) => {
        const cells = cellsOf(context, sheetId);
        const seen = (row: number, column: number) => {
          const formula = cells.formula(row, column);
          return typeof formula === "string" && formula.startsWith("=")
            ? toRelative(formula, row, column)
            : formula;
        };
        return bounded(rect) ? cells.map(rect, seen) : null;
      },
      set: (self, value, context) => {
        const { startRow, startColumn } = self.rect;
        assertEnterable(self.rect);
        const typed = shaped(value as CellValue | CellValue[][], self.rect).map((line, row) =>
          line.map((one, column) =>
            typeof one === "string" && one.startsWith("=")
              ? fromRelative(one, startRow + row, startColumn + column)
              : one,
          ),
        );
        enter(self, typed, context);
      },
    },
    Text: {
      get: ({ sheetId, rect }, context) => {
        const cells = cellsOf(context, sheetId);
        return bounded(rect) ? cells.map(rect, (row, column) => cells.text(row, column)) : null;
      },
    },
    ValueTypes: {
      get: ({ sheetId, rect }, context) => {
        const cells = cellsOf(context, sheetId);
        return bounded(rect) ? cells.map(rect, (row, column) => cells.valueType(row, column)) : null;
      },
    },
    NumberFormat: numberFormat(),
    NumberFormatLocal: numberFormat(),
    Hidden: { get: (self, context) => hidden(self, context, "both") },
    RowHidden: {
      get: (self, context) => hidden(self, context, "rows"),
      set: ({ sheetId, rect }, hide, context) => {
        assertWritable(context, sheetId, "allowFormatRows");
        if (rowCount(rect) > MOST_HIDDEN) {
          throw new ExcelError("RangeExceedsLimit", "The range has too many rows to be hidden or shown.");
        }
        const id = hide ? SetRowHiddenMutation.id : SetRowVisibleMutation.id;
        context.engine.run(id, { subUnitId: sheetId, ranges: [rect] });
      },
    },
    ColumnHidden: {
      get: (self, context) => hidden(self, context, "columns"),
      set: ({ sheetId, rect }, hide, context) => {
        assertWritable(context, sheetId, "allowFormatColumns");
        const id = hide ? SetColHiddenMutation.id : SetColVisibleMutation.id;
        context.engine.run(id, { subUnitId: sheetId, ranges: [rect] });
      },
    },
    HasSpill: {
      get: ({ sheetId, rect }, context) => {
        const spills = context.spills(sheetId).filter((spill) => intersect(spill, rect));
        if (spills.length === 0) {
          return false;
        }
        const covered = spills.reduce((sum, spill) => sum + cellCount(intersect(spill, rect)!), 0);
        return covered === cellCount(rect) ? true : null;
      },
    },
    Hyperlink: {
      get: ({ sheetId, rect }, context) => context.extras(sheetId).hyperlinks?.[firstCell(rect)] ?? null,
      set: setHyperlink,
    },
    Left: { get: ({ sheetId, rect }, context) => context.charts.placeOf(sheetId, rect).left },
    Top: { get: ({ sheetId, rect }, context) => context.charts.placeOf(sheetId, rect).top },
    Width: { get: ({ sheetId, rect }, context) => context.charts.placeOf(sheetId, rect).width },
    Height: { get: ({ sheetId, rect }, context) => context.charts.placeOf(sheetId, rect).height },
  },
  links: {
    Worksheet: ({ sheetId }) => new Ref(worksheetType, { sheetId }),
    Format: ({ sheetId, rect }) => new Ref(rangeFormatType, { sheetId, areas: [rect] }),
    ConditionalFormats: ({ sheetId, rect }) => new Ref(conditionalFormatsType, { sheetId, areas: [rect] }),
    DataValidation: ({ sheetId, rect }) => new Ref(dataValidationType, { sheetId, areas: [rect] }),
    Sort: (self) => new Ref(rangeSortType, self),
  },
  methods: {
    ...navigation,
    /** office.js cuts large arrays into pieces and asks first whether the whole has the range's shape. */
    _ValidateArraySize: ({ rect }, _context, rows, columns) => {
      if (rows !== rowCount(rect) || columns !== columnCount(rect)) {
        throw wrongShape();
      }
    },
    Clear: ({ sheetId, rect }, context, applyTo) => clear(sheetId, [rect], context, applyTo),
    Select: ({ sheetId, rect }, context) => select(context.engine, sheetId, [rect]),
    Calculate: ({ sheetId, rect }, context) => context.engine.recalculate([{ sheetId, range: rect }]),
    SetDirty: ({ sheetId, rect }, context) => context.engine.recalculate([{ sheetId, range: rect }]),
    Merge: ({ sheetId, rect }, context, across) => {
      assertWritable(context, sheetId);
      if (context.tables.list(sheetId).some((table) => intersect(table.range, rect))) {
        throw new ExcelError("InvalidOperation", "Cells of a table cannot be merged.");
      }
      if (cellCount(rect) > MOST_MERGED) {
        throw new ExcelError("RangeExceedsLimit", "The range is too large to be merged.");
      }
      const ranges = (across ? rowsOf(rect) : [rect]).filter((range) => cellCount(range) > 1);
      const { sheet } = cellsOf(context, sheetId, "looks");
      if (sheet.getMergeData().some((merged) => intersect(merged, rect))) {
        context.engine.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheetId, ranges });
      }
      const cells = cellsOf(context, sheetId);
      for (const range of ranges) {
        // Only what is seen of merged cells stays.
        const used = cells.usedRange(range, true);
        if (used) {
          const isFirst = (row: number, column: number) =>
            row === range.startRow && column === range.startColumn;
          cells.write(used, (row, column) => (isFirst(row, column) ? undefined : EMPTY_CELL));
        }
      }
      context.engine.run(AddWorksheetMergeMutation.id, { subUnitId: sheetId, ranges });
    },
    Unmerge: ({ sheetId, rect }, context) => {
      assertWritable(context, sheetId);
      context.engine.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: [rect] });
    },
  },
};

/** The engine knows every merged cell by itself. */
const MOST_MERGED = 2_000_000;
/** And every hidden row. */
const MOST_HIDDEN = 100_000;

export function addressOf({ sheetId, rect }: RangeSelf, context: Context): string {
  return `${quoteSheet(context.engine.sheet(sheetId).getName())}!${formatRect(rect)}`;
}

/** Excel counts no further than an Int32 and says -1 beyond. */
export function countOf(cells: number): number {
  return cells > 2_147_483_647 ? -1 : cells;
}

/** Whether cell by cell answers can be given. */
export function bounded(rect: Rect): boolean {
  return !isWholeColumns(rect) && !isWholeRows(rect) && cellCount(rect) <= READ_LIMIT;
}

/** The two-dimensional form of what a property of cells was set to; one value, in an array or not, stands for all cells. */
export function shaped<T>(value: T | T[][], rect: Rect): T[][] {
  if (value === null) {
    throw invalidArgument("null alone is not allowed; in an array it leaves a cell as it is.");
  }
  if (!Array.isArray(value)) {
    return Array.from({ length: rowCount(rect) }, () => new Array<T>(columnCount(rect)).fill(value as T));
  }
  const rows = value as T[][];
  if (rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1) {
    const only = rows[0][0]!;
    return Array.from({ length: rowCount(rect) }, () => new Array<T>(columnCount(rect)).fill(only));
  }
  if (
    rows.length !== rowCount(rect) ||
    rows.some((row) => !Array.isArray(row) || row.length !== columnCount(rect))
  ) {
    throw wrongShape();
  }
  return rows;
}

function wrongShape(): ExcelError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function assertEnterable(rect: Rect): void {
  if (!bounded(rect)) {
    throw invalidArgument("Values cannot be written to whole rows or columns.");
  }
}

function enter({ sheetId, rect }: RangeSelf, value: CellValue | CellValue[][], context: Context): void {
  assertWritable(context, sheetId);
  assertEnterable(rect);
  let values = shaped(value, rect);
  const cells = cellsOf(context, sheetId, rect);
  const merges = cells.sheet.getMergeData().filter((merge) => intersect(merge, rect));
  if (merges.length > 0) {
    // Of merged cells only the first holds anything.
    const covered = (row: number, column: number) =>
      merges.some(
        (merge) =>
          contains(merge, { startRow: row, endRow: row, startColumn: column, endColumn: column }) &&
          !(merge.startRow === row && merge.startColumn === column),
      );
    values = values.map((row, r) =>
      row.map((value, c) => (covered(rect.startRow + r, rect.startColumn + c) ? null : value)),
    );
  }
  cells.enter(rect, values);
  context.tables.followHeaders(sheetId, rect);
}

function numberFormat(): Field<RangeSelf> {
  return {
    get: ({ sheetId, rect }, context) => {
      const cells = cellsOf(context, sheetId);
      return bounded(rect) ? cells.map(rect, (row, column) => cells.numberFormat(row, column)) : null;
    },
    set: ({ sheetId, rect }, value, context) => {
      assertWritable(context, sheetId, "allowFormatCells");
      const cells = cellsOf(context, sheetId, "looks");
      if (typeof value === "string") {
        checkNumberFormat(value);
        cells.putStyle([rect], numberStyle(value));
      } else if (bounded(rect)) {
        const formats = shaped<string | null>(value, rect);
        new Set(formats.flat()).forEach(checkNumberFormat);
        cells.setNumberFormats(rect, formats);
      } else {
        throw invalidArgument("Whole rows and columns take one number format.");
      }
    },
  };
}

/** `Range.clear`, of one or several areas. */
export function clear(sheetId: string, areas: readonly Rect[], context: Context, applyTo: unknown): void {
  const what = oneOf(
    applyTo ?? "All",
    "All",
    "Contents",
    "Formats",
    "Hyperlinks",
    "RemoveHyperlinks",
    "ResetContents",
  );
  assertWritable(context, sheetId);
  const cells = cellsOf(context, sheetId);
  for (const area of areas) {
    const used = cells.usedRange(area, false);
    if (what === "All" || what === "Formats") {
      context.conditionalFormats.clear(sheetId, area);
      if (isWholeColumns(area)) {
        cells.clearColumnStyles(area);
      }
    }
    const extras = context.extras(sheetId);
    if (what !== "Contents" && what !== "Formats" && what !== "ResetContents") {
      for (const cell of Object.keys(extras.hyperlinks ?? {})) {
        if (contains(area, parseRect(cell))) {
          delete extras.hyperlinks![cell];
        }
      }
    }
    if (what === "All") {
      clearValidations(extras, [area]);
      clearNotes(extras, area);
    }
    if (!used) {
      continue;
    }
    if (what === "All") {
      cells.write(used, () => null);
    } else if (what === "Contents" || what === "ResetContents") {
      cells.write(used, (row, column) => (cells.holds(row, column) ? EMPTY_CELL : undefined));
    } else if (what === "Formats") {
      cells.write(
        used,
        (row, column) => (cells.cell(row, column)?.s ? { s: null } : undefined),
        SetStyleCommand.id,
      );
    }
  }
}

function hidden(
  { sheetId, rect }: RangeSelf,
  context: Context,
  of: "rows" | "columns" | "both",
): boolean | null {
  const sheet = context.engine.sheet(sheetId);
  const count = (from: number, to: number, visible: (i: number) => boolean, size: number) => {
    let hiddenCount = 0;
    for (let i = from; i <= Math.min(to, size - 1); i++) {
      hiddenCount += visible(i) ? 0 : 1;
    }
    return hiddenCount === 0 ? false : hiddenCount === to - from + 1 ? true : null;
  };
  const rows = count(rect.startRow, rect.endRow, (row) => sheet.getRowVisible(row), sheet.getRowCount());
  const columns = count(
    rect.startColumn,
    rect.endColumn,
    (column) => sheet.getColVisible(column),
    sheet.getColumnCount(),
  );
  if (of !== "both") {
    return of === "rows" ? rows : columns;
  }
  return rows || columns ? true : rows === false && columns === false ? false : null;
}

function setHyperlink({ sheetId, rect }: RangeSelf, link: Record<string, string>, context: Context): void {
  assertWritable(context, sheetId);
  const { address, documentReference, screenTip, textToDisplay } = link;
  const links = (context.extras(sheetId).hyperlinks ??= {});
  links[firstCell(rect)] = { address, documentReference, screenTip, textToDisplay };
  const cells = cellsOf(context, sheetId);
  const first = { ...rect, endRow: rect.startRow, endColumn: rect.startColumn };
  if (textToDisplay !== undefined) {
    // A cell of text takes it as it stands, apostrophe and all.
    const isText = cells.numberFormat(rect.startRow, rect.startColumn) === "@";
    cells.enter(first, [[isText ? textToDisplay : `'${textToDisplay}`]]);
  }
  cells.putStyle([rect], { cl: { rgb: "#0563C1" }, ul: { s: 1 } });
}

function firstCell(rect: Rect): string {
  return formatRect({ ...rect, endRow: rect.startRow, endColumn: rect.startColumn });
}

function rowsOf(rect: Rect): Rect[] {
  return Array.from({ length: rowCount(rect) }, (_, i) => ({
    ...rect,
    startRow: rect.startRow + i,
    endRow: rect.startRow + i,
  }));
}
