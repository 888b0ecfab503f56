import type { Cell, Grid } from "../core/cells/cell";
import { gridOver, packedColumn, type PackedColumn } from "../core/cells/columnGrid";
import { ColumnPacker } from "../core/cells/columnPacker";
import type { FormatCurrencies, SourceGrid, TextFile } from "../core/cells/source";
import { parseAddress, areaAddress, boundingArea, type SheetArea } from "./address";
import type { Area } from "../reports/layout/placed";
import { parseTextFile, TEXT_FILE } from "./textFile";
import { readPieces, type ReadingOptions } from "./readPieces";
import { queueFirstFormats, readFormats } from "./readFormats";
import { supports } from "./run";

/** The values of an area, with what stands between them and a plain table. */
export interface AreaCells extends SheetArea {
  readonly values: Grid;
  /** Zero-based rows of the sheet. */
  readonly hiddenRows: readonly number[];
  readonly merged: readonly Area[];
  readonly currencies?: readonly FormatCurrencies[];
  readonly file?: TextFile;
  /** How far the table reaches now, where that was asked. */
  readonly reach?: string;
}

export interface WantedArea {
  readonly area: Area;
  /**
   * Where merged cells are looked for, the area itself unless said: asking empties the list of undo steps on Windows. None
   * in an Excel table, which cannot hold any, in rows whose values nobody takes yet, and where they are known.
   */
  readonly mergedIn?: Area | "nowhere";
  /** With its name loaded, or about to be. */
  readonly worksheet: Excel.Worksheet;
  /** The range whose address tells whether the area is still all of it; asked in the same round trip. */
  readonly reach?: () => Excel.Range;
}

/**
 * Values, hidden rows and merged cells of areas: one round trip for all of them, one for each 1.2 to 4.5 MB of larger ones, and
 * one more when some rows are hidden, to learn which.
 */
export async function readAreas(
  context: Excel.RequestContext,
  wanted: readonly WantedArea[],
  reading?: ReadingOptions,
): Promise<AreaCells[]> {
  let extras = queueExtras(wanted);
  const queueAgain = () => {
    wanted.forEach(({ worksheet }) => worksheet.load("name"));
    extras = queueExtras(wanted);
  };
  const values = await readPieces(context, wanted, queueAgain, reading);
  const hidden = await hiddenRows(
    context,
    wanted,
    extras.map(({ range }) => range.rowHidden),
  );
  const formats = await readFormats(
    context,
    wanted,
    extras.map(({ formats }) => formats),
  );
  return wanted.map(({ area, worksheet }, index) => {
    const { merged, reach, file } = extras[index]!;
    const textFile = file && !file.isNullObject ? parseTextFile(file.value) : undefined;
    return {
      ...area,
      sheet: worksheet.name,
      values: values[index]!,
      hiddenRows: hidden[index]!,
      merged: merged && !merged.isNullObject ? parseAddress(merged.address) : [],
      ...(formats[index]!.length > 0 ? { currencies: formats[index]! } : {}),
      ...(textFile ? { file: textFile } : {}),
      ...(reach ? { reach: reach.isNullObject ? "" : reach.address } : {}),
    };
  });
}

/** Travels with the first piece. */
function queueExtras(wanted: readonly WantedArea[]) {
  return wanted.map((one) => {
    const { area, worksheet, reach, mergedIn = area } = one;
    const range = worksheet.getRange(areaAddress(area)).load("rowHidden");
    const asked =
      supports("1.13") && mergedIn !== "nowhere" ? worksheet.getRange(areaAddress(mergedIn)) : undefined;
    const merged = asked?.getMergedAreasOrNullObject().load("address");
    const file = supports("1.12")
      ? worksheet.customProperties.getItemOrNullObject(TEXT_FILE).load("value")
      : undefined;
    return { range, merged, file, reach: reach?.().load("address"), formats: queueFirstFormats(one) };
  });
}

/** `hidden` is true when all rows of an area are, null when some are. */
async function hiddenRows(
  context: Excel.RequestContext,
  wanted: readonly WantedArea[],
  hidden: readonly (boolean | null)[],
): Promise<number[][]> {
  const visible = wanted.map(({ area, worksheet }, index) =>
    hidden[index] === null
      ? worksheet
          .getRange(areaAddress(area))
          .getSpecialCells("Visible")
          .areas.load("items/rowIndex,items/rowCount")
      : undefined,
  );
  if (visible.some((areas) => areas !== undefined)) {
    await context.sync(); // only when rows are hidden
  }
  return wanted.map(({ area }, index) => {
    if (hidden[index] === false) {
      return [];
    }
    const shown = new Uint8Array(area.rows);
    for (const { rowIndex, rowCount } of visible[index]?.items ?? []) {
      // Below 0 both would be counted from the end.
      const from = rowIndex - area.row;
      shown.fill(1, Math.max(0, from), Math.max(0, from + rowCount));
    }
    const rows: number[] = [];
    shown.forEach((isShown, row) => {
      if (isShown === 0) {
        rows.push(area.row + row);
      }
    });
    return rows;
  });
}

/**
 * Areas side by side over the same rows are one table (columns between them stay blank: they were not selected); other
 * areas are tables of their own.
 */
export function joinAreas(areas: readonly AreaCells[]): SourceGrid[] {
  const groups: AreaCells[][] = [];
  for (const area of areas) {
    const partner = groups.find(
      ([first]) => first!.sheet === area.sheet && first!.row === area.row && first!.rows === area.rows,
    );
    if (partner) {
      partner.push(area);
    } else {
      groups.push([area]);
    }
  }
  return groups.map((group) => {
    const { row, column, rows, columns } = boundingArea(group);
    const cells = group.length === 1 ? group[0]!.values : sideBySide(group, { rows, column, columns });
    const hidden = group[0]!.hiddenRows;
    const merged = group.flatMap((area) => area.merged);
    const currencies = group.flatMap((area) =>
      (area.currencies ?? []).map((one) => ({ ...one, column: one.column + area.column - column })),
    );
    return {
      sheet: group[0]!.sheet,
      row,
      column,
      cells,
      ...(hidden.length > 0 ? { hiddenRows: hidden } : {}),
      ...(merged.length > 0 ? { merged } : {}),
      ...(group[0]!.file ? { file: group[0]!.file } : {}),
      ...(currencies.length > 0 ? { currencies } : {}),
    };
  });
}

function sideBySide(
  group: readonly AreaCells[],
  { rows, column, columns }: Pick<Area, "rows" | "column" | "columns">,
): Grid {
  if (packedColumn(group[0]!.values, 0)) {
    const blank = new ColumnPacker(rows).finish(rows);
    const packed = new Array<PackedColumn>(columns).fill(blank);
    group.forEach(({ values, columns: own, column: first }) => {
      for (let at = 0; at < own; at++) {
        packed[first - column + at] = packedColumn(values, at)!;
      }
    });
    return gridOver(packed, rows);
  }
  return Array.from({ length: rows }, (_, row) => {
    const line = new Array<Cell>(columns).fill(null);
    group.forEach((area) =>
      area.values[row]!.forEach((value, at) => (line[area.column - column + at] = value)),
    );
    return line;
  });
}
