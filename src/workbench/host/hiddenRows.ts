/**
 * Rows that nobody sees, as the engine wants them before each calculation. It asks every row of every sheet, through all
 * that may filter rows; here only rows that have something of their own are asked, unless a filter hides any.
 */
import {
  BooleanNumber,
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { SheetsFilterService } from "@univerjs/sheets-filter";
import { TableManager } from "@univerjs/sheets-table";

type Hidden = Record<number, { hd: BooleanNumber }>;

/** By workbook and sheet. */
export function hiddenRows(injector: Injector): Record<string, Record<string, Hidden>> {
  const all: Record<string, Record<string, Hidden>> = {};
  const instances = injector.get(IUniverInstanceService);
  for (const workbook of instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
    const ofWorkbook: Record<string, Hidden> = (all[workbook.getUnitId()] = {});
    for (const sheet of workbook.getSheets()) {
      ofWorkbook[sheet.getSheetId()] = hiddenOf(sheet, isFiltered(injector, workbook, sheet));
    }
  }
  return all;
}

function hiddenOf(sheet: Worksheet, filtered: boolean): Hidden {
  const hidden: Hidden = {};
  const count = sheet.getRowCount();
  const ask = (row: number) => {
    if (row < count && !sheet.getRowVisible(row)) {
      hidden[row] = { hd: BooleanNumber.TRUE };
    }
  };
  if (filtered) {
    for (let row = 0; row < count; row++) {
      ask(row);
    }
  } else {
    for (const row in sheet.getRowManager().getRowData()) {
      ask(Number(row));
    }
  }
  return hidden;
}

function isFiltered(injector: Injector, workbook: Workbook, sheet: Worksheet): boolean {
  const [unitId, sheetId] = [workbook.getUnitId(), sheet.getSheetId()];
  const rows = injector.get(SheetsFilterService).getFilterModel(unitId, sheetId)?.filteredOutRows;
  return (
    (rows?.size ?? 0) > 0 ||
    injector
      .get(TableManager)
      .getTablesBySubunitId(unitId, sheetId)
      .some((table) => (table.getTableFilters().getFilterOutRows()?.size ?? 0) > 0)
  );
}
