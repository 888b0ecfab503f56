import {
  changeToTell,
  isClear,
  noiseInWords,
  usualChange,
} from "../../../../src/reports/kit/keyFigures/changes";
import type { Known } from "../../../../src/reports/kit/keyFigures/kpis";
import type { PeriodFigures } from "../../../../src/core/ledger/book";
import { textsFor } from "../../../../src/locales";

const texts = textsFor("en-US");
const NOTHING: Known = {
  customers: 0,
  newCustomers: 0,
  repeaters: 0,
  orders: 0,
  revenue: 0,
  newRevenue: 0,
  refunded: 0,
  returned: 0,
  returnedAmount: 0,
  nps: null,
  csat: null,
  complaints: null,
  knowsNew: true,
};
const satisfied = (x: number, n: number): Known => ({ ...NOTHING, csat: x / n, answers: { csat: { x, n } } });
const spending = (amounts: readonly number[]): Known => ({
  ...NOTHING,
  customers: amounts.length,
  revenue: amounts.reduce((a, b) => a + b, 0),
  moments: {
    revenueSquared: amounts.reduce((a, b) => a + b * b, 0),
    ordersSquared: 0,
    revenueByOrders: 0,
    newRevenueSquared: 0,
  },
});

describe("changes within their noise", () => {
  it("of a share are told in words, with how many answered", () => {
    const [before, now] = [satisfied(10, 17), satisfied(24, 30)];
    expect(changeToTell("csat", [now.csat, before.csat], [now, before], texts)).toBe("no clear change");
    expect(noiseInWords("csat", [now, before], null, texts)).toEqual(["n = 30, before 17"]);
  });

  it("are told as changes where many answered", () => {
    const [before, now] = [satisfied(1000, 1700), satisfied(2400, 3000)];
    expect(changeToTell("csat", [now.csat, before.csat], [now, before], texts)).toBeCloseTo(21.18, 2);
  });

  it("of a mean go by how customers differ", () => {
    const few = [10, 90, 40, 60];
    expect(isClear("spendPerCustomer", spending(few.map((one) => one + 20)), spending(few))).toBe(false);
    const alike = [49, 50, 51, 50];
    expect(isClear("spendPerCustomer", spending(alike.map((one) => one + 20)), spending(alike))).toBe(true);
  });

  it("of a score go by its answers, and are not clear where nothing is known", () => {
    const score = (times: number): Known => ({
      ...NOTHING,
      answers: {
        nps: {
          promoters: 5 * times,
          passives: 3 * times,
          detractors: 2 * times,
          n: 10 * times,
          zeros: 0,
          sum: 0,
        },
      },
    });
    const worse = (times: number): Known => ({
      ...NOTHING,
      answers: {
        nps: {
          promoters: 3 * times,
          passives: 3 * times,
          detractors: 4 * times,
          n: 10 * times,
          zeros: 0,
          sum: 0,
        },
      },
    });
    expect(isClear("nps", worse(1), score(1))).toBe(false);
    expect(isClear("nps", worse(40), score(40))).toBe(true);
    expect(isClear("csat", NOTHING, satisfied(1, 2))).toBe(false);
  });

  it("are none of a sum's or a count's, which stand beside what is usual", () => {
    expect(changeToTell("revenue", [110, 100], [NOTHING, NOTHING], texts)).toBeCloseTo(0.1, 12);
    const periods = [100, 110, 99, 118.8, 118.8].map(
      (revenue, period) => ({ ...NOTHING, revenue, period, complete: period < 4 }) as PeriodFigures,
    );
    expect(usualChange("revenue", periods)).toBeCloseTo(0.1, 12);
    expect(usualChange("revenue", periods.slice(0, 3))).toBeNull();
    expect(usualChange("csat", periods)).toBeNull();
  });

  it("have no direction where they are shown as nothing", () => {
    const many = satisfied(500_000, 1_000_000);
    expect(changeToTell("revenue", [100.01, 100], [NOTHING, NOTHING], texts)).toBe(0);
    expect(
      changeToTell(
        "csat",
        [0.5002, 0.5],
        [
          { ...many, answers: { csat: { x: 5002e6, n: 1e10 } } },
          { ...many, answers: { csat: { x: 5e9, n: 1e10 } } },
        ],
        texts,
      ),
    ).toBe(0);
  });
});
