import { currencyOfFormat } from "../../core/cells/read/currencySigns";
import type { FormatCurrencies } from "../../core/cells/source";
import type { XmlReader } from "./xmlTags";

/** Formats that every workbook has, of which nothing is written: the workbook's own currency, told here as $. */
const OWN_CURRENCY: ReadonlySet<string> = new Set(["5", "6", "7", "8", "42", "44"]);

/** Which currency each style of a workbook's cells shows. */
export class StyleCurrencies implements XmlReader {
  readonly signs: (readonly string[])[] = [];
  /** By style: 0 for none, else the number of its sign, from 1 on. */
  private readonly codes: number[] = [];
  private readonly formats = new Map<string, string>();
  private isStyle = false;

  open(name: string, { numFmtId = "", formatCode = "" }: Readonly<Record<string, string>>): void {
    if (name === "numFmt") {
      this.formats.set(numFmtId, formatCode);
    } else if (name === "cellXfs") {
      this.isStyle = true;
    } else if (name === "xf" && this.isStyle) {
      this.codes.push(this.codeOf(this.formats.get(numFmtId) ?? (OWN_CURRENCY.has(numFmtId) ? '"$"0' : "")));
    }
  }

  close(name: string): void {
    this.isStyle &&= name !== "cellXfs";
  }

  codeOfStyle(style: string | undefined): number {
    return this.codes[Number(style ?? 0)] ?? 0;
  }

  private codeOf(format: string): number {
    const sign = currencyOfFormat(format);
    if (!sign) {
      return 0;
    }
    const at = this.signs.findIndex((known) => known.join() === sign.join());
    return at < 0 ? this.signs.push(sign) : at + 1;
  }
}

/** Currencies of a sheet's cells, by column, while it is read: a byte a cell where a column shows any. */
export class CellCurrencies {
  private readonly columns = new Map<number, Uint8Array<ArrayBuffer>>();

  constructor(private readonly styles: StyleCurrencies) {}

  set(row: number, column: number, style: string | undefined): void {
    const code = this.styles.codeOfStyle(style);
    if (code === 0) {
      return;
    }
    let codes = this.columns.get(column);
    if (!codes || row >= codes.length) {
      const longer = new Uint8Array(Math.max(FIRST_ROOM, 2 * row));
      longer.set(codes ?? []);
      this.columns.set(column, (codes = longer));
    }
    codes[row] = code;
  }

  found(rows: number): readonly FormatCurrencies[] {
    const { signs } = this.styles;
    return [...this.columns].map(([column, codes]) => ({ column, codes: codes.slice(0, rows), signs }));
  }
}

const FIRST_ROOM = 4096;
