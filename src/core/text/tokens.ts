/** A comment taken apart into clauses of words that the lexicon knows: longest match, without the platform's segmenter. */
import { CONSTRUCTIONS_EN, CONSTRUCTIONS_ZH } from "./constructions";
import { EMOJI, EMOTICONS } from "./emoji";
import { lexicons, type Entry, type TextLanguage } from "./lexicon";
import { patternFilter, type PatternFilter } from "./patternFilter";
import { clausesOf, folded, type Units } from "./units";
import { WordTree } from "./wordTree";

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
  readonly hints: () => number;
}

interface Found {
  readonly text: string;
  /** Units. */
  readonly length: number;
  readonly entry: Entry;
}

/** Words of the longest English phrase, characters of the longest Chinese one. */
const LONGEST_EN = 5;
const LONGEST_ZH = 8;
const HAN = /\p{Script=Han}/u;
const CONSTRUCTIONS = [...CONSTRUCTIONS_ZH, ...CONSTRUCTIONS_EN];
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
  return parseFolded(folded(text), language);
}

export function parseFolded(text: string, language?: TextLanguage): ParsedText {
  const marked = takeMarks(text.replaceAll(/['’‘`]/g, ""));
  const { marks } = marked;
  const { rest, phrases } = takePhrases(marked.rest, language);
  const clauses = clausesOf(rest, language === "en" ? "or" : "或").map((units) =>
    parseClause(units, language),
  );
  const hinted = (hints: readonly RegExp[]) => (hints.some((hint) => hint.test(rest)) ? HINTED : 0);
  return { clauses, marks, phrases, hints: () => hinted(GOOD_HINTS) - hinted(BAD_HINTS) };
}

let filter: PatternFilter | undefined;

/** Turns of phrase, the first of several that overlap. */
function takePhrases(
  text: string,
  language: TextLanguage | undefined,
): { readonly rest: string; readonly phrases: number } {
  const all = CONSTRUCTIONS;
  filter ??= patternFilter(all.map(([pattern]) => pattern));
  const from = language === "en" || !HAN.test(text) ? CONSTRUCTIONS_ZH.length : 0;
  const to = language === "zh" || !/[a-z]/.test(text) ? CONSTRUCTIONS_ZH.length : all.length;
  let phrases = 0;
  let rest = text;
  filter.begin(text);
  for (let place = from; place < to; place++) {
    if (filter.may[place] === 0) {
      continue;
    }
    const [pattern, value] = all[place]!;
    let left = "";
    let taken = 0;
    let seams: number[] | undefined;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const { index } = match;
      phrases += value;
      left += rest.slice(taken, index);
      (seams ??= []).push(left.length);
      left += " ";
      taken = index + match[0].length;
    }
    if (seams) {
      rest = left + rest.slice(taken);
      // Where a phrase is gone, words meet about a space.
      for (const seam of seams) {
        filter.changed(rest, seam);
      }
    }
  }
  return { rest, phrases };
}

function parseClause({ texts: units, han }: Units, language: TextLanguage | undefined): Clause {
  const tokens: Token[] = [];
  const chinese = language !== "en" && han.includes(true) ? joined(units) : undefined;
  for (let at = 0; at < units.length;) {
    const found =
      (chinese && (han[at] || han[at + 1]) ? longestChinese(chinese, at, han[at]!) : undefined) ??
      (language === "zh" || han[at] ? undefined : longestEnglish(units, at));
    if (found) {
      tokens.push({ text: found.text, at, entry: found.entry });
    }
    at += found?.length ?? 1;
  }
  return { tokens, units };
}

/** A clause without spaces, and where its units begin; the last is its end. */
interface Joined {
  readonly text: string;
  readonly starts: readonly number[];
}

function joined(units: readonly string[]): Joined {
  const starts = [0];
  units.forEach(({ length }, i) => starts.push(starts[i]! + length));
  return { text: units.join(""), starts };
}

function longestChinese({ text, starts }: Joined, at: number, chinese: boolean): Found | undefined {
  const from = starts[at]!;
  const last = Math.min(at + LONGEST_ZH, starts.length - 1);
  let length = 0;
  let entry: Entry | undefined;
  chineseWords().from(text, from, (own, end) => {
    const until = starts.indexOf(end, at + 1);
    if (until > 0 && until <= last) {
      length = until - at;
      entry = own;
    }
  });
  const not = text.indexOf("不", from + 1);
  const cannot = not > 0 && not <= from + 2 ? CANNOT.exec(text.slice(from, starts[last]))?.[0] : undefined;
  if (entry && !(cannot && length < cannot.length)) {
    return { text: text.slice(from, starts[at + length]), length, entry };
  }
  return cannot && chinese ? { text: cannot, length: cannot.length, entry: CANNOT_ENTRY } : undefined;
}

let chineseTree: WordTree<Entry> | undefined;

function chineseWords(): WordTree<Entry> {
  chineseTree ??= new WordTree(lexicons().zh);
  return chineseTree;
}

function longestEnglish(units: readonly string[], at: number): Found | undefined {
  const first = units[at]!;
  const { own, next } = englishWord(first);
  let entry = own;
  let length = 1;
  let node: PhraseNode | undefined = next && { next };
  for (let end = at + 1; node?.next && end < units.length; end++) {
    node = node.next.get(units[end]!);
    if (node?.entry) {
      entry = node.entry;
      length = end - at + 1;
    }
  }
  return entry && { text: length === 1 ? first : units.slice(at, at + length).join(" "), length, entry };
}

/** Phrases by their words. */
interface PhraseNode {
  entry?: Entry;
  next?: Map<string, PhraseNode>;
}

/** What a word says alone, and how the phrases go on that begin with it. */
interface EnglishWord {
  readonly own: Entry | undefined;
  readonly next: PhraseNode["next"];
}

const MOST_WORDS = 50_000;
const met = new Map<string, EnglishWord>();
let phrases: ReadonlyMap<string, PhraseNode> | undefined;

/** Kept of each word met but numbers: comments say the same words, and their stems take long. */
function englishWord(word: string): EnglishWord {
  const known = met.get(word);
  if (known) {
    return known;
  }
  phrases ??= phraseTree();
  const { entry, next } = phrases.get(word) ?? {};
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    return { own: entry ?? stemmed(word), next };
  }
  if (met.size >= MOST_WORDS) {
    met.clear();
  }
  const found = { own: entry ?? stemmed(word), next };
  met.set(word, found);
  return found;
}

function phraseTree(): Map<string, PhraseNode> {
  const root = new Map<string, PhraseNode>();
  for (const [phrase, entry] of lexicons().en) {
    const words = phrase.split(" ");
    if (words.length > LONGEST_EN) {
      continue;
    }
    let node: PhraseNode = { next: root };
    for (const word of words) {
      const next: Map<string, PhraseNode> = (node.next ??= new Map());
      node = next.get(word) ?? {};
      next.set(word, node);
    }
    node.entry = entry;
  }
  return root;
}

const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:ies|ied|ier|iest|ily)$/, ["y"]],
  [/(.)\1(?:ed|ing|er|est)$/, ["$1"]],
  [/(?:es|ed|ing|er|est)$/, ["", "e"]],
  [/(?:s|d|ly|r)$/, [""]],
];

/** Only praise and blame are inflected here; "needing" is not a need. */
function stemmed(word: string): Entry | undefined {
  if (!/[dgrsty]$/.test(word)) {
    return undefined;
  }
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

/** What all marks have one of: to look for each takes long, and few comments have any. */
const MARKED = /[/:;=_<^▽≦≧★☆⭐]|t\.t|orz|xd|\p{Extended_Pictographic}/u;

/** Emoji, emoticons, stars and marks such as 9/10 count by themselves, whatever stands around them. */
function takeMarks(text: string): { rest: string; marks: number } {
  if (!MARKED.test(text)) {
    return { rest: text, marks: 0 };
  }
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
