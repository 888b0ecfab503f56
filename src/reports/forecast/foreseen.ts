import { holidaysBetween } from "../../core/cells/holidays";
import { CoreError } from "../../core/errors";
import type { Book } from "../../core/ledger/book";
import { periodEnd, type PeriodOptions } from "../../core/ledger/periods";
import { liftOf } from "../../core/metrics/holidayLift";
import { isDiagnosed } from "../../core/models/diagnosis";
import { gammaGamma } from "../../core/models/gammaGamma";
import { YEAR_DAYS } from "../../core/models/modelArguments";
import { purchaseModels } from "../../core/models/purchaseModels";
import { purchaseOutlook } from "../../core/models/purchaseOutlook";
import { checkForecast, type ForecastCheck } from "../../core/models/smoothing/check";
import {
  chooseSmoothing,
  FEWEST_PERIODS,
  isSeasonal,
  type SmoothingFit,
} from "../../core/models/smoothing/fit";
import {
  forecastSmoothing,
  type PeriodForecast,
  type Range,
  type SeriesForecast,
} from "../../core/models/smoothing/forecast";
import { naiveForecast } from "../../core/models/smoothing/naive";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import { chosenFit } from "../kit/customerValue/chosenFit";
import { modelInput } from "../kit/customerValue/forecastOf";
import { spendModel } from "../kit/customerValue/spendModel";
import { totalForecast } from "../kit/customerValue/totalForecast";
import { columnTitle } from "../kit/groups/attributes";
import { sum } from "../kit/sum";

/** Values with a forecast of their own. */
const MOST_VALUES = 12;
/** What a column is asked for by default, the first that is there. */
const USUAL = ["category", "product", "region", "channel"] as const;
/** Empty days at the edge that may be chance: a longer gap means that the period is not whole. */
const SHORT_GAP = 3;
/** Of a holiday that shifts sales. */
const SIGNIFICANT = 0.01;

/** One series with what comes. */
export interface ForeseenSeries {
  readonly values: Float64Array;
  readonly fit: SmoothingFit;
  readonly forecast: SeriesForecast;
  readonly naive: SeriesForecast;
  /** Absent where too little would be left to forecast from. */
  readonly check?: ForecastCheck;
  /** As much in the same periods a year before; null where the data do not reach back. */
  readonly yearAgo: number | null;
}

/** What the customers who are known bring until the end of the horizon. */
export interface KnownCustomers {
  readonly days: number;
  readonly purchases: number;
  readonly revenue: number;
  readonly interval80?: Range;
  readonly interval95?: Range;
}

export interface ForeseenValue {
  /** Null where the column is blank. */
  readonly value: string | null;
  readonly customers: number;
  /** Absent where the value has too few periods. */
  readonly sales?: ForeseenSeries;
  readonly orders?: ForeseenSeries;
}

/** What the blocks of the report are made of. */
export interface Foreseen {
  readonly texts: Texts;
  readonly period: PeriodOptions;
  /** Periods a season. */
  readonly seasonLength: number;
  readonly seasonal: boolean;
  /** The whole periods, and those to come. */
  readonly periods: readonly number[];
  readonly next: readonly number[];
  readonly sales: ForeseenSeries;
  readonly orders: ForeseenSeries;
  /** A period at the edge of the data that is not whole, left out. */
  readonly cut: { readonly first: boolean; readonly last: boolean };
  /** Sold since the last whole period. */
  readonly running: number;
  readonly by?: {
    readonly title: string;
    readonly values: readonly ForeseenValue[];
    readonly others?: ForeseenValue;
  };
  /** Absent where no purchase model is to be trusted. */
  readonly known?: KnownCustomers;
  /** Spring Festival moves between periods, and shifts sales of these data. */
  readonly festival?: number;
}

export function foreseen(input: ReportInput): Foreseen {
  const { book, options, texts, onProgress } = input;
  const horizon = Math.round(Number(options.horizon));
  const { period, from, whole, cut } = wholePeriods(book, options);
  const seasonLength = period.unit === "week" ? 52 : 12;
  const all = book.periods(period);
  const own = all.slice(from, from + whole);
  const seriesOf = (values: readonly number[], starts?: number) =>
    foresee(values, seasonLength, horizon, starts);
  const sales = seriesOf(own.map(({ revenue }) => revenue));
  onProgress?.(0.3);
  const orders = seriesOf(own.map((one) => one.orders));
  onProgress?.(0.5);
  const periods = own.map((one) => one.period);
  const last = periods.at(-1)!;
  const next = Array.from({ length: horizon }, (_, step) => last + 1 + step);
  const by = byValue(input, period, (values) => values.slice(from, from + whole), seasonLength, horizon);
  onProgress?.(0.8);
  return {
    texts,
    period,
    seasonLength,
    seasonal: isSeasonal(whole, seasonLength),
    periods,
    next,
    sales,
    orders,
    cut,
    running: sum(all.slice(from + whole).map(({ revenue }) => revenue)),
    by,
    known: knownCustomers(book, periodEnd(next.at(-1)!, period) - book.asOf),
    festival: festivalLift(book),
  };
}

/** By months unless there are too few; the running period and one that the data begin in are no whole ones. */
function wholePeriods(book: Book, options: ReportInput["options"]) {
  const weekStart = options.weekStart === "sunday" ? 7 : 1;
  const wholeOf = (unit: "month" | "week") => {
    const period: PeriodOptions = { unit, weekStart };
    const all = book.periods(period);
    const [first] = all;
    const start = first ? periodEnd(first.period - 1, period) + 1 : book.firstDay;
    const cut = { first: book.firstDay - start > SHORT_GAP, last: all.at(-1)?.complete === false };
    const from = cut.first ? 1 : 0;
    return { period, from, whole: Math.max(0, all.length - from - (cut.last ? 1 : 0)), cut };
  };
  if (options.unit !== "auto") {
    return wholeOf(options.unit === "week" ? "week" : "month");
  }
  const months = wholeOf("month");
  return months.whole >= FEWEST_PERIODS ? months : wholeOf("week");
}

/** Nothing below zero is sold. */
function foresee(
  series: readonly number[],
  seasonLength: number,
  horizon: number,
  starts?: number,
): ForeseenSeries {
  const values = Float64Array.from(series);
  const fit = chooseSmoothing(values, seasonLength);
  const season = isSeasonal(values.length, seasonLength) ? seasonLength : 1;
  const before = values.length - seasonLength;
  return {
    values,
    fit,
    forecast: floored(forecastSmoothing(fit, horizon)),
    naive: floored(naiveForecast(values, season, horizon)),
    check: checkForecast(values, seasonLength, horizon, starts),
    yearAgo:
      horizon <= seasonLength && before >= 0 ? sum([...values.subarray(before, before + horizon)]) : null,
  };
}

function floored({ periods, total }: SeriesForecast): SeriesForecast {
  const up = ({ low, high }: Range) => ({ low: Math.max(0, low), high: Math.max(0, high) });
  const one = ({ mean, interval80, interval95 }: PeriodForecast): PeriodForecast => ({
    mean: Math.max(0, mean),
    interval80: up(interval80),
    interval95: up(interval95),
  });
  return { periods: periods.map(one), total: one(total) };
}

function byValue(
  { book, dataset, options, texts }: ReportInput,
  period: PeriodOptions,
  whole: <T>(periods: readonly T[]) => readonly T[],
  seasonLength: number,
  horizon: number,
): Foreseen["by"] {
  const asked = String(options.by);
  const usual = USUAL.find((role) => dataset.columns[role]);
  const name = asked === "auto" ? usual : asked === "none" ? undefined : asked;
  const found = name && book.by(name, { periods: period, top: MOST_VALUES });
  if (!name || !found) {
    if (asked !== "auto" && asked !== "none") {
      throw new CoreError("value", "noColumnToForecastBy", { column: asked });
    }
    return undefined;
  }
  const one = (row: Omit<(typeof found.values)[number], "value">, value: string | null): ForeseenValue => {
    // What is sold only since lately has no years before.
    const own = whole(row.periods);
    const begun = own.findIndex(({ orders, revenue }) => orders > 0 || revenue !== 0);
    const known = begun < 0 ? [] : own.slice(begun);
    return known.length < FEWEST_PERIODS
      ? { value, customers: row.customers }
      : {
          value,
          customers: row.customers,
          sales: foresee(
            known.map(({ revenue }) => revenue),
            seasonLength,
            horizon,
            1,
          ),
          orders: foresee(
            known.map((figures) => figures.orders),
            seasonLength,
            horizon,
            0,
          ),
        };
  };
  return {
    title: columnTitle(name, texts),
    values: found.values.map((row) => one(row, row.value)),
    ...(found.others ? { others: one(found.others, null) } : {}),
  };
}

function knownCustomers(book: Book, days: number): KnownCustomers | undefined {
  const models = modelInput(book, "auto");
  try {
    const chosen = chosenFit(models.collapsed, models.unit.days);
    const { fit } = chosen;
    if (isDiagnosed(fit.diagnoses)) {
      return undefined;
    }
    const spend = spendModel(models.spends);
    const { expectedPurchases } = purchaseOutlook(
      purchaseModels[fit.model],
      fit.parameters,
      models.summary,
      days,
      models.collapsed,
    );
    const amount = (row: number) =>
      typeof spend.spend === "number"
        ? spend.spend
        : gammaGamma.expectedSpend(spend.spend, models.summary.x[row]!, models.summary.m?.[row] ?? 0);
    const total = totalForecast(book.customers(), { chosen, spend }, { months: (12 * days) / YEAR_DAYS });
    return {
      days,
      purchases: expectedPurchases.reduce((all, one) => all + one, 0),
      revenue: expectedPurchases.reduce((all, one, row) => all + one * amount(row), 0),
      ...(total ? { interval80: total.interval80, interval95: total.interval95 } : {}),
    };
  } catch (error) {
    if (error instanceof CoreError) {
      return undefined;
    }
    throw error;
  }
}

/** How Spring Festival differs from usual weeks, where it does beyond chance. */
function festivalLift(book: Book): number | undefined {
  const { firstDay, revenue, orders } = book.daily();
  // Where most days are empty a usual day has nothing, and any order is far from it.
  if (orders.reduce((count, own) => count + (own > 0 ? 1 : 0), 0) < orders.length / 2) {
    return undefined;
  }
  const days = holidaysBetween(["springFestival"], firstDay, firstDay + revenue.length - 1);
  const isSpecial = (day: number) => days.some(({ from, to }) => day >= from && day <= to);
  const lifts = days.flatMap((own) => liftOf(revenue, firstDay, own, isSpecial) ?? []);
  return lifts.find(({ p }) => p < SIGNIFICANT / lifts.length)?.lift;
}
