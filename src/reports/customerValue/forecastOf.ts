import type { CustomerSummary } from "../../core/customers/summary";
import { collapse } from "../../core/models/collapse";
import { forecastValue, type ValueForecast } from "../../core/models/forecastValue";
import { purchaseModels } from "../../core/models/purchaseModel";
import { chosenFit, type ChosenFit } from "./chosenFit";
import { spendModel, type SpendModel } from "./spendModel";
import { timeUnit, type TimeUnit } from "./timeUnit";
import type { ValueOptions } from "./valueOptions";

/** What the customers are expected to buy, with the models behind it. */
export interface CustomerForecast {
  readonly unit: TimeUnit;
  readonly spanDays: number;
  readonly chosen: ChosenFit;
  readonly spend: SpendModel;
  readonly forecast: ValueForecast;
}

/** Fits the models to the purchases and forecasts each customer. */
export function forecastOf(
  customers: CustomerSummary,
  { unit: wanted, model, months, annualRate, margin }: ValueOptions,
  onProgress?: (share: number) => void,
): CustomerForecast {
  const { x, txDays: tx, TDays: T, meanRepeatAmount: m } = customers;
  const spanDays = T.reduce((most, days) => Math.max(most, days), 0);
  const unit = timeUnit(wanted, spanDays);
  const summary = { x, tx, T, m };
  const collapsed = collapse(summary);
  onProgress?.(0.2);
  const chosen = chosenFit(collapsed, unit.days, model);
  onProgress?.(0.6);
  const spend = spendModel(customers);
  const forecast = forecastValue({
    model: purchaseModels[chosen.fit.model],
    parameters: chosen.fit.parameters,
    summary,
    collapsed,
    spend: spend.spend,
    months,
    annualRate,
    margin,
  });
  return { unit, spanDays, chosen, spend, forecast };
}
