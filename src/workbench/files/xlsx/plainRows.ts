/**
 * Rows that hold values and nothing else, as XML without a thing made of each cell: exceljs sees them one at a time, to
 * number their styles and texts as it numbers all others, and a mark stands for them in its sheet until the file is put
 * together.
 */
import type { ICellData } from "@univerjs/core";
import ExcelJS from "exceljs";
import { columnName } from "../../host/address";
import type { Rect } from "../../host/workbookData";
import type { CellRows } from "../newWorkbook";
import { fileValue } from "./cells";
import { xmlEncode } from "./xml";

type FileStyle = Partial<ExcelJS.Style>;
type StyleOf = (style: ICellData["s"]) => FileStyle | undefined;

/** What exceljs reads of a row and a cell, and notes in them, when it numbers styles and texts. */
interface CellModel {
  address: string;
  type: ExcelJS.ValueType;
  value: unknown;
  style: FileStyle;
  styleId?: number;
  ssId?: number;
}

interface RowModel {
  number: number;
  min: number;
  max: number;
  cells: CellModel[];
  style?: FileStyle;
}

interface SheetModel {
  rows: { length: number; forEach(visit: (row: object, index: number) => void): void } & RowModel[];
  dimensions: { expand(top: number, left: number, bottom: number, right: number): void };
}

const MARK = /<row r="plain(\d+)" x14ac:dyDescent="0.25"\/>/;
/** Rows of one piece of text. */
const ROWS_IN_PIECE = 2000;

/** The texts that marks stand for, of all sheets of a file. */
export class PlainRows {
  private readonly runs: string[][] = [];

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
        const read = (row: number) => rowModel(row, rows[row]!, styles, columns);
        model.rows = this.merged(others, plain, read) as SheetModel["rows"];
        return model;
      },
    });
  }

  /** The text of a sheet's part in pieces, with the rows in the places of their marks. */
  fill(xml: string): string[] {
    const pieces = xml.split(MARK);
    return pieces.flatMap((piece, index) => (index % 2 === 0 ? [piece] : this.runs[Number(piece)]!));
  }

  /** exceljs goes through rows twice: to number, and to write. */
  private merged(others: RowModel[], plain: readonly number[], read: (row: number) => RowModel): object {
    const marks: { number: string }[] = [];
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
            visit({ ...marks[mark++]!, cells: [] }, 0);
            return;
          }
          marks.push({ number: `plain${this.runs.length}` });
          this.runs.push(writeRows(plain.slice(first, next), read, (row) => visit(row, 0)));
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

function rowModel(
  row: number,
  cells: Record<number, ICellData>,
  styles: StyleOf,
  columns: ColumnStyles,
): RowModel {
  const models: CellModel[] = [];
  let [min, max] = [0, 0];
  for (const key in cells) {
    const cell = cells[key];
    if (!cell) {
      continue;
    }
    const column = Number(key);
    const value = fileValue(cell, undefined);
    const type = typeOf(value);
    models.push({
      address: columns.name(column) + (row + 1),
      type,
      value,
      style: styles(cell.s) ?? columns.style(column, type),
    });
    min ||= column + 1;
    max = column + 1;
  }
  return { number: row + 1, min, max, cells: models, style: {} };
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

function writeRows(
  rows: readonly number[],
  read: (row: number) => RowModel,
  number: (row: RowModel) => void,
): string[] {
  const pieces: string[] = [];
  for (let first = 0; first < rows.length; first += ROWS_IN_PIECE) {
    let text = "";
    for (const row of rows.slice(first, first + ROWS_IN_PIECE)) {
      const model = read(row);
      number(model);
      text += rowElement(model);
    }
    pieces.push(text);
  }
  return pieces;
}

function rowElement({ number, min, max, cells }: RowModel): string {
  let text = `<row r="${number}" spans="${min}:${max}" x14ac:dyDescent="0.25">`;
  for (const { address, type, value, styleId, ssId } of cells) {
    const start = `<c r="${address}"${styleId ? ` s="${styleId}"` : ""}`;
    switch (type) {
      case ExcelJS.ValueType.Number:
        text += `${start}><v>${value as number}</v></c>`;
        break;
      case ExcelJS.ValueType.String:
        text += `${start} t="s"><v>${ssId}</v></c>`;
        break;
      case ExcelJS.ValueType.Boolean:
        text += `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
        break;
      case ExcelJS.ValueType.Error:
        text += `${start} t="e"><v>${xmlEncode((value as { error: string }).error)}</v></c>`;
        break;
      default:
        text += styleId ? `${start}/>` : "";
    }
  }
  return `${text}</row>`;
}

/** Letters of columns, and the look that they give to cells without one. */
class ColumnStyles {
  private readonly names: string[] = [];
  private readonly styles = new Map<string, FileStyle>();

  constructor(private readonly worksheet: ExcelJS.Worksheet) {}

  name(column: number): string {
    return (this.names[column] ??= columnName(column));
  }

  /** One object for each column and type: by the object exceljs knows a style again, and types differ in their formats. */
  style(column: number, type: ExcelJS.ValueType): FileStyle {
    const key = `${column} ${type}`;
    let style = this.styles.get(key);
    if (!style) {
      const { numFmt, font, alignment, border, fill, protection } = this.worksheet.getColumn(column + 1)
        .style as FileStyle;
      const parts = { numFmt, font, alignment, border, fill, protection };
      style = Object.fromEntries(Object.entries(parts).filter(([, part]) => part));
      this.styles.set(key, style);
    }
    return style;
  }
}
