/** The likelihood of lives under the beta-discrete-Weibull model, with its derivatives; c = 1 is the shifted beta-geometric. */
import type { ContractLives } from "./contractLives";
import type { Evaluation, Objective } from "./optimiser";
import { digamma, logBeta, logGamma, trigamma } from "./specialFunctions";

/** ln S(t) = ln B(γ, δ + tᶜ) − ln B(γ, δ). */
export function logSurvival(gamma: number, delta: number, c: number, t: number): number {
  const tau = c === 1 ? t : Math.pow(t, c);
  return logBeta(gamma, delta + tau) - logBeta(gamma, delta);
}

/**
 * ln L = Σ lost(t) ln(S(t − 1) − S(t)) + Σ running(t) ln S(t) − Σ entered(t) ln S(t) over the logarithms of (γ, δ) and, with `withC`, of c.
 * Source: Fader & Hardie (2007), Journal of Interactive Marketing 21(1); Fader et al. (2018), same journal 43.
 */
export function contractObjective({ lost, running, entered }: ContractLives, withC: boolean): Objective {
  const k = withC ? 3 : 2;
  const periods = lost.length;
  return (theta, out) => {
    const gamma = Math.exp(theta[0]!);
    const delta = Math.exp(theta[1]!);
    const c = withC ? Math.exp(theta[2]!) : 1;
    out.value = 0;
    out.gradient.fill(0);
    out.hessian.fill(0);
    const at = {
      gamma,
      delta,
      c,
      logStart: logGamma(gamma + delta) - logGamma(delta),
      ...starts(gamma, delta),
    };
    let before = room(k);
    let here = room(k);
    const fall = room(k);
    for (let t = 1; t <= periods; t++) {
      survivalAt(at, t, here, withC);
      if (lost[t - 1]! > 0) {
        addLogOfFall(before, here, fall, k);
        add(out, fall, lost[t - 1]!);
      }
      if (running[t - 1]! > 0) {
        add(out, here, running[t - 1]!);
      }
      if (entered && entered[t - 1]! > 0) {
        add(out, here, -entered[t - 1]!);
      }
      [before, here] = [here, before];
    }
    overLogarithms(out, [gamma, delta, c], k);
  };
}

interface Start {
  readonly gamma: number;
  readonly delta: number;
  readonly c: number;
  readonly logStart: number;
  readonly psi: number;
  readonly psiDelta: number;
  readonly psi1: number;
  readonly psi1Delta: number;
}

const starts = (gamma: number, delta: number) => ({
  psi: digamma(gamma + delta),
  psiDelta: digamma(delta),
  psi1: trigamma(gamma + delta),
  psi1Delta: trigamma(delta),
});

const room = (k: number): Evaluation => ({
  value: 0,
  gradient: new Float64Array(k),
  hessian: new Float64Array(k * k),
});

/** ln S(t) and its derivatives in (γ, δ, c). */
function survivalAt(at: Start, t: number, out: Evaluation, withC: boolean): void {
  const { gamma, delta, c } = at;
  const k = withC ? 3 : 2;
  const tau = c === 1 ? t : Math.pow(t, c);
  const top = delta + tau;
  const all = gamma + top;
  const [psiTop, psiAll, psi1Top, psi1All] = [digamma(top), digamma(all), trigamma(top), trigamma(all)];
  out.value = logGamma(top) - logGamma(all) + at.logStart;
  const { gradient, hessian } = out;
  gradient[0] = at.psi - psiAll;
  gradient[1] = psiTop - psiAll + at.psi - at.psiDelta;
  hessian[0] = at.psi1 - psi1All;
  hessian[1] = hessian[k] = at.psi1 - psi1All;
  hessian[k + 1] = psi1Top - psi1All + at.psi1 - at.psi1Delta;
  if (withC) {
    const log = Math.log(t);
    const slope = tau * log;
    gradient[2] = (psiTop - psiAll) * slope;
    hessian[2] = hessian[6] = -psi1All * slope;
    hessian[5] = hessian[7] = (psi1Top - psi1All) * slope;
    hessian[8] = (psi1Top - psi1All) * slope * slope + (psiTop - psiAll) * slope * log;
  }
}

/** ln(S₁ − S₂) = ln S₁ + ln(1 − e^u) with u = ln S₂ − ln S₁. */
function addLogOfFall(first: Evaluation, second: Evaluation, out: Evaluation, k: number): void {
  const u = second.value - first.value;
  const gone = -Math.expm1(u);
  const slope = -Math.exp(u) / gone;
  const bend = slope / gone;
  out.value = first.value + Math.log(gone);
  for (let i = 0; i < k; i++) {
    const du = second.gradient[i]! - first.gradient[i]!;
    out.gradient[i] = first.gradient[i]! + slope * du;
    for (let j = 0; j < k; j++) {
      const at = i * k + j;
      const dv = second.gradient[j]! - first.gradient[j]!;
      out.hessian[at] =
        first.hessian[at]! + slope * (second.hessian[at]! - first.hessian[at]!) + bend * du * dv;
    }
  }
}

function add(sum: Evaluation, term: Evaluation, weight: number): void {
  sum.value += weight * term.value;
  for (let i = 0; i < sum.gradient.length; i++) {
    sum.gradient[i]! += weight * term.gradient[i]!;
  }
  for (let i = 0; i < sum.hessian.length; i++) {
    sum.hessian[i]! += weight * term.hessian[i]!;
  }
}

function overLogarithms({ gradient, hessian }: Evaluation, values: readonly number[], k: number): void {
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      hessian[i * k + j]! *= values[i]! * values[j]!;
    }
  }
  for (let i = 0; i < k; i++) {
    gradient[i]! *= values[i]!;
    hessian[i * k + i]! += gradient[i]!;
  }
}
