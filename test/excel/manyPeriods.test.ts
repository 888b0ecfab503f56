import { forgetReport } from "../../src/excel/ownRecord";
import { writeReport } from "../../src/excel/writer";
import { textsFor } from "../../src/locales";
import type { ChartType, Report } from "../../src/reports/report";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  forgetReport("weeks");
});

const chartOf = (periods: number, type: ChartType): Report => ({
  id: "weeks",
  title: "Weeks",
  issues: [],
  sheets: [
    {
      id: "weeks",
      name: "Weeks",
      blocks: [
        {
          kind: "table",
          id: "weeks",
          columns: [
            { key: "week", title: "Week", format: "text" },
            { key: "customers", title: "Customers", format: "integer" },
          ],
          rows: Array.from({ length: periods }, (_, index) => [`w${index}`, index]),
        },
        {
          kind: "chart",
          id: "weeks",
          type,
          title: "Customers",
          finding: "More each week.",
          table: "weeks",
          category: "week",
          series: [{ column: "customers" }],
        },
      ],
    },
  ],
});

describe("the names under an axis", () => {
  it.each([
    [24, "line", undefined],
    [25, "line", 3],
    [104, "areaStacked", 9],
    [104, "barClustered", undefined],
  ] as const)("of %d periods as %s: every %s", async (periods, type, spacing) => {
    await writeReport(chartOf(periods, type), textsFor("en-US"));
    const [chart] = excel.host.snapshot().charts;
    expect(chart!.axes.category.tickLabelSpacing).toBe(spacing);
  });
});

describe("the axis of values", () => {
  it.each([
    ["columnClustered", 0],
    ["line", undefined],
  ] as const)("of a chart of type %s begins at %s", async (type, minimum) => {
    await writeReport(chartOf(4, type), textsFor("en-US"));
    expect(excel.host.snapshot().charts[0]!.axes.value.minimum).toBe(minimum);
  });
});
