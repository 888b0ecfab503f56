import { isDiagnosed } from "../../../src/core/models/diagnosis";
import { fittedPredictors, logistic } from "../../../src/core/models/logistic";
import { drawNormal, seededRandom } from "../../../src/core/statistics/random";
import { leavers, separatedLeavers } from "./leavers";

/** To so many digits after the point. */
const near = (values: readonly number[], digits = 7) => values.map((value) => expect.closeTo(value, digits));

describe("logistic regression", () => {
  const fit = logistic(leavers);

  it("matches R 4.2: glm(left ~ tenure + fee + contract, binomial)", () => {
    expect(fit.method).toBe("likelihood");
    expect([fit.intercept, ...fit.terms].map(({ coefficient }) => coefficient)).toEqual(
      near([-4.390612164118, -0.0604254869121, 0.0809917007777, 0.0538487256796]),
    );
    expect([fit.intercept, ...fit.terms].map(({ standardError }) => standardError)).toEqual(
      near([2.2027277591606, 0.0356859981249, 0.0317701587078, 1.3192873287262]),
    );
    expect(fit.terms.map(({ p }) => p)).toEqual(near([0.0904069814654, 0.010793906028, 0.9674421644191]));
    expect(fit.logLikelihood).toBeCloseTo(-11.7307800405, 9);
    expect(fit.nullLogLikelihood).toBeCloseTo(-20.5269529539, 9);
  });

  it("matches R's vcov, intercept and columns in their own units", () => {
    expect([...fit.covariance.subarray(0, 4)]).toEqual(
      near([4.85200958097651, 0.008869093557633, -0.064251745836141, -0.965785637983]),
    );
    expect(fit.covariance[13]).toBeCloseTo(-0.0201695975653, 9);
  });

  it("has intervals of 1.96 standard errors", () => {
    const { coefficient, standardError, low, high } = fit.terms[1]!;
    expect(low).toBeCloseTo(coefficient - 1.959964 * standardError, 6);
    expect(high).toBeCloseTo(coefficient + 1.959964 * standardError, 6);
  });

  it("foretells as many as there were", () => {
    const chances = [...fittedPredictors(fit)].map((eta) => 1 / (1 + Math.exp(-eta)));
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(13, 8);
  });

  it("gives the same odds whatever the unit of a column", () => {
    const inDays = logistic({
      ...leavers,
      columns: [leavers.columns[0]!.map((months) => 1e6 + 30 * months), ...leavers.columns.slice(1)],
    });
    expect(inDays.terms[0]!.coefficient * 30).toBeCloseTo(fit.terms[0]!.coefficient, 7);
    expect(inDays.logLikelihood).toBeCloseTo(fit.logLikelihood, 8);
  });
});

describe("values that tell the outcome without exception", () => {
  const fit = logistic(separatedLeavers);

  it("are found, and Firth's method gives what R's optim of the penalised likelihood and brglm2 do", () => {
    expect(fit.method).toBe("firth");
    expect(fit.diagnoses).toContainEqual({
      id: "separated",
      severity: "warning",
      detail: { names: "contract" },
    });
    expect([fit.intercept, ...fit.terms].map(({ coefficient }) => coefficient)).toEqual(
      near([-2.94551, -0.026524, 0.055015, -1.899516], 4),
    );
  });

  it("have profile intervals and p by likelihood ratio, as found in R by uniroot", () => {
    expect(fit.terms.map(({ low }) => low)).toEqual(near([-0.0961317, 0.0027897, -7.0909437], 4));
    expect(fit.terms.map(({ high }) => high)).toEqual(near([0.0348826, 0.1297584, 0.9641363], 4));
    expect(fit.terms.map(({ p }) => p)).toEqual(near([0.392862, 0.038551, 0.211724], 4));
  });

  it("are found where one number parts all cases, too", () => {
    const parted = logistic({ names: ["x"], columns: [[1, 2, 3, 4, 5, 6]], outcome: [0, 0, 0, 1, 1, 1] });
    expect(parted.method).toBe("firth");
    expect(parted.terms[0]!.coefficient).toBeGreaterThan(0);
    expect(Number.isFinite(parted.terms[0]!.standardError)).toBe(true);
  });

  it("are no mere strong effects: 200 cases, odds of one to 50", () => {
    const random = seededRandom(3);
    const x = Float64Array.from({ length: 400 }, () => drawNormal(random));
    const outcome = Uint8Array.from(x, (value) => (random() < 1 / (1 + Math.exp(-4 * value)) ? 1 : 0));
    expect(logistic({ names: ["x"], columns: [x], outcome }).method).toBe("likelihood");
  });
});

describe("what cannot be told", () => {
  const refuses = (run: () => unknown, key: string) => expect(run).toThrow(expect.objectContaining({ key }));

  it("is refused: one outcome only, no column that varies", () => {
    refuses(() => logistic({ names: ["x"], columns: [[1, 2]], outcome: [1, 1] }), "oneOutcome");
    refuses(() => logistic({ names: ["x"], columns: [[2, 2]], outcome: [0, 1] }), "noColumnVaries");
  });

  it("is left out and named: a column that repeats another, one that does not vary", () => {
    const [tenure, fee] = leavers.columns;
    const fit = logistic({
      ...leavers,
      names: ["tenure", "days", "fee", "same"],
      columns: [tenure!, tenure!.map((months) => 30 * months + 7), fee!, fee!.map(() => 1)],
    });
    expect(fit.terms.map(({ name }) => name)).toEqual(["tenure", "fee"]);
    expect(fit.diagnoses).toContainEqual({
      id: "columnsLeftOut",
      severity: "note",
      detail: { names: "days, same" },
    });
  });

  it("is diagnosed: fewer than ten events a coefficient, and an error below five", () => {
    expect(logistic(leavers).diagnoses).toContainEqual(
      expect.objectContaining({
        id: "fewEvents",
        severity: "error",
        detail: { events: 13, coefficients: 3, wanted: 10 },
      }),
    );
    const [tenure, fee] = leavers.columns;
    const two = logistic({ names: ["a", "b"], columns: [tenure!, fee!], outcome: leavers.outcome });
    expect(two.diagnoses).toContainEqual(expect.objectContaining({ id: "fewEvents", severity: "warning" }));
    expect(isDiagnosed(two.diagnoses)).toBe(false);
  });
});

it("recovers what was simulated within two standard errors, and foretells unseen cases as far apart as they are", () => {
  const random = seededRandom(11);
  const n = 6000;
  const columns = [0, 1, 2].map(() => Float64Array.from({ length: n }, () => drawNormal(random)));
  const truth = [-1.2, 0.8, -0.5, 0];
  const outcome = Uint8Array.from({ length: n }, (_, row) => {
    const eta = truth[0]! + columns.reduce((sum, column, c) => sum + truth[c + 1]! * column[row]!, 0);
    return random() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
  });
  const { intercept, terms } = logistic({ names: ["a", "b", "c"], columns, outcome });
  [intercept, ...terms].forEach(({ coefficient, standardError }, i) => {
    expect(Math.abs(coefficient - truth[i]!)).toBeLessThan(2 * standardError);
  });
});
