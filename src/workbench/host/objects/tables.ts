/** Tables: of the workbook (`sheetId` absent), of a sheet, or touching a range. */
import { cellCount, contains, intersect, splitSheet } from "../address";
import { EventNumber, WORKBOOK } from "../events";
import { ExcelError, invalidArgument, itemNotFound } from "../excelError";
import { cellsOf, Ref, type Context, type ExcelType, type Field, type RangeSelf } from "../members";
import type { CellValue } from "../sheetCells";
import type { Rect, TableRecord } from "../workbookData";
import { rangeType, shaped } from "./range";
import { sortRows } from "./rangeSort";
import { assertWritable } from "./shared";
import { rangeOf, worksheetType } from "./worksheet";

/** The engine looks at every cell of a table. */
const MOST_OF_TABLE = 40_000_000;

/** By id: what a table is like is asked when it is needed. */
interface TableSelf {
  id: string;
}

interface ColumnSelf extends TableSelf {
  index: number;
}

export const tablesType: ExcelType<{ sheetId?: string }> = {
  name: "TableCollection",
  items: ({ sheetId }, context) => context.tables.list(sheetId).map(refOf),
  find: ({ sheetId }, context, key) => {
    const table = context.tables.find(key, sheetId);
    return table && refOf(table);
  },
  fields: { Count: { get: ({ sheetId }, context) => context.tables.list(sheetId).length } },
  methods: {
    Add: ({ sheetId }, context, address, hasHeaders) => {
      const range =
        address instanceof Ref ? (address.self as RangeSelf) : addressed(address, sheetId, context);
      if (sheetId !== undefined && range.sheetId !== sheetId) {
        throw invalidArgument("The range lies on another sheet.");
      }
      assertWritable(context, range.sheetId);
      if (cellCount(range.rect) > MOST_OF_TABLE) {
        throw new ExcelError("RangeExceedsLimit", "The range is too large for a table.");
      }
      return refOf(context.tables.add(range.sheetId, range.rect, Boolean(hasHeaders)));
    },
  },
  events: {
    DataChangedEvent: { type: EventNumber.tableChanged, target: ({ sheetId }) => sheetId ?? WORKBOOK },
  },
};

/** The tables that a range touches, or holds as a whole. */
export const tablesInType: ExcelType<RangeSelf & { fullyContained: boolean }> = {
  name: "TableScopedCollection",
  items: ({ sheetId, rect, fullyContained }, context) =>
    context.tables
      .list(sheetId)
      .filter((table) => (fullyContained ? contains(rect, table.range) : intersect(rect, table.range)))
      .map(refOf),
  find: ({ sheetId }, context, key) => {
    const table = context.tables.find(key, sheetId);
    return table && refOf(table);
  },
};

function refOf(table: TableRecord): Ref {
  return new Ref(tableType, { id: table.id });
}

function addressed(address: unknown, sheetId: string | undefined, context: Context): RangeSelf {
  const { sheet } = splitSheet(String(address));
  const id = sheet === undefined ? sheetId : context.engine.findSheet(sheet)?.getSheetId();
  return rangeOf(id ?? context.engine.workbook.getActiveSheet().getSheetId(), address, context);
}

function tableOf({ id }: TableSelf, context: Context): TableRecord {
  const table = context.tables.record(id);
  if (!table) {
    throw itemNotFound("The table has been deleted.");
  }
  return table;
}

function rangeRef(table: TableRecord, rect: Rect): Ref {
  return new Ref(rangeType, { sheetId: table.sheetId, rect });
}

function bodyOf(table: TableRecord): Rect {
  const { startRow, endRow } = table.range;
  return {
    ...table.range,
    startRow: startRow + (table.showHeaders ? 1 : 0),
    endRow: endRow - (table.showTotals ? 1 : 0),
  };
}

function look(key: keyof TableRecord): Field<TableSelf> {
  return {
    get: (self, context) => tableOf(self, context)[key],
    set: ({ id }, value, context) => {
      assertWritable(context, tableOf({ id }, context).sheetId);
      context.tables.setLook(id, { [key]: value });
    },
  };
}

const tableType: ExcelType<TableSelf> = {
  name: "Table",
  identity: ({ id }) => ({ Id: id }),
  fields: {
    Id: { get: ({ id }) => id },
    LegacyId: { get: ({ id }) => id },
    Name: {
      get: (self, context) => tableOf(self, context).name,
      set: ({ id }, name, context) => context.tables.rename(id, String(name)),
    },
    Style: look("style"),
    ShowHeaders: { get: (self, context) => tableOf(self, context).showHeaders },
    ShowTotals: {
      get: (self, context) => tableOf(self, context).showTotals,
      set: setTotals,
    },
    ShowBandedRows: look("showBandedRows"),
    ShowBandedColumns: look("showBandedColumns"),
    ShowFilterButton: look("showFilterButton"),
    HighlightFirstColumn: look("highlightFirstColumn"),
    HighlightLastColumn: look("highlightLastColumn"),
  },
  links: {
    Columns: (self) => new Ref(columnsType, self),
    Rows: (self) => new Ref(rowsType, self),
    Sort: (self) => new Ref(tableSortType, self),
    Worksheet: (self, context) => new Ref(worksheetType, { sheetId: tableOf(self, context).sheetId }),
  },
  methods: {
    GetRange: (self, context) => rangeRef(tableOf(self, context), tableOf(self, context).range),
    GetDataBodyRange: (self, context) => rangeRef(tableOf(self, context), bodyOf(tableOf(self, context))),
    GetHeaderRowRange: (self, context) => {
      const table = tableOf(self, context);
      return rangeRef(table, { ...table.range, endRow: table.range.startRow });
    },
    GetTotalRowRange: (self, context) => {
      const table = tableOf(self, context);
      if (!table.showTotals) {
        throw itemNotFound("The table shows no totals.");
      }
      return rangeRef(table, { ...table.range, startRow: table.range.endRow });
    },
    Resize: ({ id }, context, range) => {
      const table = tableOf({ id }, context);
      assertWritable(context, table.sheetId);
      const target =
        range instanceof Ref ? (range.self as RangeSelf) : rangeOf(table.sheetId, range, context);
      context.tables.resize(id, target.rect);
    },
    ConvertToRange: ({ id }, context) => {
      const table = tableOf({ id }, context);
      context.tables.remove(id);
      return rangeRef(table, table.range);
    },
    Delete: ({ id }, context) => {
      const table = tableOf({ id }, context);
      assertWritable(context, table.sheetId);
      context.tables.remove(id);
      cellsOf(context, table.sheetId).write(table.range, () => null);
    },
    ClearFilters: () => null,
    ReapplyFilters: () => null,
  },
  events: {
    DataChangedEvent: { type: EventNumber.tableChanged, target: ({ id }) => id },
  },
};

function setTotals({ id }: TableSelf, show: unknown, context: Context): void {
  const table = tableOf({ id }, context);
  assertWritable(context, table.sheetId);
  if (Boolean(show) === table.showTotals) {
    return;
  }
  const cells = cellsOf(context, table.sheetId);
  const row = show ? table.range.endRow + 1 : table.range.endRow;
  const totals = { ...table.range, startRow: row, endRow: row };
  if (!show) {
    cells.write(totals, () => null);
    context.tables.setLook(id, { showTotals: false });
    return;
  }
  if (!cells.isBlank(totals)) {
    throw new ExcelError("NotImplemented", "The workbench does not move cells down to make room for totals.");
  }
  context.tables.setLook(id, { showTotals: true });
  const last = table.columns.length - 1;
  const body = bodyOf(table);
  const isNumber = cells.valueType(body.startRow, body.endColumn) === "Double";
  const sum = `=SUBTOTAL(${isNumber ? 109 : 103},${table.name}[${table.columns[last]}])`;
  cells.enter(totals, [
    table.columns.map((_, i) => (i === last && last > 0 ? sum : i === 0 ? "Total" : null)),
  ]);
}

const columnsType: ExcelType<TableSelf> = {
  name: "TableColumnCollection",
  items: (self, context) =>
    tableOf(self, context).columns.map((_, index) => new Ref(columnType, { ...self, index })),
  find: (self, context, key) => {
    const { columns } = tableOf(self, context);
    const wanted = String(key).toLowerCase();
    const index =
      typeof key === "number" ? key - 1 : columns.findIndex((name) => name.toLowerCase() === wanted);
    return index >= 0 && index < columns.length ? new Ref(columnType, { ...self, index }) : undefined;
  },
  fields: { Count: { get: (self, context) => tableOf(self, context).columns.length } },
};

const columnType: ExcelType<ColumnSelf> = {
  name: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  fields: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: (self, context) => tableOf(self, context).columns[self.index],
      set: (self, name, context) => {
        const { sheetId, range } = tableOf(self, context);
        assertWritable(context, sheetId);
        const header = columnRect(self, { ...range, endRow: range.startRow });
        cellsOf(context, sheetId).enter(header, [[`'${String(name)}`]]);
        context.tables.followHeaders(sheetId, header);
      },
    },
    Values: {
      get: (self, context) => {
        const { sheetId, range } = tableOf(self, context);
        const cells = cellsOf(context, sheetId);
        return cells.map(columnRect(self, range), (row, column) => cells.value(row, column));
      },
      set: (self, value: CellValue | CellValue[][], context) => {
        const { sheetId, range } = tableOf(self, context);
        assertWritable(context, sheetId);
        const rect = columnRect(self, range);
        cellsOf(context, sheetId).enter(rect, shaped(value, rect));
      },
    },
  },
  methods: {
    GetRange: (self, context) =>
      rangeRef(tableOf(self, context), columnRect(self, tableOf(self, context).range)),
    GetDataBodyRange: (self, context) =>
      rangeRef(tableOf(self, context), columnRect(self, bodyOf(tableOf(self, context)))),
    GetHeaderRowRange: (self, context) => {
      const table = tableOf(self, context);
      return rangeRef(table, columnRect(self, { ...table.range, endRow: table.range.startRow }));
    },
  },
};

function columnRect({ index }: ColumnSelf, rect: Rect): Rect {
  const column = rect.startColumn + index;
  return { ...rect, startColumn: column, endColumn: column };
}

const rowsType: ExcelType<TableSelf> = {
  name: "TableRowCollection",
  items: (self, context) => {
    const { startRow, endRow } = bodyOf(tableOf(self, context));
    return Array.from({ length: endRow - startRow + 1 }, (_, index) => new Ref(rowType, { ...self, index }));
  },
  fields: {
    Count: {
      get: (self, context) => {
        const { startRow, endRow } = bodyOf(tableOf(self, context));
        return endRow - startRow + 1;
      },
    },
  },
  methods: {
    Add: (self, context, index, values) => {
      const table = tableOf(self, context);
      assertWritable(context, table.sheetId);
      const count = Array.isArray(values?.[0]) ? values.length : 1;
      if (index != null && index !== -1) {
        throw new ExcelError("NotImplemented", "The workbench adds rows at a table's end only.");
      }
      const cells = cellsOf(context, table.sheetId);
      const body = bodyOf(table);
      // A table made of headers alone has one blank row, which is filled first.
      const isNew = body.startRow === body.endRow && cells.isBlank(body);
      const first = isNew ? body.startRow : table.range.endRow + 1;
      const rect = { ...table.range, startRow: first, endRow: first + count - 1 };
      if (table.showTotals || !cells.isBlank(rect)) {
        throw new ExcelError(
          "NotImplemented",
          "The workbench does not move cells down to make room for rows.",
        );
      }
      context.tables.resize(table.id, { ...table.range, endRow: rect.endRow });
      if (values != null) {
        cells.enter(rect, shaped(count === 1 && !Array.isArray(values[0]) ? [values] : values, rect));
      }
      return new Ref(rowType, { ...self, index: first - bodyOf(table).startRow });
    },
  },
};

const rowType: ExcelType<ColumnSelf> = {
  name: "TableRow",
  fields: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (self, context) => {
        const table = tableOf(self, context);
        const cells = cellsOf(context, table.sheetId);
        return cells.map(rowRect(self, table), (row, column) => cells.value(row, column));
      },
    },
  },
  methods: {
    GetRange: (self, context) => rangeRef(tableOf(self, context), rowRect(self, tableOf(self, context))),
  },
};

function rowRect({ index }: ColumnSelf, table: TableRecord): Rect {
  const row = bodyOf(table).startRow + index;
  return { ...table.range, startRow: row, endRow: row };
}

const tableSortType: ExcelType<TableSelf> = {
  name: "TableSort",
  methods: {
    Apply: (self, context, fields, matchCase) => {
      const table = tableOf(self, context);
      sortRows(table.sheetId, bodyOf(table), fields, Boolean(matchCase), context);
    },
  },
};
