/** The charts of a sheet, and a chart as a whole. Its parts are in chartParts and chartSeries. */
import { CHART_TYPES } from "../chartTypes";
import { isRound } from "../charts";
import { ExcelError, invalidArgument } from "../excelError";
import { cellsOf, Ref, type Context, type ExcelType, type Field, type RangeSelf } from "../members";
import type { ChartRecord } from "../workbookData";
import { areaFormat, formatOf, plotAreaFormat } from "./chartFormats";
import { axesType, legendType, titleType } from "./chartParts";
import { dataLabelsType, seriesCollectionType } from "./chartSeries";
import { assertWritable, oneOf } from "./shared";
import { rangeOf, worksheetType, type SheetSelf } from "./worksheet";

export const chartsType: ExcelType<SheetSelf> = {
  name: "ChartCollection",
  items: ({ sheetId }, context) => context.charts.list(sheetId).map((chart) => new Ref(chartType, chart)),
  find: ({ sheetId }, context, key) => {
    const chart = context.charts.find(key, sheetId);
    return chart && new Ref(chartType, chart);
  },
  fields: { Count: { get: ({ sheetId }, context) => context.charts.list(sheetId).length } },
  methods: {
    Add: ({ sheetId }, context, type, source, seriesBy) => {
      assertWritable(context, sheetId, "allowEditObjects");
      const { sheetId: sourceSheet, rect } = sourceOf(source, sheetId, context);
      checkChartType(type);
      return new Ref(
        chartType,
        context.charts.add(
          sheetId,
          String(type),
          { sheetId: sourceSheet, range: rect },
          String(seriesBy ?? "Auto"),
        ),
      );
    },
  },
};

export function checkChartType(type: unknown): void {
  if (!CHART_TYPES.has(String(type))) {
    throw invalidArgument(`"${String(type)}" is not a type of chart.`);
  }
}

function sourceOf(source: unknown, sheetId: string, context: Context): RangeSelf {
  if (!(source instanceof Ref) || source.type.name !== "Range") {
    if (typeof source === "string") {
      return rangeOf(sheetId, source, context);
    }
    throw invalidArgument("A chart is made from a range.");
  }
  return source.self as RangeSelf;
}

/** A property of a chart's record, told to those who draw it. */
export function chartField<S>(
  chartOf: (self: S) => ChartRecord,
  read: (self: S, context: Context) => unknown,
  write: (self: S, value: any, context: Context) => void,
): Field<S> {
  return {
    get: read,
    set: (self, value, context) => {
      assertWritable(context, chartOf(self).sheetId, "allowEditObjects");
      write(self, value, context);
      context.charts.changed();
    },
  };
}

const own = (
  read: (chart: ChartRecord) => unknown,
  write: (chart: ChartRecord, value: any, context: Context) => void,
): Field<ChartRecord> => chartField((chart) => chart, read, write);

const measure = (key: "left" | "top" | "width" | "height"): Field<ChartRecord> =>
  own(
    (chart) => chart[key],
    (chart, value) => {
      if (!(value >= 0)) {
        throw invalidArgument(`The ${key} of a chart is a number of points, not less than 0.`);
      }
      chart[key] = Number(value);
    },
  );

/** Its place inside the chart is Excel's own to choose. */
const plotAreaType: ExcelType<ChartRecord> = {
  name: "ChartPlotArea",
  links: { Format: (chart) => new Ref(plotAreaFormat, formatOf(chart, chart, "plotFormat")) },
};

export const chartType: ExcelType<ChartRecord> = {
  name: "Chart",
  identity: ({ id, name }) => ({ Id: id, Name: name }),
  fields: {
    Id: { get: ({ id }) => id },
    Name: own(
      ({ name }) => name,
      (chart, value, context) => {
        const other = context.charts.find(value, chart.sheetId);
        if (String(value) === "" || (other && other !== chart)) {
          throw invalidArgument(`"${String(value)}" is not allowed as the name of a chart.`);
        }
        chart.name = String(value);
      },
    ),
    Left: measure("left"),
    Top: measure("top"),
    Width: measure("width"),
    Height: measure("height"),
    ChartType: own(
      ({ type }) => type,
      (chart, value) => {
        checkChartType(value);
        chart.type = String(value);
        chart.legend.visible ||= isRound(chart.type);
      },
    ),
    PlotBy: own(
      ({ plotBy }) => plotBy,
      (chart, value) => {
        chart.plotBy = oneOf(value, "Rows", "Columns");
      },
    ),
    DisplayBlanksAs: own(
      ({ displayBlanksAs }) => displayBlanksAs,
      (chart, value) => {
        chart.displayBlanksAs = oneOf(value, "NotPlotted", "Zero", "Interplotted");
      },
    ),
    PlotVisibleOnly: own(
      ({ plotVisibleOnly }) => plotVisibleOnly,
      (chart, value) => {
        chart.plotVisibleOnly = Boolean(value);
      },
    ),
    Style: own(
      ({ style }) => style,
      (chart, value) => {
        chart.style = Number(value);
      },
    ),
  },
  links: {
    Format: (chart) => new Ref(areaFormat, formatOf(chart, chart, "format")),
    PlotArea: (chart) => new Ref(plotAreaType, chart),
    Title: (chart) => new Ref(titleType, chart),
    Legend: (chart) => new Ref(legendType, chart),
    Axes: (chart) => new Ref(axesType, chart),
    Series: (chart) => new Ref(seriesCollectionType, chart),
    DataLabels: (chart) => new Ref(dataLabelsType, { chart, all: chart.series }),
    Worksheet: ({ sheetId }) => new Ref(worksheetType, { sheetId }),
  },
  methods: {
    SetData: (chart, context, source, seriesBy) => {
      assertWritable(context, chart.sheetId, "allowEditObjects");
      const { sheetId, rect } = sourceOf(source, chart.sheetId, context);
      context.charts.setData(chart, { sheetId, range: rect }, String(seriesBy ?? "Auto"));
    },
    SetPosition: (chart, context, start, end) => {
      assertWritable(context, chart.sheetId, "allowEditObjects");
      const corners = [start, end ?? start].map((corner) => sourceOf(corner, chart.sheetId, context));
      const [from, to] = [corners[0]!.rect, corners[1]!.rect];
      const rect = { ...from, endRow: to.endRow, endColumn: to.endColumn };
      if (rect.endRow < rect.startRow || rect.endColumn < rect.startColumn) {
        throw invalidArgument("A chart ends below and right of where it starts.");
      }
      cellsOf(context, chart.sheetId).grow(rect);
      const place = context.charts.placeOf(chart.sheetId, rect);
      // Without an end the chart keeps its size.
      Object.assign(chart, end == null ? { left: place.left, top: place.top } : place);
      context.charts.changed();
    },
    Activate: ({ id, sheetId }, context) => {
      if (context.engine.workbook.getActiveSheet().getSheetId() !== sheetId) {
        throw new ExcelError("InvalidOperation", "A chart on another sheet cannot be activated.");
      }
      context.activeChart.id = id;
    },
    Delete: (chart, context) => {
      assertWritable(context, chart.sheetId, "allowEditObjects");
      context.charts.remove(chart);
    },
  },
};
