import type { Book } from "../../../core/ledger/book";
import { usualLimit, type GapRatios } from "../../../core/ledger/gaps";
import type { CustomerSummary } from "../../../core/ledger/summary";
import { isDiagnosed } from "../../../core/models/diagnosis";
import type { HoldoutSplit } from "../../../core/holdoutSplit";
import { purchaseModels } from "../../../core/models/purchaseModels";
import { purchaseOutlook } from "../../../core/models/purchaseOutlook";
import { checkRisk, GONE, riskBand, type RiskBand, type RiskCheck } from "../../../core/models/riskCheck";
import { RISKS, statuses, type Risk } from "../../../core/segments/status";
import { fallingShare } from "../../../core/statistics/fallingShare";
import { chosenFit, type ChosenFit } from "../customerValue/chosenFit";
import { historiesOf, modelInput, type ModelInput } from "../customerValue/forecastOf";
import { segmentsOf } from "../groups/scored";

type Histories = Pick<ModelInput, "summary" | "collapsed">;

/**
 * Where risk comes from: P(buys) of a model; days since the last purchase, where they rank better; the customer's own
 * rhythm, where no model can be trusted; nothing, where nobody came back.
 */
export type RiskMethod = "model" | "recency" | "rhythm" | "none";

/** Usual gaps of silence from which, without a model, the risk is medium, and high. */
export const OVERDUE_CUTS = { medium: 1.5, high: 2 } as const;

/** What is said of every customer in every report: one segment, one risk, one status. */
export interface Standing {
  readonly method: RiskMethod;
  /** Days ahead of P(buys): the 90th percentile of gaps. */
  readonly days: number;
  /** P(buys within `days`); absent where no model can be trusted. */
  readonly buys?: Float64Array;
  readonly alive?: Float64Array;
  /** Index into `RISKS`; absent where nobody came back. */
  readonly risk?: Uint8Array;
  /** Index into `RFM_SEGMENTS`. */
  readonly segment: Uint8Array;
  /** Index into `STATUSES`. */
  readonly status: Uint8Array;
  /** Judged on the last days of the data themselves; absent where they say nothing. */
  readonly check?: RiskCheck;
  /** Absent where nobody came back. */
  readonly fitted?: { readonly chosen: ChosenFit; readonly input: ModelInput };
  /** Days since the last purchase in usual gaps; absent where nobody came back. */
  readonly gaps?: GapRatios;
  /** The same rule as of an earlier day: what was learned is today's, what is known of the customers is not. */
  at(customers: CustomerSummary): Pick<Standing, "segment" | "status" | "risk">;
}

const made = new WeakMap<CustomerSummary, Standing>();

/** Made once for all reports of a book: it hangs on nothing that one report has and another has not. */
export function standingOf(book: Book): Standing {
  const customers = book.customers();
  const known = made.get(customers) ?? stand(book, customers);
  made.set(customers, known);
  return known;
}

/** Whether figures of a purchase model may be shown. */
export function isTrusted({ method }: Standing): boolean {
  return method === "model" || method === "recency";
}

/** Rows of one risk. */
export function rowsAt({ risk }: Pick<Standing, "risk">, wanted: Risk): number[] {
  const index = RISKS.indexOf(wanted);
  return risk ? [...risk.keys()].filter((row) => risk[row] === index) : [];
}

/** Risks that have a row or a column of their own: those already gone only where there are any. */
export function risksShown({ risk }: Pick<Standing, "risk">): Risk[] {
  return RISKS.filter((name, index) => name !== "gone" || risk?.includes(index));
}

function stand(book: Book, customers: CustomerSummary): Standing {
  const named = (of: CustomerSummary, risk?: Uint8Array) => {
    const segment = segmentsOf(book, of.asOf);
    return { segment, risk, status: statuses(segment, risk) };
  };
  if (!customers.x.some((x) => x > 0)) {
    return { method: "none", days: NaN, ...named(customers), at: (earlier) => named(earlier) };
  }
  const gaps = book.gapRatios();
  const days = Math.max(1, Math.round(usualLimit(book.gaps())));
  const input = modelInput(book, "auto");
  const chosen = chosenFit(input.collapsed, input.unit.days);
  const common = { days, gaps, fitted: { chosen, input } };
  if (isDiagnosed(chosen.fit.diagnoses)) {
    const risk = Uint8Array.from(gaps.ratio, (ratio) => indexOf(rhythmRisk(ratio)));
    const at = (earlier: CustomerSummary) => named(earlier, earlierRhythm(earlier, gaps, customers));
    return { method: "rhythm", ...common, ...named(customers, risk), at };
  }
  const { fit } = chosen;
  const outlook = ({ summary, collapsed }: Histories) =>
    purchaseOutlook(purchaseModels[fit.model], fit.parameters, summary, days, collapsed);
  const held = heldOut(book, days, input.spanDays);
  const check = held && checkRisk(held, input.unit.days);
  const byRecency = check?.naiveWins ? recencyRule(held!) : undefined;
  const judged = (of: CustomerSummary, model: Histories) => {
    const { probabilityAlive: alive, probabilityBuys } = outlook(model);
    const buys = byRecency ? Float64Array.from(of.daysSinceLast, byRecency) : probabilityBuys;
    return { alive, buys, risk: alive.length > 0 ? risksOf(buys, alive) : undefined };
  };
  const now = judged(customers, input);
  return {
    method: byRecency ? "recency" : "model",
    ...common,
    ...now,
    ...named(customers, now.risk),
    ...(check ? { check } : {}),
    at: (earlier) => named(earlier, judged(earlier, historiesOf(earlier)).risk),
  };
}

function indexOf(risk: Risk): number {
  return RISKS.indexOf(risk);
}

function risksOf(buys: Float64Array, alive: Float64Array): Uint8Array {
  return Uint8Array.from(buys, (value, row) => indexOf(alive[row]! < GONE ? "gone" : riskBand(value)));
}

function rhythmRisk(ratio: number): RiskBand {
  return ratio >= OVERDUE_CUTS.high ? "high" : ratio >= OVERDUE_CUTS.medium ? "medium" : "low";
}

/** Today's usual gap of each customer against the silence of the earlier day; of the customers known then. */
function earlierRhythm(
  earlier: CustomerSummary,
  { usualGap }: GapRatios,
  { ids }: CustomerSummary,
): Uint8Array {
  // Both stand in the order of the ids' text.
  let now = 0;
  return Uint8Array.from(earlier.daysSinceLast, (days, row) => {
    const id = earlier.ids[row]!;
    while (now < ids.length && ids[now]! < id) {
      now++;
    }
    return indexOf(rhythmRisk(days / (ids[now] === id ? usualGap[now]! : NaN)));
  });
}

function heldOut(book: Book, days: number, spanDays: number): HoldoutSplit | undefined {
  return spanDays > 2 * days ? book.heldOut(book.asOf - days, book.asOf) : undefined;
}

/** Share who bought in the days after as long a silence, in the held-out days. */
function recencyRule({ summary, holdoutPurchases }: HoldoutSplit): (daysSinceLast: number) => number {
  return fallingShare(
    Float64Array.from(summary.T, (T, row) => T - summary.tx[row]!),
    Uint8Array.from(holdoutPurchases, (count) => (count > 0 ? 1 : 0)),
  );
}
