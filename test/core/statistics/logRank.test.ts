import { logRank } from "../../../src/core/statistics/logRank";
import { ENTERED, remissions } from "./remissions";
import { veterans } from "./veterans";

describe("log-rank", () => {
  it("of two groups with ties and cases lost from sight, by hand", () => {
    // Times 2 (A and B leave; 4 + 4 at risk), 3 (B; 2 + 3, as one A was lost at 2), 5 (A; 2 + 1).
    const found = logRank({
      times: [2, 2, 5, 6, 2, 3, 4, 5],
      happened: [1, 0, 1, 0, 1, 1, 0, 0],
      group: [0, 0, 0, 0, 1, 1, 1, 1],
      groups: 2,
    });
    const expected = (2 * 4) / 8 + 2 / 5 + 2 / 3;
    const variance = ((2 * 6) / 7) * (4 / 8) * (4 / 8) + (2 / 5) * (3 / 5) + (2 / 3) * (1 / 3);
    expect(found.groups.map(({ cases, observed }) => [cases, observed])).toEqual([
      [4, 2],
      [4, 2],
    ]);
    expect(found.groups[0]!.expected).toBeCloseTo(expected, 12);
    expect(found.chiSquare).toBeCloseTo((2 - expected) ** 2 / variance, 12);
  });

  it("matches R survival 3.5: survdiff of Gehan's remissions", () => {
    const { chiSquare, groups, degreesOfFreedom } = logRank(remissions);
    expect(chiSquare).toBeCloseTo(16.7929409892, 8);
    expect(groups.map(({ expected }) => expected)).toEqual([
      expect.closeTo(19.250500948, 8),
      expect.closeTo(10.749499052, 8),
    ]);
    expect(degreesOfFreedom).toBe(1);
  });

  it("matches R for the veterans: four types of cell, three degrees of freedom", () => {
    const { chiSquare, groups, degreesOfFreedom, p } = logRank(veterans);
    expect(chiSquare).toBeCloseTo(25.4037003458, 8);
    expect(degreesOfFreedom).toBe(3);
    expect(p).toBeCloseTo(1.27124593901e-5, 12);
    expect(groups.map(({ expected }) => Number(expected.toFixed(8)))).toEqual([
      47.65467767, 30.10207933, 15.69376461, 34.54947839,
    ]);
  });

  it("counts who is seen later from then on only: 14.1027, as the sums over times give in R", () => {
    const late = logRank({ ...remissions, entered: ENTERED });
    const total = late.groups.reduce((sum, { expected }) => sum + expected, 0);
    expect(total).toBeCloseTo(30, 8);
    expect(late.chiSquare).toBeCloseTo(14.1026551001, 8);
  });

  it("takes no degree of freedom for a group that nothing could happen to", () => {
    const found = logRank({
      times: [1, 2, 3, 4, 0.5],
      happened: [1, 1, 1, 1, 0],
      group: [0, 1, 0, 1, 2],
      groups: 3,
    });
    expect(found.degreesOfFreedom).toBe(1);
  });

  it("refuses one group, and cases to which nothing happened", () => {
    const refuses = (run: () => unknown, key: string) =>
      expect(run).toThrow(expect.objectContaining({ key }));
    refuses(() => logRank({ times: [1], happened: [1] }), "twoGroupsNeeded");
    refuses(() => logRank({ times: [1, 2], happened: [0, 0], group: [0, 1], groups: 2 }), "nothingHappened");
  });
});
