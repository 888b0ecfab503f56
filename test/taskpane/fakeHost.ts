import type { SourceGrid } from "../../src/core/cells/dataset";
import type { ReadTable } from "../../src/excel/selection";
import { NO_SETTINGS } from "../../src/excel/settings";
import type { PaneHost } from "../../src/app/host";
import type { LiveSelection } from "../../src/app/host";

/** A small order list: four customers, one amount that is no amount. */
export const ORDERS: SourceGrid = {
  sheet: "Orders",
  row: 0,
  column: 0,
  cells: [
    ["Customer ID", "Order date", "Amount", "Channel"],
    ["C1", 45300, 120, "App"],
    ["C1", 45390, 80, "App"],
    ["C2", 45310, 35.5, "Store"],
    ["C2", 45400, "n/a", "Store"],
    ["C3", 45320, 400, "App"],
    ["C3", 45350, 380, "App"],
    ["C3", 45410, 420, "Store"],
    ["C4", 45100, 15, "Store"],
  ],
};

export const SELECTED: LiveSelection = { kind: "usable", address: "Orders!A1:D9", rows: 9, columns: 4 };

export const TABLE: ReadTable = {
  address: "Orders!A1:D9",
  sources: [ORDERS],
  origin: { kind: "cells", address: "Orders!A1:D9" },
  hiddenRows: 0,
  merged: [],
};

/** A workbook of one sheet, kept in memory; every call is recorded. */
export function fakeHost(overrides: Partial<PaneHost> = {}): PaneHost & { readonly calls: string[] } {
  const calls: string[] = [];
  const note = <T>(name: string, answer: T) => {
    calls.push(name);
    return Promise.resolve(answer);
  };
  return {
    calls,
    watchSelection: (listener) => {
      listener(SELECTED);
      return () => calls.push("unwatched");
    },
    watchTheme: () => () => {},
    watchWaiting: () => () => {},
    readSelection: () => note("readSelection", TABLE),
    findNamed: () => Promise.resolve([]),
    readNamed: ({ name }) => note(`readNamed ${name}`, TABLE),
    readAgain: () => note("readAgain", TABLE),
    leaveTable: () => void calls.push("leaveTable"),
    findTables: () => Promise.resolve([]),
    readTables: (tables) => Promise.resolve(tables.map(({ head }) => head)),
    selectCell: ({ sheet, row, column }) => note(`selectCell ${sheet} ${row} ${column}`, undefined),
    openSheet: (name) => note(`openSheet ${name}`, undefined),
    openOwnSheet: (reportId, sheetId) => note(`openOwnSheet ${reportId} ${sheetId ?? ""}`, undefined),
    writeReport: (report) =>
      note(`writeReport ${report.id}`, {
        reportId: report.id,
        sheets: report.sheets.map(({ id, name }) => ({ id, name, how: "new" as const })),
        notes: [],
      }),
    writeContents: () => note("writeContents", undefined),
    earlierReports: () => note("earlierReports", { sheets: [], cells: {} }),
    readSettings: () => note("readSettings", NO_SETTINGS),
    saveSettings: () => note("saveSettings", undefined),
    salt: {
      read: () => undefined,
      save: () => note("saveSalt", undefined),
      remove: () => note("removeSalt", undefined),
    },
    describeRemoval: (reportId) =>
      Promise.resolve({ reportId, sheets: ["Segments", "Plan"], entries: ["Plan"] }),
    removeReports: (reportId) => note(`removeReports ${reportId ?? "all"}`, undefined),
    addSample: () => note("addSample", "Sample orders"),
    selectedReference: (wanted) => note(`selectedReference ${wanted}`, "Survey!B2:B6"),
    writeExamples: ({ id, placed }) => note(`writeExamples ${id}`, placed.name),
    valuesOf: (reference) => note(`valuesOf ${reference}`, [[10], [9], [8], [6], [10]]),
    activeCell: () => Promise.resolve({ sheet: "Sheet2", address: "Sheet2!B2", formula: "", value: null }),
    addressOf: (reference) => Promise.resolve(reference),
    usedCells: (reference) =>
      note(`usedCells ${reference}`, reference.replace(/([A-Z]+):([A-Z]+)$/, "$12:$26")),
    insertFormula: (formula) => note(`insertFormula ${formula}`, "Sheet2!B2"),
    readMemory: () => Promise.resolve([]),
    emptyMemory: () => note("emptyMemory", undefined),
    countFormulas: () => note("countFormulas", 12),
    freezeFormulas: () => note("freezeFormulas", 12),
    repairFormulas: () => note("repairFormulas", 0),
    ...overrides,
  };
}
