/** Likelihood of BG/NBD and MBG/NBD with gradient and Hessian. */
import type { Histories } from "../histories";
import type { Objective } from "./optimiser";

/**
 * ln L with gradient and Hessian in θ = (ln r, ln α, ln a, ln b). For a customer with k = r + x
 *
 *   ln L = Σ_{j<x} ln(r+j) − x ln α − Σ_{j<x'} ln(1 + a/(b+j)) − k ln(1 + T/α) + ln(1 + e^u)
 *   u = ln a − ln(b + x' − 1) + k [ln(1 + T/α) − ln(1 + t_x/α)]
 *
 * with x' = x (and no u at x = 0) for BG/NBD, x' = x + 1 for MBG/NBD: the published likelihoods rearranged so that
 * only u needs a pass over the distinct histories; the rest needs counts by x and by T.
 */
export function geometricObjective(data: Histories, unitDays: number, dropsAtStart: boolean): Objective {
  const shift = dropsAtStart ? 1 : 0;
  const times = data.times.map((day) => day / unitDays);
  const { x: xs, start, tx, T, weight } = data;
  const above = new Float64Array(xs[xs.length - 1]! + 1 + shift);
  const customersAt = new Float64Array(times.length);
  const purchasesAt = new Float64Array(times.length);
  let customers = 0;
  let purchases = 0;
  xs.forEach((x, g) => {
    let members = 0;
    for (let i = start[g]!; i < start[g + 1]!; i++) {
      members += weight[i]!;
      customersAt[T[i]!]! += weight[i]!;
      purchasesAt[T[i]!]! += weight[i]! * x;
    }
    customers += members;
    purchases += members * x;
    above[x]! += members;
  });
  // From customers with x = j to customers with x > j.
  for (let j = above.length - 1, more = 0; j >= 0; j--) {
    const equal = above[j]!;
    above[j] = more;
    more += equal;
  }
  const logs = new Float64Array(times.length);
  const shares = new Float64Array(times.length);
  const bends = new Float64Array(times.length);

  return (theta, out) => {
    const r = Math.exp(theta[0]!);
    const alpha = Math.exp(theta[1]!);
    const a = Math.exp(theta[2]!);
    const b = Math.exp(theta[3]!);
    let value = -purchases * theta[1]!;
    let gr = 0;
    let gAlpha = -purchases;
    let ga = 0;
    let gb = 0;
    let hrr = 0;
    let hrAlpha = 0;
    let hra = 0;
    let hrb = 0;
    let hAlphaAlpha = 0;
    let hAlphaA = 0;
    let hAlphaB = 0;
    let haa = 0;
    let hab = 0;
    let hbb = 0;

    for (let i = 0; i < times.length; i++) {
      const t = times[i]!;
      const log = Math.log1p(t / alpha);
      const share = t / (alpha + t);
      const bend = share * (1 - share);
      logs[i] = log;
      shares[i] = share;
      bends[i] = bend;
      const n = r * customersAt[i]!;
      const k = n + purchasesAt[i]!;
      value -= k * log;
      gr -= n * log;
      gAlpha += k * share;
      hrAlpha += n * share;
      hAlphaAlpha -= k * bend;
    }
    hrr += gr;

    for (let j = 0; j < above.length; j++) {
      const more = above[j]!;
      if (more > 0) {
        value += more * Math.log(r + j);
        gr += (more * r) / (r + j);
        hrr += (more * r * j) / ((r + j) * (r + j));
      }
      const kept = j >= shift ? above[j - shift]! : customers;
      if (kept > 0) {
        const bj = b + j;
        const sum = a + bj;
        value -= kept * Math.log1p(a / bj);
        ga -= (kept * a) / sum;
        haa -= (kept * a * bj) / (sum * sum);
        gb += (kept * a * b) / (bj * sum);
        hab += (kept * a * b) / (sum * sum);
        hbb += kept * b * (j / (bj * bj) - (a + j) / (sum * sum));
      }
    }

    for (let g = 0; g < xs.length; g++) {
      const x = xs[g]!;
      if (x + shift === 0) {
        continue;
      }
      const k = r + x;
      const before = b + x + shift - 1;
      const constant = theta[2]! - Math.log(before);
      let logSum = 0;
      let p1 = 0;
      let pD = 0;
      let pE = 0;
      let pF = 0;
      let v1 = 0;
      let vD = 0;
      let vE = 0;
      let vDD = 0;
      let vDE = 0;
      let vEE = 0;
      for (let i = start[g]!; i < start[g + 1]!; i++) {
        const end = T[i]!;
        const last = tx[i]!;
        const D = logs[end]! - logs[last]!;
        const E = shares[last]! - shares[end]!;
        const u = constant + k * D;
        const w = weight[i]!;
        const e = Math.exp(u > 0 ? -u : u);
        const small = e / (1 + e);
        logSum += w * ((u > 0 ? u : 0) + Math.log(1 + e));
        const p = w * (u > 0 ? 1 - small : small);
        const v = w * small * (1 - small);
        p1 += p;
        pD += p * D;
        pE += p * E;
        pF += p * (bends[end]! - bends[last]!);
        v1 += v;
        vD += v * D;
        vE += v * E;
        vDD += v * D * D;
        vDE += v * D * E;
        vEE += v * E * E;
      }
      const ub = -b / before;
      value += logSum;
      gr += r * pD;
      gAlpha += k * pE;
      ga += p1;
      gb += ub * p1;
      hrr += r * r * vDD + r * pD;
      hrAlpha += r * k * vDE + r * pE;
      hra += r * vD;
      hrb += ub * r * vD;
      hAlphaAlpha += k * k * vEE + k * pF;
      hAlphaA += k * vE;
      hAlphaB += ub * k * vE;
      haa += v1;
      hab += ub * v1;
      hbb += ub * ub * v1 + ub * (1 + ub) * p1;
    }

    out.value = value;
    out.gradient.set([gr, gAlpha, ga, gb]);
    // prettier-ignore
    out.hessian.set([
      hrr, hrAlpha, hra, hrb,
      hrAlpha, hAlphaAlpha, hAlphaA, hAlphaB,
      hra, hAlphaA, haa, hab,
      hrb, hAlphaB, hab, hbb,
    ]);
  };
}
