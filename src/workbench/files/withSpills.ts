import type { ICellData, Nullable } from "@univerjs/core";
import type { Rect, WorkbookData } from "../host/workbookData";
import type { CellRows } from "./newWorkbook";
import { rectAddress } from "./xlsx/addresses";

type ByCell<T> = Record<number, Nullable<Record<number, Nullable<T>>>>;
type BySheet<T> = Record<string, Nullable<Record<string, Nullable<ByCell<T>>>>>;

/** What is read of the engine's `FormulaDataModel`: by workbook, sheet, row and column. */
export interface SpillModel {
  getArrayFormulaRange(): BySheet<Rect> | undefined;
  getArrayFormulaCellData(): BySheet<ICellData> | undefined;
}

/**
 * A snapshot with what its formulas have spilled, for saving. The engine keeps spilled results beside its cells, so a
 * snapshot has only the first of each; here they become values, and the formula's cell says how far they reach. For
 * opening again in the engine the snapshot itself is right: there the formulas spill anew.
 *
 * @example withSpills(host.snapshot(), host.engine.injector.get(FormulaDataModel))
 */
export function withSpills(snapshot: WorkbookData, model: SpillModel): WorkbookData {
  const ranges = model.getArrayFormulaRange()?.[snapshot.book.id] ?? {};
  const results = model.getArrayFormulaCellData()?.[snapshot.book.id] ?? {};
  const workbook = structuredClone(snapshot);
  for (const [sheetId, byCell] of Object.entries(ranges)) {
    const cells = workbook.book.sheets[sheetId]?.cellData as CellRows | undefined;
    const spilled = results[sheetId] ?? {};
    for (const [row, columns] of Object.entries(
      (byCell ?? {}) as ByCell<Parameters<typeof rectAddress>[0]>,
    )) {
      for (const [column, range] of Object.entries(columns ?? {})) {
        const first = cells?.[Number(row)]?.[Number(column)];
        const single = !range || (range.startRow === range.endRow && range.startColumn === range.endColumn);
        // A formula that found no room shows #SPILL! and reaches nowhere.
        if (cells && first?.f && !single && first.v !== "#SPILL!") {
          first.ref = rectAddress(range);
          fill(cells, spilled, range);
        }
      }
    }
  }
  return workbook;
}

function fill(cells: CellRows, spilled: ByCell<ICellData>, range: Rect): void {
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startColumn; column <= range.endColumn; column++) {
      const result = spilled[row]?.[column];
      const isFirst = row === range.startRow && column === range.startColumn;
      if (result && !isFirst) {
        const line = (cells[row] ??= {});
        line[column] = { ...line[column], v: result.v, t: result.t };
      }
    }
  }
}
