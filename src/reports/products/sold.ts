import type { AfterBuying } from "../../core/ledger/afterBuying";
import type { Book } from "../../core/ledger/book";
import type { ByColumn, ValueRow } from "../../core/ledger/byColumn";
import type { FirstProduct } from "../../core/ledger/firstOf";
import { usualLimit } from "../../core/ledger/gaps";
import type { BuyingRule } from "../../core/ledger/nextBest";
import type { CustomerSummary } from "../../core/ledger/summary";
import { againstOthers } from "../../core/metrics/againstOthers";
import { associations, type Association, type Associations } from "../../core/metrics/associations";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import { bySegment, byTier, type Grouping } from "../kit/groups/grouping";

export type ProductColumn = "product" | "category";

/** Joint orders from which a pair is looked at. */
export const FEWEST_JOINT = 5;
/** Customers observed from which a product is compared with the others. */
const FEWEST_OBSERVED = 30;
/** Without anybody who came back there is no usual gap. */
const DAYS_WITHOUT_GAPS = 90;

/** A product after which fewer customers come back than after the others. */
export interface Leaving extends AfterBuying {
  readonly share: number;
  readonly others: number;
  /** Of the difference to the others, after correction for all products compared. */
  readonly p: number;
}

/** What the blocks of the report are made of. */
export interface Sold {
  readonly texts: Texts;
  readonly book: Book;
  readonly customers: CustomerSummary;
  readonly column: ProductColumn;
  readonly products: ByColumn;
  /** With a name, most revenue first. */
  readonly named: readonly (ValueRow & { readonly value: string })[];
  readonly categories?: ByColumn;
  readonly after: ReadonlyMap<string, AfterBuying>;
  /** Days within which somebody comes back or not. */
  readonly days: number;
  readonly first: readonly FirstProduct[];
  readonly together: Associations;
  /** Both ways round. */
  readonly rules: readonly (BuyingRule & { readonly pair: Association })[];
  /** Rule by which each customer may buy next, -1 without one. */
  readonly next: Int32Array;
  readonly groups: Grouping;
  readonly leaving: readonly Leaving[];
}

export function sold(input: ReportInput): Sold {
  const { book, dataset, options, texts, onProgress } = input;
  const customers = book.customers();
  const column: ProductColumn = dataset.columns.product ? "product" : "category";
  const products = book.by(column)!;
  onProgress?.(0.3);
  const days = Number(options.days) || usualDays(book);
  const after = book.afterBuying(column, days)!;
  const first = book.firstOf(column, { days })!.values;
  const together = associations(book.pairs(column, { fewest: FEWEST_JOINT })!, FEWEST_JOINT);
  onProgress?.(0.6);
  const rules = together.found.flatMap((pair) => [
    { from: pair.first, to: pair.second, confidence: pair.confidence, pair },
    { from: pair.second, to: pair.first, confidence: pair.confidenceBack, pair },
  ]);
  const next = book.nextBest(column, rules)!;
  onProgress?.(0.8);
  return {
    texts,
    book,
    customers,
    column,
    products,
    named: products.values.filter((row): row is ValueRow & { value: string } => row.value !== null),
    categories: column === "product" && dataset.columns.category ? book.by("category") : undefined,
    after: new Map(after.map((row) => [row.value, row])),
    days,
    first,
    together,
    rules,
    next,
    groups: options.by === "tiers" ? byTier(book, texts) : bySegment(book, texts),
    leaving: leavingAfter(after),
  };
}

function usualDays(book: Book): number {
  const gaps = book.gaps();
  return gaps.gaps.length === 0 ? DAYS_WITHOUT_GAPS : Math.max(1, Math.round(usualLimit(gaps)));
}

/** Products after which fewer come back than after all others together, beyond chance, most customers lost first. */
export function leavingAfter(after: readonly AfterBuying[]): Leaving[] {
  const missing = ({ observed, share, others }: Leaving) => (others - share) * observed;
  return againstOthers(
    after.map(({ observed, again }) => ({ n: observed, x: again })),
    FEWEST_OBSERVED,
  )
    .filter(({ share, others }) => share < others)
    .map(({ index, share, others, p }): Leaving => ({ ...after[index]!, share, others, p }))
    .sort((a, b) => missing(b) - missing(a));
}
