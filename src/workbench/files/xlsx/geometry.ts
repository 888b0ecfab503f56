import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type SheetData } from "../newWorkbook";

export const PIXELS_PER_POINT = 96 / 72;
export const EMU_PER_PIXEL = 9525;

/** Where a point stands: in which column or row, and how many pixels into it. */
export interface Place {
  index: number;
  offset: number;
}

/** Widths or heights in pixels, by index; hidden ones are 0. */
export type Sizes = (index: number) => number;

export function columnWidths(sheet: SheetData): Sizes {
  return (index) => {
    const column = sheet.columnData?.[index];
    return column?.hd ? 0 : (column?.w ?? sheet.defaultColumnWidth ?? DEFAULT_COLUMN_WIDTH);
  };
}

export function rowHeights(sheet: SheetData): Sizes {
  return (index) => {
    const row = sheet.rowData?.[index];
    const height = row?.ia ? (row.ah ?? row.h) : row?.h;
    return row?.hd ? 0 : (height ?? sheet.defaultRowHeight ?? DEFAULT_ROW_HEIGHT);
  };
}

/** The cell that holds a distance from the sheet's edge. */
export function locate(pixels: number, sizes: Sizes): Place {
  let left = Math.max(0, pixels);
  for (let index = 0; ; index++) {
    const size = sizes(index);
    if (left < size || index > 1_048_575) {
      return { index, offset: Math.round(left) };
    }
    left -= size;
  }
}

/** The distance of a place from the sheet's edge, in pixels. */
export function distance({ index, offset }: Place, sizes: Sizes): number {
  let sum = offset;
  for (let before = 0; before < index; before++) {
    sum += sizes(before);
  }
  return sum;
}
