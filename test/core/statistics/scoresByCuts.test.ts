import { reversedSpread, scoresByCuts, scoreSpread } from "../../../src/core/statistics/scoresByCuts";

describe("scores by cut points", () => {
  it("count the cut points strictly below a value: one that equals it is not", () => {
    expect([...scoresByCuts([1, 2, 2.1, 5], [2, 4])]).toEqual([1, 1, 2, 3]);
  });

  it("a spread tells empty scores, distinct values and the commonest", () => {
    const spread = scoreSpread(Float64Array.of(1, 1, 1, 2, 9), [1, 1, 5]);
    expect(spread).toEqual({
      counts: [3, 0, 1, 1],
      emptyScores: [2],
      distinctValues: 3,
      commonest: { value: 1, count: 3 },
    });
    expect(reversedSpread(spread)).toMatchObject({
      counts: [1, 1, 0, 3],
      emptyScores: [3],
      distinctValues: 3,
    });
  });

  it("of equally common values the least is named", () => {
    expect(scoreSpread(Float64Array.of(3, 3, 4, 4), [3]).commonest).toEqual({ value: 3, count: 2 });
  });
});
