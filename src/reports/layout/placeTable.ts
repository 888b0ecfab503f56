import { formulaOf } from "../kit/live";
import { formatOfCell, isNumeric } from "../kit/formatValue";
import type { Direction, TableBlock, TableColumn, Tone, Value } from "../report";
import { raise, spanWidth, type Canvas } from "./canvas";
import { BOLD, FILTER_BUTTON, stretches } from "./columnWidths";
import { listSource } from "./listSource";
import { numberFormat } from "./numberFormat";
import type { Area, PlacedRange } from "./placed";
import { linesNeeded } from "../kit/textWidth";

/** Longer tables leave the height of their rows to Excel. */
const MOST_RAISED_ROWS = 500;
/** Letters of a page's tables have 10 points, the body's 11. */
const PAGE_SCALE = 10 / 11;
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
  readonly left: number;
}

export function placeTable(canvas: Canvas, block: TableBlock, columnsOnSheet: number): TablePlace {
  const top = canvas.row;
  const text = numberFormat("text", canvas);
  if (block.title) {
    const style = canvas.page ? ("pageHeading" as const) : ("tableTitle" as const);
    const title = { row: top, column: canvas.left, rows: 1, columns: 1, style };
    canvas.ranges.push({ ...title, values: [[block.title]], formats: [text] });
    canvas.row += 1;
  }
  const headerRow = canvas.row;
  // Two of a page may read alike: it holds no Excel tables.
  const titles = canvas.page ? block.columns.map(({ title }) => title) : uniqueTitles(block.columns);
  const columns = titles.length;
  const formatsOf = (row: number) =>
    block.columns.map((column, index) => {
      const format = formatOfCell(column, row);
      // In a cell formatted as text a formula is a text.
      return numberFormat(format === "text" && block.live?.[row]?.[index] ? "general" : format, canvas);
    });
  const stretch = stretches(block, columnsOnSheet);
  const shape = {
    column: canvas.left,
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
    style: canvas.page ? "pageHeader" : "header",
    values: [titles],
    formats: titles.map(() => text),
    wrap: true,
    // A filter's button would cover a header at the right.
    ...(block.filter
      ? {}
      : { alignRight: block.columns.flatMap((column, index) => (isNumeric(column.format) ? [index] : [])) }),
  });
  for (const { from, rows } of rowRuns(block, bodyRows, formatsOf)) {
    canvas.ranges.push({
      ...shape,
      row: headerRow + 1 + from,
      rows,
      style: canvas.page ? "pageBody" : block.filter ? "plain" : "body",
      values: block.rows.slice(from, from + rows),
      formats: formatsOf(from),
      wrap: wraps(block),
      ...liveCells(block, from, rows),
      ...wordsAmongNumbers(block.columns, block.rows.slice(from, from + rows)),
    });
  }
  if (block.total && block.rows.length > 0) {
    canvas.ranges.push({
      ...shape,
      row: headerRow + 1 + bodyRows,
      rows: 1,
      style: canvas.page ? "pageTotal" : "total",
      values: block.rows.slice(bodyRows),
      formats: formatsOf(bodyRows),
      ...wordsAmongNumbers(block.columns, block.rows.slice(bodyRows)),
    });
  }
  raiseRows(canvas, block, { headerRow, stretch, titles, columnsOnSheet });
  if (block.filter && bodyRows > 0) {
    const name = tableName(canvas.reportId, block.id);
    canvas.tables.push({
      id: block.id,
      name,
      row: headerRow,
      column: canvas.left,
      rows: bodyRows + 1,
      columns,
    });
  }
  if (block.total && bodyRows > 0) {
    canvas.kept.push({ row: headerRow + bodyRows, rows: 2, strength: "firm" });
  }
  placeScales(canvas, block, headerRow + 1, bodyRows);
  placeThresholds(canvas, block, headerRow + 1, bodyRows);
  placeTones(canvas, block, headerRow + 1);
  placeLinks(canvas, block, headerRow + 1);
  placeChoices(canvas, block, headerRow + 1, bodyRows);
  canvas.row = headerRow + 1 + block.rows.length;
  return { block, top, headerRow, bodyRows, left: canvas.left };
}

function liveCells({ live }: TableBlock, from: number, rows: number): Pick<PlacedRange, "live"> {
  const cells = (live ?? [])
    .slice(from, from + rows)
    .flatMap((cellsOfRow, row) =>
      cellsOfRow.flatMap((cell, column) =>
        cell === null ? [] : [{ row, column, parts: [formulaOf(cell)] }],
      ),
    );
  return cells.length > 0 ? { live: cells } : {};
}

/** A word in place of a number, such as that it is hidden, stands where the number would. */
function wordsAmongNumbers(
  columns: readonly TableColumn[],
  rows: TableBlock["rows"],
): { readonly alignRight?: PlacedRange["alignRight"] } {
  const worded = columns.flatMap(({ format }, column) =>
    isNumeric(format) && rows.some((row) => typeof row[column] === "string") ? [column] : [],
  );
  return worded.length > 0 ? { alignRight: worded } : {};
}

/** Letters, digits and underscores only, and nothing that looks like a cell. */
function tableName(reportId: string, tableId: string): string {
  return `CrmLens_${reportId}_${tableId}`.replace(/[^A-Za-z0-9_]/g, "_");
}

/** Longer headers make Excel repair the file. */
const LONGEST_TITLE = 255;

/** Excel's tables want every header filled, different, and not longer than a name may be. */
export function uniqueTitles(columns: readonly TableColumn[]): string[] {
  const used = new Set<string>();
  return columns.map((column) => {
    const wanted = (column.title || column.key).slice(0, LONGEST_TITLE);
    let title = wanted;
    for (let number = 2; used.has(title.toLowerCase()); number++) {
      const end = ` (${number})`;
      title = wanted.slice(0, LONGEST_TITLE - end.length) + end;
    }
    used.add(title.toLowerCase());
    return title;
  });
}

/** Neighbouring rows whose cells have the same formats: one range each. */
function rowRuns(
  { columns, live }: TableBlock,
  bodyRows: number,
  formatsOf: (row: number) => readonly string[],
): { from: number; rows: number }[] {
  const mixed = live !== undefined || columns.some((column) => column.rowFormats);
  if (!mixed) {
    return bodyRows > 0 ? [{ from: 0, rows: bodyRows }] : [];
  }
  const found: { from: number; rows: number }[] = [];
  for (let row = 0; row < bodyRows; row++) {
    const last = found.at(-1);
    if (last && String(formatsOf(row)) === String(formatsOf(last.from))) {
      last.rows += 1;
    } else {
      found.push({ from: row, rows: 1 });
    }
  }
  return found;
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
    spanWidth(canvas, canvas.left + index, stretch && index === last ? columnsOnSheet - last : 1);
  const scale = canvas.page ? PAGE_SCALE : 1;
  titles.forEach((title, index) => {
    raise(
      canvas,
      headerRow,
      linesNeeded(title, width(index) - (block.filter ? FILTER_BUTTON : 0), BOLD * scale),
    );
  });
  block.columns.forEach((column, index) => {
    if (column.format !== "text") {
      return;
    }
    block.rows.slice(0, MOST_RAISED_ROWS).forEach((row, offset) => {
      const value = row[index];
      if (typeof value === "string") {
        raise(canvas, headerRow + 1 + offset, linesNeeded(value, width(index), scale));
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
          canvas.links.push({ row: firstRow + offset, column: canvas.left + index, address });
        }
      });
    }
  });
}

function placeChoices(canvas: Canvas, block: TableBlock, row: number, rows: number): void {
  block.columns.forEach(({ choices, choicesFrom }, column) => {
    if (choicesFrom) {
      canvas.choicesFrom.push({
        area: { row, column: canvas.left + column, rows, columns: 1 },
        ...choicesFrom,
      });
    }
    const source = choices && listSource(choices);
    if (source !== undefined && rows > 0) {
      canvas.choices.push({ area: { row, column: canvas.left + column, rows, columns: 1 }, source });
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
    const shares = columns.every((index) => block.columns[index]!.format === "percent");
    canvas.scales.push({
      kind,
      ...(canvas.page ? { pale: true } : {}),
      ...(kind === "bars" ? fullBar(canvas, block, columns, shares) : {}),
      areas: runs(columns).map(([column, count]) => ({
        row,
        column: canvas.left + column,
        rows,
        columns: count,
      })),
    });
  }
}

/** On a page the figure stands beside its bar, not on it. */
const ROOM_BESIDE = 1.5;

function fullBar(
  { page }: Canvas,
  { rows, total }: TableBlock,
  columns: readonly number[],
  shares: boolean,
): { full?: number } {
  if (!page) {
    return shares ? { full: 1 } : {};
  }
  const body = total ? rows.slice(0, -1) : rows;
  const values = body.flatMap((row) => columns.map((column) => Number(row[column]) || 0));
  const largest = Math.max(0, ...values);
  return largest > 0 ? { full: largest * ROOM_BESIDE } : {};
}

/** Only cells with a number: Excel takes a blank for 0, which would often be poor. */
function placeThresholds(canvas: Canvas, block: TableBlock, firstRow: number, bodyRows: number): void {
  const judged = (value: Value | undefined) => typeof value === "number";
  block.columns.forEach((column, index) => {
    for (const { good, poor, rows, upwards = good! >= poor! } of column.thresholds ?? []) {
      const own = (rows ?? [...block.rows.keys()]).filter(
        (row) => row < bodyRows && judged(block.rows[row]?.[index]),
      );
      if (own.length > 0) {
        canvas.thresholds.push({
          areas: runs(own).map(([row, count]) => ({
            row: firstRow + row,
            column: canvas.left + index,
            rows: count,
            columns: 1,
          })),
          ...(good === undefined ? {} : { good }),
          ...(poor === undefined ? {} : { poor }),
          upwards,
        });
      }
    }
  });
}

/** Changes take the colour of what they are, as far as it is known. */
function placeTones(canvas: Canvas, block: TableBlock, firstRow: number): void {
  for (const tone of ["good", "bad"] as const) {
    const areas = block.columns.flatMap(({ good }, index) => {
      if (!good) {
        return []; // a long list is not gone through for nothing
      }
      const own = block.rows.flatMap((row, offset) =>
        toneOf(row[index] ?? null, typeof good === "string" ? good : good[offset]) === tone ? [offset] : [],
      );
      return runs(own).map(([row, rows]) => ({
        row: firstRow + row,
        column: canvas.left + index,
        rows,
        columns: 1,
      }));
    });
    if (areas.length > 0) {
      canvas.toned.push({ tone, areas });
    }
  }
}

/** @example toneOf(-0.2, "up") // "bad" */
export function toneOf(change: Value, good: Direction | null | undefined): Tone | undefined {
  if (typeof change !== "number" || change === 0 || !good) {
    return undefined;
  }
  return change > 0 === (good === "up") ? "good" : "bad";
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
  const column = place.left + columnIndex(place.block, key);
  return { row: place.headerRow + 1, column, rows: rowCount, columns: 1 };
}

export function columnIndex(block: TableBlock, key: string): number {
  const index = block.columns.findIndex((column) => column.key === key);
  if (index < 0) {
    throw new Error(`table "${block.id}" has no column "${key}"`);
  }
  return index;
}
