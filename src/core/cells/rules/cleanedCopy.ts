import type { Cell } from "../cell";
import { MISSING_CODE, MISSING_DAY, type Column } from "../columns";
import { EXCLUSION_REASONS, type Dataset, type ExclusionReason, type ReadOptions } from "../dataset";
import { cellAddress } from "../issue";
import { IssueLog } from "../read/issueLog";
import { roleRow, type Role } from "../roles";
import { excludeNoData, fillDown } from "./rowRules";
import { readTypedColumns } from "../read/readTypedColumns";
import { placeOf, type SourceGrid } from "../source";
import { assembleTable } from "../read/table";

/** A cell that the cleaned copy writes otherwise than the source. */
export interface CellChange {
  /** Address in the source: `Orders!C17`. */
  readonly address: string;
  readonly column: number;
  readonly title: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** A table as it would stand had it been typed cleanly, and what was done to it. The source is left alone. */
export interface CleanedCopy {
  readonly titles: readonly string[];
  /** How each column is to be shown. */
  readonly formats: readonly ("text" | "date" | "dateTime" | "number" | "general")[];
  readonly rows: readonly (readonly Cell[])[];
  readonly changes: readonly CellChange[];
  /** Cells that only changed their type, such as numbers that stood as text, by column. */
  readonly converted: readonly { readonly title: string; readonly count: number }[];
  /** Rows of the source that the copy does not have. */
  readonly removed: readonly { readonly address: string; readonly reason: ExclusionReason }[];
}

/**
 * The used rows with their mapped columns in one spelling: ids as text, dates as serials, amounts as numbers (in the unit
 * that the title states), groups as they are shown; other columns as they stand. Amounts are the cells' own, not netted
 * or counted once, so that the copy can be read again with the same result.
 */
export function cleanedCopy(
  source: SourceGrid | readonly SourceGrid[],
  dataset: Dataset,
  options: ReadOptions = {},
): CleanedCopy {
  const log = new IssueLog();
  const table = assembleTable("cells" in source ? [source] : source, options.header ?? "auto", log);
  const unscaled = { ...options, unscaled: true };
  const reading = readTypedColumns(table, dataset.mapping, dataset.policies, unscaled, log);
  excludeNoData(reading);
  if (!options.records) {
    fillDown(reading);
  }
  const { texts, numbers, dates } = reading.columns;
  const typed: Partial<Record<Role, Column>> = { ...texts, ...numbers, ...dates };
  const columnAt = new Map(
    Object.entries(dataset.mapping).map(([role, column]) => [
      column,
      { role: role as Role, data: typed[role as Role]! },
    ]),
  );
  const changes: CellChange[] = [];
  const converted = new Map<string, number>();
  const rows = Array.from(dataset.rows, (row) =>
    table.titles.map((title, column) => {
      const before = table.rows[row]![column] ?? null;
      const known = columnAt.get(column);
      const after = known ? cellOf(known.data, row, before) : before;
      if (after !== before && String(after) === String(before)) {
        converted.set(title, (converted.get(title) ?? 0) + 1);
      } else if (after !== before) {
        const address = cellAddress(placeOf(dataset.parts, row, column));
        changes.push({ address, column, title, before, after });
      }
      return after;
    }),
  );
  return {
    titles: table.titles,
    formats: table.titles.map((_, column) => formatOf(columnAt.get(column))),
    rows,
    changes,
    converted: [...converted].map(([title, count]) => ({ title, count })),
    removed: Array.from(dataset.excludedRows, (row, i) => ({
      address: cellAddress(placeOf(dataset.parts, row, 0)),
      reason: EXCLUSION_REASONS[dataset.excludedReasons[i]!]!,
    })),
  };
}

/** What cannot be read is kept as it stands: a cleaned copy loses nothing. */
function cellOf(column: Column, row: number, before: Cell): Cell {
  switch (column.kind) {
    case "text":
      return column.codes[row] === MISSING_CODE ? before : column.dictionary[column.codes[row]!]!;
    case "number":
      return Number.isNaN(column.values[row]!) ? before : column.values[row]!;
    case "date": {
      const day = column.days[row]!;
      if (day === MISSING_DAY) {
        return before;
      }
      const exact = typeof before === "number" && Math.floor(before) === day ? before : undefined;
      return exact ?? day + toSeconds(column.dayFraction?.[row] ?? 0);
    }
  }
}

/** Shares of a day are kept in single precision: whole seconds are what they mean. */
function toSeconds(fraction: number): number {
  return Math.round(fraction * 86400) / 86400;
}

function formatOf(
  known: { readonly role: Role; readonly data: Column } | undefined,
): CleanedCopy["formats"][number] {
  if (!known) {
    return "general";
  }
  if (known.data.kind === "date") {
    return known.data.dayFraction ? "dateTime" : "date";
  }
  return known.data.kind === "number" ? "number" : roleRow(known.role).kind === "id" ? "text" : "general";
}
