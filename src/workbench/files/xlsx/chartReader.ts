/** The charts of a file as records: what `charts.ts` writes, and what Excel writes of the same kinds. */
import type JSZip from "jszip";
import type {
  AxisRecord,
  CellsRef,
  ChartRecord,
  DataLabelsRecord,
  PartFormat,
  PointRecord,
  SeriesRecord,
  TrendlineRecord,
  WorkbookData,
} from "../../host/workbookData";
import { parseRect } from "./addresses";
import { TICK_MARKS } from "./chartAxes";
import { readColor, readFormat, readLine } from "./chartFormatReader";
import {
  AXIS_TITLE_FONT,
  BACKGROUND,
  HAIRLINE,
  LABEL_FONT,
  LEGEND_FONT,
  TICK_FONT,
  TITLE_FONT,
} from "./chartLook";
import { LINE_WEIGHT, PLACES, TRENDS } from "./chartSeries";
import { columnWidths, distance, EMU_PER_PIXEL, PIXELS_PER_POINT, rowHeights } from "./geometry";
import { readPart, readRelations, readSheetParts } from "./package";
import { descendants, find, findAll, val, type XmlNode } from "./xml";

const GROUPS: Record<string, (group: XmlNode) => string> = {
  barChart: (group) => `${val(group, "barDir") === "bar" ? "Bar" : "Column"}${grouping(group, "Clustered")}`,
  lineChart: (group) => `Line${hasMarkers(group) ? "Markers" : ""}${grouping(group, "")}`,
  areaChart: (group) => `Area${grouping(group, "")}`,
  pieChart: () => "Pie",
  doughnutChart: () => "Doughnut",
  radarChart: (group) =>
    val(group, "radarStyle") === "filled" ? "RadarFilled" : hasMarkers(group) ? "RadarMarkers" : "Radar",
  scatterChart: (group) => {
    const smooth = findAll(group, "ser").some((series) => val(series, "smooth") === "1");
    return hasLines(group)
      ? `XYScatter${smooth ? "Smooth" : "Lines"}${hasMarkers(group) ? "" : "NoMarkers"}`
      : "XYScatter";
  },
  bubbleChart: () => "Bubble",
};

export async function readCharts(zip: JSZip, workbook: WorkbookData): Promise<ChartRecord[]> {
  const parts = await readSheetParts(zip);
  const charts: ChartRecord[] = [];
  for (const sheetId of workbook.book.sheetOrder) {
    const path = parts.find(({ name }) => name === workbook.book.sheets[sheetId]?.name)?.path;
    const drawing = path && (await readRelations(zip, path)).find(({ type }) => type === "drawing");
    if (!drawing) {
      continue;
    }
    const relations = await readRelations(zip, drawing.target);
    for (const anchor of find(await readPart(zip, drawing.target), "wsDr")?.children ?? []) {
      const id = descendants(anchor, "chart")[0]?.attributes["r:id"];
      const target = relations.find((relation) => relation.id === id)?.target;
      const space = target === undefined ? undefined : find(await readPart(zip, target), "chartSpace");
      const chart = space && readChart(space, anchor, workbook, sheetId, `chart${charts.length + 1}`);
      if (chart) {
        charts.push(chart);
      }
    }
  }
  return charts;
}

function readChart(
  space: XmlNode,
  anchor: XmlNode,
  workbook: WorkbookData,
  sheetId: string,
  id: string,
): ChartRecord | undefined {
  const chart = find(space, "chart");
  const plot = find(chart, "plotArea");
  const groups = (plot?.children ?? []).filter(({ name }) => GROUPS[name]);
  const main = groups[0];
  if (!main) {
    return undefined;
  }
  const type = GROUPS[main.name]!(main);
  const primary = axesOf(plot!, main);
  const secondaryGroup = groups.find((group) => isSecondary(group, main));
  const secondary = secondaryGroup && axesOf(plot!, secondaryGroup);
  const title = find(chart, "title");
  const legend = find(chart, "legend");
  return {
    id,
    sheetId,
    name: descendants(anchor, "cNvPr")[0]?.attributes["name"] ?? id,
    type,
    ...placeOf(anchor, workbook, sheetId),
    ...renamed(readFormat(space, { fill: BACKGROUND, line: HAIRLINE }), "format"),
    ...renamed(readFormat(plot), "plotFormat"),
    title: {
      // Without a title the frame's words for those who cannot see it say what there is.
      text: title ? textOf(title) : (descendants(anchor, "cNvPr")[0]?.attributes["descr"] ?? ""),
      visible: title !== undefined,
      overlay: val(title, "overlay") === "1",
      ...readFormat(title, { font: TITLE_FONT }),
    },
    legend: {
      visible: legend !== undefined,
      position: LEGENDS[val(legend, "legendPos") ?? "r"] ?? "Right",
      overlay: val(legend, "overlay") === "1",
      ...readFormat(legend, { font: LEGEND_FONT }),
    },
    axes: {
      ...primary,
      ...(secondary && { secondaryCategory: secondary.category, secondaryValue: secondary.value }),
    },
    series: groups.flatMap((group) =>
      findAll(group, "ser").flatMap((series, index) =>
        readSeries(series, group, workbook, {
          id: `${id}-${group.name}-${index + 1}`,
          type: GROUPS[group.name]!(group),
          chartType: type,
          secondary: isSecondary(group, main),
        }),
      ),
    ),
    plotBy: "Columns",
    displayBlanksAs: BLANKS[val(chart, "dispBlanksAs") ?? "gap"] ?? "NotPlotted",
    plotVisibleOnly: val(chart, "plotVisOnly") !== "0",
    style: Number(val(space, "style") ?? 2),
  };
}

const LEGENDS: Record<string, string> = { t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Corner" };
const BLANKS: Record<string, ChartRecord["displayBlanksAs"]> = {
  gap: "NotPlotted",
  zero: "Zero",
  span: "Interplotted",
};

function grouping(group: XmlNode, plain: string): string {
  return { stacked: "Stacked", percentStacked: "Stacked100" }[val(group, "grouping") ?? ""] ?? plain;
}

function hasMarkers(group: XmlNode): boolean {
  return findAll(group, "ser").some((series) => (val(series, "marker", "symbol") ?? "auto") !== "none");
}

function hasLines(group: XmlNode): boolean {
  return findAll(group, "ser").some((series) => {
    const line = find(series, "spPr", "ln");
    return line !== undefined && !find(line, "noFill");
  });
}

/** A group on axes of its own, to the right of those of the first. */
function isSecondary(group: XmlNode, main: XmlNode): boolean {
  const axes = (of: XmlNode) => findAll(of, "axId").map(({ attributes }) => attributes["val"]);
  const first = axes(main);
  return group !== main && first.length > 0 && !axes(group).some((id) => first.includes(id));
}

function axesOf(plot: XmlNode, group: XmlNode): { category: AxisRecord; value: AxisRecord } {
  const ids = findAll(group, "axId").map(({ attributes }) => attributes["val"]);
  const own = plot.children.filter((axis) => /Ax$/.test(axis.name) && ids.includes(val(axis, "axId")));
  const values = own.filter(({ name }) => name === "valAx");
  const category =
    own.find(({ name }) => name !== "valAx") ??
    values.find((axis) => "bt".includes(val(axis, "axPos") ?? "l"));
  const value = values.find((axis) => axis !== category);
  // An axis of the file says where it crosses the other; in Excel's objects it is the other that says so.
  return {
    category: { ...readAxis(category), ...crossingOf(value) },
    value: { ...readAxis(value), ...crossingOf(category) },
  };
}

function crossingOf(axis: XmlNode | undefined): Pick<AxisRecord, "position" | "crossesAt"> {
  const at = val(axis, "crossesAt");
  const position = ({ max: "Maximum", min: "Minimum" } as const)[val(axis, "crosses") ?? ""];
  return at === undefined ? { ...(position && { position }) } : { position: "Custom", crossesAt: Number(at) };
}

function readAxis(axis: XmlNode | undefined): AxisRecord {
  const number = (name: string, ...path: string[]) => {
    const text = val(axis, ...path, name);
    return text === undefined ? {} : { value: Number(text) };
  };
  const [minimum, maximum] = [number("min", "scaling").value, number("max", "scaling").value];
  const [majorUnit, minorUnit, skip] = [
    number("majorUnit").value,
    number("minorUnit").value,
    number("tickLblSkip").value,
  ];
  const format = find(axis, "numFmt")?.attributes;
  const logBase = val(axis, "scaling", "logBase");
  const title = find(axis, "title");
  return {
    visible: axis !== undefined && val(axis, "delete") !== "1",
    ...readFormat(axis, { font: TICK_FONT, line: HAIRLINE }),
    ...renamed(readFormat(find(axis, "majorGridlines"), { line: HAIRLINE }), "majorGridlinesFormat"),
    ...renamed(readFormat(find(axis, "minorGridlines"), { line: HAIRLINE }), "minorGridlinesFormat"),
    ...tickMark(axis, "majorTickMark"),
    ...tickMark(axis, "minorTickMark"),
    title: {
      text: textOf(title),
      visible: title !== undefined,
      ...readFormat(title, { font: AXIS_TITLE_FONT }),
    },
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(majorUnit !== undefined && { majorUnit }),
    ...(minorUnit !== undefined && { minorUnit }),
    ...(format?.["formatCode"] && format["sourceLinked"] !== "1" && { numberFormat: format["formatCode"] }),
    reversePlotOrder: val(axis, "scaling", "orientation") === "maxMin",
    scaleType: logBase === undefined ? "Linear" : "Logarithmic",
    logBase: Number(logBase ?? 10),
    categoryType: axis?.name === "dateAx" ? "DateAxis" : "Automatic",
    displayUnit: capital(val(axis, "dispUnits", "builtInUnit") ?? "none"),
    ...readTurn(axis),
    tickLabelPosition: TICK_LABELS[val(axis, "tickLblPos") ?? "nextTo"] ?? "NextToAxis",
    ...(skip !== undefined && { tickLabelSpacing: skip }),
    majorGridlines: find(axis, "majorGridlines") !== undefined,
    minorGridlines: find(axis, "minorGridlines") !== undefined,
  };
}

function renamed<K extends string>(read: { format?: PartFormat }, key: K): { [key in K]?: PartFormat } {
  return read.format ? ({ [key]: read.format } as { [key in K]?: PartFormat }) : {};
}

function tickMark<K extends string>(axis: XmlNode | undefined, key: K): { [key in K]?: string } {
  const mark = Object.entries(TICK_MARKS).find(([, file]) => file === val(axis, key))?.[0];
  return mark === undefined ? {} : ({ [key]: mark } as { [key in K]?: string });
}

/** Degrees anticlockwise; what is up to the program, or lies anyway, is not said. */
function readTurn(axis: XmlNode | undefined): { textOrientation?: number } {
  const turn = -Number(find(axis, "txPr", "bodyPr")?.attributes["rot"] ?? 0) / TURN;
  return turn !== 0 && Math.abs(turn) <= 90 ? { textOrientation: turn } : {};
}

const TURN = 60_000;

const TICK_LABELS: Record<string, string> = { nextTo: "NextToAxis", high: "High", low: "Low", none: "None" };

interface SeriesContext {
  id: string;
  type: string;
  chartType: string;
  secondary: boolean;
}

function readSeries(
  series: XmlNode,
  group: XmlNode,
  workbook: WorkbookData,
  context: SeriesContext,
): SeriesRecord[] {
  const reference = (...names: string[]) => {
    const source = names.map((name) => find(series, name)).find((node) => node !== undefined);
    const formula = descendants(source, "f")[0]?.text;
    return formula === undefined ? undefined : readReference(formula, workbook);
  };
  const values = reference("val", "yVal");
  if (!values) {
    return [];
  }
  const [nameRef, categories, bubbleSizes] = [
    reference("tx"),
    reference("cat", "xVal"),
    reference("bubbleSize"),
  ];
  const name = find(series, "tx", "v")?.text;
  const labels = find(series, "dLbls") ?? find(group, "dLbls");
  const shows = (flag: string) => val(labels, flag) === "1";
  const hasDataLabels = ["showVal", "showPercent", "showSerName", "showCatName"].some(shows);
  const lined = /^(?:Line|Radar|XYScatter)/.test(context.type);
  const shape = find(series, "spPr");
  const outline = lined ? find(shape, "ln") : undefined;
  const color = readColor(lined ? outline : shape) ?? readColor(find(series, "marker", "spPr"));
  const stroke = find(outline, "noFill") ? {} : (readLine(outline, { weight: LINE_WEIGHT }) ?? {});
  const explosion = val(series, "explosion");
  const gap = val(group, "gapWidth");
  const overlap = val(group, "overlap");
  const hole = val(group, "holeSize");
  const symbol = val(series, "marker", "symbol");
  return [
    {
      id: context.id,
      ...(name !== undefined && { name }),
      ...(nameRef && { nameRef }),
      values,
      ...(categories && { categories }),
      ...(bubbleSizes && { bubbleSizes }),
      ...(context.type !== context.chartType && { chartType: context.type }),
      axisGroup: context.secondary ? "Secondary" : "Primary",
      hasDataLabels,
      dataLabels: readLabels(labels),
      ...readPoints(series, labels, hasDataLabels),
      ...(stroke.weight !== undefined && { lineWeight: stroke.weight }),
      ...(stroke.style !== undefined && { lineStyle: stroke.style }),
      ...(explosion !== undefined && { explosion: Number(explosion) }),
      ...(gap !== undefined && { gapWidth: Number(gap) }),
      ...(overlap !== undefined && { overlap: Number(overlap) }),
      ...(hole !== undefined && { doughnutHoleSize: Number(hole) }),
      smooth: val(series, "smooth") === "1",
      ...(symbol !== undefined &&
        symbol !== "auto" && { markerStyle: symbol[0]!.toUpperCase() + symbol.slice(1) }),
      ...(color !== undefined && { color }),
      filtered: false,
      trendlines: findAll(series, "trendline").map(readTrend),
    },
  ];
}

function readLabels(labels: XmlNode | undefined): DataLabelsRecord {
  const shows = (flag: string) => val(labels, flag) === "1";
  const numbers = find(labels, "numFmt")?.attributes;
  const place = val(labels, "dLblPos");
  const position = Object.entries(PLACES).find(([, file]) => file === place)?.[0];
  const separator = find(labels, "separator")?.text;
  return {
    ...readFormat(labels, { font: LABEL_FONT }),
    ...(numbers?.["formatCode"] &&
      numbers["sourceLinked"] !== "1" && { numberFormat: numbers["formatCode"] }),
    ...(position !== undefined && { position }),
    ...(separator !== undefined && { separator }),
    showValue: shows("showVal"),
    showPercentage: shows("showPercent"),
    showSeriesName: shows("showSerName"),
    showCategoryName: shows("showCatName"),
    showLegendKey: shows("showLegendKey"),
  };
}

function readPoints(
  series: XmlNode,
  labels: XmlNode | undefined,
  hasDataLabels: boolean,
): Pick<SeriesRecord, "points"> {
  const points: Record<number, PointRecord> = {};
  const at = (node: XmlNode) => (points[Number(val(node, "idx"))] ??= {});
  for (const node of findAll(series, "dPt")) {
    const marker = find(node, "marker");
    const symbol = val(marker, "symbol");
    const size = val(marker, "size");
    const color = readColor(find(marker, "spPr"));
    Object.assign(at(node), {
      ...readFormat(node),
      ...(symbol !== undefined && symbol !== "auto" && { markerStyle: capital(symbol) }),
      ...(size !== undefined && { markerSize: Number(size) }),
      ...(color !== undefined && { markerColor: color }),
    });
  }
  for (const node of findAll(labels, "dLbl")) {
    const isThere = val(node, "delete") !== "1";
    Object.assign(at(node), {
      ...(isThere !== hasDataLabels && { hasDataLabel: isThere }),
      ...(isThere && { label: readLabels(node) }),
    });
  }
  return Object.keys(points).length > 0 ? { points } : {};
}

function readTrend(node: XmlNode): TrendlineRecord {
  const number = (name: string, key: string) => {
    const text = val(node, name);
    return text === undefined ? {} : { [key]: Number(text) };
  };
  const name = find(node, "name")?.text;
  return {
    type: Object.entries(TRENDS).find(([, file]) => file === val(node, "trendlineType"))?.[0] ?? "Linear",
    ...(name !== undefined && { name }),
    ...number("order", "polynomialOrder"),
    ...number("period", "movingAveragePeriod"),
    ...number("forward", "forwardPeriod"),
    ...number("backward", "backwardPeriod"),
    ...number("intercept", "intercept"),
    showEquation: val(node, "dispEq") === "1",
    showRSquared: val(node, "dispRSqr") === "1",
  };
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

/** Cells of one rectangle, as `'My sheet'!$A$2:$A$9`; anything else has no record. */
function readReference(formula: string, workbook: WorkbookData): CellsRef | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!(),]+))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/.exec(
    formula.trim(),
  );
  const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const sheet = Object.values(workbook.book.sheets).find((candidate) => candidate.name === name);
  return match && sheet ? { sheetId: sheet.id, range: parseRect(match[3]!) } : undefined;
}

function textOf(title: XmlNode | undefined): string {
  return descendants(title, "t")
    .map(({ text }) => text)
    .join("");
}

type Placement = Pick<ChartRecord, "left" | "top" | "width" | "height">;

function placeOf(anchor: XmlNode, workbook: WorkbookData, sheetId: string): Placement {
  const sheet = workbook.book.sheets[sheetId]!;
  const [widths, heights] = [columnWidths(sheet), rowHeights(sheet)];
  const corner = (node: XmlNode | undefined) => {
    const part = (name: string) => Number(find(node, name)?.text ?? 0);
    return {
      x: distance({ index: part("col"), offset: part("colOff") / EMU_PER_PIXEL }, widths),
      y: distance({ index: part("row"), offset: part("rowOff") / EMU_PER_PIXEL }, heights),
    };
  };
  const [from, to] = [corner(find(anchor, "from")), corner(find(anchor, "to"))];
  const extent = find(anchor, "ext")?.attributes;
  const width = extent ? Number(extent["cx"]) / EMU_PER_PIXEL : to.x - from.x;
  const height = extent ? Number(extent["cy"]) / EMU_PER_PIXEL : to.y - from.y;
  const points = (pixels: number) => Math.round((pixels / PIXELS_PER_POINT) * 100) / 100;
  return { left: points(from.x), top: points(from.y), width: points(width), height: points(height) };
}
