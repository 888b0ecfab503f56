/** What may be wrong with a fit, as data; the sentences with what to do live in the locales (`models.diagnosis`). */
import type { Histories } from "../histories";

/** Names of what can be wrong. Each has a sentence in every language. */
export const DIAGNOSIS_IDS = [
  "notConverged",
  "parameterRunaway",
  "wideInterval",
  "customersAlike",
  "dropoutMeanInfinite",
  "oneTimeBuyersAlive",
  "tooFewRepeatBuyers",
  "leftTruncated",
  "spendMeanInfinite",
  "spendFrequencyCorrelated",
  "spendNotPositive",
  "holdoutEmpty",
  "tooFewLosses",
  "contractsAlike",
  "separated",
  "fewEvents",
  "columnsLeftOut",
  "effectRunaway",
  "fewBuyersForEffects",
] as const;

export type DiagnosisId = (typeof DIAGNOSIS_IDS)[number];

/** `error`: do not use the answers; `warning`: use with care; `note`: a property to know. */
export type Severity = "error" | "warning" | "note";

/** One finding; `detail` fills the placeholders of its sentence. */
export interface Diagnosis {
  readonly id: DiagnosisId;
  readonly severity: Severity;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** Whether a fit should not be used. */
export function isDiagnosed(diagnoses: readonly Diagnosis[]): boolean {
  return diagnoses.some(({ severity }) => severity === "error");
}

/** Repeat buyers below which a fit is refused, and below which it is doubted. */
const REPEAT_BUYERS = { refused: 10, doubted: 100 } as const;

/** What the number of repeat buyers says about a fit. */
export function diagnoseRepeatBuyers(count: number): Diagnosis[] {
  if (count >= REPEAT_BUYERS.doubted) {
    return [];
  }
  const severity = count < REPEAT_BUYERS.refused ? "error" : "warning";
  return [{ id: "tooFewRepeatBuyers", severity, detail: { count, wanted: REPEAT_BUYERS.doubted } }];
}

/** Days in which first purchases are counted for the left edge. */
const EDGE_DAYS = 30;
/** How far the first 30 days must exceed a usual 30 days. */
const EDGE_RATIO = 3;

/**
 * Are "first" purchases at the left edge of the data really first ones? Customers who had bought before the data
 * begin appear as new in its first weeks. Reported when the first 30 days gained more than three times as many
 * customers as the median of the following spans of 30 days (at least three of them).
 */
export function diagnoseLeftEdge(data: Histories): Diagnosis[] {
  const { times, T, weight } = data;
  const oldest = T.reduce((most, t) => Math.max(most, times[t]!), 0);
  const youngest = T.reduce((least, t) => Math.min(least, times[t]!), Infinity);
  const spans = Math.floor((oldest - youngest + 1) / EDGE_DAYS);
  if (spans < 4 || spans > 100000) {
    return [];
  }
  const gained = new Float64Array(spans);
  let customers = 0;
  for (let i = 0; i < T.length; i++) {
    const span = Math.floor((oldest - times[T[i]!]!) / EDGE_DAYS);
    customers += weight[i]!;
    if (span < spans) {
      gained[span]! += weight[i]!;
    }
  }
  const usual = gained.slice(1).sort()[(spans - 1) >> 1]!;
  if (!(gained[0]! > EDGE_RATIO * usual && gained[0]! > 30)) {
    return [];
  }
  const detail = { count: gained[0]!, share: gained[0]! / customers, usual, days: EDGE_DAYS };
  return [{ id: "leftTruncated", severity: "warning", detail }];
}
