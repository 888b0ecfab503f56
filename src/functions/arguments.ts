/**
 * The one place that knows how Excel's arguments become values. The rules, for every function:
 *
 * - An omitted argument arrives as null; an optional one then has its default, and so has a blank cell in its place.
 * - A blank is missing, not zero. Rows with a blank in one of the columns do not count (order ids may be blank); an element whose
 *   ranges are all blank stays blank, one with a blank among values is #N/A.
 * - A first row that holds words where numbers or dates are expected is a header and does not count.
 * - An error cell is never skipped: the answer is #VALUE! that names its row.
 * - Numbers and dates typed as text count; text that is neither is #VALUE! that quotes it.
 * - Ranges that belong together must have equally many cells; blank rows at their end are cut off, so that whole
 *   columns work. Elementwise functions repeat a single value beside a range.
 */
import type { Cell } from "../core/cells/cell";
import { isBlank, isCellError } from "../core/cells/cell";
import type { TextColumn } from "../core/cells/columns";
import { MISSING_CODE, MISSING_DAY } from "../core/cells/columns";
import type { DateOrder } from "../core/cells/dates";
import { decideDateOrder } from "../core/cells/dates";
import { CoreError } from "../core/errors";
import type { ContentCache } from "./cache";
import { contentKey } from "./cache";
import { isHeaderWord, readCell } from "./cells";
import type { Parameter } from "./entry";
import type { CellTable, NumberTable, ValueType } from "./parameters";

/** A range as it came in, row by row, blank rows at its end counted apart. */
export interface Range {
  readonly cells: readonly Cell[];
  readonly rows: number;
  readonly columns: number;
  /** Rows up to the last one that is not blank. */
  readonly used: number;
  readonly key: string;
}

/** What Excel hands over, or undefined for an omitted argument. */
export function readRange(argument: unknown): Range | undefined {
  if (argument == null) {
    return undefined;
  }
  const grid: readonly (readonly unknown[])[] = Array.isArray(argument)
    ? Array.isArray(argument[0])
      ? (argument as unknown[][])
      : [argument as unknown[]]
    : [[argument]];
  const columns = grid[0]?.length ?? 0;
  const cells: Cell[] = [];
  let used = 0;
  grid.forEach((row, r) => {
    for (let c = 0; c < columns; c++) {
      const cell = toCell(row[c]);
      cells.push(cell);
      if (!isBlank(cell)) {
        used = r + 1;
      }
    }
  });
  return { cells, rows: grid.length, columns, used, key: `${contentKey(cells)}.${columns}` };
}

/** Error values and formatted numbers arrive as objects that carry their plain value. */
function toCell(raw: unknown): Cell {
  if (typeof raw === "number" || typeof raw === "string" || typeof raw === "boolean") {
    return raw;
  }
  if (typeof raw === "object" && raw !== null) {
    const { type, code, basicValue, error } = raw as Record<string, unknown>;
    const text = code ?? error ?? basicValue;
    return code != null || error != null || type === "Error"
      ? { error: String(text) }
      : toCell(basicValue ?? null);
  }
  return null;
}

const isLone = (range: Range) => range.rows === 1 && range.columns === 1;

/** The value of one cell, or undefined where it may be left out. */
export function readScalar(parameter: Parameter, range: Range | undefined): unknown {
  const first = range?.cells[0];
  if (range && !isLone(range)) {
    throw new CoreError("value", "oneCellExpected", { parameter: parameter.name });
  }
  if (isBlank(first)) {
    return missing(parameter);
  }
  const { value, problem } = readCell(first as Cell, parameter);
  if (problem) {
    throw complaint(parameter, problem, first as Cell);
  }
  return value ?? missing(parameter);
}

function missing(parameter: Parameter): undefined {
  if (!parameter.optional) {
    throw new CoreError("notAvailable", "argumentMissing", { parameter: parameter.name });
  }
  return undefined;
}

function complaint(parameter: Parameter, problem: string, cell: Cell, row?: number): CoreError {
  const text = isCellError(cell) ? cell.error : String(cell);
  const choices = Object.keys(parameter.choices ?? {}).join(", ");
  return row == null
    ? new CoreError("value", problem, { parameter: parameter.name, text, choices })
    : new CoreError("value", `${problem}InRow`, { parameter: parameter.name, text, choices, row: row + 1 });
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
  const values = (range?.cells ?? []).flatMap((cell, i) => {
    if (isBlank(cell)) {
      return [];
    }
    const { value, problem } = readCell(cell, parameter);
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

/** One column of a range, parsed: its values, and the first cell that could not be read (row 0 may be a header). */
interface Parsed {
  readonly values: unknown;
  readonly blank: Uint8Array;
  readonly firstRow?: string;
  readonly firstProblem?: { readonly row: number; readonly problem: string; readonly cell: Cell };
}

function parse(cells: readonly Cell[], parameter: Parameter): Parsed {
  const length = cells.length;
  const blank = new Uint8Array(length);
  const store = storeFor(parameter.type, length);
  const order = dateOrder(cells, parameter.type);
  let firstRow: string | undefined;
  let firstProblem: Parsed["firstProblem"];
  for (let row = 0; row < length; row++) {
    const cell = cells[row] as Cell;
    if (isBlank(cell)) {
      blank[row] = 1;
      continue;
    }
    const { value, problem } = readCell(cell, parameter, order);
    if (value !== undefined) {
      store.set(row, value);
    } else if (!problem) {
      blank[row] = 1;
    } else if (
      row === 0 &&
      (problem === "notANumber" || problem === "notADate") &&
      typeof cell === "string"
    ) {
      firstRow = problem;
    } else {
      firstProblem ??= { row, problem, cell };
    }
  }
  return { values: store.values(), blank, firstRow, firstProblem };
}

/** Day and month of 03/04/2025 are told apart by the column's other dates, if any decides. */
function dateOrder(cells: readonly Cell[], type: ValueType): DateOrder | undefined {
  if (type !== "date" && type !== "moment") {
    return undefined;
  }
  const order = decideDateOrder(cells.filter((cell) => typeof cell === "string"));
  return order === "conflict" ? undefined : order;
}

interface Store {
  set(row: number, value: unknown): void;
  values(): Float64Array | Int32Array | TextColumn;
}

function storeFor(type: ValueType, length: number): Store {
  if (type === "id" || type === "text") {
    const codes = new Int32Array(length).fill(MISSING_CODE);
    const known = new Map<string, number>();
    return {
      set(row, value) {
        const text = value as string;
        const code = known.get(text) ?? known.size;
        known.set(text, code);
        codes[row] = code;
      },
      values: () => ({ kind: "text", codes, dictionary: [...known.keys()] }),
    };
  }
  const numbers =
    type === "date" ? new Int32Array(length).fill(MISSING_DAY) : new Float64Array(length).fill(NaN);
  return {
    set(row, value) {
      numbers[row] = value as number;
    },
    values: () => numbers,
  };
}

/** Columns that belong together, row by row, and where their rows stood. */
export interface Aligned {
  readonly values: Readonly<Record<string, unknown>>;
  /** Row of each kept row within the ranges as given. */
  readonly kept: Int32Array;
  readonly rows: number;
  readonly columns: number;
}

interface Member {
  readonly parameter: Parameter;
  readonly range: Range;
  readonly parsed: readonly Parsed[];
  readonly texts: readonly string[];
}

/** Reads columns and tables that belong together: same rows, one header, rows with a missing required value left out. */
export function readAligned(
  parameters: readonly Parameter[],
  ranges: readonly (Range | undefined)[],
  cache: ContentCache,
): Aligned {
  const given = parameters.flatMap((parameter, i) => {
    const range = ranges[i];
    if (!range) {
      missing(parameter);
      return [];
    }
    return [{ parameter, range }];
  });
  const key = given.map(
    ({ parameter, range }) =>
      `${parameter.name}:${parameter.type}${parameter.shape}${parameter.optional}=${range.key}`,
  );
  return cache.get(
    `aligned ${key.join(" ")}`,
    given.reduce((sum, { range }) => sum + range.cells.length, 0),
    () => align(given, cache),
  );
}

function align(given: readonly { parameter: Parameter; range: Range }[], cache: ContentCache): Aligned {
  const [first] = given;
  if (!first) {
    return { values: {}, kept: new Int32Array(0), rows: 0, columns: 0 };
  }
  const isTable = ({ parameter }: { parameter: Parameter }) => parameter.shape === "table";
  const heightOf = (member: { parameter: Parameter; range: Range }) =>
    isTable(member) ? member.range.rows : member.range.cells.length;
  for (const other of given) {
    if (heightOf(other) !== heightOf(first)) {
      throw new CoreError("value", "unequalLength", {
        first: first.parameter.name,
        firstLength: heightOf(first),
        second: other.parameter.name,
        secondLength: heightOf(other),
      });
    }
  }
  const used = Math.max(
    ...given.map((member) =>
      isTable(member) ? member.range.used : member.range.used * member.range.columns,
    ),
  );
  const members: Member[] = given.map(({ parameter, range }) => {
    const width = parameter.shape === "table" ? range.columns : 1;
    const slices = Array.from({ length: width }, (_, c) =>
      width === 1
        ? range.cells.slice(0, used)
        : range.cells.filter((_cell, i) => i % width === c).slice(0, used),
    );
    const parsed = slices.map((cells, c) =>
      cache.get(`parsed ${parameter.type} ${c}/${width} ${used} ${range.key}`, used, () =>
        parse(cells, parameter),
      ),
    );
    return { parameter, range, parsed, texts: slices.map((cells) => String(cells[0] ?? "")) };
  });

  const header = used > 1 && hasHeader(members);
  for (const { parameter, parsed, texts } of members) {
    parsed.forEach(({ firstRow, firstProblem }, c) => {
      if (firstRow && !header) {
        throw complaint(parameter, firstRow, texts[c] as string, 0);
      }
      if (firstProblem) {
        throw complaint(parameter, firstProblem.problem, firstProblem.cell, firstProblem.row);
      }
    });
  }

  const required = members.filter(({ parameter }) => !parameter.sparse).flatMap(({ parsed }) => parsed);
  const kept: number[] = [];
  for (let row = header ? 1 : 0; row < used; row++) {
    if (required.every(({ blank }) => blank[row] === 0)) {
      kept.push(row);
    }
  }
  const rows = Int32Array.from(kept);
  const values = Object.fromEntries(
    members.map(({ parameter, parsed, texts }) => {
      const columns = parsed.map(({ values: all }) => pick(all, rows));
      if (parameter.shape !== "table") {
        return [parameter.name, columns[0]];
      }
      const names = texts.map((text, c) => (header && text !== "" ? text : String(c + 1)));
      return [parameter.name, { names, columns } as NumberTable];
    }),
  );
  const whole = first.parameter.shape === "table" ? { rows: used, columns: 1 } : shapeOf(first.range, used);
  return { values, kept: rows, ...whole };
}

function shapeOf(range: Range, used: number): { rows: number; columns: number } {
  return { rows: Math.ceil(used / range.columns), columns: range.columns };
}

/** Words above numbers or dates; without such columns, a first cell that reads like a title. */
function hasHeader(members: readonly Member[]): boolean {
  const typed = members.filter(({ parameter }) => parameter.type !== "id" && parameter.type !== "text");
  return typed.length > 0
    ? typed.some(({ parsed }) => parsed.some(({ firstRow }) => firstRow != null))
    : members.some(({ texts }) => texts.some(isHeaderWord));
}

function pick(values: unknown, rows: Int32Array): unknown {
  if (values instanceof Float64Array || values instanceof Int32Array) {
    const picked =
      values instanceof Float64Array ? new Float64Array(rows.length) : new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      picked[i] = values[rows[i] as number] as number;
    }
    return picked;
  }
  const text = values as TextColumn;
  return { ...text, codes: pick(text.codes, rows) };
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
      for (const [i, parameter] of parameters.entries()) {
        const cell = cellAt(ranges[i], index);
        if (isBlank(cell)) {
          values[parameter.name] = missing(parameter);
          continue;
        }
        const { value, problem } = readCell(cell, parameter);
        if (problem === "notANumber" && row === 0 && rows > 1 && !isLone(ranges[i] as Range)) {
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
