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
