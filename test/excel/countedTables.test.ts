import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import { forgetReport } from "../../src/excel/ownRecord";
import { readSelection } from "../../src/excel/selection";
import { writeReport } from "../../src/excel/writer";
import { LOCALES, textsFor } from "../../src/locales";
import { LEFT } from "../../src/reports/layout/page/grid";
import { readsRecords } from "../../src/reports/kit/needs";
import { reportById } from "../../src/reports/registry";
import type { TableBlock } from "../../src/reports/report";
import { apart } from "../../src/reports/kit/apart";
import { standingSheets } from "../../src/reports/layout/sections";
import { startHost, type RunningHost } from "../support/host";
import { reportInput } from "../reports/reportInput";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  ["churn-reasons", "retention"].forEach(forgetReport);
});

const TABLES = {
  "churn-reasons": [
    ["原因", "占比"],
    ["价格太高", 0.4],
    ["服务响应慢", 0.3],
    ["竞品更好", 0.3],
  ],
  retention: [
    ["Period", "Opening", "New", "Closing"],
    ["2025-01", 200, 30, 190],
    ["2025-02", 190, 20, 195],
    ["2025-03", 195, 25, 180],
  ],
} as const;

describe.each(LOCALES)("in %s", (locale) => {
  it.each(Object.entries(TABLES))(
    "%s of a table without a customer stands on its sheet: one round trip to read, two to write",
    async (id, rows) => {
      const cells = rows.map((row) => [...row]);
      const address = `A1:${"ABCD"[cells[0]!.length - 1]}${cells.length}`;
      excel.host.edit("Sheet1", "A1", cells);
      excel.host.select("Sheet1", address);
      const worksheetId = Object.keys(excel.host.snapshot().book.sheets)[0]!;
      excel.host.resetStats();
      const { sources } = await readSelection({ worksheetId, address });
      expect(excel.host.stats.roundTrips).toBe(1);
      const definition = reportById(id);
      const { mapping } = guessRoles(sources[0]!.cells);
      expect(readsRecords(definition, mapping)).toBe(true);
      const report = definition.build(
        reportInput({
          dataset: readDataset(sources, mapping, {}, { records: [] }),
          options: Object.fromEntries(definition.options.map((option) => [option.name, option.default])),
          texts: textsFor(locale),
          version: "1.0.0",
        }),
      );
      excel.host.resetStats();
      const { sheets } = await writeReport(report, textsFor(locale));
      expect(excel.host.stats.roundTrips).toBe(2);
      const standing = standingSheets(apart(report, locale).sheets, locale);
      expect(sheets).toHaveLength(standing.length);
      standing.forEach((sheet, index) => {
        const page = "blocks" in sheet;
        const blocks = page ? sheet.blocks : sheet.parts.flatMap((part) => part.blocks);
        const written = excel.host.read(sheets[index]!.name, "A1:Z200");
        const left = page ? LEFT : 0;
        const tables = blocks.filter((block): block is TableBlock => block.kind === "table");
        expect(tables.length).toBeGreaterThan(0);
        for (const { columns, rows: body } of tables) {
          const found = written.map((row) =>
            row.slice(left, left + columns.length).map((cell) => (cell === "" ? null : cell)),
          );
          expect(body.length).toBeGreaterThan(0);
          body.forEach((row) => expect(found).toContainEqual([...row]));
        }
      });
      const charts = excel.host.snapshot().charts;
      const titles = report.sheets.flatMap(({ page, blocks }) =>
        blocks.flatMap((block) =>
          // On a page a chart's title is what it shows.
          block.kind === "chart" ? [page ? block.finding : block.title] : [],
        ),
      );
      expect(charts.map(({ title }) => title.text)).toEqual(titles);
      expect(charts.length).toBeGreaterThan(0);
    },
    60_000,
  );
});
