import { purchaseGaps, usualLimit } from "../../core/ledger/gaps";
import type { CustomerSummary } from "../../core/ledger/summary";
import { rowsDescending } from "../../core/statistics/rowOrder";
import type { Texts } from "../../locales";
import { signsOf, type Signs } from "../kit/signs";
import { forecastOf } from "../kit/customerValue/forecastOf";
import { VALUE_OPTIONS, valueOptions } from "../kit/customerValue/valueOptions";
import type { ReportInput } from "../definition";
import { ordersOf, type Orders } from "../kit/needs";
import { groupFigures, wholeFigures, type GroupFigures } from "../kit/groups/figures";
import { bySegment, type Grouping } from "../kit/groups/grouping";
import { customersOf, purchaseCodes } from "../kit/purchases";
import { joinRelated, type Joined, type JoinedTable, type JoinedTables } from "../kit/related";

export interface Facts {
  readonly texts: Texts;
  readonly orders: Orders;
  readonly customers: CustomerSummary;
  readonly joined: Joined;
  readonly segments: Grouping;
  readonly figures: readonly GroupFigures[];
  readonly whole: GroupFigures;
  /** Where somebody has bought on two days: whose rhythm is broken, and after how many days one is no longer active. */
  readonly rhythm?: {
    readonly signs: Signs;
    readonly activeDays: number;
    readonly sleeping: readonly number[];
    /** Of each customer, as the churn warning finds it with its options as they come. */
    readonly atRisk: Float64Array;
  };
  /** Where contacts are recorded: day of each customer's last one, NaN without one. */
  readonly lastContact?: Float64Array;
  readonly overdue: number;
  readonly contactDays: number;
  readonly improvement: number;
}

export function gather({ dataset, related = {}, options, texts, onProgress }: ReportInput): Facts {
  const orders = ordersOf(dataset);
  const customers = customersOf(orders);
  const joined = joinRelated(dataset, related, customers);
  const segments = bySegment(customers, texts);
  const figures = groupFigures(customers, segments.of, segments.names.length);
  const overdue = Number(options.overdue);
  onProgress?.(0.5);
  const { interactions } = joined.tables;
  return {
    texts,
    orders,
    customers,
    joined,
    segments,
    figures,
    whole: wholeFigures(figures),
    rhythm: customers.x.some((repeats) => repeats > 0)
      ? rhythmOf(joined.tables, orders, customers, overdue)
      : undefined,
    lastContact: interactions?.dataset.columns.date && lastContacts(interactions),
    overdue,
    contactDays: Number(options.contactDays),
    improvement: Number(options.improvement),
  };
}

function rhythmOf(tables: JoinedTables, orders: Orders, customers: CustomerSummary, overdue: number) {
  const signs = signsOf(tables, orders, customers);
  const purchases = purchaseGaps(purchaseCodes(orders, customers), orders.lines.date.days, orders.asOf);
  const sleeping = bySpend(customers, (row) => signs.gaps[row]!.ratio >= overdue);
  const defaults = Object.fromEntries(VALUE_OPTIONS.map((option) => [option.name, option.default]));
  const { forecast } = forecastOf(customers, valueOptions(defaults));
  return { signs, activeDays: usualLimit(purchases), sleeping, atRisk: forecast.valueAtRisk };
}

function lastContacts({ dataset, customerOf, firstRow }: JoinedTable): Float64Array {
  const last = new Float64Array(firstRow.length).fill(NaN);
  dataset.columns.date!.days.forEach((day, row) => {
    const customer = customerOf[row]!;
    if (customer >= 0 && !(day <= last[customer]!)) {
      last[customer] = day;
    }
  });
  return last;
}

/** Rows of the customers that something is true of, who spent most first. */
export function bySpend({ total }: CustomerSummary, isOne: (row: number) => boolean): number[] {
  return Array.from(rowsDescending(total)).filter(isOne);
}

/** No contact in the last days, or none at all; nobody is where contacts are not recorded. */
export function isSilent({ lastContact, customers, contactDays }: Facts, row: number): boolean {
  return lastContact !== undefined && !(customers.asOf - lastContact[row]! < contactDays);
}
