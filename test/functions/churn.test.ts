import { answerFormula } from "./answer";

/** Invented: 80 customers whose plan and months go with leaving. */
const CUSTOMERS = Array.from({ length: 80 }, (_, i) => {
  const months = 1 + ((i * 11) % 40);
  const plan = i % 4 === 0 ? "gold" : i % 2 === 0 ? "basic" : null;
  return [plan, months, (months + (i % 4 === 0 ? 20 : 0) + ((i * 17) % 23)) % 50 < 22 ? 1 : 0] as const;
});
const TABLE = [["plan", "months", "Churned"], ...CUSTOMERS];

describe("the churn model in cells", () => {
  const model = answerFormula("=CRM.CHURNMODEL(A1:B81, C1:C81)", TABLE) as (string | number)[][];

  it("takes a title such as Churned for a title, and blanks for a level of their own", () => {
    expect(model.slice(1, 6).map(([term]) => term)).toEqual([
      "(intercept)",
      "plan = (blank)",
      "plan = gold",
      "plan = basic",
      "months",
    ]);
    expect(model.find(([term]) => term === "customers")![1]).toBe(80);
  });

  it("scores the customers that it was made of: their chances add up to those who left", () => {
    const cells = TABLE.map((row, i) => [...(model[i + 1]?.slice(0, 2) ?? [null, null]), row[0], row[1]]);
    const chances = answerFormula("=CRM.CHURNMODEL.SCORE(A1:B20, C1:D81)", cells as never) as number[][];
    const sum = chances.slice(1).reduce((total, [chance]) => total + chance!, 0);
    expect(sum).toBeCloseTo(CUSTOMERS.filter(([, , left]) => left === 1).length, 4);
  });

  it("refuses attributes without a column of the model, and a word that it has not seen", () => {
    const cells = [
      ["(intercept)", -1, "plan", "months"],
      ["plan = basic", 0, "silver", 3],
      ["plan = gold", 0.5, "gold", 3],
    ];
    expect(answerFormula("=CRM.CHURNMODEL.SCORE(A1:B3, C1:C3)", cells)).toEqual([
      ["Chance of leaving"],
      [expect.objectContaining({ key: "levelUnknown" })],
      [expect.closeTo(1 / (1 + Math.exp(0.5)), 9)],
    ]);
    expect(answerFormula("=CRM.CHURNMODEL.SCORE(A1:B3, D1:D3)", cells)).toMatchObject({
      key: "attributeMissing",
    });
  });

  it("names the row of an outcome that is neither yes nor no", () => {
    const cells = [
      ["age", "left"],
      ["30", "yes"],
      ["40", "perhaps"],
      ["50", "no"],
    ];
    expect(answerFormula("=CRM.CHURNMODEL(A1:A4, B1:B4)", cells)).toMatchObject({
      key: "notAFlagInRow",
      detail: { row: 3, text: "perhaps" },
    });
  });
});
