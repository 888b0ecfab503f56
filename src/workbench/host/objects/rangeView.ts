/** The visible rows and columns of a range: what `range.getVisibleView()` gives. */
import { cellsOf, Ref, type Context, type ExcelType, type RangeSelf } from "../members";
import { invalidArgument } from "../excelError";
import type { SheetCells } from "../sheetCells";
import { bounded, rangeType } from "./range";

function visible<T>(
  { sheetId, rect }: RangeSelf,
  context: Context,
  read: (cells: SheetCells, row: number, column: number) => T,
): T[][] {
  if (!bounded(rect)) {
    throw invalidArgument("The view of whole rows or columns cannot be read.");
  }
  const cells = cellsOf(context, sheetId);
  const columns: number[] = [];
  for (let column = rect.startColumn; column <= rect.endColumn; column++) {
    if (cells.sheet.getColVisible(column)) {
      columns.push(column);
    }
  }
  const rows: T[][] = [];
  for (let row = rect.startRow; row <= rect.endRow; row++) {
    if (cells.sheet.getRowVisible(row)) {
      rows.push(columns.map((column) => read(cells, row, column)));
    }
  }
  return rows;
}

export const rangeViewType: ExcelType<RangeSelf> = {
  name: "RangeView",
  fields: {
    Values: {
      get: (self, context) => visible(self, context, (cells, row, column) => cells.value(row, column)),
    },
    Formulas: {
      get: (self, context) => visible(self, context, (cells, row, column) => cells.formula(row, column)),
    },
    Text: { get: (self, context) => visible(self, context, (cells, row, column) => cells.text(row, column)) },
    ValueTypes: {
      get: (self, context) => visible(self, context, (cells, row, column) => cells.valueType(row, column)),
    },
    NumberFormat: {
      get: (self, context) => visible(self, context, (cells, row, column) => cells.numberFormat(row, column)),
    },
    CellAddresses: {
      get: (self, context) =>
        visible(
          self,
          context,
          (cells, row, column) => `${cells.sheet.getName()}!${cells.addressOf(row, column)}`,
        ),
    },
    RowCount: { get: (self, context) => visible(self, context, () => 0).length },
    ColumnCount: { get: (self, context) => visible(self, context, () => 0)[0]?.length ?? 0 },
  },
  methods: { GetRange: (self) => new Ref(rangeType, self) },
};
