import { answerFormula } from "./answer";

describe("contracts in cells", () => {
  it("reads titles above durations, words for whether a contract is over, and groups in the order of rows", () => {
    const cells = [
      ["months", "Churned", "plan"],
      [3, "Churned", "b"],
      [4, "Stayed", "a"],
      [5, "Churned", "a"],
      [6, "Stayed", null],
    ];
    const found = answerFormula("=CRM.SURVIVAL.MEDIAN(A1:A5, B1:B5, C1:C5)", cells) as unknown[][];
    expect(found.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ["b", 1, 1, 3],
      ["a", 2, 1, 5],
    ]);
  });

  it("counts customers from when they were first seen", () => {
    const cells = [
      [5, 1, 0],
      [5, 0, 2],
      [8, 1, 5],
      [9, 0, 1],
    ];
    const found = answerFormula("=CRM.SURVIVAL(A1:A4, B1:B4, , C1:C4, , , FALSE)", cells) as number[][];
    expect(found.map((row) => row.slice(0, 4))).toEqual([
      [5, 3, 1, expect.closeTo(2 / 3, 12)],
      [8, 2, 1, expect.closeTo(1 / 3, 12)],
    ]);
  });

  it("fits cohorts of different age, blanks at the end of the younger one; a blank in between is refused", () => {
    const block = answerFormula("=CRM.SBG.FIT(A1:B4)", [
      [900, 500],
      [700, 420],
      [600, 380],
      [540, null],
    ]) as unknown[][];
    expect(block.find(([name]) => name === "customers")![1]).toBe(1400);
    expect(answerFormula("=CRM.SBG.FIT(A1:A4)", [[900], [null], [600], [540]])).toMatchObject({
      key: "survivorsRise",
    });
    expect(answerFormula("=CRM.SBG.FIT({1;0.8;0.7})")).toMatchObject({ key: "sharesNeedBase" });
  });
});
