import { cellAddress, type Issue } from "../core/cells/issue";
import type { TableKind } from "../core/cells/guess/kindEvidence";
import { guessTableKind } from "../core/cells/guess/tableKind";
import { readTables } from "../excel/relatedTables";
import { optionsFor, readRemembered, rememberedKind, type WorkbookSettings } from "../excel/settings";
import { CATALOGUE, signature } from "../functions/catalogue";
import { localeFor, textsFor, type Locale } from "../locales";
import type { Need } from "../reports/definition";
import { issueSentence } from "../reports/kit/issueSentence";
import { exportTables, type ExportedTable } from "../reports/exportTables";
import type { Report } from "../reports/report";
import { REPORTS, reportTexts } from "../reports/registry";
import { impossibleReports, tablesBeside } from "./chosenReports";
import { inspectTable } from "./inspectTable";
import { earlierFor, makeReports, rereads, type MadeReports, type TableRequest } from "./makeReports";
import { officeHost } from "./officeHost";
import { rememberedMapping } from "./rememberedMapping";
import { refusedReports, refuseMissing } from "./refuseReport";
import { withPointedCells } from "./pointedCells";
import { startReport } from "./reportJob";
import {
  wantedAsOf,
  wantedColumns,
  wantedKind,
  wantedMapping,
  wantedOptions,
  wantedOptionsOfAll,
  wantedPolicies,
  wantedReport,
  wantedStatuses,
  wantedTables,
  type BatchRequest,
  type ReportRequest,
  type TableOfRequest,
} from "./reportRequest";
import { makeSalt, parseSalt, saveSalt } from "../excel/salt";
import { addFile, type AddedFile, type FileAdded } from "./addFile";
import { runExcel } from "../excel/run";
import { sentenceOf } from "./sentenceOf";
import { sheetFor } from "./sheetFor";
import { forgetSurroundings, lookAround, readTableOf } from "./surroundings";
import { chooseTables } from "./tableChoices";
import type { TableFile } from "./tableFile/tableFile";
import { readUsed } from "./usedTables";
import type { WarehouseOrder } from "./warehouse/makeFromWarehouse";
import { VERSION } from "./version";

export interface ReportAnswer {
  readonly report: Report;
  readonly issues: readonly SpokenIssue[];
}

/** An issue with its sentence and address, for those who cannot look them up. */
export interface SpokenIssue extends Pick<Issue, "severity" | "key" | "excludes"> {
  readonly message: string;
  readonly address?: string;
}

/** What scripts that drive the page find at `globalThis.crmLens`. */
export interface ScriptingDoor {
  readonly version: string;
  reports(
    locale?: string,
  ): readonly { id: string; title: string; needs: readonly Need[]; instead?: readonly (readonly Need[])[] }[];
  functions(): readonly { id: string; signature: string }[];
  /**
   * Looks for other tables of the workbook and for what it remembers, so that making a report of this source need not.
   * Answers with what each is taken for beside the sheet that is used; four round trips, up to three more for a name.
   */
  lookAround(
    source: ReportRequest["source"],
    related?: ReportRequest["related"],
  ): Promise<readonly { name: string; kind?: TableKind }[]>;
  /** The sheet whose table suits these reports best, the first of equals; one to three round trips. */
  sheetFor(reports: "all" | readonly string[], locale?: string): Promise<string | undefined>;
  /**
   * Adds the rows of a later export to the table of the request, on a sheet of its own that counts with it from now on; of an
   * order that stands in both the file's version counts. Without a sheet, the table that suits reports best.
   */
  addFile(request: TableOfRequest, file: AddedFile): Promise<FileAdded & { readonly source: string }>;
  /** The secret of pseudonyms in this page's storage: one that the script keeps, or a new one. */
  readonly salt: { use(text: string): Promise<void>; make(): Promise<string> };
  /** Rejects with an `Error` whose message is one sentence. */
  makeReport(request: ReportRequest): Promise<ReportAnswer>;
  /** Each table of a report as a csv file. */
  exportTables(report: Report): readonly ExportedTable[];
  /** Several, written into the workbook in one go as from the pane; rejects as the other does. */
  makeReports(request: BatchRequest): Promise<BatchAnswer>;
  /** A report of a table that stays in a warehouse. */
  makeFromWarehouse(request: WarehouseOrder): Promise<ReportAnswer>;
}

/** What became of several reports: in the order in which they were made, and those that were not. */
export interface BatchAnswer extends Pick<MadeReports, "refused" | "asOf"> {
  readonly reports: readonly ReportAnswer[];
}

export function openScriptingDoor(): void {
  const door: ScriptingDoor = {
    version: VERSION,
    reports: (locale) =>
      REPORTS.map(({ id, needs, instead }) => ({
        id,
        title: reportTexts(textsFor(locale), id).title,
        needs,
        instead,
      })),
    functions: () => CATALOGUE.map((entry) => ({ id: entry.id, signature: signature(entry) })),
    lookAround: (source, related) =>
      spokenFor({ source, related }, async (request, locale) => {
        const { tables } = await lookAround(request, locale);
        return tables.map(({ name, head }) => ({ name, kind: guessTableKind(name, head.cells).kind }));
      }),
    sheetFor: (reports, locale) => spokenFor({ source: { sheet: "" }, locale }, () => sheetFor(reports)),
    addFile: (request, file) =>
      spokenFor(request, async (asked, locale) => {
        const sheet = asked.source.sheet || (await sheetFor("all")) || (await firstSheet());
        forgetSurroundings();
        const { table } = await readTable({ ...asked, source: { ...asked.source, sheet } }, locale);
        const added = await addFile(table, file, locale).finally(forgetSurroundings);
        return { ...added, source: sheet };
      }),
    salt: { use: useSalt, make: newSalt },
    makeReport: (request) => spokenFor(request, make),
    makeReports: (request) => spokenFor(request, makeBatch),
    makeFromWarehouse: (request) => spokenFor(request, fromWarehouse),
    exportTables,
  };
  Object.assign(globalThis, { crmLens: door });
}

async function firstSheet(): Promise<string> {
  return await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getFirst(true).load("name");
    await context.sync();
    return sheet.name;
  });
}

async function useSalt(text: string): Promise<void> {
  const salt = parseSalt(text);
  if (salt === undefined) {
    throw new Error(textsFor(Office.context.displayLanguage).pane.settings.pseudonyms.notASalt);
  }
  await saveSalt(salt);
}

async function newSalt(): Promise<string> {
  const salt = makeSalt();
  await saveSalt(salt);
  return salt;
}

/** Whatever goes wrong becomes one sentence in the language of the request. */
async function spokenFor<R extends TableOfRequest, A>(
  request: R,
  work: (request: R, locale: Locale) => Promise<A>,
): Promise<A> {
  const locale = localeFor(request.locale ?? Office.context.displayLanguage);
  try {
    return await work(request, locale);
  } catch (error) {
    throw new Error(sentenceOf(error, locale));
  }
}

async function make(request: ReportRequest, locale: Locale): Promise<ReportAnswer> {
  const definition = wantedReport(request.report, locale);
  const asked = wantedOptions(definition, request.options, locale);
  const { table, settings, writtenReports, titled } = await readTable(request, locale);
  const options = wantedColumns(definition, asked, titled, locale);
  refuseMissing(definition, table);
  request.onRead?.();
  const host = officeHost(locale);
  // What people wrote on its sheets is kept; there is nothing to link to where no report stands in the workbook.
  const looksBack = rereads(definition.id) || (request.write && writtenReports.length > 0);
  const earlier = looksBack ? await earlierFor(definition.id, host) : {};
  const { result } = startReport(
    {
      ...table,
      ...earlier,
      reportId: definition.id,
      options: await withPointedCells(definition, { ...optionsFor(definition, settings), ...options }, host),
      currency: settings.currency,
    },
    () => {},
  );
  const report = await result;
  if (request.write) {
    await host.writeReport(report);
  }
  return answerOf(report, locale);
}

/** Code for warehouses comes when one is asked. */
async function fromWarehouse(request: WarehouseOrder, locale: Locale): Promise<ReportAnswer> {
  const { makeFromWarehouse } = await import("./warehouse/makeFromWarehouse");
  return answerOf(await makeFromWarehouse(request, locale), locale);
}

async function makeBatch(request: BatchRequest, locale: Locale): Promise<BatchAnswer> {
  const { reports: wanted } = request;
  const named = typeof wanted === "string" ? undefined : wanted;
  const definitions = named ? named.map((id) => wantedReport(id, locale)) : REPORTS;
  const asked = wantedOptionsOfAll(definitions, request.options, locale);
  const { table, settings, titled } = await readTable(request, locale);
  const remembered = wanted === "chosen" ? settings.chosen : undefined;
  const ids = named ?? remembered?.ids;
  const options = Object.fromEntries(
    definitions.map((one) => [one.id, wantedColumns(one, asked[one.id] ?? {}, titled, locale)]),
  );
  const host = officeHost(locale);
  const answers = new Map<string, ReportAnswer>();
  const { refused, asOf } = await makeReports(
    table,
    { ...settings, options: withOptions(settings.options, options) },
    {
      openSheet: host.openSheet,
      valuesOf: host.valuesOf,
      earlierReports: async () => {
        const earlier = await host.earlierReports();
        request.onRead?.();
        return earlier;
      },
      writeContents: host.writeContents,
      writeReport: async (report, onProgress, options) => {
        request.onWriting?.(report.id);
        const written = await host.writeReport(report, onProgress, options);
        answers.set(report.id, answerOf(report, locale));
        request.onWritten?.(report.id);
        return written;
      },
    },
    {
      chosen: request.asOf
        ? { ids, asOf: "fixed", day: request.asOf }
        : { asOf: "lastDate", ...remembered, ids },
    },
  );
  const impossible = refusedReports(ids ? [] : impossibleReports(table.mapping, tablesBeside(table)), table);
  return { reports: [...answers.values()], refused: [...refused, ...impossible], asOf };
}

type ReportOptions = WorkbookSettings["options"];

/** What is asked for takes the place of what is remembered, option by option. */
function withOptions(remembered: ReportOptions, asked: ReportOptions): ReportOptions {
  const ids = [...Object.keys(remembered), ...Object.keys(asked)];
  return Object.fromEntries(ids.map((id) => [id, { ...remembered[id], ...asked[id] }]));
}

/** The cells of a request, and what its words say of them; where they say nothing, what the workbook remembers. */
async function readTable(request: TableOfRequest, locale: Locale) {
  const asOf = wantedAsOf(request.asOf, locale);
  // Words that are not understood are told before anything is read.
  wantedPolicies(request.policies, locale);
  const statuses = wantedStatuses(request.statuses, locale);
  const said = wantedKind(request.kind, locale);
  const header = request.header ?? true;
  const { sources, surroundings } = request.files
    ? await readFilesOf(request.files)
    : await readTableOf(request, locale);
  const { tables, settings, writtenReports } = surroundings;
  const stated = wantedPolicies(request.policies, locale, settings.policies);
  const policies = { ...stated, statuses: { ...stated.statuses, ...statuses } };
  const { guess, chosen: kind } = inspectTable(
    sources,
    header,
    (titles) => said ?? rememberedKind(settings, titles),
  );
  const known = rememberedMapping(guess, settings.headers).mapping;
  const mapping = wantedMapping(known, request.mapping, { sources, header: guess.header }, locale);
  const inUse = { sources, titles: guess.header.titles, mapping, policies };
  const choices = wantedTables(chooseTables(tables, inUse, settings.related), request.related, locale);
  const table: TableRequest = {
    ...(await readUsed(sources, choices, readTables)),
    header,
    mapping,
    kind,
    policies,
    decimal: settings.decimal,
    asOf,
    locale,
    version: VERSION,
  };
  const list = choices.find(({ use }) => use === "customers");
  const titled = {
    table: { titles: guess.header.titles, mapping, first: sources[0]?.column ?? 0 },
    list: list && { titles: list.guess.guess.header.titles, mapping: list.mapping },
  };
  return { table, settings, writtenReports, titled };
}

/** Code for files comes when there is one. */
async function readFilesOf(files: readonly TableFile[]) {
  const { readTableFiles } = await import("./tableFile/readTableFiles");
  return {
    sources: [await readTableFiles(files)],
    surroundings: { ...(await readRemembered()), tables: [] },
  };
}

function answerOf(report: Report, locale: Locale): ReportAnswer {
  return { report, issues: report.issues.map((issue) => spoken(issue, locale)) };
}

function spoken(issue: Issue, locale: Locale): SpokenIssue {
  const { severity, key, excludes, place } = issue;
  return {
    severity,
    key,
    excludes,
    message: issueSentence(issue, textsFor(locale)),
    address: place && cellAddress(place),
  };
}
