/**
 * Where formulas stand, remembered. The engine looks through every cell of every sheet for them on each write and at
 * each calculation; here a sheet is looked through once, and then only what is written to it.
 */
import {
  ICommandService,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
  type ICellData,
  type Injector,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel, initSheetFormulaData, type IFormulaData } from "@univerjs/engine-formula";
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";

import { hiddenRows } from "./hiddenRows";
import type { Rect } from "./workbookData";

type Matrix = ObjectMatrix<Nullable<ICellData>>;
type Rows<T> = Record<number, Record<number, T>>;
/** What a write to cells is, as far as formulas go. */
type Written = Nullable<Rows<Nullable<ICellData>>>;
type SheetFormulas = Rows<{ f: string; si?: string }>;

/** What takes cells elsewhere, formulas among them. */
const MOVING = new Set([
  InsertColMutation.id,
  InsertRowMutation.id,
  MoveColsMutation.id,
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  RemoveColMutation.id,
  RemoveRowMutation.id,
  ReorderRangeMutation.id,
]);

/** The engine's model, with what it keeps to itself. */
interface Model extends Omit<FormulaDataModel, "updateFormulaData"> {
  updateFormulaData(unitId: string, sheetId: string, written: Written): object;
  _getSheetFormulaIdMap(unitId: string, sheetId: string): Record<string, { f: string; r: number; c: number }>;
}

export class FormulaCells {
  private readonly instances: IUniverInstanceService;
  /** Cells that may hold a formula: one that is gone is noticed when it is looked for. */
  private known = new WeakMap<Matrix, Rows<true>>();
  /** Cells are being moved: what is found now holds only now. */
  private moving = false;
  private last: { written: Written; holdsFormulas: boolean } | undefined;
  private readonly subscriptions: { dispose(): void }[];

  constructor(private readonly injector: Injector) {
    this.instances = injector.get(IUniverInstanceService);
    const commands = injector.get(ICommandService);
    this.subscriptions = [
      commands.beforeCommandExecuted(({ id, params }) => {
        if (id === SetRangeValuesMutation.id) {
          const { unitId, subUnitId, cellValue } = params as {
            unitId: string;
            subUnitId: string;
            cellValue?: Written;
          };
          const matrix = this.matrix(unitId, subUnitId);
          if (matrix) {
            this.noteIn(matrix, cellValue);
          }
        } else if (MOVING.has(id)) {
          this.moving = true;
        }
      }),
      commands.onCommandExecuted(({ id }) => {
        this.last = undefined;
        if (MOVING.has(id)) {
          this.known = new WeakMap();
          this.moving = false;
        }
      }),
    ];
    this.teach(injector.get(FormulaDataModel) as unknown as Model);
  }

  /** Whether a workbook holds any formula. */
  any(workbook: Workbook): boolean {
    return workbook.getSheets().some((sheet) => !isEmpty(this.formulas(sheet.getCellMatrix())));
  }

  some(workbook: Workbook, test: (formula: string) => boolean): boolean {
    return workbook.getSheets().some((sheet) => {
      const formulas = this.formulas(sheet.getCellMatrix());
      return Object.values(formulas).some((row) =>
        Object.values(row).some(({ f }) => typeof f === "string" && test(f)),
      );
    });
  }

  anyIn(sheet: Worksheet, { startRow, startColumn, endRow, endColumn }: Rect): boolean {
    const matrix = sheet.getCellMatrix();
    const places = this.places(matrix);
    for (const key in places) {
      const row = Number(key);
      if (row < startRow || row > endRow) {
        continue;
      }
      for (const column in places[row]) {
        const inside = Number(column) >= startColumn && Number(column) <= endColumn;
        if (inside && isFormula(matrix.getValue(row, Number(column)))) {
          return true;
        }
      }
    }
    return false;
  }

  private anywhere(): boolean {
    const workbooks = this.instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    return workbooks.some((workbook) => this.any(workbook));
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  /** Has the engine's model look here for formulas. */
  private teach(model: Model): void {
    model.getFormulaData = () => {
      const all: IFormulaData = {};
      for (const workbook of this.instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
        const ofWorkbook: Record<string, SheetFormulas> = (all[workbook.getUnitId()] = {});
        workbook.getSheets().forEach((sheet) => {
          ofWorkbook[sheet.getSheetId()] = this.sheetFormulas(sheet.getCellMatrix());
        });
      }
      return all;
    };
    model.getSheetFormulaData = (unitId, sheetId) => {
      const matrix = this.matrix(unitId, sheetId);
      return matrix ? this.sheetFormulas(matrix) : {};
    };
    model._getSheetFormulaIdMap = (unitId, sheetId) => {
      const matrix = this.matrix(unitId, sheetId);
      return matrix ? this.sharedFormulas(matrix) : {};
    };
    // Only formulas ask for them.
    model.getHiddenRowsFiltered = () => (this.anywhere() ? hiddenRows(this.injector) : {});
    const update = model.updateFormulaData.bind(model);
    const everywhere = model.getFormulaData;
    model.updateFormulaData = (unitId, sheetId, written) => {
      const matrix = this.matrix(unitId, sheetId);
      if (!matrix || (!this.noteIn(matrix, written) && isEmpty(this.formulas(matrix)))) {
        return {};
      }
      // It goes on with the sheet that is written to and no other.
      model.getFormulaData = () => ({ [unitId]: { [sheetId]: this.sheetFormulas(matrix) } });
      try {
        return update(unitId, sheetId, written);
      } finally {
        model.getFormulaData = everywhere;
      }
    };
    const find = model.getFormulaStringByCell.bind(model);
    model.getFormulaStringByCell = (row, column, sheetId, unitId) => {
      const matrix = this.matrix(unitId, sheetId);
      const cell = matrix?.getValue(row, column);
      return cell?.f || cell?.si ? find(row, column, sheetId, unitId) : null;
    };
  }

  private matrix(unitId: string, sheetId: string): Matrix | undefined {
    const workbook = this.instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(sheetId)?.getCellMatrix();
  }

  private sheetFormulas(matrix: Matrix): SheetFormulas {
    const formulas = this.formulas(matrix);
    if (isEmpty(formulas)) {
      return {};
    }
    const all: IFormulaData = {};
    return initSheetFormulaData(all, "", "", new ObjectMatrix(formulas))[""]![""] as SheetFormulas;
  }

  private sharedFormulas(matrix: Matrix): Record<string, { f: string; r: number; c: number }> {
    const shared: Record<string, { f: string; r: number; c: number }> = {};
    each(this.formulas(matrix), (row, column, { f, si }) => {
      if (f && si) {
        shared[si] = { f: String(f), r: row, c: column };
      }
    });
    return shared;
  }

  /** The cells that hold formulas, from above. */
  private formulas(matrix: Matrix): Rows<ICellData> {
    const formulas: Rows<ICellData> = {};
    const places = this.places(matrix);
    each(places, (row, column) => {
      const cell = matrix.getValue(row, column);
      if (isFormula(cell)) {
        (formulas[row] ??= {})[column] = cell;
      }
    });
    return formulas;
  }

  private places(matrix: Matrix): Rows<true> {
    let places = this.known.get(matrix);
    if (!places) {
      places = {};
      addFormulas(places, matrix.getMatrix());
      if (!this.moving) {
        this.known.set(matrix, places);
      }
    }
    return places;
  }

  /** Before cells are written; says whether there are formulas among them. */
  private noteIn(matrix: Matrix, written: Written): boolean {
    if (!this.last || this.last.written !== written) {
      this.last = { written, holdsFormulas: addFormulas(this.places(matrix), written) };
    }
    return this.last.holdsFormulas;
  }
}

function isFormula(cell: Nullable<ICellData>): cell is ICellData {
  return Boolean(cell?.f || cell?.si);
}

/** Says whether any was there to add. */
function addFormulas(places: Rows<true>, cells: Nullable<Rows<Nullable<ICellData>>>): boolean {
  let any = false;
  for (const row in cells) {
    const line = cells[row as unknown as number];
    for (const column in line) {
      if (isFormula(line[column as unknown as number])) {
        (places[row as unknown as number] ??= {})[column as unknown as number] = true;
        any = true;
      }
    }
  }
  return any;
}

function each<T>(cells: Nullable<Rows<T>>, visit: (row: number, column: number, cell: T) => void): void {
  for (const row in cells) {
    const columns = cells[row as unknown as number];
    for (const column in columns) {
      visit(Number(row), Number(column), columns[column as unknown as number]!);
    }
  }
}

function isEmpty(rows: object): boolean {
  for (const _ in rows) {
    return false;
  }
  return true;
}
