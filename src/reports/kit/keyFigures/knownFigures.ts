import type { PeriodOptions } from "../../../core/ledger/periods";
import type { Book } from "../../../core/ledger/book";
import type { DayRange, RangeFigures } from "../../../core/ledger/figures";
import type { Moments } from "../../../core/ledger/moments";
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
  const ranges = RANGE_NAMES.map((name) => compared.ranges[name]);
  const [counted, moments] = [book.figures(ranges, period), book.moments(ranges, period)];
  const known = (range: DayRange, figures: RangeFigures, own: Moments): Known => ({
    ...figures,
    ...feedback.of(range),
    moments: own,
    knowsNew: edge.older !== undefined || range.from > edge.to,
  });
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
    of: (range) => known(range, book.figures([range], period)[0]!, book.moments([range], period)[0]!),
    figures: (name) => {
      const range = compared.ranges[name];
      const isComparison = name !== "current" && name !== "yearToDate";
      const index = RANGE_NAMES.indexOf(name);
      return isComparison && range.from < compared.knownFrom
        ? undefined
        : known(range, counted[index]!, moments[index]!);
    },
  };
}
