/** How a sheet is printed: kept for the file, the workbench itself does not print. */
import { isWholeColumns, isWholeRows } from "../address";
import { keptIn, Ref, type Context, type ExcelType, type RangeSelf } from "../members";
import { invalidArgument } from "../excelError";
import type { HeaderFooterRecord, PageLayoutRecord } from "../workbookData";
import { rangeAreasType } from "./rangeAreas";
import { rangeType } from "./range";
import { oneOf } from "./shared";
import { rangeOf, type SheetSelf } from "./worksheet";

const layoutOf = ({ sheetId }: SheetSelf, context: Context): PageLayoutRecord => {
  context.engine.sheet(sheetId);
  return (context.extras(sheetId).pageLayout ??= {});
};

export const pageLayoutType: ExcelType<SheetSelf> = {
  name: "PageLayout",
  fields: {
    ...keptIn(layoutOf, {
      paperSize: "Letter",
      zoom: { scale: 100 },
      centerHorizontally: false,
      centerVertically: false,
      printGridlines: false,
      printHeadings: false,
      blackAndWhite: false,
      draftMode: false,
      printOrder: "DownThenOver",
      leftMargin: 50.4,
      rightMargin: 50.4,
      topMargin: 54,
      bottomMargin: 54,
      headerMargin: 21.6,
      footerMargin: 21.6,
    } satisfies PageLayoutRecord),
    Orientation: {
      get: (self, context) => layoutOf(self, context).orientation ?? "Portrait",
      set: (self, value, context) => {
        layoutOf(self, context).orientation = oneOf(value, "Portrait", "Landscape");
      },
    },
  },
  links: {
    HeadersFooters: (self) => new Ref(headerFooterGroupType, self),
  },
  methods: {
    SetPrintArea: (self, context, area) => {
      const areas = area instanceof Ref ? (area.self as { areas?: never }).areas : undefined;
      layoutOf(self, context).printArea = areas ?? [rectOf(self, area, context)];
    },
    GetPrintAreaOrNullObject: (self, context) => {
      const areas = layoutOf(self, context).printArea;
      return areas ? new Ref(rangeAreasType, { sheetId: self.sheetId, areas }) : null;
    },
    SetPrintTitleRows: (self, context, rows) => {
      const rect = rectOf(self, rows, context);
      if (!isWholeRows(rect)) {
        throw invalidArgument("Title rows are whole rows.");
      }
      layoutOf(self, context).titleRows = [rect.startRow, rect.endRow];
    },
    GetPrintTitleRowsOrNullObject: (self, context) => {
      const rows = layoutOf(self, context).titleRows;
      return rows
        ? new Ref(rangeType, rangeOf(self.sheetId, `${rows[0] + 1}:${rows[1] + 1}`, context))
        : null;
    },
    SetPrintTitleColumns: (self, context, columns) => {
      const rect = rectOf(self, columns, context);
      if (!isWholeColumns(rect)) {
        throw invalidArgument("Title columns are whole columns.");
      }
      layoutOf(self, context).titleColumns = [rect.startColumn, rect.endColumn];
    },
    SetPrintMargins: (self, context, unit, options) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        oneOf(unit, "Points", "Inches", "Centimeters")
      ];
      const layout = layoutOf(self, context) as Record<string, unknown>;
      for (const [side, size] of Object.entries(options as Record<string, number>)) {
        layout[`${side}Margin`] = size * points;
      }
    },
  },
};

/** The same on all pages: other choices do not exist here. */
const headerFooterGroupType: ExcelType<SheetSelf> = {
  name: "HeaderFooterGroup",
  fields: { State: { get: () => "Default" } },
  links: { DefaultForAllPages: (self) => new Ref(headerFooterType, self) },
};

const headerFooterType: ExcelType<SheetSelf> = {
  name: "HeaderFooter",
  fields: keptIn<SheetSelf, HeaderFooterRecord>(
    (self, context) => (layoutOf(self, context).headerFooter ??= {}),
    {
      leftHeader: "",
      centerHeader: "",
      rightHeader: "",
      leftFooter: "",
      centerFooter: "",
      rightFooter: "",
    } satisfies HeaderFooterRecord,
  ),
};

function rectOf(self: SheetSelf, range: unknown, context: Context) {
  return (range instanceof Ref ? (range.self as RangeSelf) : rangeOf(self.sheetId, range, context)).rect;
}
