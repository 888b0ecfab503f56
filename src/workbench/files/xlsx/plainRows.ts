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
import {
  ByteWriter,
  KIND,
  rowElements,
  RowPacker,
  textElements,
  type Kind,
  type PackedRows,
} from "./packedRows";
import { MAIN, XML_DECLARATION } from "./xml";

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
    readonly model: { readonly values: string[]; count: number };
    addText(text: string): number;
    /** The part. */
    readonly xml: string;
  };
}

const MARK = /<row r="plain(\d+)" x14ac:dyDescent="0.25"\/>/;
const TEXTS_MARK = "<texts/>";

/** The rows that marks stand for, of all sheets of a file. */
export class PlainRows {
  private readonly runs: (readonly PackedRows[])[] = [];
  private readonly numbers: Numbers;
  private readonly bytes = new ByteWriter();

  constructor(file: ExcelJS.Workbook) {
    this.numbers = new Numbers(file);
  }

  /** Has a sheet take these rows as they are; call it when all others are in it. */
  add(worksheet: ExcelJS.Worksheet, rows: CellRows, { plain, extent }: SortedRows, styles: StyleOf): void {
    if (plain.length === 0) {
      return;
    }
    const columns = new ColumnStyles(worksheet);
    const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(worksheet), "model")!.get!;
    Object.defineProperty(worksheet, "model", {
      get: () => {
        const model = own.call(worksheet) as SheetModel;
        const { startRow, startColumn, endRow, endColumn } = extent;
        model.dimensions.expand(startRow + 1, startColumn + 1, endRow + 1, endColumn + 1);
        const others = model.rows;
        const pack = (run: readonly number[]) =>
          packRows(run, { rows, extent, styles, columns, numbers: this.numbers });
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
        yield* rowElements(this.runs[Number(piece)]!, this.numbers.errors, this.bytes);
      }
    }
  }

  /** The part of texts likewise. */
  *fillTexts(xml: string): Generator<string | Uint8Array> {
    const [before, after] = xml.split(TEXTS_MARK) as [string, string];
    yield before;
    yield* textElements(this.numbers.texts, this.bytes);
    yield after;
  }

  /** exceljs goes through rows twice: to number, and to write. */
  private merged(
    others: readonly { number: number }[],
    plain: readonly number[],
    pack: (run: readonly number[]) => readonly PackedRows[],
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

  get texts(): readonly string[] {
    return this.tables!.sharedStrings.model.values;
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
  // Of its texts exceljs makes one, by way of five for each.
  Object.defineProperty(table, "xml", {
    get: () =>
      `${XML_DECLARATION}\n<sst xmlns="${MAIN}" count="${model.count}" uniqueCount="${model.values.length}">${TEXTS_MARK}</sst>`,
  });
}

/** The rows of a sheet by who writes them. */
export interface SortedRows {
  /** Those that hold values only, where nothing but values is asked of them. */
  readonly plain: readonly number[];
  /** The rectangle around their cells. */
  readonly extent: Rect;
  readonly others: CellRows;
}

export function sortRows(rows: CellRows, isTaken: (row: number) => boolean): SortedRows {
  const plain: number[] = [];
  const others: CellRows = {};
  let [startColumn, endColumn] = [Infinity, -1];
  for (const key in rows) {
    const row = Number(key);
    const cells = rows[row]!;
    let [first, last] = [Infinity, -1];
    let isPlain = !isTaken(row);
    if (isPlain) {
      for (const column in cells) {
        const cell = cells[column];
        if (cell) {
          if (cell.f || cell.si || cell.p || cell.ref) {
            isPlain = false;
            break;
          }
          last = Number(column);
          first = Math.min(first, last);
        }
      }
    }
    if (isPlain && last >= 0) {
      plain.push(row);
      startColumn = Math.min(startColumn, first);
      endColumn = Math.max(endColumn, last);
    } else {
      others[row] = cells;
    }
  }
  return { plain, extent: { startRow: plain[0]!, endRow: plain.at(-1)!, startColumn, endColumn }, others };
}

/** Tells rows of some rectangles from others. */
export function rowsOf(rects: readonly Pick<Rect, "startRow" | "endRow">[]): (row: number) => boolean {
  return (row) => rects.some(({ startRow, endRow }) => row >= startRow && row <= endRow);
}

interface ToPack {
  readonly rows: CellRows;
  readonly extent: Rect;
  readonly styles: StyleOf;
  readonly columns: ColumnStyles;
  readonly numbers: Numbers;
}

function packRows(
  run: readonly number[],
  { rows, extent: { startColumn, endColumn }, styles, columns, numbers }: ToPack,
): readonly PackedRows[] {
  const packer = new RowPacker();
  /** By column: most cells look like the one above. */
  const above: { style: ICellData["s"]; number: number }[] = [];
  for (const row of run) {
    packer.row(row);
    const cells = rows[row]!;
    for (let column = startColumn; column <= endColumn; column++) {
      const cell = cells[column];
      if (!cell) {
        continue;
      }
      const value = fileValue(cell, undefined);
      const type = typeOf(value);
      const last = above[column];
      let style: number;
      if (cell.s && last && last.style === cell.s) {
        style = last.number;
      } else {
        style = numbers.style(styles(cell.s) ?? columns.style(column, type), type);
        above[column] = { style: cell.s, number: style };
      }
      packer.cell(column, style, KINDS[type]!, numberOf(value, numbers));
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
