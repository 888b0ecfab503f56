import { seededRandom } from "../../../src/core/statistics/random";
import { headlineOf, reportFrom, rowsOf, sheetsOf } from "../reportFrom";

const QUESTION = "How likely are you to recommend us? (0-10)";

describe("the report on NPS", () => {
  it("gives −8.95 for 291 promoters, 476 passives and 395 detractors, within the published margin of 4.388", () => {
    const cells = [[QUESTION], ...Array.from({ length: 1162 }, (_, i) => [i < 291 ? 10 : i < 767 ? 7 : 0])];
    const report = reportFrom({ report: "nps", cells });
    const [first] = headlineOf(report);
    expect(first).toContain("NPS is -9.0 (95% interval -13.3 to -4.5, n = 1,162)");
    const [card] = report.sheets[0]!.blocks.flatMap((block) => (block.kind === "cards" ? block.cards : []));
    expect(card!.value).toBeCloseTo(-8.95, 2);
  });

  it("gives each group of 1,000 answers the NPS, interval and Holm-corrected p of the formulas", () => {
    const next = seededRandom(11);
    const groups = ["App", "Shop", "Web"];
    const answers = Array.from({ length: 1000 }, () => {
      const group = Math.floor(3 * next());
      return [groups[group]!, Math.min(10, Math.floor(11 * next() ** (group === 2 ? 1.4 : 0.7)))] as const;
    });
    const rows = rowsOf(
      reportFrom({ report: "nps", cells: [["Channel", QUESTION], ...answers.map((row) => [...row])] }),
      "chosenGroups",
    );
    // Independently: counts, Wald on counts with 3/4, 3/2 and 3/4 added (Rocks 2016), z of own against rest, Holm.
    const moments = (scores: readonly number[]) => {
      const n = scores.length + 3;
      const p = (scores.filter((score) => score >= 9).length + 0.75) / n;
      const d = (scores.filter((score) => score <= 6).length + 0.75) / n;
      return { centre: p - d, variance: (p + d - (p - d) ** 2) / n };
    };
    const phi = (z: number) => {
      // Abramowitz & Stegun 26.2.17 would do; the sum of a fine trapezoid is exact enough and plain.
      const steps = 20000;
      const width = Math.abs(z) / steps;
      const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
      let sum = 0;
      for (let i = 0; i < steps; i++) {
        sum += ((density(i * width) + density((i + 1) * width)) / 2) * width;
      }
      return 1 - 2 * sum;
    };
    const raw = groups.map((name) => {
      const own = answers.filter(([group]) => group === name).map(([, score]) => score);
      const rest = answers.filter(([group]) => group !== name).map(([, score]) => score);
      const [a, b] = [moments(own), moments(rest)];
      const nps =
        (100 * (own.filter((score) => score >= 9).length - own.filter((score) => score <= 6).length)) /
        own.length;
      return {
        name,
        n: own.length,
        nps,
        low: 100 * (a.centre - 1.959963985 * Math.sqrt(a.variance)),
        high: 100 * (a.centre + 1.959963985 * Math.sqrt(a.variance)),
        p: phi((a.centre - b.centre) / Math.sqrt(a.variance + b.variance)),
      };
    });
    const sorted = [...raw].sort((a, b) => a.p - b.p);
    const holm = new Map<string, number>();
    let worst = 0;
    sorted.forEach(({ name, p }, rank) => {
      worst = Math.max(worst, Math.min(1, (3 - rank) * p));
      holm.set(name, worst);
    });
    expect(rows).toHaveLength(3);
    for (const { name, n, nps, low, high } of raw) {
      const row = rows.find(({ group }) => group === name)!;
      expect(row.n).toBe(n);
      expect(row.value).toBeCloseTo(nps, 9);
      expect(row.low).toBeCloseTo(low, 5);
      expect(row.high).toBeCloseTo(high, 5);
      expect(row.p).toBeCloseTo(holm.get(name)!, 6);
    }
  });

  const asked = [
    ["Customer ID", "Date", QUESTION, "Comment"],
    ["a", 46027, 10, "great quality"],
    ["b", 46028, 3, "delivery was late"],
    ["c", 46060, 6, "the parcel came late"],
    ["b", 46061, 2, "delivery late again"],
    ["d", 46062, 9, ""],
    ["e", 46063, 8, ""],
  ];

  it("sets the mean of 0 to 10 apart from the NPS, and two waves side by side", () => {
    const report = reportFrom({ report: "nps", cells: asked });
    // January: one promoter, one detractor; February: one, one passive, two.
    expect(rowsOf(report, "waves").map(({ wave, n, value, mean }) => [wave, n, value, mean])).toEqual([
      ["2026-01", 2, 0, 6.5],
      ["2026-02", 4, -25, 6.25],
    ]);
    expect(rowsOf(report, "change")[0]).toMatchObject({ from: 0, to: -25, difference: -25 });
  });

  it("tells the level without the change where the last wave is too small to be shown", () => {
    const wave = (month: string, n: number) =>
      Array.from({ length: n }, (_, i) => [`2026-${month}-${10 + (i % 18)}`, i % 3 === 0 ? 3 : 10]);
    const cells = [["Date", QUESTION], ...wave("04", 60), ...wave("05", 60), ...wave("06", 4)];
    const told = (smallest: number) => reportFrom({ report: "nps", cells, options: { smallest } });
    expect(headlineOf(told(0))[0]).toContain("2026-05");
    expect(headlineOf(told(5))[0]).toMatch(/^NPS is /);
    expect(headlineOf(told(5))[0]).not.toContain("2026-05");
  });

  it("keeps what was written beside detractors when it is made again", () => {
    const first = reportFrom({ report: "nps", cells: asked });
    expect(rowsOf(first, "followUp").map(({ customer, score }) => [customer, score])).toEqual([
      ["b", 2],
      ["c", 6],
    ]);
    const earlier = sheetsOf(first);
    const sheet = earlier.followUp!;
    const header = sheet.findIndex((row) => row.includes("Outcome"));
    sheet[header + 1]![sheet[header]!.indexOf("Contacted (yes/no)")] = "yes";
    sheet[header + 1]![sheet[header]!.indexOf("Outcome")] = "refunded";
    const again = reportFrom({ report: "nps", cells: asked, earlier });
    expect(
      rowsOf(again, "followUp").map(({ customer, contacted, outcome }) => [customer, contacted, outcome]),
    ).toEqual([
      ["b", "yes", "refunded"],
      ["c", null, null],
    ]);
  });

  it("refuses answers from 1 to 5, whose NPS would be −100 however satisfied people are", () => {
    const cells = [["Satisfaction"], ...Array.from({ length: 30 }, (_, i) => [1 + (i % 5)])];
    expect(() => reportFrom({ report: "nps", cells })).toThrow("noRecommendation");
  });
});
