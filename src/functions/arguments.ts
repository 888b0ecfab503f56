/**
 * The one place that knows how Excel's arguments become values. The rules, for every function:
 *
 * - An omitted argument arrives as null; an optional one then has its default, and so has a blank cell in its place.
 * - A blank is missing, not zero. Rows with a blank in one of the columns do not count (order ids may be blank); an
 *   element whose ranges are all blank stays blank, one with a blank among values is #N/A.
 * - A first row that holds words where numbers or dates are expected is a header and does not count.
 * - An error cell is never skipped: the answer is #VALUE! that names its row.
 * - Numbers and dates typed as text count; text that is neither is #VALUE! that quotes it.
 * - Ranges that belong together must have equally many cells; blank rows at their end are cut off, so that whole
 *   columns work. Elementwise functions repeat a single value beside a range.
 */
import type { Cell } from "../core/cells/cell";
import { isBlank, isCellError } from "../core/cells/cell";
import { CoreError } from "../core/errors";
import { readCell } from "./cells";
import { commonMark, conventionsOf } from "./conventions";
import type { Parameter } from "./entry";
import type { CellTable } from "./parameters";
import type { Range } from "./range";
import { isLone } from "./range";
import { complaint, missing } from "./refusals";

export { readAligned } from "./alignedColumns";
export { readRange, type Range } from "./range";

/** The value of one cell, or undefined where it may be left out. */
export function readScalar(parameter: Parameter, range: Range | undefined): unknown {
  const first = range?.cells[0];
  if (range && !isLone(range)) {
    throw new CoreError("value", "oneCellExpected", { parameter: parameter.name });
  }
  if (isBlank(first)) {
    return missing(parameter);
  }
  const { value, problem } = readCell(
    first as Cell,
    parameter,
    conventionsOf([first as Cell], parameter.type),
  );
  if (problem) {
    throw complaint(parameter, problem, first as Cell);
  }
  return value ?? missing(parameter);
}

/** A few numbers on their own, or a word that stands for the default. */
export function readList(parameter: Parameter, range: Range | undefined): Float64Array | undefined {
  const word = range && isLone(range) ? range.cells[0] : undefined;
  if (
    typeof word === "string" &&
    parameter.choices &&
    readCell(word, { ...parameter, type: "choice" }).value
  ) {
    return missing(parameter);
  }
  const conventions = conventionsOf(range?.cells ?? [], parameter.type);
  const values = (range?.cells ?? []).flatMap((cell, i) => {
    if (isBlank(cell)) {
      return [];
    }
    const { value, problem } = readCell(cell, parameter, conventions);
    if (problem) {
      throw complaint(parameter, problem, cell, i);
    }
    return value === undefined ? [] : [value as number];
  });
  return values.length > 0 ? Float64Array.from(values) : missing(parameter);
}

/** A range cell by cell, without its blank end. */
export function readTable(parameter: Parameter, range: Range | undefined): CellTable | undefined {
  if (!range || range.used === 0) {
    return missing(parameter);
  }
  return Array.from({ length: range.used }, (_, r) =>
    range.cells.slice(r * range.columns, (r + 1) * range.columns).map((cell) => {
      if (isCellError(cell)) {
        throw complaint(parameter, "errorCell", cell, r);
      }
      return isBlank(cell) ? null : cell;
    }),
  );
}

/** Elements of ranges of one shape: how many, and what each one's values are. */
export interface Elements {
  readonly rows: number;
  readonly columns: number;
  /** Values of an element; "blank" where all its ranges are blank, or where its row is a header. */
  at(row: number, column: number): Record<string, unknown> | "blank";
}

export function readElements(
  parameters: readonly Parameter[],
  ranges: readonly (Range | undefined)[],
): Elements {
  const wide = ranges.flatMap((range, i) =>
    range && !isLone(range) ? [{ range, name: parameters[i]?.name ?? "" }] : [],
  );
  const [first] = wide;
  for (const { range, name } of wide) {
    if (first && (range.rows !== first.range.rows || range.columns !== first.range.columns)) {
      throw new CoreError("value", "unequalShape", {
        first: first.name,
        firstShape: `${first.range.rows} × ${first.range.columns}`,
        second: name,
        secondShape: `${range.rows} × ${range.columns}`,
      });
    }
  }
  const columns = first?.range.columns ?? 1;
  const rows = first ? Math.max(1, ...wide.map(({ range }) => range.used)) : 1;
  const elsewhere = commonMark(parameters.map(({ type }, i) => ({ type, range: ranges[i] })));
  const conventions = parameters.map(({ type }, i) => conventionsOf(ranges[i]?.cells ?? [], type, elsewhere));
  const cellAt = (range: Range | undefined, index: number): Cell =>
    range?.cells[range && isLone(range) ? 0 : index] ?? null;

  return {
    rows,
    columns,
    at(row, column) {
      const index = row * columns + column;
      if (wide.length > 0 && wide.every(({ range }) => isBlank(range.cells[index]))) {
        return "blank";
      }
      const values: Record<string, unknown> = {};
      for (let i = 0; i < parameters.length; i++) {
        const parameter = parameters[i]!;
        const cell = cellAt(ranges[i], index);
        // The usual case, some hundred thousand times.
        if (typeof cell === "number" && parameter.type === "number") {
          values[parameter.name] = cell;
          continue;
        }
        if (isBlank(cell)) {
          values[parameter.name] = missing(parameter);
          continue;
        }
        const { value, problem } = readCell(cell, parameter, conventions[i]);
        if (problem === "notANumber" && row === 0 && rows > 1 && !isLone(ranges[i]!)) {
          return "blank";
        }
        if (problem) {
          throw complaint(parameter, problem, cell);
        }
        values[parameter.name] = value ?? missing(parameter);
      }
      return values;
    },
  };
}
