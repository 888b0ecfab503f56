import { clipped } from "../issue";
import { ERROR_TEXTS, isCellError, type Cell, type Grid } from "../cell";
import { MISSING_CODE, type TextColumn } from "../columns";
import { BLANK, kindAt, packedColumn, TEXT, unpackCell, type PackedColumn } from "../columnGrid";
import { mapTexts, pickTexts, textReader, TextPool } from "../textPool";
import { CellInterner } from "./internCells";
import type { IssueKind, IssueLog } from "./issueLog";
import { isNoNumber } from "./numbers";
import type { Role } from "../roles";
import { cleanText, foldRegion, foldText } from "./text";

/** One column of a table, with where to complain about it. */
export interface RawColumn {
  readonly rows: Grid;
  /** First row to read; the ones before are left missing. */
  readonly from: number;
  readonly column: number;
  readonly role?: Role;
  readonly log: IssueLog;
  /** A row whose cell cannot be read is left out. */
  readonly excludes?: boolean;
}

/** The text of a cell as a complaint quotes it. */
export function quote(cell: Cell | undefined): { text: string } {
  const text = cell == null ? "" : isCellError(cell) ? cell.error : String(cell);
  return { text: clipped(text) };
}

/** A complaint about single cells of the column. */
export function complaint(
  { column, role, excludes }: RawColumn,
  severity: IssueKind["severity"],
  key: string,
): IssueKind {
  return { severity, key, column, role, excludes: excludes && severity !== "info" };
}

/** Worth knowing about a column whose cells are read and stay. */
export function remark({ column, role }: RawColumn, key: string): IssueKind {
  return { severity: "warning", key, column, role };
}

export function isErrorValue(cell: Cell): boolean {
  return (
    isCellError(cell) || (typeof cell === "string" && cell.includes("#") && ERROR_TEXTS.has(cell.trim()))
  );
}

/** The distinct cells of a column as they stand, and which one each row has (-1: blank). */
export function distinctCells({ rows, from, column }: RawColumn): {
  codes: Int32Array;
  cells: readonly Cell[];
} {
  const packed = packedColumn(rows, column);
  if (packed) {
    return distinctPacked(packed, from);
  }
  const codes = new Int32Array(rows.length).fill(MISSING_CODE, 0, from);
  const interner = new CellInterner();
  interner.codesOf(rows, column, from, codes);
  return { codes, cells: interner.cells };
}

/** Texts have a code already, which is another for those that stand only above the first row. */
function distinctPacked(packed: PackedColumn, from: number): { codes: Int32Array; cells: readonly Cell[] } {
  const { values, dictionary } = packed;
  const codes = new Int32Array(values.length).fill(MISSING_CODE, 0, from);
  const codeOfText = new Int32Array(dictionary.length).fill(MISSING_CODE);
  const textAt = textReader(dictionary);
  /** By code among the others. */
  const codeOfOther: number[] = [];
  const others = new CellInterner();
  /** By code the text, or below 0 which other cell. */
  let found = new Int32Array(1024);
  let count = 0;
  const add = (which: number) => {
    if (count === found.length) {
      const larger = new Int32Array(Math.ceil(count * 1.5));
      larger.set(found);
      found = larger;
    }
    found[count] = which;
    return count++;
  };
  for (let row = from; row < codes.length; row++) {
    const kind = kindAt(packed, row);
    if (kind === TEXT) {
      const text = values[row]!;
      if (codeOfText[text] === MISSING_CODE && textAt(text) !== "") {
        codeOfText[text] = add(text);
      }
      codes[row] = codeOfText[text]!;
      continue;
    }
    const other = kind === BLANK ? MISSING_CODE : others.codeOf(unpackCell(packed, row));
    if (other < 0) {
      codes[row] = MISSING_CODE;
      continue;
    }
    if (other === codeOfOther.length) {
      codeOfOther.push(add(~other));
    }
    codes[row] = codeOfOther[other]!;
  }
  const places = found.subarray(0, count);
  return {
    codes,
    cells:
      others.cells.length === 0
        ? pickTexts(dictionary, places)
        : Array.from(places, (which) => (which < 0 ? others.cells[~which]! : textAt(which))),
  };
}

/**
 * Gives every distinct cell the code of its group. Of the spellings that a group has, the commonest is shown (of equally
 * common ones the first in code order), so that the order of rows does not matter.
 *
 * @param keyOf the group of each distinct cell, or undefined when it counts as blank
 * @param shown how each distinct cell is spelt
 */
export function groupCells(
  codes: Int32Array,
  keyOf: (code: number) => string | undefined,
  shown: readonly string[],
): TextColumn {
  const groups = new TextPool();
  const groupOf = new Int32Array(shown.length);
  const members = new Int32Array(shown.length);
  const first = new Int32Array(shown.length);
  for (let i = 0; i < shown.length; i++) {
    const key = keyOf(i);
    const group = key === undefined ? MISSING_CODE : groups.codeOf(key);
    groupOf[i] = group;
    if (group >= 0 && members[group]!++ === 0) {
      first[group] = i;
    }
  }
  const count = groups.size;
  if (count === shown.length) {
    return { kind: "text", codes, dictionary: shown };
  }
  const dictionary = pickTexts(shown, first.slice(0, count));
  return {
    kind: "text",
    codes: codes.map((code) => (code < 0 ? MISSING_CODE : groupOf[code]!)),
    dictionary: showCommonest(codes, groupOf, shown, { dictionary, members }),
  };
}

function showCommonest(
  codes: Int32Array,
  groupOf: Int32Array,
  shown: readonly string[],
  { dictionary, members }: { readonly dictionary: readonly string[]; readonly members: Int32Array },
): readonly string[] {
  const counts = new Int32Array(shown.length);
  for (const code of codes) {
    if (code >= 0) {
      counts[code]!++;
    }
  }
  const spellings = new Map<number, Map<string, number>>();
  for (let i = 0; i < groupOf.length; i++) {
    const group = groupOf[i]!;
    if (group >= 0 && members[group]! > 1) {
      const of = spellings.get(group) ?? new Map<string, number>();
      spellings.set(group, of.set(shown[i]!, (of.get(shown[i]!) ?? 0) + counts[i]!));
    }
  }
  if (spellings.size === 0) {
    return dictionary;
  }
  const commonest = [...dictionary];
  for (const [group, of] of spellings) {
    commonest[group] = [...of].reduce((best, next) =>
      next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best,
    )[0];
  }
  return commonest;
}

/** Names of groups: case, width and white space folded for grouping, regions also 省 and 市. */
export function readCategories(raw: RawColumn): TextColumn {
  const fold = raw.role === "region" ? foldRegion : foldText;
  const distinct = distinctCells(raw);
  reportErrorCells(raw, distinct);
  return groupCells(distinct.codes, keyReader(distinct.cells, fold), mapTexts(distinct.cells, shownText));
}

/** Free text, as it stands. */
export function readTexts(raw: RawColumn): TextColumn {
  const distinct = distinctCells(raw);
  reportErrorCells(raw, distinct);
  return groupCells(
    distinct.codes,
    keyReader(distinct.cells, cleanText),
    mapTexts(distinct.cells, shownText),
  );
}

function keyReader(cells: readonly Cell[], fold: (text: string) => string) {
  const at = textReader(cells);
  return (code: number) => textOf(at(code), fold);
}

function textOf(cell: Cell, fold: (text: string) => string): string | undefined {
  if (cell === null || isErrorValue(cell)) {
    return undefined;
  }
  const text = fold(shownText(cell));
  return text === "" || isNoNumber(text) ? undefined : text;
}

function shownText(cell: Cell): string {
  return typeof cell === "string"
    ? cleanText(cell)
    : typeof cell === "boolean"
      ? String(cell).toUpperCase()
      : String(cell);
}

export function reportErrorCells(raw: RawColumn, { codes, cells }: ReturnType<typeof distinctCells>): void {
  const errors = new Set<number>();
  const at = textReader(cells);
  for (let code = 0; code < cells.length; code++) {
    if (isErrorValue(at(code))) {
      errors.add(code);
    }
  }
  if (errors.size === 0) {
    return;
  }
  codes.forEach((code, row) => {
    if (errors.has(code)) {
      raw.log.add(complaint(raw, "warning", "errorCell"), row, () => quote(cells[code]));
    }
  });
}
