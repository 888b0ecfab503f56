/** Conditional formats of a range, and the settings of each type. */
import { thirds } from "../conditionalFormats";
import { iconCount } from "../conditionalRules";
import { ExcelError, invalidArgument } from "../excelError";
import { Ref, type Context, type ExcelType, type Field } from "../members";
import type { CellRule, ConditionalFormatRecord, ConditionalLimit } from "../workbookData";
import { rangeType } from "./range";
import { rangeAreasType, type AreasSelf } from "./rangeAreas";
import { assertWritable, oneOf, parseColor } from "./shared";

type Format = ConditionalFormatRecord;

export const conditionalFormatsType: ExcelType<AreasSelf> = {
  name: "ConditionalFormatCollection",
  items: (self, context) => list(self, context).map((format) => new Ref(conditionalFormatType, format)),
  find: (self, context, id) => {
    const format = list(self, context).find((each) => each.id === id);
    return format && new Ref(conditionalFormatType, format);
  },
  methods: {
    Add: ({ sheetId, areas }, context, type) => {
      assertWritable(context, sheetId, "allowFormatCells");
      const format = context.conditionalFormats.add(sheetId, [...areas], String(type));
      context.conditionalFormats.apply(format);
      return new Ref(conditionalFormatType, format);
    },
    ClearAll: ({ sheetId, areas }, context) => {
      assertWritable(context, sheetId, "allowFormatCells");
      areas.forEach((area) => context.conditionalFormats.clear(sheetId, area));
    },
  },
};

function list({ sheetId, areas }: AreasSelf, context: Context): Format[] {
  return [...new Set(areas.flatMap((area) => context.conditionalFormats.list(sheetId, area)))];
}

/** A settings object is there only on formats of its type. */
function settings(name: string, key: keyof Format, type: () => ExcelType<Format>) {
  return {
    [name]: (format: Format) => {
      if (!format[key]) {
        throw new ExcelError("InvalidOperation", `The conditional format is not of type ${name}.`);
      }
      return new Ref(type(), format);
    },
    [`${name}OrNullObject`]: (format: Format) => (format[key] ? new Ref(type(), format) : null),
  };
}

const conditionalFormatType: ExcelType<Format> = {
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  fields: {
    Id: { get: ({ id }) => id },
    Type: { get: ({ type }) => type },
    Priority: { get: (format, context) => context.conditionalFormats.list(format.sheetId).indexOf(format) },
    StopIfTrue: field(
      (format) => format.stopIfTrue,
      (format, value) => {
        format.stopIfTrue = Boolean(value);
      },
    ),
  },
  links: {
    ...settings("ColorScale", "colorScale", () => colorScaleType),
    ...settings("DataBar", "dataBar", () => dataBarType),
    ...settings("IconSet", "iconSet", () => iconSetType),
    ...settings("CellValue", "cellValue", () => cellValueType),
    ...settings("Custom", "custom", () => customType),
    ...settings("TextComparison", "containsText", () => textComparisonType),
    ...settings("TopBottom", "topBottom", () => topBottomType),
  },
  methods: {
    Delete: (format, context) => context.conditionalFormats.remove(format),
    GetRange: ({ sheetId, ranges }) => {
      if (ranges.length !== 1) {
        throw new ExcelError("InvalidOperation", "The conditional format covers several ranges.");
      }
      return new Ref(rangeType, { sheetId, rect: ranges[0]! });
    },
    GetRanges: ({ sheetId, ranges }) => new Ref(rangeAreasType, { sheetId, areas: ranges }),
  },
};

/** A setting whose change Univer has to learn. */
function field(
  read: (format: Format) => unknown,
  write: (format: Format, value: any) => void,
): Field<Format> {
  return {
    get: read,
    set: (format, value, context) => {
      assertWritable(context, format.sheetId, "allowFormatCells");
      write(format, value);
      context.conditionalFormats.apply(format);
    },
  };
}

const colorScaleType: ExcelType<Format> = {
  name: "ColorScaleConditionalFormat",
  fields: {
    ThreeColorScale: { get: ({ colorScale }) => colorScale!.midpoint !== undefined },
    Criteria: field(
      ({ colorScale }) => colorScale,
      (format, { minimum, midpoint, maximum }) => {
        const point = (limit: ConditionalLimit & { color: string }) => ({
          ...limit,
          color: parseColor(limit.color),
        });
        format.colorScale = {
          minimum: point(minimum),
          ...(midpoint ? { midpoint: point(midpoint) } : {}),
          maximum: point(maximum),
        };
      },
    ),
  },
};

const dataBarType: ExcelType<Format> = {
  name: "DataBarConditionalFormat",
  fields: {
    ShowDataBarOnly: field(
      ({ dataBar }) => dataBar!.showDataBarOnly,
      ({ dataBar }, value) => {
        dataBar!.showDataBarOnly = Boolean(value);
      },
    ),
    LowerBoundRule: field(
      ({ dataBar }) => dataBar!.lower,
      ({ dataBar }, value) => {
        dataBar!.lower = value;
      },
    ),
    UpperBoundRule: field(
      ({ dataBar }) => dataBar!.upper,
      ({ dataBar }, value) => {
        dataBar!.upper = value;
      },
    ),
    BarDirection: { get: () => "Context" },
  },
  links: {
    PositiveFormat: (format) => new Ref(positiveBarType, format),
    NegativeFormat: (format) => new Ref(negativeBarType, format),
  },
};

const positiveBarType: ExcelType<Format> = {
  name: "ConditionalDataBarPositiveFormat",
  fields: {
    FillColor: field(
      ({ dataBar }) => dataBar!.positiveColor,
      ({ dataBar }, value) => {
        dataBar!.positiveColor = parseColor(value);
      },
    ),
    GradientFill: field(
      ({ dataBar }) => dataBar!.gradient,
      ({ dataBar }, value) => {
        dataBar!.gradient = Boolean(value);
      },
    ),
  },
};

const negativeBarType: ExcelType<Format> = {
  name: "ConditionalDataBarNegativeFormat",
  fields: {
    FillColor: field(
      ({ dataBar }) => dataBar!.negativeColor,
      ({ dataBar }, value) => {
        dataBar!.negativeColor = parseColor(value);
      },
    ),
    MatchPositiveFillColor: field(
      ({ dataBar }) => dataBar!.negativeColor === dataBar!.positiveColor,
      ({ dataBar }, value) => {
        if (value) {
          dataBar!.negativeColor = dataBar!.positiveColor;
        }
      },
    ),
  },
};

const iconSetType: ExcelType<Format> = {
  name: "IconSetConditionalFormat",
  fields: {
    Style: field(
      ({ iconSet }) => iconSet!.style,
      ({ iconSet }, value) => {
        if (!/^(Three|Four|Five)[A-Z]\w+$/.test(String(value))) {
          throw invalidArgument(`"${String(value)}" is not a set of icons.`);
        }
        iconSet!.style = String(value);
        if (iconSet!.criteria.length !== iconCount(iconSet!.style)) {
          iconSet!.criteria = thirds(iconCount(iconSet!.style));
        }
      },
    ),
    ReverseIconOrder: field(
      ({ iconSet }) => iconSet!.reverseIconOrder,
      ({ iconSet }, value) => {
        iconSet!.reverseIconOrder = Boolean(value);
      },
    ),
    ShowIconOnly: field(
      ({ iconSet }) => iconSet!.showIconOnly,
      ({ iconSet }, value) => {
        iconSet!.showIconOnly = Boolean(value);
      },
    ),
    Criteria: field(
      ({ iconSet }) => iconSet!.criteria,
      ({ iconSet }, criteria: Partial<ConditionalLimit & { operator: string }>[]) => {
        if (criteria.length !== iconCount(iconSet!.style)) {
          throw invalidArgument("There must be one criterion for each icon.");
        }
        const even = thirds(criteria.length);
        iconSet!.criteria = criteria.map((criterion, i) => ({ ...even[i]!, ...criterion }));
      },
    ),
  },
};

const cellValueType: ExcelType<Format> = {
  name: "CellValueConditionalFormat",
  fields: {
    Rule: field(
      ({ cellValue }) => ({
        operator: cellValue!.operator,
        formula1: cellValue!.formula1,
        formula2: cellValue!.formula2,
      }),
      ({ cellValue }, { operator, formula1, formula2 }) => {
        oneOf(
          operator,
          "Between",
          "NotBetween",
          "EqualTo",
          "NotEqualTo",
          "GreaterThan",
          "LessThan",
          "GreaterThanOrEqual",
          "LessThanOrEqual",
        );
        Object.assign(cellValue!, { operator, formula1: String(formula1) });
        if (formula2 != null) {
          cellValue!.formula2 = String(formula2);
        }
      },
    ),
  },
  links: { Format: (format) => new Ref(ruleFormatType, format) },
};

const customType: ExcelType<Format> = {
  name: "CustomConditionalFormat",
  links: {
    Rule: (format) => new Ref(formulaType, format),
    Format: (format) => new Ref(ruleFormatType, format),
  },
};

const formulaType: ExcelType<Format> = {
  name: "ConditionalFormatRule",
  fields: {
    Formula: field(
      ({ custom }) => custom!.formula,
      ({ custom }, value) => {
        custom!.formula = String(value);
      },
    ),
  },
};

const textComparisonType: ExcelType<Format> = {
  name: "TextConditionalFormat",
  fields: {
    Rule: field(
      ({ containsText }) => ({ operator: containsText!.operator, text: containsText!.text }),
      ({ containsText }, { operator, text }) => {
        oneOf(operator, "Contains", "NotContains", "BeginsWith", "EndsWith");
        Object.assign(containsText!, { operator, text: String(text) });
      },
    ),
  },
  links: { Format: (format) => new Ref(ruleFormatType, format) },
};

const topBottomType: ExcelType<Format> = {
  name: "TopBottomConditionalFormat",
  fields: {
    Rule: field(
      ({ topBottom }) => ({ type: topBottom!.type, rank: topBottom!.rank }),
      ({ topBottom }, { type, rank }) => {
        oneOf(type, "TopItems", "TopPercent", "BottomItems", "BottomPercent");
        Object.assign(topBottom!, { type, rank: Number(rank) });
      },
    ),
  },
  links: { Format: (format) => new Ref(ruleFormatType, format) },
};

const ruleOf = (format: Format): CellRule =>
  (format.cellValue ?? format.custom ?? format.containsText ?? format.topBottom)!;

function ruleField<K extends keyof CellRule>(key: K, parse: (value: unknown) => CellRule[K]): Field<Format> {
  return field(
    (format) => ruleOf(format)[key] ?? null,
    (format, value) => {
      ruleOf(format)[key] = parse(value);
    },
  );
}

const ruleFormatType: ExcelType<Format> = {
  name: "ConditionalRangeFormat",
  links: {
    Fill: (format) => new Ref(ruleFillType, format),
    Font: (format) => new Ref(ruleFontType, format),
  },
};

const ruleFillType: ExcelType<Format> = {
  name: "ConditionalRangeFill",
  fields: { Color: ruleField("fill", parseColor) },
};

const ruleFontType: ExcelType<Format> = {
  name: "ConditionalRangeFont",
  fields: {
    Color: ruleField("color", parseColor),
    Bold: ruleField("bold", Boolean),
    Italic: ruleField("italic", Boolean),
    Underline: ruleField("underline", (value) => value !== "None"),
    Strikethrough: ruleField("strikethrough", Boolean),
  },
};
