import type { Role } from "../../words/roles";
import type { WordPack } from "../../words/pack";
import { PACKS, USUAL_PACKS } from "../../words/packs";
import { foldWord, halfWidth } from "./text";

/** How well a title fits a role: 1 for the surest word, less for later words and for parts of titles. */
export interface TitleMatch {
  readonly role: Role;
  readonly strength: number;
  /** The title is one of the role's words, not only a part of it. */
  readonly whole: boolean;
}

/**
 * A title as words to compare: folded, without numbering, units in brackets and signs, `CustomerID` and `order_no` split.
 *
 * @example titleWords("3、InvoiceNo（必填）") // "invoice no"
 */
export function titleWords(title: string): string {
  return foldWord(
    halfWidth(title)
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2"),
  )
    .replace(/^\d+\s*[、.)]\s*/, "")
    .replace(/[([【].*?[)\]】]/g, " ")
    .replace(/[_\-:：*#/.?？'’´`]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

interface Word {
  readonly word: string;
  readonly role: Role;
  /** Its place in the list: 1 for the surest, 0 after the last. */
  readonly place: number;
}

interface Compiled {
  /** Those that may be a part of a title, the longest first: of scripts without spaces of two signs at least, Latin ones of three. */
  readonly parts: readonly (Word & { readonly sought: string })[];
  readonly whole: ReadonlyMap<string, readonly Word[]>;
  /** Words of several words, written in one: `ordernumber`. */
  readonly joined: ReadonlyMap<string, readonly Word[]>;
}

const compiled = new Map<WordPack, Compiled>();

/** A pack's words are prepared when a table first calls for them. */
function compile(pack: WordPack): Compiled {
  const known = compiled.get(pack);
  if (known) {
    return known;
  }
  const words = (Object.entries(pack.roles) as [Role, readonly string[]][])
    .flatMap(([role, own]) =>
      own.map((word, i): Word => ({ word: titleWords(word), role, place: 1 - i / own.length })),
    )
    .sort((a, b) => b.word.length - a.word.length);
  const whole = new Map<string, readonly Word[]>();
  words.forEach((word) => whole.set(word.word, [...(whole.get(word.word) ?? []), word]));
  const joined = new Map([...whole].map(([word, own]) => [word.replaceAll(" ", ""), own]));
  const parts = words
    .map((word) => ({ ...word, isLatin: /[a-z]/.test(word.word) }))
    .filter(({ word, isLatin }) => word.length > (isLatin ? 2 : 1))
    .map(({ isLatin, ...word }) => ({ ...word, sought: isLatin ? ` ${word.word} ` : word.word }));
  const result = { parts, whole, joined };
  compiled.set(pack, result);
  return result;
}

/** Ahead of the first title that is looked for: all packs together take long enough to hold up a pane. */
export function prepareTitles(pack: WordPack): void {
  compile(pack);
}

/** What titles were found to name: the same few stand in every report's reading of a table. */
const matched = new WeakMap<readonly WordPack[], Map<string, readonly TitleMatch[]>>();
/** Texts of the first rows of data are looked at as titles, too. */
const MOST_MATCHED = 5000;

/** Every role that a title may name, the best first. */
export function matchTitle(title: string, packs: readonly WordPack[] = USUAL_PACKS): readonly TitleMatch[] {
  let known = matched.get(packs);
  if (!known || known.size >= MOST_MATCHED) {
    matched.set(packs, (known = new Map()));
  }
  let found = known.get(title);
  if (!found) {
    known.set(title, (found = findMatches(title, packs)));
  }
  return found;
}

function findMatches(title: string, packs: readonly WordPack[]): readonly TitleMatch[] {
  const words = titleWords(title);
  if (words === "") {
    return [];
  }
  const whole = packs.flatMap((pack) => wholeTitle(words, pack));
  if (whole.length > 0) {
    return whole
      .map(({ role, place }) => ({ role, strength: 0.85 + 0.15 * place, whole: true }))
      .sort(surestFirst);
  }
  if (packs.some(({ noRole }) => noRole?.test(words))) {
    return [];
  }
  const best = new Map<Role, number>();
  // Latin words have to stand alone.
  const among = ` ${words} `;
  for (const pack of packs) {
    const found = new Set<Role>();
    for (const { word, sought, role, place } of compile(pack).parts) {
      if (!found.has(role) && among.includes(sought)) {
        found.add(role);
        // The more of the title a word covers, the surer; the last word says what the column is (产品满意度).
        const head = words.endsWith(word) ? 1 : 0.6;
        const own = head * (0.75 + 0.25 * place) * (0.45 + 0.35 * (word.length / words.length));
        best.set(role, Math.max(best.get(role) ?? 0, own));
      }
    }
  }
  return [...best].map(([role, strength]) => ({ role, strength, whole: false })).sort(surestFirst);
}

function wholeTitle(words: string, pack: WordPack): readonly Word[] {
  const { whole, joined } = compile(pack);
  return (
    whole.get(words) ??
    whole.get(words.replaceAll(" ", "")) ??
    whole.get(words.replace(/s$/, "")) ??
    joined.get(words) ??
    []
  );
}

/** Words of other languages that are English as well: one of them calls for no pack. */
const ENGLISH_TOO =
  /^(?:note|article|message|segment|service|phase|region|team|land|alter|data|zone|cause|part|tag|som|open|score|ticket|meta|local|percentage|platform|importance|profit|item|product|product ?code|status|origin|compra|coupon|order ?nr|newsletter|opt in|name|firma|conto|ca|ora|pu|fase|motif)$/;

/**
 * Which packs does a table call for? The usual ones, and that of the language which most of the titles are words of that
 * neither English nor Chinese knows.
 */
export function packsFor(titles: readonly string[]): readonly WordPack[] {
  const words = [...new Set(titles.filter((title) => title.length <= LONGEST_TITLE).map(titleWords))];
  const unknown = words.filter((title) => !USUAL_PACKS.some((pack) => wholeTitle(title, pack).length > 0));
  let best: { readonly pack: WordPack; readonly count: number } | undefined;
  for (const pack of PACKS) {
    if (USUAL_PACKS.includes(pack)) {
      continue;
    }
    const own = pack.script !== undefined && titles.some((title) => pack.script!.test(title)) ? 1 : 0;
    const named = unknown.filter((title) => wholeTitle(title, pack).length > 0);
    const surely = named.filter((title) => !ENGLISH_TOO.test(title)).length;
    const count = surely + own === 0 ? 0 : surely + own + 0.5 * (named.length - surely);
    if (count >= 1 && count > (best?.count ?? 0)) {
      best = { pack, count };
    }
  }
  return best ? [best.pack, ...USUAL_PACKS] : USUAL_PACKS;
}

const LONGEST_TITLE = 60;

function surestFirst(a: TitleMatch, b: TitleMatch): number {
  return b.strength - a.strength;
}
