import { groupsOfCustomers } from "../kit/groups/members";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { TableBlock, TableColumn, Value } from "../report";
import { cents } from "../kit/shares";
import { bySpend, isSilent, type Facts } from "./facts";
import type { Following } from "./followed";
import type { Library } from "./library";

/** Whom to write to: everybody by segment, who spent most first. */
export interface ContactList {
  /** Rows of the customer summary. */
  readonly rows: readonly number[];
  /** Who sleeps, and whom nobody has spoken to; undefined where the data do not tell. */
  readonly sleeping?: ReadonlySet<number>;
  readonly silent?: ReadonlySet<number>;
}

export function contactList(facts: Facts): ContactList {
  const { customers, segments, rhythm, lastContact } = facts;
  const rows = bySpend(customers, () => true).sort((a, b) => segments.of[a]! - segments.of[b]!);
  return {
    rows,
    ...(rhythm ? { sleeping: new Set(rhythm.sleeping) } : {}),
    ...(lastContact ? { silent: new Set(rows.filter((row) => isSilent(facts, row))) } : {}),
  };
}

type Told = readonly [column: TableColumn, of: (row: number) => Value];

/** @param chosen contacts were asked for */
export function contactTable(
  facts: Facts,
  library: Library,
  list: ContactList,
  { chosen, following }: { readonly chosen: boolean; readonly following: Following },
): TableBlock {
  const { texts, customers, segments, rhythm } = facts;
  const { actionPlan: words, common, segments: names } = texts.reports;
  const { heldOut } = following;
  const offers = new Map(library.suggestions.map(({ key, offer }) => [key, offer]));
  const told: readonly Told[] = [
    [{ ...text("customer", common.customer), names: "customer" }, (row) => customers.ids[row]!],
    // Whoever asks for contacts gets the name to address them by as well.
    ...(chosen ? REACHING : []).flatMap((role): Told[] => {
      const of = customerText(facts, role);
      return of ? [[{ ...text(role, texts.roles[role]), names: "contact" }, of]] : [];
    }),
    [
      {
        ...text("segment", names.columns.segment),
        memberOf: { ...groupsOfCustomers(segments.names, segments.of), ordered: true },
      },
      (row) => segments.names[segments.of[row]!]!,
    ],
    [text("reason", words.columns.reason), (row) => reason(facts, row)],
    [
      { ...text("offer", words.columns.offer), tells: "segment" },
      // Whoever is left in peace is offered nothing.
      (row) => (heldOut.has(row) ? null : (offers.get(segments.keys![segments.of[row]!]!) ?? null)),
    ],
    ...marked("heldOut", words.columns.heldOut, heldOut.size > 0 ? heldOut : undefined, words.heldOut),
    ...marked("sleeping", words.columns.sleeping, list.sleeping, common.yes),
    ...marked("silent", words.columns.silent, list.silent, common.yes),
    ...lastContactOf(facts),
    ...(rhythm?.savable
      ? [
          [
            { key: "savable", title: words.columns.savable, format: "money" },
            (row) => cents(rhythm.savable![row]!),
          ] as Told,
        ]
      : []),
    [{ key: "last", title: common.lastPurchase, format: "date" }, (row) => customers.last[row]!],
    [
      { key: "total", title: names.measures.monetary, format: "money" },
      (row) => cents(customers.total[row]!),
    ],
  ];
  return {
    kind: "table",
    id: "contacts",
    filter: true,
    contactList: true,
    columns: told.map(([column]) => column),
    rows: list.rows.map((row) => told.map(([, of]) => of(row))),
  };
}

/** A column that says of whom something holds, to be filtered by. */
function marked(key: string, title: string, rows: ReadonlySet<number> | undefined, mark: string): Told[] {
  return rows ? [[text(key, title), (row) => (rows.has(row) ? mark : null)]] : [];
}

function lastContactOf({ texts, lastContact }: Facts): Told[] {
  const { columns, never } = texts.reports.actionPlan;
  return lastContact
    ? [
        [
          { key: "lastContact", title: columns.lastContact, format: "date" },
          (row) => (Number.isNaN(lastContact[row]!) ? never : lastContact[row]!),
        ],
      ]
    : [];
}

/** Why a customer is written to: the broken rhythm, else what is known of the purchases. */
function reason({ texts, customers, rhythm, overdue }: Facts, row: number): string {
  const words = texts.reports.actionPlan.reasons;
  const gaps = rhythm?.signs.gaps;
  const days = customers.daysSinceLast[row]!;
  return gaps && gaps.ratio[row]! >= overdue
    ? fill(words.overdue, {
        days,
        ratio: formatValue(gaps.ratio[row]!, "number", texts.locale),
        gap: formatValue(gaps.usualGap[row]!, "days", texts.locale),
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
