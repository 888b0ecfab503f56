import type { Issue } from "../../core/cells/issue";
import { maskPersonal, personalKindOf, type PersonalKind } from "../../core/cells/guess/privacy";
import { CoreError } from "../../core/errors";
import { pseudonymsUnder } from "../../core/text/pseudonym";

/** `auto` covers ids that are personal by themselves: phone and id card numbers, e-mail addresses. */
export const ID_SETTINGS = ["auto", "mask", "pseudonym", "asIs"] as const;
export type IdSetting = (typeof ID_SETTINGS)[number];

/** How the ids of customers are written; joins, sorting and counts use the ids themselves. */
export interface CustomerIds {
  readonly setting: IdSetting;
  /** Whether a text is the id of a customer, and not a word that stands among ids. */
  isId(text: string): boolean;
  id(text: string): string;
  /** Within a complaint about the data, which is no reason to refuse a report: covered where pseudonyms cannot be made. */
  quote(text: string): string;
  /** What reaches a customer stands as it is where it was asked for, unless all is to be covered. */
  contact(text: string): string;
}

/** Share of the ids that have to be personal before all are taken for such. */
const MOSTLY = 0.6;

/**
 * @param known every id of the tables in use
 * @param salt of the user; the refusal without one comes with the first pseudonym
 */
export function customerIds(setting: IdSetting, known: readonly string[], salt?: string): CustomerIds {
  const { ids, anyPersonal, common } = traitsOf(known);
  const written = new Map<string, string>();
  const pseudonym = salt === undefined ? undefined : pseudonymsUnder(salt);
  const write = (text: string, how = setting): string => {
    const kind = (anyPersonal || !ids.has(text) ? personalKindOf(text) : undefined) ?? common;
    switch (how) {
      case "asIs":
        return text;
      case "auto":
        return kind ? maskPersonal(kind, text) : text;
      case "mask":
        return maskPersonal(kind ?? "id", text);
      case "pseudonym":
        if (!pseudonym) {
          throw new CoreError("notAvailable", "saltMissing");
        }
        return pseudonym(text);
    }
  };
  const id = (text: string) => {
    const shown = written.get(text) ?? write(text);
    written.set(text, shown);
    return shown;
  };
  return {
    setting,
    isId: (text) => ids.has(text) || personalKindOf(text) !== undefined,
    id,
    quote: (text) => (setting === "pseudonym" && salt === undefined ? write(text, "mask") : id(text)),
    contact: (text) => (setting === "auto" ? text : id(text)),
  };
}

interface Traits {
  readonly ids: ReadonlySet<string>;
  readonly anyPersonal: boolean;
  readonly common: PersonalKind | undefined;
}

/** Of the ids of a table, which many reports ask for. */
const traits = new WeakMap<readonly string[], Traits>();

function traitsOf(known: readonly string[]): Traits {
  let found = traits.get(known);
  if (!found) {
    const kinds = new Map<PersonalKind, number>();
    for (const id of known) {
      const kind = personalKindOf(id);
      if (kind) {
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    }
    const common = [...kinds].find(([, count]) => count >= MOSTLY * known.length)?.[0];
    traits.set(known, (found = { ids: new Set(known), anyPersonal: kinds.size > 0, common }));
  }
  return found;
}

/** Issues whose text is the id of a customer. */
const QUOTE_IDS: ReadonlySet<string> = new Set([
  "customerNotInList",
  "customerTwiceInList",
  "registeredAfterFirstOrder",
  "maskedId",
  "roundedNumber",
]);

/** The same issue with the customers that it quotes written as they may be. */
export function withIds(issue: Issue, ids: CustomerIds): Issue {
  const detail = Object.entries(issue.detail).map(([name, value]) => {
    const quotes = typeof value === "string" && (QUOTE_IDS.has(issue.key) || personalKindOf(value));
    return [name, quotes ? ids.quote(value) : value] as const;
  });
  return { ...issue, detail: Object.fromEntries(detail) };
}
