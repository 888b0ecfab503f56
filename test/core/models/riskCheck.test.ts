import { splitHoldout } from "../../../src/core/holdoutSplit";
import type { PurchaseDays } from "../../../src/core/purchaseDays";
import { paretoNbd } from "../../../src/core/models/paretoNbd";
import { seededRandom } from "../../../src/core/statistics/random";
import { checkRisk, riskBand, RISK_BANDS } from "../../../src/core/models/riskCheck";
import { areaUnderCurve } from "../../../src/core/statistics/auc";

const CUT = 500;
const END = 590;

/** Customers of a Pareto/NBD world who come for the first time within a year. */
function world(customers: number, seed: number): PurchaseDays {
  const random = seededRandom(seed);
  const first = Int32Array.from({ length: customers }, () => Math.floor(365 * random()));
  const { purchases } = paretoNbd.simulate(
    { r: 0.9, alpha: 6, s: 0.7, beta: 20, unitDays: 7 },
    first.map((day) => END - day),
    random,
    { wholeDays: true },
  );
  return {
    customer: Int32Array.from([...first.keys(), ...purchases.customer]),
    day: Int32Array.from([
      ...first,
      ...Array.from(purchases.age, (age, i) => first[purchases.customer[i]!]! + age),
    ]),
  };
}

describe("checkRisk", () => {
  const split = splitHoldout(world(3000, 9), CUT, END);
  const check = checkRisk(split, 7)!;

  it("foretells within its Wilson interval in every band of a world that the model describes", () => {
    expect(check.bands.map(({ band }) => band)).toEqual([...RISK_BANDS]);
    check.bands.forEach(({ predicted, interval }) => {
      expect(predicted).toBeGreaterThan(interval.low);
      expect(predicted).toBeLessThan(interval.high);
    });
    expect(check.bands.reduce((sum, { customers }) => sum + customers, 0)).toBe(check.customers);
    expect(check.bands.reduce((sum, { bought }) => sum + bought, 0)).toBe(check.bought);
  });

  it("ranks better than days since last purchase there, and says by how much", () => {
    const recency = Float64Array.from(split.summary.T, (T, i) => split.summary.tx[i]! - T);
    const outcome = split.holdoutPurchases.map((count) => (count > 0 ? 1 : 0));
    expect(check.auc.second).toBeCloseTo(areaUnderCurve(recency, outcome), 12);
    expect(check.auc.difference).toBeGreaterThan(2 * check.auc.standardError);
    expect(check.naiveWins).toBe(false);
  });

  it("knows nothing of the days after the cut", () => {
    const { customer, day } = world(3000, 9);
    const kept = [...day.keys()].filter((i) => day[i]! <= CUT || customer[i]! % 2 === 0);
    const fewer = splitHoldout(
      {
        customer: Int32Array.from(kept, (i) => customer[i]!),
        day: Int32Array.from(kept, (i) => day[i]!),
      },
      CUT,
      END,
    );
    const other = checkRisk(fewer, 7)!;
    expect(other.bands.map(({ predicted }) => predicted)).toEqual(
      check.bands.map(({ predicted }) => predicted),
    );
    expect(other.bought).toBeLessThan(check.bought);
  });

  it("says nothing where fewer than ten customers bought, or did not", () => {
    const days = Array.from({ length: 40 }, (_, who) => [who, who + 1, who + 30]).flat();
    const customer = Array.from({ length: 40 }, (_, who) => [who, who, who]).flat();
    const steady = { customer: Int32Array.from(customer), day: Int32Array.from(days) };
    expect(checkRisk(splitHoldout(steady, 80, 100), 7)).toBeUndefined();
  });
});

it("puts a customer into the band that P(buys) says, the cut itself into the better one", () => {
  expect([0, 0.199, 0.2, 0.499, 0.5, 1].map((buys) => riskBand(buys))).toEqual([
    "high",
    "high",
    "medium",
    "medium",
    "low",
    "low",
  ]);
});
