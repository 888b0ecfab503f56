import { reportFrom, rowsOf, sentencesOf, tableOf } from "../reportFrom";
import { subscribers } from "./subscribers";

const REPORT = "who-leaves";

describe("who leaves, and why", () => {
  const report = reportFrom({ report: REPORT, cells: subscribers() });
  const odds = rowsOf(report, "odds");
  const of = (start: string) => odds.find(({ term }) => String(term).startsWith(start))!;

  it("finds what was put into the customers, and the city beyond nothing but chance", () => {
    expect(Number(of("months with us").high)).toBeLessThan(1);
    expect(Number(of("hotline calls").low)).toBeGreaterThan(1);
    expect(Number(of("contract: two years").high)).toBeLessThan(1);
    for (const { term, low, high } of odds.filter(({ term }) => String(term).startsWith("city"))) {
      expect([term, Number(low) < 1 && Number(high) > 1]).toEqual([term, true]);
    }
  });

  it("counts customers by tenth, the likeliest first: as many as there are and as many as left", () => {
    const deciles = rowsOf(report, "deciles");
    const sum = (key: string) => deciles.reduce((total, row) => total + Number(row[key]), 0);
    const left = subscribers().filter((row) => row[6] === "yes").length;
    expect([deciles.length, sum("customers"), sum("left")]).toEqual([10, 600, left]);
    expect(deciles.at(-1)!.caught).toBeCloseTo(1, 12);
    expect(Number(deciles[0]!.lift)).toBeGreaterThan(1.8);
  });

  it("lists only customers who are still there, the likeliest first, each with his reasons", () => {
    const scores = rowsOf(report, "scores");
    const left = new Set(subscribers().flatMap((row) => (row[6] === "yes" ? [row[0]] : [])));
    expect(scores).toHaveLength(600 - left.size);
    expect(scores.some(({ customer }) => left.has(String(customer)))).toBe(false);
    const chances = scores.map(({ chance }) => Number(chance));
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
    expect(scores[0]!.reason1).toEqual(expect.any(String));
  });

  it("says what it is not: a cause", () => {
    expect(sentencesOf(report).join(" ")).toContain("not cause");
  });

  it("keeps each line of the page within its place", () => {
    expect(tableOf(report, "strongest").rows.length).toBeLessThanOrEqual(15);
    expect(tableOf(report, "strongest").columns.length).toBeLessThanOrEqual(9);
  });
});

describe("columns that were written after customers left", () => {
  const cells = subscribers().map((row, i) =>
    i === 0
      ? [...row, "exit survey sent", "refund"]
      : [...row, row[6] === "yes" ? 1 : 0, row[6] === "yes" && i % 40 > 1 ? 5 : ""],
  );
  const report = reportFrom({ report: REPORT, cells });

  it("are left out of the model and named", () => {
    const terms = rowsOf(report, "odds").map(({ term }) => String(term));
    expect(terms.some((term) => term.startsWith("exit survey sent"))).toBe(false);
    const said = sentencesOf(report).join(" ");
    expect(said).toContain(
      "“exit survey sent” alone ranks who left almost perfectly (100.0% of pairs right)",
    );
  });
});

describe("what cannot be told", () => {
  const refuses = (cells: (string | number)[][], key: string) =>
    expect(() => reportFrom({ report: REPORT, cells })).toThrow(expect.objectContaining({ key }));

  it("is refused: words that say neither, nobody who left, too few who did", () => {
    const changed = (change: (row: (string | number)[], i: number) => string | number) =>
      subscribers(120).map((row, i) => (i === 0 ? row : [...row.slice(0, 6), change(row, i)]));
    refuses(
      changed((_, i) => (i % 2 ? "blue" : "green")),
      "churnedUnreadable",
    );
    refuses(
      changed(() => "no"),
      "oneOutcome",
    );
    refuses(
      changed((_, i) => (i % 12 === 0 ? "yes" : "no")),
      "churnModelRefused",
    );
  });
});

it("is made in Chinese of a Chinese list", () => {
  const [, ...rows] = subscribers();
  const cells = [
    ["客户编号", "城市", "在网时长", "合约", "客服次数", "月费", "是否流失"],
    ...rows.map((row) => [...row.slice(0, 6), row[6] === "yes" ? "是" : "否"]),
  ];
  const report = reportFrom({ report: REPORT, cells, locale: "zh-CN" });
  expect(sentencesOf(report).join("")).toContain("不是因果");
  expect(rowsOf(report, "odds").some(({ term }) => String(term).startsWith("在网时长 +"))).toBe(true);
});
