import type { Grid } from "../cell";
import { kindAt, packedColumn, TEXT, type PackedColumn } from "../columnGrid";

/** A list of what texts say is worth its room where each is told by so many rows. */
const ROWS_A_TEXT = 4;

/** What texts of a packed column say: each is read once, however many rows tell it. */
export class KnownTexts {
  private readonly known: Uint8Array;
  private readonly said: Float64Array;
  private readonly times: Int32Array;

  private constructor(private readonly column: PackedColumn) {
    const { length } = column.dictionary;
    this.known = new Uint8Array(length);
    this.said = new Float64Array(length);
    this.times = new Int32Array(length);
  }

  static of(rows: Grid, column: number): KnownTexts | undefined {
    const packed = packedColumn(rows, column);
    return packed && packed.dictionary.length * ROWS_A_TEXT <= rows.length
      ? new KnownTexts(packed)
      : undefined;
  }

  /** The text of a row says a number. */
  learn(row: number, value: number): void {
    const code = this.column.values[row]!;
    this.known[code] = 1;
    this.said[code] = value;
  }

  /** What rows from one on say, up to the first whose text is not known, which it gives. */
  read(from: number, into: Float64Array | Int32Array): number {
    const { column, known, said, times } = this;
    const { values } = column;
    let row = from;
    for (; row < values.length && kindAt(column, row) === TEXT && known[values[row]!] === 1; row++) {
      const code = values[row]!;
      into[row] = said[code]!;
      times[code]!++;
    }
    return row;
  }

  /** Texts that were read so, and of how many rows. */
  each(visit: (text: string, rows: number) => void): void {
    for (let code = 0; code < this.times.length; code++) {
      if (this.times[code]! > 0) {
        visit(this.column.dictionary[code]!, this.times[code]!);
      }
    }
  }
}
