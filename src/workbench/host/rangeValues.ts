/**
 * The values of references in formulas, as custom functions take them.
 *
 * The engine makes an object of every cell and keeps none of them for long. Here cells are read as they lie, and what a
 * range of mere values holds is remembered until its sheet changes: two thousand formulas over one range read it once.
 */
import { CellValueType, type ICellData, type Nullable, type ObjectMatrix, type Styles } from "@univerjs/core";
import {
  ERROR_TYPE_SET,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { boundsOf, intersect } from "./address";
import type { Engine } from "./engine";
import { arrayRanges } from "./roomForSpills";
import type { Rect } from "./workbookData";

/** An error value on its way to a function, in the form in which the runtime takes it. */
export interface ErrorArgument {
  type: "CustomFunctionError";
  code: string;
}

export type Scalar = string | number | boolean | null | ErrorArgument;

/** Smaller ranges are read as fast as they are found again. */
const CELLS_WORTH_KEEPING = 64;
/** Beyond it everything is forgotten: what is asked for again comes back. */
const CELLS_KEPT = 3_000_000;

export interface RangeValues {
  readonly matrix: Scalar[][];
  /** The same object is given to others: it must not be changed. */
  readonly isShared: boolean;
}

type Matrix = ObjectMatrix<Nullable<ICellData>>;

export class RangeReader {
  private readonly known = new Map<string, { sheetId: string; rect: Rect; matrix: Scalar[][] }>();
  private cellsKept = 0;

  constructor(private readonly engine: Engine) {
    engine.onExecuted(({ id, params }) => {
      if (this.known.size === 0 || !id.startsWith("sheet.mutation.")) {
        return;
      }
      const written = id === SetRangeValuesMutation.id ? boundsOf(params.cellValue) : undefined;
      this.forget(({ sheetId, rect }) =>
        written ? sheetId === params.subUnitId && intersect(rect, written) !== undefined : true,
      );
    });
  }

  read(reference: BaseReferenceObject): RangeValues {
    const sheetId = reference.getSheetId();
    const rect = reference.getRangePosition();
    const cells = (rect.endRow - rect.startRow + 1) * (rect.endColumn - rect.startColumn + 1);
    const key = `${sheetId} ${rect.startRow} ${rect.startColumn} ${rect.endRow} ${rect.endColumn}`;
    let keeps = cells >= CELLS_WORTH_KEEPING && !this.holdsSpills(reference, sheetId, rect);
    const known = keeps ? this.known.get(key) : undefined;
    if (known) {
      return { matrix: known.matrix, isShared: true };
    }
    // A formula that came since would have been written there, and the range be forgotten.
    keeps &&= !this.engine.hasFormulasIn(sheetId, rect);
    const matrix = readCells(reference, rect);
    if (keeps) {
      if (this.cellsKept + cells > CELLS_KEPT) {
        this.forget(() => true);
      }
      this.known.set(key, { sheetId, rect, matrix });
      this.cellsKept += cells;
    }
    return { matrix, isShared: keeps };
  }

  private forget(isConcerned: (range: { sheetId: string; rect: Rect }) => boolean): void {
    for (const [key, range] of this.known) {
      if (isConcerned(range)) {
        this.known.delete(key);
        this.cellsKept -= range.matrix.length * (range.matrix[0]?.length ?? 0);
      }
    }
  }

  /** Something that a calculation spills may stand in the range; that of another workbook is not known. */
  private holdsSpills(reference: BaseReferenceObject, sheetId: string, rect: Rect): boolean {
    return (
      reference.getUnitId() !== this.engine.unitId ||
      spillsNow(reference, rect) ||
      arrayRanges(this.engine, sheetId).some((range) => intersect(range, rect))
    );
  }
}

function readCells(reference: BaseReferenceObject, rect: Rect): Scalar[][] {
  const sheet = reference.getCurrentActiveSheetData();
  const { startRow, startColumn, endRow, endColumn } = rect;
  if (!sheet || startRow < 0 || startColumn < 0) {
    return fromObjects(reference);
  }
  const own = sheet.cellData as Matrix;
  const results = reference.getCurrentRuntimeSheetData() as Matrix | undefined;
  const spilling = reference.getCurrentRuntimeActiveArrayFormulaCellData() as Matrix | undefined;
  const spilled = reference.getCurrentActiveArrayFormulaCellData() as Matrix | undefined;
  const texts = new TextFormats(reference.getCurrentStylesData());
  const matrix: Scalar[][] = new Array(endRow - startRow + 1);
  for (let row = startRow; row <= endRow; row++) {
    const line: Scalar[] = new Array(endColumn - startColumn + 1);
    for (let column = startColumn; column <= endColumn; column++) {
      const cell =
        results?.getValue(row, column) ||
        spilling?.getValue(row, column) ||
        reference.getRuntimeFeatureCellValue(row, column) ||
        // Whether it is spilled still, the engine has to say.
        (spilled?.getValue(row, column) ? reference.getCellData(row, column) : own.getValue(row, column));
      line[column - startColumn] = scalarOf(cell, reference, texts);
    }
    matrix[row - startRow] = line;
  }
  return matrix;
}

function scalarOf(cell: Nullable<ICellData>, reference: BaseReferenceObject, texts: TextFormats): Scalar {
  if (!cell) {
    return null;
  }
  const { v, t, s } = cell;
  if (cell.p === undefined && (s === undefined || typeof s === "string")) {
    if (
      typeof v === "number" &&
      t === CellValueType.NUMBER &&
      Number.isFinite(v) &&
      !texts.has(s as string | undefined)
    ) {
      return v;
    }
    if (
      typeof v === "string" &&
      v !== "" &&
      t === CellValueType.STRING &&
      !ERROR_TYPE_SET.has(v as ErrorType)
    ) {
      return v;
    }
  }
  const blank = (v === undefined || v === null || v === "") && !cell.f && !cell.si && !cell.p;
  return blank ? null : toScalar(reference.getCellValueObject(cell));
}

function fromObjects(reference: BaseReferenceObject): Scalar[][] {
  const array = reference.toArrayValueObject();
  return toMatrix(array.getArrayValue(), array.getRowCount(), array.getColumnCount());
}

export function toMatrix(
  values: readonly (readonly Nullable<BaseValueObject>[] | undefined)[],
  rows: number,
  columns: number,
): Scalar[][] {
  const matrix: Scalar[][] = new Array(rows);
  for (let r = 0; r < rows; r++) {
    const row: Scalar[] = new Array(columns);
    const from = values[r];
    for (let c = 0; c < columns; c++) {
      row[c] = toScalar(from?.[c]);
    }
    matrix[r] = row;
  }
  return matrix;
}

export function toScalar(value: Nullable<BaseValueObject>): Scalar {
  if (!value || value.isNull()) {
    return null;
  }
  return value.isError()
    ? ({
        type: "CustomFunctionError",
        code: String((value as unknown as { getErrorType(): string }).getErrorType()),
      } satisfies ErrorArgument)
    : value.getValue();
}

/** Whether this calculation has spilled something into a range. */
function spillsNow(reference: BaseReferenceObject, rect: Rect): boolean {
  const ranges = (reference.getCurrentRuntimeActiveArrayFormulaRange() ?? {}) as Record<
    number,
    Nullable<Record<number, Nullable<Rect>>>
  >;
  return Object.values(ranges).some((row) =>
    Object.values(row ?? {}).some((range) => range && intersect(range, rect)),
  );
}

/** Which looks are the text format, under which a number is text. */
class TextFormats {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly styles: Nullable<Styles>) {}

  has(style: string | undefined): boolean {
    if (style === undefined) {
      return false;
    }
    let isText = this.known.get(style);
    if (isText === undefined) {
      this.known.set(style, (isText = this.styles?.get(style)?.n?.pattern === "@"));
    }
    return isText;
  }
}
