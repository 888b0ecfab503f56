import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildSync } from "esbuild";
import type { WorkbookData } from "../../../../src/workbench/host/workbookData";
import { CHART_TYPES, demoWorkbook, withCharts } from "../demoWorkbook";

// excelize loads its parts in a way that Jest's sandbox refuses: the test runs it as the command line does.
const SCRIPT = `
  import { openFile, saveXlsx } from "./src/workbench/files";
  import JSZip from "jszip";
  import { demoWorkbook, withCharts } from "./test/workbench/files/demoWorkbook";
  const wasm = "node_modules/excelize-wasm/excelize.wasm.gz";
  const saved = await saveXlsx(withCharts(demoWorkbook()), { wasm });
  const opened = await openFile(saved, "demo.xlsx");
  const again = await openFile(await saveXlsx(opened, { wasm }), "demo.xlsx");
  const parts = (await JSZip.loadAsync(saved)).file(/^xl\\/charts\\/chart\\d+\\.xml$/);
  const charts = await Promise.all(parts.map((part) => part.async("string")));
  console.log(JSON.stringify({ opened, again, charts }));
`;

const root = resolve(__dirname, "../../../..");
let opened: WorkbookData;
let again: WorkbookData;
let charts: string[];

beforeAll(() => {
  const { outputFiles } = buildSync({
    stdin: { contents: SCRIPT, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  const folder = resolve(root, ".cache");
  mkdirSync(folder, { recursive: true });
  const script = resolve(folder, `charts-test-${process.pid}.mjs`);
  writeFileSync(script, outputFiles[0]!.contents);
  ({ opened, again, charts } = JSON.parse(
    execFileSync("node", [script], { cwd: root, encoding: "utf8", maxBuffer: 1e8 }),
  ));
  rmSync(script);
}, 60_000);

it("writes every type of chart that reports use, each with its series' cells and names", () => {
  const made = opened.charts.slice(0, CHART_TYPES.length);
  expect(made.map(({ type }) => type)).toEqual(CHART_TYPES);
  const cells = (column: number, startRow: number, endRow: number) => ({
    sheetId: "sheet1",
    range: { startRow, startColumn: column, endRow, endColumn: column },
  });
  for (const { series, title, legend } of made) {
    expect(series.map(({ nameRef }) => nameRef)).toEqual([cells(1, 0, 0), cells(2, 0, 0)]);
    expect(series.map(({ values }) => values)).toEqual([cells(1, 1, 4), cells(2, 1, 4)]);
    expect(series.map(({ categories }) => categories)).toEqual([cells(0, 1, 4), cells(0, 1, 4)]);
    expect([title.visible, legend.position]).toEqual([true, "Bottom"]);
  }
});

it("puts charts on their sheet, where they were and as large", () => {
  opened.charts.forEach((chart, index) => {
    const asked = withCharts(demoWorkbook()).charts[index]!;
    expect(chart.sheetId).toBe("sheet2");
    for (const side of ["left", "top", "width", "height"] as const) {
      // A pixel is 0.75 points, and both ends are rounded to one.
      expect(Math.abs(chart[side] - asked[side])).toBeLessThanOrEqual(0.75);
    }
  });
});

it("writes a combination with its second axis, titles and number formats", () => {
  const pareto = opened.charts[CHART_TYPES.length]!;
  expect(pareto.series.map(({ chartType, axisGroup }) => [chartType, axisGroup])).toEqual([
    [undefined, "Primary"],
    ["LineMarkers", "Secondary"],
  ]);
  expect(pareto.axes.category.title).toEqual({ text: "Month", visible: true });
  expect(pareto.axes.value).toMatchObject({
    title: { text: "Revenue, 元" },
    numberFormat: "#,##0",
    majorGridlines: true,
  });
  expect(pareto.axes.secondaryValue).toMatchObject({
    title: { text: "Share" },
    numberFormat: "0%",
    maximum: 1,
  });
});

it("writes labels, colours, gaps, holes, reversed axes and hidden legends", () => {
  const [ring, bars] = opened.charts.slice(-3);
  expect(ring!.series[0]).toMatchObject({
    hasDataLabels: true,
    dataLabels: { showPercentage: true, showValue: false },
    doughnutHoleSize: 60,
  });
  expect(bars!.series[0]).toMatchObject({ color: "#C00000", gapWidth: 40, dataLabels: { showValue: true } });
  expect([bars!.legend.visible, bars!.axes.category.reversePlotOrder]).toEqual([false, true]);
});

it("lets names below columns and lines turn as they need, and leaves those of bars and the axis' title", () => {
  const turns = (isBar: boolean) =>
    charts
      .filter((xml) => xml.includes('<barDir val="bar">') === isBar)
      .flatMap((xml) => xml.match(/<catAx>.*?<\/catAx>/gs) ?? [])
      .map((axis) => [...axis.matchAll(/<a:bodyPr[^>]* rot="(-?\d+)"/g)].map(([, turn]) => turn))
      .map((found) => ({ labels: found.at(-1), others: new Set(found.slice(0, -1)) }));
  expect(new Set(turns(false).map(({ labels }) => labels))).toEqual(new Set(["-60000000"]));
  expect(new Set(turns(true).map(({ labels }) => labels))).toEqual(new Set(["0"]));
  expect(turns(false).some(({ others }) => others.size > 0)).toBe(true);
  turns(false).forEach(({ others }) => expect([...others].filter((turn) => turn !== "0")).toEqual([]));
});

it("loses no series of a combination of three kinds, which the file has as two", () => {
  const series = opened.charts[opened.charts.length - 1]!.series;
  expect(series.map(({ chartType, values }) => [chartType, values.range.startColumn])).toEqual([
    [undefined, 1],
    ["Line", 2],
    ["Line", 3],
  ]);
});

it("leaves table, conditional formats, freeze, names and formulas as they are without charts", () => {
  const data = demoWorkbook();
  expect(opened.tables.map(({ name }) => name)).toEqual(["Months"]);
  expect(opened.conditionalFormats.map(({ type }) => type)).toEqual(
    data.conditionalFormats.map(({ type }) => type),
  );
  expect(opened.names).toHaveLength(2);
  expect(opened.book.sheets["sheet1"]!.freeze).toMatchObject({ xSplit: 1, ySplit: 1 });
  expect(opened.book.sheets["sheet1"]!.cellData![6]![1]).toEqual({ f: "=CRM.NPS(B2:B5)", v: -25, t: 2 });
});

it("gives the same charts when what was opened is saved and opened again", () => {
  expect(again.charts).toEqual(opened.charts);
});

it("writes a series' name that is text as text, not as a reference", () => {
  for (const { charts } of [opened, again]) {
    const { name, nameRef } = charts[charts.length - 1]!.series[1]!;
    expect([name, nameRef]).toEqual(["Orders & more", undefined]);
  }
});

it("keeps a sheet with charts one page wide, however often it is saved", () => {
  expect(opened.sheets["sheet2"]!.pageLayout!.zoom).toEqual({ horizontalFitToPages: 1 });
  expect(again.sheets["sheet2"]!.pageLayout!.zoom).toEqual({ horizontalFitToPages: 1 });
});
