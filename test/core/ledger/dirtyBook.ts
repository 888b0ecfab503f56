import type { Book } from "../../../src/core/ledger/book";
import { seededRandom } from "../../../src/core/statistics/random";
import { bookOf, DAY, type OrderRow } from "./lineAnswers";

/** A book over random lines: customers who come back or don't, equal amounts, refunds with and without their order. */
export function dirtyBook(seed: number, lines = 120, prices = 12): Book {
  const random = seededRandom(seed);
  const whole = (upTo: number) => Math.floor(random() * upTo);
  return bookOf(
    Array.from({ length: lines }, (_, line): OrderRow => {
      const back = random() < 0.08;
      const amount = (1 + whole(prices)) * 2.5;
      return [
        `c${whole(lines / 3)}`,
        `o${back ? whole(line + 1) : line}`,
        DAY + whole(200),
        back ? -amount : amount,
        "App",
        "tea",
        1,
      ];
    }),
    DAY + 220,
  );
}
