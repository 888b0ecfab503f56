/** What most charts have: title, legend, axes, labels and tooltip, from Excel's settings to ECharts'. */
import type { AxisRecord, ChartRecord, DataLabelsRecord, PartFormat } from "../../host";
import type { ChartData, ChartSeries } from "./chartData";
import { fillColor, isHidden, lineStyle, textStyle } from "./formats";
import { FONT_FAMILY, type ChartLook } from "./look";
import { numberText, tickText } from "./numberText";

export type Part = Record<string, unknown>;

/** One chart about to be drawn; sizes are pixels. */
export interface Drawing {
  chart: ChartRecord;
  data: ChartData;
  look: ChartLook;
  width: number;
  height: number;
}

const MARGIN = 12;
const TITLE_HEIGHT = 30;
const LEGEND_HEIGHT = 26;
const LEGEND_WIDTH = 110;
const TICK_FONT_SIZE = 11;
/** Of a Latin letter at that size; a Chinese one is about twice as wide. */
const LETTER_WIDTH = 6;
/** Of the mark of a point, in pixels. */
export const MARK = 6;

export function base(drawing: Drawing, hasLegend = true): Part {
  const { chart, look } = drawing;
  return {
    animation: false,
    backgroundColor: "transparent",
    color: [...look.palette],
    textStyle: { fontFamily: FONT_FAMILY, color: look.text },
    title: chart.title.visible
      ? {
          text: chart.title.text,
          left: "center",
          top: 8,
          textStyle: {
            fontSize: 14,
            fontWeight: 600,
            color: look.text,
            fontFamily: FONT_FAMILY,
            width: drawing.width - 2 * MARGIN,
            overflow: "truncate",
            ...textStyle(chart.title.format?.font, look),
          },
        }
      : undefined,
    legend: hasLegend && chart.legend.visible ? legend(drawing) : { show: false },
  };
}

function legend({ chart, look }: Drawing): Part {
  const common = {
    type: "scroll",
    itemWidth: 14,
    itemHeight: 10,
    textStyle: {
      color: look.muted,
      fontSize: TICK_FONT_SIZE,
      ...textStyle(chart.legend.format?.font, look),
    },
  };
  const aside = { ...common, orient: "vertical", top: "middle" };
  switch (chart.legend.position) {
    case "Top":
      return { ...common, top: titleHeight(chart) + 6 };
    case "Left":
      return { ...aside, left: MARGIN };
    case "Right":
      return { ...aside, right: MARGIN };
    case "Corner":
      return { ...aside, right: MARGIN, top: titleHeight(chart) + 6 };
    default:
      return { ...common, bottom: 6 };
  }
}

/** Space left for the plot, in pixels from each side. */
export function plotArea(
  { chart }: Drawing,
  hasLegend = true,
): { left: number; right: number; top: number; bottom: number } {
  const at = hasLegend && chart.legend.visible ? chart.legend.position || "Bottom" : "";
  return {
    left: MARGIN + (at === "Left" ? LEGEND_WIDTH : 0),
    right: MARGIN + 4 + (at === "Right" || at === "Corner" ? LEGEND_WIDTH : 0),
    top: MARGIN + titleHeight(chart) + (at === "Top" ? LEGEND_HEIGHT : 0),
    bottom: MARGIN + (at && !["Top", "Left", "Right", "Corner"].includes(at) ? LEGEND_HEIGHT : 0),
  };
}

function titleHeight(chart: ChartRecord): number {
  return chart.title.visible && !chart.title.overlay ? TITLE_HEIGHT : 0;
}

export function grid(drawing: Drawing, hasLegend = true): Part {
  return { ...plotArea(drawing, hasLegend), outerBoundsMode: "same", outerBoundsContain: "all" };
}

export function valueAxis(
  axis: AxisRecord | undefined,
  format: string | undefined,
  look: ChartLook,
  fallback: Part = {},
): Part {
  const pattern = axis?.numberFormat && axis.numberFormat !== "General" ? axis.numberFormat : format;
  return {
    type: axis?.scaleType === "Logarithmic" ? "log" : "value",
    logBase: axis?.logBase,
    show: axis?.visible ?? true,
    inverse: axis?.reversePlotOrder,
    ...fallback,
    ...(axis?.minimum === undefined ? {} : { min: axis.minimum }),
    ...(axis?.maximum === undefined ? {} : { max: axis.maximum }),
    interval: axis?.majorUnit,
    ...axisTitle(axis, look),
    // Excel's new charts show no line beside their values.
    axisLine: drawnLine(axis, look, axis?.format?.line !== undefined),
    axisTick: tick(axis, look),
    axisLabel: {
      show: axis?.tickLabelPosition !== "None",
      color: look.muted,
      fontSize: TICK_FONT_SIZE,
      ...textStyle(axis?.format?.font, look),
      hideOverlap: true,
      formatter: (value: number) => tickText(value, pattern),
    },
    splitLine: gridlines(axis?.majorGridlines ?? true, axis?.majorGridlinesFormat, look),
    minorSplitLine: gridlines(axis?.minorGridlines ?? false, axis?.minorGridlinesFormat, look),
  };
}

export function categoryAxis(
  axis: AxisRecord,
  categories: readonly string[],
  drawing: Drawing,
  isHorizontal: boolean,
): Part {
  const { look } = drawing;
  const area = plotArea(drawing);
  const room = (drawing.width - area.left - area.right - 50) / Math.max(1, categories.length);
  const widest = Math.max(0, ...categories.map(textWidth));
  // Like Excel: turn labels that do not fit, and leave some out only where even turned ones would touch.
  const isTurned = isHorizontal && widest > room;
  const isCrowded = isHorizontal ? room < TICK_FONT_SIZE + 3 : false;
  return {
    type: "category",
    data: [...categories],
    show: axis.visible,
    inverse: axis.reversePlotOrder,
    ...axisTitle(axis, look),
    axisLine: drawnLine(axis, look, true),
    axisTick: tick(axis, look),
    axisLabel: {
      show: axis.tickLabelPosition !== "None",
      color: look.muted,
      fontSize: TICK_FONT_SIZE,
      ...textStyle(axis.format?.font, look),
      interval: axis.tickLabelSpacing ? axis.tickLabelSpacing - 1 : isCrowded || !isHorizontal ? "auto" : 0,
      rotate: axis.textOrientation ?? (isTurned ? 45 : 0),
      width: isHorizontal ? Math.min(110, drawing.height / 3) : drawing.width / 3,
      overflow: isTurned || !isHorizontal ? "truncate" : "none",
    },
    splitLine: gridlines(axis.majorGridlines, axis.majorGridlinesFormat, look),
  };
}

type Side = "bottom" | "top" | "left" | "right";
export const OPPOSITE = { bottom: "top", top: "bottom", left: "right", right: "left" } as const;

/** As in Excel an axis goes over to the other side with the start of the one that it crosses. */
export function axisPlaces(
  category: AxisRecord,
  value: AxisRecord,
  isSideways: boolean,
): { category: Side; value: Side } {
  const place = (across: AxisRecord, near: Side): Side =>
    across.reversePlotOrder === (across.position === "Maximum") ? near : OPPOSITE[near];
  return isSideways
    ? { category: place(value, "left"), value: place(category, "bottom") }
    : { category: place(value, "bottom"), value: place(category, "left") };
}

function axisTitle(axis: AxisRecord | undefined, look: ChartLook): Part {
  return axis?.title.visible && axis.title.text
    ? {
        name: axis.title.text,
        nameLocation: "middle",
        nameGap: 10,
        nameTextStyle: {
          color: look.muted,
          fontSize: TICK_FONT_SIZE,
          ...textStyle(axis.title.format?.font, look),
        },
      }
    : {};
}

function drawnLine(axis: AxisRecord | undefined, look: ChartLook, isUsual: boolean): Part {
  const line = axis?.format?.line;
  return {
    show: isUsual && !isHidden(line),
    lineStyle: { color: look.border, ...lineStyle(line, look) },
  };
}

function tick(axis: AxisRecord | undefined, look: ChartLook): Part {
  const mark = axis?.majorTickMark ?? "None";
  return mark === "None"
    ? { show: false }
    : { show: true, inside: mark === "Inside", lineStyle: { color: look.border } };
}

function gridlines(isShown: boolean, format: PartFormat | undefined, look: ChartLook): Part {
  return {
    show: isShown && !isHidden(format?.line),
    lineStyle: { color: look.gridline, ...lineStyle(format?.line, look) },
  };
}

/** Data labels of a series, `at` where the record leaves the place to the chart. */
export function dataLabels(series: ChartSeries, look: ChartLook, at: string): Part {
  const { record } = series;
  return record.hasDataLabels ? labelLook(series, record.dataLabels, look, at) : { show: false };
}

/** The label of one point, where it is not as its series has it. */
export function pointLabel(
  series: ChartSeries,
  index: number,
  look: ChartLook,
  at: string,
): Part | undefined {
  const { record } = series;
  const { hasDataLabel = record.hasDataLabels, label } = record.points?.[index] ?? {};
  if (hasDataLabel === record.hasDataLabels && label === undefined) {
    return undefined;
  }
  const font = { ...record.dataLabels.format?.font, ...label?.format?.font };
  const labels = { ...record.dataLabels, ...label, format: { ...label?.format, font } };
  return hasDataLabel ? labelLook(series, labels, look, at) : { show: false };
}

function labelLook(series: ChartSeries, labels: DataLabelsRecord, look: ChartLook, at: string): Part {
  const { format } = series;
  const position = LABEL_PLACES[labels.position ?? ""] ?? at;
  return {
    show: true,
    position,
    // Inside its shape a label takes white or black by itself, whichever is easier to read there.
    ...(position.startsWith("inside") ? {} : { color: look.text }),
    fontSize: TICK_FONT_SIZE,
    ...textStyle(labels.format?.font, look),
    formatter: (point: { value: unknown; name: string; percent?: number }) => {
      const raw = Array.isArray(point.value) ? point.value[1] : point.value;
      return [
        labels.showSeriesName && series.name,
        labels.showCategoryName && point.name,
        labels.showValue && typeof raw === "number" && numberText(raw, labels.numberFormat ?? format),
        labels.showPercentage && point.percent !== undefined && `${Math.round(point.percent)}%`,
      ]
        .filter((text) => typeof text === "string" && text !== "")
        .join(labels.separator ?? (labels.showPercentage ? "\n" : ", "));
    },
  };
}

const LABEL_PLACES: Readonly<Record<string, string>> = {
  Center: "inside",
  InsideEnd: "insideTop",
  InsideBase: "insideBottom",
  OutsideEnd: "top",
  Left: "left",
  Right: "right",
  Top: "top",
  Bottom: "bottom",
};

/** A point's value with what it has of its own. */
export function pointItem(
  series: ChartSeries,
  index: number,
  value: unknown,
  look: ChartLook,
  at: string,
): unknown {
  return series.record.points?.[index] ? { value, ...pointLook(series, index, look, at) } : value;
}

/** What a point has of its own: its colour, its mark, its label. */
export function pointLook(series: ChartSeries, index: number, look: ChartLook, at: string): Part {
  const { format, markerColor, markerStyle, markerSize } = series.record.points?.[index] ?? {};
  const isMarked = (markerColor ?? markerStyle ?? markerSize) !== undefined && markerStyle !== "None";
  const color = fillColor(format, look) ?? (markerColor && look.fixed(markerColor));
  const label = pointLabel(series, index, look, at);
  return {
    ...(color && { itemStyle: { color } }),
    ...(label && { label }),
    ...(isMarked && { symbolSize: markerSize ?? MARK }),
  };
}

/** A tooltip that stays inside the chart and writes numbers as their cells do. */
export function tooltip(data: ChartData, trigger: "axis" | "item"): Part {
  return {
    trigger,
    confine: true,
    valueFormatter: (value: unknown, _index: number) =>
      typeof value === "number" ? numberText(value, data.series[0]?.format) : "–",
  };
}

function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    width += (letter.codePointAt(0) ?? 0) > 0x2e80 ? 2 * LETTER_WIDTH : LETTER_WIDTH;
  }
  return width;
}
