import type { Value } from "../reports/report";

/**
 * A value as it has to be handed to Excel so that it stays what it is. In a cell that is not formatted as text Excel
 * would take `=1+1` for a formula, `3/4` for a date and `007` for 7; an apostrophe before it prevents that, and is not
 * part of the cell's value. Text from data must never become a formula.
 *
 * @example literal("=HYPERLINK(…)") // "'=HYPERLINK(…)"
 */
export function literal(value: Value): Value {
  return typeof value === "string" && reinterpreted(value) ? `'${value}` : value;
}

function reinterpreted(text: string): boolean {
  if (beginsPlainly(text.charCodeAt(0))) {
    return false;
  }
  return (
    /^\s*[=+\-@＝＋－＠'\d０-９.,(%#$€£¥￥]/u.test(text) ||
    /^(true|false)$/i.test(text.trim()) ||
    MONTH_FIRST.test(text)
  );
}

/** By its first letter alone most text is nothing else: Latin that begins neither a truth value nor a month, and Han. */
function beginsPlainly(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || PLAIN_LETTERS.has(code);
}

const PLAIN_LETTERS: ReadonlySet<number> = new Set(
  [..."bceghiklpqruvwxyzBCEGHIKLPQRUVWXYZ"].map((letter) => letter.charCodeAt(0)),
);

/** `May 5` and `Mar-2025` are dates to Excel. */
const MONTH_FIRST = /^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.,/-]*\d/i;

/** Bytes that values take in a request, roughly: UTF-8, quotes and commas. */
export function payloadBytes(values: readonly (readonly Value[])[]): number {
  let bytes = 2 * values.length;
  for (let row = 0; row < values.length; row++) {
    const cells = values[row]!;
    for (let column = 0; column < cells.length; column++) {
      bytes += valueBytes(cells[column]!);
    }
  }
  return bytes;
}

function valueBytes(value: Value): number {
  if (typeof value !== "string") {
    return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 1e6
      ? digits(value) + 1
      : String(value).length + 1;
  }
  if (PLAIN_ASCII.test(value)) {
    return value.length + 3;
  }
  let bytes = 3;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    // Quotes and backslashes are escaped; anything beyond ASCII takes at most three bytes a code unit.
    bytes += code > 0x7f ? 3 : code === 0x22 || code === 0x5c || code < 0x20 ? 2 : 1;
  }
  return bytes;
}

const PLAIN_ASCII = /^[ !#-[\]-\x7f]*$/;

function digits(count: number): number {
  return count < 10 ? 1 : count < 100 ? 2 : count < 1000 ? 3 : count < 1e4 ? 4 : count < 1e5 ? 5 : 6;
}
