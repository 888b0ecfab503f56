import type { Grid } from "../../../../src/core/cells/cell";
import { oneCurrency, rowCurrencies } from "../../../../src/core/cells/rules/currencies";
import { complaintsOf, readingOf, reasonsOf } from "../reading";

const AMOUNTS = { amount: 0 };

function tableOf(cells: Grid, mapping: Readonly<Record<string, number>> = AMOUNTS, policies = {}) {
  const reading = readingOf(cells, mapping, policies);
  reading.reasons.blank(0);
  return reading;
}

function currencies(cells: Grid, mapping?: Readonly<Record<string, number>>) {
  const of = rowCurrencies(tableOf(cells, mapping));
  return of && cells.slice(1).map((_, row) => of(row + 1));
}

describe("the currency of a row", () => {
  it("is told by the sign beside its amount", () => {
    expect(currencies([["Amount"], ["€5"], ["5"], ["£6"]])).toEqual(["EUR", undefined, "GBP"]);
  });

  it("is told by its own column first", () => {
    const cells = [
      ["Amount", "Currency"],
      ["€5", "GBP"],
      ["€6", ""],
      [7, " chf "],
      [8, "Bonus points"],
    ];
    expect(currencies(cells, { amount: 0, currency: 1 })).toEqual(["GBP", "EUR", "CHF", "BONUS POINTS"]);
  });

  it("is not told where nothing tells it", () => {
    expect(currencies([["Amount"], [5], ["6"]])).toBeUndefined();
  });

  it("of a sign with several meanings is what a title, else another cell names", () => {
    expect(currencies([["Amount (CAD)"], ["$5"]])).toEqual(["CAD"]);
    expect(currencies([["Amount"], ["$5"]])).toEqual(["USD"]);
    expect(currencies([["Amount"], ["kr 5"], ["SEK 6"]])).toEqual(["SEK", "SEK"]);
    const listed = [
      ["Amount", "Price (AUD)"],
      ["$5", 4],
    ];
    expect(currencies(listed, { amount: 0, price: 1 })).toEqual(["AUD"]);
    expect(currencies(listed, { amount: 0, quantity: 1 })).toEqual(["USD"]);
  });
});

describe("amounts in one currency", () => {
  it("may be added up, also where some rows tell none", () => {
    expect(oneCurrency(tableOf([["Amount"], ["€5"], [6]]))).toBe(true);
    expect(oneCurrency(tableOf([["Amount"], [5], [6]]))).toBe(true);
  });

  it("are not those in several: they are told, the commonest first", () => {
    const reading = tableOf([["Amount"], ["£5"], ["€6"], ["€7"]]);
    expect(oneCurrency(reading)).toBe(false);
    const { issues } = reading.log.finish(reading.table.parts, () => true, 0);
    expect(issues.find(({ key }) => key === "mixedCurrencies")).toMatchObject({
      severity: "error",
      detail: { currencies: "EUR, GBP" },
      place: { column: 0 },
    });
  });

  it("are told in the order of their first rows where they are as common, else by how many there are", () => {
    const told = (...amounts: string[]) => {
      const reading = tableOf([["Amount"], ...amounts.map((amount) => [amount])]);
      oneCurrency(reading);
      const { issues } = reading.log.finish(reading.table.parts, () => true, 0);
      return issues.find(({ key }) => key === "mixedCurrencies")!.detail.currencies;
    };
    expect(told("£5", "€6")).toBe("GBP, EUR");
    expect(told("£5", "€6", "£7", "CHF 5", "CHF 6", "CHF 7")).toBe("CHF, GBP, EUR");
    expect(told("£5", "£6", "€7", "€8", "€9")).toBe("EUR, GBP");
  });

  it("are told by the rows that are used", () => {
    const reading = tableOf([["Amount"], ["£5"], ["€6"]]);
    reading.reasons.exclude(1, "cancelled");
    expect(oneCurrency(reading)).toBe(true);
  });

  it("are pointed at in the currency's column, the amount's, or the price's", () => {
    const cells = [
      ["Price", "Quantity", "Currency"],
      ["€5", 1, "GBP"],
      ["€6", 2, ""],
    ];
    const at = (mapping: Readonly<Record<string, number>>) => {
      const reading = tableOf(cells, mapping);
      oneCurrency(reading);
      return complaintsOf(reading).filter((complaint) => complaint.startsWith("mixed"));
    };
    expect(at({ price: 0, quantity: 1, currency: 2 })).toEqual(["mixedCurrencies S!C1"]);
    const signs = tableOf([["Price"], ["€5"], ["£6"]], { price: 0 });
    oneCurrency(signs);
    expect(complaintsOf(signs)).toContain("mixedCurrencies S!A1");
  });
});

describe("a chosen currency", () => {
  it("is the only one that counts; rows that tell none stay", () => {
    const reading = tableOf([["Amount"], ["£5"], ["€6"], [7]], AMOUNTS, { currency: "eur" });
    expect(oneCurrency(reading)).toBe(true);
    expect(reasonsOf(reading)).toEqual({ 1: "otherCurrency" });
    const { issues } = reading.log.finish(reading.table.parts, () => true, 0);
    expect(issues.find(({ key }) => key === "otherCurrency")!.detail).toEqual({
      currency: "GBP",
      wanted: "EUR",
    });
  });

  it("may be a sign: it means what it means in the table", () => {
    const cells = [["Amount"], ["CAD 5"], ["€6"]];
    const reading = tableOf(cells, AMOUNTS, { currency: "$" });
    oneCurrency(reading);
    expect(reasonsOf(reading)).toEqual({ 2: "otherCurrency" });
  });
});
