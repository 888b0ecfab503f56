/** Words and characters of a clause: a Chinese character is one, a run of other letters and digits is one. */
export interface Units {
  readonly texts: readonly string[];
  /** Is a Chinese character. */
  readonly han: readonly boolean[];
}

const BREAK = 1;
const ALTERNATIVE = 2;
const HAN = 3;
const LETTER = 4;
const OTHER = 5;

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[.!?,;:。!?,;:…~\n()[\]{}"“”「」|]/u, BREAK],
  [/[、/&]/u, ALTERNATIVE],
  [/\p{Script=Han}/u, HAN],
  [/[\p{L}\p{N}]/u, LETTER],
];

/** Of the characters met so far; to ask a pattern of each would take most of the time. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = kinds[code];
  if (known) {
    return known;
  }
  const sign = String.fromCodePoint(code);
  const kind = KINDS.find(([pattern]) => pattern.test(sign))?.[1] ?? OTHER;
  if (code < kinds.length) {
    kinds[code] = kind;
  }
  return kind;
}

/** @param or what stands for a slash between two words */
export function clausesOf(text: string, or: string): Units[] {
  const clauses: Units[] = [];
  let texts: string[] = [];
  let han: boolean[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at)!;
    const kind = kindOf(code);
    const from = at;
    at += code > 0xffff ? 2 : 1;
    if (kind === HAN) {
      texts.push(text.slice(from, at));
      han.push(true);
    } else if (kind === LETTER) {
      while (at < text.length) {
        const next = text.codePointAt(at)!;
        if (kindOf(next) !== LETTER) {
          break;
        }
        at += next > 0xffff ? 2 : 1;
      }
      texts.push(text.slice(from, at));
      han.push(false);
    } else if (kind === ALTERNATIVE) {
      texts.push(or);
      han.push(kindOf(or.charCodeAt(0)) === HAN);
    } else if (kind === BREAK && texts.length > 0) {
      clauses.push({ texts, han });
      texts = [];
      han = [];
    }
  }
  if (texts.length > 0) {
    clauses.push({ texts, han });
  }
  return clauses;
}

/** A letter or a digit stands at a place of the text. */
export function isLetterAt(text: string, at: number): boolean {
  const kind = at < text.length ? kindOf(text.charCodeAt(at)) : OTHER;
  return kind === LETTER || kind === HAN;
}

/** Full-width signs as ordinary ones, small letters. */
export function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
