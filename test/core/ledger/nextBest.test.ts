import { bookOf, DAY } from "./lineAnswers";

const book = bookOf([
  ["ann", "1", DAY, 5, "", "tea", 1],
  ["ann", "2", DAY + 1, 5, "", "pot", 1],
  ["bob", "3", DAY, 5, "", "tea", 1],
  ["bob", "4", DAY + 3, 5, "", "cup", 1],
  ["cat", "5", DAY, 5, "", "jar", 1],
]);

describe("what a customer may buy next", () => {
  it("is told by the surest rule of which he has the first value and not the second", () => {
    const rules = [
      { from: "tea", to: "cup", confidence: 0.5 },
      { from: "pot", to: "lid", confidence: 0.7 },
      { from: "cup", to: "tea", confidence: 0.9 },
      { from: "tea", to: "lid", confidence: 0.2 },
    ];
    // Ann has tea and pot; Bob has tea and cup already; Cat's jar has no rule.
    expect([...book.nextBest("product", rules)!]).toEqual([1, 3, -1]);
  });

  it("of equal rules is the one that stands first", () => {
    const rules = [
      { from: "pot", to: "lid", confidence: 0.5 },
      { from: "tea", to: "cup", confidence: 0.5 },
    ];
    expect(book.nextBest("product", rules)![0]).toBe(0);
  });
});
