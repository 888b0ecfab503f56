import { atOnce } from "../../src/core/pieces";
import { keep } from "../../src/excel/keep";
import { recordOf } from "../../src/excel/ownRecord";
import { printsOf } from "../../src/excel/prints";
import { compare, type SheetCells } from "../../src/excel/standing";
import type { PlacedRange, PlacedSheet } from "../../src/reports/layout/placed";

const WORDS = "Kept from this sheet";

const range = (
  row: number,
  style: PlacedRange["style"],
  values: PlacedRange["values"],
  formats: string[],
) => ({
  row,
  column: 0,
  rows: values.length,
  columns: values[0]!.length,
  style,
  values,
  formats,
});

/** A sheet with a list of customers and how often they ordered. */
function sheetWith(orders: Readonly<Record<string, number>>): PlacedSheet {
  const ranges = [
    range(0, "title", [["Customers", null]], ["@", "@"]),
    range(2, "header", [["Customer", "Orders"]], ["@", "@"]),
    range(3, "plain", Object.entries(orders), ["@", "0"]),
  ];
  return {
    id: "list",
    name: "List",
    ranges,
    tables: [],
    charts: [],
    scales: [],
    thresholds: [],
    links: [],
    choices: [],
    columnWidths: [],
    rowHeights: [],
    page: { orientation: "portrait" },
  };
}

const STANDING = [["Customers"], [], ["Customer", "Orders"], ["c1", 4], ["c2", 2], ["c3", 7]] as unknown[][];
const WRITTEN = sheetWith({ c1: 4, c2: 2, c3: 7 });

/** What becomes of these cells of a sheet, now that this is written on it. */
function kept(rows: readonly (readonly unknown[])[], now: PlacedSheet, formulaAt?: SheetCells["formulaAt"]) {
  const prints = printsOf(WRITTEN);
  const record = recordOf("sample", WRITTEN, { tab: "List", tables: [], ownPage: true, stamp: "" });
  const cells: SheetCells = {
    used: { row: 0, column: 0, rows: rows.length, columns: Math.max(...rows.map((row) => row.length)) },
    at: (row, column) => rows[row]?.[column] ?? "",
    formulaAt,
  };
  const comparison = atOnce(compare(WRITTEN.ranges, prints, cells));
  return atOnce(keep({ record, prints, cells, comparison }, now, WORDS));
}

const rowsWith = (change: (rows: unknown[][]) => void) => {
  const rows = STANDING.map((row) => [...row]);
  change(rows);
  return rows;
};
const places = (moves: ReturnType<typeof kept>["moves"]) =>
  moves.map(({ from, to }) => `${from.row}:${from.column} → ${to.row}:${to.column}`);

describe("what people wrote on a sheet that is made again", () => {
  it("is nothing where they wrote nothing", () => {
    expect(kept(STANDING, WRITTEN)).toMatchObject({ moves: [], aside: [], hasAside: false });
  });

  it("follows its customer where the order changed, with its title", () => {
    const rows = rowsWith((all) => {
      all[2]![2] = "Mine";
      all[4]![2] = "call";
    });
    const { moves, aside } = kept(rows, sheetWith({ c2: 9, c1: 4, c3: 7 }));
    expect([places(moves), aside]).toEqual([["4:2 → 3:2"], []]);
  });

  it("is kept aside by the customer's name where the customer is gone", () => {
    const rows = rowsWith((all) => {
      all[2]![2] = "Mine";
      all[4]![2] = "call";
    });
    const { moves, placed, hasAside } = kept(rows, sheetWith({ c1: 4, c3: 7 }));
    const [labels] = placed.ranges;
    expect(hasAside).toBe(true);
    expect(labels!.values).toEqual([[WORDS], ["c2 · Mine"]]);
    expect(moves.at(-1)!.to).toEqual({ row: labels!.row + 1, column: labels!.column + 1 });
  });

  it("is kept aside with its customer and title where it was typed over a cell of ours", () => {
    const rows = rowsWith((all) => (all[4]![1] = "five"));
    const { placed, aside } = kept(rows, WRITTEN);
    expect(placed.ranges[0]!.values).toEqual([[WORDS], ["c2 · Orders"]]);
    expect(aside).toMatchObject([{ row: 4, column: 1 }]);
  });

  it("is not kept aside where the report says the same now", () => {
    const rows = rowsWith((all) => (all[4]![1] = 5));
    expect(kept(rows, sheetWith({ c1: 4, c2: 5, c3: 7 })).hasAside).toBe(false);
  });

  it("is kept aside where it is a formula, though it shows what the report says now", () => {
    const rows = rowsWith((all) => (all[4]![1] = 5));
    const formulaAt: SheetCells["formulaAt"] = (row, column) =>
      row === 4 && column === 1 ? "=2+3" : undefined;
    const { aside } = kept(rows, sheetWith({ c1: 4, c2: 5, c3: 7 }), formulaAt);
    expect(aside).toEqual([expect.objectContaining({ row: 4, column: 1 })]);
  });

  it("makes room where the list grows over it, under its address", () => {
    const rows = rowsWith((all) => (all[6] = ["below"]));
    const { placed, moves } = kept(rows, sheetWith({ c1: 4, c2: 2, c3: 7, c4: 1 }));
    expect(placed.ranges[0]!.values).toEqual([[WORDS], ["A7"]]);
    expect(moves).toHaveLength(1);
  });

  it("stays where it is where nothing of ours comes", () => {
    const rows = rowsWith((all) => {
      all[9] = ["far below"];
    });
    expect(kept(rows, WRITTEN)).toMatchObject({ moves: [], hasAside: false });
  });

  it("keeps its colours: areas that stand as they stood lose their values alone", () => {
    const { contents, sameLook } = kept(STANDING, sheetWith({ c1: 5, c2: 2, c3: 7 }));
    expect(sameLook.size).toBe(3);
    expect(contents.length).toBeGreaterThan(0);
    // Of a list in another order a colour would say something of another row.
    expect(kept(STANDING, sheetWith({ c2: 2, c1: 4, c3: 7 })).sameLook.size).toBe(2);
  });
});
