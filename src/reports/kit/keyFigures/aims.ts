import {
  periodEnd,
  periodLabel,
  periodOf,
  periodStart,
  type PeriodOptions,
  type PeriodUnit,
} from "../../../core/ledger/periods";
import { KPIS, type KpiId } from "./kpis";
import type { Goal, Targets } from "./targets";

/** Where a target comes from: written for the period or for every one, the sum of its parts, or the latest of them. */
export type AimBasis = "given" | "always" | "sum" | "last";

/** What a figure is to reach in a period, or may not go beyond. */
export interface Aim {
  readonly value: number;
  readonly basis: AimBasis;
  /** What is due on the as-of date by equal days; the value itself where the figure does not grow with the days. */
  readonly due: number;
  /** Labels of the parts that a sum is made of, or of the part that holds. */
  readonly parts: readonly string[];
}

/** A period and the day on which it is looked at. */
export interface AimedPeriod {
  readonly period: number;
  readonly options: PeriodOptions;
  readonly asOf: number;
}

const PART_UNITS: Readonly<Record<PeriodUnit, readonly PeriodUnit[]>> = {
  week: [],
  month: [],
  quarter: ["month"],
  half: ["quarter", "month"],
  year: ["half", "quarter", "month"],
};

/**
 * The target, or limit, of a key figure in a period: as written for it; else the sum of those of its parts, if each has one
 * and the figure adds up; else the latest part's, if the figure is a rate, score or average; else what was written for every
 * period; else null.
 *
 *   due = value × days passed ÷ days of the period, part by part
 *
 * @param upToDate the period is a year looked at before its end: a sum may end with the part that holds the as-of date, as
 * long as none is missing before
 */
export function aimOf(
  targets: Targets,
  kpi: KpiId,
  goal: Goal,
  aimed: AimedPeriod,
  upToDate = false,
): Aim | null {
  const { period, options } = aimed;
  const given = targets.exactly(goal, kpi, periodLabel(period, options));
  if (given !== null) {
    return { value: given, basis: "given", due: dueOf(kpi, given, aimed), parts: [] };
  }
  const { longer } = KPIS[kpi];
  const derived =
    longer === "sum"
      ? sumOfParts(targets, kpi, goal, aimed, upToDate)
      : longer === "last"
        ? lastPart(targets, kpi, goal, aimed)
        : null;
  if (derived) {
    return derived;
  }
  // What is aimed at in every month is not what is aimed at in the year.
  const always = upToDate && longer !== "last" ? null : targets.always(goal, kpi);
  return always === null
    ? null
    : { value: always, basis: "always", due: dueOf(kpi, always, aimed), parts: [] };
}

/** Labels of the parts up to the as-of date that keep targets from being added: others beside them have one. */
export function missingParts(targets: Targets, kpi: KpiId, aimed: AimedPeriod): string[] {
  if (KPIS[kpi].longer !== "sum" || aimOf(targets, kpi, "target", aimed, true)) {
    return [];
  }
  for (const unit of PART_UNITS[aimed.options.unit]) {
    const parts = partsOf(aimed, unit).filter(
      ({ period, options }) => periodStart(period, options) <= aimed.asOf,
    );
    const labels = parts.map(({ period, options }) => periodLabel(period, options));
    const missing = labels.filter((label) => targets.exactly("target", kpi, label) === null);
    if (missing.length < labels.length) {
      return missing;
    }
  }
  return [];
}

/** Share of a period's days that have passed on the as-of date. */
export function elapsedShare({ period, options, asOf }: AimedPeriod): number {
  const from = periodStart(period, options);
  const days = periodEnd(period, options) - from + 1;
  return Math.min(1, Math.max(0, (asOf - from + 1) / days));
}

function dueOf(kpi: KpiId, value: number, aimed: AimedPeriod): number {
  return KPIS[kpi].accumulates ? value * elapsedShare(aimed) : value;
}

function sumOfParts(
  targets: Targets,
  kpi: KpiId,
  goal: Goal,
  aimed: AimedPeriod,
  upToDate: boolean,
): Aim | null {
  for (const unit of PART_UNITS[aimed.options.unit]) {
    const all = partsOf(aimed, unit);
    const begun = all.filter(({ period, options }) => periodStart(period, options) <= aimed.asOf);
    for (const parts of upToDate ? [all, begun] : [all]) {
      const labels = parts.map(({ period, options }) => periodLabel(period, options));
      const values = labels.map((label) => targets.exactly(goal, kpi, label));
      if (values.length > 0 && values.every((value) => value !== null)) {
        return {
          value: values.reduce((sum, value) => sum + value, 0),
          basis: "sum",
          due: values.reduce((sum, value, index) => sum + dueOf(kpi, value, parts[index]!), 0),
          parts: labels,
        };
      }
    }
  }
  return null;
}

function lastPart(targets: Targets, kpi: KpiId, goal: Goal, aimed: AimedPeriod): Aim | null {
  for (const unit of PART_UNITS[aimed.options.unit]) {
    const begun = partsOf(aimed, unit)
      .filter(({ period, options }) => periodStart(period, options) <= aimed.asOf)
      .map(({ period, options }) => periodLabel(period, options));
    const label = begun.filter((own) => targets.exactly(goal, kpi, own) !== null).at(-1);
    if (label !== undefined) {
      const value = targets.exactly(goal, kpi, label)!;
      return { value, basis: "last", due: value, parts: [label] };
    }
  }
  return null;
}

function partsOf({ period, options, asOf }: AimedPeriod, unit: PeriodUnit): AimedPeriod[] {
  const own = { ...options, unit };
  const first = periodOf(periodStart(period, options), own);
  const last = periodOf(periodEnd(period, options), own);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    period: first + index,
    options: own,
    asOf,
  }));
}
