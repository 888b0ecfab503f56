/** The series of a chart, in the order that the format asks of their parts. */
import type { DataLabelsRecord, SeriesRecord, TrendlineRecord, WorkbookData } from "../../host/workbookData";
import { categoryReference, numberReference, ones, stringReference } from "./chartCells";
import { LABEL_FONT } from "./chartLook";
import type { ChartShape } from "./chartShapes";
import { accentFill, line, solidFill, textProperties } from "./drawingText";
import { element, xmlEncode } from "./xml";

const LINE_WEIGHT = 2.25;
const MARKER_SIZE = 5;
/** How far apart pieces stand that are pulled out without a distance, in percent. */
const PULLED_OUT = 25;

export function seriesElement(
  workbook: WorkbookData,
  series: SeriesRecord,
  shape: ChartShape,
  index: number,
): string {
  const { kind } = shape;
  const isRound = kind === "pieChart" || kind === "doughnutChart";
  const isXy = kind === "scatterChart" || kind === "bubbleChart";
  const explosion = series.explosion ?? (shape.exploded ? PULLED_OUT : 0);
  const hasTrend = !isRound && kind !== "radarChart";
  const categories = series.categories && categoryReference(workbook, series.categories);
  const values = numberReference(workbook, series.values);
  return element(
    "c:ser",
    {},
    element("c:idx", { val: index }),
    element("c:order", { val: index }),
    nameElement(workbook, series),
    shapeProperties(series, shape),
    (kind === "barChart" || kind === "bubbleChart") && element("c:invertIfNegative", { val: 0 }),
    isLined(shape) && marker(series, shape, index),
    isRound && explosion > 0 && element("c:explosion", { val: Math.round(explosion) }),
    series.hasDataLabels && labelsElement(series.dataLabels, shape),
    ...(hasTrend ? series.trendlines.map(trendline) : []),
    isXy
      ? series.categories && element("c:xVal", {}, categories)
      : categories && element("c:cat", {}, categories),
    element(isXy ? "c:yVal" : "c:val", {}, values),
    kind === "bubbleChart" &&
      element(
        "c:bubbleSize",
        {},
        series.bubbleSizes ? numberReference(workbook, series.bubbleSizes) : ones(workbook, series.values),
      ),
    kind === "bubbleChart" && element("c:bubble3D", { val: 0 }),
    (kind === "lineChart" || kind === "scatterChart") &&
      element("c:smooth", { val: series.smooth || shape.smooth }),
  );
}

function isLined({ kind, filled }: ChartShape): boolean {
  return kind === "lineChart" || kind === "scatterChart" || (kind === "radarChart" && !filled);
}

function nameElement(workbook: WorkbookData, { name, nameRef }: SeriesRecord): string | undefined {
  if (name) {
    return element("c:tx", {}, `<c:v>${xmlEncode(name)}</c:v>`);
  }
  return nameRef && element("c:tx", {}, stringReference(workbook, nameRef));
}

function shapeProperties(series: SeriesRecord, shape: ChartShape): string | undefined {
  const { color, lineWeight: weight, lineStyle } = series;
  if (isLined(shape)) {
    const style = shape.lines ? lineStyle : "None";
    return element("c:spPr", {}, line({ color, weight: weight ?? LINE_WEIGHT, style }));
  }
  return color === undefined ? undefined : element("c:spPr", {}, solidFill(color));
}

/** Excel's own names of markers, in the file's spelling. */
const MARKERS = new Set([
  "circle",
  "dash",
  "diamond",
  "dot",
  "none",
  "plus",
  "square",
  "star",
  "triangle",
  "x",
]);

function marker(series: SeriesRecord, { markers, lines }: ChartShape, index: number): string {
  const wanted = series.markerStyle?.toLowerCase() ?? "";
  const symbol = markers ? (MARKERS.has(wanted) ? wanted : "circle") : "none";
  // Without lines LibreOffice gives all points one colour unless they have their own.
  const fill = solidFill(series.color) ?? (lines ? undefined : accentFill(index));
  return element(
    "c:marker",
    {},
    element("c:symbol", { val: symbol }),
    symbol !== "none" && element("c:size", { val: Math.round(series.markerSize ?? MARKER_SIZE) }),
    symbol !== "none" && fill && element("c:spPr", {}, fill, element("a:ln", {}, fill)),
  );
}

const PLACES: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

/** Where labels may stand: Excel does not open a chart that has them elsewhere. */
function labelPlaces({ kind, grouping }: ChartShape): readonly string[] {
  switch (kind) {
    case "barChart":
      return grouping === "clustered" ? ["ctr", "inEnd", "inBase", "outEnd"] : ["ctr", "inEnd", "inBase"];
    case "lineChart":
    case "scatterChart":
    case "bubbleChart":
      return ["l", "r", "t", "b", "ctr"];
    case "pieChart":
      return ["ctr", "inEnd", "outEnd", "bestFit"];
    default:
      return [];
  }
}

function labelsElement(labels: DataLabelsRecord, shape: ChartShape): string {
  const place = PLACES[labels.position ?? ""];
  const { numberFormat, separator } = labels;
  return element(
    "c:dLbls",
    {},
    numberFormat !== undefined && element("c:numFmt", { formatCode: numberFormat, sourceLinked: 0 }),
    textProperties(LABEL_FONT),
    place && labelPlaces(shape).includes(place) && element("c:dLblPos", { val: place }),
    element("c:showLegendKey", { val: labels.showLegendKey }),
    element("c:showVal", { val: labels.showValue }),
    element("c:showCatName", { val: labels.showCategoryName }),
    element("c:showSerName", { val: labels.showSeriesName }),
    element("c:showPercent", { val: labels.showPercentage }),
    element("c:showBubbleSize", { val: 0 }),
    separator !== undefined && `<c:separator>${xmlEncode(separator)}</c:separator>`,
  );
}

const TRENDS: Readonly<Record<string, string>> = {
  Linear: "linear",
  Exponential: "exp",
  Logarithmic: "log",
  MovingAverage: "movingAvg",
  Polynomial: "poly",
  Power: "power",
};

function trendline(trend: TrendlineRecord): string {
  const number = (name: string, value: number | undefined) =>
    value !== undefined && element(`c:${name}`, { val: value });
  return element(
    "c:trendline",
    {},
    trend.name ? `<c:name>${xmlEncode(trend.name)}</c:name>` : undefined,
    element("c:trendlineType", { val: TRENDS[trend.type] ?? "linear" }),
    trend.type === "Polynomial" && number("order", trend.polynomialOrder ?? 2),
    trend.type === "MovingAverage" && number("period", trend.movingAveragePeriod ?? 2),
    number("forward", trend.forwardPeriod),
    number("backward", trend.backwardPeriod),
    number("intercept", trend.intercept),
    element("c:dispRSqr", { val: trend.showRSquared }),
    element("c:dispEq", { val: trend.showEquation }),
  );
}
