/**
 * What formulas have spilled, in plain data. The engine keeps spilled results beside its cells; in a snapshot they are
 * values like any others, and the formula's cell says in `ref` how far they reach, as in a file.
 */
import type { ICellData, Nullable } from "@univerjs/core";
import { formatRect, parseRect } from "./address";
import type { BookData, Rect } from "./workbookData";

type ByCell<T> = Record<number, Nullable<Record<number, Nullable<T>>>>;
type BySheet<T> = Record<string, Nullable<Record<string, Nullable<ByCell<T>>>>>;
type CellRows = Record<number, Record<number, ICellData>>;

/** What is read of the engine's `FormulaDataModel`: by workbook, sheet, row and column. */
interface SpillModel {
  getArrayFormulaRange(): BySheet<Rect> | undefined;
  getArrayFormulaCellData(): BySheet<ICellData> | undefined;
}

/** Puts the spilled results into the cells of a snapshot. */
export function fillSpills(book: BookData, model: SpillModel): void {
  const ranges = model.getArrayFormulaRange()?.[book.id] ?? {};
  const results = model.getArrayFormulaCellData()?.[book.id] ?? {};
  for (const [sheetId, byCell] of Object.entries(ranges)) {
    const cells = book.sheets[sheetId]?.cellData as CellRows | undefined;
    for (const [row, columns] of Object.entries(byCell ?? {})) {
      for (const [column, range] of Object.entries(columns ?? {})) {
        const first = cells?.[Number(row)]?.[Number(column)];
        const single = !range || (range.startRow === range.endRow && range.startColumn === range.endColumn);
        // A formula that found no room shows #SPILL! and reaches nowhere.
        if (cells && first?.f && !single && first.v !== "#SPILL!") {
          first.ref = formatRect(range);
          fill(cells, results[sheetId] ?? {}, range);
        }
      }
    }
  }
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

/**
 * Takes them out again for opening, each formula's own value too: as values they would stand in its way, and the
 * engine calculates on opening only what has none.
 */
export function clearSpills(book: BookData): void {
  for (const { cellData } of Object.values(book.sheets)) {
    const cells = (cellData ?? {}) as CellRows;
    for (const first of spillingCells(cells)) {
      clear(cells, parseRect(first.ref!));
      delete first.ref;
    }
  }
}

function spillingCells(cells: CellRows): ICellData[] {
  const spilling: ICellData[] = [];
  for (const row in cells) {
    const line = cells[row]!;
    for (const column in line) {
      const cell = line[column] as Nullable<ICellData>;
      if (cell?.f && cell.ref) {
        spilling.push(cell);
      }
    }
  }
  return spilling;
}

function clear(cells: CellRows, range: Rect): void {
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startColumn; column <= range.endColumn; column++) {
      const cell = cells[row]?.[column];
      if (cell) {
        delete cell.v;
        delete cell.t;
        // Even an empty cell would be in the way.
        if (Object.keys(cell).length === 0) {
          delete cells[row]![column];
        }
      }
    }
  }
}
