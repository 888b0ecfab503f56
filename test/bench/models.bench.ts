/**
 * Fits of the purchase models beside a plain L-BFGS that climbs the same likelihood, as scipy's users do.
 *
 *   npm run bench -- models [--quick | --full]
 *
 * Both begin with uncollapsed columns. L-BFGS has the analytic gradient, ten corrections, and begins with all parameters
 * at 1; it stops where scipy's would (a slope below 1e-5 a customer, or steps that no longer help). Fits in turn, medians
 * with least and most, CPU beside wall; the log-likelihoods must agree. An evaluation is the same for both and gives the
 * curvature, too, which L-BFGS does not look at: how many each takes is told. `first` is the first fit of a process: code that
 * nobody has run yet. `--quick` takes 10,000 customers few times, `--full` adds 1,000,000, whose warm Pareto/NBD has a bound.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { collapse, type PurchaseSummary } from "../../src/core/histories";
import { forecastValue } from "../../src/core/models/forecastValue";
import { gammaGamma } from "../../src/core/models/gammaGamma";
import { paretoNbd } from "../../src/core/models/paretoNbd";
import { purchaseModels } from "../../src/core/models/purchaseModels";
import { emptyEvaluation, type Objective } from "../../src/core/models/optimiser";
import type { PurchaseModel } from "../../src/core/models/purchaseModel";
import { seededRandom } from "../../src/core/statistics/random";

type Columns = PurchaseSummary & { readonly m: Float64Array };

const full = process.argv.includes("--full");
const quick = process.argv.includes("--quick");

const UNIT_DAYS = 7;
/** Of our fit to L-BFGS, medians of fits in turn. */
const BOUND = 1;
/** CPU milliseconds of a warm Pareto/NBD of a million customers. */
const MILLION_BOUND = 230;
/** Log-likelihoods of one maximum, relative: where L-BFGS stops is a little below. */
const SAME = 1e-7;

/** Corrections that L-BFGS remembers, and where it gives up, as scipy has them. */
const CORRECTIONS = 10;
const MOST_STEPS = 500;
const FLAT = 1e-5;
const NO_HELP = 2.2e-9;

const first = process.argv.find((arg) => arg.startsWith("--first="))?.slice("--first=".length);

if (first) {
  const data = simulated(Number(first));
  console.log(JSON.stringify(timed(() => paretoNbd.fit(data))));
} else {
  main();
}

function main(): void {
  if (quick) {
    compare("10,000 customers, simulated", simulated(10_000), 5);
    return;
  }
  const small = cdnow();
  if (small) {
    compare("CDNOW, 2,357 customers", small, 101);
  } else {
    compare("2,357 customers, simulated in place of CDNOW (no ../shared/data/cdnow)", simulated(2357), 101);
  }
  compare("100,000 customers, simulated", simulated(100_000), 11);
  if (full) {
    compare("1,000,000 customers, simulated", simulated(1_000_000), 5);
  }
}

interface Time {
  readonly wall: number;
  readonly cpu: number;
}

function timed(run: () => unknown): Time {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  run();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - wall, cpu: (user + system) / 1000 };
}

function compare(title: string, data: Columns, repeats: number): void {
  const customers = data.x.length;
  const rows: Record<string, Record<string, string>> = {};
  for (const model of Object.values(purchaseModels) as PurchaseModel[]) {
    const [own, peer]: [Time[], Time[]] = [[], []];
    const warmUp = Math.ceil(repeats / 3);
    let [found, climbed] = [
      { value: NaN, evaluations: 0 },
      { value: NaN, evaluations: 0 },
    ];
    for (let run = 0; run < repeats + warmUp; run++) {
      const times = [
        timed(() => {
          const { logLikelihood, evaluations } = model.fit(data);
          found = { value: logLikelihood, evaluations };
        }),
        timed(() => {
          climbed = climb(model.objective(collapse(data), UNIT_DAYS), model.parameterNames.length, customers);
        }),
      ] as const;
      if (!(Math.abs(found.value - climbed.value) <= SAME * Math.abs(found.value))) {
        throw new Error(`${title}, ${model.id}: log-likelihoods ${found.value} and ${climbed.value}`);
      }
      if (run >= warmUp) {
        own.push(times[0]);
        peer.push(times[1]);
      }
    }
    const ratio = middle(own.map(({ cpu }, at) => cpu / peer[at]!.cpu));
    rows[model.id] = {
      ours: spread(own),
      "L-BFGS": spread(peer),
      evaluations: `${found.evaluations} and ${climbed.evaluations}`,
      "ratio of CPU": `${ratio.toFixed(2)} (at most ${BOUND})`,
    };
    fail(ratio > BOUND);
    if (model.id === "paretoNbd" && customers === 1_000_000) {
      const least = Math.min(...own.map(({ cpu }) => cpu));
      rows[model.id]!["of a million"] = `${least.toFixed(0)} ms of CPU at least (at most ${MILLION_BOUND})`;
      fail(least > MILLION_BOUND);
    }
  }
  rows["collapse"] = { ours: spread(repeated(() => collapse(data), repeats)) };
  rows["Gamma-Gamma"] = { ours: spread(repeated(() => gammaGamma.fit(data), repeats)) };
  const { parameters } = paretoNbd.fit(data);
  const spend = gammaGamma.fit(data).parameters;
  rows["12 months' value"] = {
    ours: spread(
      repeated(
        () =>
          forecastValue({ model: paretoNbd, parameters, spend, summary: data, months: 12, annualRate: 0.1 }),
        repeats,
      ),
    ),
  };
  rows["paretoNbd, first"] = { ours: spread([firstFit(customers)]) };
  console.log(
    `\n${title}: ${collapse(data).tx.length.toLocaleString("en-US")} distinct histories, load ${loadavg()[0]!.toFixed(1)}; ms of wall time (least to most), CPU`,
  );
  console.table(rows);
}

function fail(failed: boolean): void {
  process.exitCode = failed ? 1 : process.exitCode;
}

function repeated(run: () => unknown, repeats: number): Time[] {
  return Array.from({ length: repeats + Math.ceil(repeats / 3) }, () => timed(run)).slice(-repeats);
}

function firstFit(customers: number): Time {
  const args = [...process.execArgv, __filename, `--first=${customers}`];
  return JSON.parse(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout) as Time;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function spread(times: readonly Time[]): string {
  const wall = times.map((time) => time.wall);
  const three = (value: number) => Number(value.toPrecision(3));
  return `${three(middle(wall))} (${three(Math.min(...wall))} to ${three(Math.max(...wall))}), ${three(middle(times.map(({ cpu }) => cpu)))}`;
}

/** The maximum of a log-likelihood by L-BFGS (Nocedal & Wright, algorithm 7.5) with a line search by halving. */
function climb(
  objective: Objective,
  k: number,
  customers: number,
): { readonly value: number; readonly evaluations: number } {
  const at = emptyEvaluation(k);
  const next = emptyEvaluation(k);
  let theta = new Float64Array(k);
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  objective(theta, at);
  let evaluations = 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    // The mean loss and its slope, as minimisers take them.
    const slope = Float64Array.from(at.gradient, (g) => -g / customers);
    if (Math.max(...slope.map(Math.abs)) < FLAT) {
      break;
    }
    const direction = twoLoops(slope, steps);
    const fall = dot(slope, direction);
    let size = step === 0 ? Math.min(1, 1 / Math.hypot(...slope)) : 1;
    let moved = theta;
    for (let halved = 0; ; halved++) {
      moved = theta.map((value, i) => value + size * direction[i]!);
      objective(moved, next);
      evaluations++;
      if (-next.value / customers <= -at.value / customers + 1e-4 * size * fall || halved > 40) {
        break;
      }
      size /= 2;
    }
    const s = moved.map((value, i) => value - theta[i]!);
    const y = Float64Array.from(next.gradient, (g, i) => -g / customers - slope[i]!);
    if (dot(s, y) > 1e-12) {
      steps.push({ s, y, rho: 1 / dot(s, y) });
      steps.splice(0, steps.length - CORRECTIONS);
    }
    const gained = (next.value - at.value) / Math.max(Math.abs(at.value), Math.abs(next.value), 1);
    theta = moved;
    at.value = next.value;
    at.gradient.set(next.gradient);
    if (gained < NO_HELP) {
      break;
    }
  }
  return { value: at.value, evaluations };
}

function twoLoops(
  slope: Float64Array,
  steps: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = slope.slice();
  const alphas = new Float64Array(steps.length);
  for (let i = steps.length - 1; i >= 0; i--) {
    const { s, y, rho } = steps[i]!;
    alphas[i] = rho * dot(s, q);
    y.forEach((value, j) => (q[j]! -= alphas[i]! * value));
  }
  const last = steps.at(-1);
  const scale = last ? dot(last.s, last.y) / dot(last.y, last.y) : 1;
  q.forEach((value, j) => (q[j] = scale * value));
  steps.forEach(({ s, y, rho }, i) => {
    const beta = rho * dot(y, q);
    s.forEach((value, j) => (q[j]! += (alphas[i]! - beta) * value));
  });
  return q.map((value) => -value);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

/** Pareto/NBD customers near CDNOW's parameters, seen for one to two years, in whole days. */
function simulated(customers: number): Columns {
  const random = seededRandom(20250101);
  const T = Int32Array.from({ length: customers }, () => 180 + Math.floor(550 * random()));
  const parameters = { r: 0.55, alpha: 10.6, s: 0.61, beta: 11.7, unitDays: 7 };
  const drawn = paretoNbd.simulate(parameters, T, random, { wholeDays: true });
  const { x } = drawn.summary;
  const m = gammaGamma.simulate({ p: 6.25, q: 3.74, gamma: 15.44 }, x, random);
  return { x, tx: Int32Array.from(drawn.summary.tx), T, m };
}

function cdnow(): Columns | undefined {
  const file = "../shared/data/cdnow/cdnow_1of10_predictions.csv";
  if (!existsSync(file)) {
    return undefined;
  }
  const lines = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").map(Number));
  return {
    x: Int32Array.from(lines, (line) => line[1]!),
    tx: Int32Array.from(lines, (line) => Math.round(7 * line[2]!)),
    T: Int32Array.from(lines, (line) => Math.round(7 * line[3]!)),
    m: Float64Array.from(lines, (line) => line[4]!),
  };
}
