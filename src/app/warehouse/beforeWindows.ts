import type { Statement } from "./ask";
import {
  isToken,
  parsed,
  splitAtCommas,
  type Bracket,
  type Expression,
  type Part,
  type Query,
  type Select,
  type Token,
} from "./parsedSql";

/**
 * Statements for ClickHouse before 22: no WITH, no window functions, no bound parameters, no Date32. What our own questions
 * say by these is written with nested queries and arrays: a window is the sorted array of its rows. Only the words that our
 * questions use are known.
 */
export class BeforeWindows {
  /** Columns of the tables of the connection. */
  private readonly tables = new Map<string, readonly string[]>();

  question({ sql, values }: Statement): string {
    return /^(?:SELECT|WITH)\b/.test(sql)
      ? new Writer(this.tables, values).query(parsed(sql), new Map()).sql
      : sql;
  }

  /**
   * The rows of a statement as a table of the connection, one window after another: these servers work nested questions out
   * again and again, 20 s for a ledger of 2,000 lines.
   */
  tablesFor({ sql, values }: Statement, table: string): Step[] {
    const { ctes: named, ...rest } = parsed(sql);
    // Mostly the last of the names is wanted as it stands: no copy of that.
    const [last, own] = named.at(-1) ?? [];
    const isLast = last !== undefined && sql.endsWith(`SELECT * FROM ${last}`);
    const [ctes, whole] = isLast ? [named.slice(0, -1), own!] : [named, { ...rest, ctes: [] }];
    const steps: { name: string; sql: string }[] = [];
    const keep = (name: string, written: Written): Written => {
      steps.push({ name, sql: written.sql });
      this.tables.set(name, written.columns);
      return { ...written, sql: `SELECT ${written.columns.join(", ")} FROM ${name}` };
    };
    const writer = new Writer(this.tables, values, (written) => keep(`${table}_w${steps.length}`, written));
    const scope = new Map<string, Written>();
    ctes.forEach(([name, query]) => scope.set(name, writer.query(query, scope)));
    keep(table, writer.query(whole, scope));
    const isNamed = (name: string, from: number) => steps.slice(from).some((step) => step.sql.includes(name));
    return steps.map((step, at) => ({
      ...step,
      done: steps
        .slice(0, at)
        .map(({ name }) => name)
        .filter((name) => isNamed(name, at) && !isNamed(name, at + 1)),
    }));
  }
}

/** A table to be made; those that nothing needs any more after that are to be dropped. */
interface Step {
  readonly name: string;
  readonly sql: string;
  readonly done: readonly string[];
}

interface Written {
  readonly sql: string;
  readonly columns: readonly string[];
}

interface Window {
  readonly name: string;
  readonly does: string;
  readonly argument: string;
  readonly partition: readonly string[];
  /** Ascending. */
  readonly order: readonly string[];
  readonly frame: string;
}

class Writer {
  private count = 0;

  constructor(
    private readonly tables: ReadonlyMap<string, readonly string[]>,
    private readonly values: Statement["values"],
    /** Makes a table of rows with their window. */
    private readonly keep: (written: Written) => Written = (written) => written,
  ) {}

  query({ ctes, selects }: Query, outer: ReadonlyMap<string, Written>): Written {
    const scope = new Map(outer);
    ctes.forEach(([name, query]) => scope.set(name, this.query(query, scope)));
    const written = selects.map((select) => this.select(select, scope));
    return {
      sql: written.map(({ sql }) => sql).join(" UNION ALL "),
      columns: written[0]!.columns,
    };
  }

  private select({ distinct, items, from, clauses }: Select, scope: ReadonlyMap<string, Written>): Written {
    const write = (expression: Expression) => this.expression(expression, scope);
    const sources = from.map(({ of, alias, on }) => {
      const known = typeof of === "string" ? scope.get(of) : this.query(of, scope);
      const name = alias ?? (typeof of === "string" && known ? of : undefined);
      const sql = known ? `(${known.sql})` : (of as string);
      const columns = known?.columns ?? this.tables.get(of as string);
      return {
        sql: name === undefined ? sql : `${sql} AS ${name}`,
        columns,
        on: on && write(on),
      };
    });
    const all = () =>
      sources.flatMap(({ columns }) => {
        if (!columns) {
          throw new Error("all columns of a table that is not ours");
        }
        return columns;
      });
    const windows: Window[] = [];
    const written = items.flatMap(({ value, alias }) => {
      if (value.length === 1 && value[0]!.kind === "sign") {
        return all().map((name) => ({ sql: name, name }));
      }
      const sql = this.expression(value, scope, windows);
      const last = value.at(-1)!;
      const name = alias ?? (last.kind === "word" || last.kind === "name" ? last.text : sql);
      return [{ sql: alias === undefined ? sql : `${sql} AS ${alias}`, name }];
    });
    const joined = sources
      .map(({ sql, on }) => (on === undefined ? sql : `ALL INNER JOIN ${sql} ON ${on}`))
      .join(" ");
    const rest = clauses.map(([words, expression]) => ` ${words} ${write(expression)}`).join("");
    const list = `SELECT ${distinct ? "DISTINCT " : ""}${written.map(({ sql }) => sql).join(", ")}`;
    const columns = written.map(({ name }) => name);
    if (windows.length === 0) {
      return { sql: `${list}${joined === "" ? "" : ` FROM ${joined}`}${rest}`, columns };
    }
    const where = clauses.filter(([words]) => words === "WHERE");
    if (where.length < clauses.length || sources.length > 1) {
      throw new Error("a window over groups or joins");
    }
    const base: Written = { sql: `SELECT ${all().join(", ")} FROM ${joined}${rest}`, columns: all() };
    const rows = this.windowed(base, windows);
    return { sql: `${list} FROM (${rows.sql}) AS ${this.name("w")}`, columns };
  }

  /** The same rows with a column for each window. */
  private windowed(base: Written, windows: readonly Window[]): Written {
    const groups = new Map<string, Window[]>();
    for (const window of windows) {
      const key = JSON.stringify([window.partition, window.order]);
      groups.set(key, [...(groups.get(key) ?? []), window]);
    }
    let rows = base;
    for (const group of groups.values()) {
      const { partition, order } = group[0]!;
      if (group.length === 1 && group[0]!.does === "row_number" && isSame(partition, rows.columns)) {
        rows = this.keep(this.numbered(rows, group[0]!.name));
        continue;
      }
      const keys = partition.map((sql) => ({ sql, name: this.name("p") }));
      // In one tuple a row: what it is sorted by, what is counted, and its columns.
      const held = [
        ...order.map((sql) => ({ sql, name: this.name("o") })),
        ...group.map((window) => ({ sql: window.argument, name: this.name("a") })),
        ...rows.columns.map((name) => ({ sql: name, name: this.name("c") })),
      ];
      const list = this.name("l");
      const row = this.name("r");
      const given = [...keys, ...held].map(({ sql, name }) => `${sql} AS ${name}`).join(", ");
      const gathered = `groupArray((${held.map(({ name }) => name).join(", ")}, 0))`;
      const sorted =
        order.length === 0
          ? gathered
          : `arraySort(${row} -> (${order.map((_, at) => `${row}.${at + 1}`).join(", ")}, 0), ${gathered})`;
      const by = keys.length === 0 ? "" : ` GROUP BY ${keys.map(({ name }) => name).join(", ")}`;
      const arrays = `SELECT ${sorted} AS ${list} FROM (SELECT ${given} FROM (${rows.sql}) AS ${this.name("s")}) AS ${this.name("s")}${by}`;
      const answers = group.map((window, at) => {
        const values = `arrayMap(${row} -> ${row}.${order.length + at + 1}, ${list})`;
        return { ...window, ...answerOf(window, list, values), own: this.name("x") };
      });
      const computed = answers.map(({ sql, own }) => `${sql} AS ${own}`).join(", ");
      const unrolled = [
        `${list} AS ${row}`,
        ...answers.flatMap(({ each, own, name }) => (each ? [`${own} AS ${name}`] : [])),
      ];
      const columns = [
        ...rows.columns.map((name, at) => `${row}.${order.length + group.length + at + 1} AS ${name}`),
        ...answers.map(({ each, own, name }) => (each ? name : `${own} AS ${name}`)),
      ];
      rows = this.keep({
        sql: `SELECT ${columns.join(", ")} FROM (SELECT ${list}, ${computed} FROM (${arrays}) AS ${this.name("s")}) AS ${this.name("s")} ARRAY JOIN ${unrolled.join(", ")}`,
        columns: [...rows.columns, ...group.map(({ name }) => name)],
      });
    }
    return rows;
  }

  /** Rows that are equal in every column: how many of them there are tells them. */
  private numbered(rows: Written, name: string): Written {
    const list = this.name("l");
    const all = rows.columns.join(", ");
    return {
      sql: `SELECT ${all}, ${name} FROM (SELECT ${all}, range(count()) AS ${list} FROM (${rows.sql}) AS ${this.name("s")} GROUP BY ${all}) AS ${this.name("s")} ARRAY JOIN arrayMap(own_i -> own_i + 1, ${list}) AS ${name}`,
      columns: [...rows.columns, name],
    };
  }

  private expression(
    expression: Expression,
    scope: ReadonlyMap<string, Written>,
    windows?: Window[],
  ): string {
    let written = "";
    let last: Part | undefined;
    const add = (part: Part, sql: string) => {
      const isDot = (one: Part | undefined) => one?.kind === "sign" && one.text === ".";
      const isClose =
        last === undefined || isDot(last) || isDot(part) || (part.kind === "bracket" && last.kind === "word");
      written += isClose ? sql : ` ${sql}`;
      last = part;
    };
    for (let at = 0; at < expression.length; at++) {
      const part = expression[at]!;
      const [argument, over, spec] = expression.slice(at + 1, at + 4);
      if (isToken(over, "OVER") && argument?.kind === "bracket" && spec?.kind === "bracket" && windows) {
        windows.push({
          name: this.name("v"),
          does: (part as Token).text,
          argument: this.argument(part as Token, argument, scope),
          ...this.window(spec.parts, scope),
        });
        add(part, windows.at(-1)!.name);
        at += 3;
      } else if (part.kind === "query") {
        add(part, `(${this.query(part, scope).sql})`);
      } else if (part.kind === "bracket") {
        add(part, `(${this.expression(part.parts, scope, windows)})`);
      } else if (part.kind === "parameter") {
        add(part, literal(this.values[part.text]!));
      } else {
        add(part, part.text === "toDate32" ? "toDate" : part.text);
      }
    }
    return written;
  }

  /** Sums are of whole numbers; arrays of them may not have blanks. */
  private argument(does: Token, { parts }: Bracket, scope: ReadonlyMap<string, Written>): string {
    const sql = this.expression(parts, scope);
    return does.text === "sum" ? `ifNull(toInt64(${sql}), 0)` : ["", "*"].includes(sql) ? "0" : sql;
  }

  private window(
    spec: Expression,
    scope: ReadonlyMap<string, Written>,
  ): Pick<Window, "partition" | "order" | "frame"> {
    const found: Record<string, Part[]> = { PARTITION: [], ORDER: [], ROWS: [] };
    let into: Part[] = [];
    for (const part of spec) {
      const clause = part.kind === "word" ? found[part.text] : undefined;
      into = clause ?? into;
      if (!clause && !isToken(part, "BY")) {
        into.push(part);
      }
    }
    const listed = (parts: readonly Part[]) =>
      splitAtCommas(parts).map((one) =>
        isToken(one.at(-1), "DESC")
          ? `-(${this.expression(one.slice(0, -1), scope)})`
          : this.expression(one, scope),
      );
    return {
      partition: listed(found.PARTITION!),
      order: listed(found.ORDER!),
      frame: this.expression(found.ROWS!, scope),
    };
  }

  private name(kind: string): string {
    return `own_${kind}${this.count++}`;
  }
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

/** @returns whether the answer is an array, one for each row */
function answerOf(
  { does, order, frame }: Window,
  list: string,
  values: string,
): { readonly sql: string; readonly each: boolean } {
  if (does === "row_number") {
    return { sql: `arrayEnumerate(${list})`, each: true };
  }
  if (order.length === 0) {
    return { sql: does === "count" ? `length(${list})` : `arrayReduce('${does}', ${values})`, each: false };
  }
  switch (frame) {
    case "BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW":
      return does === "sum"
        ? { sql: `arrayCumSum(${values})`, each: true }
        : {
            sql: `arrayMap(own_i -> arrayReduce('${does}', arraySlice(${values}, 1, own_i)), arrayEnumerate(${list}))`,
            each: true,
          };
    case "BETWEEN 1 PRECEDING AND 1 PRECEDING":
      return { sql: `arrayConcat([NULL], arrayPopBack(${values}))`, each: true };
    case "BETWEEN 1 FOLLOWING AND 1 FOLLOWING":
      return { sql: `arrayConcat(arrayPopFront(${values}), [NULL])`, each: true };
    default:
      throw new Error(`a window of ${frame}`);
  }
}

/** Backslash escapes hold inside quotes. */
function literal(text: string): string {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\0", "\\0")
    .replaceAll("\n", "\\n");
  return `'${escaped}'`;
}
