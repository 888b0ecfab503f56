import { requiredTexts, WORD_START } from "./requiredTexts";
import { WordTree } from "./wordTree";

/** Which of many patterns may occur in a text; what is left out does not match. */
export interface PatternFilter {
  /** Of the text last begun, 1 at the places of the patterns that may occur. */
  readonly may: Readonly<Uint8Array>;
  begin(text: string): void;
  /** The text was changed about a place: what may occur now as well. */
  changed(text: string, at: number): void;
}

interface Mark {
  readonly place: number;
  readonly bit: number;
}

/**
 * A pattern may occur where all its required texts do, in whatever order; they are found by going along a text once.
 *
 * @example
 * ((filter) => (filter.begin("too loud"), [...filter.may]))(patternFilter([/slow(er)?/u, /rude|loud/u])) // [0, 1]
 */
export function patternFilter(patterns: readonly RegExp[]): PatternFilter {
  const required = patterns.map(({ source }) => tellingOf(requiredTexts(source)));
  const marks = required.flatMap((sets, place) =>
    sets.flatMap((texts, set) =>
      startsOf(texts).map((text): [string, Mark] => [text, { place, bit: 1 << set }]),
    ),
  );
  const begins = ([text]: readonly [string, Mark]) => text.startsWith(WORD_START);
  const ofWords = new WordTree(marks.filter(begins).map(([text, mark]) => [text.slice(1), mark] as const));
  const anywhere = new WordTree(marks.filter((one) => !begins(one)));
  const reach = Math.max(0, ...marks.map(([{ length }]) => length));
  const all = Int32Array.from(required, ({ length }) => (1 << length) - 1);
  const seen = new Int32Array(all.length);
  const free = Uint8Array.from(all, (bits) => (bits === 0 ? 1 : 0));
  const may = Uint8Array.from(free);
  const mark = ({ place, bit }: Mark) => {
    seen[place]! |= bit;
    may[place] = seen[place] === all[place] ? 1 : 0;
  };
  const scan = (text: string, from: number, to: number) => {
    let inWord = from > 0 && isWord(text.charCodeAt(from - 1));
    for (let at = from; at < to; at++) {
      if (!inWord) {
        ofWords.from(text, at, mark);
      }
      anywhere.from(text, at, mark);
      inWord = isWord(text.charCodeAt(at));
    }
  };
  return {
    may,
    begin: (text) => {
      seen.fill(0);
      may.set(free);
      scan(text, 0, text.length);
    },
    changed: (text, at) => scan(text, Math.max(0, at - reach), Math.min(text.length, at + 2)),
  };
}

/** As `\w`. */
function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95
  );
}

/** Texts of so many letters, or of a Chinese character, do not stand in nearly every comment. */
const TELLING = 3;

/** Without the sets that nearly every text has one of; where all are such, the first. */
function tellingOf(sets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const telling = sets.filter((texts) =>
    texts.every((text) => text.length >= TELLING || /\p{Script=Han}/u.test(text)),
  );
  return telling.length > 0 ? telling : sets.slice(0, 1);
}

/** Without those that begin with another one. */
function startsOf(texts: readonly string[]): string[] {
  const kept: string[] = [];
  for (const text of [...texts].sort()) {
    if (kept.length === 0 || !text.startsWith(kept.at(-1)!)) {
      kept.push(text);
    }
  }
  return kept;
}
