import { groupsOfCustomers } from "../kit/groups/members";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { TableBlock, TableColumn, Value } from "../report";
import { cents } from "../kit/shares";
import { bySpend, isSilent, type Facts } from "./facts";
import type { Following } from "./followed";
import type { Library } from "./library";

/** Whom to write to, and why. */
export interface ContactList {
  readonly id: "contacts" | "sleeping" | "notContacted";
  /** Rows of the customer summary. */
  readonly rows: readonly number[];
}

/** Everybody by segment; those who sleep, and those whom nobody has spoken to, where the data tell. */
export function listsOf(facts: Facts): ContactList[] {
  const { customers, segments, rhythm, lastContact } = facts;
  const everybody = bySpend(customers, () => true).sort((a, b) => segments.of[a]! - segments.of[b]!);
  return [
    { id: "contacts", rows: everybody },
    ...(rhythm ? [{ id: "sleeping", rows: rhythm.sleeping } as const] : []),
    ...(lastContact
      ? [{ id: "notContacted", rows: bySpend(customers, (row) => isSilent(facts, row)) } as const]
      : []),
  ];
}

/** @param chosen contacts were asked for */
export function listTable(
  facts: Facts,
  library: Library,
  list: ContactList,
  { chosen, following }: { readonly chosen: boolean; readonly following: Following },
): TableBlock {
  const { texts, customers, segments, rhythm, lastContact } = facts;
  const { actionPlan: words, common, segments: names } = texts.reports;
  // Whoever asks for contacts gets the name to address them by as well.
  const reaching = chosen
    ? REACHING.flatMap((role) => {
        const of = customerText(facts, role);
        return of ? [{ role, of }] : [];
      })
    : [];
  const contacted = list.id === "notContacted" ? lastContact : undefined;
  const offers = new Map(library.suggestions.map(({ key, offer }) => [key, offer]));
  return {
    kind: "table",
    id: list.id,
    filter: true,
    contactList: true,
    columns: [
      { ...text("customer", common.customer), names: "customer" },
      ...reaching.map(({ role }) => ({ ...text(role, texts.roles[role]), names: "contact" }) as const),
      {
        ...text("segment", names.columns.segment),
        memberOf: {
          ...groupsOfCustomers(segments.names, segments.of),
          ...(list.id === "contacts" ? { ordered: true } : {}),
        },
      },
      text("reason", words.columns.reason),
      { ...text("offer", words.columns.offer), tells: "segment" },
      ...(following.heldOut.size > 0 ? [text("heldOut", words.columns.heldOut)] : []),
      ...(rhythm?.savable
        ? [{ key: "savable", title: words.columns.savable, format: "money" } as const]
        : []),
      ...(contacted
        ? [{ key: "lastContact", title: words.columns.lastContact, format: "date" } as const]
        : []),
      { key: "last", title: common.lastPurchase, format: "date" },
      { key: "total", title: names.measures.monetary, format: "money" },
    ],
    rows: list.rows.map((row): Value[] => [
      customers.ids[row]!,
      ...reaching.map(({ of }) => of(row)),
      segments.names[segments.of[row]!]!,
      reason(facts, row),
      // Whoever is left in peace is offered nothing.
      following.heldOut.has(row) ? null : (offers.get(segments.keys![segments.of[row]!]!) ?? null),
      ...(following.heldOut.size > 0 ? [following.heldOut.has(row) ? words.heldOut : null] : []),
      ...(rhythm?.savable ? [cents(rhythm.savable[row]!)] : []),
      ...(contacted ? [Number.isNaN(contacted[row]!) ? words.never : contacted[row]!] : []),
      customers.last[row]!,
      cents(customers.total[row]!),
    ]),
  };
}

/** Why a customer is written to: the broken rhythm, else what is known of the purchases. */
function reason({ texts, customers, rhythm, overdue }: Facts, row: number): string {
  const words = texts.reports.actionPlan.reasons;
  const gap = rhythm?.signs.gaps[row];
  const days = customers.daysSinceLast[row]!;
  return gap && gap.ratio >= overdue
    ? fill(words.overdue, {
        days,
        ratio: formatValue(gap.ratio, "number", texts.locale),
        gap: formatValue(gap.usualGap, "days", texts.locale),
      })
    : fill(words.usual, { days, orders: customers.orders[row]! });
}

const REACHING = ["customerName", "contact"] as const;

/** A text about each customer, from the customer list or the orders; undefined where neither has the column. */
export function customerText(
  { joined }: Facts,
  role: (typeof REACHING)[number],
): ((row: number) => Value) | undefined {
  const { customers, orders } = joined.tables;
  const table = customers?.dataset.columns[role] ? customers : orders;
  const column = table.dataset.columns[role];
  return (
    column &&
    ((row) => {
      const from = table.firstRow[row]!;
      return from < 0 ? null : (column.dictionary[column.codes[from]!] ?? null);
    })
  );
}

function text(key: string, title: string): TableColumn {
  return { key, title, format: "text" };
}
