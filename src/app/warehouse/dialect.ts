/** Kinds of columns that a database tells apart, as far as they matter here. */
export type ColumnKind = "number" | "date" | "text";

/**
 * What differs between engines, and nothing else: words for the same thing. Questions are written once over these.
 * Days are Excel serials, months year × 12 + month, money whole units.
 */
export interface Dialect {
  readonly name: "duckdb" | "clickhouse";
  /** Names never meet SQL but through this. */
  identifier(name: string): string;
  /** Names and texts as they stand in a statement. */
  readonly quoted: RegExp;
  /** Where a bound text goes; values are never written into SQL. */
  parameter(name: string): string;
  /** Keeps the rows of a query as a table that ends with the connection. */
  storing(table: string, query: string): string;
  /** A statement whose rows are the name and the type of each column. */
  describe(table: string): string;
  /** A statement whose one value is the time zone in which a time becomes a day. */
  readonly timeZone: string;
  /** What a type holds; undefined for lists, maps and the like. */
  kindOf(type: string): ColumnKind | undefined;
  /** Nothing, of a kind: a table cannot hold what has none. */
  readonly noText: string;
  readonly noInt: string;
  text(value: string): string;
  /** Every match of a regular expression of RE2 replaced; `\\1` is its first group. */
  replaced(text: string, pattern: string, by: string): string;
  day(value: string): string;
  /** Whole seconds since midnight of a value with a time. */
  secondOfDay(value: string): string;
  month(day: string): string;
  dayOfMonth(day: string): string;
  int(value: string): string;
  float(value: string): string;
  /** Whether a text has the form of a regular expression of digits and letters. */
  matches(text: string, pattern: string): string;
  floor(value: string): string;
  /** A text's hash, divided: which of so many parts it is of. */
  remainder(text: string, parts: number): string;
  divide(whole: string, by: number): string;
  /** Whether a value is, or is not, among those of a question. */
  readonly isIn: string;
  readonly isNotIn: string;
  /** Distinct pairs or triples. */
  distinct(...values: readonly string[]): string;
}

export const duckdb: Dialect = {
  name: "duckdb",
  quoted: /"(?:[^"]|"")*"|'(?:[^']|'')*'/g,
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  parameter: (name) => `$${name}`,
  storing: (table, query) => `CREATE TEMP TABLE ${table} AS ${query}`,
  timeZone: "SELECT current_setting('TimeZone')",
  describe: (table) => `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${table})`,
  kindOf: (type) =>
    type.endsWith("]")
      ? undefined
      : /^(?:DATE|TIMESTAMP)/.test(type)
        ? "date"
        : /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DECIMAL|DOUBLE|FLOAT|REAL)(?:\(|$)/.test(type)
          ? "number"
          : /^(?:VARCHAR|UUID|ENUM|BOOLEAN)/.test(type)
            ? "text"
            : undefined,
  noText: "CAST(NULL AS VARCHAR)",
  noInt: "CAST(NULL AS BIGINT)",
  text: (value) => `CAST(${value} AS VARCHAR)`,
  replaced: (text, pattern, by) => `regexp_replace(${text}, '${pattern}', '${by}', 'g')`,
  day: (value) => `CAST(CAST(${value} AS DATE) - DATE '1899-12-30' AS BIGINT)`,
  secondOfDay: (value) => `CAST(hour(${value}) * 3600 + minute(${value}) * 60 + second(${value}) AS BIGINT)`,
  month: (day) =>
    `(year(DATE '1899-12-30' + CAST(${day} AS INTEGER)) * 12 + month(DATE '1899-12-30' + CAST(${day} AS INTEGER)))`,
  dayOfMonth: (day) => `day(DATE '1899-12-30' + CAST(${day} AS INTEGER))`,
  int: (value) => `CAST(${value} AS BIGINT)`,
  float: (value) => `CAST(${value} AS DOUBLE)`,
  matches: (text, pattern) => `regexp_full_match(${text}, '${pattern}')`,
  floor: (value) => `floor(${value})`,
  remainder: (text, parts) => `CAST(hash(${text}) % ${parts} AS BIGINT)`,
  divide: (whole, by) => `CAST(floor((${whole}) / ${by}) AS BIGINT)`,
  isIn: "IN",
  isNotIn: "NOT IN",
  distinct: (...values) => `count(DISTINCT (${values.join(", ")}))`,
};

/** Backslash escapes hold inside every kind of quotes. */
const escaped = (text: string, mark: string) =>
  text.replaceAll("\\", "\\\\").replaceAll(mark, `\\${mark}`).replaceAll("\0", "\\0").replaceAll("\n", "\\n");

/** Current versions; 18.16 has neither window functions nor bound parameters. */
export const clickhouse: Dialect = {
  name: "clickhouse",
  quoted: /`(?:\\[^]|[^`\\])*`|'(?:\\[^]|[^'\\])*'/g,
  identifier: (name) => `\`${escaped(name, "`")}\``,
  parameter: (name) => `{${name}:String}`,
  storing: (table, query) => `CREATE TEMPORARY TABLE ${table} AS ${query}`,
  timeZone: "SELECT timezone()",
  describe: (table) => `DESCRIBE TABLE ${table}`,
  kindOf: (type) => {
    const plain = type.replace(/(?:Nullable|LowCardinality)\(|\)+$/g, "");
    return /^Date/.test(plain)
      ? "date"
      : /^(?:U?Int\d|Float|Decimal)/.test(plain)
        ? "number"
        : /^(?:String|FixedString|UUID|Enum|Bool|IPv)/.test(plain)
          ? "text"
          : undefined;
  },
  noText: "CAST(NULL AS Nullable(String))",
  noInt: "CAST(NULL AS Nullable(Int64))",
  text: (value) => `toString(${value})`,
  replaced: (text, pattern, by) =>
    `replaceRegexpAll(${text}, '${pattern.replaceAll("\\", "\\\\")}', '${by.replaceAll("\\", "\\\\")}')`,
  day: (value) => `(toInt64(toInt32(toDate32(${value}))) + 25569)`,
  secondOfDay: (value) => `toInt64(toHour(${value}) * 3600 + toMinute(${value}) * 60 + toSecond(${value}))`,
  month: (day) =>
    `(toInt64(toYear(toDate32(toInt32(${day} - 25569)))) * 12 + toMonth(toDate32(toInt32(${day} - 25569))))`,
  dayOfMonth: (day) => `toDayOfMonth(toDate32(toInt32(${day} - 25569)))`,
  int: (value) => `toInt64(${value})`,
  float: (value) => `toFloat64(${value})`,
  matches: (text, pattern) => `match(${text}, '^(?:${pattern.replaceAll("\\", "\\\\")})$')`,
  floor: (value) => `floor(${value})`,
  remainder: (text, parts) => `sipHash64(assumeNotNull(${text})) % ${parts}`,
  divide: (whole, by) => `toInt64(floor((${whole}) / ${by}))`,
  // Where the table is distributed, shards must not ask each other: servers before 24.3 refuse it. Elsewhere GLOBAL is nothing.
  isIn: "GLOBAL IN",
  isNotIn: "GLOBAL NOT IN",
  distinct: (...values) => `toInt64(count(DISTINCT (${values.join(", ")})))`,
};

export const DIALECTS: Readonly<Record<Dialect["name"], Dialect>> = { duckdb, clickhouse };
