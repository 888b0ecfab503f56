import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { columnLetters } from "../../src/core/cells/issue";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import { LOCALES, textsFor } from "../../src/locales";
import { HOW_COMPUTED } from "../../src/reports/kit/howComputed";
import { isPossible } from "../../src/reports/kit/needs";
import { buildPrivately } from "../../src/reports/privacy/privacy";
import { REPORTS } from "../../src/reports/registry";
import type { Report, TableBlock } from "../../src/reports/report";
import { parseArea } from "../../src/excel/address";
import { layoutReport } from "../../src/reports/layout/layout";
import { forgetReport } from "../../src/excel/ownRecord";
import { readSelection } from "../../src/excel/selection";
import { writeReport } from "../../src/excel/writer";
import { startHost, type RunningHost } from "../support/host";
import { reportInput } from "../reports/reportInput";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  REPORTS.forEach(({ id }) => forgetReport(id));
});

/** 40 customers over eight months, some lost, some new, one refund; small, and the same every time. */
function orders(): (string | number)[][] {
  const rows: (string | number)[][] = [];
  for (let customer = 0; customer < 40; customer++) {
    const every = 9 + ((customer * 7) % 50);
    const until = customer % 3 === 0 ? 120 : 240;
    for (let day = (customer * 11) % 90; day < until; day += every) {
      rows.push([`o${rows.length + 1}`, `c${customer + 1}`, 45658 + day, 20 + ((customer * 13 + day) % 80)]);
    }
  }
  rows.push(["r1", "c2", 45658 + 200, -15], ["x1", "", 45800, 9]);
  return [["Order ID", "Customer ID", "Order Date", "Amount"], ...rows];
}

/** Reports over orders alone; the others need columns that these do not have. */
const possible = REPORTS.filter((report) =>
  isPossible(report, { customer: 0, order: 1, date: 2, amount: 3 }),
);

async function make(id: string, locale: string, smallest = 0): Promise<Report> {
  const cells = orders();
  excel.host.edit("Sheet1", "A1", cells);
  excel.host.select("Sheet1", `A1:D${cells.length}`);
  const worksheetId = Object.keys(excel.host.snapshot().book.sheets)[0]!;
  excel.host.resetStats();
  const { sources } = await readSelection({ worksheetId, address: `A1:D${cells.length}` });
  expect(excel.host.stats.roundTrips).toBe(1);
  const definition = REPORTS.find((report) => report.id === id)!;
  const mapping = guessRoles(sources[0]!.cells).mapping;
  const defaults = Object.fromEntries(definition.options.map((option) => [option.name, option.default]));
  return buildPrivately(
    definition,
    reportInput({
      dataset: readDataset(sources, mapping),
      source: sources,
      options: { ...defaults, smallest },
      texts: textsFor(locale),
      version: "1.0.0",
    }),
  );
}

it.each(possible.map(({ id }) => id))(
  "%s can be written just as well with most of its groups hidden",
  async (id) => {
    const report = await make(id, "en-US", 15);
    excel.host.resetStats();
    await writeReport(report, textsFor("en-US"));
    expect(excel.host.stats.roundTrips).toBe(2);
  },
  60_000,
);

describe.each(LOCALES)("in %s", (locale) => {
  it.each(possible.map(({ id }) => id))(
    "%s stands on its sheets as it was made: one round trip to read, two to write",
    async (id) => {
      const report = await make(id, locale);
      excel.host.resetStats();
      const written = await writeReport(report, textsFor(locale));
      expect(excel.host.stats.roundTrips).toBe(2);
      // Look-ups have their answers when they have been calculated.
      await excel.host.settled();
      const placed = layoutReport(report, locale);
      expect(written.sheets.map(({ id }) => id)).toEqual(placed.map(({ id }) => id));
      const tables = report.sheets
        .flatMap(({ blocks }) => blocks)
        .filter(
          (block): block is TableBlock =>
            block.kind === "table" && block.id !== HOW_COMPUTED && block.rows.length > 0,
        );
      for (const { rows, columns } of tables) {
        const bodies = placed.map(({ ranges }) =>
          ranges.find(({ values }) => values === rows || values[0] === rows[0]),
        );
        const sheet = bodies.findIndex((body) => body);
        const body = bodies[sheet]!;
        const end = body.row + rows.length - 1;
        const last = body.column + columns.length - 1;
        const cells = excel.host.read(written.sheets[sheet]!.name, address(body.row, end, body.column, last));
        expect(cells).toEqual(rows.map((row) => row.map((value) => value ?? "")));
      }
      const charts = excel.host.snapshot().charts;
      expect(charts.map(({ title }) => title.text).sort()).toEqual(
        placed.flatMap((sheet) => sheet.charts.map(({ title }) => title)).sort(),
      );
      for (const chart of charts) {
        for (const series of chart.series) {
          expect(series.values.range.endRow).toBeGreaterThanOrEqual(series.values.range.startRow);
        }
      }
    },
    60_000,
  );
});

function address(firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): string {
  const text = `${columnLetters(firstColumn)}${firstRow + 1}:${columnLetters(lastColumn)}${lastRow + 1}`;
  expect(parseArea(text).rows).toBe(lastRow - firstRow + 1);
  return text;
}
