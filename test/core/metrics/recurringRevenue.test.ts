import {
  grossRevenueRetention,
  netRevenueRetention,
  quickRatio,
  revenueChurn,
} from "../../../src/core/metrics/recurringRevenue";

const CHARTMOGUL = { start: 100, contraction: 10, churned: 10 };

it("gives ChartMogul's example: of 100, 10 churned and 10 contracted, gross churn is 20 %, net of 10 expansion 10 %", () => {
  expect(revenueChurn(CHARTMOGUL)).toBe(0.2);
  expect(revenueChurn({ ...CHARTMOGUL, expansion: 10 })).toBe(0.1);
});

it("makes gross retention the complement of gross churn", () => {
  expect(grossRevenueRetention(CHARTMOGUL)).toBeCloseTo(1 - revenueChurn(CHARTMOGUL), 12);
});

it("counts reactivation in net retention only where it is given", () => {
  const movement = { ...CHARTMOGUL, expansion: 10 };
  expect(netRevenueRetention(movement)).toBe(0.9);
  expect(netRevenueRetention({ ...movement, reactivated: 5 })).toBe(0.95);
});

it.each([
  ["pitchkit.net", { won: 20, expansion: 8, contraction: 3, churned: 5 }, 3.5],
  ["super-calc.com", { won: 100, expansion: 23, contraction: 10, churned: 15 }, 4.92],
  ["super-calc.com, printed 1.13", { won: 30, expansion: 15, contraction: 15, churned: 25 }, 1.125],
])("gives the quick ratio of %s", (_source, input, ratio) => {
  expect(quickRatio(input)).toBeCloseTo(ratio, 12);
});

it("refuses losses above the start, typed as negative numbers, and a zero base", () => {
  expect(() => grossRevenueRetention({ start: 100, contraction: 60, churned: 50 })).toThrow("lossAboveStart");
  expect(() => revenueChurn({ start: 100, contraction: -10, churned: 0 })).toThrow("negative");
  expect(() => quickRatio({ won: 1, expansion: 0, contraction: 0, churned: 0 })).toThrow("zeroBase");
});
