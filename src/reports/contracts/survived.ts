import { CoreError } from "../../core/errors";
import { contractRevenue, type ContractRevenue } from "../../core/ledger/contractRevenue";
import { betaDiscreteWeibull } from "../../core/models/betaDiscreteWeibull";
import { livesOfContracts } from "../../core/models/contractLives";
import {
  contractHoldout,
  type ContractFit,
  type ContractHoldout,
  type ContractModel,
} from "../../core/models/contractModel";
import { isDiagnosed } from "../../core/models/diagnosis";
import { shiftedBetaGeometric } from "../../core/models/shiftedBetaGeometric";
import {
  kaplanMeier,
  stepAt,
  survivalByGroup,
  survivalInterval,
  survivalTime,
  type SurvivalStep,
  type SurvivalTime,
} from "../../core/statistics/kaplanMeier";
import { isoSerial } from "../../core/cells/calendar";
import { logRank, type LogRank } from "../../core/statistics/logRank";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import { CONFIDENCE } from "../kit/rateWithInterval";
import { livesOf, type Lives } from "./lives";

export const TERMS = { month: 1, quarter: 3, year: 12 } as const;

/** Survival of a plan, or of all. */
export interface PlanLives {
  readonly name: string;
  readonly cases: number;
  readonly over: number;
  readonly steps: readonly SurvivalStep[];
  readonly median: SurvivalTime;
}

/** What is foretold, by a model that was not refused. */
export interface Foretold {
  readonly model: ContractModel;
  readonly fit: ContractFit;
  readonly holdout?: ContractHoldout;
}

export interface Survived {
  readonly texts: Texts;
  readonly lives: Lives;
  readonly all: PlanLives;
  readonly plans: readonly PlanLives[];
  readonly compared?: LogRank;
  /** Months from one renewal to the next. */
  readonly term: number;
  readonly foretold?: Foretold;
  readonly revenue?: ContractRevenue;
  /** Remaining payments of a case by terms made, discounted; of every case in money where prices are known. */
  readonly remaining?: (row: number) => number;
  readonly year: { readonly survival: number; readonly low: number; readonly high: number } | undefined;
}

export function survivedOf({ dataset, options, texts }: ReportInput): Survived {
  const lives = livesOf(dataset, isoSerial(String(options.since ?? "")));
  const { times, over, plan, plans } = lives;
  const all = livesOfPlan("", kaplanMeier(times, over, lives.entered), times.length);
  const several = plans.length > 1;
  const { entered } = lives;
  const grouped = { times, happened: over, entered, group: plan, groups: plans.length };
  const cases = plans.map((_, g) => plan.reduce((sum, one) => sum + (one === g ? 1 : 0), 0));
  const curves = several ? survivalByGroup(grouped) : [];
  const term = termOf(String(options.term ?? "auto"), lives);
  const foretold = foretell(lives, term);
  const rate = Math.pow(1 + Number(options.discount ?? 10) / 100, term / 12) - 1;
  const contracts = dataset.columns.contractStart;
  const step = stepAt(all.steps, 12);
  const seen = times.some((time) => time >= 12);
  return {
    texts,
    lives,
    all,
    plans: curves.map((steps, g) => livesOfPlan(plans[g]!, steps, cases[g]!)),
    compared: several && all.over > 0 ? logRank(grouped) : undefined,
    term,
    foretold,
    revenue:
      contracts && lives.price && lives.asOf !== undefined && dataset.columns.customer
        ? contractRevenue(
            {
              customer: dataset.columns.customer.codes,
              start: contracts.days,
              end: dataset.columns.contractEnd?.days,
            },
            pricesByRow(dataset.used, lives),
            lives.asOf,
          )
        : undefined,
    remaining:
      foretold &&
      remainingOf(lives, foretold, term, Math.max(rate, 1e-5), Number(options.margin ?? 100) / 100),
    year: seen
      ? step
        ? { survival: step.survival, ...survivalInterval(step, CONFIDENCE) }
        : { survival: 1, low: NaN, high: NaN }
      : undefined,
  };
}

function pricesByRow(rows: number, { rows: of, price }: Lives): Float64Array {
  const prices = new Float64Array(rows);
  of.forEach((row, i) => (prices[row] = price![i]!));
  return prices;
}

function livesOfPlan(name: string, steps: readonly SurvivalStep[], cases: number): PlanLives {
  return {
    name,
    cases,
    over: steps.reduce((sum, { events }) => sum + events, 0),
    steps,
    median: survivalTime(steps, CONFIDENCE),
  };
}

/** Contracts that mostly end on their anniversaries are renewed by the year, others by the month. */
function termOf(asked: string, { times, over, counted }: Lives): number {
  if (counted) {
    return counted.term;
  }
  if (asked !== "auto") {
    return TERMS[asked as keyof typeof TERMS] ?? 1;
  }
  const ended = times.filter((_, i) => over[i] === 1);
  const yearly = ended.filter((time) => time >= 11 && Math.abs(time / 12 - Math.round(time / 12)) < 0.06);
  return ended.length > 0 && yearly.length >= MOSTLY * ended.length ? 12 : 1;
}

const MOSTLY = 0.8;
/** A little less than a whole term is one: months differ in length. */
const SLACK = 0.06;

/** Terms that a case has lasted. */
export function termsOf(months: number, term: number): number {
  return Math.floor(months / term + SLACK);
}

/** The model with the lower AIC of those that are not refused; the holdout is the last third of the periods. */
function foretell({ times, over, entered }: Lives, term: number): Foretold | undefined {
  const periods = times.map((months, i) =>
    over[i] ? Math.max(1, Math.ceil(months / term - SLACK)) : termsOf(months, term),
  );
  // Who came into sight within a term is known only from its end on.
  const seenFrom = entered && Array.from(entered, (months) => Math.max(0, Math.ceil(months / term - SLACK)));
  const lives = livesOfContracts(periods, over, seenFrom);
  const fits = [shiftedBetaGeometric, betaDiscreteWeibull].flatMap((model) => {
    const fit = attempt(() => model.fit(lives));
    return fit && !isDiagnosed(fit.diagnoses) ? [{ model, fit }] : [];
  });
  const best = fits.sort((a, b) => a.fit.aic - b.fit.aic)[0];
  if (!best) {
    return undefined;
  }
  const held = Math.max(1, Math.floor(lives.lost.length / 3));
  return { ...best, holdout: attempt(() => contractHoldout(best.model, lives, held)) };
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (problem) {
    if (problem instanceof CoreError) {
      return undefined;
    }
    throw problem;
  }
}

/** Payments of terms to come, each discounted from the next renewal, in money where prices are known. */
function remainingOf(
  { times, price }: Lives,
  { model, fit }: Foretold,
  term: number,
  rate: number,
  margin: number,
): (row: number) => number {
  const known = new Map<number, number>();
  return (row) => {
    const renewals = Math.max(0, termsOf(times[row]!, term));
    const payments = known.get(renewals) ?? model.residualLifetime(fit.parameters, renewals, rate);
    known.set(renewals, payments);
    return price ? payments * price[row]! * term * margin : payments;
  };
}
