import { reportFrom, rowsOf } from "../reportFrom";
import type { Report } from "../../../src/reports/report";

/** The sentences of a page's headline. */
function headline(report: Report): string[] {
  return report.sheets[0]!.blocks.flatMap((block) =>
    block.kind === "headline" ? block.sentences.map(({ text }) => text) : [],
  );
}

describe("satisfaction", () => {
  const article = [
    ["调查项目", "满意度评分", "重要性评分"],
    ["产品质量", 4.5, 5],
    ["服务质量", 4, 4],
    ["价格", 3.8, 3],
  ];

  it("places the items of a table that was counted elsewhere: quality keeps up, service comes first, price is low", () => {
    const report = reportFrom({ report: "satisfaction", cells: article, locale: "zh-CN" });
    expect(rowsOf(report, "items")).toEqual([
      { item: "产品质量", mean: 4.5, importance: 5, quadrant: "继续保持" },
      { item: "服务质量", mean: 4, importance: 4, quadrant: "优先改进" },
      { item: "价格", mean: 3.8, importance: 3, quadrant: "低优先级" },
    ]);
    expect(headline(report)[0]).toBe("3 个项目的满意度均分为 4.10（满分 5）。");
    expect(headline(report)[1]).toContain("优先改进：服务质量");
  });
  it("x", () => {
    const report = reportFrom({ report: "satisfaction", cells: article, locale: "zh-CN" });
    console.log(JSON.stringify(report, null, 1).slice(0, 6000));
  });
});
