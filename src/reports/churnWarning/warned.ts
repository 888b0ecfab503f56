import { CHURN_SCORE_CUTS } from "../../core/segments/churnScore";
import type { CustomerSummary } from "../../core/ledger/summary";
import { CoreError } from "../../core/errors";
import { usualLimit } from "../../core/ledger/gaps";
import { isDiagnosed } from "../../core/models/diagnosis";
import { purchaseModels } from "../../core/models/purchaseModels";
import { purchaseOutlook, savableValue } from "../../core/models/purchaseOutlook";
import { GONE } from "../../core/models/riskCheck";
import { percentilesInclusive } from "../../core/statistics/percentiles";
import { rowsDescending } from "../../core/statistics/rowOrder";
import type { Texts } from "../../locales";
import { forecastOf, modelInput, type CustomerForecast } from "../kit/customerValue/forecastOf";
import { valueOptions, type ValueOptions } from "../kit/customerValue/valueOptions";
import type { ReportInput } from "../definition";
import { leftEdgeOf, type KnownEdge } from "../kit/leftEdge";
import { signsOf, type Signs } from "../kit/signs";

export const BANDS = ["high", "medium", "low"] as const;
export type Band = (typeof BANDS)[number];

/** Customers whose value if still there is at or above this percentile are the valuable ones. */
const VALUABLE = 0.8;
/** Days ahead where nobody came back, so that no gap is known. */
const USUAL_DAYS = 90;
/** Fitting and forecasting take about this much of the time. */
const FORECASTING_SHARE = 0.6;

/** Everybody warned about or not: what the blocks of the report are made of. */
export interface Warned extends CustomerForecast {
  readonly texts: Texts;
  readonly options: ValueOptions;
  readonly cuts: { readonly high: number; readonly medium: number };
  readonly customers: CustomerSummary;
  readonly hasOrderIds: boolean;
  readonly signs: Signs;
  readonly edge: KnownEdge;
  /** Bands come from the rule score where no model can be trusted. */
  readonly byRule: boolean;
  /** Index into `BANDS`, by P(alive). */
  readonly modelBand: Uint8Array;
  /** Index into `BANDS`, by the rule score. */
  readonly ruleBand: Uint8Array;
  /** The one of the two that counts. */
  readonly band: Uint8Array;
  /** Value if still a customer from which one is among the most valuable fifth. */
  readonly valuableFrom: number;
  /** Days ahead of P(buys): the 90th percentile of gaps. */
  readonly days: number;
  readonly buys: Float64Array;
  /** Value if kept × 4 P(alive) (1 − P(alive)). */
  readonly savable: Float64Array;
  /** Rows of the list, the most savable first; by the rule score where no model can be trusted. */
  readonly byRisk: readonly number[];
  /** Rows of those already gone, the most valuable first; none where no model can be trusted. */
  readonly gone: readonly number[];
}

/** Fits a model, reads the signs and puts every customer into a band. */
export function warn(input: ReportInput): Warned {
  const { book, options: given, texts, onProgress } = input;
  const cuts = { high: Number(given.high), medium: Number(given.medium) };
  if (cuts.medium > cuts.high) {
    throw new CoreError("value", "cutsNotAscending", { count: 2, cuts: `${cuts.medium}, ${cuts.high}` });
  }
  const options = valueOptions(given);
  const customers = book.customers();
  const foreseen = forecastOf(book, options, (share) => onProgress?.(share * FORECASTING_SHARE));
  const { chosen, forecast } = foreseen;
  onProgress?.(FORECASTING_SHARE);
  const signs = signsOf(book);
  const byRule = isDiagnosed(chosen.fit.diagnoses);
  const modelBand = Uint8Array.from(forecast.probabilityAlive, (alive) => bandOf(1 - alive, cuts));
  const ruleBand = Uint8Array.from(signs.scores, (score) => bandOf(score, CHURN_SCORE_CUTS));
  const { fit } = chosen;
  const { summary, collapsed } = modelInput(book, options.unit);
  const days = customers.x.some((x) => x > 0) ? Math.max(1, Math.round(usualLimit(book.gaps()))) : USUAL_DAYS;
  const { probabilityBuys: buys } = purchaseOutlook(
    purchaseModels[fit.model],
    fit.parameters,
    summary,
    days,
    collapsed,
  );
  const savable = forecast.valueIfAlive.map((value, row) =>
    savableValue(value, forecast.probabilityAlive[row]!),
  );
  const isGone = (row: number) => !byRule && forecast.probabilityAlive[row]! < GONE;
  return {
    texts,
    options,
    cuts,
    ...foreseen,
    customers,
    hasOrderIds: book.provenance.orderIds !== undefined,
    signs,
    edge: leftEdgeOf(input, { unit: "month" }),
    byRule,
    modelBand,
    ruleBand,
    band: byRule ? ruleBand : modelBand,
    valuableFrom: percentilesInclusive(forecast.valueIfAlive, [VALUABLE])[0]!,
    days,
    buys,
    savable,
    byRisk: Array.from(rowsDescending(byRule ? signs.scores : savable)).filter((row) => !isGone(row)),
    gone: Array.from(rowsDescending(forecast.valueIfAlive)).filter(isGone),
  };
}

/** Whether losing the customer would hurt. */
export function isValuable({ forecast, valuableFrom }: Warned, row: number): boolean {
  const value = forecast.valueIfAlive[row]!;
  return value > 0 && value >= valuableFrom;
}

function bandOf(
  figure: number,
  { high, medium }: { readonly high: number; readonly medium: number },
): number {
  return figure >= high ? 0 : figure >= medium ? 1 : 2;
}
