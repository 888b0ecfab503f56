import fc from "fast-check";
import { layoutReport } from "../../../src/reports/layout/layout";
import type { Area, PlacedSheet } from "../../../src/reports/layout/placed";
import type { Block, ChartBlock, Report, ReportSheet, TableBlock } from "../../../src/reports/report";

const table = (id: string, columns: number, rows: number, more: Partial<TableBlock> = {}): TableBlock => ({
  kind: "table",
  id,
  columns: Array.from({ length: columns }, (_, index) =>
    index === 0
      ? { key: "name", title: "Name", format: "text" }
      : { key: `v${index}`, title: `Value ${index}`, format: "integer" },
  ),
  rows: Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (column === 0 ? `row ${row}` : row * column)),
  ),
  ...more,
});

const chart = (tableId: string, series: string[], more: Partial<ChartBlock> = {}): ChartBlock => ({
  kind: "chart",
  id: `chart of ${tableId} ${series.join()}`,
  type: "columnClustered",
  title: "Values",
  finding: "Row 3 is the largest.",
  table: tableId,
  category: "name",
  series: series.map((column) => ({ column })),
  ...more,
});

function layoutOf(blocks: Block[], more: Partial<ReportSheet> = {}): PlacedSheet {
  const report: Report = {
    id: "test",
    title: "Test",
    issues: [],
    sheets: [{ id: "s", name: "S", blocks, ...more }],
  };
  return layoutReport(report, "en-US")[0]!;
}

const overlap = (a: Area, b: Area) =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

function collisions({ ranges, charts }: PlacedSheet): string[] {
  const areas: Area[] = [...ranges, ...charts.map((placed) => placed.at)];
  return areas.flatMap((a, index) =>
    areas
      .slice(index + 1)
      .filter((b) => overlap(a, b))
      .map((b) => JSON.stringify([a, b])),
  );
}

describe("layout", () => {
  it("puts blocks under one another with a blank row between, a heading close to its table", () => {
    const placed = layoutOf([
      { kind: "heading", level: 1, text: "Title" },
      { kind: "heading", level: 2, text: "Part" },
      table("a", 3, 2),
      table("b", 2, 1),
    ]);
    expect(placed.ranges.map(({ style, row }) => [style, row])).toEqual([
      ["title", 0],
      ["heading", 1],
      ["header", 2],
      ["body", 3],
      ["header", 6],
      ["body", 7],
    ]);
  });

  it("stands charts beside narrow tables, over the rows that begin with the table", () => {
    const placed = layoutOf([table("a", 3, 4), chart("a", ["v1", "v2"])]);
    const [first] = placed.charts;
    expect(first!.at.column).toBeGreaterThan(3);
    expect(first!.at.row).toBe(2);
    expect(placed.ranges.filter((range) => range.style === "finding")).toHaveLength(1);
  });

  it("stands charts below wide tables, side by side", () => {
    const placed = layoutOf([table("a", 16, 4), chart("a", ["v1"]), chart("a", ["v2"]), table("b", 2, 1)]);
    const [left, right] = placed.charts;
    expect(left!.at.row).toBe(right!.at.row);
    expect(right!.at.column).toBe(left!.at.column + left!.at.columns);
    expect(left!.at.columns + right!.at.columns).toBe(16);
    expect(left!.at.row).toBeGreaterThan(5);
    const next = placed.ranges.find((range) => range.values[0]?.[0] === "Name" && range.row > 5);
    expect(next!.row).toBe(left!.at.row + left!.at.rows + 1);
  });

  it("resolves a chart's columns to cells: neighbours as one block, others one by one", () => {
    const placed = layoutOf([
      table("a", 4, 5, { total: true }),
      chart("a", ["v1", "v2"]),
      chart("a", ["v1", "v3"]),
    ]);
    const [together, apart] = placed.charts;
    expect(together!.category).toEqual({ row: 1, column: 0, rows: 4, columns: 1 });
    expect(together!.block).toEqual({ row: 0, column: 1, rows: 5, columns: 2 });
    expect(apart!.block).toBeUndefined();
    expect(apart!.series.map((series) => series.values)).toEqual([
      { row: 1, column: 1, rows: 4, columns: 1 },
      { row: 1, column: 3, rows: 4, columns: 1 },
    ]);
  });

  it("leaves out series without a number, and charts without series", () => {
    const rows = [
      ["a", 1, null],
      ["b", 2, null],
    ];
    const placed = layoutOf([table("a", 3, 0, { rows }), chart("a", ["v1", "v2"]), chart("a", ["v2"])]);
    expect(placed.charts.map(({ series }) => series.map(({ name }) => name))).toEqual([["Value 1"]]);
    expect(placed.ranges.filter(({ style }) => style === "finding")).toHaveLength(1);
  });

  it("charts only the rows that are asked for", () => {
    const placed = layoutOf([table("a", 2, 30), chart("a", ["v1"], { rowCount: 10 })]);
    expect(placed.charts[0]!.category.rows).toBe(10);
  });

  it.each<[ChartBlock["type"], (number | null)[], boolean]>([
    ["columnClustered", [3249, 3334, null], true],
    ["barClustered", [0, 0.2], true],
    ["columnClustered", [3249, -3334], false],
    ["line", [3249, 3334], false],
    ["xyScatter", [1, 2], false],
  ])("begins the values of %s over %j at zero: %s", (type, values, fromZero) => {
    const rows = values.map((value, index) => [`r${index}`, value]);
    const placed = layoutOf([table("a", 2, 0, { rows }), chart("a", ["v1"], { type })]);
    expect(placed.charts[0]!.fromZero).toBe(fromZero);
  });

  it("refuses a chart over a column that its table does not have", () => {
    expect(() => layoutOf([table("a", 2, 1), chart("a", ["v9"])])).toThrow('table "a" has no column "v9"');
  });

  it("counts × and – as wide as Chinese fonts draw them", () => {
    const placed = layoutOf([table("a", 1, 0, { rows: [["4–5 × 2–3 4–5"]] })]);
    expect(placed.columnWidths[0]).toBe((13 + 4) * 7 + 14);
  });

  it("counts Chinese characters twice in a column's width", () => {
    const latin = layoutOf([table("a", 1, 0, { rows: [["x".repeat(20)]] })]);
    const chinese = layoutOf([table("a", 1, 0, { rows: [["客".repeat(20)]] })]);
    expect(latin.columnWidths[0]).toBe(20 * 7 + 14);
    expect(chinese.columnWidths[0]).toBe(40 * 7 + 14);
  });

  it("makes every number fit its column", () => {
    const placed = layoutOf([
      table("a", 2, 0, {
        rows: [
          ["x", 12_345_678_901],
          ["y", -5],
        ],
      }),
    ]);
    expect(placed.columnWidths[1]).toBeGreaterThanOrEqual("12,345,678,901".length * 7);
  });

  it("writes the long last column of a narrow table across the columns of a wider one", () => {
    const long =
      "A sentence that is much longer than any of the numbers above it and therefore has to run on. ".repeat(
        3,
      );
    const placed = layoutOf([
      table("a", 6, 2),
      {
        kind: "table",
        id: "b",
        columns: [
          { key: "item", title: "Item", format: "text" },
          { key: "value", title: "Value", format: "text" },
        ],
        rows: [["Source", long]],
      },
    ]);
    const body = placed.ranges.find((range) => range.values[0]?.[1] === long)!;
    expect(body).toMatchObject({ merge: "across", mergeFrom: 1 });
    expect(body.columns).toBeGreaterThanOrEqual(6);
    expect(placed.columnWidths[1]).toBeLessThan(120);
    expect(placed.rowHeights.find(({ row }) => row === body.row)!.height).toBeGreaterThan(20);
  });

  it("freezes everything above the body of the named table and repeats its header on paper", () => {
    const placed = layoutOf([{ kind: "heading", level: 1, text: "T" }, table("a", 2, 3, { filter: true })], {
      freezeAt: "a",
    });
    expect(placed.freezeRows).toBe(2);
    expect(placed.page.titleRow).toBe(1);
    expect(placed.tables).toEqual([
      { id: "a", name: "CrmLens_test_a", row: 1, column: 0, rows: 4, columns: 2 },
    ]);
  });

  it("gives columns that share a scale one conditional format", () => {
    const columns = [
      { key: "name", title: "Name", format: "text" as const },
      ...[1, 2].map((n) => ({
        key: `c${n}`,
        title: `C${n}`,
        format: "integer" as const,
        scale: "colors" as const,
        scaleGroup: "g",
      })),
      { key: "d", title: "D", format: "integer" as const, scale: "bars" as const },
    ];
    const placed = layoutOf([table("a", 1, 0, { columns, rows: [["x", 1, 2, 3]] })]);
    expect(placed.scales).toEqual([
      { kind: "colors", areas: [{ row: 1, column: 1, rows: 1, columns: 2 }] },
      { kind: "bars", areas: [{ row: 1, column: 3, rows: 1, columns: 1 }] },
    ]);
  });

  it("makes the headers of an Excel table filled and different", () => {
    const columns = ["", "Same", "same"].map((title, n) => ({
      key: `k${n}`,
      title,
      format: "text" as const,
    }));
    const placed = layoutOf([table("a", 1, 0, { columns, rows: [["a", "b", "c"]], filter: true })]);
    expect(placed.ranges[0]!.values).toEqual([["k0", "Same", "same (2)"]]);
  });

  it("never lets two blocks or charts share a cell, whatever the report", () => {
    const block = fc.oneof(
      fc.record({
        columns: fc.integer({ min: 1, max: 16 }),
        rows: fc.integer({ min: 0, max: 30 }),
        filter: fc.boolean(),
        charts: fc.integer({ min: 0, max: 3 }),
        title: fc.boolean(),
      }),
      fc.constantFrom("note", "figures", "heading"),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (shapes) => {
        const blocks = shapes.flatMap((shape, index): Block[] => {
          if (shape === "note") {
            return [
              {
                kind: "note",
                text: "A note of some length, which may well need more than one line. ".repeat(4),
              },
            ];
          }
          if (shape === "heading") {
            return [{ kind: "heading", level: 2, text: "Heading" }];
          }
          if (shape === "figures") {
            return [
              {
                kind: "keyFigures",
                figures: Array.from({ length: 7 }, (_, n) => ({
                  label: `Figure ${n}`,
                  value: n * 1e6,
                  format: "money" as const,
                  note: "remark",
                })),
              },
            ];
          }
          const id = `t${index}`;
          const { columns, rows, filter, title } = shape;
          return [
            table(id, columns + 1, rows, { filter, ...(title ? { title: "Table" } : {}) }),
            ...Array.from({ length: shape.charts }, (_, n) => chart(id, ["v1"], { id: `c${index} ${n}` })),
          ];
        });
        expect(collisions(layoutOf(blocks))).toEqual([]);
      }),
      { seed: 20250301, numRuns: 200 },
    );
  });
});

it("a word in place of a number stands where the number would", () => {
  const table = {
    kind: "table",
    id: "groups",
    columns: [
      { key: "group", title: "Group", format: "text" },
      { key: "customers", title: "Customers", format: "integer" },
      { key: "revenue", title: "Revenue", format: "money0" },
    ],
    rows: [
      ["a", 12, 90],
      ["b", "hidden", 30],
    ],
  } as const;
  const report = { id: "x", title: "X", issues: [], sheets: [{ id: "s", name: "S", blocks: [table] }] };
  const body = layoutReport(report, "en-US")[0]!.ranges.find(({ values }) => values[1]?.[0] === "b");
  expect(body?.alignRight).toEqual([1]);
});
