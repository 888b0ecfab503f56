import { detectLanguage, sentiment } from "../../../src/core/text/sentiment";

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

  it.each(["快递", "最好周二送", "Arrived on Tuesday", "customer service", "12345", ""])(
    "hears neither in %p",
    (text) => {
      expect(sentiment(text)).toBe(0);
    },
  );

  it("gives degree words their weight", () => {
    expect(sentiment("非常好")).toBeGreaterThan(sentiment("好"));
    expect(sentiment("slightly disappointing")).toBeGreaterThan(sentiment("extremely disappointing"));
    expect(sentiment("not very good")).toBeGreaterThan(sentiment("not good"));
  });

  it("lets what follows a turn weigh more", () => {
    expect(sentiment("东西不错，但是物流太慢了")).toBeLessThan(0);
    expect(sentiment("物流慢，但是东西不错")).toBeGreaterThan(0);
    expect(sentiment("Great product but the delivery was terrible")).toBeLessThan(0);
  });

  it("stays between −1 and 1 however long the text", () => {
    expect(sentiment("非常好 ".repeat(500))).toBeLessThanOrEqual(1);
    expect(sentiment("terrible ".repeat(500))).toBeGreaterThanOrEqual(-1);
  });

  it("reads a language it is told", () => {
    expect(sentiment("good 好", "en")).toBeCloseTo(sentiment("good"), 12);
    expect(detectLanguage("物流 good")).toBe("zh");
  });
});
