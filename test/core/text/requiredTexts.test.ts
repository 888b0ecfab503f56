import { CONSTRUCTIONS_EN, CONSTRUCTIONS_ZH } from "../../../src/core/text/constructions";
import { requiredTexts, WORD_START } from "../../../src/core/text/requiredTexts";
import { PLAIN, TOLD } from "./labelledSentences";
import { BLAME, linesOf, PRAISE } from "./sentences";

describe("requiredTexts", () => {
  it.each([
    ["slow", [["slow"]]],
    ["too (?:slow|late)", [["too slow", "too late"]]],
    ["又(?:很)?慢.*退", [["又慢", "又很慢"], ["退"]]],
    ["a[bc]d", [["abd", "acd"]]],
    ["(?:never|not)\\w+ again", [["never", "not"], [" again"]]],
    ["\\bdone(?= with)|(?:fed|had) up", [[`${WORD_START}done`, "fed up", "had up"]]],
    ["\\bso\\b (?:very )?\\bslow", [[`${WORD_START}so slow`, `${WORD_START}so very slow`]]],
    ["\\b(?:\\$|€)5", [["$5", "€5"]]],
    ["(?:ab)+c", [["ab"], ["c"]]],
    ["(?:ab){2,3}c", [["ab"], ["c"]]],
    ["(?<!un)kind", [["kind"]]],
    ["\\$5\\?", [["$", "?"].join("5")].map((text) => [text])],
  ])("of %p are %p", (source, expected) => {
    expect(requiredTexts(source)).toEqual(expected);
  });

  it.each(["", "a?", "\\d+", "[^a]", "a|", "(?:a|\\w)", "x*", "x{0,3}", "\\b"])(
    "of %p are none",
    (source) => {
      expect(requiredTexts(source)).toEqual([]);
    },
  );

  it("stand in whatever a turn of phrase was found in", () => {
    const texts = [
      ...[PRAISE, BLAME].flatMap(linesOf),
      ...[PLAIN, TOLD].flatMap((all) => all.split("\n")),
    ].map((text) => text.toLowerCase().replaceAll(/['’]/g, ""));
    let found = 0;
    for (const [{ source }] of [...CONSTRUCTIONS_ZH, ...CONSTRUCTIONS_EN]) {
      const pattern = new RegExp(source, "u");
      const required = requiredTexts(source);
      for (const text of texts.filter((one) => pattern.test(one))) {
        found++;
        expect(required.every((set) => set.some((one) => text.includes(one.replace(WORD_START, ""))))).toBe(
          true,
        );
      }
    }
    expect(found).toBeGreaterThan(300);
  });
});
