import type { AfterBuying } from "../../../core/ledger/afterBuying";
import type { Book } from "../../../core/ledger/book";
import { usualLimit } from "../../../core/ledger/gaps";
import { againstOthers } from "../../../core/metrics/againstOthers";

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

/** Days within which somebody comes back or not. */
export function comingBackDays(book: Book): number {
  const gaps = book.gaps();
  return gaps.pooled.length === 0 ? DAYS_WITHOUT_GAPS : Math.max(1, Math.round(usualLimit(gaps)));
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
