import type { CellStyle, PlacedSheet } from "../reports/layout/placed";
import { CONTENTS, HOW_SHEET } from "../reports/layout/sharedSheets";
import { areaAddress } from "./address";
import type { Prints } from "./prints";
import { ownPageOf, type OwnPage } from "./writePage";

/** What we wrote on a sheet: enough to write it again or take it away, and nothing else with it. */
export interface OwnRecord {
  /** Report id and, inside it, sheet id. */
  readonly report: string;
  readonly sheet: string;
  readonly areas: readonly string[];
  /** The text in the first cell of each heading and header: if it has moved, somebody rearranged the sheet. */
  readonly heads: readonly (string | null)[];
  readonly tables: readonly string[];
  readonly charts: readonly string[];
  /** Rows whose height we set. */
  readonly highRows: readonly number[];
  /** Absent where the user has chosen a page. */
  readonly page?: OwnPage;
  /** The tab's name as it was then: a copy that somebody makes bears another. */
  readonly tab?: string;
  /** The first area holds the labels of what is kept aside. */
  readonly aside?: true;
  /** Some cells hold formulas of ours: whose they are now is told by formula, not by what they show. */
  readonly formulas?: true;
  /** Of the prints that belong to it. */
  readonly stamp?: string;
}

/** Key of the worksheet's custom property, and of the workbook setting where there are no such properties. */
export const MARK = "CrmLens";

/** Workbook setting: ids of the reports that were written, so that a first one need not look for itself. */
export const REPORTS_SETTING = "CrmLens.reports";

export function settingKey(worksheetId: string): string {
  return `${MARK}.sheet.${worksheetId}`;
}

const COPY = "@";

/** A dated copy of a report is one by itself: nothing makes it again. */
export function copyId(report: string, day: string): string {
  return `${report}${COPY}${day}`;
}

export function isCopy(report: string): boolean {
  return report.includes(COPY);
}

/** The report itself, or the one that it is a copy of. */
export function originalOf(report: string): string {
  return report.split(COPY)[0]!;
}

/** Bodies are left out: sorting a table is no rearrangement. */
const HEADS: ReadonlySet<CellStyle> = new Set([
  "title",
  "heading",
  "tableTitle",
  "header",
  "pageTitle",
  "pageHeader",
]);

export function recordOf(
  report: string,
  placed: PlacedSheet,
  {
    tab,
    tables,
    ownPage,
    stamp,
  }: {
    readonly tab: string;
    readonly tables: readonly string[];
    readonly ownPage: boolean;
    readonly stamp: string;
  },
): OwnRecord {
  return {
    report,
    sheet: placed.id,
    areas: placed.ranges.map(areaAddress),
    heads: placed.ranges.map(({ style, values }) => {
      const first = values[0]?.[0];
      return HEADS.has(style) && typeof first === "string" ? first : null;
    }),
    tables,
    charts: placed.charts.map((chart) => chart.name),
    highRows: placed.rowHeights.map(({ row }) => row),
    ...(ownPage ? { page: ownPageOf(placed.page) } : {}),
    tab,
    stamp,
    ...(placed.ranges.some(({ live = [] }) => live.length > 0) ? { formulas: true } : {}),
  };
}

/** Reads a mark; undefined when it is not one of ours, or of a version that we do not know. */
export function parseRecord(text: unknown): OwnRecord | undefined {
  if (typeof text !== "string") {
    return undefined;
  }
  try {
    const record = JSON.parse(text) as Partial<OwnRecord> | null;
    const lists = [record?.areas, record?.heads, record?.tables, record?.charts, record?.highRows];
    return typeof record?.report === "string" &&
      typeof record.sheet === "string" &&
      lists.every(Array.isArray)
      ? (record as OwnRecord)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The ids in {@link REPORTS_SETTING}. */
export function parseReportIds(text: unknown): string[] {
  try {
    const ids: unknown = JSON.parse(String(text));
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === "string") : [];
  } catch {
    return [];
  }
}

const remembered = new Map<string, { readonly record: OwnRecord; readonly prints?: Prints }>();

/** Worksheet ids that carried a report when we last looked: a hint that saves a round trip, checked before it is used. */
export function rememberedIds(report: string): string[] {
  return [...remembered].filter(([, { record }]) => record.report === report).map(([id]) => id);
}

export function remember(worksheetId: string, record: OwnRecord, prints?: Prints): void {
  remembered.set(worksheetId, { record, prints });
}

/** What we know of a sheet without asking; to be checked against its mark. */
export function rememberedSheet(worksheetId: string) {
  return remembered.get(worksheetId);
}

/** Whether a sheet carried a report when we last looked. */
export function isRemembered(worksheetId: string): boolean {
  return remembered.has(worksheetId);
}

/** And the sheets that it shares with all others: they are looked for again. */
export function forgetReport(report: string): void {
  [report, CONTENTS].forEach(forgetSheetsOf);
}

/** Without those that it shares with others. */
export function forgetSheetsOf(report: string): void {
  rememberedIds(report).forEach((id) => remembered.delete(id));
}

/** The worksheet id of the sheet of methods, when we last looked. */
export function rememberedMethods(): string | undefined {
  return rememberedIds(CONTENTS).find((id) => remembered.get(id)!.record.sheet === HOW_SHEET);
}
