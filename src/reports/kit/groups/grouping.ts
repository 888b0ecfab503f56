import type { TextColumn } from "../../../core/cells/columns";
import type { Book } from "../../../core/ledger/book";
import type { CustomerSummary } from "../../../core/ledger/summary";
import { STATUSES, type Status } from "../../../core/segments/status";
import { VALUE_TIERS, valueTiers, type ValueTier } from "../../../core/segments/valueTiers";
import type { Texts } from "../../../locales";
import { standingOf } from "../standing/standing";
import { ATTRIBUTES, type Attribute } from "./attributes";

export const GROUPINGS = ["segments", "tiers", ...ATTRIBUTES] as const;
export type GroupingName = (typeof GROUPINGS)[number];

/** Customers in groups; every customer is in one, no group is empty. */
export interface Grouping {
  /** What the groups are, as the title of a column. */
  readonly title: string;
  readonly names: readonly string[];
  /** Where the groups are segments or tiers: which ones. */
  readonly keys?: readonly (Status | ValueTier)[];
  /** Group of each customer. */
  readonly of: Int32Array;
}

/** More values than this are shown together. */
const MOST_GROUPS = 12;

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

export function byTier(customers: CustomerSummary, texts: Texts): Grouping {
  const words = texts.reports.segments;
  return withoutEmpty(
    words.columns.tier,
    VALUE_TIERS,
    VALUE_TIERS.map((tier) => words.tierNames[tier]),
    valueTiers(customers).tiers,
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
