/**
 * What every report's page takes: rows, sheets of A4, points of its smallest letters on paper, row of the first chart, and
 * sheets behind it; of the sample workbook.
 *
 *   npm run bench -- pages
 */
import { REPORTS } from "../../src/reports/registry";
import { measuresOf, sampleReportOf } from "../reports/contents/pageMeasures";

const make = sampleReportOf("en-US");
const line = (cells: readonly unknown[]) => process.stdout.write(`| ${cells.join(" | ")} |\n`);

line(["report", "rows", "printed", "letters", "first chart", "sheets behind"]);
line(Array<string>(6).fill("---"));
for (const { id, copiesData } of REPORTS) {
  if (copiesData) {
    continue;
  }
  try {
    const report = make(id);
    if (!report.sheets.some(({ page }) => page)) {
      line([id, "no page: a form of its own", "", "", "", ""]);
      continue;
    }
    const { rows, printed, letters, firstChart, behind } = measuresOf(report, "en-US");
    line([id, rows, printed, letters.toFixed(1), firstChart ?? "none", behind]);
  } catch (error) {
    line([id, "not of the sample", String((error as { key?: string }).key ?? error), "", "", ""]);
  }
}
