import type { ColumnMapping } from "../core/cells/dataset";
import type { Role } from "../core/cells/roles";
import { TABLE_KINDS, type TableKind } from "../core/cells/guess/kindEvidence";
import type { DecimalMark, Policies } from "../core/cells/policies";
import { RELATED_KINDS, type OptionValue, type ReportDefinition } from "../reports/definition";
import { optionsOf, type PRIVACY_OPTIONS } from "../reports/privacy/privacy";
import { DECIMAL_SETTING, queueProposedDecimal, storedDecimal } from "./decimalSign";
import { parseReportIds, REPORTS_SETTING } from "./ownRecord";
import { runExcel } from "./run";

/** What is remembered with a workbook, so that co-authors see one choice. No data of customers is among it, but the ids of those who never count. */
export interface WorkbookSettings {
  /** Column headers by role, as last chosen. */
  readonly headers: Readonly<Partial<Record<Role, string>>>;
  /** Values that differ from a report's defaults, by report id. */
  readonly options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  readonly policies: Partial<Policies>;
  /** Values for all reports that have an option of this name, unless they were given their own. */
  readonly common: Readonly<Partial<Record<CommonOption, OptionValue>>>;
  /** Shown beside amounts, such as ¥ or CNY. */
  readonly currency?: string;
  /** The decimal sign of texts that tell none; as it is read there is always one, the proposal of Excel's locale at first. */
  readonly decimal?: DecimalMark;
  /** What other tables of the workbook were used for, by their names. */
  readonly related?: Readonly<Record<string, RememberedTable>>;
  /** What a table was said to be, as long as it has these titles. */
  readonly kind?: { readonly kind: TableKind; readonly titles: readonly string[] };
  /** Reports that are made in one go, time after time. */
  readonly chosen?: ChosenReports;
}

/** Reports by id, all that the data allow where none are named; and the last day that counts for them. */
export interface ChosenReports {
  readonly ids?: readonly string[];
  readonly asOf: AsOfRule;
  /** ISO date, for the rule `fixed`. */
  readonly day?: string;
}

/** The first two follow the data as they grow. */
export const AS_OF_RULES = ["lastDate", "lastMonthEnd", "fixed"] as const;
export type AsOfRule = (typeof AS_OF_RULES)[number];

/** A table as it was chosen: found again by its name and its headers, not by its address. */
export interface RememberedTable {
  readonly use: TableUse | "none";
  /** It was added as a later export, the how manieth. */
  readonly added?: number;
  readonly headers: WorkbookSettings["headers"];
}

/** A table of a kind of its own, or more rows of the table in use. */
export const TABLE_USES = [...RELATED_KINDS, "more"] as const;
export type TableUse = (typeof TABLE_USES)[number];

/** Options that mean the same in every report: fiscal year, week, and privacy. */
export type CommonOption =
  "fiscalYearStart" | "weekStart" | (typeof PRIVACY_OPTIONS)[number]["name"] | "owners";

export const NO_SETTINGS: WorkbookSettings = { headers: {}, options: {}, policies: {}, common: {} };

const KEY = "CrmLens.settings";

/** What a workbook holds of earlier work: choices, and the ids of the reports that were written into it. */
export interface Remembered {
  readonly settings: WorkbookSettings;
  readonly writtenReports: readonly string[];
}

/** One round trip. Settings of another version or shape count as none. */
export async function readRemembered(): Promise<Remembered> {
  return await runExcel(async (context) => {
    const { settings } = context.workbook;
    const items = [KEY, REPORTS_SETTING, DECIMAL_SETTING].map((key) =>
      settings.getItemOrNullObject(key).load("value"),
    );
    const proposed = queueProposedDecimal(context);
    await context.sync(); // 1 of 1
    const [chosen, reports, decimal] = items.map((item) =>
      item.isNullObject ? undefined : (item.value as unknown),
    );
    return {
      settings: { ...parseSettings(chosen), decimal: storedDecimal(decimal) ?? proposed() },
      writtenReports: parseReportIds(reports),
    };
  });
}

/** One round trip. */
export async function readSettings(): Promise<WorkbookSettings> {
  return (await readRemembered()).settings;
}

/** One round trip. */
export async function saveSettings({ decimal, ...settings }: WorkbookSettings): Promise<void> {
  await runExcel(async (context) => {
    context.workbook.settings.add(KEY, JSON.stringify(settings));
    if (decimal) {
      context.workbook.settings.add(DECIMAL_SETTING, decimal);
    }
    await context.sync(); // 1 of 1
  });
}

export function parseSettings(text: unknown): WorkbookSettings {
  try {
    const parsed = JSON.parse(String(text)) as Partial<WorkbookSettings> | null;
    return { ...NO_SETTINGS, ...(parsed instanceof Object ? parsed : {}) };
  } catch {
    return NO_SETTINGS;
  }
}

/** What a report starts with in this workbook: its own remembered values over those for all reports. */
export function optionsFor(
  definition: Pick<ReportDefinition, "id" | "options">,
  settings: Pick<WorkbookSettings, "common" | "options">,
): Readonly<Record<string, OptionValue>> {
  const options = optionsOf(definition);
  const common = Object.entries(settings.common).filter(([name]) =>
    options.some((option) => option.name === name),
  );
  return { ...Object.fromEntries(common), ...settings.options[definition.id] };
}

/** The remembered roles of the columns that are there again under the same header, wherever they stand now. */
export function mappingFromHeaders(
  headers: WorkbookSettings["headers"],
  titles: readonly string[],
): ColumnMapping {
  const found = Object.entries(headers)
    .map(([role, header]) => [role, titles.indexOf(header)] as const)
    .filter(([, column]) => column >= 0);
  return Object.fromEntries(found);
}

export function headersOfMapping(
  mapping: ColumnMapping,
  titles: readonly string[],
): WorkbookSettings["headers"] {
  const named = Object.entries(mapping).filter(([, column]) => titles[column]);
  return Object.fromEntries(named.map(([role, column]) => [role, titles[column]!]));
}

/** What was said of a table with these titles before. */
export function rememberedKind(
  { kind }: Pick<WorkbookSettings, "kind">,
  titles: readonly string[],
): TableKind | undefined {
  const same = kind?.titles.length === titles.length && titles.every((title, i) => kind.titles[i] === title);
  return same ? TABLE_KINDS.find((known) => known === kind.kind) : undefined;
}
