import { atOnce, type Pieces } from "../../core/pieces";
import { textsFor } from "../../locales";
import { apart } from "../kit/apart";
import type { Writing } from "../kit/currency";
import { emptyCanvas, rowHeights, spanWidth, type Canvas } from "./canvas";
import { columnWidths, DEFAULT_WIDTH } from "./columnWidths";
import { keepTogether, type BlockRows } from "./keepTogether";
import type { FindTable } from "./page/charts";
import { layoutPage, type Ways } from "./page/layoutPage";
import { placeLead } from "./page/words";
import { pageOf } from "./pages";
import type { PlacedChart, PlacedLead, PlacedSheet } from "./placed";
import { pointed, type Laid } from "./pointed";
import { placeChartsBelow, placeChartsBeside } from "./placeCharts";
import { columnIndex, placeTable, type TablePlace } from "./placeTable";
import { overflowingWidth, placeHeading, placeKeyFigures, placeNote } from "./placeText";
import { DATA_SHEET, isList, standingSheets, type Listing } from "./sections";
import type { Block, ChartBlock, Report, ReportSheet, TableBlock } from "../report";

/** Charts stand beside tables up to this many pixels wide, below wider ones. */
const WIDEST_BESIDE = 700;
/** Notes run over at least this many pixels. */
const NARROWEST_TEXT = 560;
/** A table of more rows may go on overleaf. */
const SHORT_TABLE = 40;
/** So many rows of a table stay with its header. */
const FIRST_ROWS = 3;
/** The empty column between tables and charts. */
const GAP = 24;

/**
 * Gives every block of a report its cells: pure, so that the same places can be written to Excel, tested and
 * previewed. Nothing overlaps: tables, notes and key figures go from the top down, charts stand beside or below.
 */
export function layoutReport(report: Report, locale: string): PlacedSheet[] {
  return atOnce(layingOut(report, locale));
}

/** {@link layoutReport}, block by block. */
export function* layingOut(report: Report, locale: string): Pieces<PlacedSheet[]> {
  const writing: Writing = { locale, currency: report.currency };
  const { sheets } = apart(report, locale);
  const tables = tablesOf(sheets);
  const standing = standingSheets(sheets, locale);
  const listings: (LaidListing | undefined)[] = [];
  for (const sheet of standing) {
    yield;
    listings.push("parts" in sheet ? yield* layoutListing(report.id, sheet, writing) : undefined);
  }
  const laidOut = listings.filter((listing) => listing !== undefined);
  const onListing: FindTable = (id) => {
    const found = laidOut.find(({ places }) => places.has(id));
    if (!found) {
      throw new Error(`a chart names table "${id}", which its report does not have`);
    }
    return { place: found.places.get(id)!, sheet: found.placed.id };
  };
  const ways = waysTo(laidOut);
  const laid: Laid[] = [];
  for (const [index, sheet] of standing.entries()) {
    if ("parts" in sheet) {
      laid.push(listings[index]!);
    } else {
      yield;
      const blocks = drawableBlocks(sheet.blocks, tables);
      laid.push(layoutPage(report.id, { ...sheet, blocks }, writing, onListing, ways));
    }
  }
  yield;
  return pointed(laid);
}

/** Ways from a page: to what the report calls its sheets, which are parts of listings, and to its figures. */
function waysTo(listings: readonly LaidListing[]): Ways {
  const parts = listings.flatMap(({ placed: { id: sheet }, parts }) =>
    parts.map(({ row, ...part }) => ({
      ...part,
      way: { sheet, ...(row > 0 ? { cell: `A${row + 1}` } : {}) },
    })),
  );
  const data = parts.filter(({ way }) => way.sheet === DATA_SHEET);
  const behind = data.find(({ list }) => !list) ?? data[0] ?? parts[0];
  return {
    to: (id) => parts.find((part) => part.id === id)?.way ?? { sheet: id },
    ...(behind ? { behind: behind.way } : {}),
  };
}

function tablesOf(sheets: readonly Pick<ReportSheet, "blocks">[]): ReadonlyMap<string, TableBlock> {
  return new Map(
    sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? [[block.id, block] as const] : [])),
    ),
  );
}

interface LaidListing extends Laid {
  readonly parts: readonly { readonly id: string; readonly list: boolean; readonly row: number }[];
}

/** Everything under one another; charts beside or below. */
export function* layoutListing(reportId: string, listing: Listing, writing: Writing): Pieces<LaidListing> {
  const ownTables = tablesOf(listing.parts);
  const parts = listing.parts.map((part) => ({ ...part, blocks: drawableBlocks(part.blocks, ownTables) }));
  const blocks = parts.flatMap((part) => part.blocks);
  const tables = [...ownTables.values()];
  const tableColumns = Math.max(0, ...tables.map((table) => table.columns.length));
  const cardsPerRow = Math.min(6, Math.max(4, tableColumns));
  const widths = yield* columnWidths(blocks, cardsPerRow, writing);
  const columns = textColumns(widths, tableColumns);
  const charts = blocks.filter((block): block is ChartBlock => block.kind === "chart");
  const beside = spanWidth({ widths }, 0, columns) <= WIDEST_BESIDE;
  if (beside && charts.length > 0) {
    widths[columns] = GAP;
  }
  const canvas = emptyCanvas({ reportId, ...writing, left: 0, widths, columns });
  const places = new Map<string, TablePlace>();
  const placedCharts: PlacedChart[] = [];
  const blockRows: BlockRows[] = [];
  let waiting: ChartBlock[] = [];
  const flushCharts = () => {
    if (waiting.length > 0) {
      const row = canvas.row;
      const below = placeChartsBelow(canvas, waiting, places);
      placedCharts.push(...below);
      const headEnd = below[0]!.at.row + below[0]!.at.rows;
      blockRows.push({ kind: "chart", row, headEnd, end: canvas.row, short: true });
      canvas.row += 1;
      waiting = [];
    }
  };
  const place = (block: Block, next: Block | undefined) => {
    if (block.kind === "chart") {
      if (!beside) {
        waiting.push(block);
      }
      return;
    }
    flushCharts();
    const { row } = canvas;
    if (block.kind === "table") {
      const place = placeTable(canvas, block, columns);
      places.set(block.id, place);
      const headEnd = Math.min(place.headerRow + 1 + FIRST_ROWS, canvas.row);
      const short = block.rows.length <= SHORT_TABLE;
      blockRows.push({ kind: "table", row, headEnd, end: canvas.row, short });
    } else {
      placeWords(canvas, block, cardsPerRow);
      blockRows.push({ kind: block.kind, row, headEnd: row + 1, end: canvas.row, short: true });
    }
    if (spaceAfter(block, next)) {
      canvas.row += 1;
    }
  };
  const { title } = listing;
  const told = title !== undefined && parts.length > 1 ? parts : [];
  if (title !== undefined) {
    placeHeading(canvas, { kind: "heading", level: 1, text: title });
  }
  const linesAt = canvas.row;
  canvas.row += told.length > 0 ? told.length + 1 : 0;
  const starts: { id: string; list: boolean; row: number }[] = [];
  for (const part of parts) {
    flushCharts();
    const { row } = canvas;
    for (const [index, block] of part.blocks.entries()) {
      yield;
      place(block, part.blocks[index + 1]);
    }
    starts.push({ id: part.id, list: isList(part), row });
  }
  yield;
  flushCharts();
  const leads: PlacedLead[] = [];
  told.forEach(({ name }, index) => {
    const cell = `A${starts[index]!.row + 1}`;
    placeLead(canvas, leads, { row: linesAt + index, column: 0, sheet: listing.id, cell, text: name });
  });
  if (beside) {
    placedCharts.push(...placeChartsBeside(canvas, charts, places, columns + 1));
  }
  const freezeAt = told.length > 0 ? undefined : parts[0]?.freezeAt;
  const frozen = freezeAt === undefined ? undefined : places.get(freezeAt);
  const columnsUsed = Math.max(columns, ...placedCharts.map(({ at }) => at.column + at.columns));
  const columnsWidth = spanWidth(canvas, 0, columnsUsed);
  const placed: PlacedSheet = {
    id: listing.id,
    name: listing.name,
    ranges: canvas.ranges,
    unfinished: textsFor(writing.locale).excel.notes.beingWritten,
    tables: canvas.tables,
    charts: placedCharts,
    scales: canvas.scales,
    thresholds: canvas.thresholds,
    links: canvas.links,
    choices: canvas.choices,
    ...(leads.length > 0 ? { leads } : {}),
    columnWidths: Array.from({ length: columnsUsed }, (_, i) => widths[i] ?? DEFAULT_WIDTH),
    rowHeights: rowHeights(canvas),
    ...(listing.takesOver ? { takesOver: true } : {}),
    ...(frozen === undefined ? {} : { freezeRows: frozen.headerRow + 1 }),
    page: pageOf({
      width: Math.max(columnsWidth, ...canvas.ranges.map(overflowingWidth)),
      columnsWidth,
      heights: canvas.heights,
      areas: [...canvas.ranges, ...placedCharts.map(({ at }) => at)],
      kept: [...canvas.kept, ...keepTogether(blockRows)],
      // On a page with something else, its columns' titles would head the wrong columns.
      ...(frozen === undefined || frozen.block !== tables.at(-1) ? {} : { titleRow: frozen.headerRow }),
    }),
  };
  return { placed, places, choicesFrom: canvas.choicesFrom, parts: starts };
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
    default:
      throw new Error(`only pages have a ${block.kind}`);
  }
}

/** Excel refuses series without a single number, and a chart without series says nothing. */
function drawableBlocks(blocks: readonly Block[], tables: ReadonlyMap<string, TableBlock>): Block[] {
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
