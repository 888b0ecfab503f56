import { DEFAULT_TOPICS } from "../../../src/core/text/topicWords";
import { countTopics } from "../../../src/core/text/topics";

const texts = ["物流太慢了", "客服态度很好，发货快", "Refund took weeks", "嗯"];

describe("countTopics", () => {
  it("counts a comment under each topic of which it holds a word, and the others apart", () => {
    const topics = countTopics(texts, DEFAULT_TOPICS);
    expect(topics.map(({ id, comments }) => [id, comments])).toEqual([
      ["delivery", 2],
      ["service", 1],
      ["returns", 1],
      [undefined, 1],
    ]);
    expect(topics[0]).toMatchObject({ share: 0.5, cumulativeShare: 0.5 });
    expect(topics[2]?.cumulativeShare).toBe(1);
    expect(topics[3]?.cumulativeShare).toBeNaN();
  });

  it("finds Latin words as whole words, with * for any ending", () => {
    const app = [{ id: "app", keywords: ["app"] }];
    expect(countTopics(["An apple a day"], app)[0]?.id).toBeUndefined();
    expect(countTopics(["The APP crashed"], app)[0]?.id).toBe("app");
    expect(countTopics(["It was delivered"], [{ id: "d", keywords: ["deliver*"] }])[0]?.id).toBe("d");
  });

  it("gives each topic the mean sentiment of its comments", () => {
    const [delivery] = countTopics(["物流很快", "物流很慢"], DEFAULT_TOPICS);
    expect(delivery?.sentiment).toBeCloseTo(0, 12);
  });

  it("does not mind the order of the comments", () => {
    expect(countTopics([...texts].reverse(), DEFAULT_TOPICS)).toEqual(countTopics(texts, DEFAULT_TOPICS));
  });
});
