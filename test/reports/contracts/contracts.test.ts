import { kaplanMeier, survivalTime } from "../../../src/core/statistics/kaplanMeier";
import { reportFrom, rowsOf, sentencesOf } from "../reportFrom";
import { subscribers } from "../whoLeaves/subscribers";
import { AS_OF, leases } from "./leases";

const REPORT = "contracts";

describe("contracts with start and end", () => {
  const report = reportFrom({ report: REPORT, cells: leases(), asOf: AS_OF });
  const [, ...rows] = leases();

  it("last as long by plan as Kaplan–Meier says of their rows", () => {
    const of = (plan: string) => rows.filter((row) => row[1] === plan);
    for (const { plan, cases, over, median } of rowsOf(report, "plans").slice(0, 2)) {
      const own = of(String(plan));
      const ends = own.map((row) => Number(row[3]) <= AS_OF);
      const times = own.map((row) => (Math.min(Number(row[3]), AS_OF) - Number(row[2])) / (365 / 12));
      expect([cases, over]).toEqual([own.length, ends.filter(Boolean).length]);
      expect(median).toBeCloseTo(survivalTime(kaplanMeier(times, ends.map(Number)), 0.95).time, 9);
    }
  });

  it("differ by plan, and the forecast is near what happened", () => {
    const said = sentencesOf(report).join(" ");
    expect(said).toMatch(
      /Plans differ beyond chance: plus [\d.]+ months, basic [\d.]+ \(log-rank p < 0.001\)/,
    );
    const [, expected, actual] = /periods: (\d+) were foretold to leave, (\d+) did/.exec(said)!;
    expect(Math.abs(Number(expected) - Number(actual))).toBeLessThan(0.5 * Number(actual));
  });

  it("are listed where they end within 90 days, the next first, with risk and value", () => {
    const renewals = rowsOf(report, "renewals");
    const due = rows.filter((row) => Number(row[3]) > AS_OF && Number(row[3]) <= AS_OF + 90);
    expect(renewals).toHaveLength(due.length);
    const ends = renewals.map(({ end }) => Number(end));
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    expect(renewals.every(({ risk, remaining }) => Number(risk) > 0 && Number(remaining) > 0)).toBe(true);
  });

  it("pay what the rows say: recurring revenue at the last month's end, and each month adds up", () => {
    const revenue = rowsOf(report, "revenue");
    const last = revenue.at(-1)!;
    const there = rows.filter((row) => Number(row[3]) > AS_OF);
    expect(last.month).toBe("2025-12");
    expect(last.end).toBeCloseTo(
      there.reduce((sum, row) => sum + Number(row[4]), 0),
      6,
    );
    for (const { start, won, reactivated, expansion, contraction, churned, end } of revenue) {
      const sum = [start, won, reactivated, expansion].reduce<number>(
        (total, value) => total + Number(value),
        0,
      );
      expect(sum - Number(contraction) - Number(churned)).toBeCloseTo(Number(end), 6);
    }
    expect(rowsOf(report, "net")[0]!.q0).toBe(1);
  });
});

describe("a list with tenure and who left", () => {
  it("gives curves by contract and terms left, and no renewals", () => {
    const report = reportFrom({ report: REPORT, cells: subscribers() });
    expect(rowsOf(report, "plans").map(({ plan }) => plan)).toEqual(
      expect.arrayContaining(["month to month", "one year", "two years", "All"]),
    );
    expect(rowsOf(report, "renewals")).toEqual([]);
    expect(report.sheets.map(({ id }) => id)).toEqual(["page", "figures"]);
  });

  it("is refused without tenure", () => {
    const cells = subscribers().map((row) => [row[0]!, row[1]!, row[6]!]);
    expect(() => reportFrom({ report: REPORT, cells })).toThrow(
      expect.objectContaining({ key: "contractsNeedTenure" }),
    );
  });
});

it("counts contracts that follow one another as one, and has no forecast of a few", () => {
  const cells = [
    ["customer", "start date", "end date", "monthly price"],
    ["A", 45292, 45657, 10],
    ["A", 45658, 46022, 12],
    ["B", 45292, 45657, 10],
    ["C", 45400, 46100, 10],
  ];
  const report = reportFrom({ report: REPORT, cells, asOf: 45900, locale: "zh-CN" });
  expect(rowsOf(report, "plans").map(({ cases, over }) => [cases, over])).toEqual([[3, 1]]);
  expect(sentencesOf(report).join("")).toContain("没有预测");
});
