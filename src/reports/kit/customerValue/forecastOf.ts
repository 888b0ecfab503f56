import type { CustomerSummary } from "../../../core/ledger/summary";
import { collapse, type CollapsedSummary, type PurchaseSummary } from "../../../core/models/collapse";
import { forecastValue, type ValueForecast } from "../../../core/models/forecastValue";
import type { PurchaseFit } from "../../../core/models/purchaseModel";
import { purchaseModels } from "../../../core/models/purchaseModels";
import { chosenFit, type ChosenFit } from "./chosenFit";
import { spendModel, type SpendModel } from "./spendModel";
import { timeUnit, type TimeUnit } from "./timeUnit";
import type { ValueOptions } from "./valueOptions";

/** Purchases as the models take them. */
export interface ModelInput {
  readonly summary: PurchaseSummary;
  readonly collapsed: CollapsedSummary;
  /** Days from the first purchase in the data to the as-of date. */
  readonly spanDays: number;
  readonly unit: TimeUnit;
}

/** What the customers are expected to buy, with the models behind it. */
export interface CustomerForecast extends Pick<ModelInput, "unit" | "spanDays"> {
  readonly chosen: ChosenFit;
  readonly spend: SpendModel;
  readonly forecast: ValueForecast;
}

export function modelInput(
  { x, txDays: tx, TDays: T, meanRepeatAmount: m }: CustomerSummary,
  wanted: ValueOptions["unit"],
): ModelInput {
  const spanDays = T.reduce((most, days) => Math.max(most, days), 0);
  const summary = { x, tx, T, m };
  return { summary, collapsed: collapse(summary), spanDays, unit: timeUnit(wanted, spanDays) };
}

/** Fits the models to the purchases and forecasts each customer. */
export function forecastOf(
  customers: CustomerSummary,
  options: ValueOptions,
  onProgress?: (share: number) => void,
): CustomerForecast {
  const input = modelInput(customers, options.unit);
  const { unit, spanDays } = input;
  onProgress?.(0.2);
  const chosen = chosenFit(input.collapsed, unit.days, options.model);
  onProgress?.(0.6);
  return { unit, spanDays, chosen, ...forecastBy(chosen.fit, input, customers, options) };
}

/** Forecasts each customer by a fit, with what a purchase is worth. */
export function forecastBy(
  { model, parameters }: PurchaseFit,
  { summary, collapsed }: ModelInput,
  customers: CustomerSummary,
  { months, annualRate, margin }: ValueOptions,
): Pick<CustomerForecast, "spend" | "forecast"> {
  const spend = spendModel(customers);
  const forecast = forecastValue({
    model: purchaseModels[model],
    parameters,
    summary,
    collapsed,
    spend: spend.spend,
    months,
    annualRate,
    margin,
  });
  return { spend, forecast };
}
