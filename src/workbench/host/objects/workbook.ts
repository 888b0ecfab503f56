/** The workbook: the root of every path. */
import { ExcelError } from "../excelError";
import { kept, Ref, type Context, type ExcelType, type RangeSelf } from "../members";
import { selectionOf, type Selection } from "../selection";
import type { DocumentProperties } from "../workbookData";
import { applicationType, runtimeType } from "./application";
import { chartType } from "./charts";
import { customXmlPartsType } from "./customXmlParts";
import { namesType } from "./names";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";
import { settingsType } from "./settings";
import { tablesType } from "./tables";
import { worksheetsType } from "./worksheets";

export const workbookType: ExcelType<null> = {
  name: "Workbook",
  fields: {
    Name: { get: (_self, context) => context.document.name },
    ReadOnly: { get: (_self, context) => context.document.readOnly },
    IsDirty: { get: () => true, set: () => undefined },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191029 },
  },
  links: {
    Application: () => new Ref(applicationType, null),
    _Runtime: () => new Ref(runtimeType, null),
    Worksheets: () => new Ref(worksheetsType, null),
    Tables: () => new Ref(tablesType, {}),
    Names: () => new Ref(namesType, {}),
    CustomXmlParts: () => new Ref(customXmlPartsType, null),
    Settings: () => new Ref(settingsType, null),
    Properties: (_self, context) => new Ref(propertiesType, context.properties),
    Protection: () => new Ref(workbookProtectionType, null),
  },
  methods: {
    GetSelectedRange: (_self, context) => {
      const { sheetId, areas } = selectedCells(context);
      if (areas.length > 1) {
        throw invalidSelection();
      }
      return new Ref(rangeType, { sheetId, rect: areas[0]! });
    },
    GetSelectedRanges: (_self, context) => {
      const { sheetId, areas } = selectedCells(context);
      return new Ref(rangeAreasType, { sheetId, areas });
    },
    GetActiveCell: (_self, context) => {
      const { sheetId, active } = selectionOf(context.engine);
      return new Ref(rangeType, { sheetId, rect: active });
    },
    GetActiveChart: (_self, context) => {
      const chart = context.activeChart.id && context.charts.find(context.activeChart.id);
      if (!chart) {
        throw new ExcelError("ItemNotFound", "No chart is active.");
      }
      return new Ref(chartType, chart);
    },
    GetActiveChartOrNullObject: (_self, context) => {
      const chart = context.activeChart.id && context.charts.find(context.activeChart.id);
      return chart ? new Ref(chartType, chart) : null;
    },
    _GetRangeForEventByReferenceId: (_self, context, id) => changedCells(id, context),
    _GetRangeOrNullObjectForEventByReferenceId: (_self, context, id) => changedCells(id, context),
  },
};

/** The cells of an event, noted when it was raised. */
function changedCells(id: string, { events }: Context): Ref<RangeSelf> | null {
  const cells = events.rangeOf(id);
  return cells ? new Ref(rangeType, { sheetId: cells.sheetId, rect: cells.range }) : null;
}

/** A picture may be selected in place of cells; the active cell is still there. */
function selectedCells(context: Context): Selection {
  if (context.occupation.with === "picture") {
    throw invalidSelection();
  }
  return selectionOf(context.engine);
}

function invalidSelection(): ExcelError {
  return new ExcelError("InvalidSelection", "The current selection is invalid for this operation.");
}

const propertiesType: ExcelType<DocumentProperties> = {
  name: "DocumentProperties",
  fields: {
    Title: kept("title", ""),
    Subject: kept("subject", ""),
    Author: kept("author", ""),
    Keywords: kept("keywords", ""),
    Comments: kept("comments", ""),
    Category: kept("category", ""),
    Manager: kept("manager", ""),
    Company: kept("company", ""),
  },
};

const workbookProtectionType: ExcelType<null> = {
  name: "WorkbookProtection",
  fields: { Protected: { get: (_self, context) => context.document.structureProtected } },
  methods: {
    Protect: (_self, context) => {
      if (context.document.structureProtected) {
        throw new ExcelError("AccessDenied", "The workbook is already protected.");
      }
      context.document.structureProtected = true;
    },
    Unprotect: (_self, context) => {
      context.document.structureProtected = false;
    },
  },
};
