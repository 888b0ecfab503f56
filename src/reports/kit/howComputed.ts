import type { Dataset } from "../../core/cells/dataset";
import { NOT_STACKED } from "../../core/cells/rules/readDataset";
import { roleRow, type Role } from "../../core/cells/roles";
import { cellAddress, columnLetters } from "../../core/cells/issue";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { RELATED_KINDS, type RelatedTables } from "../definition";
import { formatValue } from "./formatValue";
import { kindSentence } from "./kindSentence";
import type { Block, Value } from "../report";

/** Of the table, which goes to a sheet that all reports share. */
export const HOW_COMPUTED = "howComputed";

/** What only the report itself knows about its making. */
export interface Making {
  readonly dataset: Dataset;
  /** Other tables that were read for it. */
  readonly related?: RelatedTables;
  readonly texts: Texts;
  readonly version: string;
  /** Label and value of each option, in words. */
  readonly options?: readonly (readonly [label: string, value: Value])[];
  /** One sentence each, with its source. */
  readonly definitions?: readonly string[];
}

/**
 * The block that closes every report: where the rows came from, how many counted and why the others did not, what was
 * chosen, what the words mean.
 */
export function howComputed(making: Making): Block[] {
  const { dataset, related = {}, texts, version, options = [], definitions = [] } = making;
  const words = texts.reports.howComputed;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const { year, currency } = dataset.policies;
  const stated = [
    ...(year === undefined ? [] : [[texts.pane.policies.year.label, year] as const]),
    ...(currency ? [[texts.pane.policies.currency.label, currency] as const] : []),
  ];
  const refunds = dataset.columns.refund !== undefined || dataset.refundRows !== undefined;
  const rows: (readonly [string, string])[] = [
    ...sourceLines(dataset, texts).map((source) => [words.source, source] as const),
    ...stacking(dataset, dataset.columns.order !== undefined, texts).map(
      (sentence) => [words.stacked, sentence] as const,
    ),
    ...(dataset.found ? [[words.takenFor, kindSentence(dataset.found, texts)] as const] : []),
    ...(dataset.records ? [[words.readAs, words.records] as const] : []),
    [words.rowsGiven, count(dataset.given)],
    [words.rowsUsed, count(dataset.used)],
    ...(dataset.excluded.length === 0
      ? [[words.rowsExcluded, words.noneExcluded] as const]
      : dataset.excluded.map(
          (left) =>
            [
              words.rowsExcluded,
              fill(words.excluded, { reason: texts.exclusions[left.reason], count: count(left.count) }),
            ] as const,
        )),
    ...columnsUsed(dataset, texts).map((column) => [words.columns, column] as const),
    ...columnsInWords(dataset, true, texts).map((column) => [words.columnsKept, column] as const),
    ...relatedTables(related, texts).map((table) => [words.related, table] as const),
    ...(dataset.amountBasis ? [[words.amountBasis, words.amountBases[dataset.amountBasis]] as const] : []),
    ...conversionLines(dataset, texts).map((line) => [words.rates, line] as const),
    ...(refunds ? [[words.refunds, words.refundPolicies[dataset.policies.refunds]] as const] : []),
    ...(dataset.asOf === undefined
      ? []
      : [[texts.reports.common.asOf, formatValue(dataset.asOf, "date", texts.locale)] as const]),
    ...stated.map(([name, value]) => [words.policies, fill(words.option, { name, value })] as const),
    ...options.map(
      ([name, value]) =>
        [words.options, fill(words.option, { name, value: optionWord(value, texts) })] as const,
    ),
    ...definitions.map((definition) => [words.definitions, definition] as const),
    [words.version, fill(dataset.stored === undefined ? words.product : words.productAsked, { version })],
  ];
  return [
    { kind: "heading", level: 2, text: words.title },
    {
      kind: "table",
      id: HOW_COMPUTED,
      columns: [
        { key: "item", title: words.item, format: "text" },
        { key: "value", title: words.value, format: "text" },
      ],
      // The same item on several lines is named on its first.
      rows: rows.map(([item, value], index) => [rows[index - 1]?.[0] === item ? null : item, value]),
    },
  ];
}

/** `1 USD = 0.92 EUR (12 rows)`, or from the lowest rate to the highest. */
function conversionLines({ conversion }: Dataset, texts: Texts): string[] {
  const words = texts.reports.howComputed;
  const rateText = (rate: number) => String(Number(rate.toPrecision(6)));
  return (conversion?.rates ?? []).map(({ currency, rows, lowest, highest }) =>
    fill(words.rate, {
      currency,
      rate: lowest === highest ? rateText(lowest) : `${rateText(lowest)}–${rateText(highest)}`,
      to: conversion!.to,
      rows: formatValue(rows, "integer", texts.locale),
      sheet: conversion!.sheet,
    }),
  );
}

function optionWord(value: Value, texts: Texts): string {
  if (typeof value === "boolean") {
    return value ? texts.reports.common.yes : texts.reports.common.no;
  }
  return String(value);
}

/** `Orders!A2:D501`: the data rows of every piece that the table was put together from. */
export function sourceAddresses(dataset: Dataset): string[] {
  const { parts, rows, excludedRows, titles, stored } = dataset;
  if (stored !== undefined) {
    return [stored];
  }
  const end = Math.max(rows.at(-1) ?? -1, excludedRows.at(-1) ?? -1) + 1;
  return parts.map((part, index) => {
    const length = (parts[index + 1]?.start ?? end) - part.start;
    const first = cellAddress({ sheet: part.sheet, row: part.row, column: part.column });
    const lastColumn = columnLetters(part.column + Math.max(titles.length, 1) - 1);
    return length > 0 ? `${first}:${lastColumn}${part.row + length}` : first;
  });
}

/** Each piece with its rows, where there are several. */
function sourceLines(dataset: Dataset, texts: Texts): string[] {
  const addresses = sourceAddresses(dataset);
  if (addresses.length < 2) {
    return addresses;
  }
  const { parts, rows, excludedRows } = dataset;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  return addresses.map((source, index) => {
    const end = parts[index + 1]?.start ?? Infinity;
    const within = (list: Int32Array) =>
      list.reduce((sum, row) => sum + Number(row >= parts[index]!.start && row < end), 0);
    const used = within(rows);
    const given = used + within(excludedRows);
    return fill(texts.reports.howComputed.stackedSource, { source, used: count(used), given: count(given) });
  });
}

/** How the pieces became one table, and which sheets of the same headers were left out and why. */
function stacking(dataset: Dataset, versions: boolean, texts: Texts): string[] {
  const { stackedOrders, stackedRows } = texts.reports.howComputed;
  const keys = Object.values(NOT_STACKED);
  const leftOut = dataset.issues.flatMap(({ key, detail }) => {
    const told = keys.find((one) => one === key);
    return told ? [fill(texts.issues[told], detail)] : [];
  });
  return [
    ...(new Set(dataset.parts.map(({ sheet }) => sheet)).size > 1
      ? [versions ? stackedOrders : stackedRows]
      : []),
    ...leftOut,
  ];
}

/** `Surveys from Survey!A2:O401: rows used 400 of 400`, with its columns, and what was left out and why. */
function relatedTables(related: RelatedTables, texts: Texts): string[] {
  const { howComputed: words, common } = texts.reports;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  return RELATED_KINDS.flatMap((kind) => {
    const dataset = related[kind];
    if (!dataset) {
      return [];
    }
    const used = fill(words.relatedTable, {
      kind: texts.reports.common.tableKinds[kind],
      source: sourceLines(dataset, texts).join(common.listSeparator),
      used: count(dataset.used),
      given: count(dataset.given),
      columns: columnsUsed(dataset, texts).join(common.listSeparator),
    });
    const reasons = dataset.excluded.map((left) =>
      fill(words.excluded, { reason: texts.exclusions[left.reason], count: count(left.count) }),
    );
    return [
      used,
      ...(reasons.length === 0
        ? []
        : [fill(words.relatedExcluded, { reasons: reasons.join(common.listSeparator) })]),
      // Of records every row counts: they have no versions.
      ...stacking(dataset, false, texts),
    ];
  });
}

/** What its columns mean, in words: dates and states of records are no orders'. */
export function roleWords({ records, found }: Dataset, texts: Texts): Readonly<Record<string, string>> {
  const { recordDate, recordStatus } = texts.reports.howComputed;
  return records || found?.kind === "interactions"
    ? { ...texts.roles, date: recordDate, status: recordStatus }
    : texts.roles;
}

/** What reports make figures of; of what is only kept it would be no more than a promise. */
function columnsUsed(dataset: Dataset, texts: Texts): string[] {
  return columnsInWords(dataset, false, texts);
}

function columnsInWords(dataset: Dataset, kept: boolean, texts: Texts): string[] {
  const words = texts.reports.howComputed;
  const roles = roleWords(dataset, texts);
  return (Object.entries(dataset.mapping) as [Role, number][])
    .filter(([role]) => (roleRow(role).kept === true) === kept)
    .map(([role, column]) =>
      fill(words.column, {
        role: roles[role] ?? role,
        title: dataset.titles[column] ?? columnLetters(column),
      }),
    );
}
