import { textsFor } from "../../../locales";
import type { Writing } from "../../kit/currency";
import type { Block, ChartBlock, ReportSheet, TableBlock } from "../../report";
import { emptyCanvas, raise, rowHeights, spanWidth, type Canvas } from "../canvas";
import { keepTogether, type BlockRows } from "../keepTogether";
import { pageOf } from "../pages";
import type { PlacedChart, PlacedLead, PlacedSheet } from "../placed";
import { placeTable, type TablePlace } from "../placeTable";
import { placeCards } from "./cards";
import { placePair, type FindTable } from "./charts";
import { CHART_ROWS, COLUMNS, HEIGHTS, LEFT, ROW, WIDTHS } from "./grid";
import { placeHeadline, placeLine, placeMethod, placeTodo, type Ways } from "./words";

export type { Ways };

/** So many rows of a table stay with its header. */
const FIRST_ROWS = 3;

interface LaidPage {
  readonly placed: PlacedSheet;
  readonly places: ReadonlyMap<string, TablePlace>;
  readonly choicesFrom: Canvas["choicesFrom"];
}

/**
 * A report's answer on the grid of pages: everything has its columns, its height and its place, so that all reports look
 * alike and print upright. Charts are lower where that saves a second sheet of paper.
 *
 * @param tableOn where a table stands that another sheet of the report has
 */
export function layoutPage(
  reportId: string,
  sheet: ReportSheet,
  writing: Writing,
  tableOn: FindTable,
  ways: Ways,
): LaidPage {
  const [high, ...lower] = CHART_ROWS;
  const laid = (chartRows: number) => layoutWith(chartRows, reportId, sheet, writing, tableOn, ways);
  const first = laid(high);
  const overleaf = ({ placed }: LaidPage) => placed.page?.breaks !== undefined;
  return overleaf(first) && first.placed.charts.length > 0
    ? (lower.map(laid).find((again) => !overleaf(again)) ?? first)
    : first;
}

function layoutWith(
  chartRows: number,
  reportId: string,
  sheet: ReportSheet,
  writing: Writing,
  tableOn: FindTable,
  ways: Ways,
): LaidPage {
  const canvas = emptyCanvas({
    reportId,
    ...writing,
    page: true,
    left: LEFT,
    widths: WIDTHS,
    columns: COLUMNS,
  });
  const places = new Map<string, TablePlace>();
  const drawn: ReturnType<typeof placePair>[] = [];
  const leads: PlacedLead[] = [];
  const rows: BlockRows[] = [];
  const find: FindTable = (id) => {
    const place = places.get(id);
    return place ? { place } : tableOn(id);
  };
  const { blocks } = sheet;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    const { row } = canvas;
    if (block.kind === "chart") {
      const next = blocks[index + 1];
      const pair = next?.kind === "chart" && !block.wide && !next.wide ? [block, next] : [block];
      drawn.push(placePair(canvas, pair, chartRows));
      index += pair.length - 1;
    } else {
      placeBlock(canvas, block, { places, leads, ways });
    }
    const headEnd = block.kind === "table" ? Math.min(row + 2 + FIRST_ROWS, canvas.row) : canvas.row;
    rows.push({ kind: block.kind, row, headEnd, end: canvas.row, short: true });
    if (index < blocks.length - 1 && gapAfter(block, blocks[index + 1]!)) {
      canvas.heights.set(canvas.row, HEIGHTS.gap);
      canvas.row += 1;
    }
  }
  for (let row = 0; row < canvas.row; row++) {
    canvas.heights.set(row, canvas.heights.get(row) ?? ROW);
  }
  const charts: PlacedChart[] = drawn.flatMap((chartsOf) => chartsOf(find));
  const width = spanWidth(canvas, 0, WIDTHS.length);
  const placed: PlacedSheet = {
    id: sheet.id,
    name: sheet.name,
    ranges: canvas.ranges,
    unfinished: textsFor(writing.locale).excel.notes.beingWritten,
    tables: canvas.tables,
    charts,
    scales: canvas.scales,
    thresholds: canvas.thresholds,
    links: canvas.links,
    choices: canvas.choices,
    toned: canvas.toned,
    leads,
    gridlines: false,
    columnWidths: WIDTHS,
    rowHeights: rowHeights(canvas),
    page: {
      ...pageOf({
        upright: true,
        width,
        columnsWidth: width,
        heights: canvas.heights,
        areas: [...canvas.ranges, ...charts.map(({ at }) => at)],
        kept: [...canvas.kept, ...keepTogether(rows)],
      }),
      // A chart ends a pixel beyond its last column, and what is printed with it.
      area: { row: 0, column: 0, rows: canvas.row, columns: WIDTHS.length },
    },
  };
  return { placed, places, choicesFrom: canvas.choicesFrom };
}

/** A title and its grey line, a heading and what it heads belong together, and notes to one another. */
function gapAfter({ kind }: Block, next: Block): boolean {
  return kind !== "heading" && !(kind === "note" && next.kind === "note");
}

function placeBlock(
  canvas: Canvas,
  block: Exclude<Block, ChartBlock>,
  {
    places,
    leads,
    ways,
  }: {
    readonly places: Map<string, TablePlace>;
    readonly leads: PlacedLead[];
    readonly ways: Ways;
  },
): void {
  switch (block.kind) {
    case "heading":
      placeLine(canvas, block.text, block.level === 1 ? "pageTitle" : "pageHeading");
      return;
    case "subtitle":
      return placeLine(canvas, block.text, "subtitle");
    case "headline":
      return placeHeadline(canvas, block);
    case "cards":
      return placeCards(canvas, block.cards);
    case "keyFigures":
      return placeCards(canvas, block.figures);
    case "table":
      places.set(block.id, tableOnPage(canvas, block));
      return;
    case "note":
      return placeLine(canvas, block.text, "pageNote");
    case "todo":
      return placeTodo(canvas, block, leads, ways);
    case "method":
      return placeMethod(canvas, block, leads, ways);
  }
}

function tableOnPage(canvas: Canvas, block: TableBlock): TablePlace {
  if (block.title) {
    canvas.heights.set(canvas.row, HEIGHTS.heading);
  }
  const place = placeTable(canvas, { ...block, filter: false }, COLUMNS);
  for (let row = place.headerRow; row < canvas.row; row++) {
    raise(canvas, row, 1, HEIGHTS.table);
  }
  return place;
}
