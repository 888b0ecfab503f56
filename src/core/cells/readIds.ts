import type { Cell } from "./cell";
import type { TextColumn } from "./columns";
import { foldPhone, parseId, type ParsedId } from "./ids";
import {
  complaint,
  distinctCells,
  groupCells,
  quote,
  reportErrorCells,
  type ColumnSource,
} from "./readColumns";
import { isCellError } from "./cell";

export interface IdsRead {
  readonly column: TextColumn;
  /** Rows whose number has lost digits: their id is no id. */
  readonly rounded: ReadonlySet<number>;
}

/** Share of a column's ids that have to be phone numbers before all are read as such. */
const PHONE_COLUMN = 0.8;

/**
 * Ids as text. In a column of phone numbers +86, spaces and dashes fold. Rounded, masked, and shortened ids are
 * complained about.
 */
export function readIds(source: ColumnSource, foldCase: boolean): IdsRead {
  const { rows, column, log } = source;
  const distinct = distinctCells(rows, column);
  reportErrorCells(source, distinct);
  const parsed = new Map<Cell, ParsedId>();
  const codesWith: Record<"rounded" | "masked", Set<number>> = { rounded: new Set(), masked: new Set() };
  let phones = 0;
  distinct.cells.forEach((cell, code) => {
    const id = isErrorCell(cell) ? { id: "" } : parseId(cell);
    parsed.set(cell, id);
    if (id.problem) {
      codesWith[id.problem].add(code);
    }
    phones += Number(id.id.length >= 11 && foldPhone(id.id) !== undefined);
  });
  const isPhone = phones > 0 && phones >= PHONE_COLUMN * distinct.cells.length;
  const shown = (cell: Cell) => {
    const { id } = parsed.get(cell)!;
    return (isPhone ? foldPhone(id) : undefined) ?? id;
  };
  const ids = groupCells(
    distinct,
    (cell) => {
      const { problem } = parsed.get(cell)!;
      const id = problem === "rounded" ? "" : shown(cell);
      return id === "" ? undefined : foldCase ? id.toLowerCase() : id;
    },
    shown,
  );
  const rounded = new Set<number>();
  if (codesWith.rounded.size + codesWith.masked.size > 0) {
    distinct.codes.forEach((code, row) => {
      if (codesWith.rounded.has(code)) {
        rounded.add(row);
        log.add(complaint(source, "error", "roundedNumber"), row, () => quote(distinct.cells[code]));
      } else if (codesWith.masked.has(code)) {
        log.add(complaint(source, "warning", "maskedId"), row, () => quote(distinct.cells[code]));
      }
    });
  }
  if (!foldCase && differInCase(ids.dictionary)) {
    log.note(complaint(source, "warning", "idsDifferInCase"));
  }
  const lost = lostZeros(distinct.cells);
  if (lost > 0) {
    log.note(complaint(source, "warning", "lostZeros"), { count: lost });
  }
  return { column: ids, rounded };
}

function isErrorCell(cell: Cell): boolean {
  return (
    isCellError(cell) || (typeof cell === "string" && cell.startsWith("#") && /^#[A-Z/0!?_]+$/.test(cell))
  );
}

function differInCase(ids: readonly string[]): boolean {
  const upper = ids.some((id) => /[A-Z]/.test(id));
  if (!upper || !ids.some((id) => /[a-z]/.test(id))) {
    return false;
  }
  return new Set(ids.map((id) => id.toLowerCase())).size < ids.length;
}

/**
 * How many ids seem to have lost leading zeros. Either other ids of the column still have theirs (`00123` beside 124),
 * or nearly all numbers have one length and about every tenth is one digit short, as chance would have it.
 */
function lostZeros(cells: readonly Cell[]): number {
  const numbers = cells.filter(
    (cell): cell is number => typeof cell === "number" && Number.isInteger(cell) && cell >= 0,
  );
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
