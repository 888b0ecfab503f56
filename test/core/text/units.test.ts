import { clausesOf, isLetterAt } from "../../../src/core/text/units";

const texts = (text: string, or = "或") => clausesOf(text, or).map((clause) => clause.texts);

describe("clausesOf", () => {
  it.each([
    [
      "好吃,便宜。",
      [
        ["好", "吃"],
        ["便", "宜"],
      ],
    ],
    ["not good - at all", [["not", "good", "at", "all"]]],
    [
      "APP很好,3天",
      [
        ["APP", "很", "好"],
        ["3", "天"],
      ],
    ],
    ["快/慢", [["快", "或", "慢"]]],
    ["...", []],
    ["𠮷好", [["𠮷", "好"]]],
  ])("of %p are %p", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it("says which units hold a Chinese character", () => {
    expect(clausesOf("app 好", "或")[0]!.han).toEqual([false, true]);
  });
});

it.each([
  ["a1好-", [true, true, true, false, false]],
  ["é,", [true, false, false]],
])("isLetterAt tells letters of %p from signs", (text, expected) => {
  expect(expected.map((_, at) => isLetterAt(text, at))).toEqual(expected);
});
