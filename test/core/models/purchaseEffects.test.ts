import type { Attribute } from "../../../src/core/models/attributes";
import { bgNbd } from "../../../src/core/models/bgNbd";
import { logisticMatrix } from "../../../src/core/models/logisticMatrix";
import { mbgNbd } from "../../../src/core/models/mbgNbd";
import { emptyEvaluation } from "../../../src/core/models/optimiser";
import { paretoNbd } from "../../../src/core/models/paretoNbd";
import { areRefused, effectsObjective, purchaseEffects } from "../../../src/core/models/purchaseEffects";
import type { PurchaseModel, PurchaseParameters } from "../../../src/core/models/purchaseModel";
import { seededRandom, type Random } from "../../../src/core/statistics/random";

/** Customers with a word, a number of a few values and their own rates, seen for 40 to 78 weeks. */
function simulated<P extends PurchaseParameters>(
  model: PurchaseModel<P>,
  customers: number,
  parametersOf: (member: number, distance: number) => P,
  random: Random,
  wholeDays = true,
) {
  const x = new Int32Array(customers);
  const tx = new Float64Array(customers);
  const T = new Float64Array(customers);
  const member = new Int32Array(customers);
  const distance = new Float64Array(customers);
  for (let i = 0; i < customers; i++) {
    member[i] = random() < 0.4 ? 1 : 0;
    distance[i] = Math.floor(12 * random()) / 2;
    const end = [280 + Math.floor(266 * random())];
    const drawn = model.simulate(parametersOf(member[i]!, distance[i]!), end, random, { wholeDays });
    x[i] = drawn.summary.x[0]!;
    tx[i] = drawn.summary.tx[0]!;
    T[i] = end[0]!;
  }
  const attributes: Attribute[] = [
    { name: "member", codes: member, dictionary: ["no", "yes"] },
    { name: "distance", values: distance },
  ];
  return { summary: { x, tx, T }, attributes };
}

const named = ({ attribute }: { readonly attribute: number }) => ["member", "distance"][attribute]!;

const pareto = (customers: number, seed: number) =>
  simulated(
    paretoNbd,
    customers,
    (member, distance) => {
      const [alpha, beta] = [
        12 * Math.exp(0.1 * distance - 0.6 * member),
        15 * Math.exp(0.5 * member - 0.15 * distance),
      ];
      return paretoNbd.parameters({ r: 0.8, alpha, s: 0.7, beta }, 7);
    },
    seededRandom(seed),
  );

const geometric = (customers: number, seed: number) =>
  simulated(
    bgNbd,
    customers,
    (member, distance) => {
      const alike = Math.exp(0.5 * member - 0.15 * distance);
      const alpha = 6 * Math.exp(0.1 * distance - 0.6 * member);
      return bgNbd.parameters({ r: 0.8, alpha, a: 0.6 * alike, b: 2 * alike }, 7);
    },
    seededRandom(seed),
    // Purchases of one day would be merged, and with them their chances to leave.
    false,
  );

/**
 * The independent optimiser: scipy 1.17.1, minimize(method="BFGS"), then Nelder–Mead, over the published likelihoods
 * with two ₂F₁ (Pareto/NBD) or log-gammas (BG/NBD), on these very customers.
 */
describe.each([
  {
    name: "Pareto/NBD",
    fit: () => {
      const { summary, attributes } = pareto(5000, 190);
      return purchaseEffects(paretoNbd, summary, attributes, named);
    },
    scipy: -36192.081669,
    scipyEffects: [0.588055, -0.095275, -0.535022, 0.149738],
    scipyBase: [0.801616, 12.436255, 0.688374, 15.784732],
    drawn: [0.6, -0.1, -0.5, 0.15],
    base: [0.8, 12, 0.7, 15],
  },
  {
    name: "BG/NBD",
    fit: () => {
      const { summary, attributes } = geometric(5000, 193);
      return purchaseEffects(bgNbd, summary, attributes, named);
    },
    scipy: -61583.875059,
    scipyEffects: [0.544903, -0.084446, 0.373197, -0.099772],
    scipyBase: [0.792981, 6.055748, 0.610369, 2.181508],
    drawn: [0.6, -0.1, 0.5, -0.15],
    base: [0.8, 6, 0.6, 2],
  },
])(
  "$name with attributes of 5,000 simulated customers",
  ({ fit, scipy, scipyEffects, scipyBase, drawn, base }) => {
    const found = fit();
    it("reaches the log-likelihood of an independent optimiser, at the same parameters", () => {
      expect(Math.abs(found.logLikelihood - scipy)).toBeLessThan(1e-3);
      found.effects.forEach(({ coefficient }, i) => expect(coefficient).toBeCloseTo(scipyEffects[i]!, 4));
      found.estimates.forEach(({ value }, i) => expect(value / scipyBase[i]!).toBeCloseTo(1, 4));
    });

    it("recovers what was drawn within two standard errors", () => {
      found.effects.forEach(({ coefficient, standardError }, i) => {
        expect(Math.abs(coefficient - drawn[i]!)).toBeLessThan(2 * standardError!);
      });
      found.estimates.forEach(({ value, standardError }, i) => {
        expect(Math.abs(value - base[i]!)).toBeLessThan(2 * standardError!);
      });
    });
  },
);

it.each([
  ["Pareto/NBD", paretoNbd],
  ["BG/NBD", bgNbd],
  ["MBG/NBD", mbgNbd],
] as const)("%s: gradient and Hessian with attributes are the slopes of the likelihood", (_, model) => {
  const { summary } = pareto(40, 3);
  const random = seededRandom(4);
  const columns = [0, 1].map((c) =>
    Float64Array.from(summary.x, () => (c ? 3 * random() : random() < 0.5 ? 1 : 0)),
  );
  const objective = effectsObjective(model as typeof paretoNbd, summary, logisticMatrix(columns, 40), 7);
  const at = Float64Array.of(-0.2, 2.2, -0.4, 2, 0.3, -0.2, -0.1, 0.2);
  const here = emptyEvaluation(8);
  objective(at, here);
  const [before, after] = [emptyEvaluation(8), emptyEvaluation(8)];
  const h = 1e-5;
  for (let i = 0; i < 8; i++) {
    objective(
      at.map((value, j) => value - (i === j ? h : 0)),
      before,
    );
    objective(
      at.map((value, j) => value + (i === j ? h : 0)),
      after,
    );
    const close = (slope: number, wanted: number) =>
      expect(Math.abs(slope - wanted)).toBeLessThan(1e-5 * Math.max(1, Math.abs(wanted)));
    close((after.value - before.value) / (2 * h), here.gradient[i]!);
    for (let j = 0; j < 8; j++) {
      close((after.gradient[j]! - before.gradient[j]!) / (2 * h), here.hessian[i * 8 + j]!);
    }
  }
});

describe("what attributes cannot tell", () => {
  const { summary, attributes } = pareto(600, 5);

  it("is nothing where none of them varies", () => {
    const alike: Attribute = { name: "member", codes: new Int32Array(600), dictionary: ["no"] };
    expect(() => purchaseEffects(paretoNbd, summary, [alike], named)).toThrow("noColumnVaries");
  });

  it("is refused where hardly anybody bought twice", () => {
    const few = summary.x.map((x, i) => (i < 12 ? x : 0));
    const seldom = { ...summary, x: few, tx: summary.tx.map((tx, i) => (few[i]! > 0 ? tx : 0)) };
    const fit = purchaseEffects(paretoNbd, seldom, attributes, named);
    expect(areRefused(fit)).toBe(true);
    expect(fit.diagnoses.map(({ id }) => id)).toContain("fewBuyersForEffects");
  });

  it("is refused where those who have a word never came back", () => {
    const never = summary.x.map((x, i) => (i % 4 === 0 ? 0 : x));
    const gone: Attribute = {
      name: "member",
      codes: Int32Array.from(never, (_, i) => (i % 4 === 0 ? 1 : 0)),
      dictionary: ["no", "yes"],
    };
    const fit = purchaseEffects(
      paretoNbd,
      { ...summary, x: never, tx: summary.tx.map((tx, i) => (never[i]! > 0 ? tx : 0)) },
      [gone],
      named,
    );
    expect(areRefused(fit)).toBe(true);
  });

  it("leaves a column out that repeats another, and says so", () => {
    const twice = [attributes[1]!, { ...attributes[1]!, name: "again" }];
    const fit = purchaseEffects(
      paretoNbd,
      summary,
      twice,
      ({ attribute }) => ["distance", "again"][attribute]!,
    );
    expect(fit.effects.map(({ name }) => name)).toEqual(["distance", "distance"]);
    expect(fit.diagnoses).toContainEqual({
      id: "columnsLeftOut",
      severity: "note",
      detail: { names: "again" },
    });
  });

  it("gives each customer parameters of his own, by which the likelihood is the same", () => {
    const fit = purchaseEffects(paretoNbd, summary, attributes, named);
    const alone = [...summary.x.keys()].map((row) =>
      paretoNbd.logLikelihood(fit.parametersOf(row), {
        x: summary.x.slice(row, row + 1),
        tx: summary.tx.slice(row, row + 1),
        T: summary.T.slice(row, row + 1),
      }),
    );
    expect(alone.reduce((sum, value) => sum + value, 0)).toBeCloseTo(fit.logLikelihood, 6);
  });
});
