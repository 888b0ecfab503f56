import { cellAddress, type Issue } from "../core/cells/issue";
import { DEFAULT_POLICIES } from "../core/cells/policies";
import { areaAddress, fullAddress, parseArea, type SheetArea } from "../excel/address";
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
  wantedReport,
  type ReportRequest,
} from "./reportRequest";
import { issueSentence, sentenceOf } from "./sentenceOf";
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
  /** Rejects with an `Error` whose message is one sentence. */
  makeReport(request: ReportRequest): Promise<ReportAnswer>;
}

export function openScriptingDoor(): void {
  const door: ScriptingDoor = {
    version: VERSION,
    reports: (locale) =>
      REPORTS.map(({ id, needs }) => ({ id, title: reportTexts(textsFor(locale), id).title, needs })),
    functions: () => CATALOGUE.map((entry) => ({ id: entry.id, signature: signature(entry) })),
    makeReport,
  };
  Object.assign(globalThis, { crmLens: door });
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
  const { sources } = await readRange(request.source);
  request.onRead?.();
  const { guess } = inspectTable(sources, request.header ?? true);
  const mapping = wantedMapping(guess.mapping, request.mapping, { sources, header: guess.header }, locale);
  checkNeeds(definition, mapping, locale);
  const job = startReport(
    {
      reportId: definition.id,
      sources,
      header: request.header ?? true,
      mapping,
      policies: DEFAULT_POLICIES,
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

async function readRange({ sheet, range }: ReportRequest["source"]): Promise<ReadTable> {
  const area: SheetArea = { ...parseArea(range ?? "A:XFD"), sheet };
  return area.rows * area.columns <= READ_AT_ONCE
    ? await readSelection({ worksheetId: sheet, address: areaAddress(area) })
    : await readAgain({ kind: "cells", address: fullAddress(area) });
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
