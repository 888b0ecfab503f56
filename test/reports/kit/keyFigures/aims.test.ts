import { serialOf } from "../../../../src/core/cells/calendar";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { periodOf, type PeriodUnit } from "../../../../src/core/ledger/periods";
import { aimOf, missingParts, type AimedPeriod } from "../../../../src/reports/kit/keyFigures/aims";
import { readTargets } from "../../../../src/reports/kit/keyFigures/targets";

const asOf = serialOf(2025, 3, 15)!;

function targetsOf(rows: (string | number)[][]) {
  return readTargets(
    readDataset(
      { sheet: "Targets", row: 0, column: 0, cells: [["KPI", "Period", "Target", "Floor"], ...rows] },
      { item: 0, period: 1, target: 2, lowerLimit: 3 },
    ),
    { unit: "month" },
  );
}

function aimed(unit: PeriodUnit, fiscalStart = 1, day = asOf): AimedPeriod {
  const options = { unit, fiscalStart };
  return { period: periodOf(day, options), options, asOf: day };
}

const monthly = targetsOf([
  ["Revenue", "2025-01", 310, 300],
  ["Revenue", "2025-02", 280, 200],
  ["Revenue", "2025-03", 620, 500],
  ["Repeat purchase rate", "2025-01", 0.3, 0.2],
  ["Repeat purchase rate", "2025-02", 0.4, ""],
  ["Customers who bought", "2025-01", 10, ""],
  ["Customers who bought", "2025-02", 10, ""],
  ["Customers who bought", "2025-03", 10, ""],
  ["Orders", "2025-01", 20, ""],
  ["Orders", "2025-03", 20, ""],
]);

describe("the target of a period", () => {
  it("is due by equal days while the period runs", () => {
    // 15 of March's 31 days.
    expect(aimOf(monthly, "revenue", "target", aimed("month"))).toEqual({
      value: 620,
      basis: "given",
      due: 300,
      parts: [],
    });
  });

  it("of a quarter is the sum of its months', due month by month", () => {
    expect(aimOf(monthly, "revenue", "target", aimed("quarter"))).toEqual({
      value: 1210,
      basis: "sum",
      due: 310 + 280 + 300,
      parts: ["2025-01", "2025-02", "2025-03"],
    });
  });

  it("written for the quarter counts before its months", () => {
    const both = targetsOf([
      ["Revenue", "2025-Q1", 900, ""],
      ["Revenue", "2025-01", 310, ""],
      ["Revenue", "2025-02", 280, ""],
      ["Revenue", "2025-03", 620, ""],
    ]);
    // 74 of the quarter's 90 days.
    expect(aimOf(both, "revenue", "target", aimed("quarter"))).toMatchObject({
      value: 900,
      basis: "given",
      due: 740,
    });
  });

  it("of a half-year of the fiscal year is the sum of its own quarters'", () => {
    const quarters = targetsOf([
      ["Revenue", "2025-Q1", 100, ""],
      ["Revenue", "2025-Q2", 200, ""],
      ["Revenue", "2025-Q3", 400, ""],
    ]);
    // The fiscal year begins in April: 2025-H1 is April to September, Q1 and Q2.
    const half = aimed("half", 4, serialOf(2025, 9, 30)!);
    expect(aimOf(quarters, "revenue", "target", half)).toMatchObject({
      value: 300,
      due: 300,
      parts: ["2025-Q1", "2025-Q2"],
    });
  });

  it("of the year to date is the sum of the months so far where later ones have none", () => {
    expect(aimOf(monthly, "revenue", "target", aimed("year"))).toBeNull();
    expect(aimOf(monthly, "revenue", "target", aimed("year"), true)).toMatchObject({
      value: 1210,
      due: 890,
      parts: ["2025-01", "2025-02", "2025-03"],
    });
  });

  it("of a rate is never summed: the latest month's holds, and all of it is due", () => {
    expect(aimOf(monthly, "repeatRate", "target", aimed("quarter"))).toEqual({
      value: 0.4,
      basis: "last",
      due: 0.4,
      parts: ["2025-02"],
    });
  });

  it("of customers is neither summed nor taken over: one who buys in two months counts once in both", () => {
    expect(aimOf(monthly, "customers", "target", aimed("quarter"))).toBeNull();
    expect(aimOf(monthly, "customers", "target", aimed("month"))).toMatchObject({ value: 10 });
  });

  it("is not summed over a month without one, which is named", () => {
    expect(aimOf(monthly, "orders", "target", aimed("quarter"))).toBeNull();
    expect(missingParts(monthly, "orders", aimed("year"))).toEqual(["2025-02"]);
    expect(missingParts(monthly, "revenue", aimed("year"))).toEqual([]);
    expect(missingParts(monthly, "newCustomers", aimed("year"))).toEqual([]);
  });

  it("written for every period is one of a month, not of the year", () => {
    const always = targetsOf([
      ["Revenue", "", 500, ""],
      ["Repeat purchase rate", "", 0.3, ""],
    ]);
    expect(aimOf(always, "revenue", "target", aimed("month"))).toMatchObject({ value: 500, basis: "always" });
    expect(aimOf(always, "revenue", "target", aimed("year"), true)).toBeNull();
    expect(aimOf(always, "repeatRate", "target", aimed("year"), true)).toMatchObject({ value: 0.3 });
  });
});

it("limits are found as targets are", () => {
  expect(aimOf(monthly, "revenue", "lowerLimit", aimed("quarter"))).toMatchObject({ value: 1000 });
  expect(aimOf(monthly, "repeatRate", "lowerLimit", aimed("quarter"))).toMatchObject({
    value: 0.2,
    parts: ["2025-01"],
  });
});
