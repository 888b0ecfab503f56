/** Native charts: the part of the file that each chart is. */
import type { ChartRecord, SeriesRecord, WorkbookData } from "../../host/workbookData";
import { axisIds, axisPair } from "./chartAxes";
import { BACKGROUND, HAIRLINE, LEGEND_FONT, TITLE_FONT } from "./chartLook";
import { seriesElement } from "./chartSeries";
import { chartShape, type ChartShape } from "./chartShapes";
import { richText, shapeProperties, textProperties } from "./drawingText";
import { element, XML_DECLARATION } from "./xml";

/** The charts of a sheet that can be written. */
export function writtenCharts(workbook: WorkbookData, sheetId: string): ChartRecord[] {
  return workbook.charts.filter(
    (chart) =>
      chart.sheetId === sheetId && chartShape(chart.type) && chart.series.some(({ filtered }) => !filtered),
  );
}

/** Series drawn in one way on one pair of axes. */
interface Group {
  shape: ChartShape;
  secondary: boolean;
  series: { record: SeriesRecord; own: ChartShape; index: number }[];
}

export function chartPart(workbook: WorkbookData, chart: ChartRecord): string {
  const groups = groupsOf(chart);
  const { title, legend } = chart;
  const hasTitle = title.visible && title.text !== "";
  const { style } = chart;
  const space = element(
    "c:chartSpace",
    {
      "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
      "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    element("c:date1904", { val: 0 }),
    element("c:roundedCorners", { val: 0 }),
    style >= 1 && style <= 48 && style !== 2 && element("c:style", { val: Math.round(style) }),
    element(
      "c:chart",
      {},
      hasTitle &&
        element(
          "c:title",
          {},
          element("c:tx", {}, richText(title.text, { ...TITLE_FONT, ...title.format?.font })),
          element("c:overlay", { val: title.overlay }),
          shapeProperties(title.format),
        ),
      // Without it Excel writes the name of an only series over its chart.
      element("c:autoTitleDeleted", { val: !hasTitle }),
      plotArea(workbook, chart, groups),
      legend.visible &&
        element(
          "c:legend",
          {},
          element("c:legendPos", { val: LEGENDS[legend.position] ?? "r" }),
          element("c:overlay", { val: legend.overlay }),
          shapeProperties(legend.format),
          textProperties({ ...LEGEND_FONT, ...legend.format?.font }),
        ),
      element("c:plotVisOnly", { val: chart.plotVisibleOnly }),
      element("c:dispBlanksAs", { val: BLANKS[chart.displayBlanksAs] }),
    ),
    shapeProperties(chart.format, { fill: BACKGROUND, line: HAIRLINE }),
    chart.format?.font && textProperties(chart.format.font),
  );
  return XML_DECLARATION + space;
}

const LEGENDS: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};
const BLANKS = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" };

function groupsOf(chart: ChartRecord): Group[] {
  const groups = new Map<string, Group>();
  chart.series.forEach((record, index) => {
    const own = chartShape(record.chartType ?? chart.type) ?? chartShape(chart.type)!;
    const secondary = record.axisGroup === "Secondary";
    const { kind, grouping, sideways, filled } = own;
    const key = [kind, grouping, sideways, filled, secondary].join();
    const group = groups.get(key) ?? { shape: own, secondary, series: [] };
    groups.set(key, group);
    if (!record.filtered) {
      group.series.push({ record, own, index });
    }
  });
  const filled = [...groups.values()].filter(({ series }) => series.length > 0);
  // A chart has a first pair of axes before it has a second.
  if (filled.every(({ secondary }) => secondary)) {
    return filled.map((group) => ({ ...group, secondary: false }));
  }
  return filled.sort((a, b) => Number(a.secondary) - Number(b.secondary));
}

function plotArea(workbook: WorkbookData, chart: ChartRecord, groups: readonly Group[]): string {
  const axes = [false, true].map((secondary) => {
    const own = groups.filter((each) => each.secondary === secondary);
    // Bars need half a category of room at both ends, which areas beside them then have, too.
    const group = own.find(({ shape }) => shape.kind === "barChart") ?? own[0];
    return group && hasAxes(group.shape) && axisPair(chart, group.shape, secondary);
  });
  return element(
    "c:plotArea",
    {},
    element("c:layout"),
    ...groups.map((group) => groupElement(workbook, group)),
    ...axes,
    shapeProperties(chart.plotFormat),
  );
}

function hasAxes({ kind }: ChartShape): boolean {
  return kind !== "pieChart" && kind !== "doughnutChart";
}

function groupElement(workbook: WorkbookData, { shape, secondary, series }: Group): string {
  const { kind } = shape;
  const first = <K extends keyof SeriesRecord>(key: K) =>
    series.find(({ record }) => record[key] !== undefined)?.record[key];
  const [gapWidth, overlap, hole] = [first("gapWidth"), first("overlap"), first("doughnutHoleSize")];
  const isStacked = shape.grouping === "stacked" || shape.grouping === "percentStacked";
  const isBar = kind === "barChart";
  return element(
    `c:${kind}`,
    {},
    isBar && element("c:barDir", { val: shape.sideways ? "bar" : "col" }),
    shape.grouping && element("c:grouping", { val: shape.grouping }),
    kind === "radarChart" &&
      element("c:radarStyle", { val: shape.filled ? "filled" : shape.markers ? "marker" : "standard" }),
    kind === "scatterChart" &&
      element("c:scatterStyle", { val: shape.smooth ? "smoothMarker" : "lineMarker" }),
    element("c:varyColors", { val: !hasAxes(shape) }),
    ...series.map(({ record, own, index }) => seriesElement(workbook, record, own, index)),
    isBar && gapWidth !== undefined && element("c:gapWidth", { val: Math.round(gapWidth) }),
    isBar &&
      (overlap !== undefined || isStacked) &&
      element("c:overlap", { val: Math.round(overlap ?? 100) }),
    kind === "lineChart" && element("c:marker", { val: 1 }),
    !hasAxes(shape) && element("c:firstSliceAng", { val: 0 }),
    kind === "doughnutChart" && element("c:holeSize", { val: Math.round(hole ?? 50) }),
    kind === "bubbleChart" && element("c:bubbleScale", { val: 100 }),
    ...(hasAxes(shape) ? axisIds(secondary).map((val) => element("c:axId", { val })) : []),
  );
}
