import type { ColumnMapping, Policies, SourceGrid } from "../core/cells/dataset";
import { readDataset } from "../core/cells/readDataset";
import { textsFor, type Locale } from "../locales";
import type { OptionValue } from "../reports/definition";
import { reportById } from "../reports/registry";
import type { Report } from "../reports/report";

/** All that decides a report; the same request gives the same report. */
export interface BuildRequest {
  readonly reportId: string;
  /** Pieces of one table. */
  readonly sources: readonly SourceGrid[];
  readonly header: boolean;
  readonly visibleOnly?: boolean;
  readonly mapping: ColumnMapping;
  readonly policies: Policies;
  /** Excel serial; without it the last date of the data. */
  readonly asOf?: number;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Shown beside amounts. */
  readonly currency?: string;
  readonly locale: Locale;
  readonly version: string;
}

/**
 * Cells to report: the one way, taken by the pane, the ribbon and scripts, in a worker or beside it.
 * `onProgress` hears shares from 0 to 1.
 */
export function buildReport(request: BuildRequest, onProgress?: (share: number) => void): Report {
  const {
    reportId,
    sources,
    header,
    visibleOnly,
    mapping,
    policies,
    asOf,
    options,
    currency,
    locale,
    version,
  } = request;
  const definition = reportById(reportId);
  const dataset = readDataset(sources, mapping, policies, {
    header: header ? "auto" : "none",
    asOf,
    visibleOnly,
  });
  onProgress?.(READING_SHARE);
  const defaults = Object.fromEntries(definition.options.map((option) => [option.name, option.default]));
  return definition.build({
    dataset,
    options: { ...defaults, ...options },
    texts: textsFor(locale),
    currency,
    version,
    onProgress: (share) => onProgress?.(READING_SHARE + share * (1 - READING_SHARE)),
  });
}

/** Making typed columns of cells takes about this much of the time. */
const READING_SHARE = 0.4;
