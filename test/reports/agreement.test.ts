import { existsSync, readFileSync } from "node:fs";
import { guessRoles } from "../../src/core/cells/guessRoles";
import { readDataset } from "../../src/core/cells/readDataset";
import type { Dataset } from "../../src/core/cells/dataset";
import type { Grid } from "../../src/core/cells/cell";
import { textsFor } from "../../src/locales";
import { REPORTS } from "../../src/reports/registry";
import { reportJson } from "../../src/reports/reportJson";
import { bigOrders } from "../../src/workbench/sample/bigOrders";

const CDNOW = "../shared/data/cdnow/CDNOW_sample.txt";

/** Order lines of the sample's simulator, with refunds, cancelled and unpaid orders among them. */
function sample(): Dataset {
  const { header, rows } = bigOrders(4000, 7);
  const cells = [header, ...rows] as Grid;
  return readDataset({ sheet: "Orders", row: 0, column: 0, cells }, guessRoles(cells).mapping);
}

function cdnow(): Dataset {
  const cells: Grid = readFileSync(CDNOW, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/));
  return readDataset(
    { sheet: "CDNOW", row: 0, column: 0, cells },
    { customer: 1, date: 2, amount: 4 },
    {},
    { header: "none", asOf: 35976 },
  );
}

/** Figures that count the whole table, by what they are called; overview and period report count one period. */
const WHOLE = REPORTS.filter(({ id }) => !["overview", "period-report", "cleaned-copy"].includes(id));

const sources: [string, () => Dataset][] = [
  ["the sample's orders", sample],
  // Only where the file is there.
  ...(existsSync(CDNOW) ? ([["the CDNOW sample", cdnow]] as [string, () => Dataset][]) : []),
];

describe.each(sources)("every report over %s", (_, read) => {
  const dataset = read();
  const figures = WHOLE.map(({ id, options, build }) => {
    const defaults = Object.fromEntries(options.map((option) => [option.name, option.default]));
    const { sheets } = reportJson(
      build({ dataset, options: defaults, texts: textsFor("en-US"), version: "1.0.0" }),
    );
    return { id, figures: sheets.flatMap((sheet) => sheet.figures) };
  });
  const named = (label: string) =>
    figures.flatMap(({ id, figures: own }) =>
      own.filter((figure) => figure.label === label).map(({ value }) => ({ id, value: value as number })),
    );

  it.each(["Customers", "Orders", "Revenue", "As-of date"])("says the same of %s", (label) => {
    const said = named(label);
    expect(said.length).toBeGreaterThanOrEqual(2);
    for (const { id, value } of said) {
      expect(Math.abs(value - said[0]!.value) < 0.005 ? said[0]!.value : `${id}: ${value}`).toBe(
        said[0]!.value,
      );
    }
  });
});
