import type { ColumnMapping, Policies, SourceGrid } from "../core/cells/dataset";
import type { ExchangeRates } from "../core/cells/rates";
import type { ReturnedOrders } from "../core/cells/returnedOrders";
import type { DecimalMark } from "../core/cells/policies";
import type { TableKind } from "../core/cells/guess/kindEvidence";
import type { NotStacked } from "../core/cells/source";
import { textsFor, type Locale } from "../locales";
import type { OptionValue, ReportDefinition, ReportInput } from "../reports/definition";
import { columnsAskedFor } from "../reports/kit/columnOptions";
import { requireFinite } from "../reports/finite";
import { readingFor } from "../reports/kit/needs";
import { buildPrivately } from "../reports/privacy/privacy";
import { reportById } from "../reports/registry";
import type { Report } from "../reports/report";
import type { BookShelf } from "./bookShelf";
import { readBook, type ReadBook, type ReadRequest, type RelatedSource } from "./readBook";

/** All that decides how a table is read for a report. */
export interface ReadingRequest {
  /** Pieces of one table. */
  readonly sources: readonly SourceGrid[];
  /** Sheets of the same titles that are not counted. */
  readonly notStacked?: readonly NotStacked[];
  /** Sheets among them that were added as later exports, the latest last. */
  readonly added?: readonly string[];
  /** Other tables of the workbook. */
  readonly related?: readonly RelatedSource[];
  readonly header: boolean;
  readonly visibleOnly?: boolean;
  readonly mapping: ColumnMapping;
  /** What the table is, where somebody said so. */
  readonly kind?: TableKind;
  readonly policies: Policies;
  /** The workbook's own decimal sign, for texts such as 1,234 where nothing else tells; the reader hears of it. */
  readonly decimal?: DecimalMark;
  readonly rates?: ExchangeRates;
  readonly returned?: ReturnedOrders;
  /** Excel serial; without it the last date of the data. */
  readonly asOf?: number;
  /** Without such a day: the end of the last complete month. */
  readonly completeMonths?: boolean;
}

/** All that decides what is made of it. */
export interface ReportSettings {
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

/** All that decides a report; the same request gives the same report. */
export interface BuildRequest extends ReadingRequest, ReportSettings {
  readonly reportId: string;
}

/**
 * Cells to report: the one way, taken by the pane, the ribbon and scripts, in a worker or beside it.
 * `onProgress` hears shares from 0 to 1. Reports that are given one shelf read the cells once.
 */
export function buildReport(
  request: BuildRequest,
  onProgress?: (share: number) => void,
  shelf?: BookShelf,
): Report {
  const definition = reportById(request.reportId);
  const read = readBook(readRequestFor(definition, request), shelf);
  onProgress?.(READING_SHARE);
  return reportOf(definition, read, request, (share) =>
    onProgress?.(READING_SHARE + share * (1 - READING_SHARE)),
  );
}

/**
 * How a report's tables are read; reports of equal requests share one reading. A table that is no order lines to the
 * report is read as records.
 */
export function readRequestFor(
  definition: ReportDefinition,
  {
    sources,
    mapping,
    kind: chosen,
    policies,
    header,
    visibleOnly,
    notStacked,
    added,
    asOf,
    completeMonths,
    decimal,
    rates,
    returned,
    related = [],
    options = {},
  }: ReadingRequest & Partial<Pick<ReportSettings, "options">>,
): ReadRequest {
  const { mapping: meant, ...kind } = readingFor(definition, mapping, sources[0], chosen);
  const asked = (columns: ColumnMapping) => columnsAskedFor(definition, options, columns);
  const columns = asked(meant);
  return {
    sources,
    mapping: meant,
    policies,
    readOptions: {
      header: header ? "auto" : "none",
      asOf,
      completeMonths,
      visibleOnly,
      notStacked,
      added,
      workbookDecimal: decimal,
      rates,
      returned,
      ...kind,
      ...(columns.length > 0 && { extras: [...(kind.extras ?? []), ...columns] }),
    },
    related: related.map((table) => {
      const more = table.kind === "customers" ? asked(table.mapping) : [];
      return more.length > 0 ? { ...table, extras: [...(table.extras ?? []), ...more] } : table;
    }),
  };
}

/** Tables that were read to report. */
export function reportOf(
  definition: ReportDefinition,
  read: ReadBook,
  { options, locale, currency, sheets, earlier, salt, version }: ReportSettings,
  onProgress?: (share: number) => void,
): Report {
  const { dataset } = read;
  const related = read.tables(definition.related ?? []);
  const defaults = Object.fromEntries(definition.options.map((option) => [option.name, option.default]));
  const input: ReportInput = {
    book: read.book.beside(related),
    dataset,
    related,
    customerList: read.tables(["customers"]).customers,
    tables: read.related.map(({ kind }) => kind),
    source: read.sources,
    readOptions: read.readOptions,
    options: { ...defaults, ...options },
    texts: { ...textsFor(locale), currency },
    sheets,
    earlier,
    version,
    onProgress,
  };
  return { ...requireFinite(buildPrivately(definition, input, salt)), asOf: dataset.asOf, currency };
}

/** Making typed columns of cells takes about this much of the time. */
const READING_SHARE = 0.4;
