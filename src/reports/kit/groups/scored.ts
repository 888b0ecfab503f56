import type { Book } from "../../../core/ledger/book";
import { rfmSegments, scoresBy } from "../../../core/segments/rfm";
import { valueTiers, type ValueTiers } from "../../../core/segments/valueTiers";

const THIRDS = [1 / 3, 2 / 3];

/** Index into `RFM_SEGMENTS` of each customer, as of a day. */
export function segmentsOf(book: Book, asOf = book.asOf): Uint8Array {
  return rfmSegments(scoresBy(book.customers({ asOf }), book.scores({ asOf }).cuts))!;
}

export function tiersOf(book: Book): ValueTiers {
  return valueTiers(book.customers(), {
    frequency: book.quantiles("frequency", THIRDS),
    amount: book.quantiles("monetary", THIRDS),
  });
}
