import fc from "fast-check";
import { bgNbd } from "../../../src/core/models/bgNbd";
import { forecastValue } from "../../../src/core/models/forecastValue";
import { gammaGamma } from "../../../src/core/models/gammaGamma";
import { mbgNbd } from "../../../src/core/models/mbgNbd";
import { paretoNbd } from "../../../src/core/models/paretoNbd";
import { cdnowCsv, describeCdnow } from "./cdnow";

const parameters = { r: 0.55, alpha: 10.6, s: 0.61, beta: 11.7, unitDays: 7 };
const spend = { p: 6.25, q: 3.74, gamma: 15.44 };
const summary = {
  x: Int32Array.of(0, 2, 12, 2),
  tx: Int32Array.of(0, 100, 260, 100),
  T: Int32Array.of(270, 270, 270, 270),
  m: Float64Array.of(NaN, 22, 60, 80),
};
const request = { model: paretoNbd, parameters, summary, spend, months: 12, annualRate: 0.1 };

describe("forecastValue", () => {
  it("sums monthly expectations, each discounted by (1 + annual)^(i/12), a month being 365/12 days", () => {
    const forecast = forecastValue(request);
    const customer = { x: 12, tx: 260, T: 270 };
    let value = 0;
    for (let i = 1; i <= 12; i++) {
      const upTo = (months: number) => paretoNbd.expectedPurchases(parameters, customer, (months * 365) / 12);
      value += (upTo(i) - upTo(i - 1)) / 1.1 ** (i / 12);
    }
    expect(forecast.value[2]).toBeCloseTo(value * gammaGamma.expectedSpend(spend, 12, 60), 8);
    expect(forecast.expectedPurchases[2]).toBeCloseTo(
      paretoNbd.expectedPurchases(parameters, customer, 365),
      9,
    );
  });

  it("puts at risk what is lost if the customer has left: value + value at risk = value if alive", () => {
    const forecast = forecastValue(request);
    forecast.value.forEach((value, i) => {
      const alive = forecast.probabilityAlive[i]!;
      expect(forecast.valueIfAlive[i]).toBeCloseTo(value / alive, 8);
      expect(forecast.valueAtRisk[i]).toBeCloseTo((1 - alive) * forecast.valueIfAlive[i]!, 10);
    });
  });

  it("is linear in spend and in margin", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (amount, margin) => {
          const one = forecastValue({ ...request, spend: 1 }).value;
          const many = forecastValue({ ...request, spend: amount, margin }).value;
          many.forEach((value, i) =>
            expect(Math.abs(value - amount * margin * one[i]!)).toBeLessThan(1e-9 * (1 + value)),
          );
        },
      ),
      { seed: 1, numRuns: 30 },
    );
  });

  it("is additive over months and grows with the horizon, without discount to the expected purchases", () => {
    const value = (months: number) => forecastValue({ ...request, spend: 1, months, annualRate: 0 });
    expect(value(24).value[1]!).toBeGreaterThan(value(12).value[1]!);
    expect(value(12).value[1]!).toBeCloseTo(value(12).expectedPurchases[1]!, 10);
  });

  it("values customers with no repeat purchase at the population's spend", () => {
    expect(forecastValue(request).expectedSpend[0]).toBeCloseTo((6.25 * 15.44) / 2.74, 10);
  });

  it("works with every model", () => {
    const geometric = { r: 0.5, alpha: 6, a: 0.9, b: 1.6, unitDays: 7 };
    for (const model of [bgNbd, mbgNbd]) {
      const { value } = forecastValue({ ...request, model, parameters: geometric });
      value.forEach((amount) => expect(amount > 0 && Number.isFinite(amount)).toBe(true));
    }
  });

  it.each([
    [{ months: 1.5 }, "monthsNotWhole"],
    [{ months: 0 }, "monthsNotWhole"],
    [{ annualRate: -0.1 }, "negative"],
    [{ margin: NaN }, "notANumber"],
    [{ spend: { p: 6, q: 0.9, gamma: 15 } }, "spendMeanInfinite"],
  ])("refuses %p", (change, key) => {
    expect(() => forecastValue({ ...request, ...change })).toThrow(expect.objectContaining({ key }));
  });

  it("does a million customers in a few hundred milliseconds, sharing what is equal", () => {
    const n = 200000;
    const x = Int32Array.from({ length: n }, (_, i) => i % 10);
    const T = Int32Array.from({ length: n }, (_, i) => 200 + (i % 400));
    const tx = Int32Array.from({ length: n }, (_, i) => (x[i] ? 1 + ((i * 31) % 199) : 0));
    let calls = 0;
    const counting = {
      ...paretoNbd,
      ifAlive: (p: typeof parameters, days: number) => {
        const expectation = paretoNbd.ifAlive(p, days);
        return (frequency: number, age: number) => {
          calls++;
          return expectation(frequency, age);
        };
      },
    };
    forecastValue({
      model: counting,
      parameters,
      summary: { x, tx, T },
      spend: 10,
      months: 12,
      annualRate: 0.1,
    });
    expect(calls).toBeLessThanOrEqual(10 * 400 * 12);
  });
});

describeCdnow("customer lifetime value, CDNOW csv", () => {
  const lifetimes = { r: 0.242593, alpha: 4.413532, a: 0.792886, b: 2.425752 };
  const spending = { p: 6.248802, q: 3.744588, gamma: 15.447748 };
  const csv = cdnowCsv();

  it("matches the lifetimes quickstart where its months of 30 weeks are asked for: 140.096 18.943 38.181", () => {
    const parameters = { ...lifetimes, unitDays: 1 };
    [140.096211, 18.943467, 38.180574].forEach((expected, row) => {
      const customer = { x: csv.x[row]!, tx: csv.tx[row]!, T: csv.T[row]! };
      const amount = gammaGamma.expectedSpend(spending, csv.x[row]!, csv.m[row]!);
      let value = 0;
      for (let i = 1; i <= 12; i++) {
        const upTo = (months: number) => bgNbd.expectedPurchases(parameters, customer, 30 * months);
        value += ((upTo(i) - upTo(i - 1)) * amount) / 1.01 ** i;
      }
      expect(value / expected).toBeCloseTo(1, 3);
    });
  });

  it("gives twelve true months their value, computed independently at 4.345 weeks a month: 36.28 4.64 8.34", () => {
    const weeks = {
      x: csv.x,
      tx: csv.tx.map((week) => 7 * week),
      T: csv.T.map((week) => 7 * week),
      m: csv.m,
    };
    const { value } = forecastValue({
      model: bgNbd,
      parameters: { ...lifetimes, unitDays: 7 },
      summary: weeks,
      spend: spending,
      months: 12,
      annualRate: 1.01 ** 12 - 1,
    });
    [36.2785, 4.6375, 8.3441].forEach((expected, row) => expect(value[row]! / expected).toBeCloseTo(1, 3));
  });
});
