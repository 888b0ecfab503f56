/** Native charts, put by excelize into a workbook that exceljs has written. */
import { init } from "excelize-wasm";
import type { Chart, ChartAxis, ChartSeries, ChartType, Fill } from "excelize-wasm";
import type { AxisRecord, CellsRef, ChartRecord, SeriesRecord, WorkbookData } from "../../host/workbookData";
import { absoluteReference } from "./addresses";

/** Marks a series' name that is text and no reference: excelize writes every name as a reference. */
export const LITERAL = "\uE000";

type Excelize = Awaited<ReturnType<typeof init>>;
type Kind = Extract<
  keyof Excelize,
  `${"Col" | "Bar" | "Line" | "Area" | "Pie" | "Doughnut" | "Radar" | "Scatter" | "Bubble"}${string}`
>;

/**
 * What writes each of `Excel.ChartType`. Types that came with Excel 2016 live in a part of their own, which excelize
 * does not write: the nearest of the classic ones stands in.
 */
const KINDS: Record<string, Kind> = {
  ColumnClustered: "Col",
  ColumnStacked: "ColStacked",
  ColumnStacked100: "ColPercentStacked",
  BarClustered: "Bar",
  BarStacked: "BarStacked",
  BarStacked100: "BarPercentStacked",
  Line: "Line",
  LineMarkers: "Line",
  LineStacked: "Line",
  LineMarkersStacked: "Line",
  LineStacked100: "Line",
  LineMarkersStacked100: "Line",
  Area: "Area",
  AreaStacked: "AreaStacked",
  AreaStacked100: "AreaPercentStacked",
  Pie: "Pie",
  PieExploded: "Pie",
  Doughnut: "Doughnut",
  DoughnutExploded: "Doughnut",
  Radar: "Radar",
  RadarMarkers: "Radar",
  RadarFilled: "Radar",
  XYScatter: "Scatter",
  XYScatterLines: "Scatter",
  XYScatterLinesNoMarkers: "Scatter",
  XYScatterSmooth: "Scatter",
  XYScatterSmoothNoMarkers: "Scatter",
  Bubble: "Bubble",
  Pareto: "Col",
  Histogram: "Col",
  Waterfall: "Col",
  Boxwhisker: "Col",
  Funnel: "Bar",
  Treemap: "Doughnut",
  Sunburst: "Doughnut",
};

const LEGENDS: Record<string, string> = {
  Top: "top",
  Bottom: "bottom",
  Left: "left",
  Right: "right",
  Corner: "top_right",
};
const BLANKS = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" };
const TITLE_SIZE = 14;
const AXIS_TITLE_SIZE = 10;
const TICK_COLOR = "#595959";
/** Accents of the theme that exceljs writes, for points that otherwise have no colour of their own. */
const ACCENTS = ["#4F81BD", "#C0504D", "#9BBB59", "#8064A2", "#4BACC6", "#F79646"];

let loaded: Promise<Excelize> | undefined;

/** excelize takes seconds to start and stays: once a process. */
function loadExcelize(wasm: string): Promise<Excelize> {
  loaded ??= init(wasm);
  return loaded;
}

/** The charts that can be written, in the order in which their sheets get them. */
export function writtenCharts(workbook: WorkbookData): ChartRecord[] {
  return workbook.charts.filter(
    ({ type, sheetId, series }) =>
      KINDS[type] && workbook.book.sheets[sheetId] && series.some(({ filtered }) => !filtered),
  );
}

/** The same file with the workbook's charts on their sheets, not yet in place; without charts, the file as it is. */
export async function addCharts(
  bytes: Uint8Array,
  workbook: WorkbookData,
  wasm: string,
): Promise<Uint8Array> {
  const charts = writtenCharts(workbook);
  if (charts.length === 0) {
    return bytes;
  }
  const excelize = await loadExcelize(wasm);
  const file = excelize.OpenReader(bytes);
  check(file.error);
  for (const chart of charts) {
    const [main, ...others] = chartParts(excelize, workbook, chart);
    const { name } = workbook.book.sheets[chart.sheetId]!;
    check(file.AddChart(name, "A1", main!, ...others).error);
  }
  const { buffer, error } = file.WriteToBuffer();
  check(error);
  return new Uint8Array(buffer as ArrayBuffer);
}

function check(error: string | null | undefined): void {
  if (error) {
    throw new Error(`The charts could not be written: ${error}`);
  }
}

/** One part for each kind of series and axis, two at most; the first carries everything that belongs to the chart as a whole. */
function chartParts(excelize: Excelize, workbook: WorkbookData, chart: ChartRecord): Chart[] {
  const groups = new Map<string, SeriesRecord[]>();
  for (const series of chart.series.filter(({ filtered }) => !filtered)) {
    const kind = KINDS[series.chartType ?? chart.type] ?? KINDS[chart.type]!;
    const key = `${kind} ${series.axisGroup}`;
    groups.set(key, [...(groups.get(key) ?? []), series]);
  }
  const parts = [...groups].map(([key, members]) => {
    const [kind, axis] = key.split(" ") as [Kind, string];
    return { kind, secondary: axis === "Secondary", members };
  });
  // The first part's value axis is the primary one.
  parts.sort((a, b) => Number(a.secondary) - Number(b.secondary));
  // excelize combines two kinds: the series of a third are drawn as the second, so that none is lost.
  const { chartType } = parts[1]?.members[0] ?? {};
  parts
    .splice(2)
    .forEach(({ members }) => parts[1]!.members.push(...members.map((series) => ({ ...series, chartType }))));
  return parts.map(({ kind, secondary, members }, index) => {
    const { axes } = chart;
    const valueAxis = secondary && index > 0 ? (axes.secondaryValue ?? untitled(axes.value)) : axes.value;
    const labelled = members.find(({ hasDataLabels }) => hasDataLabels)?.dataLabels;
    const gap = members.find(({ gapWidth }) => gapWidth !== undefined)?.gapWidth;
    const overlap = members.find((series) => series.overlap !== undefined)?.overlap;
    const hole = members.find(({ doughnutHoleSize }) => doughnutHoleSize !== undefined)?.doughnutHoleSize;
    return {
      Type: excelize[kind] as unknown as ChartType,
      Series: members.map((series) => fileSeries(workbook, chart, series)),
      Format: { Name: chart.name, AltText: chart.title.text, Positioning: "twoCell" },
      Legend: { Position: chart.legend.visible ? (LEGENDS[chart.legend.position] ?? "right") : "none" },
      ...(chart.title.visible && chart.title.text !== "" && { Title: titleOf(chart.title.text, TITLE_SIZE) }),
      VaryColors: kind === "Pie" || kind === "Doughnut",
      // A second category axis is there but hidden; its title would not be.
      XAxis: fileAxis(secondary && index > 0 ? untitled(axes.category) : axes.category),
      YAxis: { ...fileAxis(valueAxis), ...(secondary && index > 0 && { Secondary: true }) },
      PlotArea: {
        ShowVal: labelled?.showValue ?? false,
        ShowPercent: labelled?.showPercentage ?? false,
        ShowCatName: labelled?.showCategoryName ?? false,
        ShowSerName: labelled?.showSeriesName ?? false,
        ...(labelled?.numberFormat && {
          NumFmt: { CustomNumFmt: labelled.numberFormat, SourceLinked: false },
        }),
      },
      ShowBlanksAs: BLANKS[chart.displayBlanksAs],
      ...(gap !== undefined && { GapWidth: Math.round(gap) }),
      ...(overlap !== undefined && { Overlap: Math.round(overlap) }),
      ...(hole !== undefined && { HoleSize: Math.round(hole) }),
    };
  });
}

function titleOf(text: string, size: number): NonNullable<Chart["Title"]> {
  return { Paragraph: [{ Text: text, Font: { Size: size, Bold: false, Color: "#404040" } }] };
}

function fileAxis(axis: AxisRecord): ChartAxis {
  return {
    None: !axis.visible,
    Font: { Color: TICK_COLOR },
    MajorGridLines: axis.majorGridlines,
    MinorGridLines: axis.minorGridlines,
    ReverseOrder: axis.reversePlotOrder,
    ...(axis.minimum !== undefined && { Minimum: axis.minimum }),
    ...(axis.maximum !== undefined && { Maximum: axis.maximum }),
    ...(axis.majorUnit !== undefined && { MajorUnit: axis.majorUnit }),
    ...(axis.tickLabelSpacing !== undefined && { TickLabelSkip: axis.tickLabelSpacing }),
    ...(axis.scaleType === "Logarithmic" && { LogBase: axis.logBase }),
    ...(axis.numberFormat && { NumFmt: { CustomNumFmt: axis.numberFormat, SourceLinked: false } }),
    ...(axis.title.visible && axis.title.text !== "" && { Title: titleOf(axis.title.text, AXIS_TITLE_SIZE) }),
  };
}

function untitled(axis: AxisRecord): AxisRecord {
  return { ...axis, title: { text: "", visible: false } };
}

function fileSeries(workbook: WorkbookData, chart: ChartRecord, series: SeriesRecord): ChartSeries {
  const type = series.chartType ?? chart.type;
  const reference = ({ sheetId, range }: CellsRef) =>
    absoluteReference(workbook.book.sheets[sheetId]?.name ?? "", range);
  const markers = /Markers(?!NoMarkers)|^XYScatter$|^XYScatterLines$|^XYScatterSmooth$/.test(type);
  const lined = /^(?:Line|Radar|XYScatter(?:Lines|Smooth))/.test(type);
  return {
    Name: series.name ? LITERAL + series.name : series.nameRef ? reference(series.nameRef) : "",
    Values: reference(series.values),
    ...(series.categories && { Categories: reference(series.categories) }),
    ...(series.bubbleSizes && { Sizes: reference(series.bubbleSizes) }),
    ...(series.color && !lined && { Fill: solid(series.color) }),
    ...(lined && {
      Line: {
        Smooth: series.smooth,
        Width: series.lineWeight ?? 2.25,
        ...(series.color && { Fill: solid(series.color) }),
      },
    }),
    ...((lined || markers) && {
      Marker: {
        Symbol: markers ? (MARKERS[series.markerStyle ?? ""] ?? "circle") : "none",
        Size: series.markerSize ?? 5,
        ...(type === "XYScatter" && {
          Fill: solid(
            series.color ?? ACCENTS[chart.series.findIndex(({ id }) => id === series.id) % ACCENTS.length]!,
          ),
        }),
      },
    }),
  };
}

function solid(color: string): Fill {
  return { Type: "pattern", Pattern: 1, Color: [color] };
}

const MARKERS: Record<string, string> = {
  Circle: "circle",
  Dash: "dash",
  Diamond: "diamond",
  Dot: "dot",
  None: "none",
  Plus: "plus",
  Square: "square",
  Star: "star",
  Triangle: "triangle",
  X: "x",
};
