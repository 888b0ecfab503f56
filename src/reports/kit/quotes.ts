import { MISSING_DAY } from "../../core/cells/columns";
import type { Dataset } from "../../core/cells/dataset";
import type { Book } from "../../core/ledger/book";
import { STATUSES } from "../../core/segments/status";
import type { Texts } from "../../locales";
import { standingOf } from "./standing/standing";
import { column } from "./tableColumn";
import type { TableBlock, TableColumn, Value } from "../report";

/** What somebody wrote, with what is known of it. */
export interface Quote {
  readonly text: string;
  readonly customer?: string;
  readonly day?: number;
  readonly score?: number;
  readonly segment?: string;
  /** Of the customer. */
  readonly revenue?: number;
  readonly topic?: string;
}

/** Pixels before a comment runs over several lines. */
const WIDEST = 420;

/** Rows of answers, tickets or comments as quotes, in their order. */
export function quotesOf(
  {
    dataset: { columns },
    customerOf,
  }: { readonly dataset: Pick<Dataset, "columns">; readonly customerOf?: Int32Array },
  rows: readonly number[],
  {
    scores,
    book,
    texts,
  }: {
    readonly scores?: ArrayLike<number>;
    readonly book: Book;
    readonly texts: Texts;
  },
): Quote[] {
  const { comment, customer } = columns;
  const days = (columns.date ?? columns.ticketOpened)?.days;
  const customers = customerOf && book.customers();
  const status = customerOf && standingOf(book).status;
  const { names } = texts.reports.segments;
  return rows.map((row) => {
    const buyer = customerOf?.[row] ?? -1;
    const code = customer?.codes[row] ?? -1;
    const day = days?.[row] ?? MISSING_DAY;
    const score = scores?.[row] ?? NaN;
    return {
      text: comment && comment.codes[row]! >= 0 ? comment.dictionary[comment.codes[row]!]! : "",
      ...(code >= 0 ? { customer: customer!.dictionary[code]! } : {}),
      ...(day !== MISSING_DAY ? { day } : {}),
      ...(Number.isNaN(score) ? {} : { score }),
      ...(buyer >= 0
        ? { segment: names[STATUSES[status![buyer]!]!], revenue: customers!.total[buyer]! }
        : {}),
    };
  });
}

/** Quotes with the columns of which something is known. */
export function quoteTable(id: string, quotes: readonly Quote[], { reports }: Texts): TableBlock {
  const words = reports.listening.columns;
  const all: readonly (readonly [TableColumn, (quote: Quote) => Value | undefined])[] = [
    [column("date", words.date, "date"), ({ day }) => day],
    [{ ...column("customer", words.customer, "text"), names: "customer" }, ({ customer }) => customer],
    [column("score", words.score, "general"), ({ score }) => score],
    [column("topic", words.topic, "text"), ({ topic }) => topic],
    [column("segment", words.segment, "text"), ({ segment }) => segment],
    [column("revenue", words.revenue, "money0"), ({ revenue }) => revenue],
    [{ ...column("comment", words.comment, "text"), widest: WIDEST }, ({ text }) => text],
  ];
  const known = all.filter(([, of]) => quotes.some((quote) => of(quote) !== undefined));
  return {
    kind: "table",
    id,
    filter: true,
    columns: known.map(([one]) => one),
    rows: quotes.map((quote) => known.map(([, of]) => of(quote) ?? null)),
  };
}
