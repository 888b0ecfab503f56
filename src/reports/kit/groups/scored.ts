import type { AsOf, Book } from "../../../core/ledger/book";
import { rfmSegments, scoresBy } from "../../../core/segments/rfm";
import { valueTiers, type ValueTiers } from "../../../core/segments/valueTiers";

const THIRDS = [1 / 3, 2 / 3];

/** Index into `RFM_SEGMENTS` of each customer. */
export function segmentsOf(book: Book, day: AsOf = {}): Uint8Array {
  return rfmSegments(scoresBy(book.customers(day), book.scores(day).cuts))!;
}

export function tiersOf(book: Book): ValueTiers {
  return valueTiers(book.customers(), {
    frequency: book.quantiles("frequency", THIRDS),
    amount: book.quantiles("monetary", THIRDS),
  });
}
