import type { Cell, Grid } from "../core/cells/cell";
import { gridOver } from "../core/cells/columnGrid";
import { GridPacker } from "../core/cells/gridPacker";
import type { Area } from "../reports/layout/placed";
import { areaAddress } from "./address";
import { AnswerPace } from "./answerPace";
import { breathe, inPieces } from "./breathe";
import { errorCode } from "./refusal";

interface ReadArea {
  readonly area: Area;
  readonly worksheet: Excel.Worksheet;
}

/**
 * A table of so many cells, 2 to 4 MB of orders, is read at once: a round trip takes longer than it holds up the pane. Rows
 * of a longer one are packed as they come.
 */
const CELLS_AT_ONCE = 300_000;
/** The first piece of a longer one. */
const CELLS_AT_FIRST = 150_000;

export interface ReadingOptions {
  readonly onProgress?: (share: number) => void;
  /** Milliseconds; how fast answers are parsed tells how large they may be. */
  readonly now?: () => number;
}

interface Piece {
  readonly index: number;
  readonly row: number;
  readonly rows: number;
}

/**
 * The values of areas, in one round trip, or in several as large as what has come so far lets them be.
 *
 * @param queueAgain what travels with the first piece
 */
export async function readPieces(
  context: Excel.RequestContext,
  wanted: readonly ReadArea[],
  queueAgain: () => void,
  { onProgress, now }: ReadingOptions = {},
): Promise<Grid[]> {
  const total = wanted.reduce((sum, { area }) => sum + area.rows, 0);
  const all = wanted.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  const isLong = all > CELLS_AT_ONCE;
  const read = wanted.map(({ area }) => (isLong ? new PackedRows(area) : new Rows()));
  let limit = isLong ? CELLS_AT_FIRST : CELLS_AT_ONCE;
  let refused = Infinity;
  const pace = new AnswerPace(now);
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
    try {
      await takePieces(context, wanted, pieces, read, pace);
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
    done += pieces.reduce((sum, { rows }) => sum + rows, 0);
    limit = Math.min(refused, pace.cells);
    onProgress?.(done / total);
    [position, offset] = [nextPosition, nextOffset];
  }
  const grids: Grid[] = [];
  for (const rows of read) {
    grids.push(await rows.all());
  }
  return grids;
}

/** One answer, of which nothing is held on to. */
async function takePieces(
  context: Excel.RequestContext,
  wanted: readonly ReadArea[],
  pieces: readonly Piece[],
  read: readonly TakenRows[],
  pace: AnswerPace,
): Promise<void> {
  const ranges = pieces.map(({ index, row, rows }) => {
    const { area, worksheet } = wanted[index]!;
    return worksheet.getRange(areaAddress({ ...area, row, rows })).load("values");
  });
  await context.sync(); // one a piece: an answer has a limit of 5 MB
  await breathe(); // office.js has taken the answer in in one go
  for (const [piece, { index }] of pieces.entries()) {
    const values = ranges[piece]!.values as Cell[][];
    pace.learn(values);
    await read[index]!.take(values);
  }
}

/** What has arrived of an area. */
interface TakenRows {
  take(rows: Cell[][]): void | Promise<void>;
  all(): Grid | Promise<Grid>;
}

class Rows implements TakenRows {
  private readonly rows: Cell[][] = [];

  take(rows: Cell[][]): void {
    rows.forEach((row) => this.rows.push(row));
  }

  all(): Grid {
    return this.rows;
  }
}

class PackedRows implements TakenRows {
  private readonly packer: GridPacker;
  private readonly rowCount: number;

  constructor({ rows, columns }: Area) {
    this.rowCount = rows;
    this.packer = new GridPacker(columns, rows);
  }

  async take(rows: Cell[][]): Promise<void> {
    await inPieces(this.packer.add(rows));
  }

  async all(): Promise<Grid> {
    return gridOver(await inPieces(this.packer.finish()), this.rowCount);
  }
}

/** A single row that is too large cannot be read at all. */
function divisible(pieces: readonly Piece[]): boolean {
  return pieces.length > 1 || pieces[0]!.rows > 1;
}
