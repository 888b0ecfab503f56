import type { Cell, Grid } from "../../../src/core/cells/cell";
import { MISSING_CODE, type TextColumn } from "../../../src/core/cells/columns";
import { EXCLUSION_REASONS, type ReadOptions } from "../../../src/core/cells/dataset";
import { DEFAULT_POLICIES, type Policies } from "../../../src/core/cells/policies";
import { IssueLog } from "../../../src/core/cells/read/issueLog";
import type { RawColumn } from "../../../src/core/cells/read/readColumns";
import type { Reading } from "../../../src/core/cells/read/reading";
import { readTypedColumns } from "../../../src/core/cells/read/readTypedColumns";
import { assembleTable } from "../../../src/core/cells/read/table";
import { cellAddress } from "../../../src/core/cells/issue";
import type { ColumnMapping } from "../../../src/core/cells/roles";
import type { SourceGrid } from "../../../src/core/cells/source";

export function sheet(cells: Grid, about: Partial<SourceGrid> = {}): SourceGrid {
  return { sheet: "S", row: 0, column: 0, cells, ...about };
}

/** A table whose columns are read, before any rule has looked at its rows. */
export function readingOf(
  cells: Grid | readonly SourceGrid[],
  mapping: ColumnMapping,
  policies: Partial<Policies> = {},
  options: ReadOptions = {},
): Reading {
  const log = new IssueLog();
  const grids = isGrid(cells) ? [sheet(cells)] : cells;
  const table = assembleTable(grids, options.header ?? "auto", log);
  return readTypedColumns(table, mapping, { ...DEFAULT_POLICIES, ...policies }, options, log);
}

function isGrid(cells: Grid | readonly SourceGrid[]): cells is Grid {
  return cells.length === 0 || Array.isArray(cells[0]);
}

/** Every complaint so far about rows that are data, as `key address`. */
export function complaintsOf({ log, table, reasons }: Reading): string[] {
  return log
    .finish(table.parts, reasons.counts, Math.max(0, table.from - 1))
    .issues.map(({ key, place }) => (place ? `${key} ${cellAddress(place)}` : key));
}

/** Why each row is left out, by row of the table; blank rows are "blank". */
export function reasonsOf({ reasons }: Reading): Record<number, string> {
  const { excludedRows, excludedReasons } = reasons.result();
  return Object.fromEntries(
    [...excludedRows].map((row, i) => [row, EXCLUSION_REASONS[excludedReasons[i]!]!]),
  );
}

/** One column of cells by itself, without a header. */
export function columnOf(
  cells: readonly Cell[],
  about: Partial<RawColumn> = {},
): RawColumn & { told(): string[] } {
  const log = new IssueLog();
  const told = () =>
    log
      .finish([{ sheet: "S", row: 0, column: 0, start: 0 }], () => true, 0)
      .findings.map(({ key, rows, count, detail }) =>
        [key, ...(rows.length > 0 ? rows : [`×${detail.count ?? count}`])].join(" "),
      );
  return { rows: cells.map((cell) => [cell]), from: 0, column: 0, log, ...about, told };
}

export function textsOf({ codes, dictionary }: TextColumn): (string | undefined)[] {
  return [...codes].map((code) => (code === MISSING_CODE ? undefined : dictionary[code]));
}
