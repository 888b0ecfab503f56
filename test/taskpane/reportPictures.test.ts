import { REPORTS } from "../../src/reports/registry";
import { PICTURES } from "../../src/taskpane/components/ReportPicture";

it("every report has a picture of its own, and no picture is left without a report", () => {
  expect(Object.keys(PICTURES).sort()).toEqual(REPORTS.map(({ id }) => id).sort());
  expect(new Set(Object.values(PICTURES).map((picture) => JSON.stringify(picture))).size).toBe(
    REPORTS.length,
  );
});
