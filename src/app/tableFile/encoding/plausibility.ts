import { ALPHABETS, COMMON } from "./commonCharacters";
import type { Encoding, Script } from "./encodings";

/**
 * How much a decoded text looks like something that people wrote, per character beyond ASCII: 1 where all are usual, below
 * 0 where the encoding cannot be right. 黮 in "M黮ler", Ã in "MÃ¼ller" and ´ in "´óÁ¬" are what gives it away.
 */
export function plausibility(text: string, { script, handicap, label }: Encoding): number {
  const marks = [...text.matchAll(BEYOND)];
  if (marks.length === 0) {
    return 0;
  }
  const points = pointsOf(script, label, text);
  let sum = 0;
  for (const { 0: sign, index } of marks) {
    sum +=
      sign === REPLACED || sign < " "
        ? WRONG
        : points(sign, text[index - 1] ?? "", text[index + sign.length] ?? "");
  }
  return sum / marks.length - handicap;
}

const BEYOND = /[^\t\n\r\x20-\x7f]/gu;
const REPLACED = "\ufffd";
const WRONG = -3;

type Points = (sign: string, before: string, after: string) => number;

function pointsOf(script: Script, label: string, text: string): Points {
  switch (script) {
    case "any":
      return (sign) => (CONTROL.test(sign) ? WRONG : 1);
    case "simplified":
      return ideographs(COMMON.simplified, usual(label, 0xb0, 0xd7));
    case "traditional":
      return ideographs(COMMON.traditional, usual(label, 0xa4, 0xc6));
    case "japanese":
      return ideographs(
        COMMON.japanese,
        label === "euc-jp" ? usual(label, 0xb0, 0xcf) : usual(label, 0x88, 0x98),
      );
    case "korean":
      return hangul();
    case "cyrillic":
      return cyrillic(text);
    default:
      return latin(ALPHABETS[script], text);
  }
}

const CONTROL = /[\u0080-\u009f\ue000-\uf8ff]|\p{Co}|\p{Cn}/u;
const ASIAN_SIGN = /[€£°±¥\u3000-\u303f\uff01-\uff60\uffe0-\uffe6·×—…“”‘’￥①-⑳★☆○●◎◆■□△▲※→℃]/u;
const KANA = /[\u3041-\u3096\u30a1-\u30fc]/u;
const HALF_KANA = /[\uff61-\uff9f]/u;
const HAN = /\p{Script=Han}/u;
/** Encodings of Asia hold these as well: with two bytes each, and rarely by chance side by side. */
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /[À-ɏ]/u;

/** An ideograph inside a word of Latin letters is one of them with a sign, and what came after it. */
function isInsideWord(before: string, after: string): boolean {
  return /[A-Za-z]/.test(before) && /[a-z]/.test(after);
}

const usualOf = new Map<string, ReadonlySet<string>>();

/** The characters of the rows that an encoding's makers filled with the commonest. */
function usual(label: string, first: number, last: number): ReadonlySet<string> {
  let found = usualOf.get(label);
  if (!found) {
    const decoder = new TextDecoder(label);
    const bytes: number[] = [];
    for (let lead = first; lead <= last; lead++) {
      for (let trail = label === "gb18030" || label.startsWith("euc") ? 0xa1 : 0x40; trail < 0xff; trail++) {
        bytes.push(lead, trail, 0x0a);
      }
    }
    found = new Set(decoder.decode(new Uint8Array(bytes)).match(/[^\x00-\x7f\ufffd]/gu));
    usualOf.set(label, found);
  }
  return found;
}

const TRADITIONAL: ReadonlySet<string> = new Set(COMMON.traditional);
const NONE: ReadonlySet<string> = new Set();

function ideographs(common: string, usualOnes: ReadonlySet<string>): Points {
  const commonOnes = new Set(common);
  const japanese = common === COMMON.japanese;
  // Both ways of writing Chinese stand in GB18030.
  const otherOnes = common === COMMON.simplified ? TRADITIONAL : NONE;
  return (sign, before, after) => {
    if (LATIN.test(sign) || CYRILLIC.test(sign)) {
      return europeanPoints(sign, before, after);
    }
    if (isInsideWord(before, after)) {
      return -1.5;
    }
    if (KANA.test(sign)) {
      return japanese ? 1 : -0.2;
    }
    if (HALF_KANA.test(sign)) {
      return japanese && (HALF_KANA.test(before) || HALF_KANA.test(after)) ? 0.5 : -1;
    }
    if (commonOnes.has(sign)) {
      return 1;
    }
    if (!japanese && otherOnes.has(sign)) {
      return 0.7;
    }
    if (ASIAN_SIGN.test(sign)) {
      return 0.6;
    }
    return HAN.test(sign) ? (usualOnes.has(sign) ? 0.3 : -0.6) : CONTROL.test(sign) ? WRONG : -1;
  };
}

function europeanPoints(sign: string, before: string, after: string): number {
  const script = CYRILLIC.test(sign) ? CYRILLIC : /[A-Za-z]/;
  return script.test(before) || script.test(after) ? 0.6 : -1;
}

function hangul(): Points {
  const common = new Set(COMMON.korean);
  const usualOnes = usual("euc-kr", 0xb0, 0xc8);
  return (sign, before, after) => {
    if (LATIN.test(sign) || CYRILLIC.test(sign)) {
      return europeanPoints(sign, before, after);
    }
    if (isInsideWord(before, after)) {
      return -1.5;
    }
    if (common.has(sign)) {
      return 1;
    }
    if (ASIAN_SIGN.test(sign)) {
      return 0.6;
    }
    return usualOnes.has(sign) ? 0.3 : CONTROL.test(sign) ? WRONG : -0.8;
  };
}

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const OFTEN = new Set("оеаинтсрвлкмдпуОЕАИНТСРВЛКМДПУ");
const RUSSIAN = /[а-яёА-ЯЁ]/u;
/** Words of three letters and more, abbreviations apart, have one of these. */
const CYRILLIC_VOWEL = /[аеёиоуыэюяіїє]/iu;

function cyrillic(text: string): Points {
  const words = text.match(/\p{Script=Cyrillic}{3,}/gu) ?? [];
  const mute = words.filter((word) => !CYRILLIC_VOWEL.test(word)).length / Math.max(1, words.length);
  return (sign, before, after) => {
    if (!CYRILLIC.test(sign)) {
      return signPoints(sign, before, after) + (/[№«»—–]/.test(sign) ? 0.3 : 0);
    }
    if (/[A-Za-z]/.test(before) || /[A-Za-z]/.test(after) || (LOWER.test(before) && UPPER.test(sign))) {
      return -1.5;
    }
    const alone = !LETTER.test(before) && !LETTER.test(after);
    const base = OFTEN.has(sign) ? 1 : RUSSIAN.test(sign) ? 0.6 : /[іїєґІЇЄҐ]/.test(sign) ? 0.5 : -0.3;
    return base - (alone ? 0.8 : mute);
  };
}

const CONSONANT = /[b-df-hj-np-tv-xzçñßčćďľĺňřŕšśťžźłńđðþ]/iu;
const VOWEL = /[aeiouyáàâãäåæéèêëíìîïóòôõöøúùûüýąęěůőűăı]/iu;

/** Where a letter of one code page never stands, so that it is that of another: Muńoz, Joőes, Mřller, Ayþe. */
function isMisplaced(sign: string, before: string, after: string): boolean {
  const letter = sign.toLowerCase();
  switch (letter) {
    case "ń":
    case "ś":
    case "ź":
      return VOWEL.test(after);
    case "ő":
    case "ű":
      return VOWEL.test(after) || VOWEL.test(before);
    case "õ":
      return CONSONANT.test(after) || !LETTER.test(after);
    case "ă":
      return /[aeo]/i.test(after);
    case "þ":
      return LETTER.test(before);
    case "ð":
      return !LETTER.test(before);
    default:
      return (
        /[čřžšćďź]/.test(letter) && CONSONANT.test(before) && CONSONANT.test(after) && !/[lnrh]/i.test(before)
      );
  }
}

/** Letters that are words by themselves; others are a sign in another code page, such as the ¥ that Ą is. */
const WORD_OF_ONE = /[àáâéèêíóòôúùåäöøæ]/i;

/** The alphabet that holds most of a text's letters is that of its language; a few of others' names are no surprise. */
function latin(alphabets: readonly string[], text: string): Points {
  const sets = alphabets.map((letters) => new Set(letters));
  const letters = text.match(BEYOND)!.filter((sign) => LETTER.test(sign));
  const held = sets.map((set) => letters.filter((letter) => set.has(letter)).length);
  const language = sets[held.indexOf(Math.max(...held))]!;
  return (sign, before, after) => {
    if (!LETTER.test(sign) || sign === "ª" || sign === "º") {
      return signPoints(sign, before, after);
    }
    if (LOWER.test(before) && UPPER.test(sign)) {
      return -1.5;
    }
    if (UPPER.test(sign) && LOWER.test(after) && UPPER.test(before)) {
      return -0.8;
    }
    if (before > "\x7f" && after > "\x7f" && LETTER.test(before) && LETTER.test(after)) {
      return -1;
    }
    if (/\d/.test(before) || /\d/.test(after)) {
      return -0.5;
    }
    if (!LETTER.test(before) && !LETTER.test(after) && !WORD_OF_ONE.test(sign)) {
      return -0.5;
    }
    const base = language.has(sign) ? 1 : sets.some((set) => set.has(sign)) ? 0.35 : -0.5;
    return isMisplaced(sign, before, after) ? base - 1 : base;
  };
}

/** Signs of code pages that hold letters as well. */
function signPoints(sign: string, before: string, after: string): number {
  if (CONTROL.test(sign)) {
    return WRONG;
  }
  if (sign === "’" && LETTER.test(before)) {
    return 0.6;
  }
  if (LETTER.test(before) && LETTER.test(after)) {
    return -1.2;
  }
  if (/[€£¥]/.test(sign)) {
    return /[\d\s"(-]/.test(before) || /[\d\s]/.test(after) ? 0.7 : 0.2;
  }
  return /[°®™«»“”‘’„–—…•§²³½¡¿ºª×·\u00a0]/.test(sign) ? 0.4 : -0.7;
}
