import type ExcelJS from "exceljs";
import type {
  CellRule,
  ConditionalFormatRecord,
  ConditionalLimit,
  WorkbookData,
} from "../../host/workbookData";
import { cellAddress, parseRect, rectAddress } from "./addresses";
import { cssColor, fileColor } from "./colors";
import { shownFormula, storedFormula } from "./formulas";
import { fillColor } from "./styles";

/** exceljs writes and reads more of a rule than its types say. */
type FileRule = {
  type: string;
  priority: number;
  operator?: string;
  formulae?: unknown[];
  text?: string;
  style?: Partial<ExcelJS.Style>;
  cfvo?: { type: string; value?: number | string }[];
  color?: Partial<ExcelJS.Color> | Partial<ExcelJS.Color>[];
  [field: string]: unknown;
};

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};
const LIMITS = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
};

/** A sheet's rules in the order of their priorities. */
export function sheetRules(workbook: WorkbookData, id: string): ConditionalFormatRecord[] {
  return workbook.conditionalFormats.filter(({ sheetId, ranges }) => sheetId === id && ranges.length > 0);
}

/** The rules of one record, ready for `worksheet.addConditionalFormatting`. */
export function fileConditionalFormat(
  record: ConditionalFormatRecord,
  priority: number,
): ExcelJS.ConditionalFormattingOptions {
  const rule = { ...fileRule(record), priority } as unknown as ExcelJS.ConditionalFormattingRule;
  return { ref: record.ranges.map(rectAddress).join(" "), rules: [rule] };
}

function fileRule(record: ConditionalFormatRecord): Omit<FileRule, "priority"> {
  const first = record.ranges[0];
  const corner = first ? cellAddress(first.startRow, first.startColumn) : "A1";
  const { colorScale, dataBar, iconSet, cellValue, custom, containsText, topBottom } = record;
  if (colorScale) {
    const limits = [colorScale.minimum, colorScale.midpoint, colorScale.maximum].filter(
      (limit) => limit != null,
    );
    return {
      type: "colorScale",
      cfvo: limits.map((limit) => fileLimit(limit)),
      color: limits.map((limit) => fileColor(limit.color) ?? { argb: "FFFFFFFF" }),
    };
  }
  if (dataBar) {
    // dataBars.ts writes it anew: exceljs leaves a gradient bar's extension empty, which Excel refuses.
    return {
      type: "dataBar",
      cfvo: [{ type: "min" }, { type: "max" }],
      color: { argb: "FFFFFFFF" },
      gradient: true,
    };
  }
  if (iconSet) {
    return {
      type: "iconSet",
      iconSet: fileIconSet(iconSet.style),
      reverse: iconSet.reverseIconOrder,
      showValue: !iconSet.showIconOnly,
      cfvo: iconSet.criteria.map((limit, index) =>
        index === 0 ? { type: "percent", value: 0 } : fileLimit(limit, "percent"),
      ),
    };
  }
  if (cellValue) {
    const formulae = [cellValue.formula1, cellValue.formula2]
      .filter((formula) => formula != null)
      .map(storedFormula);
    const operator = OPERATORS[cellValue.operator as keyof typeof OPERATORS] ?? "equal";
    return { type: "cellIs", operator, formulae, style: fileRuleStyle(cellValue) };
  }
  if (topBottom) {
    return {
      type: "top10",
      rank: topBottom.rank,
      percent: topBottom.type.endsWith("Percent"),
      bottom: topBottom.type.startsWith("Bottom"),
      style: fileRuleStyle(topBottom),
    };
  }
  if (containsText) {
    // As a formula, because exceljs writes only one of the four text operators.
    const text = `"${containsText.text.replaceAll('"', '""')}"`;
    const formulas: Record<string, string> = {
      Contains: `ISNUMBER(SEARCH(${text},${corner}))`,
      NotContains: `ISERROR(SEARCH(${text},${corner}))`,
      BeginsWith: `LEFT(${corner},LEN(${text}))=${text}`,
      EndsWith: `RIGHT(${corner},LEN(${text}))=${text}`,
    };
    const formula = formulas[containsText.operator] ?? formulas["Contains"];
    return { type: "expression", formulae: [formula], style: fileRuleStyle(containsText) };
  }
  return {
    type: "expression",
    formulae: [storedFormula(custom?.formula ?? "FALSE")],
    style: fileRuleStyle(custom ?? {}),
  };
}

/** Records of what a file's sheet has; kinds that no record can hold are left out. */
export function readConditionalFormats(
  sheetId: string,
  formats: readonly ExcelJS.ConditionalFormattingOptions[],
  theme: readonly string[],
): ConditionalFormatRecord[] {
  const rules = formats.flatMap(({ ref, rules }) =>
    rules.map((rule) => ({ ref, rule: rule as unknown as FileRule })),
  );
  return rules
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))
    .flatMap(({ ref, rule }, index) => {
      const settings = readRule(rule, theme);
      const ranges = ref.split(/\s+/).map(parseRect);
      return settings
        ? [{ id: `${sheetId}-cf${index + 1}`, sheetId, ranges, stopIfTrue: false, ...settings }]
        : [];
    });
}

type RuleSettings = Omit<ConditionalFormatRecord, "id" | "sheetId" | "ranges" | "stopIfTrue">;

function readRule(rule: FileRule, theme: readonly string[]): RuleSettings | undefined {
  const limits = (rule.cfvo ?? []).map(readLimit);
  const colors = [rule.color ?? []].flat().map((color) => cssColor(color, theme) ?? "#FFFFFF");
  const formulas = (rule.formulae ?? []).map((formula) => shownFormula(String(formula)));
  switch (rule.type) {
    case "colorScale": {
      const stops = limits.map((limit, index) => ({ ...limit, color: colors[index] ?? "#FFFFFF" }));
      const [minimum, midpoint, maximum] = stops.length === 3 ? stops : [stops[0], undefined, stops[1]];
      return (
        minimum &&
        maximum && { type: "ColorScale", colorScale: { minimum, ...(midpoint && { midpoint }), maximum } }
      );
    }
    case "dataBar": {
      const positiveColor = colors[0] ?? "#638EC6";
      const negative = cssColor(rule["negativeFillColor"] as Partial<ExcelJS.Color> | undefined, theme);
      const dataBar = {
        showDataBarOnly: rule["showValue"] === false,
        lower: limits[0] ?? { type: "Automatic" },
        upper: limits[1] ?? { type: "Automatic" },
        positiveColor,
        negativeColor: negative ?? positiveColor,
        gradient: rule["gradient"] !== false,
      };
      return { type: "DataBar", dataBar };
    }
    case "iconSet": {
      const criteria = limits.map((limit) => ({ ...limit, operator: "GreaterThanOrEqual" }));
      const iconSet = {
        style: engineIconSet(String(rule["iconSet"] ?? "3TrafficLights1")),
        reverseIconOrder: rule["reverse"] === true,
        showIconOnly: rule["showValue"] === false,
        criteria,
      };
      return { type: "IconSet", iconSet };
    }
    case "cellIs": {
      const operator = Object.entries(OPERATORS).find(([, file]) => file === rule.operator)?.[0];
      const [formula1, formula2] = formulas;
      return operator && formula1
        ? {
            type: "CellValue",
            cellValue: {
              operator,
              formula1,
              ...(formula2 && { formula2 }),
              ...readRuleStyle(rule.style, theme),
            },
          }
        : undefined;
    }
    case "top10": {
      const type = `${rule["bottom"] ? "Bottom" : "Top"}${rule["percent"] ? "Percent" : "Items"}`;
      const rank = Number(rule["rank"] ?? 10);
      return { type: "TopBottom", topBottom: { type, rank, ...readRuleStyle(rule.style, theme) } };
    }
    case "expression":
    case "containsText":
      return formulas[0]
        ? { type: "Custom", custom: { formula: formulas[0], ...readRuleStyle(rule.style, theme) } }
        : undefined;
    default:
      return undefined;
  }
}

export function fileLimit(
  limit: ConditionalLimit,
  automatic = "min",
): { type: string; value?: number | string } {
  const type = LIMITS[limit.type as keyof typeof LIMITS] ?? automatic;
  const formula = limit.formula?.replace(/^=/, "");
  return formula === undefined || formula === ""
    ? { type }
    : { type, value: type === "formula" ? storedFormula(formula) : formula };
}

function readLimit(limit: { type: string; value?: number | string }): ConditionalLimit {
  const type = Object.entries(LIMITS).find(([, file]) => file === limit.type)?.[0] ?? "Automatic";
  const value = limit.value;
  return value === undefined || Number.isNaN(value) ? { type } : { type, formula: String(value) };
}

const DIGIT_WORDS = { Three: "3", Four: "4", Five: "5" };

/** @example fileIconSet("ThreeTrafficLights1") // "3TrafficLights1" */
function fileIconSet(style: string): string {
  return style.replace(/^(Three|Four|Five)/, (word) => DIGIT_WORDS[word as keyof typeof DIGIT_WORDS]);
}

function engineIconSet(file: string): string {
  return file.replace(/^[345]/, (digit) => ({ 3: "Three", 4: "Four", 5: "Five" })[digit] ?? digit);
}

function fileRuleStyle(rule: CellRule): Partial<ExcelJS.Style> {
  const fill = fileColor(rule.fill);
  const color = fileColor(rule.color);
  const font = {
    ...(color && { color }),
    ...(rule.bold !== undefined && { bold: rule.bold }),
    ...(rule.italic !== undefined && { italic: rule.italic }),
    ...(rule.underline !== undefined && { underline: rule.underline }),
    ...(rule.strikethrough !== undefined && { strike: rule.strikethrough }),
  };
  return {
    // In a rule's own format the background is what a solid fill shows.
    ...(fill && { fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: fill } }),
    ...(Object.keys(font).length > 0 && { font }),
  };
}

function readRuleStyle(style: Partial<ExcelJS.Style> | undefined, theme: readonly string[]): CellRule {
  const background = style?.fill?.type === "pattern" ? cssColor(style.fill.bgColor, theme) : undefined;
  const fill = background ?? fillColor(style?.fill, theme);
  const color = cssColor(style?.font?.color, theme);
  return {
    ...(fill && { fill }),
    ...(color && { color }),
    ...(style?.font?.bold && { bold: true }),
    ...(style?.font?.italic && { italic: true }),
    ...(style?.font?.underline && { underline: true }),
    ...(style?.font?.strike && { strikethrough: true }),
  };
}
