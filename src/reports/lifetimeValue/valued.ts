import type { Book } from "../../core/ledger/book";
import type { CustomerSummary } from "../../core/ledger/summary";
import type { CollapsedSummary } from "../../core/histories";
import { isDiagnosed } from "../../core/models/diagnosis";
import { forecastResidual } from "../../core/models/forecastValue";
import { usualCalibrationEnd, type HoldoutSplit } from "../../core/holdoutSplit";
import { compareModels, type ModelCandidate, type ModelComparison } from "../../core/models/modelChoice";
import { purchaseModels } from "../../core/models/purchaseModels";
import { deciles } from "../../core/segments/deciles";
import { rowsDescending } from "../../core/statistics/rowOrder";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import type { ChosenFit } from "../kit/customerValue/chosenFit";
import {
  forecastBy,
  modelInput,
  type CustomerForecast,
  type ModelInput,
} from "../kit/customerValue/forecastOf";
import { valueOptions, type ValueOptions } from "../kit/customerValue/valueOptions";
import { leftEdgeOf, type KnownEdge } from "../kit/leftEdge";
import type { Refused } from "./refused";
import { standingOf } from "../kit/standing/standing";

/** Days that the data must cover for half of them to be held out. */
export const HOLDOUT_SPAN = 56;

/** Why there is no holdout check. */
export type NoHoldout = "noHoldout" | "tooShort" | "noRepeatsEarly";

/** Everybody valued: what the blocks of the report are made of. */
export interface Valued extends CustomerForecast {
  readonly texts: Texts;
  readonly ids: ReportInput["ids"];
  readonly options: ValueOptions;
  readonly customers: CustomerSummary;
  readonly hasOrderIds: boolean;
  /** Index into `STATUSES`. */
  readonly segmentOf: Uint8Array;
  readonly collapsed: CollapsedSummary;
  readonly comparison: ModelComparison;
  readonly chosen: ChosenFit & Pick<ModelCandidate, "holdout">;
  readonly noHoldout?: NoHoldout;
  /** All weeks: the holdout's, or where there is none those of the data that the model was fitted to. */
  readonly weeks: HoldoutSplit;
  /** Discounted purchases without horizon; absent without a discount. */
  readonly residual?: Float64Array;
  readonly decileOf: Uint8Array;
  readonly edge: KnownEdge;
  /** Rows from the highest predicted value to the lowest. */
  readonly byValue: readonly number[];
}

/** Fits the models, chooses one and forecasts every customer, unless that model is to be refused. */
export function valueCustomers(input: ReportInput): Valued | Refused {
  const { book, options: given, texts, onProgress } = input;
  const options = valueOptions(given);
  const customers = book.customers();
  const models = modelInput(book, options.unit);
  const { summary, collapsed, spanDays, unit } = models;
  onProgress?.(0.1);
  const compared = compare({ ...models, book }, given.holdout === "none");
  onProgress?.(0.6);
  const edge = leftEdgeOf(input, { unit: "month" });
  const { comparison } = compared;
  const wanted = options.model ?? comparison.chosen;
  const { fit, holdout } = comparison.candidates.find(({ model }) => model === wanted)!;
  if (isDiagnosed(fit.diagnoses)) {
    return {
      texts,
      book,
      options,
      unit,
      customers,
      edge,
      standing: standingOf(book),
      fit,
      fits: comparison.candidates.map((candidate) => candidate.fit),
    };
  }
  const { spend, forecast } = forecastBy(fit, models, options);
  onProgress?.(0.8);
  return {
    texts,
    ids: input.ids,
    options,
    unit,
    spanDays,
    customers,
    hasOrderIds: book.provenance.orderIds !== undefined,
    segmentOf: standingOf(book).status,
    collapsed,
    ...compared,
    chosen: { fit, holdout, reason: options.model ? undefined : comparison.reason },
    spend,
    forecast,
    residual:
      options.annualRate > 0
        ? forecastResidual(purchaseModels[fit.model], fit.parameters, summary, options.annualRate)
        : undefined,
    decileOf: deciles(forecast.value),
    edge,
    byValue: Array.from(rowsDescending(forecast.value)),
  };
}

interface Fitting extends ModelInput {
  readonly book: Book;
}

/** All models on all data, and on the first half where the rest can be predicted. */
function compare(
  { book, collapsed, unit, spanDays }: Fitting,
  unwanted: boolean,
): Pick<Valued, "comparison" | "noHoldout" | "weeks"> {
  const { asOf } = book;
  const without = (noHoldout: NoHoldout) => ({
    comparison: compareModels(collapsed, unit.days),
    noHoldout,
    // A holdout of one day after the data, in which nothing happened: the calibration is all of the data.
    weeks: book.heldOut(asOf, asOf + 1),
  });
  if (unwanted) {
    return without("noHoldout");
  }
  if (spanDays < HOLDOUT_SPAN) {
    return without("tooShort");
  }
  const split = book.heldOut(usualCalibrationEnd(asOf - spanDays, asOf), asOf);
  if (split.summary.x.every((x) => x === 0)) {
    return without("noRepeatsEarly");
  }
  return { comparison: compareModels(collapsed, unit.days, split), weeks: split };
}
