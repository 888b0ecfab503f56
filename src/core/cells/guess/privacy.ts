import { isBlank, isCellError, type Grid } from "../cell";
import { foldPhone } from "../read/ids";
import { cleanText } from "../read/text";
import { titleWords } from "../read/titles";
import type { PersonalKind } from "../../words/meanings";
import { inAllPacks } from "../../words/packs";

export type { PersonalKind };

export interface PersonalColumn {
  readonly column: number;
  readonly kind: PersonalKind;
}

const SAMPLE = 200;
/** Share of a column's filled cells that have to look personal. */
const MOSTLY = 0.6;

/** An e-mail address is no postal one: the surer kinds come first. */
const TITLES = (["idCard", "email", "phone", "address", "name"] as const).map(
  (kind) => [kind, inAllPacks(({ personal }) => personal?.[kind])] as const,
);

const CONTENTS: readonly (readonly [PersonalKind, (text: string) => boolean])[] = [
  ["idCard", (text) => isIdCard(text)],
  ["email", (text) => /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(text)],
  ["phone", (text) => foldPhone(text) !== undefined || /^\+\d[\d\s()-]{7,16}\d$/.test(text)],
  ["address", (text) => /[省市区县].{2,}(?:路|街|道|村|巷|号|室|栋)/.test(text)],
];

/**
 * Columns that name or reach a person: by title, or because most cells look so. They are left out of reports unless
 * chosen.
 */
export function findPersonalColumns(
  titles: readonly string[],
  cells: Grid,
  firstRow: number,
): PersonalColumn[] {
  return titles.flatMap((title, column): PersonalColumn[] => {
    const words = titleWords(title);
    const titled = TITLES.find(([, pattern]) => pattern.test(words))?.[0];
    const kind = titled ?? kindOfContents(sample(cells, firstRow, column));
    return kind ? [{ column, kind }] : [];
  });
}

/** What a single text is by itself, where it reaches or names a person without its title being known. */
export function personalKindOf(text: string): PersonalKind | undefined {
  return CONTENTS.find(([kind, looksSo]) => kind !== "address" && looksSo(text))?.[0];
}

function sample(cells: Grid, firstRow: number, column: number): string[] {
  const step = Math.max(1, Math.floor((cells.length - firstRow) / SAMPLE));
  const texts: string[] = [];
  for (let row = firstRow; row < cells.length; row += step) {
    const cell = cells[row]![column];
    if (!isBlank(cell) && !isCellError(cell)) {
      texts.push(cleanText(String(cell)));
    }
  }
  return texts;
}

function kindOfContents(texts: readonly string[]): PersonalKind | undefined {
  return CONTENTS.find(
    ([, looksSo]) => texts.length > 0 && texts.filter(looksSo).length >= MOSTLY * texts.length,
  )?.[0];
}

const CHECK_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident identity card number of 18 characters with its check character (GB 11643-1999). */
export function isIdCard(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) {
    return false;
  }
  const sum = CHECK_WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return "10X98765432"[sum % 11] === text[17]!.toUpperCase();
}

/**
 * Hides the middle of a personal text, so that it can be recognised by those who know it only. Of an `id` of any kind at
 * least half is hidden.
 *
 * @example maskPersonal("phone", "13800138000") // "138****8000"
 */
export function maskPersonal(kind: PersonalKind | "id", text: string): string {
  const signs = [...text];
  switch (kind) {
    case "phone":
      return signs.length < 8 ? hide(signs, 0, 2) : hide(signs, 3, 4);
    case "idCard":
      return hide(signs, 4, 2);
    case "email": {
      const at = text.lastIndexOf("@");
      return at < 1 ? hide(signs, 1, 0) : `${hide([...text.slice(0, at)], 1, 0)}${text.slice(at)}`;
    }
    case "address":
      return hide(signs, 6, 0);
    case "name":
      return hide(signs, 1, 0);
    case "id": {
      const kept = Math.min(2, Math.floor(signs.length / 4));
      return hide(signs, kept, kept);
    }
  }
}

/** At least one sign is hidden, and as many as there are. */
function hide(signs: readonly string[], keepFirst: number, keepLast: number): string {
  const first = Math.min(keepFirst, Math.max(0, signs.length - keepLast - 1));
  const last = Math.min(keepLast, Math.max(0, signs.length - first - 1));
  return [
    ...signs.slice(0, first),
    "*".repeat(Math.max(1, signs.length - first - last)),
    ...(last > 0 ? signs.slice(-last) : []),
  ].join("");
}
