import type { PeriodOptions } from "../../../core/ledger/periods";
import type { Book } from "../../../core/ledger/book";
import type { DayRange } from "../../../core/ledger/figures";
import type { ReportInput } from "../../definition";
import { leftEdgeOf, type KnownEdge } from "../leftEdge";
import { comparedRanges, RANGE_NAMES, type ComparedRanges, type RangeName } from "./dayRange";
import { feedbackCounter, type FeedbackCounter } from "./feedback";
import { KPI_IDS, type KpiId, type Known } from "./kpis";

/** Orders, surveys and tickets, ready to be counted over any days. */
export interface Countable {
  readonly book: Book;
  readonly compared: ComparedRanges;
  readonly feedback: FeedbackCounter;
  readonly edge: KnownEdge;
  /** First purchase day of the data. */
  readonly firstDay: number;
  /** Key figures that these tables can give. */
  readonly kpis: readonly KpiId[];
  /** Undefined for days of a comparison that begin before the data do. */
  figures(name: RangeName): Known | undefined;
  /** What these tables know of any days. */
  of(range: DayRange): Known;
}

/** @throws CoreError `notAvailable` when a column is missing or nothing is left to count. */
export function countable(input: ReportInput, period: PeriodOptions): Countable {
  const { book, related = {} } = input;
  const compared = comparedRanges(book.asOf, book.firstDay, period);
  const feedback = feedbackCounter(related, period, input.dataset);
  const edge = leftEdgeOf(input, period);
  const counted = book.figures(
    RANGE_NAMES.map((name) => compared.ranges[name]),
    period,
  );
  const moments = book.moments(
    RANGE_NAMES.map((name) => compared.ranges[name]),
    period,
  );
  const missing: Readonly<Partial<Record<KpiId, boolean>>> = {
    nps: !feedback.has.nps,
    csat: !feedback.has.csat,
    complaintRate: !feedback.has.complaints,
  };
  return {
    book,
    compared,
    feedback,
    edge,
    firstDay: book.firstDay,
    kpis: KPI_IDS.filter((id) => !missing[id]),
    of: (range) => ({
      ...book.figures([range], period)[0]!,
      ...feedback.of(range),
      moments: book.moments([range], period)[0]!,
      knowsNew: edge.older !== undefined || range.from > edge.to,
    }),
    figures: (name) => {
      const range = compared.ranges[name];
      const isComparison = name !== "current" && name !== "yearToDate";
      return isComparison && range.from < compared.knownFrom
        ? undefined
        : {
            ...counted[RANGE_NAMES.indexOf(name)]!,
            ...feedback.of(range),
            moments: moments[RANGE_NAMES.indexOf(name)]!,
            knowsNew: edge.older !== undefined || range.from > edge.to,
          };
    },
  };
}
