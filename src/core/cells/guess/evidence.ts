import { isBlank, isCellError, type Grid } from "../cell";
import { cellReader } from "../columnGrid";
import { readNumberText } from "../read/numbers";
import type { ColumnProfile } from "../read/profile";
import { cleanText, foldWord } from "../read/text";
import type { Role } from "../roles";
import { dealOutcome, statusMeaning } from "../rules/statuses";

/** A column whose title names a role, and the table that it stands in. */
export interface Candidate {
  readonly role: Role;
  readonly column: number;
  /** Its title is a word of the role, not only a part of it. */
  readonly whole: boolean;
}

export interface TableValues {
  readonly cells: Grid;
  readonly firstRow: number;
  readonly profiles: readonly ColumnProfile[];
}

/** How sure it is what a known export's title means. */
export const OF_SYSTEM = 0.98;

/** Rows that are looked at. */
const SAMPLE = 400;
/** An id that stands in fewer of the dated rows is none. */
const ID_FILL = 0.55;
/** Fewer values than this say nothing. */
const ENOUGH = 4;

const YES_NO = new Set(
  "yes no y n true false t f 0 1 是 否 有 无 ja nein oui non si sim não nao はい いいえ 예 아니오"
    .split(" ")
    .map(foldWord),
);

/**
 * Do the values of a column speak against what its title says? An order id that says Yes or No, or that is blank where
 * dates are not, is none; neither is a status of which no word is one.
 */
export function contradicts({ role, column, whole }: Candidate, table: TableValues): boolean {
  const profile = table.profiles[column]!;
  if (profile.filled === 0) {
    return false;
  }
  switch (role) {
    case "order":
      return saysYesNo(column, table) || mostlyBlank(profile, table) || (!whole && looksCounted(profile));
    case "customer":
      return saysYesNo(column, table);
    case "status":
      return !whole && texts(column, table).every((text) => statusMeaning(text, {}) === undefined);
    default:
      return false;
  }
}

export function saysYesNo(column: number, table: TableValues): boolean {
  const values = texts(column, table);
  return values.length >= ENOUGH && values.every((text) => YES_NO.has(foldWord(text)));
}

/** Whether each of its texts is the word of a status. */
export function saysStatus(column: number, table: TableValues): boolean {
  const values = texts(column, table);
  return values.length > 0 && values.every((text) => statusMeaning(text, {}) !== undefined);
}

/** Whether a word of it leaves an order out: beside one that says so, a column of nothing but sales says little. */
export function leavesOut(column: number, table: TableValues): boolean {
  return texts(column, table).some((text) => {
    const meaning = statusMeaning(text, {});
    return meaning !== undefined && meaning !== "paid";
  });
}

/** What was won and what was lost are deals: of orders neither is said. */
export function saysWonOrLost(column: number, table: TableValues): boolean {
  const outcomes = new Set(texts(column, table).map((text) => dealOutcome(text, {})));
  return outcomes.has("won") && outcomes.has("lost");
}

function mostlyBlank({ fill }: ColumnProfile, { profiles }: TableValues): boolean {
  const dated = Math.max(0, ...profiles.map((other) => (holdsDates(other) ? other.fill : 0)));
  return fill < ID_FILL * dated;
}

/** Days are whole serials where the cells' formats are not at hand. */
export function holdsDates({ surelyDate, date, whole }: ColumnProfile): boolean {
  return surelyDate > 0.5 || (date > 0.95 && whole > 0.95);
}

/** Small whole numbers that repeat: days since the last order, number of orders. */
function looksCounted({ number, whole, max, distinct, filled }: ColumnProfile): boolean {
  return number > 0.9 && whole > 0.9 && max < 1000 && (distinct < 0.9 || filled < 20);
}

function texts(column: number, { cells, firstRow }: TableValues): string[] {
  const found: string[] = [];
  const at = cellReader(cells, column);
  for (let row = firstRow; row < cells.length && found.length < SAMPLE; row++) {
    const cell = at(row);
    if (cell != null && !isBlank(cell) && !isCellError(cell)) {
      found.push(cleanText(String(cell)));
    }
  }
  return found;
}

/**
 * Is a price the line's, for all its pieces? Of products that were bought in different numbers the price then grows with
 * the number.
 */
export function isLineTotal(price: number, quantity: number, product: number, table: TableValues): boolean {
  const { cells, firstRow } = table;
  const first = new Map<string, { readonly quantity: number; readonly price: number }>();
  let same = 0;
  let grows = 0;
  for (let row = firstRow; row < Math.min(cells.length, firstRow + 10 * SAMPLE); row++) {
    const name = cells[row]![product];
    const one = { quantity: numberIn(cells[row]![quantity]), price: numberIn(cells[row]![price]) };
    if (name == null || isBlank(name) || isCellError(name) || !(one.quantity > 0) || !(one.price > 0)) {
      continue;
    }
    const known = first.get(String(name));
    if (!known) {
      first.set(String(name), one);
    } else if (known.quantity !== one.quantity) {
      same += Number(Math.abs(one.price - known.price) <= 0.01 * known.price);
      const expected = (known.price / known.quantity) * one.quantity;
      grows += Number(Math.abs(one.price - expected) <= 0.01 * expected);
    }
  }
  return grows >= 2 && grows > same;
}

function eitherMark(read: ReturnType<typeof readNumberText>): number {
  return read?.point ?? read?.comma ?? NaN;
}

function numberIn(cell: unknown): number {
  return typeof cell === "number" ? cell : typeof cell === "string" ? eitherMark(readNumberText(cell)) : NaN;
}
