import { isNumeric } from "../formatValue";
import type { TableBlock, TableColumn } from "../report";
import { raise, spanWidth, type Canvas } from "./canvas";
import { BOLD, FILTER_BUTTON, stretches } from "./columnWidths";
import { NUMBER_FORMATS } from "./numberFormat";
import type { Area } from "./placed";
import { linesNeeded } from "./textWidth";

/** Longer tables leave the height of their rows to Excel. */
const MOST_RAISED_ROWS = 500;
/** A link is a call of its own; further down the address alone has to do. */
const MOST_LINKS = 500;

/** Where a table stands, for the charts that name its columns. */
export interface TablePlace {
  readonly block: TableBlock;
  /** First row of all, its title if it has one. */
  readonly top: number;
  readonly headerRow: number;
  /** Rows without header and total. */
  readonly bodyRows: number;
}

export function placeTable(canvas: Canvas, block: TableBlock, columnsOnSheet: number): TablePlace {
  const top = canvas.row;
  if (block.title) {
    const title = { row: top, column: 0, rows: 1, columns: 1, style: "tableTitle" as const };
    canvas.ranges.push({ ...title, values: [[block.title]], formats: [NUMBER_FORMATS.text] });
    canvas.row += 1;
  }
  const headerRow = canvas.row;
  const titles = uniqueTitles(block.columns);
  const columns = titles.length;
  const formats = block.columns.map((column) => NUMBER_FORMATS[column.format]);
  const stretch = stretches(block, columnsOnSheet);
  const shape = {
    column: 0,
    indent: block.columns.flatMap((column, index) =>
      !isNumeric(column.format) && index > 0 && isNumeric(block.columns[index - 1]!.format) ? [index] : [],
    ),
    columns: stretch ? columnsOnSheet : columns,
    ...(stretch ? { merge: "across" as const, mergeFrom: columns - 1 } : {}),
  };
  const bodyRows = block.total ? Math.max(0, block.rows.length - 1) : block.rows.length;
  canvas.ranges.push({
    ...shape,
    row: headerRow,
    rows: 1,
    style: "header",
    values: [titles],
    formats: titles.map(() => NUMBER_FORMATS.text),
    wrap: true,
    // A filter's button would cover a header at the right.
    ...(block.filter
      ? {}
      : { alignRight: block.columns.flatMap((column, index) => (isNumeric(column.format) ? [index] : [])) }),
  });
  if (bodyRows > 0) {
    canvas.ranges.push({
      ...shape,
      row: headerRow + 1,
      rows: bodyRows,
      style: block.filter ? "plain" : "body",
      values: block.rows.slice(0, bodyRows),
      formats,
      wrap: wraps(block),
    });
  }
  if (block.total && block.rows.length > 0) {
    canvas.ranges.push({
      ...shape,
      row: headerRow + 1 + bodyRows,
      rows: 1,
      style: "total",
      values: block.rows.slice(bodyRows),
      formats,
    });
  }
  raiseRows(canvas, block, { headerRow, stretch, titles, columnsOnSheet });
  if (block.filter && bodyRows > 0) {
    const name = tableName(canvas.reportId, block.id);
    canvas.tables.push({ id: block.id, name, row: headerRow, column: 0, rows: bodyRows + 1, columns });
  }
  placeScales(canvas, block, headerRow + 1, bodyRows);
  placeLinks(canvas, block, headerRow + 1);
  canvas.row = headerRow + 1 + block.rows.length;
  return { block, top, headerRow, bodyRows };
}

/** Letters, digits and underscores only, and nothing that looks like a cell. */
function tableName(reportId: string, tableId: string): string {
  return `CrmLens_${reportId}_${tableId}`.replace(/[^A-Za-z0-9_]/g, "_");
}

/** Excel's tables want every header filled and different. */
function uniqueTitles(columns: readonly TableColumn[]): string[] {
  const used = new Set<string>();
  return columns.map((column) => {
    let title = column.title || column.key;
    for (let number = 2; used.has(title.toLowerCase()); number++) {
      title = `${column.title || column.key} (${number})`;
    }
    used.add(title.toLowerCase());
    return title;
  });
}

function wraps(block: TableBlock): boolean {
  return block.columns.some((column) => column.format === "text");
}

function raiseRows(
  canvas: Canvas,
  block: TableBlock,
  {
    headerRow,
    stretch,
    titles,
    columnsOnSheet,
  }: { headerRow: number; stretch: boolean; titles: string[]; columnsOnSheet: number },
): void {
  const last = titles.length - 1;
  const width = (index: number) =>
    spanWidth(canvas, index, stretch && index === last ? columnsOnSheet - last : 1);
  titles.forEach((title, index) => {
    raise(canvas, headerRow, linesNeeded(title, width(index) - (block.filter ? FILTER_BUTTON : 0), BOLD));
  });
  block.columns.forEach((column, index) => {
    if (column.format !== "text") {
      return;
    }
    block.rows.slice(0, MOST_RAISED_ROWS).forEach((row, offset) => {
      const value = row[index];
      if (typeof value === "string") {
        raise(canvas, headerRow + 1 + offset, linesNeeded(value, width(index)));
      }
    });
  });
}

function placeLinks(canvas: Canvas, block: TableBlock, firstRow: number): void {
  block.columns.forEach((column, index) => {
    if (column.format === "cell") {
      block.rows.slice(0, MOST_LINKS).forEach((row, offset) => {
        const address = row[index];
        if (typeof address === "string") {
          canvas.links.push({ row: firstRow + offset, column: index, address });
        }
      });
    }
  });
}

/** One conditional format for the columns that share a scale. */
function placeScales(canvas: Canvas, block: TableBlock, row: number, rows: number): void {
  if (rows === 0) {
    return;
  }
  const groups = new Map<string, { kind: "colors" | "bars"; columns: number[] }>();
  block.columns.forEach((column, index) => {
    if (column.scale) {
      const key = column.scaleGroup ?? `column ${index}`;
      const group = groups.get(key) ?? { kind: column.scale, columns: [] };
      group.columns.push(index);
      groups.set(key, group);
    }
  });
  for (const { kind, columns } of groups.values()) {
    canvas.scales.push({
      kind,
      areas: runs(columns).map(([column, count]) => ({ row, column, rows, columns: count })),
    });
  }
}

/** Ascending numbers as runs of neighbours: [0, 1, 4] → [[0, 2], [4, 1]]. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === number) {
      last[1] += 1;
    } else {
      found.push([number, 1]);
    }
  }
  return found;
}

/** Cells of one column of a placed table, without its header. */
export function columnArea(place: TablePlace, key: string, rowCount: number): Area {
  const column = columnIndex(place.block, key);
  return { row: place.headerRow + 1, column, rows: rowCount, columns: 1 };
}

export function columnIndex(block: TableBlock, key: string): number {
  const index = block.columns.findIndex((column) => column.key === key);
  if (index < 0) {
    throw new Error(`table "${block.id}" has no column "${key}"`);
  }
  return index;
}
