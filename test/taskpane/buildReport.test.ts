import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { layoutReport } from "../../src/reports/layout";
import { reportJson } from "../../src/reports/reportJson";
import { buildReport, type BuildRequest } from "../../src/taskpane/buildReport";

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
    expect(reportJson(report).sheets[0]!.notes[0]).toMatch(/revenue ¥200,/);
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
