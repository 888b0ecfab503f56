import { forgetReport } from "../../src/excel/ownRecord";
import { writeReport } from "../../src/excel/writer";
import { textsFor } from "../../src/locales";
import type { Report } from "../../src/reports/report";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  forgetReport("kpis");
});

const report: Report = {
  id: "kpis",
  title: "Key figures",
  issues: [],
  sheets: [
    {
      id: "s",
      name: "Key figures",
      blocks: [
        {
          kind: "table",
          id: "kpis",
          columns: [
            { key: "name", title: "Name", format: "text" },
            { key: "value", title: "Value", format: "number", rowFormats: ["moneyTenThousands", "percent"] },
            { key: "change", title: "Change", format: "change", rowFormats: ["change", "changePoints"] },
            {
              key: "attainment",
              title: "Attainment",
              format: "percent",
              thresholds: [
                { good: 1, poor: 0.9, rows: [0] },
                { good: 1, poor: 1.1, rows: [1] },
              ],
            },
          ],
          rows: [
            ["销售额", 1_234_567, 0.123, 1.02],
            ["投诉率", 0.02, -1.5, 1.2],
          ],
        },
      ],
    },
  ],
};

/** In an order of their own: no cell meets two of them. */
const rules = () =>
  excel.host
    .snapshot()
    .conditionalFormats.map(({ type, ranges, cellValue }) => ({
      type,
      at: ranges.map(({ startRow, startColumn }) => [startRow, startColumn]),
      rule: `${cellValue!.operator} ${cellValue!.formula1}`,
    }))
    .sort((a, b) => a.at[0]![0]! - b.at[0]![0]! || (a.rule < b.rule ? -1 : 1));

const expected = [
  { type: "CellValue", at: [[1, 3]], rule: "GreaterThanOrEqual =1" },
  { type: "CellValue", at: [[1, 3]], rule: "LessThan =0.9" },
  { type: "CellValue", at: [[2, 3]], rule: "GreaterThan =1.1" },
  { type: "CellValue", at: [[2, 3]], rule: "LessThanOrEqual =1" },
];

describe("thresholds on a sheet", () => {
  it("are rules on the cells, good and poor, upwards and downwards, in two round trips", async () => {
    excel.host.resetStats();
    await writeReport(report, textsFor("zh-CN"));
    expect(excel.host.stats.roundTrips).toBe(2);
    expect(rules()).toEqual(expected);
  });

  it("are not doubled when the report is written again", async () => {
    await writeReport(report, textsFor("zh-CN"));
    await writeReport(report, textsFor("zh-CN"));
    expect(rules()).toEqual(expected);
  });
});

it("figures of several kinds keep their values and show direction and unit by number format", async () => {
  await writeReport(report, textsFor("zh-CN"));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Key figures").getRange("B2:C3");
    range.load("values,text,numberFormat");
    await context.sync();
    expect(range.values).toEqual([
      [1_234_567, 0.123],
      [0.02, -1.5],
    ]);
    expect(range.text).toEqual([
      ["123.5万", "▲ 12.3%"],
      ["2.0%", "▼ 1.5个百分点"],
    ]);
  });
});
