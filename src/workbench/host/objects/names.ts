/** Defined names, of the workbook (`sheetId` absent) or of a sheet. */
import { parseRect, formatRect, quoteSheet, splitSheet } from "../address";
import { ExcelError, invalidArgument } from "../excelError";
import { cellsOf, Ref, type Context, type ExcelType, type RangeSelf } from "../members";
import type { NameRecord } from "../workbookData";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";

interface Scope {
  sheetId?: string;
}

export const namesType: ExcelType<Scope> = {
  name: "NamedItemCollection",
  items: ({ sheetId }, context) => context.names.list(sheetId).map((name) => new Ref(nameType, name)),
  find: ({ sheetId }, context, key) => {
    const name = context.names.find(String(key), sheetId);
    return name && new Ref(nameType, name);
  },
  methods: {
    Add: ({ sheetId }, context, name, reference, comment) => {
      const formula =
        reference instanceof Ref ? formulaOf(reference.self as RangeSelf, context) : String(reference);
      const record: NameRecord = {
        name: String(name),
        formula: formula.startsWith("=") ? formula : `="${formula}"`,
        visible: true,
        comment: comment ?? "",
      };
      return new Ref(nameType, context.names.add(sheetId ? { ...record, sheetId } : record));
    },
  },
};

const nameType: ExcelType<NameRecord> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  fields: {
    Name: { get: ({ name }) => name },
    Formula: {
      get: ({ formula }) => formula,
      set: (self, formula, context) => context.names.update(self, { formula: String(formula) }),
    },
    Comment: {
      get: ({ comment }) => comment,
      set: (self, comment, context) => context.names.update(self, { comment: String(comment) }),
    },
    Visible: {
      get: ({ visible }) => visible,
      set: (self, visible, context) => context.names.update(self, { visible: Boolean(visible) }),
    },
    Scope: { get: ({ sheetId }) => (sheetId ? "Worksheet" : "Workbook") },
    Type: { get: (self, context) => (resolveName(self, context) ? "Range" : "String") },
    Value: {
      get: (self, context) => {
        const range = resolveName(self, context);
        return range ? formulaOf(range, context).slice(1) : self.formula.replace(/^="?|"$/g, "");
      },
    },
  },
  links: {
    Worksheet: ({ sheetId }) => {
      if (!sheetId) {
        throw new ExcelError("ItemNotFound", "The name belongs to the whole workbook.");
      }
      return new Ref(worksheetType, { sheetId });
    },
    WorksheetOrNullObject: ({ sheetId }) => (sheetId ? new Ref(worksheetType, { sheetId }) : null),
  },
  methods: {
    GetRange: (self, context) => {
      const range = resolveName(self, context);
      if (!range) {
        throw invalidArgument(`"${self.name}" does not stand for cells.`);
      }
      return new Ref(rangeType, range);
    },
    GetRangeOrNullObject: (self, context) => {
      const range = resolveName(self, context);
      return range ? new Ref(rangeType, range) : null;
    },
    Delete: (self, context) => context.names.remove(self),
  },
};

/** The cells that a name stands for, if it stands for cells. */
export function resolveName(name: NameRecord, context: Context): RangeSelf | undefined {
  const { sheet, address } = splitSheet(name.formula.slice(1));
  const sheetId = sheet === undefined ? name.sheetId : context.engine.findSheet(sheet)?.getSheetId();
  try {
    return sheetId === undefined ? undefined : { sheetId, rect: parseRect(address) };
  } catch {
    return undefined;
  }
}

export function formulaOf({ sheetId, rect }: RangeSelf, context: Context): string {
  return `=${quoteSheet(cellsOf(context, sheetId).sheet.getName())}!${formatRect(rect, true)}`;
}
