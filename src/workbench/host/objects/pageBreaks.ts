/** Manual page breaks of a sheet, for the file: the workbench itself does not print. */
import { ExcelError, invalidArgument } from "../excelError";
import { Ref, type Context, type ExcelType, type RangeSelf } from "../members";
import { rangeType } from "./range";
import { assertWritable } from "./shared";
import { rangeOf } from "./worksheet";

export interface PageBreaksSelf {
  sheetId: string;
  kind: "rowBreaks" | "columnBreaks";
}

interface PageBreakSelf extends PageBreaksSelf {
  /** The row or column that begins a page. */
  after: number;
}

/** Excel keeps no more of either kind. */
const MOST = 1026;

function breaksOf({ sheetId, kind }: PageBreaksSelf, context: Context): number[] {
  context.engine.sheet(sheetId);
  return context.extras(sheetId).pageLayout?.[kind] ?? [];
}

function replace({ sheetId, kind }: PageBreaksSelf, context: Context, breaks: number[]): void {
  assertWritable(context, sheetId);
  (context.extras(sheetId).pageLayout ??= {})[kind] = breaks;
}

export const pageBreaksType: ExcelType<PageBreaksSelf> = {
  name: "PageBreakCollection",
  items: (self, context) =>
    breaksOf(self, context).map((after) => new Ref(pageBreakType, { ...self, after })),
  find: (self, context, key) => {
    const breaks = breaksOf(self, context);
    const after = typeof key === "number" ? breaks[key] : breaks.find((each) => idOf(each) === key);
    return after === undefined ? undefined : new Ref(pageBreakType, { ...self, after });
  },
  methods: {
    Add: (self, context, range) => {
      const { rect } =
        range instanceof Ref ? (range.self as RangeSelf) : rangeOf(self.sheetId, range, context);
      const after = self.kind === "rowBreaks" ? rect.startRow : rect.startColumn;
      if (after === 0) {
        throw invalidArgument("No page can end before the first row or column.");
      }
      const breaks = new Set([...breaksOf(self, context), after]);
      if (breaks.size > MOST) {
        throw new ExcelError("InvalidOperation", `A sheet holds ${MOST} page breaks at most.`);
      }
      replace(
        self,
        context,
        [...breaks].sort((a, b) => a - b),
      );
      return new Ref(pageBreakType, { ...self, after });
    },
    GetCount: (self, context) => breaksOf(self, context).length,
    RemovePageBreaks: (self, context) => replace(self, context, []),
  },
};

const pageBreakType: ExcelType<PageBreakSelf> = {
  name: "PageBreak",
  identity: ({ after }) => ({ _Id: idOf(after) }),
  fields: {
    _Id: { get: ({ after }) => idOf(after) },
    RowIndex: { get: ({ kind, after }) => (kind === "rowBreaks" ? after : 0) },
    ColumnIndex: { get: ({ kind, after }) => (kind === "columnBreaks" ? after : 0) },
  },
  methods: {
    Delete: (self, context) =>
      replace(
        self,
        context,
        breaksOf(self, context).filter((after) => after !== self.after),
      ),
    GetCellAfterBreak: ({ sheetId, kind, after }, context) => {
      context.engine.sheet(sheetId);
      const [row, column] = kind === "rowBreaks" ? [after, 0] : [0, after];
      const rect = { startRow: row, startColumn: column, endRow: row, endColumn: column };
      return new Ref(rangeType, { sheetId, rect });
    },
  },
};

/** Not a number, which would be a place in the list. */
function idOf(after: number): string {
  return `before ${after}`;
}
