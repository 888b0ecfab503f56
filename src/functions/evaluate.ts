import { CoreError } from "../core/errors";
import type { Range } from "./arguments";
import { readAligned, readElements, readList, readRange, readScalar, readTable } from "./arguments";
import { ContentCache } from "./cache";
import type { FunctionEntry, Parameter, ResultTable } from "./entry";
import type { ResultLanguage } from "./parameters";
import { headerText } from "./words";

export type OutputCell = string | number | boolean | CoreError;

/** One value, or a rectangle to spill in which single elements may be errors. */
export type Output = OutputCell | readonly (readonly OutputCell[])[];

/** Excel on the web refuses larger answers, and then the cell would wait for ever. */
const LARGEST_ANSWER = 4_500_000;

const cache = new ContentCache(4_000_000);

/** Answers a call as Excel makes it: arguments by position, null for omitted ones. Throws `CoreError`. */
export function evaluate(entry: FunctionEntry, args: readonly unknown[]): Output {
  const ranges = entry.parameters.map((_parameter, i) => readRange(args[i]));
  if (entry.uncached) {
    return checked(answer(entry, ranges));
  }
  const cells = ranges.reduce((sum, range) => sum + (range?.cells.length ?? 0), 0);
  const key = `${entry.id} ${ranges.map((range) => range?.key ?? "").join(" ")}`;
  return cache.get(key, cells, () => checked(answer(entry, ranges)));
}

function answer(entry: FunctionEntry, ranges: readonly (Range | undefined)[]): Output {
  switch (entry.result.shape) {
    case "scalar":
      return entry.run(readValues(pair(entry, ranges)).values) as OutputCell;
    case "elements":
      return answerElements(entry, ranges);
    case "column":
      return answerColumn(entry, ranges);
    case "table":
      return answerTable(entry, ranges, Object.keys(entry.result.columns));
  }
}

const pair = (entry: FunctionEntry, ranges: readonly (Range | undefined)[]): Given[] =>
  entry.parameters.map((parameter, i) => ({ parameter, range: ranges[i] }));

interface Given {
  readonly parameter: Parameter;
  readonly range: Range | undefined;
}

function readValues(given: readonly Given[]) {
  const values: Record<string, unknown> = {};
  const together: Given[] = [];
  for (const { parameter, range } of given) {
    if (parameter.shape === "scalar") {
      values[parameter.name] = readScalar(parameter, range);
    } else if (parameter.shape === "list") {
      values[parameter.name] = readList(parameter, range);
    } else if (parameter.shape === "table" && parameter.type === "any") {
      values[parameter.name] = readTable(parameter, range);
    } else if (parameter.alone) {
      const own = readAligned([parameter], [range], cache);
      values[parameter.name] = own.values[parameter.name];
    } else {
      together.push({ parameter, range });
    }
  }
  const aligned = readAligned(
    together.map(({ parameter }) => parameter),
    together.map(({ range }) => range),
    cache,
  );
  return { values: { ...values, ...aligned.values }, aligned };
}

function answerElements(entry: FunctionEntry, ranges: readonly (Range | undefined)[]): Output {
  const isElement = (parameter: Parameter) => parameter.shape === "elements";
  const elements = readElements(
    entry.parameters.filter(isElement),
    ranges.filter((_range, i) => isElement(entry.parameters[i]!)),
  );
  // Blocks such as the parameters of a model are the same for all elements.
  const whole = entry.parameters.flatMap((parameter, i) =>
    isElement(parameter) ? [] : [{ parameter, range: ranges[i] }],
  );
  const shared = readValues(whole).values;
  const answerAt = (row: number, column: number): OutputCell => {
    try {
      const values = elements.at(row, column);
      return values === "blank" ? "" : finite(entry.run(Object.assign(values, shared)) as OutputCell);
    } catch (problem) {
      if (problem instanceof CoreError) {
        return problem;
      }
      throw problem;
    }
  };
  const grid = untraced(() =>
    Array.from({ length: elements.rows }, (_, row) =>
      Array.from({ length: elements.columns }, (__, column) => answerAt(row, column)),
    ),
  );
  return elements.rows === 1 && elements.columns === 1 ? lone(grid[0]?.[0] as OutputCell) : grid;
}

/** Where every other element is refused, noting down where each refusal comes from takes most of the time. */
function untraced<T>(act: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return act();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** A single refusal is thrown, so that its sentence shows at the cell. */
function lone(cell: OutputCell): OutputCell {
  if (cell instanceof CoreError) {
    throw cell;
  }
  return cell;
}

function answerColumn(entry: FunctionEntry, ranges: readonly (Range | undefined)[]): Output {
  const { values, aligned } = readValues(pair(entry, ranges));
  const answers = entry.run(values) as ArrayLike<OutputCell>;
  const grid = Array.from({ length: aligned.rows }, () => new Array<OutputCell>(aligned.columns).fill(""));
  aligned.kept.forEach((place, i) => {
    grid[Math.floor(place / aligned.columns)]![place % aligned.columns] = answers[i]!;
  });
  return grid;
}

function answerTable(
  entry: FunctionEntry,
  ranges: readonly (Range | undefined)[],
  columns: readonly string[],
): Output {
  const { values } = readValues(pair(entry, ranges));
  const language = (values.language as ResultLanguage | undefined) ?? "en";
  const { header, rows } = entry.run({ ...values, language }) as ResultTable;
  // A null in an answer shows as 0 in Excel.
  const body = rows.map((row) => row.map((cell) => (cell ?? "") as OutputCell));
  const titles = (header ?? columns.map((key) => headerText(key, language))) as OutputCell[];
  return values.headers === false ? body : [titles, ...body];
}

function checked(output: Output): Output {
  if (!Array.isArray(output)) {
    return finite(output as OutputCell);
  }
  const grid = output as readonly (readonly OutputCell[])[];
  if (grid.length === 0) {
    throw new CoreError("notAvailable", "nothingToCount");
  }
  let size = 0;
  for (const row of grid) {
    for (const cell of row) {
      size += typeof cell === "string" ? cell.length + 4 : 20;
    }
  }
  if (size > LARGEST_ANSWER) {
    throw new CoreError("value", "answerTooLarge", { rows: grid.length });
  }
  return grid.map((row) => row.map(finite));
}

function finite(cell: OutputCell): OutputCell {
  return typeof cell === "number" && !Number.isFinite(cell) ? new CoreError("value", "notFinite") : cell;
}
