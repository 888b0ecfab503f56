import type { GroupSizes, TableBlock, TableColumn } from "../../report";

/**
 * A part of a table that stands whole behind the page: some columns, by key, with shorter titles where the grid asks for
 * them, and the first rows. Its groups no longer add up where rows are missing.
 */
export function excerpt(
  table: TableBlock,
  {
    id,
    columns,
    rows = table.rows.length,
    titles = {},
  }: {
    readonly id: string;
    readonly columns: readonly string[];
    readonly rows?: number;
    readonly titles?: Readonly<Record<string, string>>;
  },
): TableBlock {
  const places = columns
    .map((key) => table.columns.findIndex((column) => column.key === key))
    .filter((place) => place >= 0);
  const { title, total, groups } = table;
  const whole = rows >= table.rows.length;
  return {
    kind: "table",
    id,
    ...(title === undefined ? {} : { title }),
    ...(!whole ? { groups: "separate" } : groups === undefined ? {} : { groups }),
    ...(whole && total ? { total } : {}),
    columns: places.map((place) => {
      const column = table.columns[place]!;
      return cut({ ...column, title: titles[column.key] ?? column.title }, rows);
    }),
    rows: table.rows.slice(0, rows).map((row) => places.map((place) => row[place]!)),
  };
}

function cut(column: TableColumn, rows: number): TableColumn {
  const { rowFormats, groupSize } = column;
  return {
    ...column,
    // Who writes into it does so behind the page, where there is room for long texts.
    choices: undefined,
    widest: undefined,
    ...(rowFormats ? { rowFormats: rowFormats.slice(0, rows) } : {}),
    ...(Array.isArray(groupSize) ? { groupSize: cutSizes(groupSize as SizeLists, rows) } : {}),
  };
}

type SizeLists = GroupSizes | readonly GroupSizes[];

function cutSizes(sizes: SizeLists, rows: number): SizeLists {
  return isSeveral(sizes) ? sizes.map((own) => own.slice(0, rows)) : sizes.slice(0, rows);
}

function isSeveral(sizes: SizeLists): sizes is readonly GroupSizes[] {
  return Array.isArray(sizes[0]);
}
