import type { Cell } from "../../../../src/core/cells/cell";
import { readRates } from "../../../../src/core/cells/rules/readRates";
import { sheet } from "../reading";

const ORDERS: Cell[][] = [
  ["Customer", "Date", "Amount", "Currency"],
  ["a", 45_700, 100, "EUR"],
];

describe("a sheet of rates", () => {
  it.each([
    ["Währung", "Wechselkurs"],
    ["通貨", "為替レート"],
    ["Devise", "Taux de change"],
    ["Currency", "EUR rate"],
  ])("has currencies and rates: %s, %s", (currency, rate) =>
    expect(
      readRates(
        sheet([
          [currency, rate],
          ["USD", 0.9],
          ["EUR", 1],
        ]),
      ),
    ).toEqual({
      // prettier-ignore
      sheet: "S",
      base: "EUR",
      rates: [
        { currency: "USD", rate: 0.9 },
        { currency: "EUR", rate: 1 },
      ],
    }),
  );

  it("may have one rate only", () => {
    expect(readRates(sheet([["Currency", "EUR rate"], ["USD", 0.9]]))).toMatchObject({ base: "EUR" }); // prettier-ignore
  });

  it.each<[string, Cell[][]]>([
    ["orders", ORDERS],
    ["rates of something else", [["Region", "Rate"], ["North", 0.5]]], // prettier-ignore
    ["prices", [["Currency", "Price"], ["USD", 3]]], // prettier-ignore
    ["titles alone", [["Currency", "Rate"]]],
  ])("is none: %s", (_, cells) => expect(readRates(sheet(cells))).toBeUndefined());
});
