import type { CurrencySign } from "./currencySigns";

/** The currency sign of each row that has one: a byte a row. */
export class RowSigns {
  /** The different signs, by number. */
  readonly signs: CurrencySign[] = [];
  private readonly numbers: Uint8Array;

  constructor(rows: number) {
    this.numbers = new Uint8Array(rows);
  }

  get(row: number): CurrencySign | undefined {
    return this.signs[this.numbers[row]! - 1];
  }

  set(row: number, sign: CurrencySign): void {
    let at = this.signs.indexOf(sign);
    if (at < 0) {
      at = this.signs.findIndex((known) => known.join() === sign.join());
    }
    this.numbers[row] = at < 0 ? this.signs.push(sign) : at + 1;
  }

  /** Takes over the signs of rows that have none yet. */
  add(other: RowSigns): void {
    for (let row = 0; row < this.numbers.length; row++) {
      const sign = this.numbers[row] === 0 ? other.get(row) : undefined;
      if (sign) {
        this.set(row, sign);
      }
    }
  }
}
