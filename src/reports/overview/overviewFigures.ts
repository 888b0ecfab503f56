import { periodLabel, type PeriodOptions } from "../../core/behaviour/periods";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { formatValue } from "../formatValue";
import { RANGE_NAMES, type RangeName } from "../keyFigures/dayRange";
import { countable, type Countable } from "../keyFigures/knownFigures";
import { changeOf, KPIS, moneyFormat, type KpiId, type Known } from "../keyFigures/kpis";
import { readTargets, type Targets } from "../keyFigures/targets";
import { periodFigures, type PeriodFigures } from "../periodFigures";
import type { ValueFormat } from "../report";

export type TargetState = "reached" | "close" | "missed" | "running";

/** One key figure and everything that it is compared with; null where there is nothing to compare. */
export interface KpiRow {
  readonly id: KpiId;
  readonly name: string;
  readonly format: ValueFormat;
  readonly values: Readonly<Record<RangeName, number | null>>;
  readonly change: number | null;
  readonly yearChange: number | null;
  readonly yearToDateChange: number | null;
  readonly target: number | null;
  readonly attainment: number | null;
  readonly state: TargetState | null;
  readonly yearTarget: number | null;
  readonly yearAttainment: number | null;
}

/** What the blocks of the overview are made of. */
export interface OverviewFigures extends Countable {
  readonly period: PeriodOptions;
  readonly known: Readonly<Record<RangeName, Known | undefined>>;
  readonly rows: readonly KpiRow[];
  readonly trend: readonly PeriodFigures[];
  readonly targets?: Targets;
  readonly nearTarget: number;
  /** `2025-03`, and the fiscal year that it belongs to. */
  readonly label: string;
  readonly year: string;
  readonly currency?: string;
  readonly texts: Texts;
}

export function overviewFigures(input: ReportInput, period: PeriodOptions): OverviewFigures {
  const { texts, related, currency } = input;
  const counted = countable(input, period);
  const { compared, orders } = counted;
  const known = Object.fromEntries(
    RANGE_NAMES.map((name) => [name, counted.figures(name)]),
  ) as OverviewFigures["known"];
  const targets = related?.targets && readTargets(related.targets, period);
  const label = periodLabel(compared.period, period);
  const year = periodLabel(compared.fiscalYear, { ...period, unit: "year" });
  const nearTarget = Number(input.options.nearTarget);
  const rows = counted.kpis.map((id): KpiRow => {
    const kpi = KPIS[id];
    const value = (name: RangeName) => (known[name] ? kpi.value(known[name]) : null);
    const values = Object.fromEntries(
      RANGE_NAMES.map((name) => [name, value(name)]),
    ) as unknown as KpiRow["values"];
    const target = targets?.of(id, label) ?? null;
    const yearTarget = targets?.exactly(id, year) ?? null;
    const attainment = attainmentOf(values.current, target);
    return {
      id,
      name: nameOf(id, texts, currency),
      format: moneyFormat(kpi.format, Object.values(values), texts.locale),
      values,
      change: changeOf(kpi, values.current, values.previous),
      yearChange: changeOf(kpi, values.current, values.lastYear),
      yearToDateChange: changeOf(kpi, values.yearToDate, values.lastYearToDate),
      target,
      attainment,
      state: stateOf(id, attainment, nearTarget, compared.complete),
      yearTarget,
      yearAttainment: attainmentOf(values.yearToDate, yearTarget),
    };
  });
  return {
    ...counted,
    period,
    known,
    rows,
    trend: periodFigures(orders, counted.summary, period, counted.edge),
    ...(targets ? { targets } : {}),
    nearTarget,
    label,
    year,
    ...(currency ? { currency } : {}),
    texts,
  };
}

export function nameOf(id: KpiId, texts: Texts, currency: string | undefined): string {
  const { names, withCurrency } = texts.reports.keyFigures;
  const money = KPIS[id].format === "money" || KPIS[id].format === "money0";
  return money && currency ? fill(withCurrency, { name: names[id], currency }) : names[id];
}

/** A value of a key figure in words. */
export function inWords({ format }: KpiRow, value: number | null, texts: Texts): string {
  return formatValue(value, format, texts.locale);
}

/** Actual ÷ target; a target of nothing or less cannot be reached by parts. */
function attainmentOf(actual: number | null, target: number | null): number | null {
  return actual !== null && target !== null && target > 0 ? actual / target : null;
}

/** Sums of a period that is still running are short of nothing yet. */
function stateOf(
  id: KpiId,
  attainment: number | null,
  nearTarget: number,
  complete: boolean,
): TargetState | null {
  if (attainment === null) {
    return null;
  }
  const { lowerIsBetter, accumulates } = KPIS[id];
  if (lowerIsBetter ? attainment <= 1 : attainment >= 1) {
    return "reached";
  }
  if (accumulates && !complete) {
    return "running";
  }
  return (lowerIsBetter ? attainment <= 2 - nearTarget : attainment >= nearTarget) ? "close" : "missed";
}
