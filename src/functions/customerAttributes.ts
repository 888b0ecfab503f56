/** What a list says about customers, as attributes of a model. */
import type { Attribute, Level } from "../core/models/attributes";
import { readCell } from "./cells";
import type { CellTable, ResultLanguage } from "./parameters";
import { wordsOf } from "./words";

/** Numbers where every cell is one, else words. */
export function attributeOf(name: string, cells: CellTable[number]): Attribute {
  const values = Float64Array.from(cells, numberOf);
  if (cells.every((cell, row) => cell === null || !Number.isNaN(values[row]!))) {
    return { name, values };
  }
  const known = new Map<string, number>();
  const codes = Int32Array.from(cells, (cell) => {
    if (cell === null) {
      return -1;
    }
    const text = String(cell).trim();
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  });
  return { name, codes, dictionary: [...known.keys()] };
}

export function numberOf(cell: CellTable[number][number]): number {
  const { value } = cell === null ? {} : readCell(cell, { type: "number" });
  return typeof value === "number" ? value : NaN;
}

/** Between a column and one of its words. */
export const EQUALS = " = ";

/** A term as a cell shows it: the column, or the column and the word. */
export function termName(name: string, level: Level | undefined, language: ResultLanguage): string {
  const { blank, other } = wordsOf(language).levels;
  const text = level === "blank" ? blank : level === "other" ? other : level?.text;
  return text === undefined ? name : `${name}${EQUALS}${text}`;
}
