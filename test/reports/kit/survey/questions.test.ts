import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { questionsOf } from "../../../../src/reports/kit/survey/questions";

const CELLS = [
  ["Kunde", "推荐意愿（0-10）", "产品质量", "Price (1-7)", "整体满意度", "服务质量", "Visits", "重要性"],
  ["a", 10, 5, 7, 4, "非常满意", 3, 5],
  ["b", 3, 4, 2, 5, "不满意", 9, 4],
  ["c", 9, 2, 5, 3, "满意", 2, 5],
];
const survey = readDataset(
  { sheet: "S", row: 0, column: 0, cells: CELLS },
  { customer: 0, score: 1 },
  {},
  { records: [], extras: [2, 3, 4, 5, 6, 7] },
);
const told = (isSurvey: boolean) =>
  questionsOf(survey, isSurvey).map(({ title, kind, scale }) => [title, kind, scale.min, scale.max]);

describe("questions of a table", () => {
  it("are in a survey all columns of answers, the overall one first, each on its scale", () => {
    expect(told(true)).toEqual([
      ["整体满意度", "satisfaction", 1, 5],
      ["推荐意愿（0-10）", "recommend", 0, 10],
      ["产品质量", "satisfaction", 1, 5],
      ["Price (1-7)", "satisfaction", 1, 7],
      ["服务质量", "satisfaction", 1, 5],
      ["重要性", "other", 1, 5],
    ]);
    expect(Array.from(questionsOf(survey, true)[4]!.scores)).toEqual([5, 2, 4]);
  });

  it("are elsewhere those whose titles ask for a score", () => {
    expect(told(false).map(([title]) => title)).toEqual(["整体满意度", "推荐意愿（0-10）"]);
  });
});
