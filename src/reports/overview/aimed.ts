import { aimOf, elapsedShare, type Aim, type AimedPeriod } from "../kit/keyFigures/aims";
import { KPIS, type KpiId } from "../kit/keyFigures/kpis";
import type { Goal, Targets } from "../kit/keyFigures/targets";

/** A sum of a period that is not over is ahead of what is due by equal days, or behind it, but never missed. */
export type TargetState = "reached" | "close" | "missed" | "ahead" | "behind" | "incomparable";

/** A figure of the current period or the year to date beside its target. */
export interface Aimed {
  readonly range: "current" | "yearToDate";
  readonly aim: Aim;
  readonly actual: number | null;
  /** Actual ÷ target, and actual ÷ what is due by equal days. */
  readonly attainment: number | null;
  readonly againstDue: number | null;
  readonly state: TargetState | null;
}

/** A limit of the current period, and whether the figure is beyond it. */
export interface Limited {
  readonly limit: Exclude<Goal, "target">;
  readonly value: number;
  /** Beyond it is below it. */
  readonly floor: boolean;
  /** Not where a sum of a running period may still rise above its floor. */
  readonly judged: boolean;
  readonly broken: boolean;
}

/** A figure beside its target, where it has one. */
export function aimedOf(
  targets: Targets,
  id: KpiId,
  {
    range,
    at,
    actual,
    nearTarget,
  }: Pick<Aimed, "range" | "actual"> & { readonly at: AimedPeriod; readonly nearTarget: number },
): Aimed | undefined {
  const aim = aimOf(targets, id, "target", at, range === "yearToDate");
  if (!aim) {
    return undefined;
  }
  if (aim.basis === "last" && KPIS[id].dependsOnLength) {
    return { range, aim, actual, attainment: null, againstDue: null, state: "incomparable" };
  }
  const attainment = attainmentOf(actual, aim.value);
  const againstDue = attainmentOf(actual, aim.due);
  const state = stateOf(id, { attainment, againstDue, nearTarget, over: elapsedShare(at) === 1 });
  return { range, aim, actual, attainment, againstDue, state };
}

/** Actual ÷ target; a target of nothing or less cannot be reached by parts. */
function attainmentOf(actual: number | null, target: number | null): number | null {
  return actual !== null && target !== null && target > 0 ? actual / target : null;
}

function stateOf(
  id: KpiId,
  {
    attainment,
    againstDue,
    nearTarget,
    over,
  }: Pick<Aimed, "attainment" | "againstDue"> & { readonly nearTarget: number; readonly over: boolean },
): TargetState | null {
  if (attainment === null) {
    return null;
  }
  const { lowerIsBetter, accumulates } = KPIS[id];
  if (lowerIsBetter ? attainment <= 1 : attainment >= 1) {
    return "reached";
  }
  if (accumulates && !over) {
    return againstDue !== null && againstDue >= 1 ? "ahead" : "behind";
  }
  return (lowerIsBetter ? attainment <= 2 - nearTarget : attainment >= nearTarget) ? "close" : "missed";
}

/** Limits in the order in which they are told: the hard ones before the warning. */
export function limitsOf(id: KpiId, targets: Targets, at: AimedPeriod, actual: number | null): Limited[] {
  const { lowerIsBetter, accumulates } = KPIS[id];
  const floors = { lowerLimit: true, upperLimit: false, warningLimit: !lowerIsBetter } as const;
  const running = accumulates && elapsedShare(at) < 1;
  return (Object.keys(floors) as (keyof typeof floors)[]).flatMap((limit) => {
    const aim = aimOf(targets, id, limit, at);
    if (!aim) {
      return [];
    }
    const floor = floors[limit];
    const judged = actual !== null && !(floor && running);
    const broken = judged && (floor ? actual < aim.value : actual > aim.value);
    return [{ limit, value: aim.value, floor, judged, broken }];
  });
}
