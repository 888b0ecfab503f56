import { LINE, type KeptRows } from "./canvas";
import type { Area, PlacedPage } from "./placed";

/** Points of A4, and what stays free at its edges; the number of the page stands in there. */
const PAPER = { portrait: { width: 595.28, height: 841.89 }, landscape: { width: 841.89, height: 595.28 } };
export const MARGINS = { left: 28, right: 28, top: 36, bottom: 36, footer: 14.4 };
const PIXELS_PER_POINT = 96 / 72;

type Strength = KeptRows["strength"];

/** Rows of another language's Excel are a little higher. */
const HEIGHT_KEPT_FREE = 0.06;
/** Pixels that A4 upright shows at 74 percent, and at 60, which is still read and saves a long sheet every other page. */
const UPRIGHT = 940;
const UPRIGHT_WHEN_LONG = 1160;
const MANY_PAGES = 2;
/** Up to here a sheet is on one page whatever the printer; it may grow without getting smaller. */
const SURELY_FITS = 0.9;
/** A sheet is made up to this much smaller where it then is on one page. */
const NEARLY_FITS = 0.85;
/** What is kept together gives way rather than leave a page emptier than this. */
const LEAST_FILLED: Readonly<Record<Strength, number>> = { near: 0.5, wish: 0.2, firm: 0.15, always: 0 };
/** Where nothing has to be kept together, Excel may end a page some rows from where we think. */
const UNCERTAIN_ROWS = 8;
/** Excel keeps no more than 1,026 breaks. */
const MOST_BREAKS = 1000;

const STRENGTHS: Readonly<Record<Strength, number>> = { near: 0, wish: 1, firm: 2, always: 3 };

export interface PrintedSheet {
  /** Pixels at 96 dpi, with and without texts that run over the edge. */
  readonly width: number;
  readonly columnsWidth: number;
  readonly heights: ReadonlyMap<number, number>;
  /** Everything that is printed, so that no page begins with a blank row. */
  readonly areas: readonly Area[];
  readonly kept: readonly KeptRows[];
  /** The header of a table that fills the rest of the sheet: it is repeated on every page. */
  readonly titleRow?: number;
  /** Always upright, and never smaller than its width makes it. */
  readonly upright?: true;
}

/**
 * How a sheet is printed on A4: on one page when it (nearly) fits; else one page wide, with page breaks where Excel's
 * own would cut through something. The sheet is fitted to the width and not printed at a percentage of ours: where another
 * font stands in for the workbook's, columns may be a quarter wider, and a second page across would be worse than a break.
 */
export function pageOf(sheet: PrintedSheet): PlacedPage {
  const { width, columnsWidth, titleRow } = sheet;
  const tops = rowTops(sheet);
  const height = tops.at(-1)!;
  const long = height > MANY_PAGES * pageHeight("landscape", width);
  const orientation =
    sheet.upright || columnsWidth <= (long ? UPRIGHT_WHEN_LONG : UPRIGHT) ? "portrait" : "landscape";
  const page = { orientation, ...(titleRow === undefined ? {} : { titleRow }) } as const;
  const capacity = pageHeight(orientation, width);
  if (height <= capacity / (sheet.upright ? 1 - HEIGHT_KEPT_FREE : NEARLY_FITS)) {
    return height > capacity * SURELY_FITS ? { ...page, single: true } : page;
  }
  // In the rest of a long table Excel may end its pages where it likes.
  const lastKept = Math.max(0, ...sheet.kept.map(({ row, rows }) => row + rows)) + UNCERTAIN_ROWS;
  const breaks = pageStarts(sheet, tops, capacity).filter((row) => row <= lastKept);
  return breaks.length > 0 ? { ...page, breaks: breaks.slice(0, MOST_BREAKS) } : page;
}

/** Pixels of a sheet so wide that a page holds. */
function pageHeight(orientation: PlacedPage["orientation"], sheetWidth: number): number {
  const { width, height } = printableArea(orientation);
  return (height * (1 - HEIGHT_KEPT_FREE)) / Math.min(1, width / sheetWidth);
}

/** Pixels at 96 dpi between the margins, at 100 percent. */
export function printableArea(orientation: PlacedPage["orientation"]): { width: number; height: number } {
  const { width, height } = PAPER[orientation];
  return {
    width: (width - MARGINS.left - MARGINS.right) * PIXELS_PER_POINT,
    height: (height - MARGINS.top - MARGINS.bottom) * PIXELS_PER_POINT,
  };
}

/** Pixels above each row, and of all rows at the end. */
function rowTops({ areas, heights }: PrintedSheet): Float64Array {
  const rows = Math.max(0, ...areas.map((area) => area.row + area.rows));
  const tops = new Float64Array(rows + 1);
  for (let row = 0; row < rows; row++) {
    tops[row + 1] = tops[row]! + (heights.get(row) ?? LINE);
  }
  return tops;
}

/** The rows with which the second page and those after it begin. */
function pageStarts(sheet: PrintedSheet, tops: Float64Array, capacity: number): number[] {
  const starts: number[] = [];
  for (let first = 0; ; starts.push(first)) {
    const repeated = sheet.titleRow !== undefined && first > sheet.titleRow;
    const room = capacity - (repeated ? rowHeight(tops, sheet.titleRow!) : 0);
    if (tops.at(-1)! - tops[first]! <= room) {
      return starts;
    }
    first = nextPage(sheet, tops, first, room);
  }
}

function rowHeight(tops: Float64Array, row: number): number {
  return tops[row + 1]! - tops[row]!;
}

/** The row with which the next page begins: as far down as fits, without cutting what belongs together. */
function nextPage(sheet: PrintedSheet, tops: Float64Array, first: number, room: number): number {
  let limit = first + 1;
  while (tops[limit + 1]! - tops[first]! <= room) {
    limit += 1;
  }
  for (const strength of ["near", "wish", "firm", "always"] as const) {
    const cut = sheet.kept.filter(
      (kept) =>
        STRENGTHS[kept.strength] >= STRENGTHS[strength] &&
        tops[kept.row + kept.rows]! - tops[kept.row]! <= room,
    );
    const least = tops[first]! + room * LEAST_FILLED[strength];
    for (let row = limit; row > first && tops[row]! >= least; row--) {
      const whole = cut.every((kept) => row <= kept.row || row >= kept.row + kept.rows);
      if (whole && sheet.areas.some((area) => row >= area.row && row < area.row + area.rows)) {
        return row;
      }
    }
  }
  return limit;
}
