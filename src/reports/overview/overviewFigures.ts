import { periodLabel, type PeriodOptions } from "../../core/ledger/periods";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { RANGE_NAMES, type RangeName } from "../kit/keyFigures/dayRange";
import { countable, type Countable } from "../kit/keyFigures/knownFigures";
import { changeToTell, usualChange } from "../kit/keyFigures/changes";
import { KPIS, moneyFormat, type KpiId, type Known } from "../kit/keyFigures/kpis";
import { elapsedShare, missingParts, type AimedPeriod } from "../kit/keyFigures/aims";
import { readTargets, type Targets } from "../kit/keyFigures/targets";
import type { PeriodFigures } from "../../core/ledger/book";
import type { Value, ValueFormat } from "../report";
import { aimedOf, limitsOf, type Aimed, type Limited } from "./aimed";

/** One key figure and everything that it is compared with; null where there is nothing to compare. */
export interface KpiRow {
  readonly id: KpiId;
  readonly name: string;
  readonly format: ValueFormat;
  readonly values: Readonly<Record<RangeName, number | null>>;
  /** Against the period before: a number, or in words that it is within its noise. */
  readonly change: Value;
  readonly yearChange: Value;
  readonly yearToDateChange: Value;
  /** Of sums and counts, from period to period. */
  readonly usual: number | null;
  /** Beside targets of the current period and of the year to date, where there are any. */
  readonly aimed: Aimed | undefined;
  readonly aimedToDate: Aimed | undefined;
  /** Periods without a target that keep the others from being added for the year to date. */
  readonly missingTargets: readonly string[];
  readonly limits: readonly Limited[];
}

/** What the blocks of the overview are made of. */
export interface OverviewFigures extends Countable {
  readonly period: PeriodOptions;
  readonly known: Readonly<Record<RangeName, Known | undefined>>;
  readonly rows: readonly KpiRow[];
  readonly trend: readonly PeriodFigures[];
  readonly targets?: Targets;
  readonly nearTarget: number;
  /** Share of the current period's days that have passed. */
  readonly elapsed: number;
  /** `2025-03`, and the fiscal year that it belongs to. */
  readonly label: string;
  readonly year: string;
  readonly texts: Texts;
}

export function overviewFigures(input: ReportInput, period: PeriodOptions): OverviewFigures {
  const { texts, related } = input;
  const counted = countable(input, period);
  const { compared, book } = counted;
  const known = Object.fromEntries(
    RANGE_NAMES.map((name) => [name, counted.figures(name)]),
  ) as OverviewFigures["known"];
  const targets = related?.targets && readTargets(related.targets, period);
  const label = periodLabel(compared.period, period);
  const year = periodLabel(compared.fiscalYear, { ...period, unit: "year" });
  const nearTarget = Number(input.options.nearTarget);
  const { asOf } = book;
  const current: AimedPeriod = { period: compared.period, options: period, asOf };
  const fiscalYear: AimedPeriod = {
    period: compared.fiscalYear,
    options: { ...period, unit: "year" },
    asOf,
  };
  const trend = book.periods(period);
  const rows = counted.kpis.map((id): KpiRow => {
    const kpi = KPIS[id];
    const value = (name: RangeName) => (known[name] ? kpi.value(known[name]) : null);
    const values = Object.fromEntries(
      RANGE_NAMES.map((name) => [name, value(name)]),
    ) as unknown as KpiRow["values"];
    const change = (now: RangeName, before: RangeName) =>
      changeToTell(id, [values[now], values[before]], [known[now], known[before]], texts);
    const aimedAt = (range: Aimed["range"], at: AimedPeriod) =>
      targets && aimedOf(targets, id, { range, at, actual: values[range], nearTarget });
    return {
      id,
      name: texts.reports.keyFigures.names[id],
      format: moneyFormat(kpi.format, Object.values(values), texts.locale),
      values,
      change: change("current", "previous"),
      yearChange: change("current", "lastYear"),
      yearToDateChange: change("yearToDate", "lastYearToDate"),
      usual: usualChange(id, trend),
      aimed: aimedAt("current", current),
      aimedToDate: aimedAt("yearToDate", fiscalYear),
      missingTargets: targets ? missingParts(targets, id, fiscalYear) : [],
      limits: targets ? limitsOf(id, targets, current, values.current) : [],
    };
  });
  return {
    ...counted,
    period,
    known,
    rows,
    trend,
    ...(targets ? { targets } : {}),
    nearTarget,
    elapsed: elapsedShare(current),
    label,
    year,
    texts,
  };
}

/** A value of a key figure in words. */
export function inWords({ format }: KpiRow, value: number | null, texts: Texts): string {
  return formatValue(value, format, texts);
}
