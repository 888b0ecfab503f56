/** What happens in the engine, by whoever did it, told as Excel's events; and records that follow deleted sheets. */
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import { boundsOf, formatRect, intersect } from "./address";
import { EventNumber } from "./events";
import type { Context } from "./members";
import { selectionOf } from "./selection";

export interface ChangeSource {
  /** A batch of the add-in's is being run. */
  byAddin: boolean;
}

export function followChanges(
  context: Context,
  source: ChangeSource,
  sheetRemoved: (sheetId: string) => void,
): () => void {
  const { engine, events } = context;
  let activeSheetId = engine.workbook.getActiveSheet().getSheetId();
  const origin = () => ({ source: "Local", triggerSource: source.byAddin ? "ThisLocalAddin" : "Unknown" });

  return engine.onExecuted(({ id, params, fromFormula }) => {
    switch (id) {
      case SetRangeValuesMutation.id:
        if (!fromFormula && params.trigger !== SetStyleCommand.id) {
          valuesChanged(params.subUnitId, params.cellValue);
        }
        break;
      case InsertSheetMutation.id:
        events.raise(EventNumber.worksheetAdded, params.sheet.id, {
          worksheetId: params.sheet.id,
          ...origin(),
        });
        break;
      case RemoveSheetMutation.id:
        sheetRemoved(params.subUnitId);
        events.raise(EventNumber.worksheetDeleted, params.subUnitId, {
          worksheetId: params.subUnitId,
          ...origin(),
        });
        break;
      case SetWorksheetActiveOperation.id:
        sheetActivated(params.subUnitId);
        break;
      case SetSelectionsOperation.id:
        selectionChanged();
        break;
    }
  });

  function valuesChanged(
    sheetId: string,
    cellValue: Record<string, Record<string, unknown> | undefined> | undefined,
  ): void {
    if (!events.anyListens(EventNumber.worksheetChanged, EventNumber.tableChanged)) {
      return;
    }
    const rect = boundsOf(cellValue);
    if (!rect) {
      return;
    }
    const address = formatRect(rect);
    const change = {
      changeType: "RangeEdited",
      address,
      worksheetId: sheetId,
      shiftDirection: "None",
      ...origin(),
    };
    const referenceId = events.noteRange({ sheetId, range: rect });
    events.raise(EventNumber.worksheetChanged, sheetId, { ...change, referenceId });
    for (const table of context.tables.list(sheetId)) {
      if (intersect(table.range, rect)) {
        events.raise(EventNumber.tableChanged, [table.id, sheetId], { ...change, tableId: table.id });
      }
    }
  }

  function sheetActivated(sheetId: string): void {
    if (sheetId !== activeSheetId) {
      events.raise(EventNumber.worksheetDeactivated, activeSheetId, { worksheetId: activeSheetId });
      activeSheetId = sheetId;
      delete context.activeChart.id;
      events.raise(EventNumber.worksheetActivated, sheetId, { worksheetId: sheetId });
    }
  }

  function selectionChanged(): void {
    if (!engine.isOpen) {
      return;
    }
    const { sheetId, areas } = selectionOf(engine);
    delete context.activeChart.id;
    events.raiseSelectionChanged(sheetId, areas.map((area) => formatRect(area)).join(","));
  }
}
