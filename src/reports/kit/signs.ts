import {
  CHURN_SIGNALS,
  churnScores,
  churnSignal,
  gapGrowth,
  type ChurnSignal,
  type GapGrowth,
} from "../../core/segments/churnScore";
import type { Book } from "../../core/ledger/book";
import type { GapRatios } from "../../core/ledger/gaps";
import type { JoinedTable, JoinedTables } from "../../core/ledger/joined";
import type { Scale } from "../../core/cells/dataset";
import type { CustomerSummary } from "../../core/ledger/summary";

/** Days over which contacts count. */
export const CONTACT_DAYS = 90;

/** Early signs of leaving, one row a customer; what the data have no column for is absent. */
export interface Signs {
  readonly gaps: GapRatios;
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

/** Reads the signs off the purchases, and off scores and contacts where a table has them. */
export function signsOf(book: Book): Signs {
  const { tables } = book.joined();
  const customers = book.customers();
  const gaps = book.gapRatios();
  const lastButTwo = book.lastButTwo();
  const { first, last, x } = customers;
  const growth = Array.from(x, (_, row) =>
    gapGrowth({ first: first[row]!, lastButTwo: lastButTwo[row]!, last: last[row]!, gaps: x[row]! }),
  );
  const scored = tables.surveys?.dataset.columns.score ? tables.surveys : tables.orders;
  const { scale } = scored.dataset;
  const satisfaction = scale && meanScores(scored, customers);
  const contacts = recentContacts(tables, customers);
  const strengths: Partial<Record<ChurnSignal, Float64Array>> = {
    overdue: Float64Array.from(gaps.ratio, (ratio) => churnSignal("overdue", ratio)),
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

function meanScores({ dataset, customerOf }: JoinedTable, { count }: CustomerSummary) {
  const { score } = dataset.columns;
  if (!score) {
    return undefined;
  }
  const sums = new Float64Array(count);
  const counts = new Float64Array(count);
  score.values.forEach((value, i) => {
    const row = customerOf[i]!;
    if (row >= 0 && !Number.isNaN(value)) {
      sums[row]! += value;
      counts[row]! += 1;
    }
  });
  return sums.map((sum, row) => sum / counts[row]!);
}

/** Every row of a table of contacts is one; among orders, those with an event. */
function recentContacts({ interactions, orders }: JoinedTables, { count, asOf }: CustomerSummary) {
  const table = interactions ?? orders;
  const { event, date } = table.dataset.columns;
  if (!date || (!interactions && !event)) {
    return undefined;
  }
  const { customerOf } = table;
  const contacts = new Int32Array(count);
  customerOf.forEach((row, i) => {
    const day = date.days[i]!;
    const counts = interactions !== undefined || event!.codes[i]! >= 0;
    if (counts && row >= 0 && day > asOf - CONTACT_DAYS && day <= asOf) {
      contacts[row]! += 1;
    }
  });
  return contacts;
}
