import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import { forgetReport } from "../../src/excel/ownRecord";
import { readSelection } from "../../src/excel/selection";
import { writeReport } from "../../src/excel/writer";
import { LOCALES, textsFor } from "../../src/locales";
import { readingFor } from "../../src/reports/kit/needs";
import { layoutReport } from "../../src/reports/layout/layout";
import { buildPrivately } from "../../src/reports/privacy/privacy";
import { reportById } from "../../src/reports/registry";
import { reportInput } from "../reports/reportInput";
import { leases } from "../reports/contracts/leases";
import { subscribers } from "../reports/whoLeaves/subscribers";
import { startHost, type RunningHost } from "../support/host";

const TABLES: Record<string, () => (string | number)[][]> = { "who-leaves": subscribers, contracts: leases };

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  Object.keys(TABLES).forEach(forgetReport);
});

describe.each(LOCALES)("in %s", (locale) => {
  it.each(Object.entries(TABLES))(
    "%s stands on its page and the sheets behind it: one round trip to read, two to write",
    async (id, cellsOf) => {
      const cells = cellsOf();
      const address = `A1:${"ABCDEFGHIJKL"[cells[0]!.length - 1]}${cells.length}`;
      excel.host.edit("Sheet1", "A1", cells);
      excel.host.select("Sheet1", address);
      const worksheetId = Object.keys(excel.host.snapshot().book.sheets)[0]!;
      excel.host.resetStats();
      const { sources } = await readSelection({ worksheetId, address });
      expect(excel.host.stats.roundTrips).toBe(1);
      const definition = reportById(id);
      const { mapping, ...kind } = readingFor(definition, guessRoles(sources[0]!.cells).mapping, sources[0]);
      const report = buildPrivately(
        definition,
        reportInput({
          dataset: readDataset(sources, mapping, {}, kind),
          options: Object.fromEntries(definition.options.map((option) => [option.name, option.default])),
          texts: textsFor(locale),
          version: "1.0.0",
        }),
      );
      excel.host.resetStats();
      const { sheets } = await writeReport(report, textsFor(locale));
      expect(excel.host.stats.roundTrips).toBe(2);
      expect(sheets.map(({ name }) => name)).toEqual(report.sheets.map(({ name }) => name));
      const charts = layoutReport(report, locale).flatMap((sheet) => sheet.charts);
      expect(excel.host.snapshot().charts).toHaveLength(charts.length);
      expect(charts.length).toBeGreaterThan(1);
    },
    120_000,
  );
});
