import { evaluate } from "../../src/functions/evaluate";
import { CATALOGUE } from "../../src/functions/catalogue";
import { otherCurrency } from "../../src/functions/conventions";

const call = (id: string, ...args: unknown[]) => {
  try {
    return evaluate(
      CATALOGUE.find((entry) => entry.id === id)!,
      args,
    );
  } catch (problem) {
    return (problem as { key: string }).key;
  }
};
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

describe("a range decides as a column", () => {
  it("reads 1.000 by the cell that shows the decimal comma", () => {
    expect(call("ORDERVALUE", column("1.000", "1.500,50", "99,50"))).toBe(2600 / 3);
    expect(call("ORDERVALUE", column("1,000", "1,500.50", "99.50"))).toBe(2600 / 3);
  });

  it("refuses a range of which every cell could be two numbers, and says so", () => {
    expect(call("ORDERVALUE", column("1.250", "3.125"))).toBe("decimalUnknownInRow");
    expect(call("CLV", "1,250", 1)).toBe("decimalUnknown");
  });

  it("takes the mark of the call's other ranges", () => {
    expect(call("CLV", column("1.250", "2.500"), column("0,5", "0,5"))).toEqual(
      call("CLV", column(1250, 2500), column(0.5, 0.5)),
    );
  });
});

describe("amounts of several currencies", () => {
  it("are refused, by their signs or by their number formats", () => {
    expect(call("ORDERVALUE", column("€80", "$60"))).toBe("otherCurrencyInRow");
    const formatted = (basicValue: number, numberFormat: string) => ({
      type: "FormattedNumber",
      basicValue,
      numberFormat,
    });
    expect(call("ORDERVALUE", column(formatted(80, "[$€-407] 0"), formatted(60, '"$"0')))).toBe(
      "otherCurrencyInRow",
    );
    expect(call("ORDERVALUE", column(formatted(80, '"$"0'), formatted(60, '"$"0.00')))).toBe(70);
  });

  it.each([
    [["€8", "8 €", "EUR 8", "8"], -1],
    [["¥8", "8円"], -1],
    [["8", "£8", "8", "$8"], 3],
  ])("%j: row %d", (cells, row) => expect(otherCurrency(cells)).toBe(row));
});
