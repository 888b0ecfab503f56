import { BLANK, NUMBER, TEXT, TRUTH, type PackedColumn } from "../../core/cells/columnGrid";
import { serialOfIso } from "./isoMoment";

const FIRST_ROOM = 4096;

/** A column of cells that grows by rows, packed from the start: no row ever exists as an object. */
export class ColumnBuilder {
  private kinds = new Uint8Array(FIRST_ROOM);
  private values = new Float64Array(FIRST_ROOM);
  private readonly dictionary: string[] = [];
  private readonly codes = new Map<string, number>();

  /** A field as it is written. Moments such as `2024-01-05 10:20:30` are numbers: each has a text of its own. */
  setText(row: number, text: string): void {
    if (text === "") {
      return this.set(row, BLANK, 0);
    }
    const moment = serialOfIso(text);
    if (moment !== undefined) {
      return this.set(row, NUMBER, moment);
    }
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.dictionary.length;
      this.codes.set(text, code);
      this.dictionary.push(text);
    }
    this.set(row, TEXT, code);
  }

  setNumber(row: number, value: number): void {
    this.set(row, NUMBER, value);
  }

  setTruth(row: number, value: boolean): void {
    this.set(row, TRUTH, Number(value));
  }

  /** Rows that were never set are blank. */
  finish(rowCount: number): PackedColumn {
    this.makeRoom(rowCount);
    return {
      kinds: this.kinds.slice(0, rowCount),
      values: this.values.slice(0, rowCount),
      dictionary: this.dictionary,
    };
  }

  private set(row: number, kind: number, value: number): void {
    if (row >= this.kinds.length) {
      this.makeRoom(row + 1);
    }
    this.kinds[row] = kind;
    this.values[row] = value;
  }

  private makeRoom(rows: number): void {
    if (rows <= this.kinds.length) {
      return;
    }
    const room = Math.max(rows, Math.ceil(this.kinds.length * 1.5));
    const [kinds, values] = [new Uint8Array(room), new Float64Array(room)];
    kinds.set(this.kinds);
    values.set(this.values);
    [this.kinds, this.values] = [kinds, values];
  }
}
