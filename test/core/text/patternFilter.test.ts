import { patternFilter } from "../../../src/core/text/patternFilter";

describe("patternFilter", () => {
  const may = patternFilter([/slow(?:er)?/gu, /rude|loud/gu, /退.{0,4}(?:钱|款)/gu, /\d+/gu]);

  it.each([
    ["too loud", [0, 1, 0, 1]],
    ["slower and rude", [1, 1, 0, 1]],
    ["不退钱", [0, 0, 1, 1]],
    ["退货", [0, 0, 0, 1]],
    ["钱", [0, 0, 0, 1]],
    ["", [0, 0, 0, 1]],
  ])("of %p leaves what may occur", (text, expected) => {
    expect([...may(text)]).toEqual(expected);
  });
});
