import { spanWidth, type Canvas } from "./layout/canvas";
import { columnWidths, DEFAULT_WIDTH } from "./layout/columnWidths";
import type { PlacedChart, PlacedSheet } from "./layout/placed";
import { CHART_WIDTH, placeChartsBelow, placeChartsBeside } from "./layout/placeCharts";
import { columnIndex, placeTable, type TablePlace } from "./layout/placeTable";
import { placeHeading, placeKeyFigures, placeNote } from "./layout/placeText";
import type { Block, ChartBlock, Report, ReportSheet, TableBlock } from "./report";

/** Charts stand beside tables up to this many pixels wide, below wider ones. */
const WIDEST_BESIDE = 700;
/** Notes run over at least this many pixels. */
const NARROWEST_TEXT = 560;
/** An A4 page in portrait shows so many pixels without shrinking much. */
const PORTRAIT = 760;
/** The empty column between tables and charts. */
const GAP = 24;

/**
 * Gives every block of a report its cells: pure, so that the same places can be written to Excel, tested and
 * previewed. Nothing overlaps: tables, notes and key figures go from the top down, charts stand beside or below.
 */
export function layoutReport(report: Report, locale: string): PlacedSheet[] {
  return report.sheets.map((sheet) => layoutSheet(report.id, sheet, locale));
}

function layoutSheet(reportId: string, given: ReportSheet, locale: string): PlacedSheet {
  const sheet = { ...given, blocks: drawableBlocks(given.blocks) };
  const tables = sheet.blocks.filter((block): block is TableBlock => block.kind === "table");
  const tableColumns = Math.max(0, ...tables.map((table) => table.columns.length));
  const cardsPerRow = Math.min(6, Math.max(4, tableColumns));
  const widths = columnWidths(sheet, cardsPerRow, locale);
  const columns = textColumns(widths, tableColumns);
  const charts = sheet.blocks.filter((block): block is ChartBlock => block.kind === "chart");
  const beside = spanWidth({ widths }, 0, columns) <= WIDEST_BESIDE;
  if (beside && charts.length > 0) {
    widths[columns] = GAP;
  }
  const canvas: Canvas = {
    reportId,
    locale,
    widths,
    columns,
    ranges: [],
    tables: [],
    scales: [],
    thresholds: [],
    links: [],
    choices: [],
    heights: new Map(),
    row: 0,
  };
  const places = new Map<string, TablePlace>();
  const placedCharts: PlacedChart[] = [];
  let waiting: ChartBlock[] = [];
  const flushCharts = () => {
    if (waiting.length > 0) {
      placedCharts.push(...placeChartsBelow(canvas, waiting, places));
      canvas.row += 1;
      waiting = [];
    }
  };
  sheet.blocks.forEach((block, index) => {
    if (block.kind === "chart") {
      if (!beside) {
        waiting.push(block);
      }
      return;
    }
    flushCharts();
    if (block.kind === "table") {
      places.set(block.id, placeTable(canvas, block, columns));
    } else {
      placeWords(canvas, block, cardsPerRow);
    }
    if (spaceAfter(block, sheet.blocks[index + 1])) {
      canvas.row += 1;
    }
  });
  flushCharts();
  if (beside) {
    placedCharts.push(...placeChartsBeside(canvas, charts, places, columns + 1));
  }
  const frozen = sheet.freezeAt === undefined ? undefined : places.get(sheet.freezeAt)?.headerRow;
  const width = spanWidth(canvas, 0, columns) + (beside && charts.length > 0 ? GAP + CHART_WIDTH : 0);
  return {
    id: sheet.id,
    name: sheet.name,
    ranges: canvas.ranges,
    tables: canvas.tables,
    charts: placedCharts,
    scales: canvas.scales,
    thresholds: canvas.thresholds,
    links: canvas.links,
    choices: canvas.choices,
    columnWidths: Array.from(
      { length: Math.max(columns, widths.length) },
      (_, i) => widths[i] ?? DEFAULT_WIDTH,
    ),
    rowHeights: [...canvas.heights].map(([row, height]) => ({ row, height })).sort((a, b) => a.row - b.row),
    ...(sheet.takesOver ? { takesOver: true } : {}),
    ...(frozen === undefined ? {} : { freezeRows: frozen + 1 }),
    page: {
      orientation: width > PORTRAIT ? "landscape" : "portrait",
      ...(frozen === undefined ? {} : { titleRow: frozen }),
    },
  };
}

function placeWords(
  canvas: Canvas,
  block: Exclude<Block, TableBlock | ChartBlock>,
  cardsPerRow: number,
): void {
  switch (block.kind) {
    case "heading":
      return placeHeading(canvas, block);
    case "note":
      return placeNote(canvas, block);
    case "keyFigures":
      return placeKeyFigures(canvas, block, cardsPerRow);
  }
}

/** Excel refuses series without a single number, and a chart without series says nothing. */
function drawableBlocks(blocks: readonly Block[]): Block[] {
  const tables = new Map(
    blocks.flatMap((block) => (block.kind === "table" ? [[block.id, block] as const] : [])),
  );
  return blocks.flatMap((block) => {
    const table = block.kind === "chart" ? tables.get(block.table) : undefined;
    if (block.kind !== "chart" || !table) {
      return [block];
    }
    const rows = table.rows.slice(0, block.rowCount ?? (table.total ? -1 : undefined));
    const series = block.series.filter(({ column }) => {
      const index = columnIndex(table, column);
      return rows.some((row) => typeof row[index] === "number");
    });
    return series.length > 0 ? [{ ...block, series }] : [];
  });
}

/** Headings stand close to what they head, notes close to one another. */
function spaceAfter(block: Block, next: Block | undefined): boolean {
  return block.kind !== "heading" && !(block.kind === "note" && next?.kind === "note");
}

function textColumns(widths: readonly number[], tableColumns: number): number {
  let columns = Math.max(tableColumns, 1);
  while (spanWidth({ widths }, 0, columns) < NARROWEST_TEXT) {
    columns += 1;
  }
  return columns;
}
