/** Conditional formats as rules of Univer's, which draws them. */
import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  iconMap,
  type IConditionalFormattingRuleConfig,
  type IIconSetType,
} from "@univerjs/sheets-conditional-formatting";
import { columnName } from "./address";
import { ExcelError } from "./excelError";
import type { CellRule, ConditionalFormatRecord, ConditionalLimit } from "./workbookData";

/** The rule, once the format says enough to be one. */
export function toUniverRule(record: ConditionalFormatRecord): IConditionalFormattingRuleConfig | undefined {
  if (record.colorScale) {
    const { minimum, midpoint, maximum } = record.colorScale;
    const config = [minimum, ...(midpoint ? [midpoint] : []), maximum].map((limit, index) => ({
      index,
      color: limit.color,
      value: toUniverLimit(limit),
    }));
    return { type: CFRuleType.colorScale, config };
  }
  if (record.dataBar) {
    const { lower, upper, positiveColor, negativeColor, gradient, showDataBarOnly } = record.dataBar;
    return {
      type: CFRuleType.dataBar,
      isShowValue: !showDataBarOnly,
      config: {
        min: lower.type === "Automatic" ? { type: CFValueType.min } : toUniverLimit(lower),
        max: upper.type === "Automatic" ? { type: CFValueType.max } : toUniverLimit(upper),
        isGradient: gradient,
        positiveColor,
        nativeColor: negativeColor,
      },
    };
  }
  if (record.iconSet) {
    return toUniverIcons(record.iconSet);
  }
  if (record.cellValue && record.cellValue.operator !== "") {
    const { operator, formula1, formula2 } = record.cellValue;
    const [first, second] = [constant(formula1), constant(formula2 ?? "")];
    const style = toUniverStyle(record.cellValue);
    const number = NUMBER_OPERATORS[operator];
    if (typeof first === "number" && number && (typeof second === "number" || !/Between/.test(operator))) {
      const value = /Between/.test(operator) ? [first, second] : first;
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.number,
        operator: number,
        value,
        style,
      } as never;
    }
    return formulaRule(comparison(record, operator, formula1, formula2), style);
  }
  if (record.custom && record.custom.formula !== "") {
    return formulaRule(record.custom.formula, toUniverStyle(record.custom));
  }
  if (record.containsText && record.containsText.operator !== "") {
    return {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.text,
      operator: TEXT_OPERATORS[record.containsText.operator] ?? CFTextOperator.containsText,
      value: record.containsText.text,
      style: toUniverStyle(record.containsText),
    };
  }
  if (record.topBottom && record.topBottom.rank > 0) {
    const { type, rank } = record.topBottom;
    return {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.rank,
      isBottom: type.startsWith("Bottom"),
      isPercent: type.endsWith("Percent"),
      value: rank,
      style: toUniverStyle(record.topBottom),
    };
  }
  return undefined;
}

const NUMBER_OPERATORS: Record<string, CFNumberOperator> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const SIGNS: Record<string, string> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

const TEXT_OPERATORS: Record<string, CFTextOperator> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

const LIMITS: Record<string, CFValueType> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

function toUniverLimit(limit: ConditionalLimit): { type: CFValueType; value?: number | string } {
  const type = LIMITS[limit.type];
  if (!type) {
    throw new ExcelError("InvalidArgument", `"${limit.type}" is not a kind of limit.`);
  }
  const value = constant(limit.formula ?? "");
  return value === undefined ? { type } : { type, value };
}

function toUniverIcons(
  icons: NonNullable<ConditionalFormatRecord["iconSet"]>,
): IConditionalFormattingRuleConfig {
  const style = icons.style.replace(/^(Three|Four|Five)/, (word) => String(iconCount(word))) as IIconSetType;
  if (!iconMap[style]) {
    throw new ExcelError("NotImplemented", `The workbench does not know the icons "${icons.style}".`);
  }
  // Excel counts icons from the lowest up, Univer from the highest down; its last one has no limit of its own.
  const criteria = [...icons.criteria].reverse();
  const config = criteria.map((limit, i) => ({
    operator:
      limit.operator === "GreaterThan" ? CFNumberOperator.greaterThan : CFNumberOperator.greaterThanOrEqual,
    value:
      i === criteria.length - 1
        ? { type: CFValueType.num, value: Number.MIN_SAFE_INTEGER }
        : toUniverLimit(limit),
    iconType: style,
    iconId: String(icons.reverseIconOrder ? criteria.length - 1 - i : i),
  }));
  return { type: CFRuleType.iconSet, isShowValue: !icons.showIconOnly, config };
}

function formulaRule(formula: string, style: IStyleBase): IConditionalFormattingRuleConfig {
  const value = formula.startsWith("=") ? formula : `=${formula}`;
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value, style };
}

/** A comparison with something that is no number, as a formula about the first cell. */
function comparison(
  record: ConditionalFormatRecord,
  operator: string,
  formula1: string,
  formula2?: string,
): string {
  const { startRow, startColumn } = record.ranges[0]!;
  const cell = `${columnName(startColumn)}${startRow + 1}`;
  const [a, b] = [formula1, formula2 ?? ""].map((formula) => formula.replace(/^=/, ""));
  if (/Between/.test(operator)) {
    const between = `AND(${cell}>=${a},${cell}<=${b})`;
    return operator === "Between" ? between : `NOT(${between})`;
  }
  return `${cell}${SIGNS[operator]}${a}`;
}

function constant(formula: string): number | string | undefined {
  const text = formula.replace(/^=/, "");
  if (text === "") {
    return undefined;
  }
  const number = Number(text);
  return Number.isNaN(number) ? `=${text}` : number;
}

function toUniverStyle(rule: CellRule): IStyleBase {
  const style: IStyleBase = {};
  if (rule.fill) {
    style.bg = { rgb: rule.fill };
  }
  if (rule.color) {
    style.cl = { rgb: rule.color };
  }
  if (rule.bold !== undefined) {
    style.bl = rule.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  }
  if (rule.italic !== undefined) {
    style.it = rule.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  }
  if (rule.underline) {
    style.ul = { s: BooleanNumber.TRUE };
  }
  if (rule.strikethrough) {
    style.st = { s: BooleanNumber.TRUE };
  }
  return style;
}

/** How many icons a style has, by its name: "ThreeArrows", "FiveQuarters". */
export function iconCount(style: string): number {
  return { Three: 3, Four: 4, Five: 5 }[/^(Three|Four|Five)/.exec(style)?.[0] ?? "Three"]!;
}
