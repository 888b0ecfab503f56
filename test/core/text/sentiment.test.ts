import { lexicons } from "../../../src/core/text/lexicon";
import * as en from "../../../src/core/text/lexiconEn";
import * as zh from "../../../src/core/text/lexiconZh";
import { detectLanguage, sentiment } from "../../../src/core/text/sentiment";
import { PLAIN, TOLD } from "./labelledSentences";
import { BLAME, linesOf, PRAISE } from "./sentences";

describe("sentiment", () => {
  it.each([
    "质量很好，物流很快",
    "不错",
    "没有问题",
    "客服态度好，服务热情",
    "价格实惠，性价比高",
    "Great product, fast delivery",
    "No problems at all",
    "not bad",
    "I love it",
  ])("hears praise in %p", (text) => {
    expect(sentiment(text)).toBeGreaterThan(0.2);
  });

  it.each([
    "不满意",
    "不太满意",
    "客服态度非常差",
    "垃圾，再也不买了",
    "没有收到货",
    "价格不便宜",
    "好慢",
    "Not good",
    "The delivery was terrible",
    "It doesn't work, very disappointed",
    "slow and rude",
  ])("hears blame in %p", (text) => {
    expect(sentiment(text)).toBeLessThan(-0.2);
  });

  it.each([
    ["APP很好用", 1],
    ["WiFi信号很差", -1],
    ["客服3天没回复", -1],
  ])("hears Chinese that follows a Latin word or a number: %p", (text, sign) => {
    expect(Math.sign(sentiment(text))).toBe(sign);
  });

  it.each([
    "快递",
    "最好周二送",
    "没有",
    "没有意见",
    "无",
    "暂无建议",
    "Arrived on Tuesday",
    "customer service",
    "No comment",
    "nothing",
    "12345",
    "",
  ])("hears neither in %p", (text) => {
    expect(sentiment(text)).toBe(0);
  });

  describe.each([
    ["Chinese and emoji", (text: string) => detectLanguage(text) === "zh" || !/[a-z]/i.test(text)],
    ["English", (text: string) => detectLanguage(text) === "en" && /[a-z]/i.test(text)],
  ] as const)("of comments in %s", (_, mine) => {
    const praise = linesOf(PRAISE).filter(mine);
    const blame = linesOf(BLAME).filter(mine);
    const said = [...praise.map((text) => sentiment(text)), ...blame.map((text) => -sentiment(text))];

    it("is right in 85 of 100 or more and reversed in 2 of 100 or less", () => {
      expect(said.length).toBeGreaterThan(150);
      expect(said.filter((value) => value > 0).length / said.length).toBeGreaterThanOrEqual(0.85);
      expect(said.filter((value) => value < 0).length / said.length).toBeLessThanOrEqual(0.02);
    });
  });

  it.each([
    ["plain words", PLAIN, 0.9, 0.02],
    ["what happened", TOLD, 0.85, 0.04],
  ] as const)(
    "of comments that tell %s is mostly right and seldom reversed",
    (_, labelled, right, reversed) => {
      const said = labelled
        .trim()
        .split("\n")
        .map((line) => sentiment(line.slice(2)) * (line.startsWith("+") ? 1 : -1));
      expect(said.filter((value) => value > 0).length / said.length).toBeGreaterThanOrEqual(right);
      expect(said.filter((value) => value < 0).length / said.length).toBeLessThanOrEqual(reversed);
    },
  );

  it.each([
    ["carries a negation over its clause", "一点都不贵", "贵"],
    ["carries it from who does nothing", "Nobody answers the phone", "They answer the phone well"],
    ["turns what is far from it", "Far from satisfied", "Satisfied"],
    ["takes two negations for none", "没有人不满意", "没有人满意"],
    ["counts what did not happen", "It never arrived", "It arrived, thanks"],
    ["turns a thing named before its negation", "一点毛病都没有", "毛病一大堆"],
    ["hears praise that cannot be enough", "I can't recommend it enough", "I can't recommend it"],
    ["hears a height of blame", "Never been so disappointed", "Never been disappointed"],
    ["knows that what cannot be found is missing", "找不到任何缺点", "缺点很多"],
    ["takes a problem solved for none", "问题很快就解决了", "问题一直没解决"],
  ])("%s", (_, one, other) => {
    expect(Math.sign(sentiment(one))).not.toBe(0);
    expect(Math.sign(sentiment(one))).toBe(-Math.sign(sentiment(other)));
  });

  it("hears emoji and emoticons, the same many times as one opinion", () => {
    expect(sentiment("👍")).toBeGreaterThan(0);
    expect(sentiment("😡😡😡")).toBeLessThan(sentiment("😡"));
    expect(sentiment("😡".repeat(50))).toBeGreaterThan(-0.7);
    expect(sentiment(":)")).toBeGreaterThan(0);
    expect(sentiment(":-(")).toBeLessThan(0);
    expect(sentiment("see http://a.b/c")).toBe(0);
    expect(sentiment("9/10")).toBeGreaterThan(0);
    expect(sentiment("★☆☆☆☆")).toBeLessThan(0);
  });

  it("gives degree words their weight", () => {
    expect(sentiment("非常好")).toBeGreaterThan(sentiment("好"));
    expect(sentiment("slightly disappointing")).toBeGreaterThan(sentiment("extremely disappointing"));
    expect(sentiment("not very good")).toBeGreaterThan(sentiment("not good"));
  });

  it("lets what follows a turn weigh more, and what is conceded less", () => {
    expect(sentiment("东西不错，但是物流太慢了")).toBeLessThan(0);
    expect(sentiment("物流慢，但是东西不错")).toBeGreaterThan(0);
    expect(sentiment("Great product but the delivery was terrible")).toBeLessThan(0);
    expect(sentiment("Although delivery was slow, the product is great")).toBeGreaterThan(0);
    expect(sentiment("虽然贵，质量好")).toBeGreaterThan(0);
  });

  it("stays between −1 and 1 however long the text", () => {
    expect(sentiment("非常好 ".repeat(500))).toBeLessThanOrEqual(1);
    expect(sentiment("terrible ".repeat(500))).toBeGreaterThanOrEqual(-1);
  });

  it("reads a language it is told", () => {
    expect(sentiment("good 好", "en")).toBeCloseTo(sentiment("good"), 12);
    expect(detectLanguage("物流 good")).toBe("zh");
  });

  it("is the same where the platform cannot segment words", () => {
    const { Segmenter } = Intl;
    const texts = ["客服态度非常差", "一点都不后悔", "The food was cold"];
    const before = texts.map((text) => sentiment(text));
    Object.defineProperty(Intl, "Segmenter", { value: undefined, configurable: true, writable: true });
    try {
      expect(texts.map((text) => sentiment(text))).toEqual(before);
    } finally {
      Object.defineProperty(Intl, "Segmenter", { value: Segmenter, configurable: true, writable: true });
    }
  });
});

describe("the lexicons", () => {
  it.each([
    ["English", en.POLARITY_EN],
    ["Chinese", zh.POLARITY_ZH],
  ])("give an %s word one strength", (_, groups) => {
    const words = Object.values(groups).flat();
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  it("hold no word that a comment could never show: apostrophes, hyphens, capitals", () => {
    const words = [...lexicons().en.keys(), ...lexicons().zh.keys()];
    expect(words.filter((word) => /['’A-Z-]/.test(word) && !/^\P{L}+$/u.test(word))).toEqual([]);
  });
});

describe("as good or as bad as can be, and no more what it was", () => {
  it.each([
    "不能再满意了",
    "没法再贴心了，老板人真好",
    "They could not possibly be more helpful",
    "Could not recommend it more highly",
    "I cannot thank the team enough",
  ])("praises: %s", (text) => expect(sentiment(text)).toBeGreaterThan(0));

  it.each([
    "简直不能再差了",
    "性价比不高",
    "性价比太低了",
    "还不如去隔壁",
    "绝对不会有第二次了",
    "The service could not be worse",
    "The lock no longer works",
    "Nowhere near as good as last year",
  ])("blames: %s", (text) => expect(sentiment(text)).toBeLessThan(0));

  it("leaves what is plainly good as it is", () => {
    expect(sentiment("性价比很高")).toBeGreaterThan(0);
    expect(sentiment("从没遇到过这么耐心的师傅")).toBeGreaterThan(0);
    expect(sentiment("没见过这么差的态度")).toBeLessThan(0);
    expect(sentiment("下次还会有第二次合作的，满意")).toBeGreaterThan(0);
  });
});
