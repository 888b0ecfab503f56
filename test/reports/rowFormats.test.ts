import { formatValue } from "../../src/reports/kit/formatValue";
import { layoutReport } from "../../src/reports/layout/layout";
import { numberFormat } from "../../src/reports/layout/numberFormat";
import type { TableBlock } from "../../src/reports/report";

const table: TableBlock = {
  kind: "table",
  id: "kpis",
  columns: [
    { key: "name", title: "Name", format: "text" },
    { key: "value", title: "Value", format: "number", rowFormats: ["money0", "integer", "percent"] },
    {
      key: "attainment",
      title: "Attainment",
      format: "percent",
      thresholds: [
        { good: 1, poor: 0.9, rows: [0, 1] },
        { good: 1, poor: 1.1, rows: [2] },
      ],
    },
  ],
  rows: [
    ["Revenue", 100, 1.2],
    ["Customers", 3, null],
    ["Complaints", 0.5, 1.3],
  ],
};

const placed = layoutReport(
  { id: "t", title: "T", issues: [], sheets: [{ id: "s", name: "S", blocks: [table] }] },
  "en-US",
)[0]!;

describe("a table of several kinds of figures", () => {
  it("gives each row its own number format, neighbours with the same formats one range", () => {
    const body = placed.ranges.filter(({ style }) => style === "body");
    expect(body.map(({ row, rows, formats }) => [row, rows, formats[1]])).toEqual([
      [1, 2, "#,##0"],
      [3, 1, "0.0%"],
    ]);
    expect(body.flatMap(({ values }) => values)).toEqual(table.rows);
  });
});

describe("thresholds", () => {
  it("leave blank cells out, which Excel would take for 0, and read downwards where good is the lesser", () => {
    expect(placed.thresholds).toEqual([
      { areas: [{ row: 1, column: 2, rows: 1, columns: 1 }], good: 1, poor: 0.9, upwards: true },
      { areas: [{ row: 3, column: 2, rows: 1, columns: 1 }], good: 1, poor: 1.1, upwards: false },
    ]);
  });

  it("call nothing poor while a period runs", () => {
    const running: TableBlock = {
      ...table,
      columns: [
        ...table.columns.slice(0, 2),
        { ...table.columns[2]!, thresholds: [{ good: 1, upwards: true }] },
      ],
    };
    const report = { id: "t", title: "T", issues: [], sheets: [{ id: "s", name: "S", blocks: [running] }] };
    expect(layoutReport(report, "en-US")[0]!.thresholds).toEqual([
      {
        areas: [
          { row: 1, column: 2, rows: 1, columns: 1 },
          { row: 3, column: 2, rows: 1, columns: 1 },
        ],
        good: 1,
        upwards: true,
      },
    ]);
  });
});

describe("changes", () => {
  it.each([
    [0.123, "change", "en-US", "▲ 12.3%"],
    [-0.5, "change", "en-US", "▼ 50.0%"],
    [0, "change", "en-US", "0.0%"],
    [2, "changePoints", "en-US", "▲ 2.0 pp"],
    [-2, "changePoints", "zh-CN", "▼ 2.0个百分点"],
    [-12.5, "changeScore", "en-US", "▼ 12.5"],
    [1_234_567, "moneyTenThousands", "zh-CN", "123.5万"],
    [null, "change", "en-US", "–"],
  ] as const)("%d as %s in %s is %s", (value, format, locale, expected) => {
    expect(formatValue(value, format, locale)).toBe(expected);
  });

  it("have their direction and unit in the cell's number format too", () => {
    expect(numberFormat("changePoints", { locale: "zh-CN" })).toBe(
      '"▲ "0.0"个百分点";"▼ "0.0"个百分点";0.0"个百分点"',
    );
    expect(numberFormat("moneyTenThousands", { locale: "zh-CN" })).toBe('0\\.0,"万"');
  });
});
