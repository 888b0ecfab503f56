import type { LabelPosition } from "../reports/layout/labelPlacement";
import type { ChartAxis, ChartColor, ChartDress, PlacedChart } from "../reports/layout/placed";
import { CHART_COLORS, COLORS } from "./palette";

/** Points of the smallest letters. */
const SMALL = 9.5;
/** Up to this many names stand side by side under an axis of half a page. */
const MOST_NAMES = 13;
const SHOWN_NAMES = 6;
/** Parts of a bar's width between two. */
const GAP_WIDTH = 45;

/**
 * The looks of a page's chart: nothing that says nothing – no title, border, axis line or tick mark; pale gridlines, grey
 * words, and colour only for what is spoken of.
 */
export function dressChart(chart: Excel.Chart, placed: PlacedChart, dress: ChartDress): void {
  const round = /^(pie|doughnut)/.test(placed.type);
  // Unseen, but what the chart is called for those who cannot see it.
  chart.title.visible = false;
  chart.format.border.lineStyle = "None";
  chart.legend.visible = dress.legend;
  if (dress.legend) {
    chart.legend.position = round ? "Right" : "Top";
    chart.legend.format.font.color = COLORS.grey;
    chart.legend.format.font.size = SMALL;
  }
  placed.series.forEach((_, index) => dressSeries(chart, index, placed, dress));
  if (round) {
    chart.dataLabels.showPercentage = true;
    return;
  }
  dressAxes(chart, placed, dress);
  for (const { series, index, color } of dress.points) {
    const point = chart.series.getItemAt(series).points.getItemAt(index);
    point.format.fill.setSolidColor(CHART_COLORS[color]);
  }
}

function dressSeries(chart: Excel.Chart, index: number, placed: PlacedChart, dress: ChartDress): void {
  const series = chart.series.getItemAt(index);
  const { type } = placed;
  const { as, valueFormat } = placed.series[index]!;
  const color = dress.colors[index] ?? "accent";
  if (type === "xyScatter") {
    series.markerStyle = "Circle";
    series.markerSize = 8;
    series.markerBackgroundColor = CHART_COLORS[color];
    series.markerForegroundColor = CHART_COLORS[color];
    namePoint(series, dress.matrix?.positions[index]);
  } else if (as === "line" || (as === undefined && type.startsWith("line"))) {
    series.markerStyle = "None";
    series.format.line.color = CHART_COLORS[color];
    series.format.line.weight = isPale(color) ? 1.5 : 2.5;
  } else {
    series.format.fill.setSolidColor(CHART_COLORS[color]);
    if (/^(bar|column)/.test(type)) {
      series.gapWidth = GAP_WIDTH;
      series.overlap = type.includes("Stacked") ? 100 : 0;
    }
  }
  if (dress.labels && as !== "line") {
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = valueFormat;
    series.dataLabels.format.font.color = COLORS.ink;
    series.dataLabels.format.font.size = SMALL;
  }
}

/** A point that is a series carries its name. */
function namePoint(series: Excel.ChartSeries, position: LabelPosition | undefined): void {
  if (position) {
    series.hasDataLabels = true;
    series.dataLabels.showSeriesName = true;
    series.dataLabels.showValue = false;
    series.dataLabels.position = POSITIONS[position];
    series.dataLabels.format.font.color = COLORS.ink;
    series.dataLabels.format.font.size = SMALL;
  }
}

const POSITIONS = { right: "Right", left: "Left", top: "Top", bottom: "Bottom" } as const;

/** The axes of a matrix cross inside; their numbers stay at the edge. */
function crossAxes(chart: Excel.Chart, { cross, across }: NonNullable<ChartDress["matrix"]>): void {
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.minimum = across.from;
  categoryAxis.maximum = across.to;
  categoryAxis.setPositionAt(cross.x);
  valueAxis.setPositionAt(cross.y);
  categoryAxis.tickLabelPosition = "Low";
  valueAxis.tickLabelPosition = "Low";
  categoryAxis.majorGridlines.visible = false;
  valueAxis.majorGridlines.visible = false;
  valueAxis.format.line.lineStyle = "Continuous";
  valueAxis.format.line.color = COLORS.muted;
}

function isPale(color: ChartColor): boolean {
  return color === "muted" || color === "mutedLine";
}

function setBounds(axis: Excel.ChartAxis, { from, to }: Pick<ChartAxis, "from" | "to">): void {
  if (from !== undefined) {
    axis.minimum = from;
  }
  if (to !== undefined) {
    axis.maximum = to;
  }
}

function dressAxes(chart: Excel.Chart, { type, category }: PlacedChart, dress: ChartDress): void {
  const { categoryAxis, valueAxis } = chart.axes;
  const { axis, labels, second: secondAxis } = dress;
  for (const one of [categoryAxis, valueAxis]) {
    one.format.font.color = COLORS.grey;
    one.format.font.size = SMALL;
    one.majorTickMark = "None";
  }
  categoryAxis.format.line.color = COLORS.muted;
  valueAxis.format.line.lineStyle = "None";
  valueAxis.numberFormat = axis.format;
  if (dress.categoryFormat !== undefined) {
    categoryAxis.numberFormat = dress.categoryFormat;
  }
  if (dress.across) {
    setBounds(categoryAxis, dress.across);
  }
  setBounds(valueAxis, axis);
  const bars = type.startsWith("bar");
  if (bars) {
    // Else the first row would be the lowest bar, and the values' axis would go up with it.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
    // Beside bars that go under zero.
    categoryAxis.tickLabelPosition = "Low";
  } else if (type !== "xyScatter") {
    // Below bars that go under zero.
    categoryAxis.tickLabelPosition = "Low";
    if (category.rows > MOST_NAMES) {
      categoryAxis.tickLabelSpacing = Math.ceil(category.rows / SHOWN_NAMES);
    }
  }
  if (secondAxis) {
    const second = chart.axes.getItem("Value", "Secondary");
    second.format.font.color = COLORS.grey;
    second.format.font.size = SMALL;
    second.format.line.lineStyle = "None";
    second.numberFormat = secondAxis.format;
    setBounds(second, secondAxis);
  }
  if (dress.matrix) {
    crossAxes(chart, dress.matrix);
  } else if (labels) {
    valueAxis.majorGridlines.visible = false;
    // Last: of an axis that is gone nothing can be set.
    valueAxis.visible = false;
  } else if (axis.factor) {
    valueAxis.scaleType = "Logarithmic";
    valueAxis.logBase = axis.factor;
    valueAxis.majorUnit = axis.factor;
    valueAxis.setPositionAt(1);
    valueAxis.majorGridlines.visible = false;
  } else {
    valueAxis.majorGridlines.format.line.color = COLORS.hairline;
  }
}
