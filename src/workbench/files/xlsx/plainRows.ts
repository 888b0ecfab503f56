/**
 * Rows that hold values and nothing else, without a thing made of each cell: their styles and texts get their numbers
 * from exceljs' own tables, in the order of all others, and a mark stands for the rows in its sheet until the file is
 * put together.
 */
import type { ICellData } from "@univerjs/core";
import ExcelJS from "exceljs";
import type { Rect } from "../../host/workbookData";
import type { CellRows } from "../newWorkbook";
import { fileValue } from "./cells";
import { KIND, rowElements, RowPacker, type Kind, type PackedRows } from "./packedRows";

type FileStyle = Partial<ExcelJS.Style>;
type StyleOf = (style: ICellData["s"]) => FileStyle | undefined;

/** What exceljs reads of a row and notes in it when it numbers styles and texts. */
interface RowModel {
  readonly number: number | string;
  readonly cells: readonly object[];
  readonly style?: FileStyle;
}

interface SheetModel {
  rows: { length: number; forEach(visit: (row: object, index: number) => void): void } & {
    number: number;
  }[];
  dimensions: { expand(top: number, left: number, bottom: number, right: number): void };
}

/** The tables of a file that exceljs fills while it prepares the sheets. */
interface FileTables {
  readonly styles: { addStyleModel(style: FileStyle, type: ExcelJS.ValueType): number };
  readonly sharedStrings: {
    readonly model: { readonly values: unknown[]; count: number };
    addText(text: string): number;
  };
}

const MARK = /<row r="plain(\d+)" x14ac:dyDescent="0.25"\/>/;
/** The rows that marks stand for, of all sheets of a file. */
export class PlainRows {
  private readonly runs: PackedRows[] = [];
  private readonly numbers: Numbers;

  constructor(file: ExcelJS.Workbook) {
    this.numbers = new Numbers(file);
  }

  /** Has a sheet take these rows as they are; call it when all others are in it. */
  add(worksheet: ExcelJS.Worksheet, rows: CellRows, plain: readonly number[], styles: StyleOf): void {
    if (plain.length === 0) {
      return;
    }
    const columns = new ColumnStyles(worksheet);
    const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(worksheet), "model")!.get!;
    const extent = extentOf(rows, plain);
    Object.defineProperty(worksheet, "model", {
      get: () => {
        const model = own.call(worksheet) as SheetModel;
        model.dimensions.expand(extent.startRow + 1, extent.startColumn, extent.endRow + 1, extent.endColumn);
        const others = model.rows;
        const pack = (run: readonly number[]) => packRows(run, rows, styles, columns, this.numbers);
        model.rows = this.merged(others, plain, pack) as SheetModel["rows"];
        return model;
      },
    });
  }

  /** A sheet's part in pieces, with the rows in the places of their marks. */
  *fill(xml: string): Generator<string | Uint8Array> {
    for (const [index, piece] of xml.split(MARK).entries()) {
      if (index % 2 === 0) {
        yield piece;
      } else {
        yield* rowElements(this.runs[Number(piece)]!, this.numbers.errors);
      }
    }
  }

  /** exceljs goes through rows twice: to number, and to write. */
  private merged(
    others: readonly { number: number }[],
    plain: readonly number[],
    pack: (run: readonly number[]) => PackedRows,
  ): object {
    const marks: RowModel[] = [];
    let numbered = false;
    return {
      length: others.length + plain.length,
      forEach: (visit: (row: object, index: number) => void) => {
        let next = 0;
        let mark = 0;
        /** Plain rows above a row of exceljs' own. */
        const plainAbove = (limit: number) => {
          const first = next;
          while (next < plain.length && plain[next]! + 1 < limit) {
            next++;
          }
          if (first === next) {
            return;
          }
          if (numbered) {
            visit(marks[mark++]!, 0);
            return;
          }
          marks.push({ number: `plain${this.runs.length}`, cells: [] });
          // The look of a row without one is numbered before those of its cells.
          visit({ number: 0, cells: [], style: {} }, 0);
          this.runs.push(pack(plain.slice(first, next)));
        };
        for (const other of others) {
          plainAbove(other.number);
          visit(other, 0);
        }
        plainAbove(Infinity);
        numbered = true;
      },
    };
  }
}

/** Numbers of styles and texts: exceljs' own, found again without its looking at the whole style or text. */
class Numbers {
  private tables: FileTables | undefined;
  private readonly styles = new Map<FileStyle, number>();
  /** There are not seven of them. */
  readonly errors: string[] = [];

  constructor(file: ExcelJS.Workbook) {
    const writer = file.xlsx as unknown as { prepareModel(model: FileTables, options: object): void };
    const prepare = writer.prepareModel.bind(writer);
    writer.prepareModel = (model, options) => {
      this.tables = model;
      // The tables come with it; those of texts are kept as properties of an object, each a symbol for good.
      let sharedStrings: FileTables["sharedStrings"] | undefined;
      Object.defineProperty(model, "sharedStrings", {
        configurable: true,
        enumerable: true,
        get: () => sharedStrings,
        set: (table: FileTables["sharedStrings"]) => {
          sharedStrings = table;
          indexByMap(table);
        },
      });
      prepare(model, options);
    };
  }

  style(style: FileStyle, type: ExcelJS.ValueType): number {
    let number = this.styles.get(style);
    if (number === undefined) {
      this.styles.set(style, (number = this.tables!.styles.addStyleModel(style, type)));
    }
    return number;
  }

  text(text: string): number {
    return this.tables!.sharedStrings.addText(text);
  }

  error(text: string): number {
    const known = this.errors.indexOf(text);
    return known < 0 ? this.errors.push(text) - 1 : known;
  }
}

function indexByMap(table: FileTables["sharedStrings"]): void {
  const places = new Map<string, number>();
  const { model } = table;
  table.addText = (text) => {
    let place = places.get(text);
    if (place === undefined) {
      place = model.values.push(text) - 1;
      places.set(text, place);
    }
    model.count++;
    return place;
  };
}

/** Rows that hold values only, where nothing but values is asked of them. */
export function plainRows(rows: CellRows, isTaken: (row: number) => boolean): number[] {
  const plain: number[] = [];
  for (const key in rows) {
    const row = Number(key);
    if (!isTaken(row) && isPlain(rows[row]!)) {
      plain.push(row);
    }
  }
  return plain;
}

/** Tells rows of some rectangles from others. */
export function rowsOf(rects: readonly Pick<Rect, "startRow" | "endRow">[]): (row: number) => boolean {
  return (row) => rects.some(({ startRow, endRow }) => row >= startRow && row <= endRow);
}

function isPlain(cells: Record<number, ICellData>): boolean {
  let any = false;
  for (const column in cells) {
    const cell = cells[column];
    if (cell && (cell.f || cell.si || cell.p || cell.ref)) {
      return false;
    }
    any ||= Boolean(cell);
  }
  return any;
}

function extentOf(rows: CellRows, plain: readonly number[]): Rect {
  let [startColumn, endColumn] = [Infinity, 0];
  for (const row of plain) {
    for (const column in rows[row]!) {
      if (rows[row]![column]) {
        startColumn = Math.min(startColumn, Number(column) + 1);
        endColumn = Math.max(endColumn, Number(column) + 1);
      }
    }
  }
  return { startRow: plain[0]!, endRow: plain.at(-1)!, startColumn, endColumn };
}

function packRows(
  run: readonly number[],
  rows: CellRows,
  styles: StyleOf,
  columns: ColumnStyles,
  numbers: Numbers,
): PackedRows {
  const packer = new RowPacker();
  for (const row of run) {
    packer.row(row);
    const cells = rows[row]!;
    for (const key in cells) {
      const cell = cells[key];
      if (cell) {
        const column = Number(key);
        const value = fileValue(cell, undefined);
        const type = typeOf(value);
        const style = numbers.style(styles(cell.s) ?? columns.style(column, type), type);
        packer.cell(column, style, KINDS[type]!, numberOf(value, numbers));
      }
    }
  }
  return packer.packed();
}

const KINDS: Partial<Record<ExcelJS.ValueType, Kind>> = {
  [ExcelJS.ValueType.Null]: KIND.blank,
  [ExcelJS.ValueType.Number]: KIND.number,
  [ExcelJS.ValueType.String]: KIND.text,
  [ExcelJS.ValueType.Boolean]: KIND.boolean,
  [ExcelJS.ValueType.Error]: KIND.error,
};

function numberOf(value: ExcelJS.CellValue, numbers: Numbers): number {
  switch (typeof value) {
    case "string":
      return numbers.text(value);
    case "object":
      return value === null ? 0 : numbers.error((value as { error: string }).error);
    default:
      return Number(value);
  }
}

function typeOf(value: ExcelJS.CellValue): ExcelJS.ValueType {
  switch (typeof value) {
    case "number":
      return ExcelJS.ValueType.Number;
    case "string":
      return ExcelJS.ValueType.String;
    case "boolean":
      return ExcelJS.ValueType.Boolean;
    default:
      return value === null ? ExcelJS.ValueType.Null : ExcelJS.ValueType.Error;
  }
}

/** The look that columns give to cells without one. */
class ColumnStyles {
  private readonly styles: FileStyle[][] = [];

  constructor(private readonly worksheet: ExcelJS.Worksheet) {}

  /** One object for each column and type: by the object exceljs knows a style again, and types differ in their formats. */
  style(column: number, type: ExcelJS.ValueType): FileStyle {
    const ofColumn = (this.styles[column] ??= []);
    return (ofColumn[type] ??= this.ownStyle(column));
  }

  private ownStyle(column: number): FileStyle {
    const { numFmt, font, alignment, border, fill, protection } = this.worksheet.getColumn(column + 1)
      .style as FileStyle;
    const parts = { numFmt, font, alignment, border, fill, protection };
    return Object.fromEntries(Object.entries(parts).filter(([, part]) => part));
  }
}
