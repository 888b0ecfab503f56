/** The collection of sheets, and Excel's rules for their names. */
import { mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import { InsertSheetMutation, SetWorksheetNameCommand } from "@univerjs/sheets";
import { newSheet } from "../engine";
import { EventNumber, WORKBOOK } from "../events";
import { ExcelError, invalidArgument } from "../excelError";
import { Ref, type Context, type ExcelType } from "../members";
import { worksheetType } from "./worksheet";

export const worksheetsType: ExcelType<null> = {
  name: "WorksheetCollection",
  items: (_self, context) => context.engine.sheets().map((sheet) => refOf(sheet.getSheetId())),
  find: (_self, context, key) => {
    const sheet =
      context.engine.workbook.getSheetBySheetId(String(key)) ?? context.engine.findSheet(String(key));
    return sheet ? refOf(sheet.getSheetId()) : undefined;
  },
  methods: {
    Add: (_self, context, name) => {
      assertStructureOpen(context);
      const sheet = mergeWorksheetSnapshotWithDefault(
        newSheet(name == null ? freeName(context) : checkSheetName(name, context)),
      );
      context.engine.run(
        InsertSheetMutation.id,
        { index: context.engine.sheets().length, sheet },
        STAYS_WHERE_IT_IS,
      );
      return refOf(sheet.id);
    },
    GetActiveWorksheet: (_self, context) => refOf(context.engine.workbook.getActiveSheet().getSheetId()),
    GetFirst: (_self, context, visibleOnly) => refOf(shown(context, visibleOnly)[0]!.getSheetId()),
    GetLast: (_self, context, visibleOnly) => refOf(shown(context, visibleOnly).at(-1)!.getSheetId()),
    GetCount: (_self, context, visibleOnly) => shown(context, visibleOnly).length,
  },
  events: {
    SelectionChangedEvent: { type: EventNumber.worksheetSelectionChanged, target: () => WORKBOOK },
    DataChangedEvent: { type: EventNumber.worksheetChanged, target: () => WORKBOOK },
    AddedEvent: { type: EventNumber.worksheetAdded, target: () => WORKBOOK },
    DeletedEvent: { type: EventNumber.worksheetDeleted, target: () => WORKBOOK },
    ActivatedEvent: { type: EventNumber.worksheetActivated, target: () => WORKBOOK },
    DeactivatedEvent: { type: EventNumber.worksheetDeactivated, target: () => WORKBOOK },
  },
};

/** Univer goes to a sheet that a person adds or shows; Excel does not when an add-in does it. */
export const STAYS_WHERE_IT_IS = { fromCollab: true };

function refOf(sheetId: string): Ref {
  return new Ref(worksheetType, { sheetId });
}

function shown(context: Context, visibleOnly: unknown) {
  const sheets = context.engine.sheets();
  return visibleOnly ? sheets.filter((sheet) => !sheet.isSheetHidden()) : sheets;
}

/** 1–31 characters, none of : \ / ? * [ ], no apostrophe at either end, not "History", unique without case. */
function checkSheetName(name: unknown, context: Context, renamed?: string): string {
  const text = String(name);
  if (
    text.length < 1 ||
    text.length > 31 ||
    /[:\\/?*[\]]/.test(text) ||
    /^'|'$/.test(text) ||
    /^history$/i.test(text)
  ) {
    throw invalidArgument(`"${text}" is not allowed as the name of a sheet.`);
  }
  const other = context.engine.findSheet(text);
  if (other && other.getSheetId() !== renamed) {
    throw new ExcelError("ItemAlreadyExists", `There is already a sheet "${text}".`);
  }
  return text;
}

export function renameSheet(sheetId: string, name: unknown, context: Context): void {
  assertStructureOpen(context);
  const text = checkSheetName(name, context, sheetId);
  if (text !== context.engine.sheet(sheetId).getName()) {
    // The command, unlike the mutation, rewrites the formulas that name the sheet.
    context.engine.run(SetWorksheetNameCommand.id, { subUnitId: sheetId, name: text });
  }
}

export function assertStructureOpen(context: Context): void {
  if (context.document.structureProtected) {
    throw new ExcelError("AccessDenied", "The structure of the workbook is protected.");
  }
}

function freeName(context: Context): string {
  for (let n = context.engine.sheets().length; ; n++) {
    if (!context.engine.findSheet(`Sheet${n}`)) {
      return `Sheet${n}`;
    }
  }
}
