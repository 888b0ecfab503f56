/** A comment taken apart into clauses of words that the lexicon knows: longest match, without the platform's segmenter. */
import { CONSTRUCTIONS_EN, CONSTRUCTIONS_ZH, type Construction } from "./constructions";
import { EMOJI, EMOTICONS } from "./emoji";
import { lexicons, type Entry, type TextLanguage } from "./lexicon";

/** A known word and where it stands among the words and characters of its clause. */
export interface Token {
  readonly text: string;
  readonly at: number;
  readonly entry: Entry;
}

export interface Clause {
  readonly tokens: readonly Token[];
  /** Words and characters of the clause, known or not. */
  readonly units: readonly string[];
}

/** A comment's clauses, and what its emoji and its stars say. */
export interface ParsedText {
  readonly clauses: readonly Clause[];
  readonly marks: number;
  /** What turns of phrase say; their words are in no clause. */
  readonly phrases: number;
  /** What is said only where no word says anything: broken after two washes, took weeks. */
  readonly hints: number;
}

const LONGEST = { en: 5, zh: 8 } as const;
const HAN = /\p{Script=Han}/u;
const UNIT = /\p{Script=Han}|[\p{L}\p{N}]+/gu;
/** 打不开, 看不清: what cannot be done; turns what follows (看不出瑕疵). */
const CANNOT =
  /^\p{Script=Han}不(?:了|到(?!(?:[一两二三四五六七八九十几半\d]+)个?(?:天|月|周|星期|小时|分钟|年|岁|元|块|斤|米))|上|通|开|动|清|出|进|住|着|懂|回|齐|成|掉|完)|^\p{Script=Han}{2}不(?:了|开|掉|完|清)/u;
const CANNOT_ENTRY: Entry = { meanings: [{ kind: "negator", alone: -1 }], noOpinion: false };

const HINTED = 0.4;
const GOOD_HINTS: readonly RegExp[] = [
  /[一两二三几半当\d](?:个)?(?:天|小时|分钟|日|晚)(?:之?内)?就(?:到|收到|送到|发|回|解决|处理|修|装|退|办)/u,
  /\b(?:with)?in (?:an? |one |two |three |under |just |less than |a few |\d+ )*(?:minutes?|seconds?|hours?)\b/,
];
const BAD_HINTS: readonly RegExp[] = [
  /[大小长短薄厚紧松肥瘦宽窄]了(?:一|点|些|半|不少|很多)/u,
  /[用穿洗戴骑玩吃](?:了)?(?:不到|没|才)?[一两二三几半\d].{0,3}(?:次|天|周|月|回|水|年).{0,2}就/u,
  /\bafter (?:just |only |less than )?(?:an?|one|two|three|the first|a few|\d+) (?:use|uses|wash|washes|days?|weeks?|months?)\b/,
  /\b(?:took|takes|taking) (?:\w+ ){0,4}(?:days|weeks|months|hours)\b/,
];

export function parseText(text: string, language?: TextLanguage): ParsedText {
  const marked = takeMarks(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/['’‘`]/g, ""),
  );
  const { marks } = marked;
  const { rest, phrases } = takePhrases(marked.rest, language);
  const clauses = rest
    .split(/[.!?,;:。!?,;:…~\n()[\]{}"“”「」|]+/u)
    .map((clause) => parseClause(clause.replaceAll(/[、/&]/g, language === "en" ? " or " : " 或 "), language))
    .filter(({ units }) => units.length > 0);
  const hinted = (hints: readonly RegExp[]) => (hints.some((hint) => hint.test(rest)) ? HINTED : 0);
  return { clauses, marks, phrases, hints: hinted(GOOD_HINTS) - hinted(BAD_HINTS) };
}

/** Turns of phrase, the first of several that overlap. */
function takePhrases(
  text: string,
  language: TextLanguage | undefined,
): { readonly rest: string; readonly phrases: number } {
  const known: readonly Construction[] = [
    ...(language === "en" || !HAN.test(text) ? [] : CONSTRUCTIONS_ZH),
    ...(language === "zh" || !/[a-z]/.test(text) ? [] : CONSTRUCTIONS_EN),
  ];
  let phrases = 0;
  const rest = known.reduce(
    (left, [pattern, value]) =>
      left.replaceAll(pattern, () => {
        phrases += value;
        return " ";
      }),
    text,
  );
  return { rest, phrases };
}

function parseClause(clause: string, language: TextLanguage | undefined): Clause {
  const units = clause.match(UNIT) ?? [];
  const tokens: Token[] = [];
  for (let at = 0; at < units.length;) {
    const found = longestAt(units, at, language);
    if (found) {
      tokens.push({ text: found.text, at, entry: found.entry });
    }
    at += found?.length ?? 1;
  }
  return { tokens, units };
}

function longestAt(units: readonly string[], at: number, language: TextLanguage | undefined) {
  const known = lexicons();
  const chinese = language !== "en" && units.slice(at, at + 2).some((unit) => HAN.test(unit));
  if (chinese) {
    const ahead = units.slice(at, at + LONGEST.zh);
    const cannot = CANNOT.exec(ahead.join(""))?.[0];
    for (let length = ahead.length; length > 0; length--) {
      const text = ahead.slice(0, length).join("");
      const entry = known.zh.get(text);
      if (entry) {
        if (cannot && length < cannot.length) {
          break;
        }
        return { text, length, entry };
      }
    }
    if (cannot && HAN.test(units[at]!)) {
      return { text: cannot, length: cannot.length, entry: CANNOT_ENTRY };
    }
  }
  if (language === "zh" || HAN.test(units[at]!)) {
    return undefined;
  }
  for (let length = Math.min(LONGEST.en, units.length - at); length > 0; length--) {
    const text = units.slice(at, at + length).join(" ");
    const entry = known.en.get(text) ?? (length === 1 ? stemmed(text) : undefined);
    if (entry) {
      return { text, length, entry };
    }
  }
  return undefined;
}

const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:ies|ied|ier|iest|ily)$/, ["y"]],
  [/(.)\1(?:ed|ing|er|est)$/, ["$1"]],
  [/(?:es|ed|ing|er|est)$/, ["", "e"]],
  [/(?:s|d|ly|r)$/, [""]],
];

/** Only praise and blame are inflected here; "needing" is not a need. */
function stemmed(word: string): Entry | undefined {
  for (const [ending, replacements] of ENDINGS) {
    for (const replacement of ending.test(word) ? replacements : []) {
      const stem = word.replace(ending, replacement);
      const entry = stem.length >= 3 ? lexicons().en.get(stem) : undefined;
      if (entry?.meanings.some(({ kind }) => kind === "polarity" || kind === "expected")) {
        return entry;
      }
    }
  }
  return undefined;
}

/** Emoji, emoticons, stars and marks such as 9/10 count by themselves, whatever stands around them. */
function takeMarks(text: string): { rest: string; marks: number } {
  let marks = 0;
  let rest = text;
  const take = (pattern: RegExp, value: (found: string[]) => number) => {
    rest = rest.replaceAll(pattern, (...found) => {
      marks += value(found as string[]);
      return " , ";
    });
  };
  const seen = new Map<string, number>();
  take(/(?<![\d/])(\d+(?:\.\d)?)\s*\/\s*(5|10)(?![\d/])/g, ([, got, of]) =>
    Number(got) / Number(of) >= 0.7 ? 1 : Number(got) / Number(of) <= 0.5 ? -1 : 0,
  );
  take(/[★☆⭐]{2,}/gu, ([stars]) => {
    const filled = stars!.replaceAll("☆", "").length;
    return filled >= 4 ? 1 : filled <= 2 ? -1 : 0;
  });
  EMOTICONS.forEach(([pattern, value]) => take(pattern, () => value));
  take(/\p{Extended_Pictographic}/gu, ([emoji]) => {
    const times = (seen.get(emoji!) ?? 0) + 1;
    seen.set(emoji!, times);
    // The same emoji many times is one opinion, only louder.
    return (emojiValues().get(emoji!) ?? 0) / times ** 2;
  });
  return { rest, marks };
}

let values: Map<string, number> | undefined;

function emojiValues(): Map<string, number> {
  values ??= new Map(
    Object.entries(EMOJI).flatMap(([value, list]) => list.map((emoji) => [emoji, Number(value)] as const)),
  );
  return values;
}
