import { readEarlierReports } from "../excel/earlierReports";
import { emptyMemory, readMemory } from "../excel/memory/memory";
import { findNamed } from "../excel/namedCells";
import { findReports, removeReports } from "../excel/ownSheets";
import { areasOf, findTables, readTables } from "../excel/relatedTables";
import {
  readAgain,
  readSelection,
  type Origin,
  type ReadTable,
  type SelectionOptions,
} from "../excel/selection";
import { isRemembered } from "../excel/ownRecord";
import { ExcelRefusal } from "../excel/refusal";
import { lookInFront } from "../excel/sourceMemory";
import { REPORTS } from "../reports/registry";
import { tableFor } from "./sheetFor";
import { readSettings, saveSettings } from "../excel/settings";
import { findFormulas, freezeFormulas, repairFormulas } from "../excel/sharing";
import { writePlaced, writeReport } from "../excel/writer";
import { textsFor, type Locale } from "../locales";
import type { PaneHost } from "./host";
import { readSalt, removeSalt, saveSalt } from "../excel/salt";
import { watchLiveSelection } from "./liveSelection";
import { sampleOrders } from "./sampleOrders";
import { knownSelection, lookAgain } from "../excel/watchSelection";
import { watchTheme } from "./watchTheme";
import {
  activeSheetName,
  insertFormula,
  openSheet,
  selectCell,
  selectedReference,
  selectFirstTable,
  valuesOf,
} from "../excel/workbook";

/** The pane's way to Excel: what `src/excel` does, with the pane's language and its words for failures. */
export function officeHost(locale: Locale): PaneHost {
  const texts = textsFor(locale);
  const waiting = new Set<() => void>();
  const onWaiting = () => waiting.forEach((listener) => listener());
  let source: Origin | undefined;
  const write: PaneHost["writeReport"] = (report, onProgress) =>
    writeReport(report, texts, { onProgress, onWaiting, source }).finally(lookAgain);
  const used = (table: ReadTable) => {
    source = table.origin;
    return table;
  };

  return {
    watchSelection: (listener) => watchLiveSelection(locale, texts, listener),
    watchTheme: (listener) => watchTheme(() => Office.context.officeTheme, listener),
    watchWaiting: (listener) => {
      waiting.add(listener);
      return () => waiting.delete(listener);
    },
    readSelection: async () => used(await readSource({ onWaiting })),
    findNamed: () => findNamed({ onWaiting }),
    readNamed: async ({ origin }) => used(await readAgain(origin, { onWaiting })),
    readAgain: async ({ origin }, others) => used(await readAgain(origin, { onWaiting, others })),
    findTables: (inUse) => findTables(areasOf(inUse), { onWaiting }),
    readTables: (tables) => readTables(tables, { onWaiting }),
    readSettings,
    saveSettings,
    salt: { read: readSalt, save: saveSalt, remove: removeSalt },
    selectCell,
    openSheet,
    writeReport: write,
    earlierReports: readEarlierReports,
    removeReport: async (reportId) => void (await removeReports(reportId).finally(lookAgain)),
    removeAllReports: async () => void (await removeReports().finally(lookAgain)),
    addSample: async () => {
      const { sheets } = await writeReport(sampleOrders(texts.pane), texts, { onWaiting }).finally(lookAgain);
      const name = sheets[0]?.name ?? "";
      await selectFirstTable(name);
      return name;
    },
    selectedReference,
    writeExamples: async ({ id, placed, formulas }) => {
      const { sheets } = await writePlaced(id, [placed], formulas, texts, { onWaiting }).finally(lookAgain);
      return sheets[0]?.name ?? "";
    },
    valuesOf,
    insertFormula,
    readMemory,
    emptyMemory,
    countFormulas: async () => (await findFormulas()).length,
    freezeFormulas,
    repairFormulas: async () => {
      // The catalogue is not needed until somebody repairs.
      const { CATALOGUE } = await import("../functions/catalogue");
      return await repairFormulas(CATALOGUE.map(({ id }) => id));
    },
  };
}

/**
 * What is selected; from the sheet of a report, which is never a source, the table that reports were last made of, or the
 * one that suits reports best.
 */
async function readSource(options: SelectionOptions): Promise<ReadTable> {
  const known = knownSelection();
  if (known?.address.includes(":") && !isRemembered(known.worksheetId)) {
    return await readSelection(known, options); // somebody selected these cells: no look is needed
  }
  const { report, source } = await lookInFront();
  const isOurs = REPORTS.some(({ id, copiesData }) => id === report && !copiesData);
  if (!isOurs) {
    return await readSelection(known, options);
  }
  if (source) {
    return await readAgain(source, options);
  }
  const cell = await tableFor("all");
  if (cell === undefined) {
    throw new ExcelRefusal("ownSheet");
  }
  return await readAgain({ kind: "region", cell }, options);
}

/** Takes away the report on the active sheet; `false` when that sheet is not one of ours. */
export async function removeActiveReport(): Promise<boolean> {
  const [active, reports] = [await activeSheetName(), await findReports()];
  const report = reports.find(({ sheets }) => sheets.some(({ name }) => name === active));
  if (!report) {
    return false;
  }
  await removeReports(report.reportId);
  return true;
}
