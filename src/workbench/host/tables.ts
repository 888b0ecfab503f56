/**
 * Tables. Univer's own carry the range, the columns and the structured references of formulas; Excel's style and
 * switches are kept beside them under the same id.
 */
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
} from "@univerjs/sheets-table";
import { intersect } from "./address";
import { EMPTY_CELL, enter } from "./cellInput";
import { newId, type Engine } from "./engine";
import { ExcelError, invalidArgument } from "./excelError";
import { CELL_LIKE, type NameStore } from "./names";
import { SheetCells } from "./sheetCells";
import type { Rect, TableRecord } from "./workbookData";

/** A table's switches as Excel sets them on a new one. */
type Look = Omit<TableRecord, "id" | "sheetId" | "name" | "range" | "columns">;

const NEW_LOOK: Look = {
  style: "TableStyleMedium2",
  showHeaders: true,
  showTotals: false,
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

const NAME = /^[\p{L}_\\][\p{L}\p{N}._]{0,254}$/u;

export class TableStore {
  private readonly looks = new Map<string, Look>();

  constructor(
    private readonly engine: Engine,
    private readonly names: NameStore,
  ) {}

  /** In the order in which they were made. */
  list(sheetId?: string): TableRecord[] {
    const { unitId } = this.engine;
    const ids =
      sheetId === undefined
        ? this.manager()
            .getTableList(unitId)
            .map(({ id }) => id)
        : this.manager()
            .getTablesBySubunitId(unitId, sheetId)
            .map((table) => table.getId());
    return ids.flatMap((id) => this.record(id) ?? []);
  }

  find(key: string, sheetId?: string): TableRecord | undefined {
    const wanted = String(key).toLowerCase();
    return this.list(sheetId).find((table) => table.id === key || table.name.toLowerCase() === wanted);
  }

  /** The table with this id as it stands now. */
  record(id: string): TableRecord | undefined {
    const table = this.manager().getTableById(this.engine.unitId, id);
    if (!table) {
      return undefined;
    }
    const { startRow, startColumn, endRow, endColumn } = table.getRange();
    const range = { startRow, startColumn, endRow, endColumn };
    const look = this.looks.get(id) ?? NEW_LOOK;
    return {
      id,
      sheetId: table.getSubunitId(),
      name: table.getDisplayName(),
      range: look.showTotals ? { ...range, endRow: range.endRow + 1 } : range,
      columns: table.getTableInfo().columns.map((column) => column.displayName),
      ...look,
    };
  }

  /** Makes a table of cells. Without headers a row of them is put above the data, as Excel does. */
  add(sheetId: string, range: Rect, hasHeaders: boolean): TableRecord {
    const cells = new SheetCells(this.engine, sheetId);
    let rect = range;
    if (!hasHeaders) {
      const below = { ...range, startRow: range.endRow + 1, endRow: range.endRow + 1 };
      if (!cells.isBlank(below)) {
        throw new ExcelError(
          "NotImplemented",
          "The workbench does not move cells down to make room for headers.",
        );
      }
      const values = cells.map(range, (row, column) => cells.formula(row, column));
      rect = { ...range, endRow: range.endRow + 1 };
      cells.enter({ ...range, startRow: range.startRow + 1, endRow: rect.endRow }, values);
      cells.write({ ...range, endRow: range.startRow }, () => EMPTY_CELL);
    }
    this.checkRoom(sheetId, rect);
    if (rect.startRow === rect.endRow) {
      rect = { ...rect, endRow: rect.endRow + 1 };
    }
    return this.restore({
      id: newId(),
      sheetId,
      name: this.freeName(),
      range: rect,
      columns: this.writeHeaders(cells, rect, hasHeaders),
      ...NEW_LOOK,
    });
  }

  /** Puts a table back as it was recorded. */
  restore(table: TableRecord): TableRecord {
    const range = table.showTotals ? { ...table.range, endRow: table.range.endRow - 1 } : table.range;
    const { style, showHeaders, showTotals, showBandedRows, showBandedColumns } = table;
    const { showFilterButton, highlightFirstColumn, highlightLastColumn } = table;
    this.looks.set(table.id, {
      style,
      showHeaders,
      showTotals,
      showBandedRows,
      showBandedColumns,
      showFilterButton,
      highlightFirstColumn,
      highlightLastColumn,
    });
    this.engine.run(AddSheetTableMutation.id, {
      subUnitId: table.sheetId,
      tableId: table.id,
      name: table.name,
      range,
      header: table.columns,
      options: { showHeader: showHeaders, tableStyleId: themeOf(style) },
    });
    return this.record(table.id)!;
  }

  setLook(id: string, change: Partial<Look>): void {
    this.looks.set(id, { ...(this.looks.get(id) ?? NEW_LOOK), ...change });
    if (change.style !== undefined) {
      this.configure(id, { theme: themeOf(change.style) });
    }
  }

  rename(id: string, name: string): void {
    if (!NAME.test(name) || CELL_LIKE.test(name)) {
      throw invalidArgument(`"${name}" is not allowed as a table's name.`);
    }
    const other = this.find(name);
    if ((other && other.id !== id) || this.names.find(name)) {
      throw new ExcelError("ItemAlreadyExists", `There is already a table or name "${name}".`);
    }
    this.configure(id, { name });
  }

  resize(id: string, range: Rect): void {
    const table = this.record(id)!;
    if (range.startRow !== table.range.startRow || !intersect(range, table.range)) {
      throw invalidArgument("The new range must begin in the header row and overlap the table.");
    }
    this.checkRoom(table.sheetId, range, id);
    const look = this.looks.get(id)!;
    this.remove(id);
    const columns = this.writeHeaders(new SheetCells(this.engine, table.sheetId), range, true);
    this.restore({ ...table, ...look, showTotals: false, range, columns });
  }

  /** Takes the table away and leaves its cells. */
  remove(id: string): void {
    const table = this.record(id);
    if (table) {
      this.engine.run(DeleteSheetTableMutation.id, { subUnitId: table.sheetId, tableId: id });
      this.looks.delete(id);
    }
  }

  /** Renames columns whose header cells were written over, as Excel does. */
  followHeaders(sheetId: string, changed: Rect): void {
    for (const table of this.list(sheetId)) {
      if (intersect({ ...table.range, endRow: table.range.startRow }, changed)) {
        const cells = new SheetCells(this.engine, sheetId);
        const now = headerTexts(cells, table.range);
        const univer = this.manager().getTableById(this.engine.unitId, table.id)!;
        univer.setColumns(
          univer
            .getTableInfo()
            .columns.map((column, i) => ({ ...column, displayName: now[i] || column.displayName })),
        );
      }
    }
  }

  private configure(id: string, config: object): void {
    this.engine.run(SetSheetTableMutation.id, { subUnitId: this.record(id)!.sheetId, tableId: id, config });
  }

  private checkRoom(sheetId: string, rect: Rect, except?: string): void {
    if (this.list(sheetId).some((table) => table.id !== except && intersect(table.range, rect))) {
      throw invalidArgument("A table can't overlap another table.");
    }
    const merges = this.engine.sheet(sheetId).getMergeData();
    if (merges.some((merge) => intersect(merge, rect))) {
      throw new ExcelError("MergedRangeConflict", "A table can't overlap a range of merged cells.");
    }
  }

  /** Header cells become text, not empty and different from each other. */
  private writeHeaders(cells: SheetCells, rect: Rect, present: boolean): string[] {
    const taken = new Set<string>();
    const columns = headerTexts(cells, rect).map((text, i) => {
      let name = present && text !== "" ? text : `Column${i + 1}`;
      for (let n = 2; taken.has(name.toLowerCase()); n++) {
        name = `${text || "Column"}${n}`;
      }
      taken.add(name.toLowerCase());
      return name;
    });
    cells.write({ ...rect, endRow: rect.startRow }, (row, column, _r, c) =>
      cells.value(row, column) === columns[c]
        ? undefined
        : { ...EMPTY_CELL, ...enter(`'${columns[c]!}`, false).cell, t: 1 },
    );
    return columns;
  }

  private freeName(): string {
    for (let n = this.list().length + 1; ; n++) {
      if (!this.find(`Table${n}`)) {
        return `Table${n}`;
      }
    }
  }

  private manager(): TableManager {
    return this.engine.injector.get(TableManager);
  }
}

function headerTexts(cells: SheetCells, rect: Rect): string[] {
  return cells.map({ ...rect, endRow: rect.startRow }, (row, column) => cells.text(row, column))[0]!;
}

/** Univer has six looks; Excel's sixty fall on them by number. */
function themeOf(style: string): string {
  const number = Number(/\d+$/.exec(style)?.[0] ?? 1);
  return `table-default-${(number - 1) % 6}`;
}
