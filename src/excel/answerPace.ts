import type { Cell } from "../core/cells/cell";
import type { Value } from "../reports/report";
import { payloadBytes } from "./cellText";

/** Answers are at least as large: what office.js takes in on two busy cores in about 60 ms. */
const LEAST_BYTES = 1_200_000;
/** Above 5 MB an answer is refused on the web. */
const MOST_BYTES = 4_500_000;

/**
 * As much as is parsed here in so many milliseconds may come in one answer: office.js parses it in one go, and takes two to
 * three times as long, as an answer does not fit into the young generation of the collector.
 */
const PARSED_MS = 23;

/** Rows of an answer that are parsed again: 100 kB of orders, a millisecond or two. */
const ROWS_TRIED = 3000;
/** Less is parsed sooner than a browser's clock tells. */
const LEAST_TRIED = 30_000;

/** How large answers may be without holding up the pane, learned from those that have come. */
export class AnswerPace {
  private densest = 0;
  private readonly paces: number[] = [];

  /** @param now milliseconds */
  constructor(private readonly now = () => performance.now()) {}

  /** Takes rows from all over an answer. */
  learn(answer: readonly (readonly Cell[])[]): void {
    const step = Math.max(1, Math.floor(answer.length / ROWS_TRIED));
    const rows = answer.filter((_, row) => row % step === 0) as Value[][];
    const bytes = payloadBytes(rows);
    this.densest = Math.max(this.densest, bytes / (rows.length * (rows[0]?.length ?? 1)));
    if (bytes < LEAST_TRIED) {
      return;
    }
    const text = JSON.stringify(rows);
    const begun = this.now();
    JSON.parse(text);
    this.paces.push((this.now() - begun) / bytes);
  }

  /** Cells of the next answer, by those that take most; the pace is the median, which a busy moment does not move. */
  get cells(): number {
    const pace = this.paces.sort((a, b) => a - b)[this.paces.length >> 1] ?? Infinity;
    const bytes = Math.min(MOST_BYTES, Math.max(LEAST_BYTES, PARSED_MS / pace));
    return Math.floor(bytes / Math.max(this.densest, 1));
  }
}
