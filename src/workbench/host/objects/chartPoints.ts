/** Single points of a series, and their labels. */
import { cellsOf, Ref, type Context, type ExcelType, type Field } from "../members";
import type { ChartRecord, DataLabelsRecord, PointRecord, SeriesRecord } from "../workbookData";
import { labelFormat, pointFormat } from "./chartFormats";
import { chartField } from "./charts";
import { oneOf, parseColor } from "./shared";

interface PointsSelf {
  chart: ChartRecord;
  series: SeriesRecord;
}

interface PointSelf extends PointsSelf {
  index: number;
}

function count({ values: { range } }: SeriesRecord): number {
  return (range.endRow - range.startRow + 1) * (range.endColumn - range.startColumn + 1);
}

export const pointsType: ExcelType<PointsSelf> = {
  name: "ChartPointsCollection",
  items: ({ chart, series }) =>
    Array.from({ length: count(series) }, (_, index) => new Ref(pointType, { chart, series, index })),
  fields: { Count: { get: ({ series }) => count(series) } },
};

function made({ series, index }: PointSelf): PointRecord {
  return ((series.points ??= {})[index] ??= {});
}

function field<K extends keyof PointRecord>(
  key: K,
  read: (self: PointSelf) => unknown,
  parse: (value: any) => PointRecord[K],
): Field<PointSelf> {
  return chartField(
    ({ chart }: PointSelf) => chart,
    (self) => self.series.points?.[self.index]?.[key] ?? read(self),
    (self, value) => {
      made(self)[key] = parse(value);
    },
  );
}

const pointType: ExcelType<PointSelf> = {
  name: "ChartPoint",
  fields: {
    HasDataLabel: field("hasDataLabel", ({ series }) => series.hasDataLabels, Boolean),
    MarkerStyle: field("markerStyle", ({ series }) => series.markerStyle ?? "Automatic", String),
    MarkerSize: field("markerSize", ({ series }) => series.markerSize ?? 5, Number),
    MarkerBackgroundColor: field("markerColor", ({ series }) => series.color ?? "", parseColor),
    MarkerForegroundColor: field("markerColor", ({ series }) => series.color ?? "", parseColor),
    Value: { get: valueOf },
  },
  links: {
    Format: (self) =>
      new Ref(pointFormat, {
        chart: self.chart,
        read: () => self.series.points?.[self.index]?.format,
        make: () => [(made(self).format ??= {})],
      }),
    DataLabel: (self) => new Ref(pointLabelType, self),
  },
};

function valueOf({ series, index }: PointSelf, context: Context): unknown {
  const { sheetId, range } = series.values;
  const columns = range.endColumn - range.startColumn + 1;
  return cellsOf(context, sheetId).value(
    range.startRow + Math.floor(index / columns),
    range.startColumn + (index % columns),
  );
}

function label<K extends keyof DataLabelsRecord>(
  key: K,
  orElse: unknown,
  parse: (value: any) => DataLabelsRecord[K],
): Field<PointSelf> {
  return chartField(
    ({ chart }: PointSelf) => chart,
    ({ series, index }) => series.points?.[index]?.label?.[key] ?? series.dataLabels[key] ?? orElse,
    (self, value) => {
      const point = made(self);
      point.hasDataLabel = true;
      (point.label ??= {})[key] = parse(value);
    },
  );
}

/** `Excel.ChartDataLabelPosition`. */
export function labelPosition(value: unknown): string {
  return oneOf(
    value,
    "None",
    "Center",
    "InsideEnd",
    "InsideBase",
    "OutsideEnd",
    "Left",
    "Right",
    "Top",
    "Bottom",
    "BestFit",
    "Callout",
  );
}

const pointLabelType: ExcelType<PointSelf> = {
  name: "ChartDataLabel",
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
    Format: (self) =>
      new Ref(labelFormat, {
        chart: self.chart,
        read: () => self.series.points?.[self.index]?.label?.format,
        make: () => {
          const point = made(self);
          point.hasDataLabel = true;
          return [((point.label ??= {}).format ??= {})];
        },
      }),
  },
};
