/** What people do to sheets that the host has no command for, done to a snapshot. */
import type { WorkbookData } from "../../src/workbench/node";

type Axis = "Row" | "Column";
type Rect = Record<`start${Axis}` | `end${Axis}`, number>;
type Lines = Record<number, unknown>;

const idOf = ({ book }: WorkbookData, sheet: string) =>
  book.sheetOrder.find((id) => book.sheets[id]!.name === sheet)!;

/** Inserts whole rows or columns before `at`: everything from there on moves, and what spans it grows. */
export function inserted(
  workbook: WorkbookData,
  sheet: string,
  axis: Axis,
  at: number,
  count = 1,
): WorkbookData {
  const id = idOf(workbook, sheet);
  const data = workbook.book.sheets[id]! as any;
  const moved = (rect: Rect) => {
    for (const edge of ["start", "end"] as const) {
      if (rect[`${edge}${axis}`] >= at) {
        rect[`${edge}${axis}`] += count;
      }
    }
  };
  const shifted = (lines: Lines = {}) =>
    Object.fromEntries(
      Object.entries(lines).map(([key, line]) => [
        Number(key) >= at ? Number(key) + count : Number(key),
        line,
      ]),
    );
  if (axis === "Row") {
    data.cellData = shifted(data.cellData);
    data.rowData = shifted(data.rowData);
    data.rowCount += count;
  } else {
    for (const row of Object.keys(data.cellData)) {
      data.cellData[row] = shifted(data.cellData[row]);
    }
    data.columnData = shifted(data.columnData);
    data.columnCount += count;
  }
  (data.mergeData ?? []).forEach(moved);
  for (const table of workbook.tables.filter(({ sheetId }) => sheetId === id)) {
    const inside = table.range[`start${axis}`] < at && table.range[`end${axis}`] >= at;
    const first = table.range.startColumn;
    moved(table.range);
    if (axis === "Column" && inside) {
      const titles = Array.from({ length: count }, (_, index) => `Column${index + 1}`);
      table.columns.splice(at - first, 0, ...titles);
      const header = (data.cellData[table.range.startRow] ??= {});
      titles.forEach((title, index) => (header[at + index] = { v: title, t: 1 }));
    }
  }
  workbook.conditionalFormats
    .filter(({ sheetId }) => sheetId === id)
    .forEach(({ ranges }) => ranges.forEach(moved));
  (workbook.sheets[id]?.validations ?? []).forEach(({ ranges }) => ranges.forEach(moved));
  everyReference(workbook.charts, id, moved);
  return workbook;
}

function everyReference(value: unknown, sheetId: string, act: (rect: Rect) => void): void {
  if (!(value instanceof Object)) {
    return;
  }
  const { sheetId: on, range } = value as { sheetId?: string; range?: Rect };
  if (on === sheetId && range) {
    act(range);
  }
  Object.values(value).forEach((below) => everyReference(below, sheetId, act));
}

/** A copy of a sheet behind all others, with its marks, tables and charts, as Excel makes it. */
export function copied(workbook: WorkbookData, sheet: string): string {
  const id = idOf(workbook, sheet);
  const copy = `${id}-copy`;
  const name = `${sheet} (2)`;
  workbook.book.sheets[copy] = { ...structuredClone(workbook.book.sheets[id]!), id: copy, name };
  workbook.book.sheetOrder.push(copy);
  workbook.sheets[copy] = structuredClone(workbook.sheets[id] ?? {});
  const here = <T extends { sheetId: string; id: string }>(all: T[]): T[] =>
    all
      .filter(({ sheetId }) => sheetId === id)
      .map((one) => ({ ...structuredClone(one), id: `${one.id}-copy`, sheetId: copy }));
  workbook.tables.push(...here(workbook.tables).map((table) => ({ ...table, name: `${table.name}_1` })));
  workbook.charts.push(...here(workbook.charts));
  return name;
}

/** The sheet goes before all others. */
export function movedToFront(workbook: WorkbookData, sheet: string): WorkbookData {
  const id = idOf(workbook, sheet);
  workbook.book.sheetOrder = [id, ...workbook.book.sheetOrder.filter((other) => other !== id)];
  return workbook;
}
