import { headlineOf, reportFrom, rowsOf, sentencesOf } from "../reportFrom";

/** Weekly sales of products whose units follow the price with a given slope, but for a little. */
function sales(products: number, weeks: number, slope: number): (string | number)[][] {
  const rows = Array.from({ length: products * weeks }, (_, line) => {
    const [product, week] = [line % products, Math.floor(line / products)];
    const price = (10 + product) * (1 + (((product * 5 + week * 3) % 7) - 3) / 20);
    const units = Math.round(1000 * (price / (10 + product)) ** slope * (1 + (((line * 13) % 11) - 5) / 100));
    return [`c${line % 9}`, 45658 + 7 * week, `P${product}`, units, Math.round(100 * price * units) / 100];
  });
  return [["Customer ID", "Order Date", "Product", "Quantity", "Amount"], ...rows];
}

const made = (products: number, weeks: number, slope: number) =>
  reportFrom({ report: "price-response", cells: sales(products, weeks, slope) });

it("finds the slope again, and tests the lower end where units fall faster than the price", () => {
  const report = made(12, 45, -2);
  const [all] = rowsOf(report, "groups");
  expect(all!.elasticity).toBeCloseTo(-2, 0);
  expect(all!.verdict).toBe("sensitive");
  for (const own of rowsOf(report, "products")) {
    expect(own.test).toBe(own.from);
    expect(own.changeLow as number).toBeLessThanOrEqual(own.change as number);
    expect(own.changeHigh as number).toBeGreaterThanOrEqual(own.change as number);
  }
});

it("tests the upper end where they fall slower, and never beyond the prices that were", () => {
  const [own] = rowsOf(made(12, 45, -0.3), "products");
  expect(own).toMatchObject({ verdict: "hardly sensitive", test: own!.to });
});

it("tests nothing where units rise with the price", () => {
  const [own] = rowsOf(made(12, 45, 1), "products");
  expect(own).toMatchObject({ verdict: "units rise, too", test: null, change: null });
});

it("says why products and categories are refused, and never what they do", () => {
  const report = made(9, 20, -2);
  expect(rowsOf(report, "groups")[0]).toMatchObject({ verdict: "fewer than 10 products", elasticity: null });
  expect(rowsOf(report, "products")[0]).toMatchObject({ verdict: "fewer than 30 weeks", elasticity: null });
  expect(headlineOf(report)[0]).toBe(
    "Prices move too little, or in too few weeks, to tell what goes with them.",
  );
});

it("calls it an association wherever it is told", () => {
  expect(sentencesOf(made(12, 45, -2)).join(" ")).toContain("An association, not an effect");
});
