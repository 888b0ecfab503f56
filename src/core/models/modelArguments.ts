/** Checks of what is typed into a model. */
import { CoreError } from "../errors";
import type { CustomerHistory } from "./purchaseModel";

/** Days of a year wherever a rate a year meets a time in days; a month is a twelfth of it. */
export const YEAR_DAYS = 365;

/** Days of one month of a horizon. */
export const MONTH_DAYS = YEAR_DAYS / 12;

/** Refuses histories that no customer can have. */
export function requireHistory({ x, tx, T }: CustomerHistory): void {
  if (!(Number.isInteger(x) && x >= 0 && tx >= 0 && tx <= T && T < Infinity && x > 0 === tx > 0)) {
    throw new CoreError("value", "customerHistory", { x, tx, T });
  }
}

/** Refuses horizons that are negative, infinite or not numbers. */
export function requireHorizon(days: number): void {
  if (!(days >= 0 && days < Infinity)) {
    throw new CoreError("value", "negative", { name: "days", value: days });
  }
}

/** The continuous daily rate δ = ln(1 + annual)/365 of an annual rate; without discount residuals may be infinite. */
export function dailyForce(annualRate: number): number {
  if (!(annualRate > 0 && annualRate < Infinity)) {
    throw new CoreError("value", "notPositive", { name: "annualRate", value: annualRate });
  }
  return Math.log1p(annualRate) / YEAR_DAYS;
}
