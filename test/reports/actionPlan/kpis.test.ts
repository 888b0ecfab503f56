import { target } from "../../../src/reports/actionPlan/kpis";

describe("targets", () => {
  it("raise rates by points, and to 100% at most", () => {
    expect(target({ kpi: "bought", baseline: 0.5 }, 0.25)).toBe(0.75);
    expect(target({ kpi: "bought", baseline: 0.9 }, 0.25)).toBe(1);
  });

  it("raise money by a part of itself, and scores to the top of their scale at most", () => {
    expect(target({ kpi: "spend", baseline: 200 }, 0.25)).toBe(250);
    expect(target({ kpi: "scored", baseline: 4.8, best: 5 }, 0.25)).toBe(5);
  });

  it("lower what is to be avoided by a part of itself, to nothing at least", () => {
    expect(target({ kpi: "complained", baseline: 0.4 }, 0.25)).toBeCloseTo(0.3, 12);
    expect(target({ kpi: "complained", baseline: 0 }, 0.25)).toBe(0);
  });
});
