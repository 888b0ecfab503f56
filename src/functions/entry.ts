import type { Cell } from "../core/cells/cell";
import type { CoreError } from "../core/errors";
import type { Spec, Specs, ValuesOf } from "./parameters";
import { LANGUAGES, one, optional } from "./parameters";

export const FAMILIES = [
  "retention",
  "loyalty",
  "scores",
  "value",
  "segments",
  "service",
  "experiments",
  "text",
  "intake",
  "models",
  "contracts",
] as const;

export type Family = (typeof FAMILIES)[number];

/** What a number in a result counts. A share is 0.25, never 25; points are NPS points. */
export type Unit =
  | "share"
  | "points"
  | "money"
  | "days"
  | "hours"
  | "years"
  | "periods"
  | "count"
  | "ratio"
  | "score"
  | "number"
  | "date"
  | "text"
  | "flag";

/** `elements` answers each element of ranges of one shape; `column` one cell a row, `table` rows under a header. */
export type Result =
  | { readonly shape: "scalar" | "elements" | "column"; readonly unit: Unit }
  | { readonly shape: "table"; readonly columns: Columns };

/** Columns of a table by key, in order; the key names the header in `locales` (section `headers`). */
export type Columns = Readonly<Record<string, Unit>>;

export interface ResultTable {
  /** Headers of its own, where the columns depend on the data. */
  readonly header?: readonly Cell[];
  readonly rows: readonly (readonly TableCell[])[];
}

export type TableCell = Cell | CoreError;

export interface Parameter extends Omit<Spec<unknown>, "value"> {
  readonly name: string;
}

/** A formula that can be typed into a sheet whose A1 is the first of `cells`. */
export interface Example {
  readonly formula: string;
  readonly cells?: readonly (readonly Cell[])[];
  readonly expected: Cell | readonly (readonly Cell[])[];
  /** Relative; fits stop within one. Nine digits agree elsewhere. */
  readonly tolerance?: number;
}

/** One custom function: everything that metadata, association, help, documentation and tests are made from. */
export interface FunctionEntry {
  /** English capitals, final once shipped. */
  readonly id: string;
  readonly family: Family;
  readonly parameters: readonly Parameter[];
  readonly result: Result;
  /** A citation; `standard` for textbook forms, `own` for rules of this add-in. */
  readonly citation: string;
  readonly examples: readonly Example[];
  /** Takes the values that the reader made of the arguments, by parameter name. */
  readonly run: (values: Readonly<Record<string, unknown>>) => unknown;
  /** The answer depends on more than the arguments and must not be remembered. */
  readonly uncached?: boolean;
}

interface Definition<S extends Specs, R extends Result> {
  readonly id: string;
  readonly parameters: S;
  readonly result: R;
  readonly citation: string;
  readonly examples: readonly Example[];
  readonly uncached?: boolean;
}

type CellValue = string | number | boolean;

/** A function with one answer, one answer an element, or one answer a row. */
export function define<S extends Specs>(
  family: Family,
  definition: Definition<S, { readonly shape: "scalar" | "elements"; readonly unit: Unit }> & {
    readonly run: (values: ValuesOf<S>) => CellValue;
  },
): FunctionEntry {
  return finish(family, definition, definition.parameters);
}

/** A function that answers each row of its columns beside them, without a header. */
export function defineColumn<S extends Specs>(
  family: Family,
  definition: Definition<S, { readonly shape: "column"; readonly unit: Unit }> & {
    readonly run: (values: ValuesOf<S>) => ArrayLike<CellValue>;
  },
): FunctionEntry {
  return finish(family, definition, definition.parameters);
}

const TABLE_PARAMETERS = {
  language: optional(one.choice(LANGUAGES)),
  headers: optional(one.flag()),
};

/** A function that spills a table. `[language]` of its words and `[headers]` close its parameters. */
export function defineTable<S extends Specs>(
  family: Family,
  definition: Definition<S, { readonly shape: "table"; readonly columns: Columns }> & {
    readonly run: (values: ValuesOf<S & typeof TABLE_PARAMETERS>) => ResultTable;
  },
): FunctionEntry {
  return finish(family, definition, { ...definition.parameters, ...TABLE_PARAMETERS });
}

function finish<S extends Specs>(
  family: Family,
  definition: Definition<S, Result> & { readonly run: (values: never) => unknown },
  specs: Specs,
): FunctionEntry {
  const { id, result, citation, examples, run, uncached } = definition;
  const parameters = Object.entries(specs).map(([name, spec]) => ({ name, ...spec }));
  // The reader gives each parameter the type that its spec promises; TypeScript cannot follow it through names.
  return { id, family, parameters, result, citation, examples, run: run as FunctionEntry["run"], uncached };
}
