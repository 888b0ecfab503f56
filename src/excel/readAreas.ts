import type { Cell } from "../core/cells/cell";
import type { FormatCurrencies, SourceGrid, TextFile } from "../core/cells/source";
import { parseAddress, areaAddress, boundingArea, type SheetArea } from "./address";
import type { Area } from "../reports/layout/placed";
import type { Value } from "../reports/report";
import { breathe } from "./breathe";
import { payloadBytes } from "./cellText";
import { parseTextFile, TEXT_FILE } from "./textFile";
import { queueFirstFormats, readFormats } from "./readFormats";
import { errorCode } from "./refusal";
import { supports } from "./run";

/** The values of an area, with what stands between them and a plain table. */
export interface AreaCells extends SheetArea {
  readonly values: readonly (readonly Cell[])[];
  /** Zero-based rows of the sheet. */
  readonly hiddenRows: readonly number[];
  readonly merged: readonly Area[];
  readonly currencies?: readonly FormatCurrencies[];
  readonly file?: TextFile;
  /** How far the table reaches now, where that was asked. */
  readonly reach?: string;
}

export interface WantedArea {
  readonly area: Area;
  /**
   * Where merged cells are looked for, the area itself unless said: asking empties the list of undo steps on Windows. None
   * in an Excel table, which cannot hold any, in rows whose values nobody takes yet, and where they are known.
   */
  readonly mergedIn?: Area | "nowhere";
  /** With its name loaded, or about to be. */
  readonly worksheet: Excel.Worksheet;
  /** The range whose address tells whether the area is still all of it; asked in the same round trip. */
  readonly reach?: () => Excel.Range;
}

/** A table of so many cells, 2 to 4 MB of orders, is read at once: a round trip takes longer than it holds up the pane. */
const CELLS_AT_ONCE = 300_000;
/** The first piece of a longer one. */
const CELLS_AT_FIRST = 150_000;
/**
 * The pieces that follow are as large as their cells so far let them: what office.js takes in without holding up the pane.
 * Above 5 MB an answer is refused on the web.
 */
const ANSWER_BYTES = 1_500_000;
/** Rows of a piece that are looked at for its size. */
const ROWS_MEASURED = 500;

/**
 * Values, hidden rows and merged cells of areas: one round trip for all of them, one for each 1.5 MB of larger ones, and
 * one more when some rows are hidden, to learn which.
 */
export async function readAreas(
  context: Excel.RequestContext,
  wanted: readonly WantedArea[],
  onProgress?: (share: number) => void,
): Promise<AreaCells[]> {
  let extras = queueExtras(wanted);
  const queueAgain = () => {
    wanted.forEach(({ worksheet }) => worksheet.load("name"));
    extras = queueExtras(wanted);
  };
  const values = await readPieces(context, wanted, queueAgain, onProgress);
  const hidden = await hiddenRows(
    context,
    wanted,
    extras.map(({ range }) => range.rowHidden),
  );
  const formats = await readFormats(
    context,
    wanted,
    extras.map(({ formats }) => formats),
  );
  return wanted.map(({ area, worksheet }, index) => {
    const { merged, reach, file } = extras[index]!;
    const textFile = file && !file.isNullObject ? parseTextFile(file.value) : undefined;
    return {
      ...area,
      sheet: worksheet.name,
      values: values[index]!,
      hiddenRows: hidden[index]!,
      merged: merged && !merged.isNullObject ? parseAddress(merged.address) : [],
      ...(formats[index]!.length > 0 ? { currencies: formats[index]! } : {}),
      ...(textFile ? { file: textFile } : {}),
      ...(reach ? { reach: reach.isNullObject ? "" : reach.address } : {}),
    };
  });
}

/** Travels with the first piece. */
function queueExtras(wanted: readonly WantedArea[]) {
  return wanted.map((one) => {
    const { area, worksheet, reach, mergedIn = area } = one;
    const range = worksheet.getRange(areaAddress(area)).load("rowHidden");
    const asked =
      supports("1.13") && mergedIn !== "nowhere" ? worksheet.getRange(areaAddress(mergedIn)) : undefined;
    const merged = asked?.getMergedAreasOrNullObject().load("address");
    const file = supports("1.12")
      ? worksheet.customProperties.getItemOrNullObject(TEXT_FILE).load("value")
      : undefined;
    return { range, merged, file, reach: reach?.().load("address"), formats: queueFirstFormats(one) };
  });
}

interface Piece {
  readonly index: number;
  readonly row: number;
  readonly rows: number;
}

async function readPieces(
  context: Excel.RequestContext,
  wanted: readonly WantedArea[],
  queueAgain: () => void,
  onProgress?: (share: number) => void,
): Promise<(readonly Cell[])[][]> {
  const grids: (readonly Cell[])[][] = wanted.map(() => []);
  const total = wanted.reduce((sum, { area }) => sum + area.rows, 0);
  const all = wanted.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  let limit = all > CELLS_AT_ONCE ? CELLS_AT_FIRST : CELLS_AT_ONCE;
  let refused = Infinity;
  let densest = 0;
  let done = 0;
  let [position, offset] = [0, 0];
  while (position < wanted.length) {
    const pieces: Piece[] = [];
    let [cells, nextPosition, nextOffset] = [0, position, offset];
    while (nextPosition < wanted.length && cells < limit) {
      const { area } = wanted[nextPosition]!;
      const room = Math.floor((limit - cells) / area.columns);
      if (room < 1 && pieces.length > 0) {
        break;
      }
      const rows = Math.min(area.rows - nextOffset, Math.max(room, 1));
      pieces.push({ index: nextPosition, row: area.row + nextOffset, rows });
      cells += rows * area.columns;
      nextOffset += rows;
      if (nextOffset >= area.rows) {
        [nextPosition, nextOffset] = [nextPosition + 1, 0];
      }
    }
    const ranges = pieces.map(({ index, row, rows }) => {
      const { area, worksheet } = wanted[index]!;
      return worksheet.getRange(areaAddress({ ...area, row, rows })).load("values");
    });
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one a piece: an answer has a limit of 5 MB
      await context.sync();
    } catch (error) {
      if (errorCode(error) !== "ResponsePayloadSizeLimitExceeded" || !divisible(pieces)) {
        throw error;
      }
      refused = limit = Math.floor(Math.min(limit, cells) / 2);
      if (done === 0) {
        // Nothing of the refused answer has arrived, also not what travelled with the first piece.
        queueAgain();
      }
      continue;
    }
    await breathe(); // office.js has taken the answer in in one go
    pieces.forEach(({ index, rows }, piece) => {
      const values = ranges[piece]!.values as Cell[][];
      values.forEach((row) => grids[index]!.push(row));
      densest = Math.max(densest, bytesOfCell(values));
      done += rows;
    });
    limit = Math.min(refused, Math.floor(ANSWER_BYTES / Math.max(densest, 1)));
    onProgress?.(done / total);
    [position, offset] = [nextPosition, nextOffset];
  }
  return grids;
}

/** What a cell takes in an answer on average, by rows from all over the piece. */
function bytesOfCell(values: readonly (readonly Cell[])[]): number {
  const step = Math.max(1, Math.floor(values.length / ROWS_MEASURED));
  const rows = values.filter((_, row) => row % step === 0);
  return payloadBytes(rows as Value[][]) / (rows.length * (rows[0]?.length ?? 1));
}

/** A single row that is too large cannot be read at all. */
function divisible(pieces: readonly Piece[]): boolean {
  return pieces.length > 1 || pieces[0]!.rows > 1;
}

/** `hidden` is true when all rows of an area are, null when some are. */
async function hiddenRows(
  context: Excel.RequestContext,
  wanted: readonly WantedArea[],
  hidden: readonly (boolean | null)[],
): Promise<number[][]> {
  const visible = wanted.map(({ area, worksheet }, index) =>
    hidden[index] === null
      ? worksheet
          .getRange(areaAddress(area))
          .getSpecialCells("Visible")
          .areas.load("items/rowIndex,items/rowCount")
      : undefined,
  );
  if (visible.some((areas) => areas !== undefined)) {
    await context.sync(); // only when rows are hidden
  }
  return wanted.map(({ area }, index) => {
    if (hidden[index] === false) {
      return [];
    }
    const shown = new Uint8Array(area.rows);
    for (const { rowIndex, rowCount } of visible[index]?.items ?? []) {
      // Below 0 both would be counted from the end.
      const from = rowIndex - area.row;
      shown.fill(1, Math.max(0, from), Math.max(0, from + rowCount));
    }
    const rows: number[] = [];
    shown.forEach((isShown, row) => {
      if (isShown === 0) {
        rows.push(area.row + row);
      }
    });
    return rows;
  });
}

/**
 * Areas side by side over the same rows are one table (columns between them stay blank: they were not selected); other
 * areas are tables of their own.
 */
export function joinAreas(areas: readonly AreaCells[]): SourceGrid[] {
  const groups: AreaCells[][] = [];
  for (const area of areas) {
    const partner = groups.find(
      ([first]) => first!.sheet === area.sheet && first!.row === area.row && first!.rows === area.rows,
    );
    if (partner) {
      partner.push(area);
    } else {
      groups.push([area]);
    }
  }
  return groups.map((group) => {
    const { row, column, rows, columns } = boundingArea(group);
    const cells =
      group.length === 1
        ? group[0]!.values
        : Array.from({ length: rows }, (_, index) => {
            const line = new Array<Cell>(columns).fill(null);
            group.forEach((area) =>
              area.values[index]!.forEach((value, at) => (line[area.column - column + at] = value)),
            );
            return line;
          });
    const hidden = group[0]!.hiddenRows;
    const merged = group.flatMap((area) => area.merged);
    const currencies = group.flatMap((area) =>
      (area.currencies ?? []).map((one) => ({ ...one, column: one.column + area.column - column })),
    );
    return {
      sheet: group[0]!.sheet,
      row,
      column,
      cells,
      ...(hidden.length > 0 ? { hiddenRows: hidden } : {}),
      ...(merged.length > 0 ? { merged } : {}),
      ...(group[0]!.file ? { file: group[0]!.file } : {}),
      ...(currencies.length > 0 ? { currencies } : {}),
    };
  });
}
