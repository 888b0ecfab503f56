import { exportTables } from "../../src/reports/exportTables";
import type { TableBlock } from "../../src/reports/report";
import { REPORTS } from "../../src/reports/registry";
import { privateReport, privateWorkbook } from "./privateWorkbook";

const table: TableBlock = {
  kind: "table",
  id: "byMonth",
  total: true,
  columns: [
    { key: "name", title: "Name", format: "text" },
    { key: "day", title: "Day", format: "date" },
    { key: "share", title: "Change", format: "percent" },
    { key: "money", title: "Change", format: "moneyTenThousands" },
  ],
  rows: [
    ['She said "hi", then left', 45658, 0.125, 12345.678],
    ["=HYPERLINK(1)", null, "hidden", -3],
    ["007", 45658, 1, 0],
    ["Total", null, 1, 5],
  ],
};
const exported = (blocks: readonly TableBlock[]) =>
  exportTables({ id: "period-report", sheets: [{ id: "a", name: "A", blocks }] });

describe("tables of a report as csv", () => {
  it("have one row of headers that differ, ISO dates, plain numbers and no total", () => {
    const [{ name, text } = { name: "", text: "" }] = exported([table]);
    expect(name).toBe("period-report-by-month.csv");
    expect(text).toBe(
      "\uFEFFName,Day,Change,Change (2)\r\n" +
        '"She said ""hi"", then left",2025-01-01,0.125,12345.678\r\n' +
        "'=HYPERLINK(1),,,-3\r\n" +
        "007,2025-01-01,1,0\r\n",
    );
  });

  it("write months and times as ISO has them, and formats row by row", () => {
    const columns = [
      { key: "when", title: "When", format: "general", rowFormats: ["month", "dateTime"] },
    ] as const;
    const [file] = exported([{ kind: "table", id: "t", columns, rows: [[45658], [45658.5]] }]);
    expect(file!.text.split("\r\n").slice(1, 3)).toEqual(["2025-01", "2025-01-01T12:00:00"]);
  });

  it.each(["+1", "-1 day", "@me", "\tx"])("keep %j from being a formula", (text) => {
    const columns = [{ key: "a", title: "A", format: "text" }] as const;
    const [file] = exported([{ kind: "table", id: "t", columns, rows: [[text]] }]);
    expect(file!.text.split("\r\n")[1]).toBe(`'${text}`);
  });

  it("are all there, under names of their own, each row as wide as its headers", () => {
    const cells = privateWorkbook((customer) => `c${customer + 1}`);
    for (const id of ["overview", "segments", "products"]) {
      expect(REPORTS.some((report) => report.id === id)).toBe(true);
      const report = privateReport(id, cells);
      const files = exportTables(report);
      const count = report.sheets.flatMap(({ blocks }) =>
        blocks.filter(({ kind }) => kind === "table"),
      ).length;
      expect(new Set(files.map(({ name }) => name)).size).toBe(count);
      for (const { text } of files) {
        const lines = text
          .trimEnd()
          .split("\r\n")
          .map((line) => line.replace(/"(""|[^"])*"/g, "").split(",").length);
        expect(new Set(lines).size).toBe(1);
      }
    }
  });
});
