import type { Cell, Grid } from "../../core/cells/cell";
import { gridOver } from "../../core/cells/columnGrid";
import { ColumnPacker } from "../../core/cells/columnPacker";
import { isoSerial } from "../../core/cells/calendar";
import { MAX_COLUMNS, MAX_ROWS, parseArea } from "../../excel/address";
import { fieldCell } from "./fieldCell";
import type { CellCurrencies } from "./formatCurrencies";
import { finished, FIRST_ROOM } from "./tableFile";
import { SaidText, type XmlReader } from "./xmlTags";

/** Texts that all sheets of a workbook share. */
export type SharedTexts = readonly string[];

/** Cells of a sheet as its XML tells them, in packed columns from A on. */
export class SheetCells implements XmlReader {
  /** Without one where no cell says anything. */
  private readonly columns: ColumnPacker[] = [];
  readonly hiddenRows: number[] = [];
  readonly merged: { row: number; column: number; rows: number; columns: number }[] = [];
  rowCount = 0;
  private row = -1;
  private column = -1;
  private kind = "";
  private style?: string;
  private readonly value = new SaidText();
  /** Rows of other parts of the XML, such as those that controls stand on, are none. */
  private isData = false;
  /** By column, 1 more than the code of each shared text in it. */
  private readonly codes: Int32Array[] = [];

  /**
   * @param firstDay serial of the day that the workbook counts from
   * @param shown hears which currency a number's style shows
   */
  constructor(
    private readonly shared: SharedTexts,
    private readonly firstDay: number,
    private readonly shown: CellCurrencies,
  ) {}

  get width(): number {
    return this.columns.length;
  }

  grid(): Grid {
    const { rowCount } = this;
    const blank = new ColumnPacker(0).finish(rowCount);
    return gridOver(
      Array.from(this.columns, (column) => (column ? finished(column, rowCount) : blank)),
      rowCount,
    );
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "sheetData") {
      this.isData = true;
    } else if (this.isData) {
      this.openData(name, attributes);
    } else if (name === "mergeCell" && attributes.ref !== undefined) {
      this.merged.push(parseArea(attributes.ref));
    }
  }

  private openData(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case "row":
        // Places may be left out: the next one then.
        this.row = within(attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1, MAX_ROWS);
        this.column = -1;
        if (attributes.hidden === "1" || attributes.hidden === "true") {
          this.hiddenRows.push(this.row);
        }
        break;
      case "c":
        this.column = within(
          attributes.r === undefined ? this.column + 1 : columnOf(attributes.r),
          MAX_COLUMNS,
        );
        this.kind = attributes.t ?? "n";
        this.style = attributes.s;
        this.value.said = "";
        break;
      default:
        this.value.open(name);
    }
  }

  text(text: string): void {
    this.value.text(text);
  }

  close(name: string): void {
    if (!this.isData) {
      return;
    }
    switch (name) {
      case "sheetData":
        this.isData = false;
        break;
      case "c":
        if (this.value.said !== "") {
          this.put(this.value.said);
        }
        break;
      default:
        this.value.close(name);
    }
  }

  private put(value: string): void {
    const { row, column: place, kind } = this;
    const column = (this.columns[place] ??= new ColumnPacker(FIRST_ROOM));
    if (kind === "s") {
      this.putShared(column, place, Number(value));
    } else {
      column.set(row, kind === "d" ? this.dayOf(value) : cellOf(kind, value));
    }
    if (kind === "n") {
      this.shown.set(row, place, this.style);
    }
    this.rowCount = Math.max(this.rowCount, row + 1);
  }

  /** Each text is looked up once a column. */
  private putShared(column: ColumnPacker, place: number, index: number): void {
    const text = this.shared[index];
    if (text === undefined) {
      throw new Error(`no shared text ${index}`);
    }
    if (text === "") {
      return;
    }
    const codes = (this.codes[place] ??= new Int32Array(this.shared.length));
    codes[index] ||= column.codeOf(text) + 1;
    column.reserve(this.row + 1);
    column.setCode(this.row, codes[index]! - 1);
  }

  /** A day that is written as a text counts from where the others do. */
  private dayOf(value: string): Cell {
    const cell = isoSerial(value) ?? fieldCell(value);
    return typeof cell === "number" ? cell - this.firstDay : cell;
  }
}

/** @throws Error for what is on no sheet */
function within(place: number, count: number): number {
  if (!(place >= 0 && place < count)) {
    throw new Error(`no place ${place} on a sheet`);
  }
  return place;
}

/** @example columnOf("AB12") // 27 */
function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) {
      break;
    }
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** As a sheet would give it: days are serials there, whatever they look like. */
function cellOf(kind: string, value: string): Cell {
  switch (kind) {
    case "n":
      return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : null;
    case "b":
      return value === "1" || value === "true";
    case "e":
      return { error: value };
    default:
      return unescaped(value);
  }
}

/** Signs that XML cannot hold are written by their number. */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
