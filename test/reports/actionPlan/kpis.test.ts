import { target } from "../../../src/reports/actionPlan/kpis";

describe("targets", () => {
  it("raise rates by points, and to 100% at most", () => {
    expect(target({ kpi: "bought", baseline: 0.5 }, 0.25)).toBe(0.75);
    expect(target({ kpi: "bought", baseline: 0.9 }, 0.25)).toBe(1);
  });

  it("raise money by a part of itself, and scores to the top of their scale at most", () => {
    expect(target({ kpi: "spend", baseline: 200 }, 0.25)).toBe(250);
    expect(target({ kpi: "satisfaction", baseline: 4.8, best: 5 }, 0.25)).toBe(5);
  });

  it("lower counts to avoid in whole ones, by one at least", () => {
    expect(target({ kpi: "complaints", baseline: 100 }, 0.25)).toBe(75);
    expect(target({ kpi: "complaints", baseline: 2 }, 0.05)).toBe(1);
    expect(target({ kpi: "complaints", baseline: 1 }, 0.05)).toBe(0);
  });
});
