import type { Locale } from "../../../src/locales";
import { seededRandom } from "../../../src/core/statistics/random";
import { headlineOf, reportFrom, rowsOf, tableOf } from "../reportFrom";

const ORDERS = [
  ["Customer ID", "Order date", "Amount"],
  ["c1", 45658, 10],
];

function headers(points: string, locale: Locale, items = ""): string[] {
  const report = reportFrom({ report: "questionnaire", cells: ORDERS, options: { points, items }, locale });
  return tableOf(report, "answers").columns.map(({ title }) => title);
}

/** Sixty answers under the headers of the template, in their order. */
function answered(titles: readonly string[], points: number) {
  const random = seededRandom(points);
  const draw = (most: number) => Math.floor(random() * most);
  const rows = Array.from({ length: 60 }, (_, i) => [
    `c${i}`,
    46027 + i,
    ...titles.slice(2, -2).map(() => 1 + draw(points)),
    draw(11),
    i % 2 ? "Delivery was late" : "物流太慢",
  ]);
  return [[...titles], ...rows];
}

describe("the questionnaire", () => {
  describe.each(["en-US", "zh-CN"] as const)("in %s", (locale) => {
    it.each(["5", "7", "10"])(
      "on %s points comes back with every item, its scale, recommendation and comments",
      (points) => {
        const titles = headers(points, locale);
        const cells = answered(titles, Number(points));
        const satisfaction = reportFrom({ report: "satisfaction", cells, locale });
        const items = rowsOf(satisfaction, "items");
        expect(items).toHaveLength(titles.length - 5);
        items.forEach(({ n, mean }, i) => {
          const own = cells.slice(1).map((row) => Number(row[3 + i]));
          expect(n).toBe(60);
          expect(mean).toBeCloseTo(own.reduce((sum, score) => sum + score, 0) / 60, 12);
        });
        const overall = cells.slice(1).map((row) => Number(row[2]));
        const satisfied = overall.filter((score) => score >= Number(points) - 1).length / 60;
        expect(headlineOf(satisfaction)[0]).toContain(`${(100 * satisfied).toFixed(1)}%`);
        expect(rowsOf(satisfaction, "drivers")).toHaveLength(titles.length - 5);
        expect(rowsOf(satisfaction, "lowest").length).toBeGreaterThan(0);
        const scores = cells.slice(1).map((row) => Number(row.at(-2)));
        const nps = (100 * (scores.filter((s) => s > 8).length - scores.filter((s) => s < 7).length)) / 60;
        const recommended = reportFrom({ report: "nps", cells, locale });
        expect(headlineOf(recommended)[0]!.replaceAll("−", "-")).toContain(nps.toFixed(1));
      },
    );
  });

  it("asks about what is named", () => {
    expect(headers("5", "en-US", "Taste, Portions").slice(3, 5)).toEqual([
      "Taste satisfaction (1-5)",
      "Portions satisfaction (1-5)",
    ]);
  });

  it("says nothing of form tools where it is printed", () => {
    const [form, , tool] = reportFrom({ report: "questionnaire", cells: ORDERS }).sheets;
    const tables = (sheet: typeof form) =>
      sheet!.blocks.flatMap((block) => (block.kind === "table" ? [block.id] : []));
    expect(tables(form)).toEqual(["form", "recommend", "lines"]);
    expect(tables(tool)).toContain("tool");
  });

  it("has a box for each point, and eleven for the recommendation", () => {
    const report = reportFrom({ report: "questionnaire", cells: ORDERS, options: { points: "7" } });
    expect(tableOf(report, "form").columns).toHaveLength(1 + 7);
    expect(tableOf(report, "recommend").columns).toHaveLength(1 + 11);
  });
});
