import type { Book } from "../../../core/ledger/book";
import type { BuyingRule } from "../../../core/ledger/nextBest";
import { associations, type Association, type Associations } from "../../../core/metrics/associations";

/** Joint orders from which a pair is looked at. */
const FEWEST_JOINT = 5;

/** What is bought together, and what each customer may buy next by it. */
export interface BuyingRules {
  readonly together: Associations;
  /** Both ways round. */
  readonly rules: readonly (BuyingRule & { readonly pair: Association })[];
  /** Rule by which each customer may buy next, -1 without one. */
  readonly next: Int32Array;
}

/** Undefined without the column. */
export function buyingRules(book: Book, column: "product" | "category"): BuyingRules | undefined {
  const pairs = book.pairs(column, { fewest: FEWEST_JOINT });
  if (!pairs) {
    return undefined;
  }
  const together = associations(pairs, FEWEST_JOINT);
  const rules = together.found.flatMap((pair) => [
    { from: pair.first, to: pair.second, confidence: pair.confidence, pair },
    { from: pair.second, to: pair.first, confidence: pair.confidenceBack, pair },
  ]);
  return { together, rules, next: book.nextBest(column, rules)! };
}
