import type { ColumnMapping, SourceGrid } from "../core/cells/dataset";
import { TABLE_KINDS, type TableKind } from "../core/cells/guess/kindEvidence";
import type { HeaderBlock } from "../core/cells/read/header";
import {
  DEFAULT_POLICIES,
  POLICY_CHOICES,
  STATED,
  STATUS_MEANINGS,
  statedPolicy,
  type Policies,
} from "../core/cells/policies";
import { columnLetters } from "../core/cells/issue";
import { ROLES, type Role } from "../core/cells/roles";
import { foldText } from "../core/cells/read/text";
import { textsFor, type Locale } from "../locales";
import { fill } from "../locales/translate";
import type { NamedCells } from "../excel/namedCells";
import { TABLE_USES } from "../excel/settings";
import type { OptionValue, ReportDefinition, ReportOption } from "../reports/definition";
import { namedColumns, type ColumnOption } from "../reports/kit/columnOptions";
import { optionsOf } from "../reports/privacy/privacy";
import { REPORTS } from "../reports/registry";
import { isoSerial } from "../core/cells/calendar";
import { SpokenError } from "./sentenceOf";
import type { TableFile } from "./tableFile/tableFile";
import { useTable, withUse, type TableChoice } from "./tableChoices";

/** The table that a script names, in the words of a command line. */
export interface TableOfRequest {
  /** A sheet, and a range on it; without one its used cells. A table or named range by its name, on whatever sheet. */
  readonly source: { readonly sheet: string; readonly range?: string };
  /** Files that hold the table instead of a sheet, one below the other: none of their rows enters the workbook. */
  readonly files?: readonly TableFile[];
  /**
   * Column by role: letter, number from 1 within the range, or header; empty for no column. Guessed for roles that are not
   * named.
   */
  readonly mapping?: Readonly<Record<string, string | number>>;
  /**
   * Other tables of the workbook: those that are recognised (`auto`), `none`, or exactly these sheets by kind; `more` are
   * more rows of the same table. Several sheets of a kind are separated by commas.
   */
  readonly related?: "auto" | "none" | Readonly<Record<string, string>>;
  /** What the table is; by its headers and values unless it is said. */
  readonly kind?: string;
  /** `false` takes the first row as data. */
  readonly header?: boolean;
  /** ISO date. */
  readonly asOf?: string;
  /** Choices for rows that can be read in more than one way, such as `{ refunds: "drop" }`. */
  readonly policies?: Readonly<Record<string, string>>;
  /** What words of the status column mean, such as `{ "on the way": "paid" }`. */
  readonly statuses?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string | number | boolean>>;
  readonly locale?: string;
  /** Told when the cells have been read and nothing has been written. */
  readonly onRead?: () => void;
}

/** What a script asks for. */
export interface ReportRequest extends TableOfRequest {
  /** Id of a registered report. */
  readonly report: string;
  /** Also write it into the workbook. */
  readonly write?: boolean;
}

export interface BatchRequest extends TableOfRequest {
  /** Ids of registered reports, all that the table allows, or those that the workbook remembers as chosen. */
  readonly reports: "all" | "chosen" | readonly string[];
  /** Told of each report before and after it is written; the overview is written first and last. */
  readonly onWriting?: (report: string) => void;
  readonly onWritten?: (report: string) => void;
}

/** Each of these answers with what was meant, or throws a sentence that names what was not understood and what would be. */
export function wantedReport(id: string, locale: Locale): ReportDefinition {
  const found = REPORTS.find((report) => report.id === id);
  if (!found) {
    throw refusal(locale, "unknownReport", {
      report: id,
      known: REPORTS.map((report) => report.id).join(", "),
    });
  }
  return found;
}

export function wantedOptions(
  definition: ReportDefinition,
  given: ReportRequest["options"] = {},
  locale: Locale,
): Readonly<Record<string, OptionValue>> {
  const options = optionsOf(definition);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const option = options.find((candidate) => candidate.name === name);
      if (!option) {
        const known = options.map((candidate) => candidate.name).join(", ");
        throw refusal(locale, "unknownOption", { report: definition.id, option: name, known });
      }
      return [name, wantedValue(option, value, locale)];
    }),
  );
}

/** Values for several reports, by report: each takes the options that it has, and somebody has to take each. */
export function wantedOptionsOfAll(
  definitions: readonly ReportDefinition[],
  given: ReportRequest["options"] = {},
  locale: Locale,
): Readonly<Record<string, Readonly<Record<string, OptionValue>>>> {
  const has = (definition: ReportDefinition, name: string) =>
    optionsOf(definition).some((option) => option.name === name);
  /** A word such as "segments" that another report's option of this name takes is no column. */
  const isWordOfOthers = (one: ReportDefinition, name: string, value: OptionValue) => {
    const takes = (other: ReportDefinition) => columnOption(other, name)?.choices.includes(String(value));
    return columnOption(one, name) !== undefined && !takes(one) && definitions.some(takes);
  };
  const nobodys = Object.keys(given).find((name) => !definitions.some((one) => has(one, name)));
  if (nobodys !== undefined) {
    const known = [...new Set(definitions.flatMap((one) => optionsOf(one).map(({ name }) => name)))];
    const report = definitions.map(({ id }) => id).join(", ");
    throw refusal(locale, "unknownOption", { report, option: nobodys, known: known.join(", ") });
  }
  return Object.fromEntries(
    definitions.map((one) => {
      const own = Object.entries(given).filter(
        ([name, value]) => has(one, name) && !isWordOfOthers(one, name, value),
      );
      return [one.id, wantedOptions(one, Object.fromEntries(own), locale)];
    }),
  );
}

function columnOption({ options }: ReportDefinition, name: string): ColumnOption | undefined {
  return options.find((option): option is ColumnOption => option.name === name && option.kind === "column");
}

function wantedValue(option: ReportOption, given: OptionValue, locale: Locale): OptionValue {
  const text = String(given).trim();
  const words = textsFor(locale).scripting;
  const refuse = (allowed: string) =>
    refusal(locale, "badOption", { option: option.name, allowed, value: text });
  switch (option.kind) {
    case "boolean":
      if (!/^(true|false)$/i.test(text)) {
        throw refuse(words.trueOrFalse);
      }
      return text.toLowerCase() === "true";
    case "column":
    case "text":
      return text;
    case "choice":
      if (!option.choices.includes(text)) {
        throw refuse(option.choices.join(", "));
      }
      return text;
    case "number": {
      const value = Number(text);
      if (text === "" || !(value >= option.min && value <= option.max)) {
        throw refuse(fill(words.numberRange, { min: option.min, max: option.max }));
      }
      return value;
    }
  }
}

/**
 * Columns that options name, by header, letter or number, become what they are: a role, or a header of the table in use or
 * of a customer list.
 */
export function wantedColumns(
  definition: ReportDefinition,
  given: Readonly<Record<string, OptionValue>>,
  { table, list }: { readonly table: TitledTable; readonly list: TitledTable | undefined },
  locale: Locale,
): Readonly<Record<string, OptionValue>> {
  const tables = list ? [table, list] : [table];
  const meant = (name: string): string => {
    const isRole = (ROLES as readonly string[]).includes(name);
    if (isRole && tables.some(({ mapping }) => mapping?.[name as Role] !== undefined)) {
      return name;
    }
    for (const { titles, mapping = {}, first } of tables) {
      const column = columnNamed(name, { titles, first });
      if (column !== undefined) {
        const role = Object.entries(mapping).find(([, at]) => at === column);
        return role?.[0] ?? titles[column]!;
      }
    }
    if (isRole) {
      return name;
    }
    const known = [...new Set(tables.flatMap(({ titles }) => titles))].join(", ");
    throw refusal(locale, "unknownColumn", { column: name, known });
  };
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const option = columnOption(definition, name);
      const columns = option ? namedColumns(option, value) : [];
      return [name, columns.length > 0 ? columns.map(meant).join(",") : value];
    }),
  );
}

/** Named columns take the place of guesses, for their role and for their column. */
export function wantedMapping(
  guessed: ColumnMapping,
  given: ReportRequest["mapping"] = {},
  table: { readonly sources: readonly SourceGrid[]; readonly header: HeaderBlock },
  locale: Locale,
): ColumnMapping {
  const named = Object.entries(given).map(([role, column]) => {
    if (!(ROLES as readonly string[]).includes(role)) {
      throw refusal(locale, "unknownRole", { role, known: ROLES.join(", ") });
    }
    const unmapped = String(column).trim() === "";
    return [role as Role, unmapped ? undefined : wantedColumn(column, table, locale)] as const;
  });
  const taken = new Set(named.map(([, column]) => column));
  const others = Object.entries(guessed).filter(([role, column]) => !(role in given) && !taken.has(column));
  return Object.fromEntries([
    ...others,
    ...named.filter(([, column]) => column !== undefined),
  ]) as ColumnMapping;
}

export function wantedKind(kind: string | undefined, locale: Locale): TableKind | undefined {
  const found = TABLE_KINDS.find((known) => foldText(known) === foldText(kind ?? ""));
  if (kind !== undefined && !found) {
    throw refusal(locale, "unknownTableKind", { kind, known: TABLE_KINDS.join(", ") });
  }
  return found;
}

function wantedColumn(
  column: string | number,
  { sources, header }: { readonly sources: readonly SourceGrid[]; readonly header: HeaderBlock },
  locale: Locale,
): number {
  const text = String(column).trim();
  const { titles } = header;
  const found = columnNamed(text, { titles, first: sources[0]?.column ?? 0 });
  if (found === undefined) {
    throw refusal(locale, "unknownColumn", { column: text, known: titles.join(", ") });
  }
  return found;
}

interface TitledTable {
  readonly titles: readonly string[];
  readonly mapping?: ColumnMapping;
  /** Column of the sheet in which the table begins, where columns may be named by letter or number. */
  readonly first?: number;
}

function columnNamed(text: string, { titles, first }: TitledTable): number | undefined {
  const byNumber = first !== undefined && /^\d+$/.test(text) ? Number(text) - 1 : -1;
  const byLetter =
    first === undefined
      ? -1
      : titles.findIndex((_, index) => columnLetters(first + index) === text.toUpperCase());
  const byTitle = titles.findIndex((title) => foldText(title) === foldText(text));
  return [byNumber, byLetter, byTitle].find((index) => index >= 0 && index < titles.length);
}

/** The table or named range of this name, in whatever case. */
export function wantedName(name: string, found: readonly NamedCells[], locale: Locale): NamedCells {
  const cells = found.find((one) => foldText(one.name) === foldText(name));
  if (!cells) {
    throw refusal(locale, found.length > 0 ? "unknownName" : "noNames", {
      name,
      known: found.map((one) => one.name).join(", "),
    });
  }
  return cells;
}

/** The tables of the choice, used as asked. */
export function wantedTables(
  choices: readonly TableChoice[],
  wanted: ReportRequest["related"] = "auto",
  locale: Locale,
): readonly TableChoice[] {
  if (wanted === "auto" || wanted === "none") {
    return wanted === "auto" ? choices : [];
  }
  // What was added to the table is the table.
  let used: readonly TableChoice[] = choices.map((choice) =>
    choice.added === undefined ? withUse({ ...choice, chosen: true }, null) : choice,
  );
  for (const [kind, names] of Object.entries(wanted)) {
    const use = TABLE_USES.find((known) => known === kind);
    if (use === undefined) {
      throw refusal(locale, "unknownKind", { kind, known: TABLE_USES.join(", ") });
    }
    for (const name of sheetNames(names, choices)) {
      const choice = choices.find(({ table }) => foldText(table.name) === foldText(name));
      if (!choice) {
        const known = choices.map(({ table }) => table.name).join(", ");
        throw refusal(locale, "unknownTable", { table: name, known });
      }
      if (use === "more" && !choice.continues) {
        throw refusal(locale, "otherColumns", { table: name });
      }
      used = useTable(used, choice.table.name, use);
    }
  }
  return used;
}

/** The name of a sheet may hold commas itself. */
function sheetNames(names: string, choices: readonly TableChoice[]): string[] {
  return choices.some(({ table }) => foldText(table.name) === foldText(names))
    ? [names]
    : names.split(",").map((name) => name.trim());
}

/** Words of the status column, folded, by what they are said to mean. */
export function wantedStatuses(given: ReportRequest["statuses"] = {}, locale: Locale): Policies["statuses"] {
  return Object.fromEntries(
    Object.entries(given).map(([word, meaning]) => {
      const known = STATUS_MEANINGS.find((one) => one.toLowerCase() === meaning.trim().toLowerCase());
      if (!known) {
        throw refusal(locale, "unknownStatusMeaning", { meaning, known: STATUS_MEANINGS.join(", ") });
      }
      return [foldText(word), known];
    }),
  );
}

/** @param remembered by the workbook, where nothing is said */
export function wantedPolicies(
  given: ReportRequest["policies"] = {},
  locale: Locale,
  remembered: Partial<Policies> = {},
): Policies {
  const wanted = Object.entries(given).map(([name, value]) => [name, wantedPolicy(name, value, locale)]);
  return { ...DEFAULT_POLICIES, ...remembered, ...Object.fromEntries(wanted) };
}

function wantedPolicy(name: string, value: string, locale: Locale): string | number {
  const own = STATED.find((one) => one === name);
  if (own) {
    const stated = statedPolicy(own, value);
    if (stated === undefined) {
      const allowed = textsFor(locale).pane.policies[own].invalid;
      throw refusal(locale, "badOption", { option: name, allowed, value });
    }
    return stated;
  }
  const choices: readonly string[] | undefined = POLICY_CHOICES[name as keyof typeof POLICY_CHOICES];
  if (!choices) {
    const known = [...Object.keys(POLICY_CHOICES), ...STATED].join(", ");
    throw refusal(locale, "unknownPolicy", { policy: name, known });
  }
  if (!choices.includes(value)) {
    throw refusal(locale, "badOption", { option: name, allowed: choices.join(", "), value });
  }
  return value;
}

export function wantedAsOf(asOf: string | undefined, locale: Locale): number | undefined {
  if (asOf === undefined || asOf === "") {
    return undefined;
  }
  const serial = isoSerial(asOf);
  if (serial === undefined) {
    throw refusal(locale, "badDate", { value: asOf });
  }
  return serial;
}

type Refusal = keyof ReturnType<typeof textsFor>["scripting"];

function refusal(
  locale: Locale,
  key: Refusal,
  detail: Readonly<Record<string, string | number>>,
): SpokenError {
  return new SpokenError(fill(textsFor(locale).scripting[key], detail));
}
