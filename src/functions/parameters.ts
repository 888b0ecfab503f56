import type { TextColumn } from "../core/cells/columns";

/**
 * How an argument is given: `scalar` one cell; `elements` ranges of one shape, a single value repeated;
 * `column` rows that belong together with those of the other columns; `list` a few values on their own;
 * `table` several columns of rows.
 */
export type Shape = "scalar" | "elements" | "column" | "list" | "table";

/** `share` is a number where 5 % means 0.05, `score` an answer such as 4, `9分` or 非常满意 (5 of 5), `rating` one in figures, `moment` a date with its time of day. */
export type ValueType =
  | "number"
  | "share"
  | "score"
  | "rating"
  | "integer"
  | "date"
  | "moment"
  | "text"
  | "id"
  | "flag"
  | "choice"
  | "any";

/** Choices by key, each with the other words that mean it. The key is the English word. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** What the reader must make of an argument; `V` is what the function then gets. */
export interface Spec<V> {
  readonly shape: Shape;
  readonly type: ValueType;
  readonly optional: boolean;
  /** A column with rows of its own, not beside the other columns. */
  readonly alone?: boolean;
  /** Blanks of the column are kept as missing values; elsewhere a row with a blank does not count. */
  readonly sparse?: boolean;
  readonly choices?: Choices;
  /** Only for the type checker. */
  readonly value?: V;
}

export type Specs = Readonly<Record<string, Spec<unknown>>>;

export type ValuesOf<S extends Specs> = {
  readonly [K in keyof S]: S[K] extends Spec<infer V> ? V : never;
};

/** Columns of numbers side by side, with their titles where the first row holds words. Rows are complete. */
export interface NumberTable {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
}

/** A small table as it stands, for those who read it their own way (stage names, dictionaries). */
export type CellTable = readonly (readonly (string | number | boolean | null)[])[];

const spec = <V>(shape: Shape, type: ValueType, more: Partial<Spec<V>> = {}): Spec<V> => ({
  shape,
  type,
  optional: false,
  ...more,
});

/** One cell. */
export const one = {
  number: () => spec<number>("scalar", "number"),
  share: () => spec<number>("scalar", "share"),
  integer: () => spec<number>("scalar", "integer"),
  date: () => spec<number>("scalar", "date"),
  text: () => spec<string>("scalar", "text"),
  flag: () => spec<boolean>("scalar", "flag"),
  any: () => spec<string | number>("scalar", "any"),
  choice: <C extends Choices>(choices: C) => spec<keyof C & string>("scalar", "choice", { choices }),
};

/** One value an element of equally shaped ranges. */
export const each = {
  number: () => spec<number>("elements", "number"),
  share: () => spec<number>("elements", "share"),
  integer: () => spec<number>("elements", "integer"),
  text: () => spec<string>("elements", "text"),
  id: () => spec<string>("elements", "id"),
  any: () => spec<string | number>("elements", "any"),
  flag: () => spec<boolean>("elements", "flag"),
};

/** Rows that belong together with those of the other columns. NaN, MISSING_DAY and MISSING_CODE stand for blanks. */
export const column = {
  numbers: () => spec<Float64Array>("column", "number"),
  scores: () => spec<Float64Array>("column", "score"),
  ratings: () => spec<Float64Array>("column", "rating"),
  /** Days as Excel serials. */
  dates: () => spec<Int32Array>("column", "date"),
  /** Days with their time, as Excel serials. */
  moments: () => spec<Float64Array>("column", "moment"),
  /** 1 for yes, 0 for no. */
  flags: () => spec<Float64Array>("column", "flag"),
  ids: () => spec<TextColumn>("column", "id"),
  texts: () => spec<TextColumn>("column", "text"),
};

export const list = {
  /** `choices` are words that stand for the default. */
  numbers: (choices?: Choices) => spec<Float64Array>("list", "number", { choices }),
};

export const table = {
  numbers: () => spec<NumberTable>("table", "number"),
  scores: () => spec<NumberTable>("table", "score"),
  cells: () => spec<CellTable>("table", "any"),
};

/** The argument may be left out. */
export const optional = <V>(given: Spec<V>): Spec<V | undefined> =>
  ({ ...given, optional: true }) as Spec<V | undefined>;

/** The column has rows of its own. */
export const alone = <V>(given: Spec<V>): Spec<V> => ({ ...given, alone: true });

/** Blanks of the column are kept as missing values. */
export const sparse = <V>(given: Spec<V>): Spec<V> => ({ ...given, sparse: true });

/** ResultLanguage of words in a result: an argument, so that everybody who opens the workbook sees one text. */
export const LANGUAGES = { en: ["english", "英文", "英语"], zh: ["chinese", "中文", "汉语"] } as const;

export type ResultLanguage = keyof typeof LANGUAGES;
