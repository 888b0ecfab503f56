/** How cells look: fill, font, borders, alignment, widths and heights. One or several rectangles of a sheet. */
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import {
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import { intersect, isWholeColumns, isWholeRows } from "../address";
import { POINTS_PER_PIXEL } from "../charts";
import { invalidArgument } from "../excelError";
import { cellsOf, Ref, type Context, type ExcelType, type Field } from "../members";
import type { Rect } from "../workbookData";
import type { AreasSelf } from "./rangeAreas";
import { bordersType } from "./rangeBorders";
import { assertWritable, oneOf, parseColor, uniform } from "./shared";

const HORIZONTAL: Record<string, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Fill: HorizontalAlign.LEFT,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** Pixels of a level of indentation, beside the cell's own padding. */
const INDENT = 9;
const PADDING = 2;

/** Points: of 255 characters of the standard font, seven pixels each and five beside. */
const WIDEST_COLUMN = (255 * 7 + 5) * POINTS_PER_PIXEL;
const HIGHEST_ROW = 409.5;

const DEFAULT_FONT = { name: "Arial", size: 11 };

export const rangeFormatType: ExcelType<AreasSelf> = {
  name: "RangeFormat",
  fields: {
    HorizontalAlignment: styled(
      (style) => keyOf(HORIZONTAL, style.ht ?? HorizontalAlign.UNSPECIFIED),
      (value) => ({ ht: HORIZONTAL[oneOf(value, ...Object.keys(HORIZONTAL))]! }),
    ),
    VerticalAlignment: styled(
      (style) => keyOf(VERTICAL, style.vt || VerticalAlign.BOTTOM),
      (value) => ({ vt: VERTICAL[oneOf(value, ...Object.keys(VERTICAL))]! }),
    ),
    WrapText: styled(
      (style) => style.tb === WrapStrategy.WRAP,
      (value) => ({ tb: value ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED }),
    ),
    IndentLevel: styled(
      (style) => Math.max(0, Math.round(((style.pd?.l ?? PADDING) - PADDING) / INDENT)),
      (value) => {
        if (!(value >= 0 && value <= 250)) {
          throw invalidArgument("Cells are indented by 0 to 250.");
        }
        return { pd: { l: PADDING + INDENT * value } };
      },
    ),
    TextOrientation: styled(
      (style) => style.tr?.a ?? 0,
      (value) => ({ tr: { a: Number(value) } }),
    ),
    ColumnWidth: {
      get: ({ sheetId, areas }, context) => {
        const sheet = context.engine.sheet(sheetId);
        return uniform(
          columnsOf(areas, sheet.getColumnCount()).map((c) => sheet.getColumnWidth(c) * POINTS_PER_PIXEL),
        );
      },
      set: ({ sheetId, areas }, width, context) => {
        assertWritable(context, sheetId, "allowFormatColumns");
        if (!(width >= 0 && width <= WIDEST_COLUMN)) {
          throw invalidArgument("A column is at most 255 characters wide.");
        }
        areas.forEach((area) => cellsOf(context, sheetId).grow({ ...area, endRow: 0 }));
        context.engine.run(SetWorksheetColWidthMutation.id, {
          subUnitId: sheetId,
          ranges: areas,
          colWidth: Number(width) / POINTS_PER_PIXEL,
        });
      },
    },
    RowHeight: {
      get: ({ sheetId, areas }, context) => {
        const sheet = context.engine.sheet(sheetId);
        return uniform(
          rowsOf(areas, sheet.getRowCount()).map((row) => sheet.getRowHeight(row) * POINTS_PER_PIXEL),
        );
      },
      set: ({ sheetId, areas }, height, context) => {
        assertWritable(context, sheetId, "allowFormatRows");
        if (!(height >= 0 && height <= HIGHEST_ROW)) {
          throw invalidArgument(`A row is at most ${HIGHEST_ROW} points high.`);
        }
        const cells = cellsOf(context, sheetId);
        const ranges = areas.map((area) =>
          isWholeColumns(area) ? { ...area, endRow: cells.sheet.getRowCount() - 1 } : area,
        );
        ranges.forEach((area) => cells.grow({ ...area, endColumn: 0 }));
        context.engine.run(SetWorksheetRowHeightMutation.id, {
          subUnitId: sheetId,
          ranges,
          rowHeight: Number(height) / POINTS_PER_PIXEL,
        });
        context.engine.run(SetWorksheetRowIsAutoHeightMutation.id, {
          subUnitId: sheetId,
          ranges,
          autoHeightInfo: BooleanNumber.FALSE,
        });
      },
    },
  },
  links: {
    Fill: (self) => new Ref(fillType, self),
    Font: (self) => new Ref(fontType, self),
    Borders: (self) => new Ref(bordersType, self),
  },
  methods: {
    AutofitColumns: ({ sheetId, areas }, context) => {
      assertWritable(context, sheetId, "allowFormatColumns");
      areas.forEach((area) => autofit(sheetId, area, context));
    },
    AutofitRows: ({ sheetId, areas }, context) => {
      assertWritable(context, sheetId, "allowFormatRows");
      const last = cellsOf(context, sheetId).sheet.getRowCount() - 1;
      context.engine.run(SetWorksheetRowIsAutoHeightMutation.id, {
        subUnitId: sheetId,
        ranges: areas.map((area) => ({ ...area, endRow: Math.min(area.endRow, last) })),
        autoHeightInfo: BooleanNumber.TRUE,
      });
    },
  },
};

const fillType: ExcelType<AreasSelf> = {
  name: "RangeFill",
  fields: {
    Color: styled(
      (style) => style.bg?.rgb ?? "#FFFFFF",
      (value) => ({ bg: { rgb: parseColor(value) } }),
    ),
  },
  methods: { Clear: (self, context) => put(self, context, { bg: null }) },
};

const fontType: ExcelType<AreasSelf> = {
  name: "RangeFont",
  fields: {
    Name: styled(
      (style) => style.ff ?? DEFAULT_FONT.name,
      (value) => ({ ff: String(value) }),
    ),
    Size: styled(
      (style) => style.fs ?? DEFAULT_FONT.size,
      (value) => {
        if (!(value >= 1 && value <= 409)) {
          throw invalidArgument("A font has a size of 1 to 409 points.");
        }
        return { fs: Number(value) };
      },
    ),
    Color: styled(
      (style) => style.cl?.rgb ?? "#000000",
      (value) => ({ cl: { rgb: parseColor(value) } }),
    ),
    Bold: styled(
      (style) => style.bl === BooleanNumber.TRUE,
      (value) => ({ bl: value ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ),
    Italic: styled(
      (style) => style.it === BooleanNumber.TRUE,
      (value) => ({ it: value ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ),
    Underline: styled(
      (style) => (style.ul?.s ? "Single" : "None"),
      (value) => ({ ul: { s: value === "None" ? BooleanNumber.FALSE : BooleanNumber.TRUE } }),
    ),
    Strikethrough: styled(
      (style) => style.st?.s === BooleanNumber.TRUE,
      (value) => ({ st: { s: value ? BooleanNumber.TRUE : BooleanNumber.FALSE } }),
    ),
  },
};

/** A property that is read as the value all cells share, or null, and written to all. */
function styled(read: (style: IStyleData) => unknown, write: (value: any) => IStyleData): Field<AreasSelf> {
  return {
    get: (self, context) => {
      const cells = cellsOf(context, self.sheetId);
      return uniform(
        (function* () {
          for (const area of self.areas) {
            const seen = seenPart(area, cells.sheet.getRowCount(), cells.sheet.getColumnCount());
            for (let row = seen.startRow; row <= seen.endRow; row++) {
              for (let column = seen.startColumn; column <= seen.endColumn; column++) {
                yield read(cells.style(row, column));
              }
            }
          }
        })(),
      );
    },
    set: (self, value, context) => {
      put(self, context, write(value));
    },
  };
}

function put(self: AreasSelf, context: Context, style: IStyleData): void {
  assertWritable(context, self.sheetId, "allowFormatCells");
  const cells = cellsOf(context, self.sheetId, "looks");
  cells.putStyle(self.areas, style);
}

function seenPart(area: Rect, rows: number, columns: number): Rect {
  return intersect(area, { startRow: 0, startColumn: 0, endRow: rows - 1, endColumn: columns - 1 }) ?? area;
}

function columnsOf(areas: readonly Rect[], count: number): number[] {
  return areas.flatMap((area) => span(area.startColumn, isWholeRows(area) ? count - 1 : area.endColumn));
}

function rowsOf(areas: readonly Rect[], count: number): number[] {
  return areas.flatMap((area) => span(area.startRow, isWholeColumns(area) ? count - 1 : area.endRow));
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** As wide as the longest text, measured by the number of characters: there is no canvas to ask everywhere. */
function autofit(sheetId: string, area: Rect, context: Context): void {
  const cells = cellsOf(context, sheetId);
  const used = cells.usedRange(area, true);
  if (!used) {
    return;
  }
  const colWidth: Record<number, number> = {};
  for (let column = used.startColumn; column <= used.endColumn; column++) {
    let widest = 0;
    for (let row = used.startRow; row <= used.endRow; row++) {
      const text = cells.text(row, column);
      if (text !== "") {
        const style = cells.style(row, column);
        const size = (style.fs ?? DEFAULT_FONT.size) / DEFAULT_FONT.size;
        widest = Math.max(widest, characters(text) * 7.2 * size * (style.bl ? 1.08 : 1));
      }
    }
    if (widest > 0) {
      colWidth[column] = Math.min(Math.ceil(widest) + 12, 1790);
    }
  }
  context.engine.run(SetWorksheetColWidthMutation.id, { subUnitId: sheetId, ranges: [used], colWidth });
}

/** Of the longest line; ideographs and full-width forms are twice as wide. */
function characters(text: string): number {
  return Math.max(
    ...text
      .split("\n")
      .map((line) => [...line].reduce((sum, letter) => sum + (/[\u1100-\uFFEF]/.test(letter) ? 1.9 : 1), 0)),
  );
}

function keyOf(names: Record<string, number>, value: number): string {
  return Object.keys(names).find((name) => names[name] === value) ?? Object.keys(names)[0]!;
}
