import type { ColumnMapping } from "../core/cells/dataset";
import type { ChosenReports } from "../excel/settings";
import type { RelatedKind, ReportDefinition } from "../reports/definition";
import { isPossible } from "../reports/kit/needs";
import { REPORTS } from "../reports/registry";
import type { BuildRequest } from "./buildReport";
import type { OutsideTable } from "./outside";
import { looksAtRows } from "./warehouse/roles";
import { isoSerial } from "../core/cells/calendar";

/** What is made in one go until somebody chooses: everything that the data allow, as of their last date. */
export const NO_CHOICE: ChosenReports = { asOf: "lastDate" };

/** Adds a row to the history of key figures in every run, and says what has changed since the last. */
export const PERIOD_REPORT = "period-report";

/** Made without being named. */
const UNASKED = REPORTS.filter(({ copiesData, onRequest }) => !copiesData && !onRequest);

/** Kinds of tables beside the one in use. */
export function tablesBeside({ related = [] }: Pick<BuildRequest, "related">): readonly RelatedKind[] {
  return related.map(({ kind }) => kind);
}

/** Whether a report looks at rows, and these are out of reach. */
export function wantsRows(report: ReportDefinition, outside: OutsideTable | undefined): boolean {
  return outside?.kind === "warehouse" && looksAtRows(report);
}

/** The reports that a table allows, in the order in which they are made. */
export function possibleReports(
  mapping: ColumnMapping,
  beside?: readonly RelatedKind[],
  outside?: OutsideTable,
): readonly ReportDefinition[] {
  return UNASKED.filter((report) => isPossible(report, mapping, beside) && !wantsRows(report, outside));
}

/** The others, for want of columns. */
export function impossibleReports(
  mapping: ColumnMapping,
  beside?: readonly RelatedKind[],
): readonly ReportDefinition[] {
  return UNASKED.filter((report) => !isPossible(report, mapping, beside));
}

/** The chosen reports in the order in which they are made; those that lack columns, or the rows, apart. */
export function chosenReports(
  { ids }: Pick<ChosenReports, "ids">,
  mapping: ColumnMapping,
  beside?: readonly RelatedKind[],
  outside?: OutsideTable,
): { readonly reports: readonly ReportDefinition[]; readonly lacking: readonly ReportDefinition[] } {
  if (!ids) {
    return { reports: possibleReports(mapping, beside, outside), lacking: [] };
  }
  const wanted = REPORTS.filter(({ id }) => ids.includes(id));
  const can = (report: ReportDefinition) =>
    isPossible(report, mapping, beside) && !wantsRows(report, outside);
  return { reports: wanted.filter(can), lacking: wanted.filter((report) => !can(report)) };
}

/**
 * One report more or less; the period report always stays. Who has all that the data allow gets those of the next release
 * too.
 */
export function withReport(
  chosen: ChosenReports,
  id: string,
  wanted: boolean,
  mapping: ColumnMapping,
  beside?: readonly RelatedKind[],
  outside?: OutsideTable,
): ChosenReports {
  const possible = possibleReports(mapping, beside, outside).map((report) => report.id);
  const before = new Set(chosen.ids ?? possible);
  const ids = REPORTS.map((report) => report.id).filter(
    (one) => one === PERIOD_REPORT || (one === id ? wanted : before.has(one)),
  );
  const all = new Set([...possible, PERIOD_REPORT]);
  const isAll = ids.length === all.size && ids.every((one) => all.has(one));
  return { ...chosen, ids: isAll ? undefined : ids };
}

/** A report that can be among the chosen ones. */
export interface ReportChoice {
  readonly id: string;
  readonly title: string;
  readonly wanted: boolean;
  /** Why it cannot be made; empty when it can. */
  readonly missing: string;
}

/** What can be ticked: the period report is made with any of them. */
export function reportChoices(
  cards: readonly Omit<ReportChoice, "wanted">[],
  { ids }: ChosenReports,
  mapping: ColumnMapping,
  beside?: readonly RelatedKind[],
  outside?: OutsideTable,
): readonly ReportChoice[] {
  const wanted = ids ?? possibleReports(mapping, beside, outside).map((report) => report.id);
  return cards
    .filter(({ id }) => id !== PERIOD_REPORT)
    .map(({ id, title, missing }) => ({ id, title, missing, wanted: wanted.includes(id) }));
}

/** The last day that counts, as a request has it. */
export function asOfRequest({ asOf, day }: ChosenReports): Pick<BuildRequest, "asOf" | "completeMonths"> {
  return {
    asOf: asOf === "fixed" ? isoSerial(day ?? "") : undefined,
    completeMonths: asOf === "lastMonthEnd",
  };
}
