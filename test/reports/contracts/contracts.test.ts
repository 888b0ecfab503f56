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
    expect(said).toMatch(/Plans differ beyond chance: half of plus last [\d.]+ months, half of basic [\d.]+/);
    const [, expected, actual] = /periods: (\d+) were expected to leave, (\d+) did/.exec(said)!;
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

describe("customers counted by year", () => {
  const cells = [
    ["Cohort", "Plan", "0", "1", "2", "3", "4"],
    ["2019", "gold", 1000, 850, 740, 660, 600],
    ["2020", "gold", 900, 770, 665, 590, ""],
    ["2019", "silver", 1000, 620, 470, 395, 345],
    ["2020", "silver", 800, 500, 380, 310, ""],
  ];
  const report = reportFrom({ report: REPORT, cells });

  it("last as the pooled counts say, by plan", () => {
    const [gold, silver, all] = rowsOf(report, "plans");
    expect([gold!.cases, silver!.cases, all!.cases]).toEqual([1900, 1800, 3700]);
    expect([gold!.over, silver!.over]).toEqual([400 + 310, 655 + 490]);
    expect(gold!.year).toBeCloseTo((850 + 770) / 1900, 12);
    const after = rowsOf(report, "curve").find(({ month }) => month === 36)!;
    expect(after.survival).toBeCloseTo((660 + 590 + 395 + 310) / 3700, 12);
  });

  it("are renewed by the year, and foretold", () => {
    const curve = rowsOf(report, "curve");
    expect(curve.map(({ month }) => month).slice(0, 3)).toEqual([0, 12, 24]);
    expect(curve[1]!.foretold).toBeCloseTo(Number(curve[1]!.survival), 1);
    expect(curve.at(-1)!.survival).toBeNull();
  });

  it("may stand the other way round, and be shares, which count as of a thousand each", () => {
    const shares = reportFrom({
      report: REPORT,
      cells: [
        ["年", "常规", "高端"],
        [0, 1, 1],
        [1, 0.64, 0.87],
        [2, 0.47, 0.75],
        [3, 0.38, 0.66],
      ],
      locale: "zh-CN",
    });
    const rows = rowsOf(shares, "plans");
    expect(rows.map(({ plan, cases, over }) => [plan, cases, over])).toEqual([
      ["常规", 1000, 620],
      ["高端", 1000, 340],
      ["全部", 2000, 960],
    ]);
    expect(sentencesOf(shares).join("")).toContain("每个同期群 1,000 位");
  });
});

describe("contracts whose ends are known only since a day", () => {
  const since = 45500;
  const known = leases().filter((row, i) => i === 0 || Number(row[3]) >= since);

  it("are at risk from that day on: as all of them say, and not as those who were left", () => {
    const all = rowsOf(reportFrom({ report: REPORT, cells: leases(), asOf: AS_OF }), "plans").at(-1)!;
    const late = reportFrom({ report: REPORT, cells: known, asOf: AS_OF, options: { since: "2024-07-27" } });
    const naive = rowsOf(reportFrom({ report: REPORT, cells: known, asOf: AS_OF }), "plans").at(-1)!;
    const right = rowsOf(late, "plans").at(-1)!;
    expect(Math.abs(Number(right.year) - Number(all.year))).toBeLessThan(0.06);
    expect(Number(naive.year)).toBeGreaterThan(Number(all.year) + 0.1);
  });

  it("may each have a day of their own", () => {
    const cells = known.map((row, i) => [...row, i === 0 ? "observed since" : "2024-07-27"]);
    const own = rowsOf(reportFrom({ report: REPORT, cells, asOf: AS_OF }), "plans");
    const one = rowsOf(
      reportFrom({ report: REPORT, cells: known, asOf: AS_OF, options: { since: "2024-07-27" } }),
      "plans",
    );
    expect(own).toEqual(one);
  });
});

describe("trials", () => {
  const header = ["customer", "plan", "start date", "end date", "monthly price"];
  const month = 30;
  const rows = Array.from({ length: 40 }, (_, i) => {
    const start = 45300 + 10 * i;
    const trial = [`T${i}`, "free trial", start, start + 14, 0];
    // Every third one pays; the one of customer 3 too late.
    const paid =
      i % 3 === 0 ? [[`T${i}`, "basic", start + (i === 3 ? 90 : 15), start + 15 + 4 * month, 20]] : [];
    return [trial, ...paid];
  }).flat();
  const report = reportFrom({ report: REPORT, cells: [header, ...rows], asOf: 45690 });

  it("are told by the quarter: who paid within 31 days of the end, who did not, who may yet", () => {
    const all = rowsOf(report, "trials").at(-1)!;
    // Undecided on day 45690 are 35 and those after, but for 36, who pays.
    expect([all.trials, all.paid, all.open]).toEqual([40, 12, 4]);
    expect(all.share).toBeCloseTo(12 / 36, 12);
  });

  it("are no contracts", () => {
    expect(rowsOf(report, "plans").at(-1)!.cases).toBe(13);
  });

  it("that end on a day of the contract's row were paid where it went on", () => {
    const cells = [
      ["customer", "start date", "end date", "trial end", "monthly price"],
      ["A", 45300, 45314, "2024-01-23", 20],
      ["B", 45300, "", "2024-01-23", 20],
      ["C", 45320, 45500, "2024-02-12", 20],
      ["D", 45680, "", "2025-02-06", 20],
    ];
    const [, all] = rowsOf(reportFrom({ report: REPORT, cells, asOf: 45690 }), "trials").slice(-2);
    expect([all!.trials, all!.paid, all!.open]).toEqual([4, 2, 1]);
  });
});
