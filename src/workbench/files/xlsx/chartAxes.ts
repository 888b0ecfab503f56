/** The axes of a chart, primary and secondary. */
import type { AxisRecord, ChartRecord, PartFormat } from "../../host/workbookData";
import { AXIS_TITLE_FONT, HAIRLINE, TICK_FONT } from "./chartLook";
import type { ChartShape } from "./chartShapes";
import { line, richText, shapeProperties, textProperties } from "./drawingText";
import { element } from "./xml";

/** Of the two axes of a group: their numbers in the part, category first. */
export function axisIds(secondary: boolean): readonly [number, number] {
  return secondary ? [500_003, 500_004] : [500_001, 500_002];
}

export function axisPair(chart: ChartRecord, shape: ChartShape, secondary: boolean): string {
  const { axes } = chart;
  const [categoryId, valueId] = axisIds(secondary);
  const category = secondary ? (axes.secondaryCategory ?? hidden(axes.category)) : axes.category;
  const value = secondary ? (axes.secondaryValue ?? untitled(axes.value)) : axes.value;
  // Where the axes stand unless they cross elsewhere: the second pair is opposite to the first.
  const [below, beside] = secondary ? ["t", "r"] : ["b", "l"];
  const [categoryPlace, valuePlace] = shape.sideways ? [beside, below] : [below, beside];
  const isXy = shape.kind === "scatterChart" || shape.kind === "bubbleChart";
  const isDate = !isXy && category.categoryType === "DateAxis";
  const first = element(
    isXy ? "c:valAx" : isDate ? "c:dateAx" : "c:catAx",
    {},
    ...common(category, categoryId!, categoryPlace!, labelTurn(category, shape)),
    element("c:crossAx", { val: valueId }),
    crossing(value),
    ...(isXy ? valueParts(category, "midCat") : categoryParts(category, isDate)),
  );
  const second = element(
    "c:valAx",
    {},
    ...common(value, valueId!, valuePlace!, value.textOrientation ?? 0),
    element("c:crossAx", { val: categoryId }),
    // The second value axis is at the far end of the categories.
    secondary ? element("c:crosses", { val: "max" }) : crossing(category),
    ...valueParts(value, isXy || shape.kind === "areaChart" ? "midCat" : "between"),
  );
  return first + second;
}

function untitled(axis: AxisRecord): AxisRecord {
  return { ...axis, title: { text: "", visible: false }, majorGridlines: false, minorGridlines: false };
}

function hidden(axis: AxisRecord): AxisRecord {
  return { ...untitled(axis), visible: false };
}

/** Names below columns and lines turn where they are too long to lie, as in a chart made by hand; beside bars they lie. */
function labelTurn(axis: AxisRecord, { sideways }: ChartShape): number | "auto" {
  return axis.textOrientation ?? (sideways ? 0 : "auto");
}

export const TICK_MARKS: Readonly<Record<string, string>> = { Cross: "cross", Inside: "in", Outside: "out" };
const TICK_LABELS: Readonly<Record<string, string>> = { High: "high", Low: "low", None: "none" };

/** What every axis begins with. */
function common(axis: AxisRecord, id: number, place: string, turn: number | "auto"): (string | undefined)[] {
  const gridlines = (format: PartFormat | undefined) =>
    element("c:spPr", {}, line({ ...HAIRLINE, ...format?.line }));
  const mark = (value: string | undefined) => TICK_MARKS[value ?? ""] ?? "none";
  const titleFont = { ...AXIS_TITLE_FONT, ...axis.title.format?.font };
  const isUpright = place === "l" || place === "r";
  return [
    element("c:axId", { val: id }),
    element(
      "c:scaling",
      {},
      axis.scaleType === "Logarithmic" ? element("c:logBase", { val: axis.logBase }) : undefined,
      element("c:orientation", { val: axis.reversePlotOrder ? "maxMin" : "minMax" }),
      axis.maximum === undefined ? undefined : element("c:max", { val: axis.maximum }),
      axis.minimum === undefined ? undefined : element("c:min", { val: axis.minimum }),
    ),
    element("c:delete", { val: !axis.visible }),
    element("c:axPos", { val: place }),
    axis.majorGridlines ? element("c:majorGridlines", {}, gridlines(axis.majorGridlinesFormat)) : undefined,
    axis.minorGridlines ? element("c:minorGridlines", {}, gridlines(axis.minorGridlinesFormat)) : undefined,
    axis.title.visible && axis.title.text !== ""
      ? element(
          "c:title",
          {},
          element("c:tx", {}, richText(axis.title.text, titleFont, isUpright ? 90 : 0)),
          element("c:overlay", { val: 0 }),
          shapeProperties(axis.title.format),
        )
      : undefined,
    element("c:numFmt", {
      formatCode: axis.numberFormat ?? "General",
      sourceLinked: axis.numberFormat === undefined,
    }),
    element("c:majorTickMark", { val: mark(axis.majorTickMark) }),
    element("c:minorTickMark", { val: mark(axis.minorTickMark) }),
    element("c:tickLblPos", { val: TICK_LABELS[axis.tickLabelPosition] ?? "nextTo" }),
    shapeProperties(axis.format, { line: HAIRLINE }),
    textProperties({ ...TICK_FONT, ...axis.format?.font }, turn),
  ];
}

/** Where an axis crosses the other one, which says so itself. */
function crossing(other: AxisRecord): string {
  if (other.position === "Custom" && other.crossesAt !== undefined) {
    return element("c:crossesAt", { val: other.crossesAt });
  }
  const place = other.position === "Maximum" ? "max" : other.position === "Minimum" ? "min" : "autoZero";
  return element("c:crosses", { val: place });
}

function categoryParts(axis: AxisRecord, isDate: boolean): (string | undefined)[] {
  const { tickLabelSpacing } = axis;
  return [
    element("c:auto", { val: axis.categoryType === "Automatic" }),
    isDate ? undefined : element("c:lblAlgn", { val: "ctr" }),
    element("c:lblOffset", { val: 100 }),
    tickLabelSpacing === undefined || isDate
      ? undefined
      : element("c:tickLblSkip", { val: Math.max(1, Math.round(tickLabelSpacing)) }),
    isDate ? undefined : element("c:noMultiLvlLbl", { val: 0 }),
  ];
}

/** `Excel.ChartAxisDisplayUnit`, in the file's spelling the same but for its first letter. */
const UNITS =
  /^(?:Hundreds|Thousands|TenThousands|HundredThousands|Millions|TenMillions|HundredMillions|Billions|Trillions)$/;

function valueParts(axis: AxisRecord, between: "between" | "midCat"): (string | undefined)[] {
  const { majorUnit, minorUnit, displayUnit } = axis;
  return [
    element("c:crossBetween", { val: between }),
    majorUnit === undefined ? undefined : element("c:majorUnit", { val: majorUnit }),
    minorUnit === undefined ? undefined : element("c:minorUnit", { val: minorUnit }),
    UNITS.test(displayUnit)
      ? element(
          "c:dispUnits",
          {},
          element("c:builtInUnit", { val: displayUnit[0]!.toLowerCase() + displayUnit.slice(1) }),
          element("c:dispUnitsLbl"),
        )
      : undefined,
  ];
}
