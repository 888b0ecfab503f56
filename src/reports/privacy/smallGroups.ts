import { isSmall, suppressGroups, suppressTable } from "../../core/statistics/suppression";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { afterRemarks } from "../kit/afterRemarks";
import { formatValue } from "../kit/formatValue";
import { hideSmallMembers } from "./smallMembers";
import type { Block, ChartBlock, GroupSizes, Report, ReportSheet, TableBlock, Told, Value } from "../report";

/** Cells of a table, row by row. */
type Flags = readonly (readonly boolean[])[];

/**
 * The report without figures of groups of fewer than `smallest` customers, and without as many more as it takes that
 * totals do not give these back. Tables say how large the groups behind their figures are; sentences, which figures they
 * tell.
 */
export function hideSmallGroups(report: Report, smallest: number, texts: Texts): Report {
  const all = new Map<string, Hiding>();
  const hidings = report.sheets.map(({ blocks }) => {
    const own = new Map<string, Hiding>();
    for (const block of blocks) {
      const hidden = block.kind === "table" ? hidingIn(block, smallest) : undefined;
      if (block.kind === "table" && hidden) {
        own.set(block.id, hidden);
        all.set(block.id, hidden);
      }
    }
    return own;
  });
  const charts = report.sheets.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "chart"));
  return {
    ...report,
    sheets: report.sheets.map((sheet, index) =>
      hideOnSheet(sheet, { smallest, texts, own: hidings[index]!, all, charts }),
    ),
  };
}

interface Hidden {
  readonly smallest: number;
  readonly texts: Texts;
  /** By table of the sheet, and of the report. */
  readonly own: ReadonlyMap<string, Hiding>;
  readonly all: ReadonlyMap<string, Hiding>;
  readonly charts: readonly ChartBlock[];
}

function hideOnSheet(sheet: ReportSheet, { smallest, texts, own: hiding, all, charts }: Hidden): ReportSheet {
  const words = texts.reports.privacy;
  const untold = fill(words.untold, { smallest });
  const here = new Map([...all, ...hiding]);
  const tells = ({ about = [] }: { readonly about?: readonly Told[] }) =>
    about.some((told) => isHidden(told, here, smallest));
  const blocks = sheet.blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case "table": {
        const hidden = hiding.get(block.id);
        const members = hideSmallMembers(block, smallest, texts);
        const signed = hidden ? withSigns(members, hidden.cells, words.hidden) : members;
        return [blankWhereDrawn(signed, charts, words.hidden)];
      }
      case "note":
        return tells(block) ? [] : [block];
      case "chart":
        return [tells(block) ? { ...block, finding: untold } : block];
      case "keyFigures":
        return [
          {
            ...block,
            figures: block.figures.map((figure) =>
              tells(figure) ? { ...figure, value: words.hidden } : figure,
            ),
          },
        ];
      case "headline": {
        const sentences = block.sentences.flatMap((sentence) =>
          !tells(sentence) ? sentence : sentence.otherwise === undefined ? [] : { text: sentence.otherwise },
        );
        return [{ ...block, sentences: sentences.length > 0 ? sentences : [{ text: untold }] }];
      }
      case "cards":
        return [
          {
            ...block,
            cards: block.cards.map((card) =>
              tells(card)
                ? { label: card.label, format: card.format, value: words.hidden }
                : card.change && tells(card.change)
                  ? { ...card, change: undefined }
                  : card,
            ),
          },
        ];
      case "todo": {
        const lines = block.lines.filter((line) => !tells(line));
        return lines.length > 0 ? [{ ...block, lines }] : [];
      }
      case "heading":
      case "subtitle":
      case "method":
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
  /** Whether a figure of the row, or of any, is hidden; of one column, or of any. */
  readonly isHidden: (row?: number, column?: string) => boolean;
  readonly groups: number;
}

/** Undefined where nothing of the table has to be hidden. */
function hidingIn(table: TableBlock, smallest: number): Hiding | undefined {
  const { columns, rows, groups = "whole" } = table;
  const counting = columns.flatMap(({ groupSize }, column) => (groupSize === true ? [column] : []));
  const counted = flagsOfCounts(table, counting, smallest);
  const given = flagsOfSizes(table, smallest);
  const own = columns.map(({ key, groupSize, format }, column) => {
    const follows =
      typeof groupSize === "string"
        ? columns.findIndex((other) => other.key === groupSize)
        : groupSize === undefined && counting.length === 1 && format !== "text"
          ? counting[0]!
          : column;
    return counted.get(follows) ?? given.get(key);
  });
  const isHidden: Hiding["isHidden"] = (row, key) =>
    own.some(
      (flags, column) =>
        (key === undefined || columns[column]!.key === key) &&
        (row === undefined ? flags?.includes(true) : flags?.[row]),
    );
  if (!isHidden()) {
    return undefined;
  }
  const cells = rows.map((_, row) =>
    columns.map(({ together }, column) => {
      const flags = own[column];
      return (together ? flags?.includes(true) : flags?.[row]) ?? false;
    }),
  );
  const sizes = counted.size > 0 ? counted : given;
  const body = table.total ? rows.slice(0, -1) : rows;
  const hidden = body.map((_, row) => [...sizes.values()].filter((own) => own[row]).length);
  const found = hidden.reduce((sum, count) => sum + (groups === "separate" ? Math.min(1, count) : count), 0);
  return { cells, isHidden, groups: Math.max(1, found) };
}

/** By column that counts customers; the row of the total is hidden only where there are too few customers in all. */
function flagsOfCounts(
  { rows, total, groups = "whole", wholes }: TableBlock,
  counting: readonly number[],
  smallest: number,
): Map<number, readonly boolean[]> {
  const counts = rows.map((row) => counting.map((column) => sizeOf(row[column])));
  const columnsOf = (flags: Flags) =>
    new Map(counting.map((column, index) => [column, flags.map((row) => row[index]!)]));
  switch (groups) {
    case "crossed":
      return columnsOf(suppressTable(counts, smallest, wholes));
    case "across":
      return columnsOf(counts.map((row) => suppressGroups(row, smallest)));
    case "separate":
      return columnsOf(counts.map((row) => row.map(() => row.some((count) => isSmall(count, smallest)))));
    case "whole":
      return new Map(
        counting.map((column, index) => {
          const own = counts.map((row) => row[index]!);
          return [column, flagsDown(own, rows.length - (total ? 1 : 0), smallest)];
        }),
      );
  }
}

/** Of groups that make up a whole, whose size may stand below them. */
function flagsDown(counts: readonly number[], groups: number, smallest: number): readonly boolean[] {
  const totals = counts.slice(groups).map((count) => isSmall(count, smallest));
  return [...suppressGroups(counts.slice(0, groups), smallest), ...totals];
}

/** By key of the columns whose sizes no column prints; those of several wholes do not stand in for one another. */
function flagsOfSizes(
  { columns, rows, total, groups = "whole" }: TableBlock,
  smallest: number,
): Map<string, readonly boolean[]> {
  const sized = columns.flatMap(({ key, groupSize }) =>
    typeof groupSize === "object" ? [{ key, wholes: wholesOf(groupSize) }] : [],
  );
  const flagsOf = (sizes: GroupSizes, whole: number, index: number): readonly boolean[] => {
    const counts = sizes.map(sizeOf);
    switch (groups) {
      case "whole":
        return flagsDown(counts, rows.length - (total ? 1 : 0), smallest);
      case "across":
        return counts.map((_, row) => {
          const beside = sized.map(({ wholes }) => sizeOf(wholes[whole]?.[row]));
          return suppressGroups(beside, smallest)[index]!;
        });
      default:
        return counts.map((count) => isSmall(count, smallest));
    }
  };
  return new Map(
    sized.map(({ key, wholes }, index) => {
      const flags = wholes.map((sizes, whole) => flagsOf(sizes, whole, index));
      return [key, (wholes[0] ?? []).map((_, row) => flags.some((own) => own[row]))];
    }),
  );
}

function wholesOf(sizes: GroupSizes | readonly GroupSizes[]): readonly GroupSizes[] {
  const several = sizes.some((size) => typeof size === "object" && size !== null);
  return several ? (sizes as readonly GroupSizes[]) : [sizes as GroupSizes];
}

function sizeOf(value: Value | undefined): number {
  return typeof value === "number" && value > 0 ? value : 0;
}

function isHidden(told: Told, hiding: ReadonlyMap<string, Hiding>, smallest: number): boolean {
  if ("customers" in told) {
    return isSmall(told.customers, smallest);
  }
  return hiding.get(told.table)?.isHidden(told.row, told.column) ?? false;
}

/** Excel may take a text among the figures of a chart for a name, and draws it as nothing: a blank is neither. */
function blankWhereDrawn(table: TableBlock, charts: readonly ChartBlock[], sign: string): TableBlock {
  const drawn = new Set(
    charts
      .filter((chart) => chart.table === table.id)
      .flatMap(({ type, series, category }) => [
        ...series.map(({ column }) => column),
        ...(type === "xyScatter" ? [category] : []),
      ]),
  );
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.map((value, column) => (value === sign && drawn.has(table.columns[column]!.key) ? null : value)),
    ),
  };
}

function withSigns(table: TableBlock, cells: Flags, sign: string): TableBlock {
  return {
    ...table,
    rows: table.rows.map((row, index) =>
      row.map((value, column) => (cells[index]![column] && value !== null ? sign : value)),
    ),
  };
}
