import MiniSearch from "minisearch";
import { THESAURUS } from "../../locales/thesaurus";
import { nearestNames } from "./nearestNames";

/** Something that can be looked for: what it is called, and what is said of it in both languages. */
export interface SearchItem {
  readonly id: string;
  /** As it is typed into a cell, `CRM.NPS`, or its titles. */
  readonly names: readonly string[];
  /** Words by which people look for it. */
  readonly words: readonly string[];
  /** Whole sentences about it. */
  readonly told: readonly string[];
}

export type LibrarySearch = (query: string) => readonly string[];

/** What scores less than this share of the best is another thing. */
const FAR_BEHIND = 0.15;

/** More is no answer. */
const MOST = 18;

/** Words of a question that say nothing of what is asked. */
const EMPTY_WORDS = new Set(
  (
    "a an and are at be by can could customer customers did do does for from get give had has have he her his how i if in is it its " +
    "make many me much my of off on or our she show so that the their them they this to was we were what when where which who whom " +
    "whose will with would you your crm many should us there here tell find see want know need please any client clients buyer buyers people user users table list now today been being into than then one"
  ).split(" "),
);
const EMPTY_SIGNS =
  /的|了|吗|呢|吧|谁|哪些|哪个|多少|怎么样|怎么|如何|什么|会不会|有没有|多不多|是不是|可以|请|帮|想|要|会|我们|我|是|有|在|和|与|客户|顾客|用户|会员|一下|人|应该|该|这|那|都|还/u;

/**
 * A search over functions and reports alike: names as they are typed into a cell, words of either language, questions,
 * with typing errors. The best come first.
 */
export function librarySearch(items: readonly SearchItem[]): LibrarySearch {
  const known = new Set<string>();
  const index = new MiniSearch<{ id: string }>({
    fields: ["name", "words", "alike", "told"],
    tokenize: (text) => text.split("\n"),
    processTerm: (term) => term,
  });
  const documents = items.map(({ id, names, words, told }) => {
    const fields = {
      name: names.flatMap(tokens),
      words: words.flatMap(tokens),
      alike: alike([...words, ...names]),
      told: told.flatMap(tokens),
    };
    Object.values(fields).forEach((field) => field.forEach((token) => known.add(token)));
    return {
      id,
      ...Object.fromEntries(Object.entries(fields).map(([field, list]) => [field, list.join("\n")])),
    };
  });
  index.addAll(documents);
  const called = items.flatMap(({ id, names }) => names.map((name) => ({ id, name: foldName(name) })));

  const phrases = new Map<string, string[]>();
  for (const { id, words } of items) {
    for (const phrase of new Set(words.map((text) => tokens(text).join("\n")))) {
      phrases.set(phrase, [...(phrases.get(phrase) ?? []), id]);
    }
  }

  return (query) => {
    const typed = asName(query);
    const exact = called
      .filter(({ name }) => name === foldName(query.trim()) || name === typed || name.startsWith(`${typed}.`))
      // What is typed as into a cell is meant as a function, though a report may be called alike.
      .sort(
        (a, b) =>
          (isName(query) ? Number(isFunction(b.id)) - Number(isFunction(a.id)) : 0) ||
          a.name.length - b.name.length,
      )
      .map(({ id }) => id);
    const looked = tokens(typed || query);
    const wanted = looked.join("\n");
    // What is asked for word by word, nothing more and nothing less.
    const phrase = looked.filter((token) => known.has(token)).join("\n");
    const asked = phrase === "" ? [] : (phrases.get(phrase) ?? []);
    const options = {
      // The function itself before its variants by group, by list or with an interval.
      boostDocument: (id: string) => (id.split(".").length > 2 ? 0.85 : 1),
      boost: { name: 3, words: 3, alike: 2, told: 1 },
      combineWith: "OR",
      prefix: (term: string) => term.length >= 3 || isChinese(term),
      // A word that is known is no misspelling of another.
      fuzzy: (term: string) => (known.has(term) ? false : mostErrors(term)),
      weights: { fuzzy: 0.5, prefix: 0.6 },
    } as const;
    const named = isName(query) ? index.search(wanted, { ...options, fields: ["name"] }) : [];
    const meant = isName(query)
      ? nearestNames(
          typed,
          called.filter(({ id }) => isFunction(id)).map(({ name }) => name),
        ).map((name) => called.find((one) => one.name === name)!.id)
      : [];
    const hits = named.length > 0 ? named : index.search(wanted, options);
    const best = hits[0]?.score ?? 0;
    const near = hits.filter(({ score }) => score >= best * FAR_BEHIND).map(({ id }) => String(id));
    return [...new Set([...exact, ...meant, ...asked, ...near])].slice(0, MOST);
  };
}

/** Of a pair of signs one may be wrong, as of a word of four letters; a longer word may have two letters the wrong way round. */
function mostErrors(term: string): number | false {
  const { length } = [...term];
  return isChinese(term) ? length > 1 && 1 : length > 4 ? 2 : length > 3 && 1;
}

/** What begins as a formula does, or has a bracket or the namespace of our functions, is meant as a name. */
const isName = (query: string) => /^=|^crm\.|^[\w.]+\(/i.test(query.normalize("NFKC").trim());

const isFunction = (id: string) => id.startsWith("CRM.");

/** The function that a formula or a lone word may call, without its namespace: `=CRM.NPS(A2:A9)` → `nps`. */
function asName(query: string): string {
  const [, name = ""] = /^=?\s*([\w.]+)\s*(?:\(.*)?$/.exec(query.normalize("NFKC").trim()) ?? [];
  return foldName(name);
}

const foldName = (name: string) => name.toLowerCase().replace(/^crm\./, "");

/** Words without their endings; Chinese, which puts no spaces, in pairs of signs. */
function tokens(text: string): string[] {
  return parts(text).flatMap((part) =>
    isChinese(part) ? pairs(part) : EMPTY_WORDS.has(part) ? [] : [stem(part)],
  );
}

function pairs(text: string): string[] {
  return text.split(EMPTY_SIGNS).flatMap((piece) => {
    const signs = [...piece];
    return signs.length < 2 ? signs : signs.slice(1).map((sign, index) => signs[index]! + sign);
  });
}

const isChinese = (text: string) => /^\p{Script=Han}/u.test(text);

/** reports → report, losing and lose → los, stopped → stop */
function stem(word: string): string {
  const bare = word
    .replace(/ies$/, "y")
    .replace(/(?:ing|ed|es|s|e)$/, "")
    .replace(/([bdgmnprt])\1$/, "$1");
  return bare.length >= 3 ? bare : word;
}

/** Words that mean the same as some of these. */
function alike(words: readonly string[]): string[] {
  const said = ` ${words.flatMap((text) => folded(text)).join(" ")} `;
  return THESAURUS.filter((group) =>
    group.some((word) =>
      isChinese(word) ? said.includes(word) : said.includes(` ${folded(word).join(" ")} `),
    ),
  ).flatMap((group) => group.flatMap(tokens));
}

const folded = (text: string) => parts(text).map((part) => (isChinese(part) ? part : stem(part)));

/** `A/B` is a word as `AB` is. */
function parts(text: string): string[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\b([a-z])\/([a-z])\b/g, "$1$2");
  return plain.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\d])+/gu) ?? [];
}
