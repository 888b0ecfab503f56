import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { buildReport } from "../../src/app/buildReport";
import { earlierFor } from "../../src/app/makeReports";
import { readEarlierReports } from "../../src/excel/earlierReports";
import { writeReport, type WrittenReport } from "../../src/excel/writer";
import { textsFor } from "../../src/locales";
import { layoutReport } from "../../src/reports/layout/layout";
import type { PlacedSheet } from "../../src/reports/layout/placed";
import type { Cells } from "./throughHost";

/** Makes a report and writes it, as a press does, and says where everything is. */
export async function pressFor(
  report: string,
  cells: Cells,
): Promise<{ readonly placed: PlacedSheet[]; readonly written: WrittenReport }> {
  const earlier = await earlierFor(report, { earlierReports: readEarlierReports });
  const made = buildReport({
    ...earlier,
    reportId: report,
    sources: [{ sheet: "Sheet1", row: 0, column: 0, cells }],
    header: true,
    mapping: guessRoles(cells).mapping,
    policies: DEFAULT_POLICIES,
    options: {},
    locale: "en-US",
    version: "1.0.0",
  });
  const written = await writeReport(made, textsFor("en-US"));
  return { written, placed: layoutReport(made, "en-US") };
}
