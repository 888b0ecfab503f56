import type { ColumnMapping, Policies, ReadOptions, SourceGrid } from "../core/cells/dataset";
import type { NotStacked } from "../core/cells/source";
import { KIND_EVIDENCE } from "../core/cells/guess/kindEvidence";
import { readDataset } from "../core/cells/rules/readDataset";
import { textsFor, type Locale } from "../locales";
import type {
  OptionValue,
  ReportInput,
  RelatedKind,
  RelatedTables,
  ReportDefinition,
} from "../reports/definition";
import { readingFor } from "../reports/kit/needs";
import { buildPrivately } from "../reports/privacy/privacy";
import { reportById } from "../reports/registry";
import type { Report } from "../reports/report";

/** All that decides a report; the same request gives the same report. */
export interface BuildRequest {
  readonly reportId: string;
  /** Pieces of one table. */
  readonly sources: readonly SourceGrid[];
  /** Sheets of the same titles that are not counted. */
  readonly notStacked?: readonly NotStacked[];
  /** Other tables of the workbook. */
  readonly related?: readonly RelatedSource[];
  readonly header: boolean;
  readonly visibleOnly?: boolean;
  readonly mapping: ColumnMapping;
  readonly policies: Policies;
  /** Excel serial; without it the last date of the data. */
  readonly asOf?: number;
  /** Without such a day: the end of the last complete month. */
  readonly completeMonths?: boolean;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Shown beside amounts. */
  readonly currency?: string;
  /** Of reports that stand in the workbook. */
  readonly sheets?: ReportInput["sheets"];
  /** What stands on the sheets of the report itself. */
  readonly earlier?: ReportInput["earlier"];
  /** Of the user's pseudonyms; it goes nowhere but into them. */
  readonly salt?: string;
  readonly locale: Locale;
  readonly version: string;
}

/** The pieces of another table, and what its columns mean. */
export interface RelatedSource {
  readonly kind: RelatedKind;
  readonly sources: readonly SourceGrid[];
  readonly mapping: ColumnMapping;
  /** Columns to keep besides the mapped ones. */
  readonly extras?: readonly number[];
  readonly notStacked?: readonly NotStacked[];
}

/**
 * Cells to report: the one way, taken by the pane, the ribbon and scripts, in a worker or beside it.
 * `onProgress` hears shares from 0 to 1.
 */
export function buildReport(request: BuildRequest, onProgress?: (share: number) => void): Report {
  const {
    reportId,
    sources,
    notStacked,
    header,
    visibleOnly,
    policies,
    asOf,
    completeMonths,
    options,
    currency,
    sheets,
    earlier,
    salt,
    locale,
    version,
  } = request;
  const definition = reportById(reportId);
  const { mapping, ...kind } = readingFor(definition, request.mapping, sources[0]);
  const readOptions: ReadOptions = {
    header: header ? "auto" : "none",
    asOf,
    completeMonths,
    visibleOnly,
    notStacked,
    ...kind,
  };
  const dataset = readDataset(sources, mapping, policies, readOptions);
  const related = readRelated(request, definition, dataset.asOf);
  onProgress?.(READING_SHARE);
  const defaults = Object.fromEntries(definition.options.map((option) => [option.name, option.default]));
  const input: ReportInput = {
    dataset,
    related,
    tables: request.related?.map(({ kind }) => kind) ?? [],
    source: sources,
    readOptions,
    options: { ...defaults, ...options },
    texts: { ...textsFor(locale), currency },
    sheets,
    earlier,
    version,
    onProgress: (share) => onProgress?.(READING_SHARE + share * (1 - READING_SHARE)),
  };
  return { ...buildPrivately(definition, input, salt), asOf: dataset.asOf, currency };
}

/** All tables are seen on the same day: the last that counts among the rows of the report. */
function readRelated(
  { related = [], policies, visibleOnly }: BuildRequest,
  { related: kinds = [] }: ReportDefinition,
  asOf: number | undefined,
): RelatedTables {
  return Object.fromEntries(
    related
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, sources, mapping, extras, notStacked }) => {
        const records = KIND_EVIDENCE[kind].keys;
        const options = { records, extras, asOf, visibleOnly, notStacked };
        return [kind, readDataset(sources, mapping, policies, options)];
      }),
  );
}

/** Making typed columns of cells takes about this much of the time. */
const READING_SHARE = 0.4;
