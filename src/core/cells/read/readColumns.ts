import { clipped } from "../issue";
import { ERROR_TEXTS, isCellError, type Cell, type Grid } from "../cell";
import { MISSING_CODE, type TextColumn } from "../columns";
import { BLANK, cellReader, packedColumn, TEXT, unpackCell, type PackedColumn } from "../columnGrid";
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
export function distinctCells({ rows, from, column }: RawColumn): { codes: Int32Array; cells: Cell[] } {
  const codes = new Int32Array(rows.length).fill(MISSING_CODE, 0, from);
  const interner = new CellInterner();
  const packed = packedColumn(rows, column);
  if (packed) {
    internPacked(packed, from, codes, interner);
  } else {
    interner.codesOf(cellReader(rows, column), from, codes);
  }
  return { codes, cells: interner.cells };
}

/** Texts have a code already: each is looked up once. */
function internPacked(packed: PackedColumn, from: number, codes: Int32Array, interner: CellInterner): void {
  const { kinds, values, dictionary } = packed;
  const codeOfText = new Int32Array(dictionary.length).fill(NOT_LOOKED_UP);
  for (let row = from; row < codes.length; row++) {
    if (kinds[row] !== TEXT) {
      codes[row] = kinds[row] === BLANK ? MISSING_CODE : interner.codeOf(unpackCell(packed, row));
      continue;
    }
    const text = values[row]!;
    if (codeOfText[text] === NOT_LOOKED_UP) {
      codeOfText[text] = interner.codeOf(dictionary[text]);
    }
    codes[row] = codeOfText[text]!;
  }
}

const NOT_LOOKED_UP = -2;

/**
 * Gives every distinct cell the code of its group. Of the spellings that a group has, the commonest is shown (of equally
 * common ones the first in code order), so that the order of rows does not matter.
 *
 * @param keys the group of each distinct cell, or undefined when it counts as blank
 * @param shown how each distinct cell is spelt
 */
export function groupCells(
  codes: Int32Array,
  keys: readonly (string | undefined)[],
  shown: readonly string[],
): TextColumn {
  const groups = new Map<string, number>();
  const dictionary: string[] = [];
  const groupOf = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key === undefined) {
      groupOf[i] = MISSING_CODE;
      continue;
    }
    let group = groups.get(key);
    if (group === undefined) {
      group = dictionary.length;
      groups.set(key, group);
      dictionary.push(shown[i]!);
    }
    groupOf[i] = group;
  }
  if (dictionary.length === keys.length) {
    return { kind: "text", codes, dictionary };
  }
  showCommonest(codes, groupOf, shown, dictionary);
  return {
    kind: "text",
    codes: codes.map((code) => (code < 0 ? MISSING_CODE : groupOf[code]!)),
    dictionary,
  };
}

function showCommonest(
  codes: Int32Array,
  groupOf: Int32Array,
  shown: readonly string[],
  dictionary: string[],
): void {
  const counts = new Int32Array(shown.length);
  for (const code of codes) {
    if (code >= 0) {
      counts[code]!++;
    }
  }
  const spellings = new Map<number, Map<string, number>>();
  shown.forEach((text, i) => {
    const group = groupOf[i]!;
    if (group >= 0) {
      const of = spellings.get(group) ?? new Map<string, number>();
      spellings.set(group, of.set(text, (of.get(text) ?? 0) + counts[i]!));
    }
  });
  for (const [group, of] of spellings) {
    if (of.size > 1) {
      dictionary[group] = [...of].reduce((best, next) =>
        next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best,
      )[0];
    }
  }
}

/** Names of groups: case, width and white space folded for grouping, regions also 省 and 市. */
export function readCategories(raw: RawColumn): TextColumn {
  const fold = raw.role === "region" ? foldRegion : foldText;
  const distinct = distinctCells(raw);
  reportErrorCells(raw, distinct);
  return groupCells(
    distinct.codes,
    distinct.cells.map((cell) => textOf(cell, fold)),
    distinct.cells.map(shownText),
  );
}

/** Free text, as it stands. */
export function readTexts(raw: RawColumn): TextColumn {
  const distinct = distinctCells(raw);
  reportErrorCells(raw, distinct);
  return groupCells(
    distinct.codes,
    distinct.cells.map((cell) => textOf(cell, cleanText)),
    distinct.cells.map(shownText),
  );
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
  for (let code = 0; code < cells.length; code++) {
    if (isErrorValue(cells[code]!)) {
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
