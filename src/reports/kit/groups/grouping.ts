import type { Book } from "../../../core/ledger/book";
import { MOST_VALUES } from "../../../core/ledger/dimension";
import type { MainValues } from "../../../core/ledger/mainValue";
import type { SalesGroups } from "../../../core/ledger/salesByGroup";
import { STATUSES, type Status } from "../../../core/segments/status";
import { VALUE_TIERS, type ValueTier } from "../../../core/segments/valueTiers";
import type { Texts } from "../../../locales";
import { standingOf } from "../standing/standing";
import { columnTitle } from "./attributes";
import { tiersOf } from "./scored";

/** Customers in groups; every customer is in one. */
export interface Grouping {
  /** What the groups are, as the title of a column. */
  readonly title: string;
  readonly names: readonly string[];
  /** Where the groups are segments or tiers: which ones. */
  readonly keys?: readonly (Status | ValueTier)[];
  /** Group of each customer: by the main value, where lines have their own. */
  readonly of: Int32Array;
  /** Lines have values of their own: what is sold in a group goes by them. */
  readonly lines?: SalesGroups;
}

/** What is sold in each group. */
export function salesGroups({ lines, names, of }: Grouping): SalesGroups {
  return lines ?? { count: names.length, customers: of };
}

/** By status: the segment of scores and risk together. */
export function bySegment(book: Book, texts: Texts): Grouping {
  const words = texts.reports.segments;
  return withoutEmpty(
    words.columns.segment,
    STATUSES,
    STATUSES.map((id) => words.names[id]),
    standingOf(book).status,
  );
}

export function byTier(book: Book, texts: Texts): Grouping {
  const words = texts.reports.segments;
  return withoutEmpty(
    words.columns.tier,
    VALUE_TIERS,
    VALUE_TIERS.map((tier) => words.tierNames[tier]),
    tiersOf(book).tiers,
  );
}

function withoutEmpty(
  title: string,
  keys: readonly (Status | ValueTier)[],
  names: readonly string[],
  of: Uint8Array,
): Grouping {
  const used = [...keys.keys()].filter((index) => of.includes(index));
  const place = keys.map((_, index) => used.indexOf(index));
  return {
    title,
    names: used.map((index) => names[index]!),
    keys: used.map((index) => keys[index]!),
    of: Int32Array.from(of, (index) => place[index]!),
  };
}

/**
 * Bands and periods in their order, other values from the commonest; the rarest together, what has no value last.
 *
 * @param name role or title of the column
 */
export function byAttribute(
  name: string,
  { codes, dictionary, several, sold, ordered, perLine }: MainValues,
  texts: Texts,
): Grouping {
  const words = texts.reports.profiles;
  const counts = new Int32Array(dictionary.length);
  codes.forEach((code) => code >= 0 && counts[code]!++);
  // A value may be nobody's main one.
  const used = [...counts.keys()].filter(
    (code) => counts[code]! > 0 || (perLine && code !== several && sold[code]),
  );
  const commonest = [...used].sort(
    (a, b) => counts[b]! - counts[a]! || (dictionary[a]! < dictionary[b]! ? -1 : 1),
  );
  const named = commonest.slice(0, used.length > MOST_VALUES ? MOST_VALUES - 1 : MOST_VALUES);
  if (ordered) {
    named.sort((a, b) => a - b);
  }
  const names = named.map((code) => dictionary[code]!);
  const place = new Int32Array(dictionary.length).fill(named.length);
  named.forEach((code, index) => (place[code] = index));
  if (used.length > named.length) {
    names.push(words.others);
  }
  if (codes.includes(-1) || (perLine && sold[several])) {
    names.push(words.notGiven);
  }
  const last = names.length - 1;
  return {
    title: columnTitle(name, texts),
    names,
    of: codes.map((code) => (code < 0 ? last : place[code]!)),
    // Lines have no value that is several: its place is that of the lines without a value.
    lines: perLine
      ? {
          count: names.length,
          column: name,
          of: place.map((group, code) => (code === several ? last : group)),
        }
      : undefined,
  };
}
