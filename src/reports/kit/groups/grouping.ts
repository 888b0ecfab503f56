import type { TextColumn } from "../../../core/cells/columns";
import type { Book } from "../../../core/ledger/book";
import { RFM_SEGMENTS, type RfmSegmentId } from "../../../core/segments/rfm";
import { VALUE_TIERS, type ValueTier } from "../../../core/segments/valueTiers";
import type { Texts } from "../../../locales";
import { ATTRIBUTES, type Attribute } from "./attributes";
import { segmentsOf, tiersOf } from "./scored";

export const GROUPINGS = ["segments", "tiers", ...ATTRIBUTES] as const;
export type GroupingName = (typeof GROUPINGS)[number];

/** Customers in groups; every customer is in one, no group is empty. */
export interface Grouping {
  /** What the groups are, as the title of a column. */
  readonly title: string;
  readonly names: readonly string[];
  /** Where the groups are segments or tiers: which ones. */
  readonly keys?: readonly (RfmSegmentId | ValueTier)[];
  /** Group of each customer. */
  readonly of: Int32Array;
}

/** More values than this are shown together. */
const MOST_GROUPS = 12;

/** The ten segments, from five score levels. */
export function bySegment(book: Book, texts: Texts): Grouping {
  const words = texts.reports.segments;
  const ids = RFM_SEGMENTS.map(({ id }) => id);
  return withoutEmpty(
    words.columns.segment,
    ids,
    ids.map((id) => words.names[id]),
    segmentsOf(book),
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
  keys: readonly (RfmSegmentId | ValueTier)[],
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

/** Bands of age in their order, other values from the commonest; the rarest together, customers without a value last. */
export function byAttribute(attribute: Attribute, { codes, dictionary }: TextColumn, texts: Texts): Grouping {
  const words = texts.reports.profiles;
  const counts = new Int32Array(dictionary.length);
  codes.forEach((code) => code >= 0 && counts[code]!++);
  const used = [...counts.keys()].filter((code) => counts[code]! > 0);
  if (attribute !== "age") {
    used.sort((a, b) => counts[b]! - counts[a]! || (dictionary[a]! < dictionary[b]! ? -1 : 1));
  }
  const named = used.slice(0, used.length > MOST_GROUPS ? MOST_GROUPS - 1 : MOST_GROUPS);
  const names = named.map((code) => dictionary[code]!);
  const place = new Int32Array(dictionary.length).fill(named.length);
  named.forEach((code, index) => (place[code] = index));
  if (used.length > named.length) {
    names.push(words.others);
  }
  const missing = codes.includes(-1);
  if (missing) {
    names.push(words.notGiven);
  }
  return {
    title: texts.roles[attribute],
    names,
    of: codes.map((code) => (code < 0 ? names.length - 1 : place[code]!)),
  };
}
