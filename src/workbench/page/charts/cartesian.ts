/** Columns, bars, lines and areas, alone or combined, on one or two value axes. */
import type { ChartData, ChartSeries } from "./chartData";
import type { ChartLook } from "./look";
import { numberText } from "./numberText";
import {
  axisPlaces,
  base,
  categoryAxis,
  dataLabels,
  grid,
  MARK,
  OPPOSITE,
  pointItem,
  valueAxis,
  type Drawing,
  type Part,
} from "./parts";

const FAMILY = /^(Column|Bar|Line|Area)(Markers)?(Clustered|Stacked100|Stacked)?$/;

interface Shape {
  family: "Column" | "Bar" | "Line" | "Area";
  markers: boolean;
  stacking: "Stacked" | "Stacked100" | undefined;
}

export function cartesianShape(type: string): Shape | undefined {
  const match = FAMILY.exec(type);
  return (
    (match && {
      family: match[1] as Shape["family"],
      markers: match[2] !== undefined,
      stacking: match[3] === "Clustered" ? undefined : (match[3] as Shape["stacking"]),
    }) ??
    undefined
  );
}

export function cartesian(drawing: Drawing): Part {
  const { chart, data, look } = drawing;
  const isSideways = cartesianShape(chart.type)?.family === "Bar";
  const hasSecondary = data.series.some((series) => series.secondary);
  const axis = (secondary: boolean): Part => {
    const own = data.series.filter((series) => series.secondary === secondary);
    const isShare = own.some((series) => cartesianShape(series.type)?.stacking === "Stacked100");
    return valueAxis(
      secondary ? chart.axes.secondaryValue : chart.axes.value,
      isShare ? "0%" : own[0]?.format,
      look,
      { ...(isShare ? { max: 1 } : {}), ...(secondary ? { splitLine: { show: false } } : {}) },
    );
  };
  const secondaryAxis = { ...axis(true), splitLine: { show: false } };
  const places = axisPlaces(chart.axes.category, chart.axes.value, isSideways);
  const first = { ...axis(false), position: places.value };
  const second = { ...secondaryAxis, position: OPPOSITE[places.value] };
  const values = hasSecondary ? [first, second] : first;
  const categories = {
    ...categoryAxis(chart.axes.category, data.categories, drawing, !isSideways),
    position: places.category,
    ...(reachesEdges(data) && { boundaryGap: false }),
  };
  return {
    ...base(drawing),
    grid: grid(drawing),
    xAxis: isSideways ? values : categories,
    yAxis: isSideways ? categories : values,
    tooltip: { trigger: "axis", confine: true, axisPointer: { type: "shadow" } },
    series: data.series.map((series) => drawSeries(series, drawing, isSideways)),
  };
}

/** Areas reach from edge to edge; beside bars they leave half a category, as in the file. */
function reachesEdges({ series }: ChartData): boolean {
  const families = series.map(({ type }) => cartesianShape(type)?.family);
  return families.includes("Area") && !families.some((family) => family === "Column" || family === "Bar");
}

function drawSeries(series: ChartSeries, drawing: Drawing, isSideways: boolean): Part {
  const { chart, data, look } = drawing;
  const shape = cartesianShape(series.type) ?? { family: "Column", markers: false, stacking: undefined };
  const isBar = shape.family === "Column" || shape.family === "Bar";
  const color = series.record.color && look.fixed(series.record.color);
  const labelPlace = shape.stacking && isBar ? "inside" : isSideways ? "right" : "top";
  return {
    name: series.name,
    type: isBar ? "bar" : "line",
    data: plotted(series, shape, data).map((value, index) =>
      pointItem(series, index, value ?? (chart.displayBlanksAs === "Zero" ? 0 : null), look, labelPlace),
    ),
    stack: shape.stacking && `${shape.family}-${series.secondary}`,
    // In Excel a combination's lines lie over its columns.
    z: isBar ? 2 : 3,
    [isSideways ? "xAxisIndex" : "yAxisIndex"]: series.secondary ? 1 : 0,
    ...(isBar
      ? barWidths(series, drawing)
      : lineLook(series, shape, look, chart.displayBlanksAs === "Interplotted")),
    ...(color ? { itemStyle: { color } } : {}),
    label: dataLabels(series, look, labelPlace),
    labelLayout: { hideOverlap: true },
    tooltip: {
      valueFormatter: (value: unknown) =>
        typeof value === "number"
          ? numberText(value, shape.stacking === "Stacked100" ? "0.0%" : series.format)
          : "–",
    },
  };
}

function plotted(series: ChartSeries, shape: Shape, data: ChartData): readonly (number | null)[] {
  if (shape.stacking !== "Stacked100") {
    return series.values;
  }
  const stack = data.series.filter(
    (each) => each.type === series.type && each.secondary === series.secondary,
  );
  return series.values.map((value, i) => {
    const whole = stack.reduce((sum, each) => sum + Math.abs(each.values[i] ?? 0), 0);
    return value === null || whole === 0 ? null : value / whole;
  });
}

function barWidths(series: ChartSeries, { data }: Drawing): Part {
  const shape = cartesianShape(series.type);
  const bars = shape?.stacking ? 1 : data.series.filter((each) => /^(Column|Bar)/.test(each.type)).length;
  const gap = (series.record.gapWidth ?? (shape?.stacking ? 100 : 80)) / 100;
  return {
    barCategoryGap: `${Math.round((100 * gap) / (gap + bars))}%`,
    barGap: `${-(series.record.overlap ?? (shape?.stacking ? 100 : 0))}%`,
    barMaxWidth: 80,
  };
}

function lineLook(series: ChartSeries, shape: Shape, look: ChartLook, bridgesGaps: boolean): Part {
  const { record } = series;
  const marks = record.markerStyle ? record.markerStyle !== "None" : shape.markers;
  return {
    smooth: record.smooth,
    connectNulls: bridgesGaps,
    // Labels hang on marks, which may have no size.
    showSymbol: marks || record.hasDataLabels || record.points !== undefined,
    symbol: "circle",
    symbolSize: marks ? (record.markerSize ?? MARK) : 0,
    lineStyle: {
      width: shape.family === "Area" ? 1 : (record.lineWeight ?? 2.25),
      type: /Dash/.test(record.lineStyle ?? "")
        ? "dashed"
        : /Dot/.test(record.lineStyle ?? "")
          ? "dotted"
          : "solid",
      ...(record.color ? { color: look.fixed(record.color) } : {}),
      ...(record.lineStyle === "None" ? { opacity: 0 } : {}),
    },
    ...(shape.family === "Area" ? { areaStyle: { opacity: shape.stacking ? 0.85 : 0.5 } } : {}),
  };
}
