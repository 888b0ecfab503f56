/** The columns of a logistic regression, and what one pass over them gives. */
import { factorPositive } from "../statistics/solvePositive";

/** Columns of one length, the first always 1; those of many values are standardised. */
export interface LogisticMatrix {
  readonly rows: number;
  readonly width: number;
  readonly columns: readonly Float64Array[];
  /** Of each column: what was taken off, and by what it was divided. */
  readonly centre: Float64Array;
  readonly scale: Float64Array;
}

/** Columns of 0 and 1 stay as they are. */
export function logisticMatrix(columns: readonly ArrayLike<number>[], rows: number): LogisticMatrix {
  const width = columns.length + 1;
  const centre = new Float64Array(width);
  const scale = new Float64Array(width).fill(1);
  const scaled = columns.map((column, c) => {
    const values = Float64Array.from(column);
    let [binary, sum] = [true, 0];
    for (let row = 0; row < rows; row++) {
      const value = values[row]!;
      binary &&= value === 0 || value === 1;
      sum += value;
    }
    if (binary) {
      return values;
    }
    const mean = sum / rows;
    let squares = 0;
    for (let row = 0; row < rows; row++) {
      squares += (values[row]! - mean) ** 2;
    }
    const spread = Math.sqrt(squares / rows);
    centre[c + 1] = mean;
    scale[c + 1] = spread > 0 ? spread : 1;
    const factor = 1 / scale[c + 1]!;
    for (let row = 0; row < rows; row++) {
      values[row] = (values[row]! - mean) * factor;
    }
    return values;
  });
  return { rows, width, columns: [new Float64Array(rows).fill(1), ...scaled], centre, scale };
}

/** Which rows a pass sees: all, or all but those of one fold. */
export interface LeftOut {
  readonly folds: Uint8Array;
  readonly fold: number;
}

/** What one pass gives at some coefficients. */
export interface LogisticPass {
  value: number;
  readonly score: Float64Array;
  /** X'WX, symmetric, row-major. */
  readonly information: Float64Array;
}

export function emptyPass(width: number): LogisticPass {
  return { value: NaN, score: new Float64Array(width), information: new Float64Array(width * width) };
}

/** Rows taken together, so that their columns stay in the processor's cache. */
const BLOCK = 256;

/** ln L, its slope X'(y − π), and with `bend` its information X'WX. */
export function logisticPass(
  { rows, width, columns }: LogisticMatrix,
  outcome: ArrayLike<number>,
  beta: Float64Array,
  out: LogisticPass,
  bend = true,
  left?: LeftOut,
): void {
  const { score, information } = out;
  score.fill(0);
  out.value = 0;
  const eta = new Float64Array(BLOCK);
  const weight = new Float64Array(BLOCK);
  const residual = new Float64Array(BLOCK);
  const tiles = bend ? crossProducts(width) : undefined;
  for (let from = 0; from < rows; from += BLOCK) {
    const size = Math.min(BLOCK, rows - from);
    eta.fill(0);
    for (let j = 0; j < width; j++) {
      const column = columns[j]!;
      const slope = beta[j]!;
      for (let r = 0; r < size; r++) {
        eta[r]! += slope * column[from + r]!;
      }
    }
    for (let r = 0; r < size; r++) {
      const row = from + r;
      if (left && left.folds[row] === left.fold) {
        residual[r] = weight[r] = 0;
        continue;
      }
      const happened = outcome[row]! > 0;
      const away = Math.abs(eta[r]!);
      const tail = Math.exp(-away);
      const chance = eta[r]! >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
      out.value -= Math.log1p(tail) + (happened === eta[r]! >= 0 ? 0 : away);
      residual[r] = (happened ? 1 : 0) - chance;
      weight[r] = tail / ((1 + tail) * (1 + tail));
    }
    for (let i = 0; i < width; i++) {
      score[i]! += dot(residual, columns[i]!, from, size);
    }
    if (tiles) {
      addCrossProducts(tiles, columns, weight, from, size);
    }
  }
  information.fill(0);
  if (tiles) {
    writeInformation(tiles, width, information);
  }
}

interface CrossProducts {
  readonly even: number;
  readonly block: Float64Array;
  readonly sums: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function crossProducts(width: number): CrossProducts {
  const even = width + (width % 2);
  return {
    even,
    block: new Float64Array(even * BLOCK),
    sums: new Float64Array(even * even),
    first: new Float64Array(BLOCK),
    second: new Float64Array(BLOCK),
  };
}

/**
 * X'WX of a block of rows, two columns by two at a time, so that each number that is read serves twice. The lower half is
 * computed, of an odd number of columns with a blank one behind them.
 */
function addCrossProducts(
  { even, block, sums, first, second }: CrossProducts,
  columns: readonly Float64Array[],
  weight: Float64Array,
  from: number,
  size: number,
): void {
  for (let j = 0; j < columns.length; j++) {
    const column = columns[j]!;
    const at = j * BLOCK;
    for (let r = 0; r < size; r++) {
      block[at + r] = column[from + r]!;
    }
  }
  for (let i = 0; i < even; i += 2) {
    const at = i * BLOCK;
    for (let r = 0; r < size; r++) {
      first[r] = weight[r]! * block[at + r]!;
      second[r] = weight[r]! * block[at + BLOCK + r]!;
    }
    for (let j = 0; j <= i; j += 2) {
      const one = j * BLOCK;
      const two = one + BLOCK;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let r = 0; r < size; r++) {
        const x = first[r]!;
        const y = second[r]!;
        const u = block[one + r]!;
        const v = block[two + r]!;
        a += x * u;
        b += x * v;
        c += y * u;
        d += y * v;
      }
      const place = i * even + j;
      sums[place]! += a;
      sums[place + 1]! += b;
      sums[place + even]! += c;
      sums[place + even + 1]! += d;
    }
  }
}

function writeInformation({ even, sums }: CrossProducts, width: number, information: Float64Array): void {
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) {
      information[i * width + j] = information[j * width + i] = sums[i * even + j]!;
    }
  }
}

/** Four sums beside each other: none waits for the one before it. */
function dot(block: Float64Array, column: Float64Array, from: number, size: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let r = 0;
  for (; r + 3 < size; r += 4) {
    a += block[r]! * column[from + r]!;
    b += block[r + 1]! * column[from + r + 1]!;
    c += block[r + 2]! * column[from + r + 2]!;
    d += block[r + 3]! * column[from + r + 3]!;
  }
  for (; r < size; r++) {
    a += block[r]! * column[from + r]!;
  }
  return a + b + (c + d);
}

/** Places of the columns that vary and do not repeat what the ones before them say. */
export function independentOf(matrix: LogisticMatrix): number[] {
  const { rows, width } = matrix;
  const pass = emptyPass(width);
  // At zero coefficients all weights are one quarter.
  logisticPass(matrix, new Uint8Array(rows), new Float64Array(width), pass);
  const { used } = factorPositive(pass.information, width);
  return [...Array(width - 1).keys()].filter((c) => used[c + 1]);
}

/** The columns of these places, beside the ones. */
export function withColumns(matrix: LogisticMatrix, kept: readonly number[]): LogisticMatrix {
  const places = [0, ...kept.map((c) => c + 1)];
  return {
    rows: matrix.rows,
    width: places.length,
    columns: places.map((c) => matrix.columns[c]!),
    centre: Float64Array.from(places, (c) => matrix.centre[c]!),
    scale: Float64Array.from(places, (c) => matrix.scale[c]!),
  };
}

/** x'β of a row. */
export function predictor({ width, columns }: LogisticMatrix, row: number, beta: Float64Array): number {
  let eta = 0;
  for (let j = 0; j < width; j++) {
    eta += columns[j]![row]! * beta[j]!;
  }
  return eta;
}

/** The chance that belongs to a predictor, 1 ÷ (1 + e^−η). */
export function chanceOf(eta: number): number {
  const tail = Math.exp(-Math.abs(eta));
  return eta >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
}
