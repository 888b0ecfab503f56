import { differences } from "./comparable";

describe("figures of two reports", () => {
  it("are the same but for the last digits of sums, wherever rounding would part them", () => {
    const straddling = [0.0537302706235 - 1e-16, 0.0537302706235 + 1e-16];
    expect(straddling.map((value) => value.toPrecision(11))).toEqual(["0.053730270623", "0.053730270624"]);
    expect(differences(["c1", straddling[0]], ["c1", straddling[1]])).toEqual({ count: 0, first: [] });
  });

  it("differ in the tenth digit, in a text, in number", () => {
    expect(differences([1, "c1", 2], [1.000000001, "c2"])).toEqual({
      count: 3,
      first: [
        [1, 1.000000001],
        ["c1", "c2"],
        [2, undefined],
      ],
    });
  });
});
