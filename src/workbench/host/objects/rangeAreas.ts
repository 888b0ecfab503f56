/** Several rectangles of one sheet. */
import { cellCount, formatRect, intersect, isWholeColumns, isWholeRows, quoteSheet } from "../address";
import { cellsOf, Ref, type Context, type ExcelType, type RangeSelf } from "../members";
import type { Rect } from "../workbookData";
import { conditionalFormatsType } from "./conditionalFormats";
import { dataValidationType } from "./dataValidation";
import { clear, countOf, rangeType } from "./range";
import { rangeFormatType } from "./rangeFormat";
import { specialCells } from "./rangeNavigation";
import { rangeOf, worksheetType } from "./worksheet";

export interface AreasSelf {
  sheetId: string;
  areas: Rect[];
}

export const rangeAreasType: ExcelType<AreasSelf> = {
  name: "RangeAreas",
  fields: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => countOf(areas.reduce((sum, area) => sum + cellCount(area), 0)) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
    IsEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
  },
  links: {
    Areas: (self) => new Ref(rangesType, self),
    Worksheet: ({ sheetId }) => new Ref(worksheetType, { sheetId }),
    Format: (self) => new Ref(rangeFormatType, self),
    ConditionalFormats: (self) => new Ref(conditionalFormatsType, self),
    DataValidation: (self) => new Ref(dataValidationType, self),
  },
  methods: {
    Clear: ({ sheetId, areas }, context, applyTo) => clear(sheetId, areas, context, applyTo),
    GetUsedRangeAreasOrNullObject: ({ sheetId, areas }, context, valuesOnly) => {
      const cells = cellsOf(context, sheetId);
      const used = areas
        .map((area) => cells.usedRange(area, Boolean(valuesOnly)))
        .filter((rect) => rect !== undefined);
      return used.length > 0 ? new Ref(rangeAreasType, { sheetId, areas: used }) : null;
    },
    GetIntersectionOrNullObject: ({ sheetId, areas }, context, other) => {
      const others =
        other instanceof Ref
          ? ((other.self as AreasSelf).areas ?? [(other.self as RangeSelf).rect])
          : [rangeOf(sheetId, other, context).rect];
      const common = areas
        .flatMap((area) => others.map((each) => intersect(area, each)))
        .filter((rect) => rect !== undefined);
      return common.length > 0 ? new Ref(rangeAreasType, { sheetId, areas: common }) : null;
    },
    GetSpecialCellsOrNullObject: ({ sheetId, areas }, context, type, valueType) => {
      const found = specialCells(sheetId, areas, context, type, valueType);
      return found.length > 0 ? new Ref(rangeAreasType, { sheetId, areas: found }) : null;
    },
    Calculate: ({ sheetId, areas }, context) =>
      context.engine.recalculate(areas.map((range) => ({ sheetId, range }))),
  },
};

const rangesType: ExcelType<AreasSelf> = {
  name: "RangeCollection",
  items: ({ sheetId, areas }) => areas.map((rect) => new Ref(rangeType, { sheetId, rect })),
};

/** Each area with its sheet, as Excel writes them. */
function addressOf({ sheetId, areas }: AreasSelf, context: Context): string {
  const sheet = quoteSheet(context.engine.sheet(sheetId).getName());
  return areas.map((area) => `${sheet}!${formatRect(area)}`).join(",");
}
