import type { Book } from "../../../core/ledger/book";
import type { SpendHistories } from "../../../core/ledger/histories";
import type { CustomerSummary } from "../../../core/ledger/summary";
import { collapse, type CollapsedSummary, type PurchaseSummary } from "../../../core/histories";
import { forecastValue, type ValueForecast } from "../../../core/models/forecastValue";
import type { PurchaseFit } from "../../../core/models/purchaseModel";
import { purchaseModels } from "../../../core/models/purchaseModels";
import type { ChosenFit } from "./chosenFit";
import { spendModel, type SpendModel } from "./spendModel";
import { timeUnit, type TimeUnit } from "./timeUnit";
import type { ValueOptions } from "./valueOptions";

/** Purchases as the models take them. */
export interface ModelInput {
  readonly summary: PurchaseSummary;
  readonly collapsed: CollapsedSummary;
  readonly spends: SpendHistories;
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

export function modelInput(book: Book, wanted: ValueOptions["unit"]): ModelInput {
  const histories = book.histories();
  const { spanDays, spend } = histories;
  return {
    summary: summaryOf(book.customers()),
    collapsed: { ...histories, rowOf: book.historyOf() },
    spends: spend,
    spanDays,
    unit: timeUnit(wanted, spanDays),
  };
}

/** The same of customers as of an earlier day. */
export function historiesOf(customers: CustomerSummary): Pick<ModelInput, "summary" | "collapsed"> {
  const summary = summaryOf(customers);
  return { summary, collapsed: collapse(summary) };
}

export function summaryOf({
  x,
  txDays: tx,
  TDays: T,
  meanRepeatAmount: m,
}: CustomerSummary): PurchaseSummary {
  return { x, tx, T, m };
}

/** Forecasts each customer by a fit, with what a purchase is worth. */
export function forecastBy(
  { model, parameters }: PurchaseFit,
  { summary, collapsed, spends }: ModelInput,
  { months, annualRate, margin }: ValueOptions,
): Pick<CustomerForecast, "spend" | "forecast"> {
  const spend = spendModel(spends);
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
