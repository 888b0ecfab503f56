import type { ChartBlock, Value } from "../../report";
import { isNumeric } from "../../kit/formatValue";
import type { Canvas } from "../canvas";
import { numberFormat } from "../numberFormat";
import type { ChartAxis, ChartColor, ChartDress, PlacedChart } from "../placed";
import { chartAt, chartedRows } from "../placeCharts";
import { columnIndex, type TablePlace } from "../placeTable";
import { placeLabels, type LabelPosition } from "../labelPlacement";
import { HALVES, WHOLE } from "./grid";
import { placeAbove } from "./words";

/** Where a table stands: on the page itself, or on another sheet of the report. */
export type FindTable = (id: string) => { readonly place: TablePlace; readonly sheet?: string };

/**
 * One chart over the whole width, or two side by side; above each what it shows, and what is measured. Their tables may
 * stand below: what they draw is asked for when all is placed.
 */
export function placePair(
  canvas: Canvas,
  blocks: readonly ChartBlock[],
  chartRows: number,
): (find: FindTable) => PlacedChart[] {
  const slots = blocks.length === 1 ? [WHOLE] : HALVES;
  const { row } = canvas;
  placeAbove(
    canvas,
    "pageHeading",
    blocks.map(({ finding }, index) => ({ text: finding.replace(/[.。]$/, ""), ...slots[index]! })),
  );
  if (blocks.some(({ measure }) => measure)) {
    placeAbove(
      canvas,
      "measure",
      blocks.flatMap(({ measure }, index) => (measure ? [{ text: measure, ...slots[index]! }] : [])),
    );
  }
  const top = canvas.row;
  canvas.row += chartRows;
  canvas.kept.push({ row, rows: canvas.row - row, strength: "always" });
  return (find) =>
    blocks.map((block, index) => {
      const { place, sheet } = find(block.table);
      return {
        ...chartAt(canvas, block, place, { row: top, rows: chartRows, ...slots[index]! }),
        // What the chart is called for those who cannot see it.
        title: block.finding,
        ...(sheet === undefined ? {} : { sheet }),
        dress: dressOf(canvas, block, place),
      };
    });
}

const ROUND = /^(pie|doughnut)/;
/** In the order of the series where nothing is emphasised. */
const COLORS: readonly ChartColor[] = ["accent", "muted", "second"];

function dressOf(canvas: Canvas, block: ChartBlock, place: TablePlace): ChartDress {
  const { series, emphasis, measure, labels = false, matrix, sides } = block;
  if (matrix) {
    const spoken = new Set(emphasis?.rows);
    return {
      legend: false,
      labels: false,
      axis: axisOf(canvas, block, place),
      colors: Array.from({ length: chartedRows(block, place) }, (_, row) =>
        spoken.has(row) ? (emphasis?.tone ?? "accent") : "mutedLine",
      ),
      points: [],
      matrix: { ...matrix, positions: positionsOf(block, matrix, place) },
    };
  }
  const isLine = (index: number) =>
    (series[index]!.as ?? (/^(line|area|xyScatter)/.test(block.type) ? "line" : "column")) === "line";
  const pale = (index: number): ChartColor => (isLine(index) ? "mutedLine" : "muted");
  const own = emphasis?.series ?? series[0]!.column;
  const tone = emphasis?.tone ?? "accent";
  const colors = series.map(({ column, tone: given }, index): ChartColor => {
    const side = sides?.[index];
    if (side) {
      return side;
    }
    if (given) {
      return given === "muted" ? pale(index) : given;
    }
    if (!emphasis) {
      const color = COLORS[index % COLORS.length]!;
      return color === "muted" ? pale(index) : color;
    }
    if (emphasis.rows === undefined) {
      return column === own ? tone : pale(index);
    }
    // Beside another series the one with the points that are spoken of is still told apart.
    return column === own && series.length > 1 && tone !== "accent" ? "accent" : pale(index);
  });
  const at = Math.max(
    0,
    series.findIndex(({ column }) => column === own),
  );
  const rows = chartedRows(block, place);
  const { also } = emphasis ?? {};
  const points = [
    ...(emphasis?.rows ?? []).map((index) => ({ series: at, index, color: tone })),
    ...(also?.rows ?? []).map((index) => ({ series: at, index, color: also!.tone })),
  ].filter(({ index }) => index < rows);
  const second = series.find(({ secondAxis }) => secondAxis);
  const named = colors.filter((color) => color !== "band" && color !== "ground").length;
  return {
    legend: (named > 1 && measure === undefined) || named > 3 || ROUND.test(block.type),
    labels,
    axis: axisOf(canvas, block, place),
    ...categoryFormat(canvas, block, place),
    ...(second ? { second: secondAxis(canvas, block, place, second.column) } : {}),
    colors,
    points,
  };
}

/** Shares that add up to a whole end there. */
function secondAxis(canvas: Canvas, block: ChartBlock, place: TablePlace, key: string): ChartAxis {
  const index = columnIndex(place.block, key);
  const values = place.block.rows.slice(0, chartedRows(block, place)).map((row) => Number(row[index]));
  const largest = Math.max(...values);
  const whole = place.block.columns[index]!.format === "percent" && largest > 0.9 && largest < 1 + 1e-9;
  return { format: axisFormat(canvas, place, key), ...(whole ? { from: 0, to: 1 } : {}) };
}

/** Days along an axis are numbers unless it is told. */
function categoryFormat(
  canvas: Canvas,
  { category, type }: ChartBlock,
  { block }: TablePlace,
): Pick<ChartDress, "categoryFormat" | "across"> {
  const { format } = block.columns[columnIndex(block, category)]!;
  if (type === "xyScatter") {
    return format === "percent"
      ? { categoryFormat: "0%", across: { from: 0, to: 1 } }
      : { categoryFormat: numberFormat(format, canvas) };
  }
  return format === "date" || format === "month" ? { categoryFormat: numberFormat("month", canvas) } : {};
}

/** Pixels between the axes of a chart of half a page. */
const PLOT = { width: 330, height: 190 };

/** Where the names of a matrix's points stand. */
function positionsOf(
  { category, series, axis = {} }: ChartBlock,
  { names, across }: NonNullable<ChartBlock["matrix"]>,
  { block }: TablePlace,
): LabelPosition[] {
  const [x, y, name] = [category, series[0]!.column, names].map((key) => columnIndex(block, key));
  const within = (value: Value, { from = 0, to = 1 }: { readonly from?: number; readonly to?: number }) =>
    (Number(value) - from) / (to - from);
  const points = block.rows.map((row) => ({
    x: within(row[x!] ?? null, across),
    y: within(row[y!] ?? null, axis),
    text: String(row[name!] ?? ""),
  }));
  return placeLabels(points, PLOT);
}

/** Of halves and quarters the decimals that they need. */
const RATIOS = "[<1]0.0#;0";

function axisOf(canvas: Canvas, block: ChartBlock, place: TablePlace): ChartAxis {
  const { axis = {}, series, type } = block;
  const first = series.filter(({ secondAxis }) => !secondAxis).map(({ column }) => column);
  const format = axisFormat(canvas, place, first[0] ?? series[0]!.column);
  const rows = place.block.rows.slice(0, chartedRows(block, place));
  const values = first
    .flatMap((key) => rows.map((row) => row[columnIndex(place.block, key)] ?? null))
    .filter((value: Value) => typeof value === "number");
  const from = axis.from ?? (type !== "xyScatter" && values.every((value) => value >= 0) ? 0 : undefined);
  const stacked = type.includes("Stacked");
  const to = axis.to ?? (axis.percent && !stacked ? nextRound(Math.max(0, ...values)) : undefined);
  return {
    ...(axis.factor ? { factor: axis.factor } : {}),
    format: axis.percent ? "0%" : axis.factor ? RATIOS : format,
    ...(from === undefined ? {} : { from }),
    ...(axis.percent && stacked && axis.to === undefined ? { to: 1 } : to === undefined ? {} : { to }),
  };
}

/** The round share above: in steps of 5 percent, of 1 below 10, and never beyond all. */
function nextRound(share: number): number {
  const step = share <= 0.1 ? 0.01 : share <= 0.5 ? 0.05 : 0.1;
  return Math.min(1, Math.max(step, Number((Math.ceil(share / step - 1e-9) * step).toFixed(2))));
}

/** Axes have no decimals where their numbers are large. */
function axisFormat(canvas: Canvas, place: TablePlace, key: string): string {
  const { block } = place;
  const index = columnIndex(block, key);
  const { format } = block.columns[index]!;
  if (!isNumeric(format)) {
    return numberFormat("general", canvas);
  }
  if (format === "percent") {
    return "0%";
  }
  const largest = Math.max(0, ...block.rows.map((row) => Math.abs(Number(row[index]) || 0)));
  if (format === "moneyThousands") {
    return numberFormat(format, canvas).replace("0.0", "0");
  }
  const whole = largest >= 10 && (format === "money" || format === "number" || format === "decimal2");
  return numberFormat(whole ? (format === "money" ? "money0" : "integer") : format, canvas);
}
