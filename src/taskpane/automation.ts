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
import { officeHost } from "./officeHost";
import { startReport } from "./reportJob";
import {
  checkNeeds,
  wantedAsOf,
  wantedMapping,
  wantedOptions,
  wantedPolicies,
  wantedReport,
  wantedTables,
  type ReportRequest,
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
  reports(locale?: string): readonly { id: string; title: string; needs: readonly Need[] }[];
  functions(): readonly { id: string; signature: string }[];
  /**
   * Looks for other tables of the workbook, so that making a report need not. Answers with what each is taken for beside
   * the sheet that is used; three round trips.
   */
  lookAround(source: ReportRequest["source"]): Promise<readonly { name: string; kind?: TableKind }[]>;
  /** Rejects with an `Error` whose message is one sentence. */
  makeReport(request: ReportRequest): Promise<ReportAnswer>;
}

export function openScriptingDoor(): void {
  const door: ScriptingDoor = {
    version: VERSION,
    reports: (locale) =>
      REPORTS.map(({ id, needs }) => ({ id, title: reportTexts(textsFor(locale), id).title, needs })),
    functions: () => CATALOGUE.map((entry) => ({ id: entry.id, signature: signature(entry) })),
    lookAround,
    makeReport,
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

async function makeReport(request: ReportRequest): Promise<ReportAnswer> {
  const locale = localeFor(request.locale ?? Office.context.displayLanguage);
  try {
    return await make(request, locale);
  } catch (error) {
    throw new Error(sentenceOf(error, locale));
  }
}

async function make(request: ReportRequest, locale: Locale): Promise<ReportAnswer> {
  const definition = wantedReport(request.report, locale);
  const options = wantedOptions(definition, request.options, locale);
  const asOf = wantedAsOf(request.asOf, locale);
  const policies = wantedPolicies(request.policies, locale);
  const { sources, tables } = await readAll(request);
  const { guess } = inspectTable(sources, request.header ?? true);
  const mapping = wantedMapping(guess.mapping, request.mapping, { sources, header: guess.header }, locale);
  checkNeeds(definition, mapping, locale);
  const inUse = { sources, titles: guess.header.titles, mapping };
  const choices = wantedTables(chooseTables(tables, inUse), request.related, locale);
  const { more, related } = await readUsed(choices, readTables);
  request.onRead?.();
  const job = startReport(
    {
      reportId: definition.id,
      sources: [...sources, ...more],
      related,
      header: request.header ?? true,
      mapping,
      policies,
      asOf,
      options,
      locale,
      version: VERSION,
    },
    () => {},
  );
  const report = await job.result;
  if (request.write) {
    await officeHost(locale).writeReport(report);
  }
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
async function readAll({ source, related = "auto" }: ReportRequest) {
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
