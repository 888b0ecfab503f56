import { MISSING_CODE, type Column, type DateColumn, type NumberColumn, type TextColumn } from "../columns";
import { pickTexts } from "../textPool";

/**
 * The given rows of a column. Texts that no row is left with leave the dictionary.
 *
 * @param inPlace into the column's own memory: nobody needs it any more, and rows are ascending
 */
export function pickRows<C extends Column>(column: C, rows: Int32Array, inPlace?: boolean): C;
export function pickRows(column: Column, rows: Int32Array, inPlace = false): Column {
  switch (column.kind) {
    case "number":
      return pickNumbers(column, rows, inPlace);
    case "date":
      return pickDates(column, rows, inPlace);
    case "text":
      return pickCodes(column, rows, inPlace);
  }
}

/** Where the values of a column are kept. */
export function memoryOf(column: Column): ArrayBufferLike {
  return (column.kind === "number" ? column.values : column.kind === "date" ? column.days : column.codes)
    .buffer;
}

/** The column without its first rows, without a copy. */
export function dropRows<C extends Column>(column: C, count: number): C;
export function dropRows(column: Column, count: number): Column {
  switch (column.kind) {
    case "number":
      return { ...column, values: column.values.subarray(count) };
    case "date":
      return {
        ...column,
        days: column.days.subarray(count),
        dayFraction: column.dayFraction?.subarray(count),
      };
    case "text":
      return { ...column, codes: column.codes.subarray(count) };
  }
}

function pickNumbers({ values }: NumberColumn, rows: Int32Array, inPlace: boolean): NumberColumn {
  const picked = inPlace ? values.subarray(0, rows.length) : new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    picked[i] = values[rows[i]!]!;
  }
  return { kind: "number", values: picked };
}

function pickDates({ days, dayFraction }: DateColumn, rows: Int32Array, inPlace: boolean): DateColumn {
  const picked = inPlace ? days.subarray(0, rows.length) : new Int32Array(rows.length);
  const fractions = dayFraction && new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    picked[i] = days[rows[i]!]!;
    if (fractions) {
      fractions[i] = dayFraction[rows[i]!]!;
    }
  }
  return { kind: "date", days: picked, dayFraction: fractions };
}

function pickCodes({ codes, dictionary }: TextColumn, rows: Int32Array, inPlace: boolean): TextColumn {
  const renumbered = new Int32Array(dictionary.length).fill(MISSING_CODE);
  const kept = new Int32Array(dictionary.length);
  let count = 0;
  const picked = inPlace ? codes.subarray(0, rows.length) : new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    if (code < 0) {
      picked[i] = MISSING_CODE;
      continue;
    }
    if (renumbered[code] === MISSING_CODE) {
      renumbered[code] = count;
      kept[count++] = code;
    }
    picked[i] = renumbered[code]!;
  }
  return { kind: "text", codes: picked, dictionary: pickTexts(dictionary, kept.subarray(0, count)) };
}
