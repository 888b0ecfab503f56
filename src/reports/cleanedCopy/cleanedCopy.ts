import type { Cell } from "../../core/cells/cell";
import { isCellError } from "../../core/cells/cell";
import {
  cleanedCopy as cleanCells,
  type CellChange,
  type CleanedCopy,
} from "../../core/cells/rules/cleanedCopy";
import type { Dataset } from "../../core/cells/dataset";
import { findPersonalColumns } from "../../core/cells/guess/privacy";
import { CoreError } from "../../core/errors";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { ReportDefinition, ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import type { Block, NoteBlock, Report, TableColumn, Value, ValueFormat } from "../report";

/** The cleaned table on a sheet of its own, and a log of every change. */
export const cleanedCopy: ReportDefinition = {
  id: "cleaned-copy",
  needs: [],
  copiesData: true,
  options: [{ name: "contacts", kind: "boolean", default: false }],
  build,
};

const MOST_LISTED = 5000;

function build({
  dataset,
  source,
  readOptions,
  options,
  ids,
  texts,
  version,
  onProgress,
}: ReportInput): Report {
  if (!source) {
    throw new CoreError("notAvailable", "cleanedCopyNeedsCells");
  }
  const copy = cleanCells(source, dataset, readOptions);
  onProgress?.(0.8);
  const names = namingColumns(copy, dataset);
  const kept = options.contacts === true;
  const columns = [...copy.titles.keys()].filter((column) => kept || names.get(column) !== "contact");
  const leftOut = copy.titles.filter((_, column) => !columns.includes(column));
  const changes = copy.changes.filter(({ column }) => columns.includes(column));
  const words = texts.reports.cleanedCopy;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  return {
    id: cleanedCopy.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      {
        id: "table",
        name: words.sheets.table,
        freezeAt: "cleaned",
        blocks: [
          {
            kind: "table",
            id: "cleaned",
            filter: true,
            columns: columns.map((column): TableColumn => ({
              key: `column${column + 1}`,
              title: copy.titles[column]!,
              format: FORMATS[copy.formats[column]!],
              names: names.get(column),
            })),
            rows: copy.rows.map((row) => columns.map((column) => plain(row[column]!))),
          },
        ],
      },
      {
        id: "log",
        name: words.sheets.log,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.log },
          {
            kind: "note",
            tone: "finding",
            text: fill(words.findings.summary, {
              rows: count(copy.rows.length),
              changes: count(changes.length),
              converted: count(copy.converted.reduce((sum, column) => sum + column.count, 0)),
              removed: count(copy.removed.length),
            }),
          },
          ...(leftOut.length > 0
            ? [
                {
                  kind: "note" as const,
                  tone: "warning" as const,
                  text: fill(words.findings.leftOut, {
                    columns: leftOut.join(texts.reports.common.listSeparator),
                  }),
                },
              ]
            : []),
          ...logBlocks({ ...copy, changes: changes.map((change) => named(change, names, ids)) }, texts),
          ...howComputed({ dataset, texts, version, options: [[words.options.contacts.label, kept]] }),
        ],
      },
    ],
  };
}

/** Columns that name customers or reach them: the ids, and what no report counts with. */
function namingColumns(
  { titles, rows }: CleanedCopy,
  { mapping }: Dataset,
): ReadonlyMap<number, NonNullable<TableColumn["names"]>> {
  const { customer, contact, customerName, ...others } = mapping;
  const counted = new Set<number>(Object.values(others));
  const personal = findPersonalColumns(titles, rows, 0).map(({ column }) => column);
  const reaching = [...personal, ...[contact, customerName].filter((column) => column !== undefined)];
  return new Map([
    ...reaching.filter((column) => !counted.has(column)).map((column) => [column, "contact"] as const),
    ...(customer === undefined ? [] : [[customer, "customer"] as const]),
  ]);
}

/** The change as it may be told: of a text that would not be covered although what became of it is, nothing. */
function named(
  change: CellChange,
  names: ReturnType<typeof namingColumns>,
  ids: ReportInput["ids"],
): CellChange {
  const naming = names.get(change.column);
  if (!ids || !naming) {
    return change;
  }
  const write = naming === "customer" ? ids.id : ids.contact;
  const [before, after] = [shown(change.before), shown(change.after)];
  const written = { before: before && write(before), after: after && write(after) };
  const uncovered = written.before === before && written.after !== after;
  return { ...change, ...written, before: uncovered ? null : written.before };
}

/** What a person typed keeps its decimals: only ids and dates get a format of their own. */
const FORMATS: Readonly<Record<CleanedCopy["formats"][number], ValueFormat>> = {
  text: "text",
  date: "date",
  dateTime: "dateTime",
  number: "general",
  general: "general",
};

function logBlocks({ changes, converted, removed }: CleanedCopy, texts: Texts): Block[] {
  const { columns, headings } = texts.reports.cleanedCopy;
  const blocks: Block[] = [];
  if (converted.length > 0) {
    blocks.push(
      { kind: "heading", level: 2, text: headings.converted },
      {
        kind: "table",
        id: "converted",
        columns: [
          { key: "column", title: columns.column, format: "text" },
          { key: "cells", title: columns.cells, format: "integer" },
        ],
        rows: converted.map(({ title, count }) => [title, count]),
      },
    );
  }
  if (changes.length > 0) {
    blocks.push({ kind: "heading", level: 2, text: headings.changes }, ...cutNote(changes.length, texts), {
      kind: "table",
      id: "changes",
      filter: true,
      columns: [
        { key: "cell", title: columns.cell, format: "cell" },
        { key: "column", title: columns.column, format: "text" },
        { key: "before", title: columns.before, format: "text" },
        { key: "after", title: columns.after, format: "text" },
      ],
      rows: changes
        .slice(0, MOST_LISTED)
        .map(({ address, title, before, after }) => [address, title, shown(before), shown(after)]),
    });
  }
  if (removed.length > 0) {
    blocks.push({ kind: "heading", level: 2, text: headings.removed }, ...cutNote(removed.length, texts), {
      kind: "table",
      id: "removed",
      columns: [
        { key: "row", title: columns.row, format: "cell" },
        { key: "reason", title: columns.reason, format: "text" },
      ],
      rows: removed.slice(0, MOST_LISTED).map(({ address, reason }) => [address, texts.exclusions[reason]]),
    });
  }
  return blocks;
}

function cutNote(total: number, texts: Texts): NoteBlock[] {
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const text = fill(texts.reports.cleanedCopy.findings.cut, {
    shown: count(MOST_LISTED),
    total: count(total),
  });
  return total > MOST_LISTED ? [{ kind: "note", text }] : [];
}

function plain(cell: Cell): Value {
  return isCellError(cell) ? cell.error : cell;
}

function shown(cell: Cell): string | null {
  const value = plain(cell);
  return value === null ? null : String(value);
}
