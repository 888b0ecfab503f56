import type { Book } from "../../core/ledger/book";
import type { CustomerSummary } from "../../core/ledger/summary";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { NoteBlock, TableBlock } from "../report";
import { cents, ratio } from "../kit/shares";
import { column } from "../kit/tableColumn";

export interface Sleeper {
  readonly id: string;
  readonly row: number;
  readonly usualGap: number;
  readonly ratio: number;
  readonly basis: "own" | "all";
  readonly summary: CustomerSummary;
}

/** Who is overdue by their own rhythm, who spent most first; undefined when nobody has bought twice. */
export function sleepingCustomers(book: Book, overdue: number): Sleeper[] | undefined {
  const summary = book.customers();
  if (book.gaps().pooled.length === 0) {
    return undefined;
  }
  const { ratio: ratios, usualGap, own } = book.gapRatios();
  return [...ratios.keys()]
    .filter((row) => ratios[row]! >= overdue)
    .map((row) => ({
      id: summary.ids[row]!,
      row,
      usualGap: usualGap[row]!,
      ratio: ratios[row]!,
      basis: own[row] === 1 ? ("own" as const) : ("all" as const),
      summary,
    }))
    .sort((a, b) => summary.total[b.row]! - summary.total[a.row]! || a.row - b.row);
}

export function sleepingNote(
  sleeping: readonly Sleeper[] | undefined,
  { overdue, money }: { readonly overdue: number; readonly money: boolean },
  texts: Texts,
): NoteBlock {
  const words = texts.reports.retention.findings;
  if (!sleeping) {
    return { kind: "note", tone: "warning", text: words.noRhythm };
  }
  const total = sleeping.reduce((sum, { row, summary }) => sum + summary.total[row]!, 0);
  return {
    kind: "note",
    tone: "finding",
    text: fill(
      sleeping.length === 0 ? words.nobodySleeping : money ? words.sleeping : words.sleepingWithoutAmounts,
      {
        count: formatValue(sleeping.length, "integer", texts.locale),
        ratio: overdue,
        total: formatValue(total, "money0", texts),
      },
    ),
  };
}

/** @param money amounts are known */
export function sleepingTable(sleeping: readonly Sleeper[], money: boolean, texts: Texts): TableBlock {
  const { common, retention: words } = texts.reports;
  return {
    kind: "table",
    id: "sleeping",
    filter: true,
    contactList: true,
    columns: [
      { ...column("customer", common.customer, "text"), names: "customer" },
      column("last", common.lastPurchase, "date"),
      column("daysSinceLast", common.daysSinceLast, "days"),
      column("usualGap", words.columns.usualGap, "number"),
      column("ratio", words.columns.ratio, "number"),
      column("basis", words.columns.basis, "text"),
      column("orders", common.orders, "integer"),
      ...(money
        ? [column("total", common.revenue, "money"), column("orderValue", common.orderValue, "money")]
        : []),
    ],
    rows: sleeping.map(({ id, row, usualGap, ratio: times, basis, summary }) => [
      id,
      summary.last[row]!,
      summary.daysSinceLast[row]!,
      usualGap,
      times,
      words.bases[basis],
      summary.orders[row]!,
      ...(money ? [cents(summary.total[row]!), ratio(summary.total[row]!, summary.orders[row]!)] : []),
    ]),
  };
}
