/** The series of a chart: their cells, names, looks, data labels and trend lines. */
import { emptySeriesError, newSeries } from "../charts";
import { invalidArgument } from "../excelError";
import { cellsOf, Ref, type Context, type ExcelType, type Field, type RangeSelf } from "../members";
import type { CellsRef, ChartRecord, SeriesRecord, TrendlineRecord } from "../workbookData";
import { labelFormat, lineStyle, lineWeight } from "./chartFormats";
import { labelPosition, pointsType } from "./chartPoints";
import { chartField, checkChartType } from "./charts";
import { assertWritable, oneOf, parseColor } from "./shared";

interface SeriesSelf {
  chart: ChartRecord;
  series: SeriesRecord;
}

export const seriesCollectionType: ExcelType<ChartRecord> = {
  name: "ChartSeriesCollection",
  items: (chart) => chart.series.map((series) => new Ref(seriesType, { chart, series })),
  fields: { Count: { get: ({ series }) => series.length } },
  methods: {
    Add: (chart, context, name, index) => {
      assertWritable(context, chart.sheetId, "allowEditObjects");
      // Until its values are set the series shows the cell it stands for: none.
      const series = newSeries({ sheetId: chart.sheetId, range: NOWHERE });
      if (name != null) {
        series.name = String(name);
      }
      chart.series.splice(index == null ? chart.series.length : Number(index), 0, series);
      context.charts.changed();
      return new Ref(seriesType, { chart, series });
    },
  },
};

const NOWHERE = { startRow: 0, startColumn: 0, endRow: -1, endColumn: -1 };

type Write<T> = (record: T, value: any) => void;

const own = (read: (series: SeriesRecord) => unknown, write: Write<SeriesRecord>): Field<SeriesSelf> =>
  chartField(
    ({ chart }: SeriesSelf) => chart,
    ({ series }) => read(series),
    ({ series }, value) => write(series, value),
  );

const plain = <K extends keyof SeriesRecord>(
  key: K,
  orElse: unknown,
  parse: (value: any) => SeriesRecord[K],
) =>
  own(
    (series) => series[key] ?? orElse,
    (series, value) => {
      series[key] = parse(value);
    },
  );

const between = (min: number, max: number) => (value: unknown) => {
  if (!(Number(value) >= min && Number(value) <= max)) {
    throw invalidArgument(`The value lies between ${min} and ${max}.`);
  }
  return Number(value);
};

const seriesType: ExcelType<SeriesSelf> = {
  name: "ChartSeries",
  fields: {
    Name: chartField(
      ({ chart }) => chart,
      ({ chart, series }, context) => context.charts.seriesName(series, chart.series.indexOf(series)),
      ({ series }, value) => {
        series.name = String(value);
      },
    ),
    ChartType: chartField(
      ({ chart }) => chart,
      ({ chart, series }) => series.chartType ?? chart.type,
      ({ series }, value) => {
        checkChartType(value);
        series.chartType = String(value);
      },
    ),
    AxisGroup: plain("axisGroup", "Primary", (value) => oneOf(value, "Primary", "Secondary")),
    HasDataLabels: plain("hasDataLabels", false, Boolean),
    GapWidth: plain("gapWidth", 150, between(0, 500)),
    Overlap: plain("overlap", 0, between(-100, 100)),
    DoughnutHoleSize: plain("doughnutHoleSize", 50, between(10, 90)),
    Explosion: plain("explosion", 0, between(0, 400)),
    Smooth: plain("smooth", false, Boolean),
    Filtered: plain("filtered", false, Boolean),
    MarkerStyle: plain("markerStyle", "Automatic", String),
    MarkerSize: plain("markerSize", 5, between(2, 72)),
    MarkerBackgroundColor: plain("color", "", parseColor),
    MarkerForegroundColor: plain("color", "", parseColor),
    PlotOrder: chartField(
      ({ chart }) => chart,
      ({ chart, series }) => chart.series.indexOf(series),
      ({ chart, series }, value) => {
        chart.series.splice(chart.series.indexOf(series), 1);
        chart.series.splice(Number(value), 0, series);
      },
    ),
  },
  links: {
    Points: (self) => new Ref(pointsType, self),
    DataLabels: ({ chart, series }) => new Ref(dataLabelsType, { chart, all: [series] }),
    Format: (self) => new Ref(seriesFormatType, self),
    Trendlines: (self) => new Ref(trendlinesType, self),
  },
  methods: {
    SetValues: (self, context, source) => {
      const values = cells(source, self, context);
      if (cellsOf(context, values.sheetId).isBlank(values.range)) {
        throw emptySeriesError();
      }
      self.series.values = values;
      context.charts.changed();
    },
    SetXAxisValues: (self, context, source) => {
      self.series.categories = cells(source, self, context);
      context.charts.changed();
    },
    SetBubbleSizes: (self, context, source) => {
      self.series.bubbleSizes = cells(source, self, context);
      context.charts.changed();
    },
    GetDimensionValues: ({ series }, context, dimension) => {
      const wanted = oneOf(dimension, "Categories", "Values", "XValues", "YValues", "BubbleSizes");
      const source = {
        Categories: series.categories,
        XValues: series.categories,
        BubbleSizes: series.bubbleSizes,
      }[wanted as string];
      return valuesOf(wanted === "Values" || wanted === "YValues" ? series.values : source, context);
    },
    Delete: ({ chart, series }, context) => {
      assertWritable(context, chart.sheetId, "allowEditObjects");
      chart.series = chart.series.filter((each) => each !== series);
      context.charts.changed();
    },
  },
};

function cells(source: unknown, { chart }: SeriesSelf, context: Context): CellsRef {
  assertWritable(context, chart.sheetId, "allowEditObjects");
  if (!(source instanceof Ref) || source.type.name !== "Range") {
    throw invalidArgument("A series takes its values from a range.");
  }
  const { sheetId, rect } = source.self as RangeSelf;
  return { sheetId, range: rect };
}

function valuesOf(source: CellsRef | undefined, context: Context): unknown[] {
  if (!source) {
    return [];
  }
  const from = cellsOf(context, source.sheetId);
  return from.map(source.range, (row, column) => from.value(row, column)).flat();
}

const seriesFormatType: ExcelType<SeriesSelf> = {
  name: "ChartSeriesFormat",
  links: {
    Fill: (self) => new Ref(fillType, self),
    Line: (self) => new Ref(lineType, self),
  },
};

const fillType: ExcelType<SeriesSelf> = {
  name: "ChartFill",
  methods: {
    SetSolidColor: ({ series }, context, color) => {
      series.color = parseColor(color);
      context.charts.changed();
    },
    Clear: ({ series }, context) => {
      delete series.color;
      context.charts.changed();
    },
  },
};

const lineType: ExcelType<SeriesSelf> = {
  name: "ChartLineFormat",
  fields: {
    Color: plain("color", "", parseColor),
    Weight: plain("lineWeight", 2.25, lineWeight),
    LineStyle: plain("lineStyle", "Continuous", lineStyle),
  },
  methods: {
    Clear: ({ chart, series }, context) => {
      assertWritable(context, chart.sheetId, "allowEditObjects");
      series.lineStyle = "None";
      context.charts.changed();
    },
  },
};

interface LabelsSelf {
  chart: ChartRecord;
  all: readonly SeriesRecord[];
}

const label = (
  key: keyof SeriesRecord["dataLabels"],
  orElse: unknown,
  parse: (value: any) => unknown,
): Field<LabelsSelf> =>
  chartField(
    ({ chart }: LabelsSelf) => chart,
    ({ all }) => all[0]?.dataLabels[key] ?? orElse,
    ({ all }, value) => all.forEach((series) => Object.assign(series.dataLabels, { [key]: parse(value) })),
  );

export const dataLabelsType: ExcelType<LabelsSelf> = {
  name: "ChartDataLabels",
  fields: {
    Position: label("position", "BestFit", labelPosition),
    NumberFormat: label("numberFormat", "General", String),
    Separator: label("separator", ", ", String),
    ShowValue: label("showValue", true, Boolean),
    ShowPercentage: label("showPercentage", false, Boolean),
    ShowSeriesName: label("showSeriesName", false, Boolean),
    ShowCategoryName: label("showCategoryName", false, Boolean),
    ShowLegendKey: label("showLegendKey", false, Boolean),
  },
  links: {
    Format: ({ chart, all }) =>
      new Ref(labelFormat, {
        chart,
        read: () => all[0]?.dataLabels.format,
        make: () => all.map(({ dataLabels }) => (dataLabels.format ??= {})),
      }),
  },
};

interface TrendlineSelf extends SeriesSelf {
  line: TrendlineRecord;
}

const trendlinesType: ExcelType<SeriesSelf> = {
  name: "ChartTrendlineCollection",
  items: (self) => self.series.trendlines.map((line) => new Ref(trendlineType, { ...self, line })),
  find: (self, _context, index) => {
    const line = self.series.trendlines[Number(index)];
    return line && new Ref(trendlineType, { ...self, line });
  },
  methods: {
    Add: (self, context, type) => {
      const line: TrendlineRecord = {
        type: oneOf(
          type ?? "Linear",
          "Linear",
          "Exponential",
          "Logarithmic",
          "MovingAverage",
          "Polynomial",
          "Power",
        ),
        showEquation: false,
        showRSquared: false,
      };
      self.series.trendlines.push(line);
      context.charts.changed();
      return new Ref(trendlineType, { ...self, line });
    },
  },
};

const ofLine = (
  key: keyof TrendlineRecord,
  orElse: unknown,
  parse: (value: any) => unknown,
): Field<TrendlineSelf> =>
  chartField(
    ({ chart }: TrendlineSelf) => chart,
    ({ line }) => line[key] ?? orElse,
    ({ line }, value) => Object.assign(line, { [key]: parse(value) }),
  );

const trendlineType: ExcelType<TrendlineSelf> = {
  name: "ChartTrendline",
  identity: ({ series, line }) => ({ _Id: series.trendlines.indexOf(line) }),
  fields: {
    Type: ofLine("type", "Linear", String),
    Name: ofLine("name", "", String),
    PolynomialOrder: ofLine("polynomialOrder", 2, between(2, 6)),
    MovingAveragePeriod: ofLine("movingAveragePeriod", 2, between(2, 255)),
    ForwardPeriod: ofLine("forwardPeriod", 0, Number),
    BackwardPeriod: ofLine("backwardPeriod", 0, Number),
    Intercept: ofLine("intercept", "", Number),
    ShowEquation: ofLine("showEquation", false, Boolean),
    ShowRSquared: ofLine("showRSquared", false, Boolean),
  },
  methods: {
    Delete: ({ series, line }, context) => {
      series.trendlines = series.trendlines.filter((each) => each !== line);
      context.charts.changed();
    },
  },
};
