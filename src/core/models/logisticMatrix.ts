/** Rows of a logistic regression beside each other, and what one pass over them gives. */

/** n rows of p numbers, row-major, the first always 1; columns of many values are standardised. */
export interface LogisticMatrix {
  readonly rows: number;
  readonly width: number;
  readonly cells: Float64Array;
  /** Of each column: what was taken off, and by what it was divided. */
  readonly centre: Float64Array;
  readonly scale: Float64Array;
}

/** Columns of 0 and 1 stay as they are: most of their cells are 0, and a pass skips these. */
export function logisticMatrix(columns: readonly ArrayLike<number>[], rows: number): LogisticMatrix {
  const width = columns.length + 1;
  const cells = new Float64Array(rows * width);
  const centre = new Float64Array(width);
  const scale = new Float64Array(width).fill(1);
  for (let at = 0; at < cells.length; at += width) {
    cells[at] = 1;
  }
  columns.forEach((column, c) => {
    let [binary, sum] = [true, 0];
    for (let row = 0; row < rows; row++) {
      const value = column[row]!;
      binary &&= value === 0 || value === 1;
      sum += value;
    }
    const mean = binary ? 0 : sum / rows;
    let squares = 0;
    for (let row = 0; row < rows; row++) {
      squares += (column[row]! - mean) ** 2;
    }
    const spread = binary ? 1 : Math.sqrt(squares / rows);
    centre[c + 1] = mean;
    scale[c + 1] = spread > 0 ? spread : 1;
    for (let row = 0; row < rows; row++) {
      cells[row * width + c + 1] = (column[row]! - mean) / scale[c + 1]!;
    }
  });
  return { rows, width, cells, centre, scale };
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

/** ln L, its slope X'(y − π), and with `bend` its information X'WX. */
export function logisticPass(
  { rows, width, cells }: LogisticMatrix,
  outcome: ArrayLike<number>,
  beta: Float64Array,
  out: LogisticPass,
  bend = true,
  left?: LeftOut,
): void {
  const { score, information } = out;
  score.fill(0);
  information.fill(0);
  let value = 0;
  const places = new Int32Array(width);
  for (let row = 0; row < rows; row++) {
    if (left && left.folds[row] === left.fold) {
      continue;
    }
    const at = row * width;
    let eta = 0;
    let filled = 0;
    for (let j = 0; j < width; j++) {
      const cell = cells[at + j]!;
      if (cell !== 0) {
        eta += cell * beta[j]!;
        places[filled++] = j;
      }
    }
    const happened = outcome[row]! > 0;
    const tail = Math.exp(-Math.abs(eta));
    const chance = eta >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
    value -= Math.log1p(tail) + (happened === eta >= 0 ? 0 : Math.abs(eta));
    const residual = (happened ? 1 : 0) - chance;
    const weight = tail / ((1 + tail) * (1 + tail));
    for (let a = 0; a < filled; a++) {
      const i = places[a]!;
      const cell = cells[at + i]!;
      score[i]! += residual * cell;
      if (bend) {
        const weighted = weight * cell;
        const start = i * width;
        for (let b = 0; b <= a; b++) {
          const j = places[b]!;
          information[start + j]! += weighted * cells[at + j]!;
        }
      }
    }
  }
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) {
      information[j * width + i] = information[i * width + j]!;
    }
  }
  out.value = value;
}

/** x'β of a row. */
export function predictor({ width, cells }: LogisticMatrix, row: number, beta: Float64Array): number {
  let eta = 0;
  for (let j = 0; j < width; j++) {
    eta += cells[row * width + j]! * beta[j]!;
  }
  return eta;
}

/** The chance that belongs to a predictor, 1 ÷ (1 + e^−η). */
export function chanceOf(eta: number): number {
  const tail = Math.exp(-Math.abs(eta));
  return eta >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
}
