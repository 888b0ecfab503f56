/** Purchase models whose customers differ by what is known of them: who buys more often, and who leaves sooner. */
import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { CoreError } from "../errors";
import { collapse, type Histories, type PurchaseSummary } from "../histories";
import { twoSided, zOf } from "../statistics/proportions";
import { attributeDesign, type Attribute, type AttributeColumn, type AttributeDesign } from "./attributes";
import { isDiagnosed, type Diagnosis } from "./diagnosis";
import { independentOf, logisticMatrix, withColumns, type LogisticMatrix } from "./logisticMatrix";
import { emptyEvaluation, maximise, type Objective } from "./optimiser";
import type { Estimate, PurchaseFit, PurchaseModel, PurchaseParameters } from "./purchaseModel";

/** What an attribute is allowed to move. */
export type Process = "purchases" | "lifetime";
const PROCESSES = ["purchases", "lifetime"] as const satisfies readonly Process[];

/** An effect; e^coefficient multiplies the rate of the process for one unit more. */
export interface Effect {
  readonly process: Process;
  readonly name: string;
  readonly column: AttributeColumn;
  readonly coefficient: number;
  /** Absent, as the interval, where the data do not give it. */
  readonly standardError?: number;
  readonly low?: number;
  readonly high?: number;
  readonly p?: number;
}

export interface EffectsFit<P extends PurchaseParameters = PurchaseParameters> {
  /** Of a customer with all attributes 0, words at the level that the others are compared with. */
  readonly parameters: P;
  readonly estimates: readonly Estimate[];
  readonly effects: readonly Effect[];
  readonly references: AttributeDesign["references"];
  readonly logLikelihood: number;
  /** The same model without attributes. */
  readonly plain: PurchaseFit<P>;
  /** Twice the gain over it, how many effects it took, and how often chance gains as much. */
  readonly gain: { readonly chiSquare: number; readonly df: number; readonly p: number };
  readonly customers: number;
  readonly diagnoses: readonly Diagnosis[];
  /** The parameters of the customer in a row. */
  parametersOf(row: number): P;
}

/** Repeat buyers for each effect: refused below, doubted below. */
export const BUYERS_PER_EFFECT = { refused: 5, wanted: 10 } as const;

/** An effect this large, for one standard deviation or one word, is no effect but a runaway. */
const REACH = 8;
/** The base parameters may move this far, in logarithms, from where they are without attributes. */
const BASE_REACH = 6;

/**
 * Maximum likelihood of a purchase model with attributes that do not change: with γ₁ for purchases and γ₂ for leaving,
 * Pareto/NBD has α_i = α₀ e^(−γ₁'z_i), β_i = β₀ e^(−γ₂'z_i), (M)BG/NBD α_i alike and a_i = a₀ e^(γ₂'z_i), b_i = b₀ e^(γ₂'z_i).
 *
 * Source: Fader & Hardie (2007), "Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD models".
 *
 * @throws CoreError where no attribute varies or the model itself does not hold
 */
export function purchaseEffects<P extends PurchaseParameters>(
  model: PurchaseModel<P>,
  summary: PurchaseSummary,
  attributes: readonly Attribute[],
  levelName: (column: AttributeColumn) => string,
  { unitDays = 7 } = {},
): EffectsFit<P> {
  const customers = summary.x.length;
  const plain = model.fit(summary, { unitDays });
  const refusal = plain.diagnoses.find(({ severity }) => severity === "error");
  const { columns, references } = attributeDesign(attributes, customers);
  const all = logisticMatrix(
    columns.map(({ values }) => values),
    customers,
  );
  const kept = independentOf(all);
  if (kept.length === 0) {
    throw new CoreError("notAvailable", "noColumnVaries", {});
  }
  const used = kept.map((c) => columns[c]!);
  const matrix = withColumns(all, kept);
  const names = used.map(levelName);
  const base = model.parameterNames.map((name) => Math.log(Number(plain.parameters[name as keyof P])));
  const start = Float64Array.from([...base, ...PROCESSES.flatMap(() => used.map(() => 0))]);
  const reach = start.map((_, i) => (i < base.length ? BASE_REACH : REACH));
  const found = maximise(effectsObjective(model, summary, matrix, unitDays), start, {
    lower: start.map((value, i) => value - reach[i]!),
    upper: start.map((value, i) => value + reach[i]!),
    tolerance: 1e-9,
  });
  const { theta, covariance } = backToUnits(model, matrix, found.theta, found.covariance);
  const size = theta.length;
  const errorOf = (i: number) => (covariance ? Math.sqrt(covariance[i * size + i]!) : undefined);
  const z = zOf(0.95);
  const effects = PROCESSES.flatMap((process, block) =>
    used.map((column, c): Effect => {
      const i = base.length + block * used.length + c;
      const coefficient = theta[i]!;
      const standardError = errorOf(i);
      return {
        process,
        name: names[c]!,
        column,
        coefficient,
        ...(standardError === undefined
          ? {}
          : {
              standardError,
              low: coefficient - z * standardError,
              high: coefficient + z * standardError,
              p: twoSided(coefficient / standardError),
            }),
      };
    }),
  );
  const df = PROCESSES.length * used.length;
  const chiSquare = Math.max(0, 2 * (found.value - plain.logLikelihood));
  const parameters = parametersAt(model, theta, unitDays);
  return {
    parameters,
    estimates: model.parameterNames.map((name, i) => {
      const value = Math.exp(theta[i]!);
      const error = errorOf(i);
      return error === undefined
        ? { name, value }
        : {
            name,
            value,
            standardError: value * error,
            lower: value * Math.exp(-z * error),
            upper: value * Math.exp(z * error),
          };
    }),
    effects,
    references,
    logLikelihood: found.value,
    plain,
    gain: { chiSquare, df, p: 1 - chiSquareCdf(chiSquare, df) },
    customers,
    diagnoses: [
      ...(refusal ? [refusal] : []),
      ...diagnose({
        effects,
        converged: found.converged,
        iterations: found.iterations,
        away: found.atBound.flatMap((i) =>
          i < base.length ? [] : [names[(i - base.length) % used.length]!],
        ),
        repeatBuyers: plain.repeatBuyers,
        leftOut: columns.filter((_, c) => !kept.includes(c)).map(levelName),
      }),
    ],
    parametersOf(row) {
      const own = Float64Array.from(theta.subarray(0, base.length));
      effects.forEach(({ process, column, coefficient }) => {
        model.moved[process].forEach((share, i) => {
          own[i]! += share * coefficient * column.values[row]!;
        });
      });
      return parametersAt(model, own, unitDays);
    },
  };
}

function diagnose(of: {
  readonly effects: readonly Effect[];
  readonly converged: boolean;
  readonly iterations: number;
  readonly away: readonly string[];
  readonly repeatBuyers: number;
  readonly leftOut: readonly string[];
}): Diagnosis[] {
  const diagnoses: Diagnosis[] = [];
  const { effects, converged, iterations, away, repeatBuyers, leftOut } = of;
  const unknown = effects.filter(({ standardError }) => standardError === undefined);
  if (away.length > 0) {
    diagnoses.push({
      id: "effectRunaway",
      severity: "error",
      detail: { names: [...new Set(away)].join(", ") },
    });
  } else if (!converged || unknown.length > 0) {
    diagnoses.push({ id: "notConverged", severity: "error", detail: { iterations } });
  }
  const each = repeatBuyers / effects.length;
  if (each < BUYERS_PER_EFFECT.wanted) {
    const severity = each < BUYERS_PER_EFFECT.refused ? "error" : "warning";
    const detail = { count: repeatBuyers, effects: effects.length, wanted: BUYERS_PER_EFFECT.wanted };
    diagnoses.push({ id: "fewBuyersForEffects", severity, detail });
  }
  if (leftOut.length > 0) {
    diagnoses.push({ id: "columnsLeftOut", severity: "note", detail: { names: leftOut.join(", ") } });
  }
  return diagnoses;
}

/** Whether effects should not be shown. */
export function areRefused({ diagnoses }: EffectsFit): boolean {
  return isDiagnosed(diagnoses);
}

function parametersAt<P extends PurchaseParameters>(
  model: PurchaseModel<P>,
  theta: ArrayLike<number>,
  unitDays: number,
): P {
  return model.parameters(
    Object.fromEntries(model.parameterNames.map((name, i) => [name, Math.exp(theta[i]!)])),
    unitDays,
  );
}

/** Customers alike in all attributes, their standardised attributes and the likelihood of their histories. */
interface Alike {
  readonly z: Float64Array;
  readonly objective: Objective;
}

/** ln L over (base parameters, γ₁, γ₂), attributes standardised. */
export function effectsObjective<P extends PurchaseParameters>(
  model: PurchaseModel<P>,
  summary: PurchaseSummary,
  matrix: LogisticMatrix,
  unitDays: number,
): Objective {
  const groups = alikeOf(summary, matrix).map(({ z, histories }): Alike => ({
    z,
    objective: model.objective(histories, unitDays),
  }));
  const width = matrix.width - 1;
  const count = model.parameterNames.length;
  const moved = PROCESSES.map((process) => model.moved[process]);
  const size = count + PROCESSES.length * width;
  const own = emptyEvaluation(count);
  const at = new Float64Array(count);
  /** How the group's own parameters move with each of all: one row of these for each of `at`. */
  const slopes = new Float64Array(count * size);
  const bent = new Float64Array(count * size);

  return (theta, out) => {
    out.value = 0;
    out.gradient.fill(0);
    out.hessian.fill(0);
    for (const { z, objective } of groups) {
      for (let i = 0; i < count; i++) {
        let value = theta[i]!;
        slopes.fill(0, i * size, (i + 1) * size);
        slopes[i * size + i] = 1;
        for (let process = 0; process < moved.length; process++) {
          const share = moved[process]![i]!;
          for (let c = 0; share !== 0 && c < width; c++) {
            const place = count + process * width + c;
            slopes[i * size + place] = share * z[c]!;
            value += share * z[c]! * theta[place]!;
          }
        }
        at[i] = value;
      }
      objective(at, own);
      out.value += own.value;
      bent.fill(0);
      for (let i = 0; i < count; i++) {
        for (let a = 0; a < size; a++) {
          const slope = slopes[i * size + a]!;
          if (slope !== 0) {
            out.gradient[a]! += own.gradient[i]! * slope;
            for (let j = 0; j < count; j++) {
              bent[j * size + a]! += own.hessian[j * count + i]! * slope;
            }
          }
        }
      }
      for (let j = 0; j < count; j++) {
        for (let a = 0; a < size; a++) {
          const slope = slopes[j * size + a]!;
          for (let b = 0; slope !== 0 && b < size; b++) {
            out.hessian[a * size + b]! += slope * bent[j * size + b]!;
          }
        }
      }
    }
  };
}

/** Customers alike in all attributes together, in the order in which they come. */
function alikeOf({ x, tx, T }: PurchaseSummary, { columns, rows }: LogisticMatrix) {
  const varying = columns.slice(1);
  const members = new Map<string, number[]>();
  for (let row = 0; row < rows; row++) {
    const key = varying.map((column) => column[row]!).join(" ");
    const known = members.get(key);
    if (known) {
      known.push(row);
    } else {
      members.set(key, [row]);
    }
  }
  return [...members.values()].map((own) => ({
    z: Float64Array.from(varying, (column) => column[own[0]!]!),
    histories: ofFewTimes(
      collapse({
        x: Int32Array.from(own, (row) => x[row]!),
        tx: Float64Array.from(own, (row) => tx[row]!),
        T: Float64Array.from(own, (row) => T[row]!),
      }),
    ),
  }));
}

/** Times without those at which nobody of a small group was seen. */
function ofFewTimes(histories: Histories): Histories {
  const { times, tx, T } = histories;
  const seen = new Uint8Array(times.length);
  seen[0] = 1;
  tx.forEach((time) => (seen[time] = 1));
  T.forEach((time) => (seen[time] = 1));
  const place = new Int32Array(times.length);
  let count = 0;
  seen.forEach((is, time) => {
    place[time] = count;
    count += is;
  });
  return {
    ...histories,
    times: times.filter((_, time) => seen[time] === 1),
    tx: tx.map((time) => place[time]!),
    T: T.map((time) => place[time]!),
  };
}

/** From standardised attributes to those given; only base parameters and effects mix, linearly. */
function backToUnits<P extends PurchaseParameters>(
  model: PurchaseModel<P>,
  { centre, scale, width }: LogisticMatrix,
  theta: Float64Array,
  covariance: Float64Array | undefined,
) {
  const count = model.parameterNames.length;
  const size = theta.length;
  const map = new Float64Array(size * size);
  for (let i = 0; i < count; i++) {
    map[i * size + i] = 1;
  }
  PROCESSES.forEach((process, block) => {
    for (let c = 0; c + 1 < width; c++) {
      const place = count + block * (width - 1) + c;
      map[place * size + place] = 1 / scale[c + 1]!;
      model.moved[process].forEach((share, i) => {
        map[i * size + place]! -= (share * centre[c + 1]!) / scale[c + 1]!;
      });
    }
  });
  const times = (left: Float64Array, right: (row: number, column: number) => number) =>
    Float64Array.from({ length: size * size }, (_, at) => {
      const [row, column] = [Math.floor(at / size), at % size];
      let sum = 0;
      for (let l = 0; l < size; l++) {
        sum += left[row * size + l]! * right(l, column);
      }
      return sum;
    });
  return {
    theta: Float64Array.from(theta, (_, i) =>
      theta.reduce((sum, value, l) => sum + map[i * size + l]! * value, 0),
    ),
    covariance:
      covariance &&
      times(
        times(map, (l, column) => covariance[l * size + column]!),
        (l, column) => map[column * size + l]!,
      ),
  };
}
