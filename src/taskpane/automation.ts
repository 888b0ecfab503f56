import { cellAddress, type Issue } from "../core/cells/issue";
import type { TableKind } from "../core/cells/kindEvidence";
import { guessTableKind } from "../core/cells/tableKind";
import { areaAddress, fullAddress, parseArea, type SheetArea } from "../excel/address";
import { findTables, readTables, type OtherTable } from "../excel/relatedTables";
import { readAgain, readSelection, type ReadTable } from "../excel/selection";
import { CATALOGUE, signature } from "../functions/catalogue";
import { localeFor, textsFor, type Locale } from "../locales";
import type { Need } from "../reports/definition";
import type { Report } from "../reports/report";
import { REPORTS, reportTexts } from "../reports/registry";
import { inspectTable } from "./inspectTable";
import { earlierFor, makeReports, rereads, type MadeReports, type TableRequest } from "./makeReports";
import { officeHost } from "./officeHost";
import { startReport } from "./reportJob";
import {
  checkNeeds,
  wantedAsOf,
  wantedMapping,
  wantedOptions,
  wantedOptionsOfAll,
  wantedPolicies,
  wantedReport,
  wantedTables,
  type BatchRequest,
  type ReportRequest,
  type TableOfRequest,
} from "./reportRequest";
import { issueSentence, sentenceOf } from "./sentenceOf";
import { chooseTables, readUsed } from "./tableChoices";
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
  ): readonly { id: string; title: string; needs: readonly Need[]; instead?: readonly Need[] }[];
  functions(): readonly { id: string; signature: string }[];
  /**
   * Looks for other tables of the workbook, so that making a report need not. Answers with what each is taken for beside
   * the sheet that is used; three round trips.
   */
  lookAround(source: ReportRequest["source"]): Promise<readonly { name: string; kind?: TableKind }[]>;
  /** Rejects with an `Error` whose message is one sentence. */
  makeReport(request: ReportRequest): Promise<ReportAnswer>;
  /** Several, written into the workbook in one go as from the pane; rejects as the other does. */
  makeReports(request: BatchRequest): Promise<BatchAnswer>;
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
    lookAround,
    makeReport: (request) => spokenFor(request, make),
    makeReports: (request) => spokenFor(request, makeBatch),
  };
  Object.assign(globalThis, { crmLens: door });
}

/** Tables as last seen: where they stand is checked when they are read. */
let tablesSeen: { readonly sheet: string; readonly tables: readonly OtherTable[] } | undefined;

async function lookAround(source: ReportRequest["source"]) {
  const tables = await findTables([areaOf(source)]);
  tablesSeen = { sheet: source.sheet, tables };
  return tables.map(({ name, head }) => ({ name, kind: guessTableKind(name, head.cells).kind }));
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
  const options = wantedOptions(definition, request.options, locale);
  const table = await readTable(request, locale);
  checkNeeds(definition, table.mapping, locale);
  request.onRead?.();
  const host = officeHost(locale);
  // A script that links an overview to other reports makes them together; what people wrote is kept for it too.
  const earlier = rereads(definition.id) ? await earlierFor(definition.id, host) : {};
  const report = await startReport({ ...table, ...earlier, reportId: definition.id, options }, () => {})
    .result;
  if (request.write) {
    await host.writeReport(report);
  }
  return answerOf(report, locale);
}

async function makeBatch(request: BatchRequest, locale: Locale): Promise<BatchAnswer> {
  const ids = request.reports === "all" ? undefined : request.reports;
  const definitions = ids ? ids.map((id) => wantedReport(id, locale)) : REPORTS;
  const options = wantedOptionsOfAll(definitions, request.options, locale);
  const table = await readTable(request, locale);
  const host = officeHost(locale);
  const answers = new Map<string, ReportAnswer>();
  const { refused, asOf } = await makeReports(
    table,
    { common: {}, options },
    {
      openSheet: host.openSheet,
      earlierReports: async () => {
        const earlier = await host.earlierReports();
        request.onRead?.();
        return earlier;
      },
      writeReport: async (report) => {
        request.onWriting?.(report.id);
        const written = await host.writeReport(report);
        answers.set(report.id, answerOf(report, locale));
        request.onWritten?.(report.id);
        return written;
      },
    },
    { chosen: { ids, asOf: request.asOf ? "fixed" : "lastDate", day: request.asOf } },
  );
  return { reports: [...answers.values()], refused, asOf };
}

/** The cells of a request, and what its words say of them. */
async function readTable(request: TableOfRequest, locale: Locale): Promise<TableRequest> {
  const asOf = wantedAsOf(request.asOf, locale);
  const policies = wantedPolicies(request.policies, locale);
  const header = request.header ?? true;
  const { sources, tables } = await readAll(request);
  const { guess } = inspectTable(sources, header);
  const mapping = wantedMapping(guess.mapping, request.mapping, { sources, header: guess.header }, locale);
  const inUse = { sources, titles: guess.header.titles, mapping };
  const choices = wantedTables(chooseTables(tables, inUse), request.related, locale);
  const { more, related } = await readUsed(choices, readTables);
  return {
    sources: [...sources, ...more],
    related,
    header,
    mapping,
    policies,
    asOf,
    locale,
    version: VERSION,
  };
}

function answerOf(report: Report, locale: Locale): ReportAnswer {
  return { report, issues: report.issues.map((issue) => spoken(issue, locale)) };
}

/** Up to this size a range is read at once; of larger ones the used part is asked for first. */
const READ_AT_ONCE = 150_000;

async function readRange(
  source: ReportRequest["source"],
  others?: readonly OtherTable[],
): Promise<ReadTable> {
  const area = areaOf(source);
  return area.rows * area.columns <= READ_AT_ONCE
    ? await readSelection({ worksheetId: source.sheet, address: areaAddress(area) }, { others })
    : await readAgain({ kind: "cells", address: fullAddress(area) }, { others });
}

function areaOf({ sheet, range }: ReportRequest["source"]): SheetArea {
  return { ...parseArea(range ?? "A:XFD"), sheet };
}

/** The range, and the tables that may be used with it in the same round trip where they have been seen. */
async function readAll({ source, related = "auto" }: TableOfRequest) {
  if (related === "none") {
    return { ...(await readRange(source)), tables: [] };
  }
  if (tablesSeen?.sheet !== source.sheet) {
    const table = await readRange(source);
    return { ...table, tables: await findTables([areaOf(source)]) };
  }
  const { tables } = tablesSeen;
  const named = related === "auto" ? undefined : Object.values(related).join(",").toLowerCase();
  const likely = tables.filter(({ name, head }) =>
    named === undefined
      ? guessTableKind(name, head.cells).kind !== undefined
      : named.includes(name.toLowerCase()),
  );
  const table = await readRange(source, likely);
  return {
    ...table,
    tables: tables.map((one) => {
      const head = table.others![likely.indexOf(one)];
      return head ? { ...one, head, complete: true } : one;
    }),
  };
}

function spoken(issue: Issue, locale: Locale): SpokenIssue {
  const { severity, key, excludes, place } = issue;
  return {
    severity,
    key,
    excludes,
    message: issueSentence(issue, locale),
    address: place && cellAddress(place),
  };
}
