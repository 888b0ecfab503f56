import {
  CHURN_SIGNALS,
  churnScores,
  churnSignal,
  gapGrowth,
  type ChurnSignal,
  type GapGrowth,
} from "../../core/behaviour/churnScore";
import { gapRatios, purchaseGaps, type GapRatio } from "../../core/behaviour/gaps";
import type { Dataset, Scale } from "../../core/cells/dataset";
import type { CustomerSummary } from "../../core/customers/summary";
import type { Orders } from "../needs";
import { purchaseCodes } from "../purchases";

/** Days over which contacts count. */
export const CONTACT_DAYS = 90;

/** Early signs of leaving, one row a customer; what the data have no column for is absent. */
export interface Signs {
  readonly gaps: readonly GapRatio[];
  readonly growth: readonly (GapGrowth | undefined)[];
  /** Mean score on `scale`; NaN without one. */
  readonly satisfaction?: Float64Array;
  readonly scale?: Scale;
  /** Rows with an event in the last `CONTACT_DAYS` days. */
  readonly contacts?: Int32Array;
  /** Strength of each sign, 0–1. */
  readonly strengths: Readonly<Partial<Record<ChurnSignal, Float64Array>>>;
  /** Rule score, 0–100. */
  readonly scores: Float64Array;
}

/** Reads the signs off the purchases, and off scores and events where the data have them. */
export function signsOf(dataset: Dataset, orders: Orders, customers: CustomerSummary): Signs {
  const purchases = purchaseGaps(purchaseCodes(orders, customers), orders.lines.date.days, orders.asOf);
  const gaps = new Array<GapRatio>(customers.count);
  const growth = new Array<GapGrowth | undefined>(customers.count);
  gapRatios(purchases).forEach((ratio, i) => {
    const row = customers.rowOfCode[ratio.code]!;
    gaps[row] = ratio;
    growth[row] = gapGrowth(purchases.customers[i]!.gaps);
  });
  const { scale } = dataset;
  const satisfaction = scale && meanScores(dataset, customers);
  const contacts = recentContacts(dataset, customers);
  const strengths: Partial<Record<ChurnSignal, Float64Array>> = {
    overdue: Float64Array.from(gaps, ({ ratio }) => churnSignal("overdue", ratio)),
    slowing: Float64Array.from(growth, (own) => churnSignal("slowing", own?.ratio ?? NaN)),
    dissatisfied:
      scale &&
      satisfaction?.map((score) =>
        churnSignal("dissatisfied", (score - scale.min) / (scale.max - scale.min)),
      ),
    fewContacts: contacts && Float64Array.from(contacts, (count) => churnSignal("fewContacts", count)),
  };
  return { gaps, growth, satisfaction, scale, contacts, strengths, scores: churnScores(strengths) };
}

/** Signs that the data have no column for. */
export function unknownSigns({ strengths }: Signs): ChurnSignal[] {
  return CHURN_SIGNALS.filter((signal) => strengths[signal] === undefined);
}

function meanScores({ columns }: Dataset, { count, rowOfCode }: CustomerSummary): Float64Array | undefined {
  const { score, customer } = columns;
  if (!score || !customer) {
    return undefined;
  }
  const sums = new Float64Array(count);
  const counts = new Float64Array(count);
  score.values.forEach((value, i) => {
    const row = rowOfCode[customer.codes[i]!] ?? -1;
    if (row >= 0 && !Number.isNaN(value)) {
      sums[row]! += value;
      counts[row]! += 1;
    }
  });
  return sums.map((sum, row) => sum / counts[row]!);
}

function recentContacts(
  { columns }: Dataset,
  { count, rowOfCode, asOf }: CustomerSummary,
): Int32Array | undefined {
  const { event, customer, date } = columns;
  if (!event || !customer || !date) {
    return undefined;
  }
  const contacts = new Int32Array(count);
  event.codes.forEach((code, i) => {
    const row = rowOfCode[customer.codes[i]!] ?? -1;
    const day = date.days[i]!;
    if (code >= 0 && row >= 0 && day > asOf - CONTACT_DAYS && day <= asOf) {
      contacts[row]! += 1;
    }
  });
  return contacts;
}
