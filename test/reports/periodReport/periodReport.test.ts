import type { Grid } from "../../../src/core/cells/cell";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { textsFor } from "../../../src/locales";
import { periodReport } from "../../../src/reports/periodReport/periodReport";
import { reportJson } from "../../../src/reports/reportJson";
import type { Report, Value } from "../../../src/reports/report";
import { tableOf } from "../reportFrom";
import { reportInput } from "../reportInput";

/** Revenue 300 in February 2025, 450 in March. */
function orders(asOf: number) {
  const cells = [
    ["order", "customer", "date", "amount"],
    ["o0", "a", 45658, 50],
    ["o1", "a", 45691, 100],
    ["o2", "c", 45698, 200],
    ["o4", "a", 45717, 200],
    ["o5", "b", 45726, 100],
    ["o7", "d", 45747, 150],
  ];
  return readDataset(
    { sheet: "Orders", row: 0, column: 0, cells },
    { order: 0, customer: 1, date: 2, amount: 3 },
    {},
    { asOf },
  );
}

function make(asOf: number, history?: Grid, locale = "en-US", unit = "month"): Report {
  const options = Object.fromEntries(periodReport.options.map((option) => [option.name, option.default]));
  return periodReport.build(
    reportInput({
      dataset: orders(asOf),
      options: { ...options, unit },
      texts: textsFor(locale),
      version: "1.0.0",
      ...(history ? { earlier: { history } } : {}),
    }),
  );
}

/** As the shell finds it on the sheet. */
function cellsOf(report: Report): Value[][] {
  const { columns, rows } = tableOf(report, "history");
  return [columns.map(({ title }) => title), ...rows.map((row) => row.map((value) => value ?? ""))];
}

const notes = (report: Report) => reportJson(report).sheets.flatMap((sheet) => sheet.notes);

describe("report after report", () => {
  const february = make(45716);
  const march = make(45747, cellsOf(february), "zh-CN");
  const again = make(45747, cellsOf(march));

  it("compares with the time before, across a change of language", () => {
    const [revenue, customers] = tableOf(march, "compared").rows;
    expect(revenue!.slice(0, 4)).toEqual(["销售额", 450, 300, 0.5]);
    expect(customers!.slice(0, 4)).toEqual(["成交客户", 3, 2, 0.5]);
  });

  it("adds a row each time and keeps those before", () => {
    expect(tableOf(march, "history").rows.map((row) => row.slice(0, 5))).toEqual([
      [45716, "月", "2025-02", 300, 2],
      [45747, "月", "2025-03", 450, 3],
    ]);
  });

  it("replaces the row of the same date, and still compares with the one before it", () => {
    expect(tableOf(again, "history").rows).toHaveLength(2);
    expect(tableOf(again, "compared").rows[0]!.slice(0, 4)).toEqual(["Revenue", 450, 300, 0.5]);
    expect(notes(again)).toContain("There was already a row for 2025-03-31; it is replaced.");
  });

  it("draws the history from the second time on", () => {
    const charts = (report: Report) => reportJson(report).sheets.flatMap((sheet) => sheet.charts);
    expect(charts(february)).toEqual([]);
    expect(charts(march).map(({ id }) => id)).toEqual(["history", "customers"]);
    expect(notes(again)).toEqual(
      expect.arrayContaining([
        "Revenue in 2025-03: number 1 of 2 reports, highest first",
        "Customers in 2025-03: number 1 of 2 reports, highest first",
      ]),
    );
  });

  it("warns when the days covered differ", () => {
    expect(notes(again)).toContain(
      "Last time covered 28 days, this time 31 days: counts and amounts grow with the days.",
    );
  });

  it("does not compare a quarter with a month", () => {
    const quarter = make(45747, cellsOf(february), "en-US", "quarter");
    expect(tableOf(quarter, "compared").rows[0]!.slice(0, 4)).toEqual(["Revenue", 800, null, null]);
    expect(tableOf(quarter, "history").rows.map((row) => row.slice(0, 4))).toEqual([
      [45716, "Month", "2025-02", 300],
      [45747, "Quarter", "2025-Q1", 800],
    ]);
  });

  it("keeps figures of before that today's tables cannot tell", () => {
    const { names } = textsFor("en-US").reports.keyFigures;
    const history = [
      ["As-of date", "Unit", "Period", names.revenue, names.nps],
      [45716, "Month", "2025-02", 300, 40],
    ];
    const { columns, rows } = tableOf(make(45747, history), "history");
    const nps = columns.findIndex(({ key }) => key === "nps");
    expect(rows.map((row) => row[nps])).toEqual([40, null]);
  });
});
