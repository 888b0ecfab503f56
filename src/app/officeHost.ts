import { isoDate } from "../core/cells/calendar";
import { readEarlierReports } from "../excel/earlierReports";
import { emptyMemory, readMemory } from "../excel/memory/memory";
import { findNamed } from "../excel/namedCells";
import { describeRemoval, findReports, openOwnSheet, removeReports } from "../excel/ownSheets";
import { areasOf, findTables, readTables } from "../excel/relatedTables";
import { readAgain, type Origin, type ReadTable } from "../excel/selection";
import { readSource, refuseHeadersOnly } from "./readSource";
import { readSettings, saveSettings } from "../excel/settings";
import { findFormulas, freezeFormulas, repairFormulas } from "../excel/sharing";
import { refreshContents, writePlaced, writeReport } from "../excel/writer";
import { textsFor, type Locale } from "../locales";
import type { PaneHost } from "./host";
import { readSalt, removeSalt, saveSalt } from "../excel/salt";
import { watchLiveSelection } from "./liveSelection";
import { sampleOrders } from "./sampleOrders";
import { lookAgain } from "../excel/watchSelection";
import { today } from "./today";
import { watchTheme } from "./watchTheme";
import {
  activeCell,
  activeSheetName,
  addressOf,
  insertFormula,
  openSheet,
  selectCell,
  selectedReference,
  selectFirstTable,
  usedCells,
  valuesOf,
} from "../excel/workbook";

/** The pane's way to Excel: what `src/excel` does, with the pane's language and its words for failures. */
export function officeHost(locale: Locale): PaneHost {
  const texts = textsFor(locale);
  const waiting = new Set<() => void>();
  const onWaiting = () => waiting.forEach((listener) => listener());
  let source: Origin | undefined;
  const write: PaneHost["writeReport"] = (report, onProgress, { show = true, contentsLater = false } = {}) =>
    writeReport(report, texts, {
      onProgress,
      onWaiting,
      source,
      made: isoDate(today()),
      show,
      contentsLater,
    }).finally(() => {
      if (show) {
        lookAgain();
      }
    });
  const used = (table: ReadTable) => {
    refuseHeadersOnly(table);
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
    readSelection: async (asked) => used(await readSource(asked, { onWaiting })),
    findNamed: () => findNamed({ onWaiting }),
    readNamed: async ({ origin }) => used(await readAgain(origin, { onWaiting })),
    readAgain: async ({ origin }, others) => used(await readAgain(origin, { onWaiting, others })),
    leaveTable: () => (source = undefined),
    findTables: (inUse) => findTables(areasOf(inUse), { onWaiting }),
    readTables: (tables) => readTables(tables, { onWaiting }),
    readSettings,
    saveSettings,
    salt: { read: readSalt, save: saveSalt, remove: removeSalt },
    selectCell,
    openSheet,
    openOwnSheet,
    writeReport: write,
    writeContents: () => refreshContents(texts, { onWaiting, due: true }),
    earlierReports: readEarlierReports,
    describeRemoval,
    removeReports: async (reportId) => {
      await removeReports(reportId).finally(lookAgain);
      if (reportId !== undefined) {
        await refreshContents(texts, { onWaiting }).finally(lookAgain);
      }
    },
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
    activeCell,
    addressOf,
    valuesOf,
    usedCells,
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

/** The report on the active sheet; undefined when that sheet is not one of ours. */
export async function activeReport(): Promise<string | undefined> {
  const [active, reports] = [await activeSheetName(), await findReports()];
  return reports.find(({ sheets }) => sheets.some(({ name }) => name === active))?.reportId;
}
