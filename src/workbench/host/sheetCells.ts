/**
 * Cells of a sheet, read and written fast: values, formulas, texts, types, number formats, styles.
 *
 * Univer's own range objects ask every interceptor for every cell. Here the cell matrix is read as it lies, with the
 * spilled results of array formulas over it, which the matrix does not hold.
 */
import {
  CellValueType,
  numfmt,
  type ICellData,
  type IStyleData,
  type ObjectMatrix,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  SetColDataMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { columnCount, formatRect, isWholeColumns, rowCount } from "./address";
import { CELL_ERRORS, EMPTY_CELL, enter, type CellValue } from "./cellInput";
import type { CellWrites, Engine } from "./engine";
import { withLine, type Edge, type LineChange } from "./restylings";
import type { Rect } from "./workbookData";

export type { CellValue } from "./cellInput";

/** `Excel.RangeValueType` of a cell. */
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** Rows and columns left empty when a grid grows. */
const ROOM_BELOW = 50;
const ROOM_BESIDE = 5;

type SpilledCells = Record<number, Record<number, Nullable<ICellData>>> | undefined;

export class SheetCells {
  readonly sheet: Worksheet;
  private readonly matrix: ObjectMatrix<Nullable<ICellData>>;
  private readonly spilled: SpilledCells;

  /** `within` promises that no other cells will be read or written; "looks" that none will be read, and only styles be put. */
  constructor(
    private readonly engine: Engine,
    readonly sheetId: string,
    within?: Rect | "looks",
  ) {
    if (within !== "looks" && (!within || !engine.isBelowPending(sheetId, within))) {
      engine.flush();
    }
    this.sheet = engine.sheet(sheetId);
    this.matrix = this.sheet.getCellMatrix();
    this.spilled = engine.injector.get(FormulaDataModel).getArrayFormulaCellData()?.[engine.unitId]?.[
      sheetId
    ] as SpilledCells;
  }

  /** The cell as it counts: its own content, or what has been spilled into it. */
  cell(row: number, column: number): Nullable<ICellData> {
    const own = this.matrix.getValue(row, column);
    if (own && (own.v != null || own.f || own.si)) {
      return own;
    }
    const spilled = this.spilled?.[row]?.[column];
    return spilled ? { ...own, v: spilled.v, t: spilled.t } : own;
  }

  value(row: number, column: number): CellValue {
    return cellValue(this.cell(row, column));
  }

  valueType(row: number, column: number): ValueType {
    const value = this.value(row, column);
    if (value === "" || value === null) {
      return "Empty";
    }
    if (typeof value === "number") {
      return "Double";
    }
    if (typeof value === "boolean") {
      return "Boolean";
    }
    return isError(this.cell(row, column), value) ? "Error" : "String";
  }

  /** The formula, or what one would type to get the value. */
  formula(row: number, column: number): CellValue {
    const cell = this.matrix.getValue(row, column);
    return this.formulaOf(cell, row, column) ?? this.value(row, column);
  }

  /** As it stands in the cell itself; a filled one stands in its first cell only. */
  ownFormula(row: number, column: number): string | undefined {
    return this.matrix.getValue(row, column)?.f ?? undefined;
  }

  formulaOf(cell: Nullable<ICellData>, row: number, column: number): string | undefined {
    if (cell?.f) {
      return cell.f;
    }
    if (cell?.si) {
      const model = this.engine.injector.get(FormulaDataModel);
      return model.getFormulaStringByCell(row, column, this.sheetId, this.engine.unitId) ?? undefined;
    }
    return undefined;
  }

  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value === "number") {
      return formatNumber(value, this.numberFormat(row, column));
    }
    return typeof value === "boolean" ? String(value).toUpperCase() : (value ?? "");
  }

  style(row: number, column: number): IStyleData {
    return this.sheet.getComposedCellStyle(row, column) ?? {};
  }

  numberFormat(row: number, column: number): string {
    const cell = this.matrix.getValue(row, column);
    const own = cell?.s ? this.engine.workbook.getStyles().getStyleByCell(cell) : undefined;
    return own?.n?.pattern ?? this.sheet.getColumnStyle(column)?.n?.pattern ?? "General";
  }

  /** The smallest rectangle around all cells that hold something, formats included unless only values count. */
  usedRange(within: Rect, valuesOnly: boolean): Rect | undefined {
    let used: Rect | undefined;
    const include = (row: number, column: number) => {
      if (
        row < within.startRow ||
        row > within.endRow ||
        column < within.startColumn ||
        column > within.endColumn
      ) {
        return;
      }
      used ??= { startRow: row, startColumn: column, endRow: row, endColumn: column };
      used.startRow = Math.min(used.startRow, row);
      used.startColumn = Math.min(used.startColumn, column);
      used.endRow = Math.max(used.endRow, row);
      used.endColumn = Math.max(used.endColumn, column);
    };
    const rows = this.matrix.getMatrix() as Record<number, Record<number, Nullable<ICellData>>>;
    const lastRow = Math.min(within.endRow, this.sheet.getRowCount() - 1);
    const lastColumn = Math.min(within.endColumn, this.sheet.getColumnCount() - 1);
    for (let row = within.startRow; row <= lastRow; row++) {
      const cells = rows[row];
      if (!cells) {
        continue;
      }
      // The first used cell and, beyond what is known, the last: those between make it no wider.
      let column = within.startColumn;
      while (column <= lastColumn && !isUsed(cells[column], valuesOnly)) {
        column++;
      }
      if (column > lastColumn) {
        continue;
      }
      include(row, column);
      for (let last = lastColumn; last > used!.endColumn; last--) {
        if (isUsed(cells[last], valuesOnly)) {
          include(row, last);
          break;
        }
      }
    }
    for (const [row, cells] of Object.entries(this.spilled ?? {})) {
      for (const [column, cell] of Object.entries(cells ?? {})) {
        if (cell?.v != null) {
          include(Number(row), Number(column));
        }
      }
    }
    return used;
  }

  isFormula(row: number, column: number): boolean {
    const cell = this.matrix.getValue(row, column);
    return Boolean(cell?.f || cell?.si);
  }

  /** The cell has content of its own: a value or a formula. */
  holds(row: number, column: number): boolean {
    const cell = this.matrix.getValue(row, column);
    return cell?.v != null || this.isFormula(row, column);
  }

  addressOf(row: number, column: number): string {
    return formatRect({ startRow: row, startColumn: column, endRow: row, endColumn: column });
  }

  isBlank(rect: Rect): boolean {
    return this.usedRange(rect, true) === undefined;
  }

  map<T>(rect: Rect, read: (row: number, column: number) => T): T[][] {
    const rows: T[][] = new Array(rowCount(rect));
    const columns = columnCount(rect);
    for (let r = 0; r < rows.length; r++) {
      const row: T[] = new Array(columns);
      for (let c = 0; c < columns; c++) {
        row[c] = read(rect.startRow + r, rect.startColumn + c);
      }
      rows[r] = row;
    }
    return rows;
  }

  /** Enters values as `range.values` does; null leaves a cell as it is. `values` has the shape of `rect`. */
  enter(rect: Rect, values: readonly (readonly CellValue[])[]): void {
    const textColumns = new Map<number, boolean>();
    this.write(rect, (row, column, r, c) => {
      const value = values[r]![c]!;
      if (value === null) {
        return undefined;
      }
      const old = this.matrix.getValue(row, column);
      const holdsMore = Boolean(old?.f || old?.si || old?.p);
      if (typeof value === "number" && !holdsMore) {
        return { v: value, t: CellValueType.NUMBER };
      }
      const isText = typeof value === "string" && this.isTextFormat(row, column, textColumns);
      const entry = enter(value, isText);
      const { format } = entry;
      const isTyped = entry.cell.v != null && !holdsMore;
      const cell = old && !isTyped ? { ...EMPTY_CELL, ...entry.cell } : entry.cell;
      return format && this.numberFormat(row, column) === "General"
        ? { ...cell, s: { n: { pattern: format } } }
        : cell;
    });
  }

  /** Puts number formats on cells, one for each; null leaves a cell's. */
  setNumberFormats(rect: Rect, formats: readonly (readonly (string | null)[])[]): void {
    const styles = new Map<string, IStyleData>();
    this.grow(rect);
    this.engine.restyle(this.sheetId, (restylings) =>
      restylings.putEach(rect, (row, column) => {
        const pattern = formats[row - rect.startRow]![column - rect.startColumn]!;
        if (pattern === null) {
          return undefined;
        }
        let style = styles.get(pattern);
        if (!style) {
          styles.set(pattern, (style = numberStyle(pattern)));
        }
        return style;
      }),
    );
  }

  /** Puts a style over that of all cells. */
  putStyle(rects: readonly Rect[], style: IStyleData): void {
    const cells = rects.flatMap((rect) => this.styleColumns(rect, () => style) ?? []);
    if (cells.length > 0) {
      this.engine.restyle(this.sheetId, (restylings) => restylings.put(cells, style));
    }
  }

  /** Changes a border of all cells. */
  drawLine(rects: readonly Rect[], edge: Edge, change: LineChange): void {
    const cells = rects.flatMap(
      (rect) =>
        this.styleColumns(rect, (column) => withLine(edge, this.style(0, column).bd?.[edge], [change])) ?? [],
    );
    if (cells.length > 0) {
      this.engine.restyle(this.sheetId, (restylings) => restylings.draw(cells, edge, change));
    }
  }

  /** Whole columns get a style as columns, and so do rows that come later; the answer is which cells get it beside. */
  private styleColumns(rect: Rect, styleOf: (column: number) => IStyleData): Rect | undefined {
    if (!isWholeColumns(rect)) {
      this.grow(rect);
      return rect;
    }
    this.engine.flush();
    const columnData: Record<number, { s: IStyleData }> = {};
    for (let column = rect.startColumn; column <= rect.endColumn; column++) {
      columnData[column] = { s: { ...this.sheet.getColumnStyle(column), ...styleOf(column) } };
    }
    this.grow({ ...rect, endRow: 0 });
    this.engine.run(SetColDataMutation.id, { subUnitId: this.sheetId, columnData });
    const used = this.usedRange(rect, false);
    const cells = used && { ...rect, startRow: 0, endRow: used.endRow };
    if (cells) {
      this.grow(cells);
    }
    return cells;
  }

  clearColumnStyles(rect: Rect): void {
    const columnData: Record<number, { s: null }> = {};
    for (
      let column = rect.startColumn;
      column <= Math.min(rect.endColumn, this.sheet.getColumnCount() - 1);
      column++
    ) {
      if (this.sheet.getColumnStyle(column)) {
        columnData[column] = { s: null };
      }
    }
    this.engine.run(SetColDataMutation.id, { subUnitId: this.sheetId, columnData });
  }

  /** Writes what `cellAt` gives for each cell; undefined leaves it, null takes all away. `trigger` tells Univer that no value changes. */
  write(
    rect: Rect,
    cellAt: (row: number, column: number, r: number, c: number) => ICellData | null | undefined,
    trigger?: string,
  ): void {
    this.grow(rect);
    const writes: CellWrites = {};
    for (let row = rect.startRow; row <= rect.endRow; row++) {
      const cells: Record<number, ICellData | null> = {};
      for (let column = rect.startColumn; column <= rect.endColumn; column++) {
        const cell = cellAt(row, column, row - rect.startRow, column - rect.startColumn);
        if (cell !== undefined) {
          cells[column] = cell;
        }
      }
      writes[row] = cells;
    }
    this.engine.writeCells(this.sheetId, rect, writes, trigger);
  }

  /** Univer's grids have an edge where Excel's go on: moved outwards when something is written beyond it. */
  grow(rect: Rect): void {
    const subUnitId = this.sheetId;
    if (rect.endRow >= this.sheet.getRowCount()) {
      const rowCount = Math.ceil((rect.endRow + ROOM_BELOW) / 1000) * 1000;
      this.engine.resize(SetWorksheetRowCountMutation.id, { subUnitId, rowCount });
    }
    if (rect.endColumn >= this.sheet.getColumnCount()) {
      const columnCount = rect.endColumn + ROOM_BESIDE;
      this.engine.resize(SetWorksheetColumnCountMutation.id, { subUnitId, columnCount });
    }
  }

  private isTextFormat(row: number, column: number, columns: Map<number, boolean>): boolean {
    const style = this.matrix.getValue(row, column)?.s;
    if (style) {
      return this.numberFormat(row, column) === "@";
    }
    let isText = columns.get(column);
    if (isText === undefined) {
      columns.set(column, (isText = this.sheet.getColumnStyle(column)?.n?.pattern === "@"));
    }
    return isText;
  }
}

/** The style that gives a number format; "General" takes one away. */
export function numberStyle(pattern: string): IStyleData {
  return { n: pattern === "General" ? null : { pattern } };
}

function isUsed(cell: Nullable<ICellData>, valuesOnly: boolean): boolean {
  return Boolean(cell && ((cell.v != null && cell.v !== "") || cell.f || cell.si || (!valuesOnly && cell.s)));
}

/** The value of one cell as `range.values` gives it. */
export function cellValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === undefined || value === null) {
    return "";
  }
  if (cell!.t === CellValueType.BOOLEAN) {
    return typeof value === "string" ? value.toUpperCase() === "TRUE" || value === "1" : Boolean(value);
  }
  if (cell!.t === CellValueType.NUMBER && typeof value === "string") {
    const number = Number(value);
    return value.trim() !== "" && !Number.isNaN(number) ? number : value;
  }
  // A function that is still being computed: Univer and Excel name the state differently.
  return value === "#GETTING_DATA" ? "#BUSY!" : value;
}

/** Text that looks like an error is one only where a formula or the entry rules made it. */
function isError(cell: Nullable<ICellData>, value: string): boolean {
  return CELL_ERRORS.has(value) && cell?.t !== CellValueType.FORCE_STRING;
}

/** A number as its format shows it. */
export function formatNumber(value: number, pattern: string): string {
  try {
    return numfmt.format(pattern === "" ? "General" : pattern, value);
  } catch {
    return String(value);
  }
}
