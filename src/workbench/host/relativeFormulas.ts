/** Formulas in the R1C1 notation: what they point at is written as seen from their own cell. */
import { columnIndex, columnName } from "./address";

const TEXT = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const BEFORE = String.raw`(?<![\p{L}\p{N}_.$])`;
const AFTER = String.raw`(?![\p{L}\p{N}_.(!])`;
const A1 = new RegExp(String.raw`${TEXT}|${BEFORE}(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})${AFTER}`, "gu");
const R1C1 = new RegExp(String.raw`${TEXT}|${BEFORE}R(\[-?\d+\]|\d*)C(\[-?\d+\]|\d*)${AFTER}`, "gu");

/** @example toRelative("=B2*$C$1", 1, 3) // "=RC[-2]*R1C3" */
export function toRelative(formula: string, row: number, column: number): string {
  const part = (fixed: string, at: number, from: number) =>
    fixed ? String(at + 1) : at === from ? "" : `[${at - from}]`;
  return formula.replace(
    A1,
    (whole, fixColumn?: string, letters?: string, fixRow?: string, digits?: string) =>
      letters === undefined
        ? whole
        : `R${part(fixRow!, Number(digits) - 1, row)}C${part(fixColumn!, columnIndex(letters), column)}`,
  );
}

/** @example fromRelative("=RC[-2]*R1C3", 1, 3) // "=B2*$C$1" */
export function fromRelative(formula: string, row: number, column: number): string {
  const part = (text: string, from: number) =>
    text === ""
      ? { fixed: "", at: from }
      : text.startsWith("[")
        ? { fixed: "", at: from + Number(text.slice(1, -1)) }
        : { fixed: "$", at: Number(text) - 1 };
  return formula.replace(R1C1, (whole, rows?: string, columns?: string) => {
    if (rows === undefined || columns === undefined) {
      return whole;
    }
    const [r, c] = [part(rows, row), part(columns, column)];
    return r.at < 0 || c.at < 0 ? "#REF!" : `${c.fixed}${columnName(c.at)}${r.fixed}${r.at + 1}`;
  });
}
