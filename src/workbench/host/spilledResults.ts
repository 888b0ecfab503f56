/**
 * Tables of custom functions on their way into cells. The engine makes an object of every value, looks for other results
 * at every cell, and takes the table before out cell by cell: most of what a change under a long table costs.
 */
import type { ICellData, Nullable, ObjectMatrix } from "@univerjs/core";
import {
  ArrayValueObject,
  FormulaDataModel,
  FormulaRuntimeService,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { toObject, type ResultValue } from "./resultObjects";
import type { Rect } from "./workbookData";

type Visit = Parameters<ArrayValueObject["iterator"]>[0];

/** A table as an array of the engine's, whose values are objects only where something calculates with them. */
class ResultTable extends ArrayValueObject {
  /** Nobody keeps the objects that it shows. */
  isLeaving = false;

  constructor(private readonly cells: readonly (readonly ResultValue[])[]) {
    super({
      calculateValueList: [],
      rowCount: cells.length,
      columnCount: cells[0]!.length,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
    let values: BaseValueObject[][] | undefined;
    Object.defineProperty(this, "_values", {
      get: () => (values ??= cells.map((row) => row.map(toObject))),
      set: (given: BaseValueObject[][]) => (values = given),
    });
  }

  override iterator(visit: Visit): void {
    if (!this.isLeaving) {
      return super.iterator(visit);
    }
    const show = shower();
    for (let row = 0; row < this.cells.length; row++) {
      const line = this.cells[row]!;
      for (let column = 0; column < line.length; column++) {
        if (visit(show(line[column]!), row, column) === false) {
          return;
        }
      }
    }
  }
}

/** Shows one value after the other by the same two objects. */
function shower(): (value: ResultValue) => BaseValueObject {
  const number = new NumberValueObject(0);
  const text = new StringValueObject("");
  return (value) => {
    if (typeof value === "number") {
      number.setValue(value);
      return number;
    }
    if (typeof value !== "string" || value.startsWith("#")) {
      return toObject(value);
    }
    return Object.assign(text, { _value: value });
  };
}

export function resultTable(cells: readonly (readonly ResultValue[])[]): ArrayValueObject {
  return new ResultTable(cells);
}

type Lines<T> = Record<number, Nullable<Record<number, T>>>;
type Sheets<T> = Record<string, Nullable<Record<string, Nullable<T>>>>;

/** What is used of the engine's `FormulaRuntimeService`. */
interface Runtime {
  readonly _currentRow: number;
  readonly _currentColumn: number;
  readonly _currentUnitId: string;
  readonly _currentSubUnitId: string;
  readonly _currentConfigService: { getArrayFormulaRange(): Sheets<Lines<Nullable<Rect>>> };
  setRuntimeData(result: FunctionVariantType): void;
  _isInOtherArrayFormulaRange(...at: [string, string, number, number, number, number]): boolean;
}

/** What is used of the engine's `FormulaDataModel`. */
interface Model {
  readonly _arrayFormulaRange: Sheets<Lines<Nullable<Rect>>>;
  readonly _arrayFormulaCellData: Sheets<Lines<ICellData>>;
  clearPreviousArrayFormulaCellData(results: Sheets<ObjectMatrix<ICellData>>): void;
  mergeArrayFormulaCellData(results: Sheets<ObjectMatrix<Nullable<ICellData>>>): void;
}

export function spillWithoutObjects(): void {
  const runtime = FormulaRuntimeService.prototype as unknown as Runtime;
  const { setRuntimeData, _isInOtherArrayFormulaRange } = runtime;
  let isAlone = false;
  runtime.setRuntimeData = function (result) {
    const table = result instanceof ResultTable ? result : undefined;
    isAlone = table !== undefined && !meetsOthers(this, table);
    if (table) {
      table.isLeaving = true;
    }
    try {
      setRuntimeData.call(this, result);
    } finally {
      isAlone = false;
      if (table) {
        table.isLeaving = false;
      }
    }
  };
  runtime._isInOtherArrayFormulaRange = function (...at) {
    return !isAlone && _isInOtherArrayFormulaRange.apply(this, at);
  };
  const model = FormulaDataModel.prototype as unknown as Model;
  model.clearPreviousArrayFormulaCellData = function (results) {
    for (const [unitId, sheetId, cells] of eachSheet(results)) {
      const ranges = this._arrayFormulaRange[unitId]?.[sheetId] ?? {};
      const cleared = clearUnder(
        cells.getMatrix(),
        ranges,
        this._arrayFormulaCellData[unitId]?.[sheetId] ?? {},
      );
      cleared.forEach((range) => clear(ranges, range));
    }
  };
  model.mergeArrayFormulaCellData = function (results) {
    for (const [unitId, sheetId, cells] of eachSheet(results)) {
      const ranges = (this._arrayFormulaRange[unitId] ??= {});
      const sheets = (this._arrayFormulaCellData[unitId] ??= {});
      const spilled = (sheets[sheetId] ??= {});
      clearUnder(cells.getMatrix(), ranges[sheetId] ?? {}, spilled);
      mergeLines(cells.getMatrix(), spilled);
    }
  };
}

/** Whether another formula's table reaches into this one. */
function meetsOthers(runtime: Runtime, table: ResultTable): boolean {
  const { _currentRow: row, _currentColumn: column } = runtime;
  const ranges =
    runtime._currentConfigService.getArrayFormulaRange()[runtime._currentUnitId]?.[runtime._currentSubUnitId];
  const [endRow, endColumn] = [row + table.getRowCount() - 1, column + table.getColumnCount() - 1];
  return [...eachCell(ranges ?? {})].some(
    ([ofRow, ofColumn, range]) =>
      range &&
      !(ofRow === row && ofColumn === column) &&
      range.startRow <= endRow &&
      range.endRow >= row &&
      range.startColumn <= endColumn &&
      range.endColumn >= column,
  );
}

/** Takes out what formulas have spilled that have another result now, and gives their cells. */
function clearUnder(
  results: Lines<unknown>,
  ranges: Lines<Nullable<Rect>>,
  spilled: Lines<ICellData>,
): Rect[] {
  const cleared: Rect[] = [];
  for (const [row, column, range] of eachCell(ranges)) {
    if (range && results[row] && column in results[row]) {
      clear(spilled, range);
      cleared.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
    }
  }
  return cleared;
}

function clear(lines: Lines<unknown>, { startRow, endRow, startColumn, endColumn }: Rect): void {
  for (let row = startRow; row <= endRow; row++) {
    const line = lines[row];
    if (!line) {
      continue;
    }
    let keeps = false;
    for (const column in line) {
      if (Number(column) >= startColumn && Number(column) <= endColumn) {
        delete line[column];
      } else {
        keeps = true;
      }
    }
    if (!keeps) {
      delete lines[row];
    }
  }
}

/** A calculation's results are its own: lines that nothing stands in are taken as they are. */
function mergeLines(results: Lines<Nullable<ICellData>>, spilled: Lines<ICellData>): void {
  for (const row in results) {
    const line = results[row];
    const known = spilled[row];
    if (!line) {
      continue;
    }
    if (!known && isFull(line)) {
      spilled[row] = line;
      continue;
    }
    const merged = (spilled[row] ??= {});
    for (const column in line) {
      const cell = line[column];
      if (cell) {
        merged[column] = cell;
      } else {
        delete merged[column];
      }
    }
    if (Object.keys(merged).length === 0) {
      delete spilled[row];
    }
  }
}

function isFull(line: Record<number, Nullable<ICellData>>): line is Record<number, ICellData> {
  for (const column in line) {
    if (!line[column]) {
      return false;
    }
  }
  return true;
}

function* eachSheet<T>(sheets: Sheets<T>): Generator<[unitId: string, sheetId: string, of: T]> {
  for (const [unitId, ofUnit] of Object.entries(sheets)) {
    for (const [sheetId, of] of Object.entries(ofUnit ?? {})) {
      if (of) {
        yield [unitId, sheetId, of];
      }
    }
  }
}

function* eachCell<T>(lines: Lines<T>): Generator<[row: number, column: number, of: T]> {
  for (const [row, line] of Object.entries(lines)) {
    for (const [column, of] of Object.entries(line ?? {})) {
      yield [Number(row), Number(column), of];
    }
  }
}
