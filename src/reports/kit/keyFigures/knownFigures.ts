import type { PeriodOptions } from "../../../core/ledger/periods";
import type { CustomerSummary } from "../../../core/ledger/summary";
import type { ReportInput } from "../../definition";
import { leftEdgeOf, type KnownEdge } from "../leftEdge";
import { ordersOf, type Orders } from "../needs";
import { customersOf } from "../purchases";
import { comparedRanges, type ComparedRanges, type RangeName } from "./dayRange";
import { feedbackCounter, type FeedbackCounter } from "./feedback";
import { KPI_IDS, type KpiId, type Known } from "./kpis";
import { rangeCounter } from "./rangeFigures";

/** Orders, surveys and tickets, ready to be counted over any days. */
export interface Countable {
  readonly orders: Orders;
  readonly summary: CustomerSummary;
  readonly compared: ComparedRanges;
  readonly feedback: FeedbackCounter;
  readonly edge: KnownEdge;
  /** First purchase day of the data. */
  readonly firstDay: number;
  /** Key figures that these tables can give. */
  readonly kpis: readonly KpiId[];
  /** Undefined for days of a comparison that begin before the data do. */
  figures(name: RangeName): Known | undefined;
}

/** @throws CoreError `notAvailable` when a column is missing or nothing is left to count. */
export function countable(input: ReportInput, period: PeriodOptions): Countable {
  const { dataset, related = {} } = input;
  const orders = ordersOf(dataset);
  const summary = customersOf(orders);
  const firstDay = summary.first.reduce((min, day) => Math.min(min, day), orders.asOf);
  const compared = comparedRanges(orders.asOf, firstDay, period);
  const feedback = feedbackCounter(related, period);
  const edge = leftEdgeOf(input, summary, period);
  const count = rangeCounter(orders, summary, edge);
  const missing: Readonly<Partial<Record<KpiId, boolean>>> = {
    nps: !feedback.has.nps,
    csat: !feedback.has.csat,
    complaintRate: !feedback.has.complaints,
  };
  return {
    orders,
    summary,
    compared,
    feedback,
    edge,
    firstDay,
    kpis: KPI_IDS.filter((id) => !missing[id]),
    figures: (name) => {
      const range = compared.ranges[name];
      const isComparison = name !== "current" && name !== "yearToDate";
      return isComparison && range.from < compared.knownFrom
        ? undefined
        : {
            ...count(range),
            ...feedback.of(range),
            knowsNew: edge.older !== undefined || range.from > edge.to,
          };
    },
  };
}
