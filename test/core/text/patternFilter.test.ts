import { patternFilter } from "../../../src/core/text/patternFilter";

describe("patternFilter", () => {
  const filter = patternFilter([/slow(?:er)?/gu, /rude|loud/gu, /退.{0,4}(?:钱|款)/gu, /\d+/gu]);
  const leftOf = (text: string) => {
    filter.begin(text);
    return [...filter.may];
  };

  it.each([
    ["too loud", [0, 1, 0, 1]],
    ["slower and rude", [1, 1, 0, 1]],
    ["不退钱", [0, 0, 1, 1]],
    ["退货", [0, 0, 0, 1]],
    ["钱", [0, 0, 0, 1]],
    ["", [0, 0, 0, 1]],
  ])("of %p leaves what may occur", (text, expected) => {
    expect(leftOf(text)).toEqual(expected);
  });

  it("tells words that begin a pattern only where they begin", () => {
    const words = patternFilter([/\bless\b/gu]);
    words.begin("useless");
    expect([...words.may]).toEqual([0]);
    words.begin("of less use");
    expect([...words.may]).toEqual([1]);
  });

  it("tells what may occur where a text was changed, and forgets it with the next text", () => {
    const joined = patternFilter([/not worth/gu, /\bgood/gu]);
    joined.begin("not at all worth, sogood");
    expect([...joined.may]).toEqual([0, 0]);
    joined.changed("not worth, sogood", 3);
    expect([...joined.may]).toEqual([1, 0]);
    joined.changed("not worth,  good", 11);
    expect([...joined.may]).toEqual([1, 1]);
    joined.begin("");
    expect([...joined.may]).toEqual([0, 0]);
  });

  it("does without a set that nearly every text has one of", () => {
    const telling = patternFilter([/at (?:the )?door/gu]);
    telling.begin("a door");
    expect([...telling.may]).toEqual([0]);
  });
});
