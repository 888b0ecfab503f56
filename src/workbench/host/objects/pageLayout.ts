/** How a sheet is printed: kept for the file, the workbench itself does not print. */
import { isWholeColumns, isWholeRows } from "../address";
import { keptIn, pascal, Ref, type Context, type ExcelType, type RangeSelf } from "../members";
import { invalidArgument } from "../excelError";
import type { HeaderFooterRecord, PageLayoutRecord } from "../workbookData";
import { rangeAreasType } from "./rangeAreas";
import { rangeType } from "./range";
import { checkLength, oneOf } from "./shared";
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
    Zoom: {
      get: (self, context) => layoutOf(self, context).zoom ?? { scale: 100 },
      set: (self, zoom: NonNullable<PageLayoutRecord["zoom"]>, context) => {
        const { scale } = zoom;
        if (scale !== undefined && !(scale >= 10 && scale <= 400)) {
          throw invalidArgument("A page is scaled to 10 to 400 percent.");
        }
        layoutOf(self, context).zoom = zoom;
      },
    },
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

const SECTIONS = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const satisfies (keyof HeaderFooterRecord)[];

/** Of the three sections together. */
const LONGEST_HEADER = 255;

const headerFooterType: ExcelType<SheetSelf> = {
  name: "HeaderFooter",
  fields: Object.fromEntries(
    SECTIONS.map((section) => [
      pascal(section),
      {
        get: (self: SheetSelf, context: Context) => layoutOf(self, context).headerFooter?.[section] ?? "",
        set: (self: SheetSelf, value: string, context: Context) => {
          const record = { ...layoutOf(self, context).headerFooter, [section]: String(value) };
          const all = SECTIONS.filter((other) => other.endsWith(section.slice(-6)));
          checkLength(all.map((other) => record[other] ?? "").join(""), LONGEST_HEADER, "A header or footer");
          layoutOf(self, context).headerFooter = record;
        },
      },
    ]),
  ),
};

function rectOf(self: SheetSelf, range: unknown, context: Context) {
  return (range instanceof Ref ? (range.self as RangeSelf) : rangeOf(self.sheetId, range, context)).rect;
}
