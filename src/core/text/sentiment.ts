import { DEGREES_EN, NEGATORS_EN, PHRASES_EN, POLARITY_EN, TURNS_EN } from "./lexiconEn";
import { DEGREES_ZH, NEGATORS_ZH, NEUTRAL_ZH, POLARITY_ZH, TURNS_ZH } from "./lexiconZh";

export type TextLanguage = "en" | "zh";

/** What a word does to the sentence. */
type Meaning =
  | { readonly kind: "polarity"; readonly value: number }
  | { readonly kind: "degree"; readonly value: number }
  | { readonly kind: "negator" }
  | { readonly kind: "turn" };

type Lexicon = ReadonlyMap<string, readonly Meaning[]>;

const LEXICONS: Readonly<Record<TextLanguage, Lexicon>> = {
  en: lexicon(POLARITY_EN, DEGREES_EN, NEGATORS_EN, TURNS_EN, PHRASES_EN),
  zh: lexicon(
    POLARITY_ZH,
    DEGREES_ZH,
    NEGATORS_ZH,
    TURNS_ZH,
    Object.fromEntries(NEUTRAL_ZH.map((word) => [word, 0])),
  ),
};

function lexicon(
  polarity: Readonly<Record<string, string>>,
  degrees: Readonly<Record<string, string>>,
  negators: readonly string[],
  turns: readonly string[],
  phrases: Readonly<Record<string, number>>,
): Lexicon {
  const words = new Map<string, Meaning[]>();
  const add = (word: string, meaning: Meaning) => words.set(word, [...(words.get(word) ?? []), meaning]);
  const eachWord = (groups: Readonly<Record<string, string>>, kind: "polarity" | "degree") => {
    for (const [value, list] of Object.entries(groups)) {
      list.split(/\s+/).forEach((word) => word && add(word, { kind, value: Number(value) }));
    }
  };
  eachWord(polarity, "polarity");
  eachWord(degrees, "degree");
  negators.forEach((word) => add(word, { kind: "negator" }));
  turns.forEach((word) => add(word, { kind: "turn" }));
  Object.entries(phrases).forEach(([phrase, value]) => words.set(phrase, [{ kind: "polarity", value }]));
  return words;
}

/** Longest phrase of the lexicons, in words. */
const LONGEST_PHRASE = 4;
/** A negator or degree word reaches this many words ahead. */
const REACH = 3;

/**
 * How does a comment sound, from −1 (bad) to 1 (good)? Counts words of our own lexicon, turned by negation (不, not),
 * weighed by degree (非常, slightly), and more after a turn (但是, but) than before it. 0 says that no word was known or
 * that good and bad balance. A lexicon, not a model: irony and anything it has no word for escape it.
 *
 *   score = s / √(s² + 4), s = Σ polarity × degree × negation × clause weight
 *
 * @example sentiment("not good") < 0 // true
 */
export function sentiment(text: string, language: TextLanguage = detectLanguage(text)): number {
  const clauses = splitClauses(text.normalize("NFKC").toLowerCase());
  const scores: { value: number; turned: boolean }[] = [];
  let turned = false;
  for (const clause of clauses) {
    let value = 0;
    let pending: { kind: "degree" | "negator"; value: number; at: number }[] = [];
    meanings(clause, language).forEach((meaning, at) => {
      if (!meaning) {
        return;
      }
      if (meaning.kind === "turn") {
        scores.push({ value, turned });
        value = 0;
        turned = true;
        pending = [];
      } else if (meaning.kind === "polarity") {
        value += applied(
          meaning.value,
          pending.filter((word) => at - word.at <= REACH),
        );
        pending = [];
      } else {
        pending.push({ kind: meaning.kind, value: meaning.kind === "degree" ? meaning.value : 1, at });
      }
    });
    scores.push({ value, turned });
  }
  const sum = scores.reduce(
    (total, part) => total + part.value * (turned ? (part.turned ? 1.5 : 0.5) : 1),
    0,
  );
  return sum === 0 ? 0 : sum / Math.sqrt(sum * sum + 4);
}

/** 非常不好 is very bad, 不非常好 only less than good. */
function applied(polarity: number, before: readonly { kind: "degree" | "negator"; value: number }[]): number {
  const degree = before.reduce(
    (product, { kind, value }) => (kind === "degree" ? product * value : product),
    1,
  );
  const negations = before.filter(({ kind }) => kind === "negator").length;
  if (negations % 2 === 0) {
    return polarity * degree;
  }
  const negatedDegree = before[0]?.kind === "negator" && before.length > 1;
  return negatedDegree ? -0.6 * polarity : -0.8 * polarity * degree;
}

/** Chinese where there is a Chinese character, else English. */
export function detectLanguage(text: string): TextLanguage {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}

function splitClauses(text: string): string[] {
  return text.split(/[.!?,;:。！？，；：、\n]+/u).filter((clause) => clause.trim() !== "");
}

/** Meaning of each word of a clause in order; undefined for words that mean nothing to us. */
function meanings(clause: string, language: TextLanguage): (Meaning | undefined)[] {
  const known = LEXICONS[language];
  const words =
    language === "zh" ? segment(clause) : (clause.replaceAll(/['’]/g, "").match(/[\p{L}\p{N}-]+/gu) ?? []);
  const joiner = language === "zh" ? "" : " ";
  const found: (Meaning | undefined)[] = [];
  for (let i = 0; i < words.length;) {
    let length = Math.min(LONGEST_PHRASE, words.length - i);
    let entry: readonly Meaning[] | undefined;
    for (; length > 0; length--) {
      const phrase = words.slice(i, i + length).join(joiner);
      entry = known.get(phrase) ?? (length === 1 && language === "en" ? stemmed(phrase, known) : undefined);
      if (entry) {
        break;
      }
    }
    if (entry) {
      found.push(chosen(entry, words[i + length], known, language));
      i += length;
    } else {
      const parts = language === "zh" ? decompose(words[i] as string, known) : [];
      found.push(...(parts.length > 0 ? parts : [undefined]));
      i++;
    }
  }
  return found;
}

/** 好 before an adjective is a degree (好慢), elsewhere praise. */
function chosen(
  entry: readonly Meaning[],
  next: string | undefined,
  known: Lexicon,
  language: TextLanguage,
): Meaning | undefined {
  const degree = entry.find(({ kind }) => kind === "degree");
  if (entry.length > 1 && degree && next !== undefined) {
    const following = known.get(next) ?? (language === "en" ? stemmed(next, known) : undefined);
    if (following?.some(({ kind }) => kind === "polarity")) {
      return degree;
    }
  }
  return entry.find(({ kind }) => kind === "polarity") ?? entry[0];
}

function stemmed(word: string, known: Lexicon): readonly Meaning[] | undefined {
  for (const ending of ["s", "es", "d", "ed", "ing", "ly"]) {
    const stem = word.endsWith(ending) ? word.slice(0, -ending.length) : "";
    const entry = stem.length >= 3 ? known.get(stem) : undefined;
    if (entry) {
      return entry;
    }
  }
  return undefined;
}

/** Words of a Chinese clause as the platform's segmenter finds them. */
function segment(clause: string): string[] {
  const segments = new Intl.Segmenter("zh", { granularity: "word" }).segment(clause);
  return Array.from(segments, ({ segment: word }) => word.trim()).filter((word) => word !== "");
}

/** A segmented word may hold several of ours (不满意): taken apart only when all its parts are known. */
function decompose(word: string, known: Lexicon): (Meaning | undefined)[] {
  const parts: string[] = [];
  for (let i = 0; i < word.length;) {
    let length = word.length - i;
    while (length > 0 && !known.has(word.slice(i, i + length))) {
      length--;
    }
    if (length === 0) {
      return [];
    }
    parts.push(word.slice(i, i + length));
    i += length;
  }
  return parts.map((part, k) => chosen(known.get(part) as readonly Meaning[], parts[k + 1], known, "zh"));
}
