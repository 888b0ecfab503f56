import { ERROR_TEXTS, isCellError, type Cell } from "../cell";
import type { TextColumn } from "../columns";
import { idSigns } from "./idSigns";
import { foldPhone, idKey, isMail, isPlainId, parseId, type ParsedId } from "./ids";
import { eachEntry, everyEntry, mapTexts, textReader, TextPool } from "../textPool";
import {
  complaint,
  distinctCells,
  groupCells,
  quote,
  remark,
  reportErrorCells,
  type RawColumn,
} from "./readColumns";

export interface IdsRead {
  readonly column: TextColumn;
  /** Rows whose number has lost digits: their id is no id. */
  readonly rounded: ReadonlySet<number>;
}

/**
 * Ids as text. In a column of phone numbers +86, spaces and dashes fold. Rounded, masked, and shortened ids are
 * complained about.
 */
export function readIds(raw: RawColumn, foldCase: boolean): IdsRead {
  const { log } = raw;
  const distinct = distinctCells(raw);
  const { cells, codes } = distinct;
  const signs = foldCase ? undefined : idSigns(cells);
  if (signs?.plain && !signs.bothCases) {
    return { column: { kind: "text", codes, dictionary: cells as readonly string[] }, rounded: new Set() };
  }
  // Plain ids are distinct as they are: neither errors nor numbers, and nothing to unwrap.
  const plain = arePlain(cells);
  if (!plain) {
    reportErrorCells(raw, distinct);
  }
  const problems = new Map<number, ParsedId["problem"]>();
  const shown = foldPhones(plain ? cells : parseAll(cells, problems));
  const ids = {
    kind: "text",
    ...(plain && shown === cells && !foldCase
      ? { codes, dictionary: shown }
      : groupIds(codes, cells, shown, problems, foldCase)),
  } as const;
  const rounded = new Set<number>();
  if (problems.size > 0) {
    codes.forEach((code, row) => {
      const problem = problems.get(code);
      if (problem === "rounded") {
        rounded.add(row);
        log.add(complaint(raw, "error", "roundedNumber"), row, () => quote(cells[code]));
      } else if (problem === "masked") {
        log.add(remark(raw, "maskedId"), row, () => quote(cells[code]));
      }
    });
  }
  if (!foldCase && differInCase(ids.dictionary)) {
    log.note(remark(raw, "idsDifferInCase"));
  }
  const lost = plain ? 0 : lostZeros(cells);
  if (lost > 0) {
    log.note(remark(raw, "lostZeros"), { count: lost });
  }
  return { column: ids, rounded };
}

function arePlain(cells: readonly Cell[]): cells is readonly string[] {
  return everyEntry(cells, (cell) => typeof cell === "string" && isPlainId(cell));
}

/** The ids as they are shown; sets which of them are doubtful. */
function parseAll(cells: readonly Cell[], problems: Map<number, ParsedId["problem"]>): readonly string[] {
  return mapTexts(cells, (cell, code) => {
    if (typeof cell === "string" && isPlainId(cell)) {
      return cell;
    }
    const { id, problem } = isErrorCell(cell) ? { id: "", problem: undefined } : parseId(cell);
    if (problem) {
      problems.set(code, problem);
    }
    return id;
  });
}

function groupIds(
  codes: Int32Array,
  cells: readonly Cell[],
  shown: readonly string[],
  problems: ReadonlyMap<number, ParsedId["problem"]>,
  foldCase: boolean,
): Pick<TextColumn, "codes" | "dictionary"> {
  // Texts that needed no unwrapping are distinct as they are.
  const shownAt = textReader(shown);
  const plain = (cell: Cell, code: number) =>
    cell !== "" && (shown === cells || cell === shownAt(code)) && !isMail(cell as string);
  if (!foldCase && problems.size === 0 && everyEntry(cells, plain)) {
    return { codes, dictionary: shown };
  }
  const keyOf = (code: number) => {
    const id = shownAt(code);
    return id === "" || problems.get(code) === "rounded" ? undefined : idKey(id, foldCase);
  };
  return groupCells(codes, keyOf, shown);
}

/** Ids that are given one by one, with those that are one under their commonest spelling. */
export function foldIds({ codes, dictionary }: TextColumn): TextColumn {
  const shown = foldPhones(dictionary);
  return shown === dictionary && !dictionary.some(isMail)
    ? { kind: "text", codes, dictionary }
    : groupCells(codes, (code) => idKey(shown[code]!), shown);
}

function isErrorCell(cell: Cell): boolean {
  return isCellError(cell) || (typeof cell === "string" && ERROR_TEXTS.has(cell));
}

const UPPER_CASE = /[A-Z]/;
const LOWER_CASE = /[a-z]/;

function differInCase(ids: readonly string[]): boolean {
  if (everyEntry(ids, (id) => !LOWER_CASE.test(id)) || everyEntry(ids, (id) => !UPPER_CASE.test(id))) {
    return false;
  }
  const folded = new TextPool();
  return !everyEntry(ids, (id, place) => folded.codeOf(id.toLowerCase()) === place);
}

/**
 * How many ids seem to have lost leading zeros. Either other ids of the column still have theirs (`00123` beside 124),
 * or nearly all numbers have one length and about every tenth is one digit short, as chance would have it.
 */
function lostZeros(cells: readonly Cell[]): number {
  const numbers: number[] = [];
  eachEntry(cells, (cell) => {
    if (typeof cell === "number" && Number.isInteger(cell) && cell >= 0) {
      numbers.push(cell);
    }
  });
  if (numbers.length === 0) {
    return 0;
  }
  if (numbers.length < cells.length) {
    const zeros = cells.filter((cell): cell is string => typeof cell === "string" && /^0\d+$/.test(cell));
    if (zeros.length > 0) {
      const width = zeros[0]!.length;
      return numbers.filter((number) => String(number).length < width).length;
    }
    return 0;
  }
  const max = numbers.reduce((a, b) => Math.max(a, b), 0);
  const width = String(max).length;
  const short = numbers.filter((number) => number < 10 ** (width - 1)).length;
  const usual = short >= 0.05 * numbers.length && short <= 0.15 * numbers.length;
  const spread = numbers.filter((number) => number > 5 * 10 ** (width - 1)).length > 0.3 * numbers.length;
  return width >= 6 && numbers.length >= 50 && usual && spread ? short : 0;
}

/** Share of a column's ids that have to be phone numbers before all are read as such. */
const PHONE_COLUMN = 0.8;

/** The different ids of a column; where they are phone numbers, without country code, spaces and dashes. */
function foldPhones(ids: readonly string[]): readonly string[] {
  let phones = 0;
  const at = textReader(ids);
  for (let code = 0; code < ids.length; code++) {
    const id = at(code);
    phones += Number(id.length >= 11 && foldPhone(id) !== undefined);
  }
  return phones > 0 && phones >= PHONE_COLUMN * ids.length ? mapTexts(ids, (id) => foldPhone(id) ?? id) : ids;
}
