import { isCellError, type Cell } from "../core/cells/cell";
import { roleRow, ROLES, type ColumnMapping, type Role } from "../core/cells/roles";
import { TABLE_KINDS } from "../core/cells/guess/kindEvidence";
import { columnLetters } from "../core/cells/issue";
import type { MemoryItem } from "../excel/memory/memory";
import { originalOf } from "../excel/ownRecord";
import type { Removal } from "../excel/ownSheets";
import type { TableUse } from "../excel/settings";
import { textsFor, type Locale } from "../locales";
import { fill } from "../locales/translate";
import { RELATED_KINDS, type RelatedKind } from "../reports/definition";
import { formatValue } from "../reports/kit/formatValue";
import { kindSentence } from "../reports/kit/kindSentence";
import {
  isPossible,
  kindWith,
  missingNeeds,
  ORDER_KINDS,
  ORDER_NEEDS,
  requiredNeeds,
} from "../reports/kit/needs";
import { CONTENTS } from "../reports/layout/sharedSheets";
import { REPORTS, reportById, reportTexts } from "../reports/registry";
import { waysInWords } from "../reports/kit/waysInWords";
import type { ColumnView } from "./components/ColumnList";
import type { ColumnQuestionView } from "./components/ColumnQuestion";
import type { ColumnChoice, OptionView } from "./components/OptionsForm";
import type { ReportCard } from "./components/ReportGallery";
import type { TableKindView } from "./components/TableKindChoice";
import { adviceFor, likelyFor, type TableColumns } from "../app/refuseReport";
import { missingWords, needWords, roleLabel } from "../app/columnWords";
import type { InspectedTable } from "../app/inspectTable";
import type { OutsideTable } from "../app/outside";
import type { TableChoice } from "../app/tableChoices";
import { wantsRows } from "../app/chosenReports";
import { isOffered } from "../app/warehouse/roles";

/** @param outside where the rows are; a warehouse counts fewer kinds of columns */
export function roleChoices(
  locale: Locale,
  outside?: OutsideTable,
): readonly { readonly role: Role; readonly label: string }[] {
  const roles = outside?.kind === "warehouse" ? ROLES.filter(isOffered) : ROLES;
  return roles.map((role) => ({ role, label: roleLabel(role, locale) }));
}

export function columnViews(
  { sources, inspection }: InspectedTable,
  mapping: ColumnMapping,
  corrected: readonly number[],
  locale: Locale,
): readonly ColumnView[] {
  const roleOf = new Map(Object.entries(mapping).map(([role, column]) => [column, role as Role]));
  return inspection.guess.header.titles.map((title, column) => {
    const role = roleOf.get(column) ?? null;
    const letters = columnLetters((sources[0]?.column ?? 0) + column);
    const guess = inspection.guess.guesses.find((candidate) => candidate.column === column);
    return {
      column,
      letters,
      title: inspection.guess.header.headerRows.length > 0 ? title : "",
      samples: (inspection.samples[column] ?? []).map((cell) => showSample(cell, role, locale)),
      role,
      confidence: corrected.includes(column) ? undefined : guess?.confidence,
    };
  });
}

/** What the table in use was taken for, and what it may be. */
export function tableKindView({ inspection }: InspectedTable, locale: Locale): TableKindView {
  const texts = textsFor(locale);
  const { kind, found } = inspection.kind;
  return {
    kind: kind ?? null,
    sentence: found ? kindSentence(found, texts) : "",
    kinds: TABLE_KINDS.map((one) => ({ kind: one, label: texts.reports.common.tableKinds[one] })),
  };
}

/** Excel hands dates over as numbers; who reads "45658" cannot tell what it is. */
export function showSample(cell: Cell, role: Role | null, locale: Locale): string {
  if (isCellError(cell)) {
    return cell.error;
  }
  return typeof cell === "number" && isDay(cell, role)
    ? formatValue(cell, "date", locale)
    : String(cell ?? "");
}

/** A period may be a year as well, such as 2025. */
const FIRST_DAY_OF_A_PERIOD = 10_000;

function isDay(value: number, role: Role | null): boolean {
  const first = role === "period" ? FIRST_DAY_OF_A_PERIOD : 0;
  return (
    role !== null && (roleRow(role).kind === "date" || role === "period") && value > first && value < 100_000
  );
}

/**
 * @param used a table of the workbook for each use that one is put to
 * @param columns of the table in use, among which those that are missing may be
 * @param outside where its rows are
 */
export function reportCards(
  mapping: ColumnMapping,
  used: ReadonlyMap<TableUse, string>,
  locale: Locale,
  columns?: TableColumns,
  outside?: OutsideTable,
): readonly ReportCard[] {
  const { pane, reports, errors } = textsFor(locale);
  const { listSeparator, tableKinds } = reports.common;
  return REPORTS.map((report) => {
    const { title, question, summary } = reportTexts(textsFor(locale), report.id);
    const { related = [] } = report;
    const beside = RELATED_KINDS.filter((kind) => used.has(kind));
    const rowless = wantsRows(report, outside);
    const lacking = rowless ? [] : missingNeeds(report, mapping, beside);
    const kind = kindWith(lacking);
    const elsewhere = kind && used.get(kind);
    const inWords = (kinds: readonly RelatedKind[]) =>
      kinds.map((kind) => tableKinds[kind]).join(listSeparator);
    return {
      id: report.id,
      title,
      question,
      summary,
      needs: waysInWords(requiredNeeds(report), textsFor(locale), (need) => needWords(need, locale)),
      missing: rowless
        ? errors.warehouseRows
        : lacking.length === 0
          ? ""
          : fill(pane.reports.missing, { roles: missingWords(report, mapping, locale) }),
      advice:
        columns && lacking.length > 0
          ? adviceFor(report, columns, locale).map(({ sentence }) => sentence)
          : [],
      elsewhere: elsewhere === undefined ? "" : fill(pane.reports.elsewhere, { table: elsewhere }),
      tablesInUse: inWords(related.filter((kind) => used.has(kind))),
      moreTables: inWords(related.filter((kind) => !used.has(kind))),
    };
  });
}

/**
 * Columns that reports over such tables need and that no column is yet, each once. What another kind of table would have
 * is not missing here.
 */
export function missingColumns(
  mapping: ColumnMapping,
  locale: Locale,
  outside?: OutsideTable,
): readonly string[] {
  const missing = REPORTS.filter((report) => !report.records && !wantsRows(report, outside)).flatMap(
    (report) => missingNeeds(report, mapping)[0] ?? [],
  );
  return [...new Set(missing.map((need) => needWords(need, locale)))];
}

/** For each column that orders want and no column is, the two that could best be it; none where nothing could. */
export function columnQuestions(
  { sources, inspection }: InspectedTable,
  mapping: ColumnMapping,
  locale: Locale,
): readonly ColumnQuestionView[] {
  const [source] = sources;
  const { header } = inspection.guess;
  const { kind } = inspection.kind;
  if (!source || header.headerRows.length === 0 || (kind !== undefined && !ORDER_KINDS.has(kind))) {
    return [];
  }
  return ORDER_NEEDS.filter(
    ({ roles, required }) => required && !roles.some((role) => mapping[role] !== undefined),
  ).flatMap((need) => {
    const candidates = likelyFor(need, { source, header, mapping }).map(({ column, role, samples }) => ({
      column,
      role,
      title: header.titles[column] || columnLetters(source.column + column),
      samples: samples.map((cell) => showSample(cell, role, locale)),
    }));
    return candidates.length > 0 ? [{ wanted: needWords(need, locale), candidates }] : [];
  });
}

/** Columns that an option may name: by their role where they have one, as they are headed. */
export function columnChoices(
  titles: readonly string[],
  mapping: ColumnMapping,
  list: Pick<TableChoice, "guess" | "mapping"> | undefined,
): readonly ColumnChoice[] {
  const choices = (headed: readonly string[], roles: ColumnMapping) => {
    const roleOf = new Map(Object.entries(roles).map(([role, column]) => [column, role]));
    return headed.flatMap((title, column) =>
      title === "" || roles.customer === column || roles.order === column
        ? []
        : [{ value: roleOf.get(column) ?? title, label: title }],
    );
  };
  const all = [
    ...choices(titles, mapping),
    ...(list ? choices(list.guess.guess.header.titles, list.mapping) : []),
  ];
  return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index);
}

/** @param columns that options may name */
export function optionViews(
  reportId: string,
  locale: Locale,
  columns: readonly ColumnChoice[] = [],
): readonly OptionView[] {
  const texts = reportTexts(textsFor(locale), reportId);
  return reportById(reportId).options.map((option) => {
    const words = texts.options[option.name];
    const choices = option.kind === "choice" || option.kind === "column" ? option.choices : [];
    return {
      ...option,
      columns,
      label: words?.label ?? option.name,
      help: words?.help,
      choiceLabels: choices.map((choice) => words?.choices?.[choice] ?? choice),
    };
  });
}

/** Whether a report has been chosen and has every column that it needs. */
export function canMake(reportId: string | null, mapping: ColumnMapping): boolean {
  return reportId !== null && isPossible(reportById(reportId), mapping);
}

/** What people want to know, by the report that tells. */
export function questionViews(locale: Locale): readonly { readonly id: string; readonly question: string }[] {
  return REPORTS.map(({ id }) => ({ id, question: reportTexts(textsFor(locale), id).question }));
}

/** The question before reports are taken away. */
export function removalWords(
  { reportId, sheets, entries }: Removal,
  locale: Locale,
): { readonly title: string; readonly sentences: readonly string[] } {
  const texts = textsFor(locale);
  const words = texts.pane.removal;
  const { listSeparator } = texts.reports.common;
  const list = (names: readonly string[]) => names.join(listSeparator);
  if (sheets.length === 0) {
    return { title: words.nothing, sentences: [] };
  }
  return {
    title: reportId === undefined ? words.askAll : words.ask,
    sentences: [
      fill(words.sheets, { count: formatValue(sheets.length, "integer", locale), sheets: list(sheets) }),
      ...(entries.length > 0 ? [fill(words.entries, { sheets: list(entries) })] : []),
      words.yours,
    ],
  };
}

/** What the workbook remembers, each thing with its size. */
export function memoryWords(items: readonly MemoryItem[], locale: Locale): string {
  const texts = textsFor(locale);
  const { memoryItem, memoryKinds, remembered, rememberedNothing } = texts.pane.sharing;
  const told = items.map(({ key, bytes }) => {
    const subject = key && originalOf(key.subject);
    const known = REPORTS.find(({ id }) => id === subject);
    const report =
      subject === CONTENTS ? texts.reports.contents.index : known && reportTexts(texts, known.id).title;
    const what = key && report ? fill(memoryKinds[key.kind], { report }) : memoryKinds.unknown;
    return fill(memoryItem, { what, size: formatValue(bytes / 1000, "number", locale) });
  });
  return told.length > 0
    ? fill(remembered, { items: told.join(texts.reports.common.listSeparator) })
    : rememberedNothing;
}
