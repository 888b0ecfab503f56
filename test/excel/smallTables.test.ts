import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { buildReport } from "../../src/app/buildReport";
import { EVERY_REPORT, tableFor } from "./smallTables";

it.each(EVERY_REPORT)("%s can be made of its small tables", (reportId) => {
  for (const size of [25, 40, 46]) {
    const cells = tableFor(reportId, size);
    const { sheets } = buildReport({
      reportId,
      sources: [{ sheet: "Sheet1", row: 0, column: 0, cells }],
      header: true,
      mapping: guessRoles(cells).mapping,
      policies: DEFAULT_POLICIES,
      options: {},
      locale: "en-US",
      version: "1.0.0",
    });
    expect(sheets.length).toBeGreaterThan(0);
  }
});
