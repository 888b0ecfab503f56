/** Sorting cells by columns. */
import { columnCount } from "../address";
import { ExcelError, invalidArgument } from "../excelError";
import { cellsOf, type Context, type ExcelType, type RangeSelf } from "../members";
import type { CellValue } from "../sheetCells";
import type { Rect } from "../workbookData";
import { assertWritable } from "./shared";

interface SortField {
  key: number;
  ascending?: boolean;
}

export const rangeSortType: ExcelType<RangeSelf> = {
  name: "RangeSort",
  methods: {
    Apply: ({ sheetId, rect }, context, fields, matchCase, hasHeaders, orientation) => {
      if (orientation != null && orientation !== "Rows") {
        throw new ExcelError("NotImplemented", "The workbench sorts rows only.");
      }
      const body = hasHeaders ? { ...rect, startRow: rect.startRow + 1 } : rect;
      sortRows(sheetId, body, fields, Boolean(matchCase), context);
    },
  },
};

/** Rows move with their styles; formulas stay as they are written. */
export function sortRows(
  sheetId: string,
  given: Rect,
  fields: readonly SortField[],
  matchCase: boolean,
  context: Context,
): void {
  assertWritable(context, sheetId, "allowSort");
  if (fields.some(({ key }) => key < 0 || key >= columnCount(given))) {
    throw invalidArgument("A sort key lies outside the range.");
  }
  const cells = cellsOf(context, sheetId);
  // Blank rows below stay below: a whole column has a million of them.
  const used = cells.usedRange(given, false);
  if (!used) {
    return;
  }
  const rect = { ...given, endRow: used.endRow };
  const rows = cells.map(rect, (row, column) => ({
    value: cells.value(row, column),
    cell: structuredClone(cells.cell(row, column) ?? null),
  }));
  rows.sort((a, b) => {
    for (const { key, ascending = true } of fields) {
      const order = compare(a[key]!.value, b[key]!.value, matchCase, ascending);
      if (order !== 0) {
        return order;
      }
    }
    return 0;
  });
  cells.write(rect, () => null);
  cells.write(rect, (_row, _column, r, c) => rows[r]![c]!.cell ?? undefined);
}

/** Numbers, text, truth values; blanks last either way. */
function compare(a: CellValue, b: CellValue, matchCase: boolean, ascending: boolean): number {
  const rank = (value: CellValue) =>
    value === "" || value === null ? 3 : typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
  const [ra, rb] = [rank(a), rank(b)];
  if (ra === 3 || rb === 3) {
    return ra === rb ? 0 : ra === 3 ? 1 : -1;
  }
  let order = ra - rb;
  if (order === 0 && ra === 0) {
    order = (a as number) - (b as number);
  } else if (order === 0) {
    const [ta, tb] = matchCase ? [String(a), String(b)] : [String(a).toLowerCase(), String(b).toLowerCase()];
    order = ta < tb ? -1 : ta > tb ? 1 : 0;
  }
  return ascending ? order : -order;
}
