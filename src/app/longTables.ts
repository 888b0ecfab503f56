import type { Report, TableBlock } from "../reports/report";

type Rows = TableBlock["rows"];

/** Rows that a thread takes in at once without holding up what it shows. */
const ROWS_IN_PIECE = 3000;

/** Some rows of a long table, by its place in the report. */
export interface RowsPiece {
  readonly sheet: number;
  readonly block: number;
  readonly rows: Rows;
}

/** A report without the rows of its long tables, and these in pieces, to be handed over one by one. */
export function withoutLongRows(report: Report): {
  readonly short: Report;
  readonly pieces: readonly RowsPiece[];
} {
  const pieces: RowsPiece[] = [];
  const short = withRows(report, (rows, sheet, block) => {
    if (rows.length <= ROWS_IN_PIECE) {
      return rows;
    }
    for (let from = 0; from < rows.length; from += ROWS_IN_PIECE) {
      pieces.push({ sheet, block, rows: rows.slice(from, from + ROWS_IN_PIECE) });
    }
    return [];
  });
  return { short, pieces };
}

/** The report again. */
export function withLongRows(short: Report, pieces: readonly RowsPiece[]): Report {
  const long = new Map<string, Rows[]>();
  for (const { sheet, block, rows } of pieces) {
    const key = `${sheet}:${block}`;
    long.set(key, [...(long.get(key) ?? []), rows]);
  }
  return pieces.length === 0
    ? short
    : withRows(short, (rows, sheet, block) => long.get(`${sheet}:${block}`)?.flat() ?? rows);
}

function withRows(report: Report, change: (rows: Rows, sheet: number, block: number) => Rows): Report {
  return {
    ...report,
    sheets: report.sheets.map((sheet, at) => ({
      ...sheet,
      blocks: sheet.blocks.map((block, place) =>
        block.kind === "table" ? { ...block, rows: change(block.rows, at, place) } : block,
      ),
    })),
  };
}
