import { panelElasticity, seriesElasticity, type Elasticity } from "../../../src/core/metrics/elasticity";
import { pricedSales } from "./pricedSales";

/**
 * R 4, sandwich 3.0: `m <- lm(log(units) ~ log(price) + factor(product) + factor(week))`,
 * `vcovCL(m, ~product, type = "HC0", cadjust = TRUE)[2, 2] * (N - 1) / (N - K)`, K = 1 + weeks, `qt(.975, 11)`.
 */
it("over products and periods as in R, with errors clustered by product", () => {
  const rows = pricedSales(12, 20).filter(({ product, week }) => (product + week) % 7 !== 0);
  const found = panelElasticity({
    product: rows.map(({ product }) => product),
    period: rows.map(({ week }) => week),
    units: rows.map(({ units }) => units),
    price: rows.map(({ price }) => price),
  }) as Elasticity;
  expect(found).toMatchObject({ n: 206, groups: 12 });
  expect(found.elasticity).toBeCloseTo(-2.41907144, 7);
  expect(found.standardError).toBeCloseTo(0.16261576, 7);
  expect(found.low).toBeCloseTo(-2.776986, 5);
  expect(found.high).toBeCloseTo(-2.061157, 5);
});

/** R 4, sandwich 3.0: `m <- lm(log(units) ~ log(price) + week + factor(month))`, `NeweyWest(m, lag = 3, prewhite = FALSE, adjust = TRUE)`. */
it("of one product over weeks as in R, with Newey and West's errors", () => {
  const rows = pricedSales(1, 60).filter(({ week }) => week % 9 !== 4);
  const found = seriesElasticity({
    week: rows.map(({ week }) => week),
    month: rows.map(({ week }) => Math.floor(week / 4.345) % 12),
    units: rows.map(({ units }) => units),
    price: rows.map(({ price }) => price),
  }) as Elasticity;
  expect(found).toMatchObject({ n: 53, groups: 11 });
  expect(found.elasticity).toBeCloseTo(-0.97376239, 7);
  expect(found.standardError).toBeCloseTo(0.28884212, 7);
  expect(found.low).toBeCloseTo(-1.558001, 5);
  expect(found.high).toBeCloseTo(-0.389524, 5);
});

describe("is refused", () => {
  const series = (weeks: number, price: (week: number) => number) => {
    const week = Array.from({ length: weeks }, (_, at) => at);
    return seriesElasticity({
      week,
      month: week.map((own) => Math.floor(own / 4.345) % 12),
      units: week.map((own) => 10 + (own % 4)),
      price: week.map(price),
    });
  };

  it.each([
    ["29 weeks", series(29, (week) => 1 + (week % 5)), "tooFewWeeks"],
    ["two prices", series(40, (week) => 1 + (week % 2)), "tooFewPrices"],
    ["prices within a per cent", series(40, (week) => 100 + (week % 5) / 10), "tooFewPrices"],
    ["a price that only rises with time", series(40, (week) => Math.exp(week / 10)), "priceStands"],
  ])("for %s", (_, found, reason) => {
    expect(found).toBe(reason);
  });

  it("for nine products, and for ten that change their prices all alike", () => {
    const panel = (products: number, price: (week: number) => number) => {
      const rows = pricedSales(products, 12);
      return panelElasticity({
        product: rows.map(({ product }) => product),
        period: rows.map(({ week }) => week),
        units: rows.map(({ units }) => units),
        price: rows.map(({ week }) => price(week)),
      });
    };
    expect(panel(9, (week) => 1 + week)).toBe("tooFewProducts");
    expect(panel(10, (week) => 1 + week)).toBe("priceStands");
  });
});

it("products sold in one period alone tell nothing and are no cluster", () => {
  const rows = [
    ...pricedSales(12, 20),
    ...[12, 13].map((product) => ({ product, week: 3, price: 1, units: 9 })),
  ];
  const found = panelElasticity({
    product: rows.map(({ product }) => product),
    period: rows.map(({ week }) => week),
    units: rows.map(({ units }) => units),
    price: rows.map(({ price }) => price),
  }) as Elasticity;
  expect(found).toMatchObject({ n: 240, groups: 12 });
});
