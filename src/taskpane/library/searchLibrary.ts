import MiniSearch from "minisearch";
import { nearestNames } from "./nearestNames";
import { isChinese, speller, stem, wording } from "./wording";

/** Something that can be looked for: what it is called, and what is said of it in both languages. */
export interface SearchItem {
  readonly id: string;
  /** As it is typed into a cell, `CRM.NPS`, or its titles. */
  readonly names: readonly string[];
  /** Words by which people look for it. */
  readonly words: readonly string[];
  /** Questions that it answers, each with its place among those that do: 0 answers it best. */
  readonly asked: readonly (readonly [question: string, place: number])[];
  /** Whole sentences about it. */
  readonly told: readonly string[];
}

export type LibrarySearch = (query: string) => readonly string[];

/** What scores less than this share of the best is another thing. */
const FAR_BEHIND = 0.3;

/** More is no answer. */
const MOST = 18;

/** How much each kind of text counts, and each following text of the same thing beside its best. */
const WEIGHTS = { name: 1.15, words: 1, asked: 1, told: 0.4 } as const;
const NEXT_BEST = 0.15;
/** A question that another thing answers better. */
const EACH_PLACE = 0.04;
const VARIANT = 0.95;
/** What is meant beside how it is written, a word whose meaning is known, a pair of signs with one between, a word of a name. */
const MEANT = 1.6;
const ALSO_MEANT = 0.5;
const MISTAKEN = 0.35;
const NAMED = 1.5;
/** How much it counts that a thing has to do with all that is asked. */
const COVERED = 0.5;

/** A text as it is looked for, and what it is about. */
interface Text {
  readonly id: number;
  readonly about: ReadonlyMap<string, number>;
  readonly said: string;
  readonly meant: string;
  readonly near: string;
}

/**
 * How much rarer a term is among things than among texts: what one thing is asked about in many ways is no common word.
 * The index counts texts.
 */
function rarities(texts: readonly Text[]): ReadonlyMap<string, { among: number; beside: number }> {
  const seen = new Map<string, { texts: number; items: Set<string> }>();
  for (const { about, said, meant, near } of texts) {
    for (const term of `${said}\n${meant}\n${near}`.split("\n")) {
      const one = seen.get(term) ?? { texts: 0, items: new Set() };
      one.texts += 1;
      about.forEach((_weight, item) => one.items.add(item));
      seen.set(term, one);
    }
  }
  const all = new Set(texts.flatMap(({ about }) => [...about.keys()])).size;
  const rare = (of: number, count: number) => Math.log(1 + (of - count + 0.5) / (count + 0.5));
  return new Map(
    [...seen].map(([term, one]) => {
      const among = rare(all, one.items.size);
      return [term, { among, beside: among / rare(texts.length, one.texts) }];
    }),
  );
}

const together = (terms: readonly string[]) => [...new Set(terms)].join("\n");

function textsOf(items: readonly SearchItem[]): readonly Text[] {
  const byText = new Map<string, Map<string, number>>();
  const add = (item: string, text: string, weight: number) => {
    const about = byText.get(text) ?? new Map<string, number>();
    // The function itself before its variants by group, by list or with an interval.
    const counts = weight * (item.split(".").length > 2 ? VARIANT : 1);
    byText.set(text, about.set(item, Math.max(about.get(item) ?? 0, counts)));
  };
  for (const { id, names, words, asked, told } of items) {
    names.forEach((text) => add(id, text, WEIGHTS.name));
    words.forEach((text) => add(id, text, WEIGHTS.words));
    asked.forEach(([text, place]) => add(id, text, WEIGHTS.asked * (1 - EACH_PLACE * place)));
    told.forEach((text) => add(id, text, WEIGHTS.told));
  }
  return [...byText].map(([text, about], id) => {
    const { said, meant, near } = wording(text);
    return { id, about, said: together(said), meant: together([...meant.keys()]), near: together(near) };
  });
}

/**
 * A search over functions and reports alike: names as they are typed into a cell, words of either language, questions,
 * with typing errors. The best come first. Each text about a thing is compared by itself, and its best one counts.
 */
export function librarySearch(items: readonly SearchItem[]): LibrarySearch {
  const texts = textsOf(items);
  const known = new Set(texts.flatMap(({ said }) => said.split("\n")));
  const corrected = speller(
    items.flatMap(({ names, words, asked, told }) => [
      ...names,
      ...words,
      ...asked.map(([text]) => text),
      ...told,
    ]),
  );
  const index = new MiniSearch<Text>({
    fields: ["said", "meant", "near"],
    tokenize: (text) => text.split("\n"),
    processTerm: (term) => term,
  });
  index.addAll(texts);
  const rarity = rarities(texts);
  const called = items.flatMap(({ id, names }) => names.map((name) => ({ id, name: foldName(name) })));
  const nameWords = new Set(
    called
      .map(({ name }) => name)
      .filter((name) => /^[a-z]{3,}$/.test(name))
      .map(stem),
  );
  const functionNames = called.filter(({ id }) => isFunction(id)).map(({ name }) => name);

  /** How well each thing answers, the best first. */
  const answers = (query: string, named: boolean): readonly string[] => {
    const { said, meant, alsoMeant, near } = wording(query);
    const counts = (term: string) =>
      (meant.get(term) ?? (alsoMeant.has(term) ? ALSO_MEANT : 1)) *
      (term.includes("?") ? MISTAKEN : 1) *
      (nameWords.has(term) ? NAMED : 1);
    const hits = index.search([...new Set([...said, ...meant.keys(), ...near])].join("\n"), {
      boost: { meant: MEANT },
      boostTerm: (term: string) => (rarity.get(term)?.beside ?? 1) * counts(term),
      combineWith: "OR",
      prefix: (term: string) =>
        !term.startsWith("#") && !term.includes("?") && (term.length >= 3 || isChinese(term)),
      // Of a pair of signs one may be wrong, if nothing knows the pair.
      fuzzy: (term: string) => isChinese(term) && term.length === 2 && !known.has(term) && 1,
      weights: { fuzzy: 0.3, prefix: 0.6 },
      bm25: { k: 1.2, b: 0.75, d: 0.2 },
    });
    const found = new Map<string, { scores: number[]; terms: Set<string> }>();
    for (const { id, score, queryTerms } of hits) {
      for (const [item, weight] of texts[id as number]!.about) {
        if (!named || isFunction(item)) {
          const one = found.get(item) ?? { scores: [], terms: new Set() };
          one.scores.push(score * weight);
          queryTerms.forEach((term) => one.terms.add(term));
          found.set(item, one);
        }
      }
    }
    const weigh = (terms: Iterable<string>) =>
      [...terms].reduce(
        (sum, term) => sum + (rarity.get(term)?.among ?? 1) * counts(term) * (meant.has(term) ? MEANT : 1),
        0,
      );
    const whole = weigh(new Set(hits.flatMap(({ queryTerms }) => queryTerms)));
    const ranked = [...found]
      .map(([item, { scores, terms }]) => ({
        item,
        score:
          scores
            .sort((one, other) => other - one)
            .slice(0, 3)
            .reduce((sum, score, i) => sum + score * NEXT_BEST ** Math.min(i, 2), 0) *
          (1 - COVERED + (COVERED * weigh(terms)) / whole),
      }))
      .sort((one, other) => other.score - one.score);
    const best = ranked[0]?.score ?? 0;
    return ranked.filter(({ score }) => score >= best * FAR_BEHIND).map(({ item }) => item);
  };

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
    const meant = isName(query)
      ? nearestNames(typed, functionNames).map((name) => called.find((one) => one.name === name)!.id)
      : [];
    return [...new Set([...exact, ...meant, ...answers(corrected(typed || query), isName(query))])].slice(
      0,
      MOST,
    );
  };
}

/** What begins as a formula does, or has a bracket, a point within or the namespace of our functions, is meant as a name. */
const isName = (query: string) =>
  /^=|^crm\.|^[\w.]+\(|^[a-z]\w*(?:\.\w+)+$/i.test(query.normalize("NFKC").trim());

const isFunction = (id: string) => id.startsWith("CRM.");

/** The function that a formula or a lone word may call, without its namespace: `=CRM.NPS(A2:A9)` → `nps`. */
function asName(query: string): string {
  const [, name = ""] = /^=?\s*([\w.]+)\s*(?:\(.*)?$/.exec(query.normalize("NFKC").trim()) ?? [];
  return foldName(name);
}

const foldName = (name: string) => name.toLowerCase().replace(/^crm\./, "");
