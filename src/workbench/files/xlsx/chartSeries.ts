/** The series of a chart, in the order that the format asks of their parts. */
import type {
  DataLabelsRecord,
  PartFormat,
  PointRecord,
  SeriesRecord,
  TrendlineRecord,
  WorkbookData,
} from "../../host/workbookData";
import { categoryReference, numberReference, ones, stringReference } from "./chartCells";
import { LABEL_FONT } from "./chartLook";
import type { ChartShape } from "./chartShapes";
import { accentFill, line, shapeProperties, solidFill, textProperties } from "./drawingText";
import { element, xmlEncode } from "./xml";

export const LINE_WEIGHT = 2.25;
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
    seriesShape(series, shape),
    (kind === "barChart" || kind === "bubbleChart") && element("c:invertIfNegative", { val: 0 }),
    isLined(shape) && marker(series, shape, index),
    isRound && explosion > 0 && element("c:explosion", { val: Math.round(explosion) }),
    ...pointElements(series, shape),
    labelsElement(series, shape),
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

function seriesShape(series: SeriesRecord, shape: ChartShape): string | undefined {
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

export const PLACES: Readonly<Record<string, string>> = {
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

/** Points that look otherwise than their series; those of a line are its markers. */
function pointElements(series: SeriesRecord, shape: ChartShape): string[] {
  return pointsOf(series).flatMap(([idx, point]) => {
    const { format, markerStyle, markerSize, markerColor } = point;
    const isLine = isLined(shape);
    const color = markerColor ?? (isLine ? format?.fill : undefined);
    const own = isLine && (color ?? markerStyle ?? markerSize) !== undefined;
    const look = isLine ? undefined : shapeProperties(format);
    return own || look
      ? [
          element(
            "c:dPt",
            {},
            element("c:idx", { val: idx }),
            (shape.kind === "barChart" || shape.kind === "bubbleChart") &&
              element("c:invertIfNegative", { val: 0 }),
            own && marker({ ...series, color, markerStyle, markerSize }, { ...shape, markers: true }, 0),
            element("c:bubble3D", { val: 0 }),
            look,
          ),
        ]
      : [];
  });
}

function pointsOf({ points }: SeriesRecord): [number, PointRecord][] {
  return Object.entries(points ?? {})
    .map(([index, point]): [number, PointRecord] => [Number(index), point])
    .sort(([a], [b]) => a - b);
}

function labelsElement(series: SeriesRecord, shape: ChartShape): string | undefined {
  const { dataLabels, hasDataLabels } = series;
  const single = pointsOf(series).flatMap(([idx, { hasDataLabel = hasDataLabels, label }]) => {
    if (hasDataLabel === hasDataLabels && label === undefined) {
      return [];
    }
    const parts = hasDataLabel
      ? labelParts({ ...dataLabels, ...label, format: merged(dataLabels.format, label?.format) }, shape)
      : [element("c:delete", { val: 1 })];
    return [element("c:dLbl", {}, element("c:idx", { val: idx }), ...parts)];
  });
  if (single.length === 0 && !hasDataLabels) {
    return undefined;
  }
  const none = {
    showValue: false,
    showPercentage: false,
    showSeriesName: false,
    showCategoryName: false,
    showLegendKey: false,
  };
  const others = labelParts(hasDataLabels ? dataLabels : { ...dataLabels, ...none }, shape);
  return element("c:dLbls", {}, ...single, ...others);
}

function merged(whole: PartFormat | undefined, part: PartFormat | undefined): PartFormat {
  return {
    ...whole,
    ...part,
    font: { ...whole?.font, ...part?.font },
    ...((whole?.line ?? part?.line) && { line: { ...whole?.line, ...part?.line } }),
  };
}

function labelParts(labels: DataLabelsRecord, shape: ChartShape): (string | false | undefined)[] {
  const place = PLACES[labels.position ?? ""];
  const { numberFormat, separator, format } = labels;
  return [
    numberFormat !== undefined && element("c:numFmt", { formatCode: numberFormat, sourceLinked: 0 }),
    shapeProperties(format),
    textProperties({ ...LABEL_FONT, ...format?.font }),
    place && labelPlaces(shape).includes(place) && element("c:dLblPos", { val: place }),
    element("c:showLegendKey", { val: labels.showLegendKey }),
    element("c:showVal", { val: labels.showValue }),
    element("c:showCatName", { val: labels.showCategoryName }),
    element("c:showSerName", { val: labels.showSeriesName }),
    element("c:showPercent", { val: labels.showPercentage }),
    element("c:showBubbleSize", { val: 0 }),
    separator !== undefined && `<c:separator>${xmlEncode(separator)}</c:separator>`,
  ];
}

export const TRENDS: Readonly<Record<string, string>> = {
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
