/** Title, legend and axes of a chart. */
import { newAxis } from "../charts";
import { ExcelError, invalidArgument } from "../excelError";
import { Ref, type ExcelType, type Field } from "../members";
import type { AxisRecord, ChartRecord } from "../workbookData";
import {
  axisFormat,
  axisTitleFormat,
  formatOf,
  gridlinesFormat,
  legendFormat,
  titleFormat,
} from "./chartFormats";
import { chartField } from "./charts";
import { assertWritable, oneOf } from "./shared";

const own = (
  read: (chart: ChartRecord) => unknown,
  write: (chart: ChartRecord, value: any) => void,
): Field<ChartRecord> => ({
  ...chartField((chart: ChartRecord) => chart, read, write),
});

export const titleType: ExcelType<ChartRecord> = {
  name: "ChartTitle",
  fields: {
    Text: own(
      ({ title }) => title.text,
      ({ title }, value) => {
        title.text = String(value);
        title.visible = true;
      },
    ),
    Visible: own(
      ({ title }) => title.visible,
      ({ title }, value) => {
        title.visible = Boolean(value);
      },
    ),
    Overlay: own(
      ({ title }) => title.overlay,
      ({ title }, value) => {
        title.overlay = Boolean(value);
      },
    ),
  },
  links: { Format: (chart) => new Ref(titleFormat, formatOf(chart, chart.title, "format")) },
};

export const legendType: ExcelType<ChartRecord> = {
  name: "ChartLegend",
  fields: {
    Visible: own(
      ({ legend }) => legend.visible,
      ({ legend }, value) => {
        legend.visible = Boolean(value);
      },
    ),
    Position: own(
      ({ legend }) => legend.position,
      ({ legend }, value) => {
        legend.position = oneOf(value, "Top", "Bottom", "Left", "Right", "Corner", "Custom");
      },
    ),
    Overlay: own(
      ({ legend }) => legend.overlay,
      ({ legend }, value) => {
        legend.overlay = Boolean(value);
      },
    ),
  },
  links: { Format: (chart) => new Ref(legendFormat, formatOf(chart, chart.legend, "format")) },
};

interface AxisSelf {
  chart: ChartRecord;
  axis: AxisRecord;
  type: "Category" | "Value";
  group: "Primary" | "Secondary";
}

export const axesType: ExcelType<ChartRecord> = {
  name: "ChartAxes",
  links: {
    CategoryAxis: (chart) => axisOf(chart, "Category", "Primary"),
    ValueAxis: (chart) => axisOf(chart, "Value", "Primary"),
  },
  methods: {
    GetItem: (chart, _context, type, group) =>
      axisOf(chart, oneOf(type, "Category", "Value"), oneOf(group ?? "Primary", "Primary", "Secondary")),
  },
};

function axisOf(
  chart: ChartRecord,
  type: "Category" | "Value",
  group: "Primary" | "Secondary",
): Ref<AxisSelf> {
  const { axes } = chart;
  if (group === "Secondary" && !chart.series.some((series) => series.axisGroup === "Secondary")) {
    throw new ExcelError(
      "InvalidOperation",
      "The chart has no secondary axes: no series is plotted on them.",
    );
  }
  const axis =
    group === "Primary"
      ? axes[type === "Category" ? "category" : "value"]
      : type === "Category"
        ? (axes.secondaryCategory ??= { ...newAxis(false), visible: false })
        : (axes.secondaryValue ??= { ...newAxis(true), majorGridlines: false });
  return new Ref(axisType, { chart, axis, type, group });
}

const ofAxis = (
  read: (axis: AxisRecord) => unknown,
  write: (axis: AxisRecord, value: any) => void,
): Field<AxisSelf> =>
  chartField(
    ({ chart }: AxisSelf) => chart,
    ({ axis }) => read(axis),
    ({ axis }, value) => write(axis, value),
  );

/** A limit or unit: "" gives it back to Excel. */
const limit = (key: "minimum" | "maximum" | "majorUnit" | "minorUnit"): Field<AxisSelf> =>
  ofAxis(
    (axis) => axis[key] ?? "",
    (axis, value) => {
      if (value === "") {
        delete axis[key];
      } else {
        axis[key] = finite(value);
      }
    },
  );

function finite(value: unknown): number {
  if (!Number.isFinite(Number(value))) {
    throw invalidArgument(`"${String(value)}" is not a number.`);
  }
  return Number(value);
}

const TICK_MARKS = ["None", "Cross", "Inside", "Outside"] as const;

const axisType: ExcelType<AxisSelf> = {
  name: "ChartAxis",
  fields: {
    Type: { get: ({ type }) => type },
    AxisGroup: { get: ({ group }) => group },
    Minimum: limit("minimum"),
    Maximum: limit("maximum"),
    MajorUnit: limit("majorUnit"),
    MinorUnit: limit("minorUnit"),
    Visible: ofAxis(
      (axis) => axis.visible,
      (axis, value) => {
        axis.visible = Boolean(value);
      },
    ),
    NumberFormat: ofAxis(
      (axis) => axis.numberFormat ?? "General",
      (axis, value) => {
        axis.numberFormat = String(value);
      },
    ),
    LinkNumberFormat: ofAxis(
      (axis) => axis.numberFormat === undefined,
      (axis, value) => {
        if (value) {
          delete axis.numberFormat;
        }
      },
    ),
    ReversePlotOrder: ofAxis(
      (axis) => axis.reversePlotOrder,
      (axis, value) => {
        axis.reversePlotOrder = Boolean(value);
      },
    ),
    ScaleType: ofAxis(
      (axis) => axis.scaleType,
      (axis, value) => {
        axis.scaleType = oneOf(value, "Linear", "Logarithmic");
      },
    ),
    LogBase: ofAxis(
      (axis) => axis.logBase,
      (axis, value) => {
        axis.logBase = Number(value);
      },
    ),
    CategoryType: ofAxis(
      (axis) => axis.categoryType,
      (axis, value) => {
        axis.categoryType = oneOf(value, "Automatic", "TextAxis", "DateAxis");
      },
    ),
    DisplayUnit: ofAxis(
      (axis) => axis.displayUnit,
      (axis, value) => {
        axis.displayUnit = String(value);
      },
    ),
    TickLabelPosition: ofAxis(
      (axis) => axis.tickLabelPosition,
      (axis, value) => {
        axis.tickLabelPosition = oneOf(value, "NextToAxis", "High", "Low", "None");
      },
    ),
    TickLabelSpacing: ofAxis(
      (axis) => axis.tickLabelSpacing ?? "",
      (axis, value) => {
        axis.tickLabelSpacing = Number(value);
      },
    ),
    MajorTickMark: ofAxis(
      (axis) => axis.majorTickMark ?? "None",
      (axis, value) => {
        axis.majorTickMark = oneOf(value, ...TICK_MARKS);
      },
    ),
    MinorTickMark: ofAxis(
      (axis) => axis.minorTickMark ?? "None",
      (axis, value) => {
        axis.minorTickMark = oneOf(value, ...TICK_MARKS);
      },
    ),
    Position: ofAxis(
      (axis) => axis.position ?? "Automatic",
      (axis, value) => {
        axis.position = oneOf(value, "Automatic", "Maximum", "Minimum");
      },
    ),
    PositionAt: { get: ({ axis }) => axis.crossesAt ?? 0 },
    TextOrientation: ofAxis(
      (axis) => axis.textOrientation ?? 0,
      (axis, value) => {
        axis.textOrientation = Number(value);
      },
    ),
  },
  methods: {
    SetPositionAt: ({ chart, axis }, context, value) => {
      assertWritable(context, chart.sheetId, "allowEditObjects");
      axis.position = "Custom";
      axis.crossesAt = finite(value);
      context.charts.changed();
    },
  },
  links: {
    Format: ({ chart, axis }) => new Ref(axisFormat, formatOf(chart, axis, "format")),
    Title: (self) => new Ref(axisTitleType, self),
    MajorGridlines: (self) => new Ref(gridlinesType, { ...self, key: "majorGridlines" }),
    MinorGridlines: (self) => new Ref(gridlinesType, { ...self, key: "minorGridlines" }),
  },
};

const axisTitleType: ExcelType<AxisSelf> = {
  name: "ChartAxisTitle",
  fields: {
    Text: ofAxis(
      (axis) => axis.title.text,
      (axis, value) => {
        axis.title = { ...axis.title, text: String(value), visible: true };
      },
    ),
    Visible: ofAxis(
      (axis) => axis.title.visible,
      (axis, value) => {
        axis.title.visible = Boolean(value);
      },
    ),
  },
  links: { Format: ({ chart, axis }) => new Ref(axisTitleFormat, formatOf(chart, axis.title, "format")) },
};

const gridlinesType: ExcelType<AxisSelf & { key: "majorGridlines" | "minorGridlines" }> = {
  name: "ChartGridlines",
  fields: {
    Visible: chartField(
      ({ chart }) => chart,
      ({ axis, key }) => axis[key],
      ({ axis, key }, value) => {
        axis[key] = Boolean(value);
      },
    ),
  },
  links: {
    Format: ({ chart, axis, key }) => new Ref(gridlinesFormat, formatOf(chart, axis, `${key}Format`)),
  },
};
