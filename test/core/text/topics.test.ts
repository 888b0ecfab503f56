import { DEFAULT_TOPICS } from "../../../src/core/text/topicWords";
import { countTopics } from "../../../src/core/text/topics";
import { textsFor } from "../../../src/locales";
import { BLAME, linesOf, PRAISE } from "./sentences";

const texts = ["物流太慢了", "客服态度很好，发货快", "Refund took weeks", "嗯"];

describe("countTopics", () => {
  it("counts a comment under each topic of which it holds a word, and the others apart", () => {
    const topics = countTopics(texts, DEFAULT_TOPICS);
    expect(topics.map(({ id, comments }) => [id, comments])).toEqual([
      ["delivery", 2],
      ["waiting", 2],
      ["service", 1],
      ["returns", 1],
      [undefined, 1],
    ]);
  });

  it("gives shares and running shares on one base: all mentions, a comment without a topic being one", () => {
    const topics = countTopics(texts, DEFAULT_TOPICS);
    let running = 0;
    topics.forEach(({ comments, share, cumulativeShare }) => {
      running += share;
      expect(share).toBeCloseTo(comments / 7, 12);
      expect(cumulativeShare).toBeCloseTo(running, 12);
    });
    expect(running).toBeCloseTo(1, 12);
  });

  it("finds Latin words as whole words, with * for any ending", () => {
    const app = [{ id: "app", keywords: ["app"] }];
    expect(countTopics(["An apple a day"], app)[0]?.id).toBeUndefined();
    expect(countTopics(["The APP crashed"], app)[0]?.id).toBe("app");
    expect(countTopics(["It was delivered"], [{ id: "d", keywords: ["deliver*"] }])[0]?.id).toBe("d");
  });

  it("keeps the topic of the rest for comments that no other takes", () => {
    const topics = [
      { id: "rest", keywords: ["good"], rest: true },
      { id: "food", keywords: ["soup"] },
    ];
    expect(countTopics(["good soup", "good"], topics).map(({ id, comments }) => [id, comments])).toEqual([
      ["rest", 1],
      ["food", 1],
    ]);
  });

  it("names a topic for 85 of 100 or more comments in words", () => {
    const said = linesOf(PRAISE + BLAME).filter((text) => /\p{L}{2}/u.test(text));
    const without = countTopics(said, DEFAULT_TOPICS).find(({ id }) => id === undefined);
    expect((without?.comments ?? 0) / said.length).toBeLessThan(0.15);
  });

  it("has a name for every topic in both languages", () => {
    for (const locale of ["en-US", "zh-CN"]) {
      const { topics } = textsFor(locale).reports.profiles;
      expect(Object.keys(topics).sort()).toEqual(DEFAULT_TOPICS.map(({ id }) => id).sort());
    }
  });

  it("gives each topic the mean sentiment of its comments", () => {
    const [delivery] = countTopics(["物流快", "物流慢"], DEFAULT_TOPICS);
    expect(delivery?.sentiment).toBeCloseTo(0, 12);
  });

  it("does not mind the order of the comments", () => {
    expect(countTopics([...texts].reverse(), DEFAULT_TOPICS)).toEqual(countTopics(texts, DEFAULT_TOPICS));
  });
});
