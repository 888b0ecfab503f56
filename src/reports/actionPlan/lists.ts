import type { RfmSegmentId } from "../../core/segments/rfm";
import { fill } from "../../locales/translate";
import { formatValue } from "../formatValue";
import type { ReportSheet, TableBlock, TableColumn, Value } from "../report";
import { cents } from "../shares";
import { bySpend, isSilent, type Facts } from "./facts";
import { SEGMENT_RULES } from "./findings";

/** One list a sheet, each a table that a mail program can read. */
export function listSheets(facts: Facts, chosen: boolean): ReportSheet[] {
  const { texts, customers, segments, rhythm, lastContact } = facts;
  const words = texts.reports.actionPlan;
  const everybody = bySpend(customers, () => true).sort((a, b) => segments.of[a]! - segments.of[b]!);
  const sheet = (id: "contacts" | "sleeping" | "notContacted", rows: readonly number[]): ReportSheet => ({
    id,
    name: words.sheets[id],
    freezeAt: id,
    blocks: [
      { kind: "heading", level: 1, text: words.sheets[id] },
      {
        kind: "note",
        text: fill(words.lists[id], {
          count: formatValue(rows.length, "integer", texts.locale),
          ratio: facts.overdue,
          days: facts.contactDays,
        }),
      },
      ...(rows.length > 0 ? [listTable(facts, id, rows, chosen)] : []),
    ],
  });
  return [
    sheet("contacts", everybody),
    ...(rhythm ? [sheet("sleeping", rhythm.sleeping)] : []),
    ...(lastContact
      ? [
          sheet(
            "notContacted",
            bySpend(customers, (row) => isSilent(facts, row)),
          ),
        ]
      : []),
  ];
}

function listTable(facts: Facts, id: string, rows: readonly number[], chosen: boolean): TableBlock {
  const { texts, customers, segments, lastContact } = facts;
  const { actionPlan: words, common, segments: names } = texts.reports;
  const contact = chosen ? contactColumn(facts) : undefined;
  const withContacts = id === "notContacted" && lastContact !== undefined;
  return {
    kind: "table",
    id,
    filter: true,
    columns: [
      { ...text("customer", common.customer), names: "customer" },
      ...(contact ? [{ ...text("contact", texts.roles.contact), names: "contact" } as const] : []),
      text("segment", names.columns.segment),
      text("reason", words.columns.reason),
      text("offer", words.columns.offer),
      ...(withContacts
        ? [{ key: "lastContact", title: words.columns.lastContact, format: "date" } as const]
        : []),
      { key: "last", title: common.lastPurchase, format: "date" },
      { key: "total", title: names.measures.monetary, format: "money" },
    ],
    rows: rows.map((row): Value[] => {
      const group = segments.of[row]!;
      return [
        customers.ids[row]!,
        ...(contact ? [contact(row)] : []),
        segments.names[group]!,
        reason(facts, row),
        offer(facts, row),
        ...(withContacts ? [Number.isNaN(lastContact[row]!) ? words.never : lastContact[row]!] : []),
        customers.last[row]!,
        cents(customers.total[row]!),
      ];
    }),
  };
}

/** From the library; who is asleep among those who usually buy is to be woken first. */
function offer({ texts, segments, rhythm, overdue }: Facts, row: number): string {
  const { actionLibrary: library } = texts.reports;
  const id = segments.keys![segments.of[row]!] as RfmSegmentId;
  const asleep = rhythm !== undefined && rhythm.signs.gaps[row]!.ratio >= overdue;
  return asleep && SEGMENT_RULES[id].kpi !== "activeShare" ? library.wake : library.offers[id];
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

/** The contact of each customer, from the customer list or the orders; undefined where neither has the column. */
export function contactColumn({ joined }: Facts): ((row: number) => Value) | undefined {
  const { customers, orders } = joined.tables;
  const table = customers?.dataset.columns.contact ? customers : orders;
  const { contact } = table.dataset.columns;
  return (
    contact &&
    ((row) => {
      const from = table.firstRow[row]!;
      return from < 0 ? null : (contact.dictionary[contact.codes[from]!] ?? null);
    })
  );
}

export function text(key: string, title: string): TableColumn {
  return { key, title, format: "text" };
}
