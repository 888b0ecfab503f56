import { DEFAULT_POLICIES } from "../core/cells/policies";
import { optionsFor, rememberedKind, type WorkbookSettings } from "../excel/settings";
import type { Locale } from "../locales";
import { isPossible } from "../reports/kit/needs";
import { REPORTS } from "../reports/registry";
import { chosenReports, NO_CHOICE, tablesBeside } from "./chosenReports";
import { inspectTable } from "./inspectTable";
import {
  earlierFor,
  makeReports,
  type BatchOptions,
  type MadeReports,
  type TableRequest,
} from "./makeReports";
import { officeHost } from "./officeHost";
import { rememberedMapping } from "./rememberedMapping";
import { withPointedCells } from "./pointedCells";
import { forgetBooks, startChoosing, startReport } from "./reportJob";
import { readUsed } from "./usedTables";
import { VERSION } from "./version";

/**
 * A report of what is selected, with columns as remembered or guessed; `false` where somebody has to choose: a column that
 * is needed is not found, or there is no such report.
 */
export async function makeFromSelection(reportId: string, locale: Locale): Promise<boolean> {
  const definition = REPORTS.find(({ id }) => id === reportId);
  if (!definition) {
    return false;
  }
  const { table, settings } = await readTable(locale);
  if (!isPossible(definition, table.mapping, tablesBeside(table))) {
    return false;
  }
  const host = officeHost(locale);
  const options = await withPointedCells(definition, optionsFor(definition, settings), host);
  const earlier = await earlierFor(reportId, host);
  const request = { ...table, ...earlier, reportId, options, currency: settings.currency };
  const { result } = startReport(request, () => {});
  // The next press reads the cells again.
  const written = await host.writeReport(await result.finally(forgetBooks));
  const [first] = written.sheets;
  if (first !== undefined) {
    await host.openSheet(first.name);
  }
  return true;
}

/**
 * The reports that the workbook remembers as chosen, else every one that what is selected allows; undefined where it allows
 * none.
 */
export async function makeAllFromSelection(
  locale: Locale,
  options: BatchOptions,
): Promise<MadeReports | undefined> {
  const { table, settings } = await readTable(locale);
  const chosen = settings.chosen ?? NO_CHOICE;
  return chosenReports(chosen, table.mapping, tablesBeside(table)).reports.length > 0
    ? await makeReports(table, settings, officeHost(locale), { ...options, chosen }).finally(forgetBooks)
    : undefined;
}

/** What is selected, understood without a question. */
async function readTable(locale: Locale): Promise<{ table: TableRequest; settings: WorkbookSettings }> {
  const host = officeHost(locale);
  const [{ sources }, settings] = [await host.readSelection(), await host.readSettings()];
  const { guess, chosen: kind } = inspectTable(sources, true, (titles) => rememberedKind(settings, titles));
  const { mapping } = rememberedMapping(guess, settings.headers);
  const policies = { ...DEFAULT_POLICIES, ...settings.policies };
  const inUse = { sources, titles: guess.header.titles, mapping, policies };
  const found = await host.findTables(sources);
  const choices = await startChoosing(found, inUse, settings.related).result;
  const used = await readUsed(sources, choices, host.readTables);
  return {
    table: {
      ...used,
      header: true,
      mapping,
      kind,
      policies,
      decimal: settings.decimal,
      locale,
      version: VERSION,
    },
    settings,
  };
}
