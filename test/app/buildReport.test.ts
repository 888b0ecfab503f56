import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { layoutReport } from "../../src/reports/layout/layout";
import { reportJson } from "../../src/reports/reportJson";
import { buildReport, type BuildRequest } from "../../src/app/buildReport";
import { sentenceOf } from "../../src/app/sentenceOf";

const request: BuildRequest = {
  reportId: "overview",
  sources: [
    {
      sheet: "Orders",
      row: 0,
      column: 0,
      cells: [
        ["客户", "日期", "金额"],
        ["a", 45658, 1_234_567],
        ["b", 45689, 200],
      ],
    },
  ],
  header: true,
  mapping: { customer: 0, date: 1, amount: 2 },
  policies: DEFAULT_POLICIES,
  options: {},
  locale: "en-US",
  version: "1.0.0",
};

describe("the currency of a request", () => {
  it("stands in the sentences and in the number formats of the report", () => {
    const report = buildReport({ ...request, currency: "¥" });
    const [page] = reportJson(report).sheets;
    expect(page!.notes.join("\n")).toMatch(/revenue down 100\.0% to ¥0\.2k/);
    // What each spent fell with it, of one customer: that is no clear change, but not the same either.
    expect(page!.notes.join("\n")).not.toMatch(/as much from each/);
    const formats = layoutReport(report, "en-US").flatMap((sheet) =>
      sheet.ranges.flatMap((range) => range.formats),
    );
    expect(formats).toContain('"¥"#,##0');
    expect(formats).not.toContain("#,##0.00");
  });

  it("leaves amounts bare where there is none", () => {
    const formats = layoutReport(buildReport(request), "en-US").flatMap((sheet) =>
      sheet.ranges.flatMap((range) => range.formats),
    );
    expect(formats.join()).not.toContain("¥");
    expect(formats).toContain("#,##0.00");
  });
});

describe("a table of which no row can be used", () => {
  const refusal = (rows: (string | number)[][], locale: "en-US" | "zh-CN") => {
    const cells = [["客户", "日期", "金额"], ...rows];
    try {
      buildReport({ ...request, sources: [{ sheet: "Orders", row: 0, column: 0, cells }] });
    } catch (error) {
      return sentenceOf(error, locale);
    }
    return undefined;
  };
  // Excel keeps fifteen digits.
  const rounded = [
    [1_234_567_890_123_456, 45_658, 10],
    [1_234_567_890_123_472, 45_659, 20],
  ];

  it("is refused with the reason and a cell", () => {
    expect(refusal(rounded, "en-US")).toBe(
      "None of the 2 rows can be used. Most are left out for this reason: Customer id cut to 15 digits by Excel (2, the first at Orders!A2). The data check lists all.",
    );
    expect(refusal(rounded, "zh-CN")).toMatch(
      /^2 行数据都无法使用，最主要的原因是“[^{}“”]+”（2 行，首行在 Orders!A2）/,
    );
  });

  it("is refused otherwise where there is none", () => {
    expect(refusal([], "en-US")).toBe("There are no rows of data under the header. Select the whole table.");
  });
});
