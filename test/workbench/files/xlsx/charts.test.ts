import JSZip from "jszip";
import { openFile, saveXlsx } from "../../../../src/workbench/files";
import type { ChartRecord, WorkbookData } from "../../../../src/workbench/host/workbookData";
import { axis, chart, CHART_TYPES, demoWorkbook, series, withCharts } from "../demoWorkbook";

let opened: WorkbookData;
let again: WorkbookData;
let charts: string[];

beforeAll(async () => {
  const saved = await saveXlsx(withCharts(demoWorkbook()));
  opened = await openFile(saved, "demo.xlsx");
  again = await openFile(await saveXlsx(opened), "demo.xlsx");
  charts = await chartParts(saved);
});

async function chartParts(saved: Uint8Array): Promise<string[]> {
  const parts = (await JSZip.loadAsync(saved)).file(/^xl\/charts\/chart\d+\.xml$/);
  return Promise.all(parts.map((part) => part.async("string")));
}

/** The part of the file that one chart becomes. */
async function partOf(record: ChartRecord): Promise<string> {
  return (await chartParts(await saveXlsx({ ...demoWorkbook(), charts: [record] })))[0]!;
}

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
      .filter((xml) => xml.includes('<c:barDir val="bar"/>') === isBar)
      .flatMap((xml) => xml.match(/<c:catAx>.*?<\/c:catAx>/gs) ?? [])
      .map((axis) => [...axis.matchAll(/<a:bodyPr[^>]* rot="(-?\d+)"/g)].map(([, turn]) => turn))
      .map((found) => ({ labels: found.at(-1), others: new Set(found.slice(0, -1)) }));
  expect(new Set(turns(false).map(({ labels }) => labels))).toEqual(new Set(["-60000000"]));
  expect(new Set(turns(true).map(({ labels }) => labels))).toEqual(new Set(["0"]));
  expect(turns(false).some(({ others }) => others.size > 0)).toBe(true);
  turns(false).forEach(({ others }) => expect([...others].filter((turn) => turn !== "0")).toEqual([]));
});

it("loses no series of a combination of three kinds", () => {
  const series = opened.charts[opened.charts.length - 1]!.series;
  expect(series.map(({ chartType, values }) => [chartType, values.range.startColumn])).toEqual([
    [undefined, 1],
    ["Line", 2],
    ["Area", 3],
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

it("puts the values' axis of reversed bars below, where the first row is on top", async () => {
  const bars = (fields: Parameters<typeof axis>[1]) =>
    partOf(chart("BarClustered", 0, { axes: { category: axis("", fields), value: axis() } }));
  const valueAxis = async (xml: Promise<string>) => /<c:valAx>.*<\/c:valAx>/s.exec(await xml)![0];
  const below = bars({ reversePlotOrder: true, position: "Maximum" });
  expect(await valueAxis(below)).toContain('<c:crosses val="max"/>');
  expect(await below).toContain('<c:orientation val="maxMin"/>');
  expect(await valueAxis(bars({ reversePlotOrder: true }))).toContain('<c:crosses val="autoZero"/>');
  expect(await valueAxis(bars({ position: "Custom", crossesAt: 3 }))).toContain('<c:crossesAt val="3"/>');
  expect(opened.charts.at(-2)!.axes.category.position).toBe("Maximum");
});

it("keeps what the cells hold beside their references, numbers as numbers and names as texts", async () => {
  const xml = await partOf(chart("Line", 0, { series: [series(2)] }));
  expect(xml).toContain(
    '<c:numCache><c:formatCode>#,##0.00</c:formatCode><c:ptCount val="4"/><c:pt idx="0"><c:v>1200.5</c:v>',
  );
  expect(xml).toMatch(/<c:cat><c:strRef>.*<c:v>Jan<\/c:v>.*<\/c:strRef><\/c:cat>/);
  const dates = await partOf(
    chart("Line", 0, { series: [series(2, { categories: { sheetId: "data", range: column(5) } })] }),
  );
  expect(dates).toContain("<c:cat><c:numRef>");
  expect(dates).toContain("<c:formatCode>yyyy-mm-dd</c:formatCode>");
});

const column = (at: number) => ({ startRow: 1, startColumn: at, endRow: 4, endColumn: at });

it("writes a label's place only where Excel allows it", async () => {
  const label = (type: string, position: string) =>
    partOf(
      chart(type, 0, {
        series: [series(1, { hasDataLabels: true, dataLabels: { ...series(1).dataLabels, position } })],
      }),
    );
  expect(await label("ColumnClustered", "OutsideEnd")).toContain('<c:dLblPos val="outEnd"/>');
  expect(await label("ColumnStacked", "OutsideEnd")).not.toContain("dLblPos");
  expect(await label("Line", "Top")).toContain('<c:dLblPos val="t"/>');
  expect(await label("Doughnut", "Center")).not.toContain("dLblPos");
});

it("says of a chart without a title that it has none, for Excel would write the only series' name", async () => {
  const untitled = { title: { text: "told in a cell", visible: false, overlay: false } };
  const xml = await partOf(chart("Line", 0, { ...untitled, series: [series(1)] }));
  expect(xml).toContain('<c:autoTitleDeleted val="1"/>');
  expect(xml).not.toContain("<c:chart><c:title>");
});

it("keeps how the parts of a chart look, single points and their labels among them", async () => {
  const grey = { font: { size: 9.5, color: "#6B7280" } };
  const shown = { ...series(1).dataLabels, showValue: true };
  const look: Partial<ChartRecord> = {
    title: { text: "told in the cell above", visible: false, overlay: false },
    format: { line: { style: "None" } },
    plotFormat: { fill: "#F7F9FA" },
    legend: { visible: true, position: "Top", overlay: false, format: grey },
    axes: {
      category: axis("", {
        format: { ...grey, line: { color: "#B9C4CE" } },
        majorTickMark: "Outside",
        textOrientation: 90,
      }),
      value: axis("Orders", {
        format: { font: { ...grey.font, bold: true, name: "Arial" }, line: { style: "None" } },
        majorGridlines: true,
        majorGridlinesFormat: { line: { color: "#E5E7EB", style: "Dot", weight: 1.5 } },
        displayUnit: "Thousands",
      }),
    },
    series: [
      series(1, {
        color: "#B7D8D5",
        hasDataLabels: true,
        dataLabels: { ...shown, numberFormat: "0.0", position: "InsideEnd", format: grey },
        points: {
          0: { hasDataLabel: false },
          3: {
            format: { fill: "#B54708", line: { color: "#000000", weight: 1 } },
            label: { ...shown, numberFormat: "0", format: { font: { size: 12, color: "#FFFFFF" } } },
          },
        },
        trendlines: [
          { type: "Polynomial", name: "T", polynomialOrder: 3, showEquation: true, showRSquared: false },
        ],
      }),
      series(2, {
        chartType: "LineMarkers",
        color: "#0F766E",
        lineWeight: 1.5,
        lineStyle: "Dash",
        points: {
          1: { hasDataLabel: true, markerColor: "#B54708", markerSize: 9, markerStyle: "Diamond" },
        },
      }),
    ],
  };
  const asked = chart("ColumnClustered", 0, look);
  const bytes = await saveXlsx({ ...demoWorkbook(), charts: [asked] });
  const [made] = (await openFile(bytes, "look.xlsx")).charts;
  const { title, format, plotFormat, legend } = asked;
  expect(made).toMatchObject({ title, format, plotFormat, legend });
  for (const key of ["category", "value"] as const) {
    for (const part of [
      "format",
      "majorTickMark",
      "majorGridlinesFormat",
      "displayUnit",
      "textOrientation",
    ] as const) {
      expect(made!.axes[key][part]).toEqual(asked.axes[key][part]);
    }
  }
  asked.series.forEach(({ color, lineWeight, lineStyle, points, trendlines }, index) => {
    const kept = made!.series[index]!;
    expect([kept.color, kept.lineWeight, kept.lineStyle]).toEqual([color, lineWeight, lineStyle]);
    expect(kept.trendlines).toEqual(trendlines);
    expect(kept.points).toMatchObject(points!);
  });
  expect(made!.series[0]!.dataLabels).toEqual(asked.series[0]!.dataLabels);
});
