import { againstOthers } from "../../../src/core/metrics/againstOthers";

describe("shares against all others", () => {
  const list = [
    { n: 100, x: 10 },
    { n: 100, x: 40 },
    { n: 100, x: 24 },
    { n: 8, x: 8 },
  ];

  it("differ beyond chance after Holm's correction, from the cases that are asked for", () => {
    const found = againstOthers(list, 30);
    expect(found.map(({ index }) => index)).toEqual([0, 1]);
    expect(found[0]!.others).toBeCloseTo(72 / 208, 12);
  });

  it("are not compared with nobody", () => {
    expect(againstOthers([{ n: 50, x: 3 }], 30)).toEqual([]);
  });
});
