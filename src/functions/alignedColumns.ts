import type { Cell } from "../core/cells/cell";
import { isBlank } from "../core/cells/cell";
import type { TextColumn } from "../core/cells/columns";
import { MISSING_CODE, MISSING_DAY } from "../core/cells/columns";
import { foldIds } from "../core/cells/read/readIds";
import type { DecimalMark } from "../core/cells/read/numbers";
import { CoreError } from "../core/errors";
import type { ContentCache } from "./cache";
import { isHeaderWord, readCell } from "./cells";
import { commonMark, conventionsOf, otherCurrency } from "./conventions";
import type { Parameter } from "./entry";
import type { NumberTable, ValueType } from "./parameters";
import type { Range } from "./range";
import { complaint, missing } from "./refusals";
import { withTop } from "./toldScales";

/** One column of a range, parsed: its values, and the first cell that could not be read (row 0 may be a header). */
interface Parsed {
  readonly values: unknown;
  readonly blank: Uint8Array;
  /** The best score there is, as the answers tell it. */
  readonly top?: number;
  readonly firstRow?: string;
  readonly firstProblem?: { readonly row: number; readonly problem: string; readonly cell: Cell };
}

function parse(
  cells: readonly Cell[],
  parameter: Parameter,
  elsewhere: DecimalMark | undefined,
  formatted: Range["currencies"],
): Parsed {
  const length = cells.length;
  const blank = new Uint8Array(length);
  const store = storeFor(parameter.type, length);
  const conventions = conventionsOf(cells, parameter.type, elsewhere);
  let firstRow: string | undefined;
  let top: number | undefined;
  let firstProblem: Parsed["firstProblem"];
  for (let row = 0; row < length; row++) {
    const cell = cells[row] as Cell;
    if (isBlank(cell)) {
      blank[row] = 1;
      continue;
    }
    const { value, problem, top: told } = readCell(cell, parameter, conventions);
    if (told !== undefined && top !== undefined && told !== top) {
      firstProblem ??= { row, problem: "otherTop", cell };
    }
    top ??= told;
    if (value !== undefined) {
      store.set(row, value);
    } else if (!problem) {
      blank[row] = 1;
    } else if (
      row === 0 &&
      (problem === "notANumber" || problem === "notADate" || problem === "notAFlag") &&
      typeof cell === "string"
    ) {
      firstRow = problem;
    } else {
      firstProblem ??= { row, problem, cell };
    }
  }
  const other = parameter.type === "number" ? otherCurrency(cells, formatted) : -1;
  if (other >= 0) {
    firstProblem ??= { row: other, problem: "otherCurrency", cell: cells[other] as Cell };
  }
  return { values: store.values(), blank, firstRow, firstProblem, top };
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
      values: () => {
        const column: TextColumn = { kind: "text", codes, dictionary: [...known.keys()] };
        return type === "id" ? foldIds(column) : column;
      },
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
  const elsewhere = commonMark(given.map(({ parameter, range }) => ({ type: parameter.type, range })));
  const members: Member[] = given.map(({ parameter, range }) => {
    const width = parameter.shape === "table" ? range.columns : 1;
    const slices = Array.from({ length: width }, (_, c) =>
      width === 1
        ? range.cells.slice(0, used)
        : range.cells.filter((_cell, i) => i % width === c).slice(0, used),
    );
    const parsed = slices.map((cells, c) =>
      cache.get(`parsed ${parameter.type} ${elsewhere} ${c}/${width} ${used} ${range.key}`, used, () =>
        parse(cells, parameter, elsewhere, width === 1 ? range.currencies : undefined),
      ),
    );
    return { parameter, range, parsed, texts: slices.map((cells) => String(cells[0] ?? "")) };
  });

  const header = used > 1 && hasHeader(members);
  for (const { parameter, parsed, texts } of members) {
    parsed.forEach(({ firstRow, firstProblem }, c) => {
      if (firstRow && !header) {
        throw complaint(parameter, firstRow, texts[c]!, 0);
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
      const columns = parsed.map(({ values: all, top }) => withTop(pick(all, rows), top));
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
      picked[i] = values[rows[i]!]!;
    }
    return picked;
  }
  const text = values as TextColumn;
  return { ...text, codes: pick(text.codes, rows) };
}
