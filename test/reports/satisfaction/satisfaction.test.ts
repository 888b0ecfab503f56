import { seededRandom } from "../../../src/core/statistics/random";
import { headlineOf, reportFrom, rowsOf, sentencesOf } from "../reportFrom";

describe("the report on satisfaction", () => {
  const article = [
    ["调查项目", "满意度评分", "重要性评分"],
    ["产品质量", 4.5, 5],
    ["服务质量", 4, 4],
    ["价格", 3.8, 3],
  ];

  it("places items that were counted elsewhere: quality keeps up, service comes first, price is low", () => {
    const report = reportFrom({ report: "satisfaction", cells: article, locale: "zh-CN" });
    expect(rowsOf(report, "items")).toEqual([
      { item: "产品质量", mean: 4.5, importance: 5, quadrant: "继续保持" },
      { item: "服务质量", mean: 4, importance: 4, quadrant: "优先改进" },
      { item: "价格", mean: 3.8, importance: 3, quadrant: "低优先级" },
    ]);
    expect(headlineOf(report)).toEqual([
      "3 个项目的满意度均分为 4.10（满分 5）。",
      "优先改进：服务质量——客户看重，但得分低于平均。",
    ]);
  });

  it("compares each group with all others, Holm-corrected, and says which differs", () => {
    // 30 of 60 in the north, 55 of 60 in the south and 50 of 60 in the west are satisfied.
    const answers = [
      ...Array.from({ length: 60 }, (_, i) => ["North", i < 30 ? 5 : 2]),
      ...Array.from({ length: 60 }, (_, i) => ["South", i < 55 ? 4 : 3]),
      ...Array.from({ length: 60 }, (_, i) => ["West", i < 50 ? 5 : 1]),
    ];
    const report = reportFrom({
      report: "satisfaction",
      cells: [["Region", "Overall satisfaction (1-5)"], ...answers],
    });
    const rows = rowsOf(report, "groups");
    // R: p.adjust(c(prop.test(c(30,105), c(60,120), correct = FALSE)$p.value, …(55,80), …(50,85)), "holm")
    expect(rows.map(({ group, value, verdict }) => [group, value, verdict])).toEqual([
      ["South", 55 / 60, "above"],
      ["West", 50 / 60, "no clear difference"],
      ["North", 0.5, "below"],
    ]);
    const p = Object.fromEntries(rows.map((row) => [row.group, Number(row.p)]));
    expect(p.North).toBeCloseTo(3 * 4.3204630578e-8, 12);
    expect(p.South).toBeCloseTo(2 * 2.607296328553e-4, 12);
    expect(p.West).toBeCloseTo(0.06788915486);
  });

  it("calls no group best or worst where all are alike", () => {
    const cells = [
      ["Channel", "Overall satisfaction"],
      ...Array.from({ length: 120 }, (_, i) => [i % 2 ? "App" : "Shop", i % 4 < 2 ? 5 : 2]),
    ];
    const charts = reportFrom({ report: "satisfaction", cells }).sheets[0]!.blocks.flatMap((block) =>
      block.kind === "chart" && block.id === "chosenGroups" ? [block.finding] : [],
    );
    expect(charts).toEqual(["CSAT by Channel"]);
  });

  it("derives importance from answers, and calls no driver a strength that goes with less satisfaction", () => {
    const next = seededRandom(5);
    const clip = (value: number) => Math.min(5, Math.max(1, Math.round(value)));
    const cells = [
      ["Overall satisfaction", "Delivery satisfaction", "Waiting satisfaction"],
      ...Array.from({ length: 200 }, () => {
        const [delivery, waiting] = [1 + Math.floor(5 * next()), 1 + Math.floor(5 * next())];
        return [clip(3 + 0.8 * (delivery - 3) - 0.5 * (waiting - 3) + next() - 0.5), delivery, waiting];
      }),
    ];
    const report = reportFrom({ report: "satisfaction", cells });
    const drivers = rowsOf(report, "drivers");
    expect(drivers.map(({ item, sign }) => [item, sign])).toEqual([
      ["Delivery satisfaction", "higher score, more satisfied"],
      ["Waiting satisfaction", "higher score, less satisfied"],
    ]);
    expect(rowsOf(report, "items").map(({ importance }) => importance)).toEqual([drivers[0]!.share, 0]);
  });

  it("tells why there are no drivers where answers are few", () => {
    const cells = [
      ["Overall satisfaction", "Delivery satisfaction", "Price satisfaction"],
      ...Array.from({ length: 15 }, (_, i) => [1 + (i % 5), 1 + ((i * 2) % 5), 1 + ((i * 3) % 5)]),
    ];
    const report = reportFrom({ report: "satisfaction", cells });
    expect(sentencesOf(report)).toContain(
      "No drivers: 20 complete answers are needed for 2 items, there are 15.",
    );
  });

  it("lists the lowest answers in customers' words", () => {
    const cells = [
      ["Customer ID", "Date", "Overall satisfaction", "Comment"],
      ...Array.from({ length: 12 }, (_, i) => [
        `c${i}`,
        46027 + i,
        [5, 1, 4, 2][i % 4]!,
        i % 4 === 1 ? `late ${i}` : "",
      ]),
    ];
    const rows = rowsOf(reportFrom({ report: "satisfaction", cells }), "lowest");
    expect(rows.map(({ customer, score, comment }) => [customer, score, comment])).toEqual([
      ["c9", 1, "late 9"],
      ["c5", 1, "late 5"],
      ["c1", 1, "late 1"],
    ]);
  });

  it("refuses a table without such a question", () => {
    expect(() =>
      reportFrom({
        report: "satisfaction",
        cells: [
          ["Region", "Visits"],
          ["North", 3],
        ],
        mapping: {},
      }),
    ).toThrow("noSatisfaction");
  });
});
