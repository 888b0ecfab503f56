/**
 * Room for what formulas spill. The engine's grid has an edge, at which a result gets #SPILL!, where Excel's goes on:
 * the grid is made larger and the formula calculated again.
 */
import { FormulaDataModel, SetArrayFormulaDataMutation } from "@univerjs/engine-formula";
import type { Activity } from "./activity";
import { MAX_COLUMN, MAX_ROW } from "./address";
import type { Engine } from "./engine";
import { SheetCells } from "./sheetCells";
import type { Rect } from "./workbookData";

/** Also those of formulas that found no room. */
export function arrayRanges(engine: Engine, sheetId: string): Rect[] {
  type Ranges = Record<number, Record<number, Rect | null> | null>;
  const model = engine.injector.get(FormulaDataModel);
  const ranges = (model.getArrayFormulaRange()[engine.unitId]?.[sheetId] ?? {}) as Ranges;
  return Object.values(ranges)
    .flatMap((row) => Object.values(row ?? {}))
    .filter((range) => range !== null)
    .map(({ startRow, startColumn, endRow, endColumn }) => ({ startRow, startColumn, endRow, endColumn }));
}

export function makeRoomForSpills(engine: Engine, activity: Activity): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const grow = (): void => {
    timer = undefined;
    // A calculation that is under way knows the old edge and is let end first.
    if (activity.has("calculating") || activity.has("calculation due")) {
      timer = setTimeout(grow, 5);
      return;
    }
    const grown = engine.isOpen ? outOfRoom(engine) : [];
    grown.forEach(({ sheetId, rect }) => new SheetCells(engine, sheetId).grow(rect));
    if (grown.length > 0) {
      engine.recalculate(
        grown.map(({ sheetId, rect: { startRow, startColumn } }) => ({
          sheetId,
          range: { startRow, startColumn, endRow: startRow, endColumn: startColumn },
        })),
      );
    }
    activity.set("room for spills", false);
  };

  const unfollow = engine.onExecuted(({ id }) => {
    if (id === SetArrayFormulaDataMutation.id && timer === undefined && outOfRoom(engine).length > 0) {
      activity.set("room for spills", true);
      timer = setTimeout(grow, 0);
    }
  });
  return () => {
    clearTimeout(timer);
    unfollow();
  };
}

/** Results that reach over the edge of their grid, but not of Excel's. */
function outOfRoom(engine: Engine): { sheetId: string; rect: Rect }[] {
  return engine.sheets().flatMap((sheet) => {
    const sheetId = sheet.getSheetId();
    return arrayRanges(engine, sheetId)
      .filter(({ endRow, endColumn }) => endRow <= MAX_ROW && endColumn <= MAX_COLUMN)
      .filter(({ endRow, endColumn }) => endRow >= sheet.getRowCount() || endColumn >= sheet.getColumnCount())
      .map((rect) => ({ sheetId, rect }));
  });
}
