import { clipped } from "../issue";
import { PACKS } from "../../words/packs";
import { MISSING_CODE, type TextColumn } from "../columns";
import { idKey } from "../read/ids";
import { foldWord } from "../read/text";
import type { Reading } from "../read/reading";

/** Ids that say that nobody is known; words of the packs say so, too. */
const NOBODY = ["-", "--", "n/a", "na", "none", "null", "nil", "undefined"];
export const GUESTS: ReadonlySet<string> = new Set([
  ...NOBODY,
  ...PACKS.flatMap(({ guests = [] }) => guests.map(foldWord)),
]);

/** No word for nobody has one; nearly all ids have, and folding them takes longer than reading them. */
const DIGIT = /\d/;

/** Different people under one id before it is nobody's: 0 is suspect, any other id has to be crowded. */
const PEOPLE_OF_ZERO = 2;
const PEOPLE_OF_ANY = 20;
/** Of the rows of a crowded id that are of different people. */
const MOSTLY_OTHERS = 0.5;

/**
 * A shop's guests share one id and are no one customer: they are told apart by e-mail address, phone or name where such a
 * column is there, else nobody knows who they are.
 */
export function tellGuestsApart(reading: Reading): void {
  const { customer, contact, customerName } = reading.columns.texts;
  if (!customer) {
    return;
  }
  const guests = guestCodes(customer, contact ?? customerName, reading);
  if (guests.size === 0 && !contact) {
    return;
  }
  const dictionary = [...customer.dictionary];
  const codeOf = new Map(dictionary.map((id, code) => [id, code]));
  const kind = {
    severity: "info",
    key: "guestToldApart",
    column: reading.mapping.customer,
    role: "customer",
  } as const;
  const codes = customer.codes.map((code, row) => {
    const isGuest = code === MISSING_CODE ? contact !== undefined : guests.has(code);
    if (!isGuest || !reading.reasons.isUsed(row) || reading.columns.roundedIds.has(row)) {
      return code;
    }
    const person = personOf(row, contact, customerName);
    if (person === undefined) {
      return MISSING_CODE;
    }
    reading.log.add(kind, row, () => ({ text: clipped(customer.dictionary[code] ?? "") }));
    let own = codeOf.get(person);
    if (own === undefined) {
      own = dictionary.push(person) - 1;
      codeOf.set(person, own);
    }
    return own;
  });
  reading.columns.texts.customer = { kind: "text", codes, dictionary };
}

function guestCodes(
  customer: TextColumn,
  by: TextColumn | undefined,
  { reasons }: Reading,
): ReadonlySet<number> {
  const guests = new Set<number>();
  customer.dictionary.forEach((id, code) => {
    if (!DIGIT.test(id) && GUESTS.has(foldWord(id))) {
      guests.add(code);
    }
  });
  if (!by) {
    return guests;
  }
  const rows = new Int32Array(customer.dictionary.length);
  let commonest = -1;
  for (const code of customer.codes) {
    if (code >= 0) {
      rows[code]!++;
      commonest = commonest < 0 || rows[code]! > rows[commonest]! ? code : commonest;
    }
  }
  for (const code of [customer.dictionary.indexOf("0"), commonest]) {
    const people = new Set(
      code < 0
        ? []
        : by.codes.filter(
            (person, row) => customer.codes[row] === code && person >= 0 && reasons.isUsed(row),
          ),
    );
    const zero = customer.dictionary[code] === "0" && people.size >= PEOPLE_OF_ZERO;
    if (zero || (people.size >= PEOPLE_OF_ANY && people.size >= MOSTLY_OTHERS * rows[code]!)) {
      guests.add(code);
    }
  }
  return guests;
}

function personOf(row: number, ...columns: readonly (TextColumn | undefined)[]): string | undefined {
  const column = columns.find((one) => one && one.codes[row]! >= 0);
  const text = column?.dictionary[column.codes[row]!];
  return text === undefined ? undefined : idKey(text);
}
