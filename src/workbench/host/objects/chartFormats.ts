/** Lettering, lines and fills of the parts of a chart: what every part has, written down once. */
import { invalidArgument } from "../excelError";
import { Ref, type Context, type ExcelType, type Field } from "../members";
import type { ChartRecord, FontRecord, LineRecord, PartFormat } from "../workbookData";
import { assertWritable, oneOf, parseColor } from "./shared";

/** A part of a chart, or several of a kind that are written as one: its format is made when it is first written. */
export interface FormatSelf {
  chart: ChartRecord;
  read(): PartFormat | undefined;
  make(): PartFormat[];
}

/** Where a record keeps the format of a part. */
export function formatOf<T, K extends keyof T>(chart: ChartRecord, record: T, key: K): FormatSelf {
  return {
    chart,
    read: () => record[key] as PartFormat | undefined,
    make: () => [(record[key] ??= {} as T[K]) as PartFormat],
  };
}

function write(self: FormatSelf, context: Context, change: (format: PartFormat) => void): void {
  assertWritable(context, self.chart.sheetId, "allowEditObjects");
  self.make().forEach(change);
  context.charts.changed();
}

const size = (value: unknown) => {
  if (!(Number(value) >= 1 && Number(value) <= 409)) {
    throw invalidArgument("A font is from 1 to 409 points.");
  }
  return Number(value);
};

function fontField<K extends keyof FontRecord>(
  key: K,
  orElse: unknown,
  parse: (value: any) => FontRecord[K],
): Field<FormatSelf> {
  return {
    get: (self) => self.read()?.font?.[key] ?? orElse,
    set: (self, value, context) => {
      const parsed = parse(value);
      write(self, context, (format) => ((format.font ??= {})[key] = parsed));
    },
  };
}

const fontType: ExcelType<FormatSelf> = {
  name: "ChartFont",
  fields: {
    Bold: fontField("bold", false, Boolean),
    Italic: fontField("italic", false, Boolean),
    Underline: fontField("underline", "None", (value) => oneOf(value, "None", "Single")),
    Color: fontField("color", "#595959", parseColor),
    Name: fontField("name", "Calibri", String),
    Size: fontField("size", 9, size),
  },
};

/** `Excel.ChartLineStyle`. */
export function lineStyle(value: unknown): string {
  return oneOf(
    value,
    "None",
    "Continuous",
    "Dash",
    "DashDot",
    "DashDotDot",
    "Dot",
    "Grey25",
    "Grey50",
    "Grey75",
    "Automatic",
    "RoundDot",
  );
}

export function lineWeight(value: unknown): number {
  if (!(Number(value) >= 0 && Number(value) <= 1584)) {
    throw invalidArgument("A line is from 0 to 1584 points.");
  }
  return Number(value);
}

function lineField<K extends keyof LineRecord>(
  key: K,
  orElse: unknown,
  parse: (value: any) => LineRecord[K],
): Field<FormatSelf> {
  return {
    get: (self) => self.read()?.line?.[key] ?? orElse,
    set: (self, value, context) => {
      const parsed = parse(value);
      write(self, context, (format) => ((format.line ??= {})[key] = parsed));
    },
  };
}

const lineOf = (name: string): ExcelType<FormatSelf> => ({
  name,
  fields: {
    Color: lineField("color", "#D9D9D9", parseColor),
    LineStyle: lineField("style", "Continuous", lineStyle),
    Weight: lineField("weight", 0.75, lineWeight),
  },
  methods: {
    Clear: (self, context) => write(self, context, (format) => (format.line = { style: "None" })),
  },
});
const borderType = lineOf("ChartBorder");
const lineType = lineOf("ChartLineFormat");

const fillType: ExcelType<FormatSelf> = {
  name: "ChartFill",
  methods: {
    SetSolidColor: (self, context, color) => {
      const parsed = parseColor(color);
      write(self, context, (format) => (format.fill = parsed));
    },
    Clear: (self, context) => write(self, context, (format) => (format.fill = "none")),
    GetSolidColor: (self) => {
      const fill = self.read()?.fill;
      return fill === undefined || fill === "none" ? "" : fill;
    },
  },
};

type Part = "Font" | "Line" | "Border" | "Fill";
const PARTS = { Font: fontType, Line: lineType, Border: borderType, Fill: fillType };

const format = (name: string, ...parts: Part[]): ExcelType<FormatSelf> => ({
  name,
  links: Object.fromEntries(parts.map((part) => [part, (self: FormatSelf) => new Ref(PARTS[part], self)])),
});

export const areaFormat = format("ChartAreaFormat", "Fill", "Font", "Border");
export const plotAreaFormat = format("ChartPlotAreaFormat", "Fill", "Border");
export const titleFormat = format("ChartTitleFormat", "Fill", "Font", "Border");
export const legendFormat = format("ChartLegendFormat", "Fill", "Font", "Border");
export const axisFormat = format("ChartAxisFormat", "Fill", "Font", "Line");
export const axisTitleFormat = format("ChartAxisTitleFormat", "Fill", "Font", "Border");
export const gridlinesFormat = format("ChartGridlinesFormat", "Line");
export const labelFormat = format("ChartDataLabelFormat", "Fill", "Font", "Border");
export const pointFormat = format("ChartPointFormat", "Fill", "Border");
