import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { readTargets, targetPeriod } from "../../../../src/reports/kit/keyFigures/targets";

describe("the period of a target", () => {
  it.each([
    ["2025-03", "2025-03"],
    ["2025-3", "2025-03"],
    ["2025年3月", "2025-03"],
    ["202503", "2025-03"],
    ["45717", "2025-03"],
    ["2025-03-01", "2025-03"],
    ["Mar 2025", "2025-03"],
    ["2025-Q1", "2025-Q1"],
    ["2025Q1", "2025-Q1"],
    ["Q1 2025", "2025-Q1"],
    ["2025年一季度", "2025-Q1"],
    ["2025年第1季度", "2025-Q1"],
    ["2025-H1", "2025-H1"],
    ["H2 2025", "2025-H2"],
    ["2025年上半年", "2025-H1"],
    ["2025下半年", "2025-H2"],
    ["2025", "2025"],
    ["2025年", "2025"],
    ["FY2025", "2025"],
    ["2025财年", "2025"],
    ["some day", "some day"],
  ])("%s is %s", (written, label) => {
    expect(targetPeriod(written, { unit: "month" })).toBe(label);
  });

  it("is the week that a date lies in, where weeks are compared", () => {
    // 2025-03-05 is a Wednesday.
    expect(targetPeriod("2025-03-05", { unit: "week" })).toBe("2025-03-03");
  });
});

describe("targets", () => {
  const targets = readTargets(
    readDataset(
      {
        sheet: "Targets",
        row: 0,
        column: 0,
        cells: [
          ["KPI", "Period", "Target"],
          ["Revenue", "2025-03", 500],
          ["销售额（元）", "2025-02", 400],
          ["复购率", "", 35],
          ["Repeat purchase rate", "2025-03", 0.4],
          ["Complaint rate", "2025-03", 0.02],
          ["Revenue", "2025", 6000],
          ["Steps walked", "2025-03", 10],
          ["Revenue", "2025-03", 600],
        ],
      },
      { item: 0, period: 1, target: 2 },
    ),
    { unit: "month" },
  );

  it("are found under the names of either language, units in brackets aside", () => {
    expect(targets.exactly("target", "revenue", "2025-02")).toBe(400);
    expect(targets.exactly("target", "complaintRate", "2025-03")).toBe(0.02);
  });

  it("of the same figure and period: the later row counts", () => {
    expect(targets.exactly("target", "revenue", "2025-03")).toBe(600);
    expect(targets.exactly("target", "revenue", "2025")).toBe(6000);
  });

  it("without a period are kept apart from those of one", () => {
    expect(targets.exactly("target", "repeatRate", "2025-03")).toBe(0.4);
    expect(targets.exactly("target", "repeatRate", "2025-04")).toBeNull();
    // 35 for a rate is 35 %.
    expect(targets.always("target", "repeatRate")).toBe(0.35);
    expect(targets.always("target", "revenue")).toBeNull();
  });

  it("that name no figure of ours are told", () => {
    expect(targets.unknown).toEqual(["Steps walked"]);
  });
});
