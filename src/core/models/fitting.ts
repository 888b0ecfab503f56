/** Maximum likelihood for all models: start, climb, doubt, start again, and say how it went. */
import { CoreError } from "../errors";
import { distinctHistories, type Histories, type PurchaseSummary } from "../histories";
import type { Diagnosis } from "./diagnosis";
import { maximise, type Maximum, type Objective } from "./optimiser";
import type { Estimate } from "./purchaseModel";

/** z of a two-sided 95 % interval. */
const Z95 = 1.959963984540054;
/** A standard error of a logarithm above this makes a parameter unknown within a factor of 50 either way. */
const WIDE_LOG_ERROR = 2;
/** Box of the search: natural parameters within a factor of e¹⁴ of their scale. */
const LOG_REACH = 14;
/** Beyond this factor from its scale a parameter counts as running away even inside the box. */
const RUNAWAY_FACTOR = 2000;

/** For large data: a log-likelihood within 1e-8 leaves the parameters within 0.00015 standard errors. */
const ENOUGH = 1e-8;
/** Maxima that differ by this share of their value are one. */
const ALIKE = 1e-10;

/** A maximum in the model's own parameters. */
export interface ParameterFit {
  readonly values: readonly number[];
  readonly estimates: readonly Estimate[];
  readonly logCovariance?: readonly (readonly number[])[];
  readonly logLikelihood: number;
  readonly aic: number;
  readonly bic: number;
  readonly converged: boolean;
  readonly iterations: number;
  readonly evaluations: number;
  readonly gradientNorm: number;
  readonly diagnoses: readonly Diagnosis[];
}

/** What to climb and where from. */
export interface FitProblem {
  readonly names: readonly string[];
  readonly objective: Objective;
  /** Natural sizes of the parameters: the box is centred on them. */
  readonly scales: readonly number[];
  /** Starting values, the likeliest first; the others are tried when its maximum is doubtful. */
  readonly starts: readonly (readonly number[])[];
  /** Customers: the n of BIC and of the gradient norm. */
  readonly customers: number;
  /** Distinct histories. */
  readonly distinct: number;
  /** Objective of a sample that finds a closer start for large data; none for small data. */
  readonly rough?: Objective;
}

/** Fits a model by maximum likelihood over the logarithms of its parameters. */
export function fitParameters(problem: FitProblem): ParameterFit {
  const { names, objective, scales, starts, customers, distinct, rough } = problem;
  const lower = Float64Array.from(scales, (scale) => Math.log(scale) - LOG_REACH);
  const upper = Float64Array.from(scales, (scale) => Math.log(scale) + LOG_REACH);
  let iterations = 0;
  let evaluations = 0;
  const tolerance = distinct > MANY ? ENOUGH : undefined;
  const search = (theta: Float64Array): Maximum => {
    const maximum = maximise(objective, theta, { lower, upper, tolerance });
    iterations += maximum.iterations;
    evaluations += maximum.evaluations;
    return maximum;
  };
  const climb = (start: readonly number[]): Maximum => {
    const theta = Float64Array.from(start, Math.log);
    if (!rough) {
      return search(theta);
    }
    const near = maximise(rough, theta, { lower, upper, tolerance: 1e-3, maximumIterations: 30 });
    if (near.converged && near.atBound.length === 0) {
      return search(near.theta);
    }
    // The way to an edge is long: the sample walks it, all data say whether it is theirs.
    const edge = maximise(rough, near.theta, { lower, upper });
    const there = edge.converged && edge.atBound.length > 0 ? search(edge.theta) : undefined;
    return there && endsAtEdge(there, edge.atBound, lower) ? there : search(theta);
  };
  let best = climb(starts[0]!);
  for (let i = 1, agreed = false; i < starts.length && isDoubtful(best) && !agreed; i++) {
    const other = climb(starts[i]!);
    agreed = endAlike(best, other);
    best = other.value > best.value || (other.converged && !best.converged) ? other : best;
  }

  const k = names.length;
  const values = Array.from(best.theta, Math.exp);
  const errors = values.map((_, i) => (best.covariance ? Math.sqrt(best.covariance[i * k + i]!) : undefined));
  const estimates = names.map((name, i): Estimate => {
    const value = values[i]!;
    const error = errors[i];
    if (error === undefined || error > 50) {
      return { name, value };
    }
    const reach = Math.exp(Z95 * error);
    return { name, value, standardError: value * error, lower: value / reach, upper: value * reach };
  });
  const diagnoses: Diagnosis[] = [];
  if (!best.converged) {
    diagnoses.push({ id: "notConverged", severity: "error", detail: { iterations } });
  }
  names.forEach((name, i) => {
    const value = values[i]!;
    const away = Math.abs(Math.log(value / scales[i]!)) > Math.log(RUNAWAY_FACTOR);
    if (away || best.atBound.includes(i)) {
      diagnoses.push({ id: "parameterRunaway", severity: "error", detail: { name, value } });
    } else if (!(errors[i]! <= WIDE_LOG_ERROR)) {
      diagnoses.push({ id: "wideInterval", severity: "warning", detail: { name, value } });
    }
  });
  return {
    values,
    estimates,
    logCovariance:
      best.covariance && values.map((_, i) => Array.from(best.covariance!.slice(i * k, i * k + k))),
    logLikelihood: best.value,
    aic: 2 * k - 2 * best.value,
    bic: k * Math.log(customers) - 2 * best.value,
    converged: best.converged,
    iterations,
    evaluations,
    gradientNorm: best.gradient.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0) / customers,
    diagnoses,
  };
}

/** Distinct histories above which a sample finds the start. */
const MANY = 20000;
/** Size of that sample. */
const SAMPLE = 4000;

/** The objective of a sample of large data, nothing for small data. */
export function roughObjective<Data>(
  data: Data,
  distinct: number,
  thin: (data: Data, rows: number) => Data,
  objective: (sample: Data) => Objective,
): Objective | undefined {
  return distinct > MANY ? objective(thin(data, SAMPLE)) : undefined;
}

/** Accepts either form of the data. */
export function collapsed(data: PurchaseSummary | Histories): Histories {
  return "start" in data ? data : distinctHistories(data);
}

/** Checks typed-in parameters: every name present, finite and positive. */
export function positiveParameters<Name extends string>(
  names: readonly Name[],
  values: Readonly<Record<string, number>>,
  unitDays: number,
): Record<Name, number> & { unitDays: number } {
  const checked = { unitDays: positive("unitDays", unitDays) } as Record<Name, number> & { unitDays: number };
  for (const name of names) {
    Object.assign(checked, { [name]: positive(name, values[name]) });
  }
  return checked;
}

function positive(name: string, value: number | undefined): number {
  if (value === undefined || !(value > 0 && value < Infinity)) {
    throw new CoreError("value", "notPositive", { name, value: value ?? "–" });
  }
  if (value < LEAST || value > 1 / LEAST) {
    throw new CoreError("value", "parameterRange", { name, value });
  }
  return value;
}

/** No fit ends beyond it, and what is computed from such a parameter would be rounding alone. */
const LEAST = 1e-12;

/** At that very edge, and the function rises beyond it. */
function endsAtEdge(
  { converged, atBound, theta, gradient }: Maximum,
  edge: readonly number[],
  lower: Float64Array,
): boolean {
  const isOutward = (i: number) => (theta[i]! <= lower[i]! ? gradient[i]! < 0 : gradient[i]! > 0);
  return converged && atBound.join() === edge.join() && atBound.every(isOutward);
}

/** Two starts that lead to the same height at the same edge, if any: a third would lead there, too. */
function endAlike(one: Maximum, other: Maximum): boolean {
  const gap = Math.abs(one.value - other.value);
  return gap <= ALIKE * Math.abs(one.value) && one.atBound.join() === other.atBound.join();
}

function isDoubtful(maximum: Maximum): boolean {
  const { converged, covariance, atBound, theta } = maximum;
  const k = theta.length;
  return !converged || atBound.length > 0 || !covariance || theta.some((_, i) => covariance[i * k + i]! > 9);
}
