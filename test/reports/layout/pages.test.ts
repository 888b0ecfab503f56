import fc from "fast-check";
import { layoutReport } from "../../../src/reports/layout/layout";
import type { KeptRows } from "../../../src/reports/layout/canvas";
import { pageOf, printableArea, type PrintedSheet } from "../../../src/reports/layout/pages";
import type { PlacedSheet } from "../../../src/reports/layout/placed";
import type { Block, ChartBlock, TableBlock } from "../../../src/reports/report";

const sheet = (rows: number, kept: KeptRows[], more: Partial<PrintedSheet> = {}): PrintedSheet => ({
  width: 660,
  columnsWidth: more.width ?? 660,
  heights: new Map(),
  areas: [{ row: 0, column: 0, rows, columns: 3 }],
  kept,
  ...more,
});

/** Rows of 20 pixels that a portrait page of this scale holds, with the share that is kept free. */
const rowsOnPage = (scale: number) => (printableArea("portrait").height * 0.94 * 100) / scale / 20;

describe("the page of a sheet", () => {
  it("is A4 less 28 points at its sides and half an inch above and below: 539.28 × 769.89 points upright", () => {
    const { width, height } = printableArea("portrait");
    expect([width * 0.75, height * 0.75].map((points) => points.toFixed(2))).toEqual(["539.28", "769.89"]);
    expect((printableArea("landscape").width * 0.75).toFixed(2)).toBe("785.89");
  });

  it("stands upright up to 940 pixels, and up to 1,160 where it would else fill more than two pages", () => {
    const orientation = (rows: number, width: number) => pageOf(sheet(rows, [], { width })).orientation;
    expect([orientation(10, 940), orientation(10, 941)]).toEqual(["portrait", "landscape"]);
    expect([orientation(200, 1160), orientation(200, 1161)]).toEqual(["portrait", "landscape"]);
    // A page across holds 32.8 rows of 20 pixels.
    expect([orientation(65, 1000), orientation(66, 1000)]).toEqual(["landscape", "portrait"]);
  });

  it("is one where everything fits, and nearly fits", () => {
    expect(rowsOnPage(100)).toBeCloseTo(48.25, 1);
    expect(pageOf(sheet(40, []))).toEqual({ orientation: "portrait" });
    expect(pageOf(sheet(48, []))).toEqual({ orientation: "portrait", single: true });
    expect(pageOf(sheet(56, []))).toEqual({ orientation: "portrait", single: true });
    expect(pageOf(sheet(57, []))).toEqual({ orientation: "portrait" });
  });

  it("leaves a long table to Excel, and its header on every page", () => {
    const kept: KeptRows[] = [{ row: 0, rows: 5, strength: "firm" }];
    expect(pageOf(sheet(100_000, kept, { titleRow: 1 }))).toEqual({ orientation: "portrait", titleRow: 1 });
  });

  it("ends before a chart that would be cut, and holds more rows the wider the sheet is", () => {
    const chart: KeptRows = { row: 40, rows: 17, strength: "always" };
    const low: KeptRows = { row: 66, rows: 17, strength: "always" };
    // 539.28 points are 719 pixels: at 71.9 % they hold 1,000.
    expect(rowsOnPage(71.9)).toBeCloseTo(67.1, 1);
    expect(pageOf(sheet(120, [chart, low], { width: 1000 })).breaks).toEqual([66]);
    expect(pageOf(sheet(88, [chart])).breaks).toEqual([40]);
  });

  it("has room left for a header that is repeated", () => {
    const chart: KeptRows = { row: 96, rows: 10, strength: "always" };
    const heights = new Map([[1, 60]]);
    const more = { titleRow: 1, heights };
    // 48.25 rows: 46 where the header of 60 pixels stands, 45 below it on the next page.
    expect(pageOf(sheet(140, [chart], more)).breaks).toEqual([46, 91]);
  });

  it("lets a wish go when the page would be nearly empty, a heading when a chart needs the room", () => {
    const far: KeptRows = { row: 110, rows: 5, strength: "firm" };
    const first = (wish: KeptRows) => pageOf(sheet(125, [wish, far])).breaks![0];
    expect(first({ row: 20, rows: 40, strength: "wish" })).toBe(20);
    expect(first({ row: 9, rows: 40, strength: "wish" })).toBe(48);
    expect(first({ row: 20, rows: 40, strength: "near" })).toBe(48);
    expect(first({ row: 30, rows: 30, strength: "near" })).toBe(30);
    // Longer than a page: it is no use to begin it on a new one.
    expect(first({ row: 20, rows: 60, strength: "wish" })).toBe(48);
    const chart: KeptRows = { row: 30, rows: 30, strength: "always" };
    const head: KeptRows = { row: 1, rows: 30, strength: "firm" };
    expect(pageOf(sheet(90, [chart, head])).breaks![0]).toBe(30);
  });

  it("never begins with a blank row", () => {
    const areas = [
      { row: 0, column: 0, rows: 46, columns: 1 },
      { row: 49, column: 0, rows: 41, columns: 1 },
    ];
    const next: KeptRows = { row: 49, rows: 41, strength: "wish" };
    expect(pageOf(sheet(90, [next], { areas })).breaks).toEqual([45]);
  });
});

const table = (id: string, rows: number, more: Partial<TableBlock> = {}): TableBlock => ({
  kind: "table",
  id,
  columns: [
    { key: "name", title: "Name", format: "text" },
    { key: "a", title: "A", format: "integer" },
    { key: "b", title: "B", format: "integer" },
  ],
  rows: Array.from({ length: rows }, (_, row) => [`row ${row}`, row, row * 2]),
  ...more,
});

const chart = (of: string, id: string): ChartBlock => ({
  kind: "chart",
  id,
  type: "line",
  title: "A",
  finding: "It goes up.",
  table: of,
  category: "name",
  series: [{ column: "a" }],
});

const placed = (blocks: Block[]): PlacedSheet =>
  layoutReport({ id: "t", title: "T", issues: [], sheets: [{ id: "s", name: "S", blocks }] }, "en-US")[0]!;

/** Blocks as reports have them: headings, notes, figures, tables narrow or wide, charts of the table before. */
const blocks = fc
  .array(
    fc.record({
      rows: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 120 })),
      charts: fc.integer({ min: 0, max: 3 }),
      notes: fc.integer({ min: 0, max: 3 }),
      figures: fc.integer({ min: 0, max: 8 }),
      extra: fc.integer({ min: 0, max: 12 }),
      total: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) =>
    parts.flatMap(({ rows, charts, notes, figures, extra, total }, index): Block[] => {
      const { columns, rows: body } = table("t", rows);
      const more = Array.from({ length: extra }, (_, column) => `Extra column ${column}`);
      return [
        { kind: "heading", level: index === 0 ? 1 : 2, text: `Part ${index}` },
        ...Array.from({ length: notes }, (): Block => ({
          kind: "note",
          text: "Something to know. ".repeat(9),
        })),
        ...(figures > 0
          ? [
              {
                kind: "keyFigures" as const,
                figures: Array.from({ length: figures }, (_, figure) => ({
                  label: `Figure ${figure}`,
                  value: figure,
                  format: "integer" as const,
                  note: "more than before",
                })),
              },
            ]
          : []),
        {
          kind: "table",
          id: `t${index}`,
          total,
          columns: [...columns, ...more.map((title) => ({ key: title, title, format: "integer" as const }))],
          rows: body.map((row) => [...row, ...more.map(() => 1)]),
        },
        ...Array.from({ length: charts }, (_, number) => chart(`t${index}`, `c${index}.${number}`)),
      ];
    }),
  );

describe("pages of laid out sheets", () => {
  const heightOf = (sheet: PlacedSheet, from: number, to: number) => {
    const heights = new Map(sheet.rowHeights.map(({ row, height }) => [row, height]));
    let height = 0;
    for (let row = from; row < to; row++) {
      height += heights.get(row) ?? 20;
    }
    return height;
  };

  it("cut no chart and hold what they are said to hold", () => {
    let broken = 0;
    fc.assert(
      fc.property(blocks, (given) => {
        const sheet = placed(given);
        const { breaks, orientation } = sheet.page;
        if (!breaks) {
          return;
        }
        broken += 1;
        const { width, height } = printableArea(orientation);
        const scale = Math.min(1, width / sheet.columnWidths.reduce((sum, each) => sum + each, 0));
        let first = 0;
        for (const row of breaks) {
          expect(row).toBeGreaterThan(first);
          expect(heightOf(sheet, first, row) * scale).toBeLessThanOrEqual(height * 0.94);
          first = row;
          // The finding above a chart belongs to it.
          const cut = sheet.charts.filter(({ at }) => at.row - 2 < row && row < at.row + at.rows);
          expect(cut).toEqual([]);
          expect(sheet.ranges.some((range) => range.row <= row && row < range.row + range.rows)).toBe(true);
        }
      }),
      { seed: 20250322, numRuns: 150 },
    );
    expect(broken).toBeGreaterThan(50);
  });

  it("keep a heading with the notes below it and the first rows of its table", () => {
    const sheet = placed([
      table("a", 30),
      { kind: "heading", level: 2, text: "Next" },
      { kind: "note", text: "A remark." },
      table("b", 30),
      chart("b", "c"),
    ]);
    const heading = sheet.ranges.find(({ style }) => style === "heading")!.row;
    expect(sheet.page.breaks![0]).toBe(heading);
  });

  it("repeat the header of a frozen table only where nothing follows it", () => {
    const report = (blocks: Block[]) =>
      layoutReport(
        { id: "t", title: "T", issues: [], sheets: [{ id: "s", name: "S", freezeAt: "a", blocks }] },
        "en-US",
      )[0]!;
    expect(report([table("a", 300, { filter: true })]).page.titleRow).toBe(0);
    expect(report([table("a", 300, { filter: true }), table("b", 3)]).page.titleRow).toBeUndefined();
  });
});
