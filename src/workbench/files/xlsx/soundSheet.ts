/** A sheet's XML before it is read: what is legal and unusual put in the usual way, what cannot be refused. */
import { cellCount, columnName, MAX_COLUMN, MAX_ROW, parseRect } from "../../host/address";
import type { Rect } from "../../host/workbookData";
import { FileError } from "../fileError";

/** Cells of a workbook that the page can hold, merged ones with all that they cover: a full sheet of seven columns. */
const MOST_CELLS = 7_500_000;

/**
 * Rows and cells without their number get it (Excel takes them one after the other), widths end at the last column, and
 * merged areas are taken out, since their reader would visit every cell: see `readMerges`.
 *
 * @param cells how many the sheets before had; the answer counts on
 * @throws FileError where a sheet reaches beyond Excel's rows and columns, or the workbook has or merges more cells
 *   than fit
 */
export function soundSheet(
  xml: string,
  file: string,
  cells: number,
  mostCells = MOST_CELLS,
): { xml: string; cells: number } {
  const end = Math.max(xml.indexOf("</sheetData>"), 0);
  const found = countCells(xml, end, file);
  if (cells + found.cells > mostCells) {
    throw new FileError("tooManyCells", { file, most: mostCells.toLocaleString("en-US") });
  }
  const merged = readMerges(xml.slice(end)).reduce((sum, area) => sum + cellCount(area), 0);
  if (merged > 0 && cells + found.cells + merged > mostCells) {
    throw new FileError("tooManyMerged", { file, most: mostCells.toLocaleString("en-US") });
  }
  const numbered = found.unnumbered ? number(xml.slice(0, end)) + xml.slice(end) : xml;
  return {
    cells: cells + found.cells + merged,
    xml:
      numbered.includes("<mergeCells") || numbered.includes("<cols")
        ? numbered.replace(MERGES, "").replace(/<cols>[\s\S]*?<\/cols>/, endingAtLastColumn)
        : numbered,
  };
}

const MERGES = /<mergeCells\b[\s\S]*?<\/mergeCells>/;

/** Merged areas, from what stands after a sheet's cells. */
export function readMerges(tail: string): Rect[] {
  const [merges = ""] = MERGES.exec(tail) ?? [];
  return [...merges.matchAll(/<mergeCell\s[^>]*?\bref="([^"]+)"/g)].flatMap(([, ref]) => {
    try {
      return [parseRect(ref!)];
    } catch {
      return [];
    }
  });
}

/** Searching for both tags is many times faster than an expression over all. */
function countCells(xml: string, end: number, file: string): { cells: number; unnumbered: boolean } {
  let cells = 0;
  let unnumbered = false;
  for (let at = xml.indexOf("<c"); at >= 0 && at < end; at = xml.indexOf("<c", at + 2)) {
    const next = xml[at + 2];
    if (next === " " && xml.startsWith(' r="', at + 2)) {
      cells++;
    } else if (next === " " || next === ">" || next === "/") {
      cells++;
      unnumbered ||= !/^<c\b[^>]*\sr="/.test(xml.slice(at, at + 200));
    }
  }
  for (let at = xml.indexOf("<row"); at >= 0 && at < end; at = xml.indexOf("<row", at + 4)) {
    const row = /^<row\b[^>]*?\sr="(\d+)"/.exec(xml.slice(at, at + 200));
    unnumbered ||= !row;
    if (row && Number(row[1]) > MAX_ROW + 1) {
      throw new FileError("beyondSheet", { file, row: row[1]! });
    }
  }
  return { cells, unnumbered };
}

function number(xml: string): string {
  let row = 0;
  let column = 0;
  return xml.replace(/<(row|c)(?=[\s/>])([^>]*)/g, (tag, name: string, rest: string) => {
    const [, told] = /\sr="([^"]*)"/.exec(rest) ?? [];
    if (name === "row") {
      row = told ? Number(told) : row + 1;
      column = 0;
      return told ? tag : `<row r="${row}"${rest}`;
    }
    column = told ? parseRect(told).startColumn + 1 : column + 1;
    return told ? tag : `<c r="${columnName(column - 1)}${row}"${rest}`;
  });
}

function endingAtLastColumn(cols: string): string {
  return cols.replace(/\bmax="(\d+)"/g, (max, column: string) =>
    Number(column) > MAX_COLUMN + 1 ? `max="${MAX_COLUMN + 1}"` : max,
  );
}
