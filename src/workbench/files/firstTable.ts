import type { WorkbookData } from "../host/workbookData";

type CellValue = string | number | boolean | null;

/**
 * The cells of a file's first sheet that holds any, and a name for them: the sheet's, where the file has several, else the
 * file's own without its ending.
 */
export function firstTable(
  { book }: Pick<WorkbookData, "book">,
  file: string,
): { readonly name: string; readonly cells: readonly (readonly CellValue[])[] } {
  const sheets = book.sheetOrder.flatMap((id) => book.sheets[id] ?? []);
  const filled = sheets.filter(({ cellData = {} }) => Object.keys(cellData).length > 0);
  const [sheet] = filled;
  const rows = Object.entries(sheet?.cellData ?? {});
  const height = rows.reduce((most, [row]) => Math.max(most, Number(row) + 1), 0);
  const width = rows.reduce(
    (most, [, cells]) => Object.keys(cells).reduce((own, column) => Math.max(own, Number(column) + 1), most),
    0,
  );
  const title = /([^/\\]*?)(?:\.[A-Za-z]+)?$/.exec(file)?.[1] ?? file;
  return {
    name: filled.length > 1 ? (sheet?.name ?? title) : title,
    cells: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) => sheet?.cellData?.[row]?.[column]?.v ?? null),
    ),
  };
}
