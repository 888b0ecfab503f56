import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import type { Dataset } from "../../src/core/cells/dataset";
import type { Grid } from "../../src/core/cells/cell";
import { cellBook } from "../../src/core/ledger/cellBook";
import { seededRandom } from "../../src/core/statistics/random";
import { textsFor } from "../../src/locales";
import { isPossible } from "../../src/reports/kit/needs";
import { REPORTS } from "../../src/reports/registry";
import type { Report, TableBlock } from "../../src/reports/report";
import { bigOrders } from "../../src/workbench/sample/bigOrders";
import { cdnowOrders, hasCdnow } from "./cdnowOrders";

function read(cells: Grid): Dataset {
  return readDataset({ sheet: "Orders", row: 0, column: 0, cells }, guessRoles(cells).mapping);
}

function sample(): Dataset {
  const { header, rows } = bigOrders(4000, 7);
  return read([header, ...rows] as Grid);
}

/** Customers with rates of their own, some of whom leave; `steady` ones buy in a fixed rhythm. */
function random(seed: number, steady: boolean, customers = 150): Dataset {
  const random = seededRandom(seed);
  const rows = Array.from({ length: customers }, (_, i) => {
    const gap = 8 + 60 * random();
    const left = 45200 + 730 * random();
    const days: number[] = [];
    for (let day = 45200 + 200 * random(); day < Math.min(left, 45800);) {
      days.push(Math.floor(day));
      day += steady ? gap * (0.9 + 0.2 * random()) : -gap * Math.log(1 - random());
    }
    return days.map((day) => [`C${i + 1}`, day, Math.round(2000 * random()) / 100 + 1]);
  }).flat();
  return read([["Customer ID", "Order Date", "Amount"], ...rows] as Grid);
}

/** All reports of a workbook over one book, with what they say of each customer and how many are at high risk. */
function told(dataset: Dataset) {
  const book = cellBook(dataset);
  const reports = REPORTS.filter(
    (report) => report.id !== "cleaned-copy" && isPossible(report, dataset.mapping),
  ).map((definition): Report => {
    const options = Object.fromEntries(definition.options.map((option) => [option.name, option.default]));
    return definition.build({ book, dataset, options, texts: textsFor("en-US"), version: "1.0.0" });
  });
  const tables = reports.flatMap(({ id, sheets }) =>
    sheets.flatMap(({ blocks }) =>
      blocks
        .filter((block): block is TableBlock => block.kind === "table")
        .map((table) => ({ report: id, table })),
    ),
  );
  const said = (key: string) =>
    tables.flatMap(({ report, table }) => {
      const [who, what] = [
        table.columns.findIndex(({ names }) => names === "customer"),
        table.columns.findIndex((column) => column.key === key),
      ];
      return who < 0 || what < 0
        ? []
        : table.rows.map((row) => ({
            place: `${report} ${table.id}`,
            id: String(row[who]),
            says: row[what],
          }));
    });
  const figures = reports.flatMap(({ sheets }) =>
    sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "keyFigures" ? block.figures : [])),
    ),
  );
  const rowsOf = (id: string) =>
    tables.filter(({ table }) => table.id === id).flatMap(({ table }) => table.rows);
  return { said, figures, rowsOf };
}

const sources: [string, () => Dataset][] = [
  ["the sample's orders", sample],
  ...[1, 2, 3].map((seed): [string, () => Dataset] => [`random orders ${seed}`, () => random(seed, false)]),
  ["steady buyers", () => random(4, true)],
  ["twenty customers", () => random(5, false, 20)],
  ...(hasCdnow ? ([["the CDNOW sample", cdnowOrders]] as [string, () => Dataset][]) : []),
];

describe.each(sources)("all reports of one workbook over %s", (_, dataset) => {
  const { said, figures, rowsOf } = told(dataset());

  // Offers stand on the plan's list of contacts alone.
  it.each([
    ["segment", 2],
    ["offer", 1],
  ])("tell one %s of a customer", (what, fewest) => {
    const first = new Map<string, string>();
    const places = new Set<string>();
    const contradictions: string[] = [];
    for (const { place, id, says } of said(what)) {
      places.add(place);
      const known = first.get(id) ?? `${says}`;
      first.set(id, known);
      if (`${says}` !== known) {
        contradictions.push(`${id} in ${place}: ${says}, elsewhere ${known}`);
      }
    }
    expect(contradictions).toEqual([]);
    expect(places.size).toBeGreaterThanOrEqual(fewest);
  });

  it("count as many in each segment as the lists have", () => {
    const listed = new Map<string, number>();
    for (const { place, says } of said("segment")) {
      if (place === "segments customers") {
        listed.set(String(says), (listed.get(String(says)) ?? 0) + 1);
      }
    }
    const counted = rowsOf("segments").filter(([name]) => listed.has(String(name)));
    // The segments report and the forecasts.
    expect(counted.length).toBeGreaterThanOrEqual(listed.size);
    for (const [name, customers] of counted) {
      expect([name, customers]).toEqual([name, listed.get(String(name))]);
    }
  });

  it("count as many customers at high risk", () => {
    const bands = said("band");
    const high = new Set(bands.filter(({ says }) => says === "High").map(({ id }) => id)).size;
    const card = figures.find(({ label }) => label === "Customers at high risk")!.value;
    const planned = rowsOf("plan").find((row) => row.includes("highRisk"));
    expect(card).toBe(high);
    expect(planned ? planned[1] : "0 customers").toMatch(
      new RegExp(`^${high.toLocaleString("en-US")} customers`),
    );
  });

  it("call nobody loyal who is at high risk, and nobody at risk who is not", () => {
    const band = new Map(said("band").map(({ id, says }) => [id, says]));
    const told = new Set(said("segment").map(({ id, says }) => `${says}: ${band.get(id)}`));
    for (const contradiction of ["Loyal: High", "Champions: High", "At risk: Low", "Can't lose: Low"]) {
      expect([...told]).not.toContain(contradiction);
    }
    const gone = [...told].filter((pair) => pair.includes("Gone"));
    expect(gone.filter((pair) => pair !== "Gone: Gone")).toEqual([]);
  });
});
