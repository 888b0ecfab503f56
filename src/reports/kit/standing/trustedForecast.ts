import type { Book } from "../../../core/ledger/book";
import type { ValueForecast } from "../../../core/models/forecastValue";
import { savableValue } from "../../../core/models/purchaseOutlook";
import { chosenFit } from "../customerValue/chosenFit";
import { forecastBy, modelInput, type CustomerForecast } from "../customerValue/forecastOf";
import type { ValueOptions } from "../customerValue/valueOptions";
import { isTrusted, standingOf } from "./standing";

/** What customers are expected to buy, by the model that risk and segments stand on; nothing where none can be trusted. */
export function trustedForecast(
  book: Book,
  options: Omit<ValueOptions, "model">,
  onProgress?: (share: number) => void,
): CustomerForecast | undefined {
  const standing = standingOf(book);
  const { fitted } = standing;
  if (!fitted || !isTrusted(standing)) {
    return undefined;
  }
  onProgress?.(0.6);
  const input = modelInput(book, options.unit);
  const { unit, spanDays } = input;
  // Only the unit of the printed parameters may differ.
  const chosen = unit.days === fitted.input.unit.days ? fitted.chosen : chosenFit(input.collapsed, unit.days);
  return { unit, spanDays, chosen, ...forecastBy(chosen.fit, input, options) };
}

/** Of each customer, what an effort to keep them may be about. */
export function savableValues({ valueIfAlive, probabilityAlive }: ValueForecast): Float64Array {
  return valueIfAlive.map((value, row) => savableValue(value, probabilityAlive[row]!));
}
