/**
 * What Excel makes of a formula's arguments before it calls a custom function: scalars and ranges by the metadata,
 * types converted or refused, blanks, omitted and repeating parameters, errors.
 */
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { MAX_COLUMN, MAX_ROW } from "./address";
import type { FunctionMetadata, ParameterMetadata } from "./functionMetadata";
import { toMatrix, toScalar, type ErrorArgument, type RangeReader, type Scalar } from "./rangeValues";

export type { ErrorArgument, Scalar };

export type Argument = Scalar | Scalar[][] | Argument[];

export interface ArgumentOptions {
  /** The metadata allow error values in parameters of type "any". */
  allowErrors: boolean;
  /** Give blank cells as 0, as some builds of Excel do, instead of null. */
  blanksAsZero: boolean;
  ranges: RangeReader;
}

/** The arguments as given, or the error that the cell shows without the function being called. */
export type ReadResult =
  | { arguments: Argument[] }
  /** A range was given for a single value: Excel calls the function once for each cell. */
  | { lift: Scalar[][][]; build: (cell: Scalar[]) => ReadResult }
  | { error: string; message?: string };

export function readArguments(
  metadata: FunctionMetadata,
  variants: readonly FunctionVariantType[],
  options: ArgumentOptions,
): ReadResult {
  const { parameters } = metadata;
  const repeating = parameters.at(-1)?.repeating ? parameters.at(-1) : undefined;
  const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
  if (variants.length < required || (variants.length > parameters.length && !repeating)) {
    return { error: "#VALUE!", message: `${metadata.id}: wrong number of arguments (${variants.length}).` };
  }
  const given = variants.map((variant) => readVariant(variant, options.ranges));
  trimWhole(given);
  return convert(metadata, given, options);
}

interface Matrix {
  matrix: Scalar[][];
  /** What others are given too: it must not be changed. */
  isShared?: boolean;
  /** Of whole columns or rows, whose length is the grid's. */
  whole?: { columns: boolean; rows: boolean };
}

type Given = { omitted: true } | { scalar: Scalar } | Matrix;

function convert(metadata: FunctionMetadata, given: readonly Given[], options: ArgumentOptions): ReadResult {
  const { parameters } = metadata;
  const fixed = parameters.filter((parameter) => !parameter.repeating);
  const rest = parameters.find((parameter) => parameter.repeating);
  const out: Argument[] = [];
  const repeated: Argument[] = [];
  const lifted: number[] = [];
  for (let i = 0; i < Math.max(given.length, fixed.length); i++) {
    const parameter = fixed[i] ?? rest!;
    const one = given[i] ?? { omitted: true };
    if (parameter.dimensionality !== "matrix" && "matrix" in one && !isSingle(one.matrix)) {
      lifted.push(i);
      continue;
    }
    const value = convertOne(parameter, one, options);
    if ("error" in value) {
      return value;
    }
    (i < fixed.length ? out : repeated).push(value.argument);
  }
  if (lifted.length > 0) {
    return {
      lift: lifted.map((i) => (given[i] as { matrix: Scalar[][] }).matrix),
      build: (cell) =>
        convert(
          metadata,
          given.map((one, i) => (lifted.includes(i) ? { scalar: cell[lifted.indexOf(i)]! } : one)),
          options,
        ),
    };
  }
  return { arguments: rest ? [...out, repeated] : out };
}

function convertOne(
  parameter: ParameterMetadata,
  given: Given,
  options: ArgumentOptions,
): { argument: Argument } | { error: string; message?: string } {
  const type = parameter.type ?? "any";
  if ("omitted" in given) {
    return { argument: null };
  }
  const refuse = (value: Scalar): string | undefined =>
    isErrorArgument(value) && !(type === "any" && options.allowErrors) ? value.code : undefined;

  if (parameter.dimensionality === "matrix") {
    const matrix = "matrix" in given ? given.matrix : [[given.scalar]];
    const convertAll = () => convertMatrix(parameter.name, type, matrix, refuse, options);
    return "matrix" in given && given.isShared ? onceFor(matrix, type, convertAll) : convertAll();
  }
  const scalar = "matrix" in given ? (given.matrix[0]?.[0] ?? null) : given.scalar;
  const error = refuse(scalar);
  if (error) {
    return { error };
  }
  const value = coerceScalar(type, scalar, options);
  return value === undefined
    ? { error: "#VALUE!", message: `"${parameter.name}" takes a ${type}.` }
    : { argument: value };
}

type Converted = { argument: Argument } | { error: string; message?: string };

function convertMatrix(
  name: string,
  type: string,
  matrix: Scalar[][],
  refuse: (value: Scalar) => string | undefined,
  options: ArgumentOptions,
): Converted {
  const converted: Scalar[][] = [];
  for (const row of matrix) {
    let changed: Scalar[] | undefined;
    for (let c = 0; c < row.length; c++) {
      const error = refuse(row[c]!);
      if (error) {
        return { error };
      }
      const value = coerceElement(type, row[c]!, options);
      if (value === undefined) {
        return { error: "#VALUE!", message: `"${name}" takes ${type} values only.` };
      }
      if (value !== row[c]) {
        (changed ??= [...row])[c] = value;
      }
    }
    converted.push(changed ?? row);
  }
  return { argument: converted };
}

/** Answers that are refused name a parameter, so they are found anew. */
const conversions = new WeakMap<Scalar[][], Map<string, Converted>>();

function onceFor(matrix: Scalar[][], type: string, convertAll: () => Converted): Converted {
  const known = conversions.get(matrix)?.get(type);
  if (known) {
    return known;
  }
  const converted = convertAll();
  if (!("error" in converted)) {
    const types = conversions.get(matrix) ?? new Map<string, Converted>();
    conversions.set(matrix, types.set(type, converted));
  }
  return converted;
}

/** A single value is converted where Excel would convert it in a formula. */
function coerceScalar(type: string, value: Scalar, options: ArgumentOptions): Scalar | undefined {
  if (isErrorArgument(value)) {
    return value;
  }
  switch (type) {
    case "number": {
      if (typeof value === "string") {
        const number = Number(value);
        return value.trim() === "" || Number.isNaN(number) ? undefined : number;
      }
      return Number(value ?? 0);
    }
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
    case "boolean":
      if (typeof value === "string") {
        return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : undefined;
      }
      return Boolean(value);
    default:
      return value === null && options.blanksAsZero ? 0 : value;
  }
}

/** A cell of a range is never converted from text. */
function coerceElement(type: string, value: Scalar, options: ArgumentOptions): Scalar | undefined {
  if (type === "any" || isErrorArgument(value)) {
    return value === null && options.blanksAsZero ? 0 : value;
  }
  if (value === null) {
    return type === "number" ? 0 : type === "string" ? "" : false;
  }
  if (type === "number") {
    return typeof value === "string" ? undefined : Number(value);
  }
  return coerceScalar(type, value, options);
}

function readVariant(variant: FunctionVariantType, ranges: RangeReader): Given {
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangeData();
    const values = ranges.read(reference);
    // The engine marks whole columns and rows by corners that are no numbers.
    const columns = Number.isNaN(startRow) || endRow - startRow >= MAX_ROW;
    const rows = Number.isNaN(startColumn) || endColumn - startColumn >= MAX_COLUMN;
    return columns || rows ? { ...values, whole: { columns, rows } } : values;
  }
  const value = variant as BaseValueObject;
  if (value.isArray()) {
    const array = value as BaseValueObject & { getRowCount(): number; getColumnCount(): number };
    return { matrix: toMatrix(value.getArrayValue(), array.getRowCount(), array.getColumnCount()) };
  }
  return value.isNull() ? { omitted: true } : { scalar: toScalar(value) };
}

/**
 * Whole columns come down to the last row in which any of them holds something, so that `A:A` and `B:B` beside each
 * other stay of one length where the last cell of one is blank; whole rows likewise.
 */
function trimWhole(given: readonly Given[]): void {
  const wholes = given.filter((one): one is Required<Matrix> => "matrix" in one && one.whole !== undefined);
  const lengths = (along: "columns" | "rows", used: (matrix: Scalar[][]) => number) =>
    wholes.filter(({ whole }) => whole[along]).map(({ matrix }) => used(matrix));
  const rows = Math.max(1, ...lengths("columns", usedRows));
  const columns = Math.max(1, ...lengths("rows", usedColumns));
  for (const one of wholes) {
    const { matrix, whole, isShared } = one;
    const size = [whole.columns ? rows : matrix.length, whole.rows ? columns : matrix[0]!.length] as const;
    one.matrix = isShared ? resizedOnce(matrix, ...size) : resized(matrix, ...size);
  }
}

function usedRows(matrix: Scalar[][]): number {
  let rows = matrix.length;
  while (rows > 0 && matrix[rows - 1]!.every((value) => value === null)) {
    rows--;
  }
  return rows;
}

function usedColumns(matrix: Scalar[][]): number {
  return matrix.reduce((used, row) => {
    let columns = row.length;
    while (columns > used && row[columns - 1] === null) {
      columns--;
    }
    return Math.max(used, columns);
  }, 0);
}

const sizes = new WeakMap<Scalar[][], Map<string, Scalar[][]>>();

function resizedOnce(matrix: Scalar[][], rows: number, columns: number): Scalar[][] {
  const known = sizes.get(matrix) ?? new Map<string, Scalar[][]>();
  sizes.set(matrix, known);
  const key = `${rows} ${columns}`;
  const found = known.get(key) ?? resized(matrix, rows, columns);
  known.set(key, found);
  return found;
}

/** Cut, or filled up with blanks: the grids of two sheets may end in different rows. */
function resized(matrix: Scalar[][], rows: number, columns: number): Scalar[][] {
  return Array.from({ length: rows }, (_, r) =>
    matrix[r]?.length === columns
      ? matrix[r]!
      : Array.from({ length: columns }, (_, c) => matrix[r]?.[c] ?? null),
  );
}

function isSingle(matrix: Scalar[][]): boolean {
  return matrix.length === 1 && matrix[0]!.length === 1;
}

export function isErrorArgument(value: unknown): value is ErrorArgument {
  return typeof value === "object" && value !== null && "code" in value;
}
