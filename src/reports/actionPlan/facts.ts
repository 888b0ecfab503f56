import type { Book } from "../../core/ledger/book";
import type { Joined, JoinedTable } from "../../core/ledger/joined";
import type { CustomerSummary } from "../../core/ledger/summary";
import { rowsDescending } from "../../core/statistics/rowOrder";
import type { Texts } from "../../locales";
import { complaintsOneByOne, type Complained } from "../kit/groups/complaints";
import { surveyItems, type SurveyItem } from "../kit/groups/satisfaction";
import { signsOf, type Signs } from "../kit/signs";
import { rowsAt, standingOf, type Standing } from "../kit/standing/standing";
import { savableValues, trustedForecast } from "../kit/standing/trustedForecast";
import { VALUE_OPTIONS, valueOptions } from "../kit/customerValue/valueOptions";
import type { ReportInput } from "../definition";
import { listeningOf, type Listening } from "./listening";
import { sellingOf, type Selling } from "./selling";
import { groupFigures, wholeFigures, type GroupFigures } from "../../core/ledger/groupFigures";
import { bySegment, type Grouping } from "../kit/groups/grouping";

export interface Facts {
  readonly texts: Texts;
  readonly book: Book;
  readonly customers: CustomerSummary;
  readonly joined: Joined;
  readonly standing: Standing;
  readonly segments: Grouping;
  readonly figures: readonly GroupFigures[];
  readonly whole: GroupFigures;
  /** Where somebody has bought on two days: whose rhythm is broken. */
  readonly rhythm?: {
    readonly signs: Signs;
    readonly sleeping: readonly number[];
    /** Of each customer, as the churn warning finds it with its options as they come; only from a trusted model. */
    readonly savable?: Float64Array;
  };
  /** Where contacts are recorded: day of each customer's last one, NaN without one. */
  readonly lastContact?: Float64Array;
  /** Last contacts up to a day. */
  readonly contactsUpTo?: (day: number) => Float64Array;
  /** Complaints one by one, where it is known who complained when. */
  readonly complaints?: readonly Complained[];
  readonly items: readonly SurveyItem[];
  readonly listening: Listening;
  readonly selling: Selling;
  /** A tenth of the customers is left in peace, to compare with. */
  readonly holdOut: boolean;
  readonly overdue: number;
  readonly contactDays: number;
  readonly improvement: number;
}

export function gather(input: ReportInput): Facts {
  const { book, options, texts, onProgress } = input;
  const customers = book.customers();
  const joined = book.joined();
  const segments = bySegment(book, texts);
  const figures = groupFigures(customers, segments.of, segments.names.length);
  const overdue = Number(options.overdue);
  onProgress?.(0.5);
  const { interactions } = joined.tables;
  const contactsUpTo =
    interactions?.dataset.columns.date && ((day: number) => lastContacts(interactions, day));
  return {
    texts,
    book,
    customers,
    joined,
    standing: standingOf(book),
    segments,
    figures,
    whole: wholeFigures(figures),
    rhythm: customers.x.some((repeats) => repeats > 0) ? rhythmOf(book, overdue) : undefined,
    lastContact: contactsUpTo?.(Infinity),
    contactsUpTo,
    complaints: complaintsOneByOne(joined.tables),
    items: surveyItems(joined.tables),
    listening: listeningOf(input),
    selling: sellingOf(input),
    holdOut: options.holdOut === true,
    overdue,
    contactDays: Number(options.contactDays),
    improvement: Number(options.improvement),
  };
}

function rhythmOf(book: Book, overdue: number) {
  const customers = book.customers();
  const signs = signsOf(book);
  const sleeping = bySpend(customers, (row) => signs.gaps.ratio[row]! >= overdue);
  const defaults = Object.fromEntries(VALUE_OPTIONS.map((option) => [option.name, option.default]));
  const forecast = trustedForecast(book, valueOptions(defaults))?.forecast;
  return { signs, sleeping, savable: forecast && savableValues(forecast) };
}

function lastContacts({ dataset, customerOf, firstRow }: JoinedTable, upTo: number): Float64Array {
  const last = new Float64Array(firstRow.length).fill(NaN);
  dataset.columns.date!.days.forEach((day, row) => {
    const customer = customerOf[row]!;
    if (customer >= 0 && day <= upTo && !(day <= last[customer]!)) {
      last[customer] = day;
    }
  });
  return last;
}

/** Customers at high risk, who spent most first; those already gone are not among them. */
export function atHighRisk({ customers, standing }: Facts): number[] {
  const high = new Set(rowsAt(standing, "high"));
  return bySpend(customers, (row) => high.has(row));
}

/** Rows of the customers that something is true of, who spent most first. */
export function bySpend({ total }: CustomerSummary, isOne: (row: number) => boolean): number[] {
  return Array.from(rowsDescending(total)).filter(isOne);
}

/** No contact in the last days, or none at all; nobody is where contacts are not recorded. */
export function isSilent({ lastContact, customers, contactDays }: Facts, row: number): boolean {
  return lastContact !== undefined && !(customers.asOf - lastContact[row]! < contactDays);
}
