import {
  answersByGroup,
  hiddenAnswers,
  surveyItems,
  type Answers,
} from "../../../../src/reports/kit/groups/satisfaction";
import { joinedFor, ORDERS } from "../../profiles/joinedFor";

const TWO_GROUPS = Int32Array.of(0, 0, 1);

describe("items of a survey", () => {
  it("are columns about satisfaction, the overall one first; importance, recommendation and numbers are none", () => {
    const { tables } = joinedFor(ORDERS, {
      surveys: [
        ["客户编号", "产品满意度", "总体满意度(1-5)", "产品重要性", "推荐意愿(0-10)", "停留时长(秒)"],
        ["ann", 5, 4, 3, 9, 120],
        ["bob", 2, 3, 5, 1, 80],
      ],
    });
    expect(surveyItems(tables).map(({ title }) => title)).toEqual(["总体满意度(1-5)", "产品满意度"]);
  });

  it("may stand beside their scores, one answer a row", () => {
    const { tables } = joinedFor(ORDERS, {
      surveys: [
        ["Customer ID", "Item", "Score"],
        ["ann", "Price", 2],
        ["ann", "Product", 5],
        ["cy", "Price", 4],
      ],
    });
    const items = surveyItems(tables);
    expect(items.map(({ title }) => title)).toEqual(["Price", "Product"]);
    expect(answersByGroup(items[0]!, TWO_GROUPS, 2)).toEqual([
      { answers: 1, sum: 2, respondents: 1 },
      { answers: 1, sum: 4, respondents: 1 },
      { answers: 2, sum: 6, respondents: 2 },
    ]);
  });

  it("count a customer once among those who answered, and nobody who has not bought", () => {
    const { tables } = joinedFor(ORDERS, {
      surveys: [
        ["Customer ID", "Satisfaction (1-5)"],
        ["ann", 5],
        ["ann", 1],
        ["dan", 1],
      ],
    });
    const [item] = surveyItems(tables);
    expect(answersByGroup(item!, TWO_GROUPS, 2)[2]).toEqual({ answers: 2, sum: 6, respondents: 1 });
  });

  it("leave out answers after the as-of date", () => {
    const { tables } = joinedFor(ORDERS, {
      surveys: [
        ["Customer ID", "Response date", "Satisfaction (1-5)"],
        ["ann", 45688, 5],
        ["bob", 45689, 1],
      ],
    });
    const [item] = surveyItems(tables);
    expect(answersByGroup(item!, TWO_GROUPS, 2)[2]).toEqual({ answers: 1, sum: 5, respondents: 1 });
  });
});

describe("answers that cannot be shown", () => {
  const people = (...counts: number[]): Answers[] =>
    counts.map((respondents) => ({ answers: respondents, sum: respondents, respondents }));

  it("hide a second group when one is too small", () => {
    expect(hiddenAnswers(people(2, 9, 6), [false, false, false], 5)).toEqual([true, false, true]);
  });

  it("need no second group when hidden groups together are large enough", () => {
    expect(hiddenAnswers(people(9, 4, 3), [false, true, true], 5)).toEqual([false, true, true]);
  });

  it("hide one more when all answers of the hidden groups come from few", () => {
    expect(hiddenAnswers(people(9, 7, 1, 0), [false, false, true, true], 5)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});
