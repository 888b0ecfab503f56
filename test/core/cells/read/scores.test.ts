import { guessScale, readScoreText } from "../../../../src/core/cells/read/scores";

describe("an answer", () => {
  it.each([
    ["7", { value: 7 }],
    ["9分", { value: 9 }],
    ["4,5", { value: 4.5 }],
    ["4/10", { value: 4, top: 10 }],
    ["9 / 10", { value: 9, top: 10 }],
    ["4,5/5", { value: 4.5, top: 5 }],
    ["3点/5点", { value: 3, top: 5 }],
    ["7 out of 10", { value: 7, top: 10 }],
    ["2 von 5", { value: 2, top: 5 }],
    ["4 estrellas", { value: 4 }],
    ["3 étoiles", { value: 3 }],
    ["★★★☆☆", { value: 3, top: 5 }],
    ["⭐⭐⭐⭐", { value: 4 }],
    ["5 - Very satisfied", { value: 5 }],
    ["A.非常满意", { value: 5, word: true }],
    ["unzufrieden", { value: 2, word: true }],
    ["12/10", undefined],
    ["02:30:00", undefined],
    ["n/a", undefined],
    ["", undefined],
  ])("%j is %j", (text, score) => expect(readScoreText(text)).toEqual(score));
});

it.each([
  ["Rating", [4, 3], 10, { min: 0, max: 10 }],
  ["Rating", [4, 3], 5, { min: 1, max: 5 }],
  ["Rating", [4, 3], 4, { min: 1, max: 4 }],
  ["Rating", [4, 3], undefined, { min: 1, max: 5 }],
])("the scale of %s with %j out of %s is %j", (title, scores, top, scale) =>
  expect(guessScale(title, scores, top)).toEqual(scale),
);

describe("the usual scales", () => {
  it.each([
    [[1, 5, 3], 1, 5],
    [[1, 6, 3], 1, 7],
    [[1, 7], 1, 7],
    [[2, 8], 0, 10],
    [[0, 4], 0, 10],
    [[10], 0, 10],
    [[11, 90], 0, 100],
    [[100], 0, 100],
  ])("of %j is from %i to %i", (scores, min, max) => {
    expect(guessScale("Answer", scores)).toEqual({ min, max });
  });

  it("are told by the best score", () => {
    expect([5, 7, 10, 100, 4].map((top) => guessScale("Answer", [1], top)?.min)).toEqual([1, 1, 0, 0, 1]);
  });
});

it("stars tell the best score only where some are empty", () => {
  expect(readScoreText("★★★")).toEqual({ value: 3 });
  expect(readScoreText("★★☆☆")).toEqual({ value: 2, top: 4 });
  expect(readScoreText("☆☆")).toEqual({ value: 0, top: 2 });
});

it.each([
  ["满意度(5分制)", { min: 1, max: 5 }],
  ["满意度(10分制)", { min: 1, max: 10 }],
  ["满意度(百分制)", { min: 1, max: 100 }],
  ["满意度(五分制)", { min: 1, max: 5 }],
  ["满意度(七分制)", { min: 1, max: 7 }],
  ["满意度(十分制)", { min: 1, max: 10 }],
  ["推荐意愿", { min: 0, max: 10 }],
  ["NPS", { min: 0, max: 10 }],
  ["How satisfied (1-7)", { min: 1, max: 7 }],
  ["How likely (0 to 10)", { min: 0, max: 10 }],
  ["Score 1–100", { min: 1, max: 100 }],
])("the scale that the title %s states is %j, whatever the answers are", (title, scale) => {
  expect(guessScale(title, [3, 4])).toEqual(scale);
});

it("a scale is that of nineteen in twenty answers, and none without any", () => {
  const most = (others: number) => [...Array<number>(20 - others).fill(4), ...Array<number>(others).fill(9)];
  expect(guessScale("Rating", most(1))).toEqual({ min: 1, max: 5 });
  expect(guessScale("Rating", most(2))).not.toEqual({ min: 1, max: 5 });
  expect(guessScale("Rating", [])).toBeUndefined();
});
