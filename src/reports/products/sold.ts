import { CoreError } from "../../core/errors";
import type { AfterBuying } from "../../core/ledger/afterBuying";
import type { Book } from "../../core/ledger/book";
import type { ByColumn, ValueRow } from "../../core/ledger/byColumn";
import type { FirstProduct } from "../../core/ledger/firstOf";
import type { CustomerSummary } from "../../core/ledger/summary";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import { bySegment, byTier, type Grouping } from "../kit/groups/grouping";
import { buyingRules, type BuyingRules } from "../kit/selling/buyingRules";
import { comingBackDays, leavingAfter, type Leaving } from "../kit/selling/leaving";

export type ProductColumn = "product" | "category";

/** What the blocks of the report are made of. */
export interface Sold extends BuyingRules {
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
  readonly groups: Grouping;
  readonly leaving: readonly Leaving[];
}

export function sold(input: ReportInput): Sold {
  const { book, dataset, options, texts, onProgress } = input;
  const customers = book.customers();
  const column: ProductColumn = dataset.columns.product ? "product" : "category";
  const products = book.by(column);
  if (!products) {
    throw new CoreError("notAvailable", "productsNeedColumn");
  }
  onProgress?.(0.3);
  const days = Number(options.days) || comingBackDays(book);
  const after = book.afterBuying(column, days)!;
  const first = book.firstOf(column, { days, nexts: 1 })!.values;
  onProgress?.(0.6);
  const { together, rules, next } = buyingRules(book, column)!;
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
