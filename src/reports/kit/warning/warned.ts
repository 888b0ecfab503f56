import { CoreError } from "../../../core/errors";
import type { CustomerSummary } from "../../../core/ledger/summary";
import { RISKS } from "../../../core/segments/status";
import { percentilesInclusive } from "../../../core/statistics/percentiles";
import { rowsDescending } from "../../../core/statistics/rowOrder";
import type { Texts } from "../../../locales";
import type { CustomerForecast } from "../customerValue/forecastOf";
import { valueOptions, type ValueOptions } from "../customerValue/valueOptions";
import type { ReportInput } from "../../definition";
import { leftEdgeOf, type KnownEdge } from "../leftEdge";
import { signsOf, type Signs } from "../signs";
import { savableValues, trustedForecast } from "../standing/trustedForecast";
import { rowsAt, standingOf, type Standing } from "../standing/standing";

/** Customers whose value if still there (without a model: whose spend to date) is at or above this percentile are the valuable ones. */
const VALUABLE = 0.8;
/** Fitting and forecasting take about this much of the time. */
const FORECASTING_SHARE = 0.6;

/** Everybody warned about or not: what the blocks of the report are made of. */
export interface Warned {
  readonly texts: Texts;
  readonly options: ValueOptions;
  readonly customers: CustomerSummary;
  readonly hasOrderIds: boolean;
  readonly signs: Signs;
  readonly edge: KnownEdge;
  readonly standing: Standing;
  /** Index into `RISKS`. */
  readonly band: Uint8Array;
  /** Only where a model can be trusted: of one that was refused no figure is shown. */
  readonly foreseen?: Foreseen;
  /** What a customer is worth: value if still there, without a model the spend to date. */
  readonly worth: Float64Array;
  /** Worth from which one is among the most valuable fifth. */
  readonly valuableFrom: number;
  /** Rows of the list; those already gone are in another. */
  readonly byRisk: readonly number[];
  /** Rows of those already gone, the most valuable first. */
  readonly gone: readonly number[];
}

export interface Foreseen extends CustomerForecast {
  /** Days ahead of P(buys). */
  readonly days: number;
  readonly buys: Float64Array;
  /** Value if kept × 4 P(alive) (1 − P(alive)). */
  readonly savable: Float64Array;
}

/** Reads the signs, the risk of every customer and, where a model can be trusted, what goes with them. */
export function warn(input: ReportInput): Warned {
  const { book, options: given, texts, onProgress } = input;
  const options = valueOptions(given);
  const customers = book.customers();
  const standing = standingOf(book);
  if (!standing.risk) {
    throw new CoreError("notAvailable", "nobodyCameBack");
  }
  const forecast = trustedForecast(book, options, (share) => onProgress?.(share * FORECASTING_SHARE));
  onProgress?.(FORECASTING_SHARE);
  const signs = signsOf(book);
  const foreseen = forecast && {
    ...forecast,
    days: standing.days,
    buys: standing.buys!,
    savable: savableValues(forecast.forecast),
  };
  const worth = forecast?.forecast.valueIfAlive ?? customers.total;
  const byWorth = Array.from(rowsDescending(worth));
  const gone = new Set(rowsAt(standing, "gone"));
  const order = foreseen ? Array.from(rowsDescending(foreseen.savable)) : byWorth;
  return {
    texts,
    options,
    customers,
    hasOrderIds: book.provenance.orderIds !== undefined,
    signs,
    edge: leftEdgeOf(input, { unit: "month" }),
    standing,
    band: standing.risk,
    foreseen,
    worth,
    valuableFrom: percentilesInclusive(worth, [VALUABLE])[0]!,
    byRisk: (foreseen ? order : RISKS.flatMap((risk) => ofRisk(order, standing, risk))).filter(
      (row) => !gone.has(row),
    ),
    gone: byWorth.filter((row) => gone.has(row)),
  };
}

/** Whether losing the customer would hurt. */
export function isValuable({ worth, valuableFrom }: Warned, row: number): boolean {
  return worth[row]! > 0 && worth[row]! >= valuableFrom;
}

function ofRisk(order: readonly number[], { risk }: Standing, wanted: (typeof RISKS)[number]): number[] {
  return order.filter((row) => RISKS[risk![row]!] === wanted);
}
