import { forecastTotal, type TotalForecast } from "../../../core/models/forecastIntervals";
import { YEAR_DAYS } from "../../../core/models/modelArguments";
import { purchaseModels } from "../../../core/models/purchaseModels";
import { seededRandom } from "../../../core/statistics/random";
import type { CustomerSummary } from "../../../core/ledger/summary";
import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import type { NoteBlock } from "../../report";
import { formatValue } from "../formatValue";
import { summaryOf, type CustomerForecast } from "./forecastOf";
import type { ValueOptions } from "./valueOptions";

const SEED = 1;

/** Revenue of all customers within the horizon, undiscounted, with its intervals; undefined where the fits tell none. */
export function totalForecast(
  customers: CustomerSummary,
  { chosen: { fit }, spend }: Pick<CustomerForecast, "chosen" | "spend">,
  options: Pick<ValueOptions, "months">,
): TotalForecast | undefined {
  const amounts = typeof spend.spend === "number" ? undefined : spend.fit;
  if (!fit.logCovariance || !amounts?.logCovariance) {
    return undefined;
  }
  return forecastTotal({
    model: purchaseModels[fit.model],
    parameters: fit.parameters,
    logCovariance: fit.logCovariance,
    summary: summaryOf(customers),
    spend: { parameters: amounts.parameters, logCovariance: amounts.logCovariance },
    days: (options.months * YEAR_DAYS) / 12,
    random: seededRandom(SEED),
  });
}

/** The total in a sentence, with where it lies in 80 and 95 of 100 cases. */
export function totalNote(
  total: TotalForecast | undefined,
  { months }: ValueOptions,
  texts: Texts,
): NoteBlock[] {
  if (!total) {
    return [];
  }
  const money = (value: number) => formatValue(value, "money0", texts);
  const { interval80, interval95, mean } = total;
  return [
    {
      kind: "note",
      tone: "finding",
      text: fill(texts.reports.customerValue.total, {
        months,
        mean: money(mean),
        low80: money(interval80.low),
        high80: money(interval80.high),
        low95: money(interval95.low),
        high95: money(interval95.high),
      }),
    },
  ];
}
