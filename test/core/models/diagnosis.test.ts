import { bgNbd } from "../../../src/core/models/bgNbd";
import { collapse } from "../../../src/core/histories";
import { DIAGNOSIS_IDS, diagnoseLeftEdge, isDiagnosed } from "../../../src/core/models/diagnosis";
import { mbgNbd } from "../../../src/core/models/mbgNbd";
import { chooseModel } from "../../../src/core/models/modelChoice";
import { paretoNbd } from "../../../src/core/models/paretoNbd";
import { drawExponential, seededRandom } from "../../../src/core/statistics/random";
import { models as english } from "../../../src/locales/en-US/models";
import { models as chinese } from "../../../src/locales/zh-CN/models";
import { cdnowSummary, describeCdnow } from "./cdnow";

/** Customers who all buy at one rate and never leave: there is no drop-out to learn, and no difference to see. */
function alikeForEver() {
  const random = seededRandom(2);
  const n = 3000;
  const x = new Int32Array(n);
  const tx = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    for (let age = drawExponential(random, 0.05); age < 300; age += drawExponential(random, 0.05)) {
      const day = Math.ceil(age);
      x[i]! += day > tx[i]! ? 1 : 0;
      tx[i] = day;
    }
  }
  return { x, tx, T: new Int32Array(n).fill(300) };
}

function entering(days: (customer: number) => number) {
  const T = Int32Array.from({ length: 2000 }, (_, i) => 365 - days(i));
  return collapse({ x: new Int32Array(2000), tx: new Int32Array(2000), T });
}

describe("diagnoses", () => {
  it.each([bgNbd, mbgNbd, paretoNbd])(
    "$id: customers who are all alike and never leave are an error by name",
    (model) => {
      const fit = model.fit(alikeForEver());
      expect(isDiagnosed(fit.diagnoses)).toBe(true);
      expect(fit.diagnoses.map(({ id }) => id)).toEqual(
        expect.arrayContaining([expect.stringMatching(/parameterRunaway|customersAlike/)]),
      );
      expect(fit.estimates.every(({ value }) => Number.isFinite(value))).toBe(true);
    },
  );

  it("tells customers who were there before the data: many in the first 30 days, few later", () => {
    const [found] = diagnoseLeftEdge(entering((i) => (i < 1000 ? i % 30 : 30 + (i % 330))));
    expect(found).toMatchObject({ id: "leftTruncated", severity: "warning" });
    expect(found!.detail.count).toBe(1000);
    expect(found!.detail.share).toBe(0.5);
  });

  it("is silent when customers arrive evenly, or all in one season", () => {
    expect(diagnoseLeftEdge(entering((i) => i % 360))).toEqual([]);
    expect(diagnoseLeftEdge(entering((i) => i % 60))).toEqual([]);
  });
});

describe("sentences of the diagnoses", () => {
  it.each(DIAGNOSIS_IDS)("%s has one in both languages, with the same placeholders", (id) => {
    const placeholders = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(english.diagnosis[id].length).toBeGreaterThan(20);
    expect(placeholders(chinese.diagnosis[id])).toEqual(placeholders(english.diagnosis[id]));
  });
});

describe("the model to use", () => {
  const fit = (model: "mbgNbd" | "paretoNbd", error: boolean) =>
    ({
      model,
      diagnoses: error ? [{ id: "notConverged", severity: "error", detail: {} }] : [],
    }) as unknown as ReturnType<typeof paretoNbd.fit>;

  it("is Pareto/NBD unless diagnosed with an error, else MBG/NBD", () => {
    expect(chooseModel([fit("mbgNbd", false), fit("paretoNbd", false)])).toEqual({
      chosen: "paretoNbd",
      reason: "default",
    });
    expect(chooseModel([fit("mbgNbd", false), fit("paretoNbd", true)])).toEqual({
      chosen: "mbgNbd",
      reason: "paretoDiagnosed",
    });
    expect(chooseModel([fit("mbgNbd", true), fit("paretoNbd", true)]).reason).toBe("allDiagnosed");
  });
});

describe("the note that drop-out has no mean", () => {
  it.each([0.6, 1.5])("depends on a ≤ 1: simulated with a = %p", (a) => {
    const given = { r: 0.8, alpha: 3, a, b: 3, unitDays: 7 };
    const days = new Float64Array(4000).fill(365);
    const { summary } = mbgNbd.simulate(given, days, seededRandom(11), { wholeDays: true });
    const fit = mbgNbd.fit(summary);
    const fitted = (fit.parameters as unknown as { a: number }).a;
    expect(Math.abs(fitted / a - 1)).toBeLessThan(0.3);
    const noted = fit.diagnoses.some(({ id }) => id === "dropoutMeanInfinite");
    expect(noted).toBe(a < 1);
  });
});

describeCdnow("diagnoses, CDNOW", () => {
  it("has notes but no warning: a ≤ 1, s ≤ 1, one-time buyers alive under BG/NBD", () => {
    const summary = collapse(cdnowSummary());
    const ids = [bgNbd, mbgNbd, paretoNbd].map((model) =>
      model.fit(summary).diagnoses.map(({ id, severity }) => `${severity} ${id}`),
    );
    expect(ids).toEqual([
      ["note dropoutMeanInfinite", "note oneTimeBuyersAlive"],
      ["note dropoutMeanInfinite"],
      ["note dropoutMeanInfinite"],
    ]);
  });
});
