import { isBlank, type Cell, type Grid } from "../cell";
import { cellReader } from "../columnGrid";
import { MISSING_CODE, type Column, type TextColumn } from "../columns";
import { inAllPacks } from "../../words/packs";
import { simplified } from "../../words/traditional";
import { eachMissing } from "./coverage";
import { eachEntry, placeOfText } from "../textPool";
import { cleanText, halfWidth } from "../read/text";
import type { Table } from "../read/table";

const TOTAL = inAllPacks(({ total }) => total);
const FOOTER = inAllPacks(({ footer }) => footer);

/** What a text at the edge of a table says about its row. */
export function edgeWord(text: string): "total" | "footer" | undefined {
  if (text.length > 60 || looksLikeId(text)) {
    return undefined;
  }
  const clean = simplified(halfWidth(cleanText(text)));
  return TOTAL.test(clean) ? "total" : FOOTER.test(clean) ? "footer" : undefined;
}

/** `C0012` and `2025-03-04` need no patterns: there are many of them. */
function looksLikeId(text: string): boolean {
  return isDigit(text.charCodeAt(1)) && isDigit(text.charCodeAt(text.length - 1));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * Rows without anything in them. A column that is read already tells which rows to look at: the others hold something.
 */
export function findBlankRows(rows: Grid, read: Column | undefined): number[] {
  const blank: number[] = [];
  const look = (row: number) => {
    if (rows[row]!.every(isBlank)) {
      blank.push(row);
    }
  };
  if (read) {
    eachMissing(read, look);
  } else {
    for (let row = 0; row < rows.length; row++) {
      look(row);
    }
  }
  return blank;
}

/** Rows that repeat a row of the header; `texts` tell which rows to look at, where the header names one of them. */
export function findRepeatedHeaders(
  { rows, from, headerCells }: Table,
  texts: readonly { readonly column: number; readonly data: TextColumn }[],
): number[] {
  const found: number[] = [];
  for (const header of headerCells) {
    const known = texts.find(({ column }) => !isBlank(header[column]));
    const code = known && placeOfText(known.data.dictionary, cleanText(String(header[known.column])));
    if (code === MISSING_CODE) {
      continue;
    }
    for (let row = from; row < rows.length; row++) {
      if ((code === undefined || known!.data.codes[row] === code) && repeats(rows[row]!, header)) {
        found.push(row);
      }
    }
  }
  return found;
}

function repeats(cells: readonly Cell[], header: readonly Cell[]): boolean {
  let same = 0;
  let filled = 0;
  header.forEach((title, column) => {
    if (!isBlank(title)) {
      filled++;
      same += Number(title === cells[column]);
    }
  });
  return filled > 0 && same >= 0.8 * filled;
}

/**
 * Rows with 合计, 小计, total… or 制表人… in one of the text columns or the first two columns. Whether such a row is
 * really no data is for the caller to say: a product may be called so.
 *
 * @param textless columns in which no text stands
 */
export function findEdgeRows(
  rows: Grid,
  from: number,
  texts: readonly { readonly column: number; readonly data: TextColumn }[],
  textless: ReadonlySet<number> = new Set(),
): ReadonlyMap<number, "total" | "footer"> {
  const found = new Map<number, "total" | "footer">();
  for (const { data } of texts) {
    const words = new Map<number, "total" | "footer">();
    eachEntry(
      data.dictionary,
      (text, code) => {
        const word = edgeWord(text);
        if (word) {
          words.set(code, word);
        }
      },
      (units, from, to) => !(to - from > 1 && isDigit(units[from + 1]!) && isDigit(units[to - 1]!)),
    );
    if (words.size > 0) {
      data.codes.forEach((code, row) => {
        const word = words.get(code);
        if (word) {
          found.set(row, word);
        }
      });
    }
  }
  const read = new Set([...texts.map(({ column }) => column), ...textless]);
  for (const column of [0, 1].filter((c) => !read.has(c))) {
    const at = cellReader(rows, column);
    for (let row = from; row < rows.length; row++) {
      const cell = at(row);
      if (typeof cell === "string") {
        const word = edgeWord(cell);
        if (word) {
          found.set(row, word);
        }
      }
    }
  }
  return found;
}
