import { isSmall, suppressGroups, suppressTable } from "../core/cells/suppression";
import type { Texts } from "../locales";
import { fill } from "../locales/translate";
import { afterRemarks } from "./afterRemarks";
import { formatValue } from "./formatValue";
import type { Block, ChartBlock, GroupSizes, Report, ReportSheet, TableBlock, Told, Value } from "./report";

/** Cells of a table, row by row. */
type Flags = readonly (readonly boolean[])[];

/**
 * The report without figures of groups of fewer than `smallest` customers, and without as many more as it takes that
 * totals do not give these back. Tables say how large the groups behind their figures are; sentences, which figures they
 * tell. Drawn points are left out of lines, for text would be drawn as nothing.
 */
export function hideSmallGroups(report: Report, smallest: number, texts: Texts): Report {
  return { ...report, sheets: report.sheets.map((sheet) => hideOnSheet(sheet, smallest, texts)) };
}

function hideOnSheet(sheet: ReportSheet, smallest: number, texts: Texts): ReportSheet {
  const words = texts.reports.privacy;
  const hiding = new Map<string, Hiding>();
  for (const block of sheet.blocks) {
    const hidden = block.kind === "table" ? hidingIn(block, smallest) : undefined;
    if (block.kind === "table" && hidden) {
      hiding.set(block.id, hidden);
    }
  }
  const charts = sheet.blocks.filter((block): block is ChartBlock => block.kind === "chart");
  const tells = (about: readonly Told[] = []) => about.some((told) => isHidden(told, hiding, smallest));
  const blocks = sheet.blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case "table": {
        const hidden = hiding.get(block.id);
        return [
          hidden ? withoutHidden(block, hidden.cells, drawnAsLines(block, charts), words.hidden) : block,
        ];
      }
      case "note":
        return tells(block.about) ? [] : [block];
      case "chart":
        return [tells(block.about) ? { ...block, finding: fill(words.untold, { smallest }) } : block];
      case "keyFigures":
        return [
          {
            ...block,
            figures: block.figures.map((figure) =>
              tells(figure.about) ? { ...figure, value: words.hidden } : figure,
            ),
          },
        ];
      case "heading":
        return [block];
    }
  });
  if (hiding.size === 0) {
    return { ...sheet, blocks };
  }
  const groups = [...hiding.values()].reduce((sum, own) => sum + own.groups, 0);
  const text = fill(words.groupsHidden, {
    groups: formatValue(groups, "integer", texts.locale),
    tables: hiding.size,
    smallest,
    sign: words.hidden,
  });
  return { ...sheet, blocks: afterRemarks(blocks, [{ kind: "note", tone: "warning", text }]) };
}

interface Hiding {
  readonly cells: Flags;
  readonly groups: number;
}

/** Undefined where nothing of the table has to be hidden. */
function hidingIn(table: TableBlock, smallest: number): Hiding | undefined {
  const { columns, rows, groups = "whole" } = table;
  const body = table.total ? rows.slice(0, -1) : rows;
  const counting = columns.flatMap(({ groupSize }, column) => (groupSize === true ? [column] : []));
  const counted = flagsOfCounts(table, counting, smallest);
  const given = new Map<unknown, readonly boolean[]>();
  const flagsOf = (column: number): readonly boolean[] | undefined => {
    const { groupSize, format } = columns[column]!;
    if (typeof groupSize === "object") {
      const own = given.get(groupSize) ?? flagsOfSizes(groupSize, smallest, groups === "whole");
      given.set(groupSize, own);
      return own;
    }
    const follows =
      groupSize === true
        ? column
        : groupSize !== undefined
          ? columns.findIndex(({ key }) => key === groupSize)
          : counting.length === 1 && format !== "text"
            ? counting[0]!
            : -1;
    return counted.get(follows);
  };
  const flags = columns.map(({ together }, column) => {
    const own = flagsOf(column);
    return together && own?.includes(true) ? rows.map(() => true) : own;
  });
  const cells = rows.map((_, row) => columns.map((_, column) => flags[column]?.[row] ?? false));
  if (!cells.some((row) => row.includes(true))) {
    return undefined;
  }
  const sizes = [...counted.values(), ...given.values()];
  const ofRow = body.map((_, row) => sizes.filter((own) => own[row]).length);
  const hidden = groups === "separate" ? ofRow.map((count) => Math.min(1, count)) : ofRow;
  return { cells, groups: hidden.reduce((sum, count) => sum + count, 0) };
}

/** By column that counts customers; the total's row is hidden only where there are too few customers in all. */
function flagsOfCounts(
  { rows, total, groups = "whole" }: TableBlock,
  counting: readonly number[],
  smallest: number,
): Map<number, readonly boolean[]> {
  const counts = rows.map((row) => counting.map((column) => sizeOf(row[column])));
  switch (groups) {
    case "crossed": {
      const hidden = suppressTable(counts, smallest);
      return new Map(counting.map((column, index) => [column, hidden.map((row) => row[index]!)]));
    }
    case "separate": {
      const hidden = counts.map((row) => row.some((count) => isSmall(count, smallest)));
      return new Map(counting.map((column) => [column, hidden]));
    }
    case "whole": {
      const end = rows.length - (total ? 1 : 0);
      return new Map(
        counting.map((column, index) => {
          const own = counts.map((row) => row[index]!);
          const totals = own.slice(end).map((count) => isSmall(count, smallest));
          return [column, [...suppressGroups(own.slice(0, end), smallest), ...totals]];
        }),
      );
    }
  }
}

/** Of sizes that no column prints; those of several wholes do not stand in for one another. */
function flagsOfSizes(
  sizes: GroupSizes | readonly GroupSizes[],
  smallest: number,
  addUp: boolean,
): readonly boolean[] {
  const wholes = sizes.every((size) => typeof size === "object" && size !== null)
    ? (sizes as readonly GroupSizes[])
    : [sizes as GroupSizes];
  const flags = wholes.map((own) => {
    const counts = own.map(sizeOf);
    return addUp ? suppressGroups(counts, smallest) : counts.map((count) => isSmall(count, smallest));
  });
  const rows = Math.max(0, ...flags.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) => flags.some((own) => own[row]));
}

function sizeOf(value: Value | undefined): number {
  return typeof value === "number" && value > 0 ? value : 0;
}

function isHidden(told: Told, hiding: ReadonlyMap<string, Hiding>, smallest: number): boolean {
  if ("customers" in told) {
    return isSmall(told.customers, smallest);
  }
  const { table, row } = told;
  const cells = hiding.get(table)?.cells ?? [];
  const rows = row === undefined ? cells : cells.slice(row, row + 1);
  return rows.some((own) => own.includes(true));
}

/** Columns whose points are joined by a line, or placed by them. */
function drawnAsLines({ id }: TableBlock, charts: readonly ChartBlock[]): ReadonlySet<string> {
  const own = charts.filter(({ table }) => table === id);
  return new Set(
    own.flatMap(({ type, series, category }) => [
      ...series
        .filter(({ as }) => (as ?? type).startsWith("line") || type === "xyScatter")
        .map(({ column }) => column),
      ...(type === "xyScatter" ? [category] : []),
    ]),
  );
}

function withoutHidden(
  table: TableBlock,
  cells: Flags,
  lines: ReadonlySet<string>,
  sign: string,
): TableBlock {
  const signs = table.columns.map(({ key }) => (lines.has(key) ? null : sign));
  return {
    ...table,
    rows: table.rows.map((row, index) =>
      row.map((value, column) => (cells[index]![column] && value !== null ? signs[column]! : value)),
    ),
  };
}
