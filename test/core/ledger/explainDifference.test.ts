import fc from "fast-check";
import { explainDifference } from "../../../src/core/ledger/explainDifference";

const amounts = fc.array(fc.integer({ min: -90_000, max: 90_000 }), { maxLength: 9 });

describe("explaining a difference", () => {
  it("leaves just what the parts do not make up, whatever the amounts", () => {
    fc.assert(
      fc.property(amounts, fc.integer(), (given, difference) => {
        const { parts, rest } = explainDifference(difference, given);
        expect(parts.reduce((sum, at) => sum + given[at]!, 0) + rest).toBe(difference);
        expect(new Set(parts).size).toBe(parts.length);
      }),
    );
  });

  it("finds any set of the amounts, and none larger than it has to be", () => {
    fc.assert(
      fc.property(amounts, fc.infiniteStream(fc.boolean()), (given, taken) => {
        const chosen = given.filter(() => taken.next().value);
        const { parts, exact } = explainDifference(
          chosen.reduce((sum, amount) => sum + amount, 0),
          given,
        );
        expect(exact).toBe(true);
        expect(parts.length).toBeLessThanOrEqual(chosen.length);
      }),
    );
  });

  it("counts the sets that would do as well, and never takes two that exclude one another", () => {
    expect(explainDifference(30, [10, 20, 5, 25])).toEqual({
      parts: [0, 1],
      exact: true,
      others: 1,
      rest: 0,
    });
    const clashes = (a: number, b: number) => a !== b;
    expect(explainDifference(30, [10, 20], { clashes })).toMatchObject({
      parts: [1],
      exact: false,
      rest: 10,
    });
  });

  it("takes unusual amounts only where they fit exactly", () => {
    expect(explainDifference(30, [12, 29], { usual: 1 })).toMatchObject({ parts: [0], rest: 18 });
    expect(explainDifference(29, [12, 29], { usual: 1 })).toMatchObject({ parts: [1], rest: 0 });
  });

  it("hides in rounding no more than is said", () => {
    expect(explainDifference(40, [], { tolerance: 50 })).toMatchObject({ exact: true, rest: 40 });
    expect(explainDifference(60, [], { tolerance: 50 })).toMatchObject({ exact: false, rest: 60 });
  });
});
