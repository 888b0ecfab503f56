import { BookShelf } from "../../src/app/bookShelf";
import { buildReport, type BuildRequest } from "../../src/app/buildReport";
import { sampleOrders } from "../../src/app/sampleOrders";
import type { Cell } from "../../src/core/cells/cell";
import type { SourceGrid } from "../../src/core/cells/dataset";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { textsFor } from "../../src/locales";
import { isPossible } from "../../src/reports/kit/needs";
import { REPORTS } from "../../src/reports/registry";

const [sheet] = sampleOrders(textsFor("en-US").pane).sheets;
const block = sheet!.blocks[0]!;
const sample: readonly (readonly Cell[])[] =
  block.kind === "table"
    ? [block.columns.map(({ title }) => title), ...block.rows.map((row) => row.map((value) => value as Cell))]
    : [];
const { mapping } = guessRoles(sample, { header: "auto" });
const customers = [...new Set(sample.slice(1).map((row) => String(row[mapping.customer!])))];

function list(regionOf: (index: number) => string): SourceGrid {
  const rows = customers.map((id, index) => [id, regionOf(index)]);
  return { sheet: "Customers", row: 0, column: 0, cells: [["Customer ID", "Region"], ...rows] };
}

function requestOver(
  cells: SourceGrid["cells"],
  regions = list((index) => "NS"[index % 2]!),
): Omit<BuildRequest, "reportId"> {
  return {
    sources: [{ sheet: "Orders", row: 0, column: 0, cells }],
    related: [{ kind: "customers", sources: [regions], mapping: { customer: 0, region: 1 } }],
    header: true,
    mapping,
    policies: DEFAULT_POLICIES,
    options: {},
    locale: "en-US",
    version: "test",
  };
}

// The sample's scores are recommendations, which tell no satisfaction.
const ids = REPORTS.filter((report) => report.id !== "satisfaction" && isPossible(report, mapping)).map(
  ({ id }) => id,
);

/** The sample, and how often the cell in its last row and the column of amounts has been looked at. */
function watched(): { cells: SourceGrid["cells"]; looks: () => number } {
  let count = 0;
  const row = new Proxy([...sample.at(-1)!], {
    get: (cells, key) => {
      count += key === String(mapping.amount) ? 1 : 0;
      return Reflect.get(cells, key) as unknown;
    },
  });
  return { cells: [...sample.slice(0, -1), row], looks: () => count };
}

describe("a shelf of books", () => {
  it.each([
    ["as they come", ids],
    ["the other way round", [...ids].reverse()],
  ])("gives every report what it says alone: %s", (_, order) => {
    const shelf = new BookShelf();
    const request = requestOver(sample);
    for (const reportId of [...order, ...order]) {
      const alone = buildReport({ ...request, reportId });
      expect(buildReport({ ...request, reportId }, undefined, shelf)).toEqual(alone);
    }
  });

  it("reads the cells once for all reports; a copy of them is written from the cells once more", () => {
    const reading = watched();
    const shelf = new BookShelf();
    const request = requestOver(reading.cells);
    buildReport({ ...request, reportId: "overview" }, undefined, shelf);
    const once = reading.looks();
    expect(once).toBeGreaterThan(0);
    for (const reportId of ids.filter((id) => id !== "cleaned-copy")) {
      buildReport({ ...request, reportId }, undefined, shelf);
    }
    expect(reading.looks()).toBe(once);
    buildReport({ ...request, reportId: "overview" });
    expect(reading.looks()).toBe(2 * once);
  });

  it("reads again what was read in another way, and forgets other cells", () => {
    const [first, second] = [watched(), watched()];
    const shelf = new BookShelf();
    const request = requestOver(first.cells);
    const build = (asked: Omit<BuildRequest, "reportId">) =>
      buildReport({ ...asked, reportId: "overview" }, undefined, shelf);
    build(request);
    const once = first.looks();
    build({ ...request, policies: { ...DEFAULT_POLICIES, refunds: "separate" } });
    expect(first.looks()).toBe(2 * once);
    build(request);
    expect(first.looks()).toBe(2 * once);
    build(requestOver(second.cells));
    expect(second.looks()).toBe(once);
    build(request);
    expect(first.looks()).toBe(3 * once);
  });

  it("answers anew where another table stands beside the same orders", () => {
    const shelf = new BookShelf();
    const reading = watched();
    const request = { ...requestOver(reading.cells), options: { by: "region" } };
    const profiles = (regions: SourceGrid, own?: BookShelf) => {
      const related = [
        { kind: "customers" as const, sources: [regions], mapping: { customer: 0, region: 1 } },
      ];
      return buildReport({ ...request, related, reportId: "profiles" }, undefined, own);
    };
    const halves = list((index) => (index % 2 ? "South" : "North"));
    const thirds = list((index) => ["East", "West", "Mid"][index % 3]!);
    expect(profiles(halves, shelf)).toEqual(profiles(halves));
    const looks = reading.looks();
    expect(profiles(thirds, shelf)).toEqual(profiles(thirds));
    // Once more by the report alone, never by the one with the shelf.
    expect(reading.looks() - looks).toBe(looks / 2);
    expect(profiles(thirds, shelf)).not.toEqual(profiles(halves, shelf));
  });
});
