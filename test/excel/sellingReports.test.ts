import { forgetReport } from "../../src/excel/ownRecord";
import { LOCALES } from "../../src/locales";
import { apart } from "../../src/reports/kit/apart";
import type { TableBlock } from "../../src/reports/report";
import { startHost, type RunningHost } from "../support/host";
import { channels, deals, events, lines, prices, refunded, won } from "./smallTables";
import { throughHost, type Cells } from "./throughHost";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  Object.keys(TABLES).forEach(forgetReport);
});

const TABLES: Record<string, () => Cells> = {
  products: lines,
  "buying-behaviour": lines,
  forecast: lines,
  "price-response": prices,
  pipeline: deals,
  compare: channels,
  funnel: events,
  journey: events,
  returns: refunded,
  payback: won,
};

describe.each(LOCALES)("in %s", (locale) => {
  it.each(Object.entries(TABLES))(
    "%s stands on its page and the sheets behind it: one round trip to read, two to write",
    async (id, cellsOf) => {
      const { report, sheets } = await throughHost(excel, id, cellsOf(), locale);
      expect(excel.host.snapshot().charts.length).toBeGreaterThan(1);
      const written = sheets.flatMap(({ name }) => excel.host.read(name, "A1:R800"));
      for (const { blocks } of apart(report, locale).sheets) {
        const tables = blocks.filter((block): block is TableBlock => block.kind === "table");
        for (const { rows } of tables) {
          const [first = []] = rows;
          const values = first.map((value) => value ?? "");
          expect(written.some((row) => contains(row, values))).toBe(true);
        }
      }
    },
    120_000,
  );
});

/** A row of the sheet has these cells side by side. */
function contains(row: readonly unknown[], values: readonly unknown[]): boolean {
  return row.some((_, from) => values.every((value, index) => row[from + index] === value));
}
