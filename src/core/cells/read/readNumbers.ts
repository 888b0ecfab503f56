import type { NumberColumn } from "../columns";
import { isNoNumber, parseNumber } from "./numbers";
import { complaint, isErrorValue, quote, type ColumnSource } from "./readColumns";
import { parseScore } from "./scores";

/** A number column and the currencies that stood beside its numbers. */
export interface NumbersRead {
  readonly column: NumberColumn;
  /** Rows whose cell is filled and no number. */
  readonly unreadable: ReadonlySet<number>;
  /** Currency by row, where any sign occurs. */
  readonly currencies?: ReadonlyMap<number, string>;
}

/** Numbers, times the unit that the header states. Blanks, `-` and unreadable cells are NaN. */
export function readNumbers(source: ColumnSource, multiple = 1): NumbersRead {
  const { rows, from, column, log } = source;
  const values = new Float64Array(rows.length).fill(NaN, 0, from);
  const unreadable = new Set<number>();
  const currencies = new Map<number, string>();
  const notANumber = complaint(source, "warning", "notANumber");
  const errorCell = complaint(source, "warning", "errorCell");
  const quoteCell = (row: number) => quote(rows[row]![column]);
  let texts = 0;
  for (let row = from; row < rows.length; row++) {
    const cell = rows[row]![column];
    if (typeof cell === "number") {
      values[row] = multiple === 1 ? cell : scale(cell, multiple);
      continue;
    }
    values[row] = NaN;
    if (cell == null || cell === "") {
      continue;
    }
    if (typeof cell === "string") {
      const number = parseNumber(cell);
      if (number) {
        texts++;
        values[row] = multiple === 1 ? number.value : scale(number.value, multiple);
        if (number.currency) {
          currencies.set(row, number.currency);
        }
        continue;
      }
      if (isNoNumber(cell)) {
        continue;
      }
    }
    unreadable.add(row);
    log.add(isErrorValue(cell) ? errorCell : notANumber, row, quoteCell);
  }
  if (texts > 0) {
    log.note(complaint(source, "info", "numbersAsText"), { count: texts });
  }
  return {
    column: { kind: "number", values },
    unreadable,
    currencies: currencies.size ? currencies : undefined,
  };
}

/** 1.15 万元 are 11500, not 11499.999999999998. */
function scale(value: number, multiple: number): number {
  return Number((value * multiple).toPrecision(15));
}

/** Scores: numbers, `9分`, words of five-step scales. */
export function readScores(source: ColumnSource): NumbersRead {
  const { rows, from, column, log } = source;
  const unreadable = new Set<number>();
  const known = new Map<string, number | undefined>();
  const values = Float64Array.from(rows, (cells, row) => {
    const cell = row < from ? null : (cells[column] ?? null);
    if (typeof cell === "number") {
      return cell;
    }
    if (cell === null || cell === "" || (typeof cell === "string" && isNoNumber(cell))) {
      return NaN;
    }
    if (typeof cell === "string" && !known.has(cell)) {
      known.set(cell, parseScore(cell));
    }
    const score = typeof cell === "string" ? known.get(cell) : undefined;
    if (score === undefined) {
      unreadable.add(row);
      log.add(complaint(source, "warning", isErrorValue(cell) ? "errorCell" : "notAScore"), row, () =>
        quote(cell),
      );
      return NaN;
    }
    return score;
  });
  return { column: { kind: "number", values }, unreadable };
}
