import type { ChartBlock, TableBlock, ValueFormat } from "../report";
import { LINE, spanWidth, type Canvas } from "./canvas";
import { numberFormat } from "./numberFormat";
import type { Area, PlacedChart } from "./placed";
import { columnArea, columnIndex, type TablePlace } from "./placeTable";
import { placeSentence } from "./placeText";

const CHART_WIDTH = 480;
/** Below this, labels of categories run into one another. */
const NARROWEST_CHART = 380;
const CHART_HEIGHT = 290;
/** The finding above a chart has room for two lines. */
const FINDING_ROWS = 2;
/** Rows of a chart that stands between tables, where all rows have Excel's height. */
const CHART_ROWS = Math.ceil(CHART_HEIGHT / LINE);

/** Charts below their table, as many beside one another as the tables are wide. */
export function placeChartsBelow(
  canvas: Canvas,
  blocks: readonly ChartBlock[],
  places: ReadonlyMap<string, TablePlace>,
): PlacedChart[] {
  const edges = slotEdges(canvas, blocks.length);
  const perRow = edges.length - 1;
  const charts = blocks.map((block, index) => {
    const slot = index % perRow;
    if (slot === 0 && index > 0) {
      canvas.row += FINDING_ROWS + CHART_ROWS + 1;
    }
    const column = edges[slot]!;
    const columns = edges[slot + 1]! - column;
    return placeChart(canvas, block, places, {
      row: canvas.row + FINDING_ROWS,
      column,
      rows: CHART_ROWS,
      columns,
    });
  });
  canvas.row += FINDING_ROWS + CHART_ROWS;
  return charts;
}

/** The columns at which charts side by side begin and end: as many as fit the tables' width, about equally wide. */
function slotEdges(canvas: Canvas, charts: number): number[] {
  const room = spanWidth(canvas, 0, canvas.columns);
  for (let slots = Math.min(charts, Math.floor(room / NARROWEST_CHART)); slots > 1; slots--) {
    const edges = Array.from({ length: slots + 1 }, (_, slot) => nearestEdge(canvas, (room * slot) / slots));
    if (edges.every((edge, slot) => slot === 0 || edge > edges[slot - 1]!)) {
      return edges;
    }
  }
  return [0, columnsFor(canvas, 0, CHART_WIDTH)];
}

/** The column that begins nearest to so many pixels from the left. */
function nearestEdge(canvas: Canvas, pixels: number): number {
  let column = 0;
  while (spanWidth(canvas, 0, column + 1) <= pixels) {
    column += 1;
  }
  const before = pixels - spanWidth(canvas, 0, column);
  return before > spanWidth(canvas, column, 1) / 2 ? column + 1 : column;
}

/**
 * Charts to the right of their tables, each no higher than its table begins and below the chart before it. Called when
 * all tables stand, because their rows decide how many rows a chart needs.
 */
export function placeChartsBeside(
  canvas: Canvas,
  blocks: readonly ChartBlock[],
  places: ReadonlyMap<string, TablePlace>,
  column: number,
): PlacedChart[] {
  const columns = columnsFor(canvas, column, CHART_WIDTH);
  let free = 0;
  return blocks.map((block) => {
    const row = Math.max(free, tableOf(block, places).top) + FINDING_ROWS;
    const rows = rowsFor(canvas, row, CHART_HEIGHT);
    free = row + rows + 1;
    return placeChart(canvas, block, places, { row, column, rows, columns });
  });
}

function placeChart(
  canvas: Canvas,
  block: ChartBlock,
  places: ReadonlyMap<string, TablePlace>,
  at: Area,
): PlacedChart {
  placeSentence(canvas, {
    text: block.finding,
    style: "finding",
    row: at.row - FINDING_ROWS,
    rows: FINDING_ROWS,
    column: at.column,
    columns: at.columns,
  });
  canvas.kept.push({ row: at.row - FINDING_ROWS, rows: FINDING_ROWS + at.rows, strength: "always" });
  return chartAt(canvas, block, tableOf(block, places), at);
}

/** A chart over the cells of a table that stands already. */
export function chartAt(
  canvas: Pick<Canvas, "reportId" | "locale" | "currency">,
  block: ChartBlock,
  place: TablePlace,
  at: Area,
): PlacedChart {
  const rows = chartedRows(block, place);
  const columns = block.series.map((series) => columnIndex(place.block, series.column));
  // Excel takes the first column of a scatter chart's block for its x values.
  const sideBySide =
    block.type !== "xyScatter" && columns.every((column, index) => column === columns[0]! + index);
  const formatOf = (column: number) => numberFormat(chartedFormat(place.block, column, rows), canvas);
  return {
    id: block.id,
    name: `CrmLens ${canvas.reportId} ${block.id}`,
    type: block.type,
    title: block.title,
    categoryTitle: block.categoryTitle,
    valueTitle: block.valueTitle,
    valueFormat: formatOf(columns[0]!),
    fromZero: beginsAtZero(block, place, rows),
    category: columnArea(place, block.category, rows),
    series:
      pointSeries(block, place, rows, formatOf(columns[0]!)) ??
      block.series.map((series, index) => ({
        name: place.block.columns[columns[index]!]!.title,
        values: columnArea(place, series.column, rows),
        as: series.as,
        secondAxis: series.secondAxis,
        valueFormat: formatOf(columns[index]!),
      })),
    block: sideBySide
      ? {
          row: place.headerRow,
          column: place.left + columns[0]!,
          rows: rows + 1,
          columns: columns.length,
        }
      : undefined,
    at,
  };
}

const CENTS_UP_TO = 1000;

/** Cents say nothing beside thousands. */
function chartedFormat({ columns, rows }: TableBlock, column: number, charted: number): ValueFormat {
  const { format } = columns[column]!;
  const large = rows.slice(0, charted).some((row) => Math.abs(Number(row[column] ?? 0)) >= CENTS_UP_TO);
  return format === "money" && large ? "money0" : format;
}

/** The points of a matrix, a series each: a series carries its name. */
function pointSeries(
  { matrix, category, series }: ChartBlock,
  place: TablePlace,
  rows: number,
  valueFormat: string,
): PlacedChart["series"] | undefined {
  if (!matrix) {
    return undefined;
  }
  const names = columnIndex(place.block, matrix.names);
  const cell = (key: string, index: number): Area => {
    const column = columnArea(place, key, rows);
    return { ...column, row: column.row + index, rows: 1 };
  };
  return place.block.rows.slice(0, rows).map((row, index) => ({
    name: String(row[names] ?? ""),
    values: cell(series[0]!.column, index),
    category: cell(category, index),
    valueFormat,
  }));
}

export function chartedRows({ rowCount }: ChartBlock, { bodyRows }: TablePlace): number {
  return Math.min(rowCount ?? bodyRows, bodyRows);
}

/** Left to itself, Excel cuts the axis where all bars are about equally long, and a small change looks large. */
function beginsAtZero({ type, series }: ChartBlock, { block }: TablePlace, rows: number): boolean {
  const charted = series
    .filter(({ secondAxis }) => !secondAxis)
    .flatMap(({ column }) => block.rows.slice(0, rows).map((row) => row[columnIndex(block, column)]));
  return /^(column|bar|area)/.test(type) && charted.every((value) => typeof value !== "number" || value >= 0);
}

function tableOf(block: ChartBlock, places: ReadonlyMap<string, TablePlace>): TablePlace {
  const place = places.get(block.table);
  if (!place) {
    throw new Error(`chart "${block.id}" names table "${block.table}", which its sheet does not have`);
  }
  return place;
}

function columnsFor(canvas: Canvas, column: number, width: number): number {
  let columns = 1;
  while (spanWidth(canvas, column, columns) < width) {
    columns += 1;
  }
  return columns;
}

function rowsFor(canvas: Canvas, row: number, height: number): number {
  let rows = 0;
  for (let covered = 0; covered < height; rows++) {
    covered += canvas.heights.get(row + rows) ?? LINE;
  }
  return rows;
}
