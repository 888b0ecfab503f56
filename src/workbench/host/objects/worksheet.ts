/** A sheet, its frozen panes, protection and filter. */
import { BooleanNumber } from "@univerjs/core";
import {
  RemoveSheetCommand,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { parseRect, splitAreas, splitSheet, WHOLE_SHEET } from "../address";
import { EventNumber } from "../events";
import { ExcelError, invalidArgument } from "../excelError";
import { cellsOf, Ref, type Context, type ExcelType, type RangeSelf } from "../members";
import type { Rect } from "../workbookData";
import { autoFilterType } from "./autoFilter";
import { chartsType } from "./charts";
import { commentsType, notesType, shapesType, slicersType } from "./floating";
import { CELL_LIKE } from "../names";
import { namesType, resolveName } from "./names";
import { pageBreaksType } from "./pageBreaks";
import { pageLayoutType } from "./pageLayout";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";
import { customPropertiesType } from "./settings";
import { isProtected, oneOf, parseColor, assertWritable } from "./shared";
import { tablesType } from "./tables";
import { assertStructureOpen, renameSheet, STAYS_WHERE_IT_IS } from "./worksheets";

export interface SheetSelf {
  sheetId: string;
}

export const worksheetType: ExcelType<SheetSelf> = {
  name: "Worksheet",
  identity: ({ sheetId }) => ({ Id: sheetId }),
  fields: {
    Id: { get: ({ sheetId }, context) => context.engine.sheet(sheetId).getSheetId() },
    Name: {
      get: ({ sheetId }, context) => context.engine.sheet(sheetId).getName(),
      set: ({ sheetId }, name, context) => renameSheet(sheetId, name, context),
    },
    Position: {
      get: ({ sheetId }, context) => context.engine.workbook.getIndexBySheetId(sheetId),
      set: ({ sheetId }, position, context) => {
        assertStructureOpen(context);
        if (!(position >= 0 && position < context.engine.sheets().length)) {
          throw invalidArgument(`There is no position ${String(position)}.`);
        }
        const fromOrder = context.engine.workbook.getIndexBySheetId(sheetId);
        context.engine.run(SetWorksheetOrderMutation.id, {
          subUnitId: sheetId,
          fromOrder,
          toOrder: position,
        });
      },
    },
    Visibility: {
      get: ({ sheetId }, context) =>
        context.engine.sheet(sheetId).isSheetHidden()
          ? context.extras(sheetId).veryHidden
            ? "VeryHidden"
            : "Hidden"
          : "Visible",
      set: setVisibility,
    },
    TabColor: {
      get: ({ sheetId }, context) => context.engine.sheet(sheetId).getTabColor() ?? "",
      set: ({ sheetId }, color, context) => {
        context.engine.run(SetTabColorMutation.id, {
          subUnitId: sheetId,
          color: color === "" ? "" : parseColor(color),
        });
      },
    },
    ShowGridlines: {
      get: ({ sheetId }, context) => !context.engine.sheet(sheetId).hasHiddenGridlines(),
    },
    // The name under which office.js writes showGridlines.
    Gridlines: {
      set: ({ sheetId }, show, context) => {
        context.engine.run(ToggleGridlinesMutation.id, {
          subUnitId: sheetId,
          showGridlines: show ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        });
      },
    },
    StandardWidth: { get: () => 8.43 },
    StandardHeight: { get: () => 15 },
  },
  links: {
    Tables: (self) => new Ref(tablesType, self),
    Charts: (self) => new Ref(chartsType, self),
    Names: (self) => new Ref(namesType, self),
    FreezePanes: (self) => new Ref(freezePanesType, self),
    Protection: (self) => new Ref(protectionType, self),
    CustomProperties: ({ sheetId }) => new Ref(customPropertiesType, sheetId),
    PageLayout: (self) => new Ref(pageLayoutType, self),
    HorizontalPageBreaks: ({ sheetId }) => new Ref(pageBreaksType, { sheetId, kind: "rowBreaks" }),
    VerticalPageBreaks: ({ sheetId }) => new Ref(pageBreaksType, { sheetId, kind: "columnBreaks" }),
    AutoFilter: (self) => new Ref(autoFilterType, self),
    Shapes: (self) => new Ref(shapesType, self),
    Comments: (self) => new Ref(commentsType, self),
    Notes: (self) => new Ref(notesType, self),
    Slicers: (self) => new Ref(slicersType, self),
  },
  methods: {
    GetRange: ({ sheetId }, context, address) => new Ref(rangeType, rangeOf(sheetId, address, context)),
    GetRangeByIndexes: ({ sheetId }, context, startRow, startColumn, rows, columns) => {
      context.engine.sheet(sheetId);
      return new Ref(rangeType, {
        sheetId,
        rect: checkRect({
          startRow,
          startColumn,
          endRow: startRow + rows - 1,
          endColumn: startColumn + columns - 1,
        }),
      });
    },
    GetRanges: ({ sheetId }, context, address) => {
      const areas =
        address == null
          ? [WHOLE_SHEET]
          : splitAreas(String(address)).map((area) => rangeOf(sheetId, area, context).rect);
      return new Ref(rangeAreasType, { sheetId, areas });
    },
    GetCell: ({ sheetId }, context, row, column) => {
      context.engine.sheet(sheetId);
      return new Ref(rangeType, {
        sheetId,
        rect: checkRect({ startRow: row, startColumn: column, endRow: row, endColumn: column }),
      });
    },
    GetUsedRange: ({ sheetId }, context, valuesOnly) => {
      const first = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
      const rect = cellsOf(context, sheetId).usedRange(WHOLE_SHEET, Boolean(valuesOnly)) ?? first;
      return new Ref(rangeType, { sheetId, rect });
    },
    GetUsedRangeOrNullObject: ({ sheetId }, context, valuesOnly) => {
      const rect = cellsOf(context, sheetId).usedRange(WHOLE_SHEET, Boolean(valuesOnly));
      return rect ? new Ref(rangeType, { sheetId, rect }) : null;
    },
    GetNextOrNullObject: (self, context, visibleOnly) => neighbour(self, context, 1, visibleOnly),
    GetPreviousOrNullObject: (self, context, visibleOnly) => neighbour(self, context, -1, visibleOnly),
    Activate: ({ sheetId }, context) => {
      if (context.engine.sheet(sheetId).isSheetHidden()) {
        throw new ExcelError("InvalidOperation", "A hidden sheet cannot be activated.");
      }
      context.engine.run(SetWorksheetActiveOperation.id, { subUnitId: sheetId });
    },
    Calculate: ({ sheetId }, context, markAllDirty) => {
      if (markAllDirty) {
        context.functions.clear();
      }
      const rect = cellsOf(context, sheetId).usedRange(WHOLE_SHEET, true);
      if (rect) {
        context.engine.recalculate([{ sheetId, range: rect }]);
      }
    },
    Delete: ({ sheetId }, context) => {
      assertStructureOpen(context);
      const others = context.engine
        .sheets()
        .filter((sheet) => sheet.getSheetId() !== sheetId && !sheet.isSheetHidden());
      context.engine.sheet(sheetId);
      if (others.length === 0) {
        throw new ExcelError("InvalidOperation", "A workbook must hold at least one visible sheet.");
      }
      // The command, unlike the mutation, takes tables and names along.
      context.engine.run(RemoveSheetCommand.id, { subUnitId: sheetId });
    },
  },
  events: {
    SelectionChangedEvent: { type: EventNumber.worksheetSelectionChanged, target: ({ sheetId }) => sheetId },
    DataChangedEvent: { type: EventNumber.worksheetChanged, target: ({ sheetId }) => sheetId },
    ActivatedEvent: { type: EventNumber.worksheetActivated, target: ({ sheetId }) => sheetId },
    DeactivatedEvent: { type: EventNumber.worksheetDeactivated, target: ({ sheetId }) => sheetId },
  },
};

/** "A1:B2" with or without a sheet, a name, a table's name; without an address, the whole sheet. */
export function rangeOf(sheetId: string, address: unknown, context: Context): RangeSelf {
  context.engine.sheet(sheetId);
  if (address == null || address === "") {
    return { sheetId, rect: WHOLE_SHEET };
  }
  const parts = splitSheet(String(address));
  if (parts.sheet !== undefined && context.engine.findSheet(parts.sheet)?.getSheetId() !== sheetId) {
    throw invalidArgument(`"${String(address)}" is not an address on this sheet.`);
  }
  // What looks like cells can be no name, and most of what is asked for does.
  if (parts.address.includes(":") || CELL_LIKE.test(parts.address)) {
    return { sheetId, rect: parseRect(parts.address) };
  }
  const name = context.names.find(parts.address, sheetId) ?? context.names.find(parts.address);
  const named = name && resolveName(name, context);
  if (named) {
    return named;
  }
  const table = context.tables.find(parts.address);
  return table
    ? { sheetId: table.sheetId, rect: { ...table.range, startRow: table.range.startRow + 1 } }
    : { sheetId, rect: parseRect(parts.address) };
}

/** A rectangle that lies on the sheet. */
export function checkRect(rect: Rect): Rect {
  const inside =
    rect.startRow >= 0 &&
    rect.startColumn >= 0 &&
    rect.endRow >= rect.startRow &&
    rect.endColumn >= rect.startColumn &&
    rect.endRow <= WHOLE_SHEET.endRow &&
    rect.endColumn <= WHOLE_SHEET.endColumn;
  if (!inside) {
    throw invalidArgument("The range lies outside the sheet.");
  }
  return rect;
}

function setVisibility({ sheetId }: SheetSelf, value: unknown, context: Context): void {
  assertStructureOpen(context);
  const visibility = oneOf(value, "Visible", "Hidden", "VeryHidden");
  const others = context.engine
    .sheets()
    .filter((sheet) => sheet.getSheetId() !== sheetId && !sheet.isSheetHidden());
  if (visibility !== "Visible" && others.length === 0) {
    throw new ExcelError("InvalidOperation", "A workbook must hold at least one visible sheet.");
  }
  context.extras(sheetId).veryHidden = visibility === "VeryHidden";
  const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  context.engine.run(SetWorksheetHideMutation.id, { subUnitId: sheetId, hidden }, STAYS_WHERE_IT_IS);
}

function neighbour({ sheetId }: SheetSelf, context: Context, step: 1 | -1, visibleOnly: unknown): Ref | null {
  const sheets = context.engine.sheets();
  let index = sheets.findIndex((sheet) => sheet.getSheetId() === sheetId) + step;
  while (visibleOnly && sheets[index]?.isSheetHidden()) {
    index += step;
  }
  const sheet = sheets[index];
  return sheet ? new Ref(worksheetType, { sheetId: sheet.getSheetId() }) : null;
}

const freezePanesType: ExcelType<SheetSelf> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: ({ sheetId }, context, count) => freeze(sheetId, context, Number(count ?? 1), 0),
    FreezeColumns: ({ sheetId }, context, count) => freeze(sheetId, context, 0, Number(count ?? 1)),
    FreezeAt: ({ sheetId }, context, range) => {
      const { rect } = range instanceof Ref ? (range.self as RangeSelf) : rangeOf(sheetId, range, context);
      freeze(
        sheetId,
        context,
        rect.endRow === WHOLE_SHEET.endRow ? 0 : rect.endRow + 1,
        rect.endColumn === WHOLE_SHEET.endColumn ? 0 : rect.endColumn + 1,
      );
    },
    Unfreeze: ({ sheetId }, context) => freeze(sheetId, context, 0, 0),
    GetLocation: (self, context) => {
      const location = frozen(self, context);
      if (!location) {
        throw new ExcelError("ItemNotFound", "No panes are frozen.");
      }
      return location;
    },
    GetLocationOrNullObject: frozen,
  },
};

function freeze(sheetId: string, context: Context, rows: number, columns: number): void {
  context.engine.run(SetFrozenMutation.id, {
    subUnitId: sheetId,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
  });
}

function frozen({ sheetId }: SheetSelf, context: Context): Ref | null {
  const { xSplit, ySplit } = context.engine.sheet(sheetId).getFreeze();
  if (xSplit <= 0 && ySplit <= 0) {
    return null;
  }
  const rect = {
    ...WHOLE_SHEET,
    ...(ySplit > 0 ? { endRow: ySplit - 1 } : {}),
    ...(xSplit > 0 ? { endColumn: xSplit - 1 } : {}),
  };
  return new Ref(rangeType, { sheetId, rect });
}

const protectionType: ExcelType<SheetSelf> = {
  name: "WorksheetProtection",
  fields: {
    Protected: { get: ({ sheetId }, context) => isProtected(context, sheetId) },
    Options: { get: ({ sheetId }, context) => context.extras(sheetId).protection?.options ?? null },
  },
  methods: {
    Protect: ({ sheetId }, context, options, password) => {
      assertWritable(context, sheetId);
      context.extras(sheetId).protection = {
        protected: true,
        ...(options ? { options } : {}),
        ...(password ? { password } : {}),
      };
    },
    Unprotect: ({ sheetId }, context, password) => {
      const protection = context.extras(sheetId).protection;
      if (protection?.protected && protection.password !== undefined && protection.password !== password) {
        throw new ExcelError("AccessDenied", "The password is not the one the sheet was protected with.");
      }
      delete context.extras(sheetId).protection;
    },
  },
};
