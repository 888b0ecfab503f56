import { MISSING_DAY, type DateColumn } from "../../../core/cells/columns";
import type { Dataset } from "../../../core/cells/dataset";
import { hoursBetween, type BusinessHours } from "../../../core/metrics/businessHours";
import type { ReportInput } from "../../definition";
import { isAbout } from "../subject";
import { complaintRows } from "../survey/complaintRows";
import { durationsTo } from "./durations";

/** Tickets as moments and hours, one a row that counts. */
export interface Tickets {
  readonly dataset: Dataset;
  /** The moment up to which something is known: the end of its day. */
  readonly until: number;
  readonly opened: Float64Array;
  /** NaN where it never happened. */
  readonly answered: Float64Array;
  readonly resolved: Float64Array;
  /** Hours to the first answer and to the end; NaN without one, or where it is before the beginning. */
  readonly responseHours: Float64Array;
  readonly resolutionHours: Float64Array;
  /** 1 where nothing says that it is done. */
  readonly open: Uint8Array;
  /** 1 where it was opened again; absent where nothing tells. */
  readonly reopened?: Uint8Array;
  readonly isComplaint: (row: number) => boolean;
  /** Times of day are known. */
  readonly timed: boolean;
  /** Columns of answers, or of ends, are there. */
  readonly has: { readonly answers: boolean; readonly ends: boolean };
  /** Customer of each row among those of the orders; absent without orders. */
  readonly customerOf?: Int32Array;
}

const DONE =
  /closed?|solved|resolved|done|complet|finish|已解决|已关闭|已完成|完结|已结|结单|办结|已处理|处理完|关闭/i;
const NOT_DONE = /unsolved|unresolved|not |未|reopen|重新打开|重开/i;
const AGAIN = /reopen|re-open|重新打开|重开|再次打开/i;

/** The tickets that a report is about: of the table in use, or of the one beside the orders. Undefined without any. */
export function ticketsOf(input: ReportInput, hours?: BusinessHours): Tickets | undefined {
  const { dataset, related, book } = input;
  if (isAbout(dataset, "tickets")) {
    return momentsOf(dataset, hours);
  }
  return related?.tickets
    ? { ...momentsOf(related.tickets, hours), customerOf: book.table("tickets")?.customerOf }
    : undefined;
}

function momentsOf(dataset: Dataset, hours: BusinessHours | undefined): Tickets {
  const { columns, used, asOf, extras } = dataset;
  const dates = [columns.ticketOpened ?? columns.date, columns.ticketAnswered, columns.ticketResolved];
  const opened = moments(dates[0], used);
  const answered = columns.ticketAnswered
    ? moments(columns.ticketAnswered, used)
    : momentsAfter(opened, durationsTo("ticketAnswered", extras));
  const resolved = columns.ticketResolved
    ? moments(columns.ticketResolved, used)
    : momentsAfter(opened, durationsTo("ticketResolved", extras));
  const last = Math.max(...dates.flatMap((column) => (column ? [lastDay(column)] : [])));
  const until = (asOf ?? last) + 1;
  const never = new Float64Array(used).fill(NaN);
  // As of a day nothing later is known.
  const known = (values: Float64Array) => values.map((value) => (value < until ? value : NaN));
  const [answers, ends] = [known(answered ?? never), known(resolved ?? never)];
  const span = (to: Float64Array) =>
    to.map((end, row) => (end >= opened[row]! ? hoursBetween(opened[row]!, end, hours) : NaN));
  const status = columns.status;
  const told = status?.dictionary.map((word) => DONE.test(word) && !NOT_DONE.test(word));
  const late = asOf !== undefined && asOf < last;
  const open = Uint8Array.from(ends, (end, row) => {
    const code = status?.codes[row] ?? -1;
    // What a status says is of the day of the export.
    const done = told && code >= 0 && !late ? told[code]! : !Number.isNaN(end);
    return opened[row]! < until && !done && Number.isNaN(end) ? 1 : 0;
  });
  return {
    dataset,
    until,
    opened,
    answered: answers,
    resolved: ends,
    responseHours: span(answers),
    resolutionHours: span(ends),
    open,
    reopened: reopenedOf(dataset),
    isComplaint: complaintRows(dataset),
    timed: dates.some((column) => column?.dayFraction?.some((fraction) => fraction > 0) ?? false),
    has: { answers: answered !== undefined, ends: resolved !== undefined },
  };
}

function moments(column: DateColumn | undefined, rows: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    const day = column?.days[row] ?? MISSING_DAY;
    return day === MISSING_DAY ? NaN : day + (column!.dayFraction?.[row] ?? 0);
  });
}

/** Opened so many hours before. */
function momentsAfter(opened: Float64Array, hours: Float64Array | undefined): Float64Array | undefined {
  return hours && opened.map((moment, row) => moment + hours[row]! / 24);
}

function lastDay({ days }: DateColumn): number {
  return days.reduce((last, day) => Math.max(last, day), -Infinity);
}

/** By a column that counts it or says it, else by the status. */
function reopenedOf({ columns, extras, used }: Dataset): Uint8Array | undefined {
  const own = extras.find(({ title }) => AGAIN.test(title))?.data;
  if (own?.kind === "number") {
    return Uint8Array.from(own.values, (value) => (value > 0 ? 1 : 0));
  }
  if (own?.kind === "text") {
    const yes = own.dictionary.map((word) => /^(?:是|y|yes|true|1|[2-9]|\d\d+)$/i.test(word.trim()));
    return Uint8Array.from(own.codes, (code) => (code >= 0 && yes[code] ? 1 : 0));
  }
  const { status } = columns;
  const again = status?.dictionary.map((word) => AGAIN.test(word));
  return again?.includes(true)
    ? Uint8Array.from({ length: used }, (_, row) =>
        status!.codes[row]! >= 0 && again[status!.codes[row]!] ? 1 : 0,
      )
    : undefined;
}
