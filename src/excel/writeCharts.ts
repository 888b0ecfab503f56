import type { Area, PlacedChart, PlacedSeries } from "../reports/layout/placed";
import { areaAddress } from "./address";
import { dressChart } from "./dressChart";

const ROUND = new Set(["pie", "doughnut"]);
/** Up to this many bars carry their values. */
const MOST_LABELS = 12;
/** Up to this many names stand side by side under an axis; of more, about {@link MOST_LABELS} are written. */
const MOST_NAMES = 24;

/**
 * Queues a native chart over cells of `source`, which may be another sheet. Its series stand in columns, always said explicitly, because Excel's guess differs between the
 * web and the desktop and takes numeric categories for a series. Where it is not dressed, its colours stay with the workbook's theme.
 */
export function addChart(sheet: Excel.Worksheet, placed: PlacedChart, source: Excel.Worksheet): void {
  const range = (area: Area) => source.getRange(areaAddress(area));
  const first = placed.series[0]!;
  const chart = sheet.charts.add(
    excelChartType(placed.type),
    range(placed.block ?? withHeader(first.values)),
    "Columns",
  );
  chart.name = placed.name;
  placed.series.forEach((series, index) => {
    const inBlock = placed.block !== undefined || index === 0;
    const drawn = inBlock ? chart.series.getItemAt(index) : chart.series.add(series.name);
    if (!inBlock || series.category) {
      drawn.name = series.name;
      drawn.setValues(range(series.values));
    }
    drawn.setXAxisValues(range(series.category ?? placed.category));
    combine(drawn, series);
  });
  chart.title.text = placed.title;
  const { dress } = placed;
  if (dress) {
    dressChart(chart, placed, dress);
  } else {
    nameParts(chart, placed);
  }
  const { at } = placed;
  const corner = (row: number, column: number) =>
    sheet.getRange(areaAddress({ row, column, rows: 1, columns: 1 }));
  chart.setPosition(corner(at.row, at.column), corner(at.row + at.rows - 1, at.column + at.columns - 1));
}

/** Legend, axes and labels of a listing's chart. */
function nameParts(chart: Excel.Chart, placed: PlacedChart): void {
  const legend = placed.series.length > 1 || ROUND.has(placed.type);
  chart.legend.visible = legend;
  if (legend) {
    chart.legend.position = "Bottom";
  }
  if (ROUND.has(placed.type)) {
    chart.dataLabels.showPercentage = true;
  } else {
    nameAxes(chart, placed);
    nameSecondAxis(chart, placed.series);
    if (placed.series.length === 1 && placed.category.rows <= MOST_LABELS && placed.type !== "xyScatter") {
      chart.series.getItemAt(0).hasDataLabels = true;
    }
  }
}

function nameAxes(
  chart: Excel.Chart,
  { categoryTitle, valueTitle, valueFormat, fromZero, type, category }: PlacedChart,
): void {
  if (categoryTitle) {
    chart.axes.categoryAxis.title.text = categoryTitle;
  }
  if (valueTitle) {
    chart.axes.valueAxis.title.text = valueTitle;
  }
  chart.axes.valueAxis.numberFormat = valueFormat;
  if (fromZero) {
    chart.axes.valueAxis.minimum = 0;
  }
  if (category.rows > MOST_NAMES && !type.startsWith("bar") && type !== "xyScatter") {
    chart.axes.categoryAxis.tickLabelSpacing = Math.ceil(category.rows / MOST_LABELS);
  }
  if (type.startsWith("bar")) {
    // Excel draws the first row at the bottom; a table is read from the top.
    chart.axes.categoryAxis.reversePlotOrder = true;
    // The values' axis would go up with the first row.
    chart.axes.categoryAxis.position = "Maximum";
  }
}

/** The axis on the right has no title of the chart's own: it is named, and its numbers are written, as its series is. */
function nameSecondAxis(chart: Excel.Chart, series: readonly PlacedSeries[]): void {
  const [only, ...others] = series.filter(({ secondAxis }) => secondAxis);
  if (only && others.length === 0) {
    const axis = chart.axes.getItem("Value", "Secondary");
    axis.title.text = only.name;
    axis.numberFormat = only.valueFormat;
  }
}

function combine(drawn: Excel.ChartSeries, { as, secondAxis }: PlacedSeries): void {
  if (as) {
    drawn.chartType = as === "line" ? "LineMarkers" : "ColumnClustered";
  }
  if (secondAxis) {
    drawn.axisGroup = "Secondary";
  }
}

/** `columnClustered` → `ColumnClustered`; Excel spells scatter charts `XYScatter`. */
function excelChartType(type: PlacedChart["type"]): Excel.ChartType {
  const name = type === "xyScatter" ? "XYScatter" : type.charAt(0).toUpperCase() + type.slice(1);
  return name as Excel.ChartType;
}

function withHeader<T extends { row: number; rows: number }>(area: T): T {
  return { ...area, row: area.row - 1, rows: area.rows + 1 };
}
