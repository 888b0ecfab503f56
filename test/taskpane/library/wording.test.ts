import { THESAURUS, WAYS_OF_ASKING } from "../../../src/locales/thesaurus";
import { parts, speller, stem, wording } from "../../../src/taskpane/library/wording";

const meant = (text: string) => [...wording(text).meant.keys()].sort();

describe("what a text says, as a search compares it", () => {
  it("is words without endings, and pairs of Chinese signs, without words that say nothing", () => {
    expect(wording("Which customers stopped ordering?").said).toEqual(["stop", "order"]);
    expect(wording("谁的流失率").said).toEqual(["流失", "失率"]);
  });

  it("means the same in other words and in the other language", () => {
    expect(meant("customers haven't ordered")).toEqual(meant("no longer buy"));
    expect(meant("不再购买")).toEqual(expect.arrayContaining(meant("stopped buying")));
    expect(meant("attrition")).toEqual(meant("流失"));
    expect(meant("banana")).toEqual([]);
  });

  it("takes the longest expression: who is not happy is not happy", () => {
    expect(meant("not happy")).not.toEqual(expect.arrayContaining(meant("happy")));
  });

  it("counts what is asked for more than how it is asked for", () => {
    const { meant: found } = wording("nps over time, unhappy");
    const counted = (groups: readonly (readonly string[])[], word: string) =>
      [...found]
        .filter(
          ([group]) =>
            [...THESAURUS, ...WAYS_OF_ASKING][Number(group.slice(1))]!.includes(word) && groups.length > 0,
        )
        .map(([, count]) => count);
    expect(Math.max(...counted(WAYS_OF_ASKING, "over time"))).toBeLessThan(
      Math.max(...counted(THESAURUS, "unhappy")),
    );
  });

  it("keeps what is left of Chinese words with one sign mistaken", () => {
    expect(wording("满一度").near).toEqual(wording("满意度").near);
  });

  it("is read alike in traditional signs, in full width and as a question of yes or no", () => {
    expect(parts("訂單")).toEqual(["订单"]);
    expect(parts("ＮＰＳ")).toEqual(["nps"]);
    expect(parts("高不高兴")).toEqual(["高兴"]);
    expect(parts("haven't")).toEqual(["have", "not"]);
  });

  it("has stems that keep a rating from being a rate", () => {
    expect(["losing", "loses", "stopped", "reports"].map(stem)).toEqual(["los", "los", "stop", "report"]);
    expect(stem("rating")).not.toBe(stem("rate"));
  });
});

describe("words that are misspelt", () => {
  const corrected = speller(["complaint rate", "customer segmentation"]);

  it("are those that are known and nearest, and known ones stay", () => {
    expect(corrected("compalint")).toBe("complaint");
    expect(corrected("segmentaion")).toBe("segmentation");
    expect(corrected("complaints")).toBe("complaints");
  });

  it("stay as they are where they are only begun, or like nothing", () => {
    expect(corrected("segmen")).toBe("segmen");
    expect(corrected("xqzvv")).toBe("xqzvv");
  });
});
