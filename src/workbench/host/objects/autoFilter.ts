/** The filter of a sheet. */
import { SetSheetsFilterRangeMutation, RemoveSheetsFilterMutation } from "@univerjs/sheets-filter";
import { ExcelError } from "../excelError";
import { Ref, type Context, type ExcelType, type RangeSelf } from "../members";
import { rangeType } from "./range";
import { assertWritable } from "./shared";
import { rangeOf, type SheetSelf } from "./worksheet";

export const autoFilterType: ExcelType<SheetSelf> = {
  name: "AutoFilter",
  fields: {
    Enabled: { get: ({ sheetId }, context) => context.extras(sheetId).autoFilter !== undefined },
    IsDataFiltered: { get: () => false },
  },
  methods: {
    Apply: ({ sheetId }, context, range, columnIndex, criteria) => {
      assertWritable(context, sheetId, "allowAutoFilter");
      if (columnIndex != null || criteria != null) {
        throw new ExcelError("NotImplemented", "The workbench applies filters without criteria only.");
      }
      const { rect } = range instanceof Ref ? (range.self as RangeSelf) : rangeOf(sheetId, range, context);
      remove(sheetId, context);
      context.extras(sheetId).autoFilter = rect;
      context.engine.run(SetSheetsFilterRangeMutation.id, { subUnitId: sheetId, range: rect });
    },
    Remove: ({ sheetId }, context) => remove(sheetId, context),
    ClearCriteria: () => null,
    Reapply: () => null,
    GetRange: (self, context) => {
      const range = filtered(self, context);
      if (!range) {
        throw new ExcelError("ItemNotFound", "The sheet has no filter.");
      }
      return range;
    },
    GetRangeOrNullObject: filtered,
  },
};

function filtered({ sheetId }: SheetSelf, context: Context): Ref | null {
  const rect = context.extras(sheetId).autoFilter;
  return rect ? new Ref(rangeType, { sheetId, rect }) : null;
}

function remove(sheetId: string, context: Context): void {
  if (context.extras(sheetId).autoFilter) {
    context.engine.run(RemoveSheetsFilterMutation.id, { subUnitId: sheetId });
    delete context.extras(sheetId).autoFilter;
  }
}
