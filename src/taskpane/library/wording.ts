import { simplified } from "../../core/words/traditional";
import { THESAURUS, WAYS_OF_ASKING } from "../../locales/thesaurus";
import { distance } from "./nearestNames";

/** What a text says, in the units that a search compares. */
export interface Wording {
  /** Words without their endings; Chinese, which puts no spaces, in pairs of signs. */
  readonly said: readonly string[];
  /** What is meant: groups of the thesaurus, each with what it counts. */
  readonly meant: ReadonlyMap<string, number>;
  /** What is said by words that mean one of these. */
  readonly alsoMeant: ReadonlySet<string>;
  /** Chinese signs with any one sign between them: what is left of a pair with one sign mistaken. */
  readonly near: readonly string[];
}

const GROUPS = [...THESAURUS, ...WAYS_OF_ASKING];
/** What a way of asking counts beside what is asked for. */
const WAY = 0.45;

/** Words that say nothing of what is asked. */
const EMPTY_WORDS = new Set(
  (
    "a an and are at be by can could customer customers did do does doing for from get give had has have he her his how i if in is it its " +
    "make many me much my of off on or our she show so that the their them they this those to was we were what when where which who whom " +
    "whose will with would you your crm should us there here tell find see want know need please any client clients buyer buyers people " +
    "user users table now today been being into than then one am not no never about up out as but account accounts shopper shoppers guest guests"
  ).split(" "),
);
/** Words between the words of an expression: stop ever buying. */
const LIGHT_WORDS = new Set(
  "a an the my our your their its his her these those any anything some ever yet really just please us it all been being do does did have has had is are was were they we i you customers here".split(
    " ",
  ),
);
const EMPTY_SIGNS =
  /的|了|吗|呢|吧|谁|哪些|哪个|多少|怎么样|怎么|如何|什么|会不会|有没有|多不多|是不是|可以|请|帮|想|要|会|我们|我|是|有|在|和|与|客户|顾客|客人|用户|会员|一下|人|应该|该|这|那|都|还|很/u;

export const isChinese = (text: string) => /^\p{Script=Han}/u.test(text);

/** `A/B` is a word as `AB` is; haven't is have not, 高不高兴 asks for 高兴. */
export function parts(text: string): string[] {
  const plain = simplified(text.normalize("NFKC").toLowerCase())
    .replace(/n['’]t\b/g, " not")
    .replace(/\b([a-z])\/([a-z])\b/g, "$1$2")
    .replace(/(\p{Script=Han})[不没]\1/gu, "$1");
  return plain.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\d])+/gu) ?? [];
}

/** A rating is no rate, accounting no account. */
const OWN_STEMS = /^(rating|pricing|accounting)s?$/;

/** reports → report, losing and lose → los, stopped → stop */
export function stem(word: string): string {
  const own = OWN_STEMS.exec(word)?.[1];
  if (own) {
    return own;
  }
  const bare = word
    .replace(/ies$/, "y")
    .replace(/(?:ing|ed|es|s|e)$/, "")
    .replace(/([bdgmnprt])\1$/, "$1");
  return bare.length >= 3 ? bare : word;
}

/** Expressions by their first word or sign, the longest first, with the groups that they belong to. */
type Expressions = ReadonlyMap<
  string,
  readonly (readonly [units: readonly string[], groups: readonly string[]])[]
>;

const unitsOf = (text: string): readonly string[] =>
  parts(text).flatMap((part) => (isChinese(part) ? [...part] : LIGHT_WORDS.has(part) ? [] : [stem(part)]));

function expressionsOf(groups: readonly (readonly string[])[]): Expressions {
  const byText = new Map<string, Set<string>>();
  groups.forEach((group, number) => {
    for (const word of group) {
      const text = unitsOf(word).join("\n");
      byText.set(text, (byText.get(text) ?? new Set()).add(`#${number}`));
    }
  });
  const found = new Map<string, [string[], string[]][]>();
  for (const [text, numbers] of byText) {
    if (text !== "") {
      const units = text.split("\n");
      found.set(units[0]!, [...(found.get(units[0]!) ?? []), [units, [...numbers]]]);
    }
  }
  found.forEach((list) => list.sort(([one], [other]) => other.length - one.length));
  return found;
}

let expressions: Expressions | undefined;

/** The groups of the expressions in these words or signs, read from left to right, the longest first. */
function meanings(units: readonly string[]): Pick<Wording, "meant" | "alsoMeant"> {
  expressions ??= expressionsOf(GROUPS);
  const meant = new Map<string, number>();
  const alsoMeant = new Set<string>();
  for (let at = 0; at < units.length;) {
    const match = (expressions.get(units[at]!) ?? []).find(([words]) =>
      words.every((word, i) => units[at + i] === word),
    );
    const groups = match?.[1] ?? [];
    // A word of several groups means one of them.
    groups.forEach((group) => {
      const way = Number(group.slice(1)) >= THESAURUS.length ? WAY : 1;
      meant.set(group, Math.max(meant.get(group) ?? 0, way * groups.length ** -0.5));
    });
    for (const term of match ? terms(match[0]) : []) {
      alsoMeant.add(term);
    }
    at += match?.[0].length ?? 1;
  }
  return { meant, alsoMeant };
}

/** Words as they are, signs in pairs. */
const terms = (units: readonly string[]): readonly string[] =>
  isChinese(units[0] ?? "") && units.length > 1 ? units.slice(1).map((sign, i) => units[i]! + sign) : units;

export function wording(text: string): Wording {
  const said: string[] = [];
  const near: string[] = [];
  for (const part of parts(text)) {
    if (!isChinese(part)) {
      said.push(...(EMPTY_WORDS.has(part) ? [] : [stem(part)]));
      continue;
    }
    for (const piece of part.split(EMPTY_SIGNS)) {
      const signs = [...piece];
      said.push(...terms(signs));
      near.push(...signs.slice(2).map((sign, i) => `${signs[i]!}?${sign}`));
    }
  }
  return { said, near, ...meanings(unitsOf(text)) };
}

/** Corrects words that are unknown to what is written in these texts. */
export function speller(texts: readonly string[]): (query: string) => string {
  const known = new Map<string, number>();
  const count = (word: string) => known.set(word, (known.get(word) ?? 0) + 1);
  [...texts, ...GROUPS.flat()].flatMap(parts).forEach(count);
  EMPTY_WORDS.forEach(count);
  const all = [...known].filter(([word]) => /^[a-z]{4,}$/.test(word));
  const stems = new Set([...known.keys()].map(stem));
  return (query) =>
    parts(query)
      .map((word) => {
        if (!/^[a-z]{4,}$/.test(word) || stems.has(stem(word)) || all.some(([one]) => one.startsWith(word))) {
          return word;
        }
        const most = word.length > 6 ? 2 : 1;
        const [nearest] = all
          .filter(([one]) => one[0] === word[0] && Math.abs(one.length - word.length) <= most)
          .map(([one, times]) => ({ one, times, far: distance(word, one) }))
          .filter(({ far }) => far <= most)
          .sort((a, b) => a.far - b.far || b.times - a.times);
        return nearest?.one ?? word;
      })
      .join(" ");
}
