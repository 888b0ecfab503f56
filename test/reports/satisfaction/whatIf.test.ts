import { THIRTY_ANSWERS } from "../../support/satisfactionAnswers";
import { reportFrom, rowsOf, tableOf } from "../reportFrom";

describe("what if the scores were others", () => {
  const report = reportFrom({ report: "satisfaction", cells: THIRTY_ANSWERS });

  it("begins at the means, where the mean of all answers is expected", () => {
    expect(rowsOf(report, "whatIf").map(({ item, score }) => [item, score])).toEqual([
      ["Constant", 1],
      ["Quality satisfaction", expect.closeTo(102 / 30, 12)],
      ["Service satisfaction", expect.closeTo(100 / 30, 12)],
      ["Price satisfaction", expect.closeTo(90 / 30, 12)],
    ]);
    expect(rowsOf(report, "expected")[0]!.overall).toBeCloseTo(103 / 30, 12);
  });

  it("counts by formulas over cells alone", () => {
    const cells = ["whatIf", "expected"].flatMap((id) => tableOf(report, id).live!.flat());
    const formulas = cells.filter((cell) => cell !== null);
    expect(formulas).toHaveLength(4 + 5);
    expect(formulas.join(" ")).not.toMatch(/satisfaction|Constant/);
  });

  it("is left out where an item repeats another", () => {
    const twice = THIRTY_ANSWERS.map(([quality, , , overall], i) => [
      quality!,
      i === 0 ? "Delivery satisfaction" : quality!,
      overall!,
    ]);
    expect(rowsOf(reportFrom({ report: "satisfaction", cells: twice }), "whatIf")).toEqual([]);
  });
});
