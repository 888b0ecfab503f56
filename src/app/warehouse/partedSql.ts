import type { Row, Value } from "./ask";
import {
  isToken,
  parsed,
  splitAtCommas,
  type Expression,
  type Part,
  type Query,
  type Select,
} from "./parsedSql";

/** How a column of the parts' answers becomes one; an answer over no rows counts for nothing. */
type Merge = "key" | "sum" | "max" | "min" | "rows";

/** A question whose answers over parts of the customers make its answer over all of them. */
export interface Parted {
  /** With what rows are sorted by among the answers, where it was not. */
  readonly sql: string;
  /** By column; undefined where rows stand side by side. */
  readonly merges: readonly Merge[] | undefined;
  /** Columns to sort by, and how many rows then stay. */
  readonly order: readonly { readonly column: number; readonly down: boolean }[];
  readonly limit: number;
  /** Columns of the answer itself; the others were added. */
  readonly width: number;
  /** The columns that are the customer, where each row is of one. */
  readonly customers?: ReadonlySet<string>;
}

/** Which columns of a relation are its rows' customer; `undefined` for a relation that is the same for every part. */
type Customers = ReadonlySet<string> | undefined;

class NotParted extends Error {}

/**
 * Undefined for a question that needs all customers at once: one that groups, ranks or joins across them before it counts.
 *
 * @param customersOf the columns of a table that are the customer; empty for a table of which nothing is known
 */
export function partedQuery(
  sql: string,
  customersOf: (table: string) => ReadonlySet<string>,
): Parted | undefined {
  const query = parsed(sql);
  const scope = new Scope(customersOf);
  try {
    query.ctes.forEach(([name, own]) => scope.names.set(name, scope.rowsOf(own)));
    if (query.selects.length > 1) {
      return {
        sql,
        merges: undefined,
        order: [],
        limit: Infinity,
        width: Infinity,
        customers: scope.union(query.selects),
      };
    }
    return answerOf(sql, query.selects[0]!, scope);
  } catch (error) {
    if (error instanceof NotParted) {
      return undefined;
    }
    throw error;
  }
}

function answerOf(sql: string, select: Select, scope: Scope): Parted {
  const { items, distinct, clauses } = select;
  const clause = (words: string) => clauses.find(([own]) => own === words)?.[1];
  const customers = scope.sources(select);
  if (customers === undefined) {
    throw new NotParted();
  }
  scope.checkClauses(select);
  const group = clause("GROUP BY") ? splitAtCommas(clause("GROUP BY")!).map(textOf) : undefined;
  const ofCustomers = group?.some((name) => customers.has(name)) ?? false;
  const aggregates = items.some(({ value }) => functionsIn(value).length > 0);
  items.forEach(({ value }) => scope.checkWindows(value, customers));
  const limit = clause("LIMIT") ? Number(textOf(clause("LIMIT")!)) : Infinity;
  const names = items.map(({ value, alias }) => alias ?? textOf(value));
  const width = items.length;
  const added: string[] = [];
  const order = splitAtCommas(clause("ORDER BY") ?? []).map((one) => {
    const down = isToken(one.at(-1), "DESC");
    const text = textOf(down ? one.slice(0, -1) : one);
    const at = names.indexOf(text);
    return { column: at >= 0 ? at : width + added.push(text) - 1, down };
  });
  const own = scope.columnsOf(select, customers);
  const all = names.includes("*");
  if ((all && order.length > 0) || (distinct && added.length > 0)) {
    throw new NotParted();
  }
  // Rows side by side: each is of one customer, or there is nothing to add.
  if (distinct ? own.size > 0 : ofCustomers || (group === undefined && !aggregates)) {
    return {
      sql: withItems(sql, select, added),
      merges: undefined,
      order,
      limit,
      width: all ? Infinity : width,
      customers: own,
    };
  }
  // The first few of all are among the first few of each part, unless they are added up.
  if ((limit < Infinity && !distinct) || clause("HAVING") !== undefined || added.length > 0) {
    throw new NotParted();
  }
  const merges = items.map(({ value, alias }): Merge => {
    const text = textOf(value);
    const isKey = distinct || [alias ?? text, text].some((name) => group?.includes(name));
    return isKey || /^\d+$/.test(text) ? "key" : mergeOf(value, customers);
  });
  return group || distinct
    ? { sql, merges, order, limit, width }
    : // Of no rows ClickHouse's least day is 0.
      {
        sql: withItems(sql, select, ["count(*)"]),
        merges: [...merges, "rows"],
        order: [],
        limit: Infinity,
        width,
      };
}

function withItems(sql: string, { end }: Select, items: readonly string[]): string {
  return `${sql.slice(0, end)}${items.map((text) => `, ${text} `).join("")}${sql.slice(end)}`;
}

const AGGREGATES = new Set(["sum", "count", "max", "min", "avg", "quantile"]);

/** Aggregates of an expression that are no windows. */
function functionsIn(expression: Expression): { readonly name: string; readonly argument: Expression }[] {
  return expression.flatMap((part, at) => {
    const [argument, over] = expression.slice(at + 1, at + 3);
    const isAggregate =
      part.kind === "word" &&
      AGGREGATES.has(part.text) &&
      argument?.kind === "bracket" &&
      !isToken(over, "OVER");
    return [
      ...(isAggregate ? [{ name: part.text, argument: argument.parts }] : []),
      ...(part.kind === "bracket" ? functionsIn(part.parts) : []),
    ];
  });
}

/** Words around an aggregate that do nothing to it but say its type. */
const TYPES = /^(?:toInt64|toFloat64|CAST|AS|BIGINT|DOUBLE|sum|count|max|min|DISTINCT|\+)$/;

function mergeOf(expression: Expression, customers: ReadonlySet<string>): Merge {
  const found = functionsIn(expression);
  const [first] = found;
  if (!first || !isPlain(expression)) {
    throw new NotParted();
  }
  if (found.every(({ name }) => ["sum", "count"].includes(name))) {
    const distinct = found.filter(({ argument }) => isToken(argument[0], "DISTINCT"));
    // Different customers are different in every part; other values may be the same in two.
    const own = distinct.every(({ argument }) =>
      splitAtCommas(inner(argument.slice(1))).some((one) => customers.has(textOf(one))),
    );
    if (!own) {
      throw new NotParted();
    }
    return "sum";
  }
  if (found.length > 1 || (first.name !== "max" && first.name !== "min")) {
    throw new NotParted();
  }
  return first.name;
}

/** Without the brackets around. */
function inner(expression: Expression): Expression {
  const [only] = expression;
  return expression.length === 1 && only!.kind === "bracket" ? inner(only!.parts) : expression;
}

function isPlain(expression: Expression): boolean {
  return expression.every((part, at) => {
    const previous = expression[at - 1];
    if (part.kind === "bracket") {
      const isArgument = previous?.kind === "word" && AGGREGATES.has(previous.text);
      return isArgument || isPlain(part.parts);
    }
    return (part.kind === "word" || part.kind === "sign") && TYPES.test(part.text);
  });
}

class Scope {
  readonly names = new Map<string, Customers>();

  constructor(
    private readonly customersOf: (table: string) => ReadonlySet<string>,
    outer?: ReadonlyMap<string, Customers>,
  ) {
    outer?.forEach((customers, name) => this.names.set(name, customers));
  }

  /** @throws NotParted where its rows hang on more than one customer */
  rowsOf({ ctes, selects }: Query): Customers {
    const scope = new Scope(this.customersOf, this.names);
    ctes.forEach(([name, own]) => scope.names.set(name, scope.rowsOf(own)));
    return scope.union(selects);
  }

  union(selects: readonly Select[]): Customers {
    const all = selects.map((select) => this.selected(select));
    const [first] = all;
    const sameKind = all.every((one) => (one === undefined) === (first === undefined));
    if (!sameKind) {
      throw new NotParted();
    }
    // By place; the names are the first one's, and ours are alike in all.
    return first && new Set([...first].filter((name) => all.every((one) => one!.has(name))));
  }

  private selected(select: Select): Customers {
    const customers = this.sources(select);
    this.checkClauses(select);
    if (customers === undefined) {
      return undefined;
    }
    const { items, distinct, clauses } = select;
    const own = this.columnsOf(select, customers);
    const group = clauses.find(([words]) => words === "GROUP BY")?.[1];
    const grouped = group && splitAtCommas(group).map(textOf);
    const across =
      clauses.some(([words]) => words === "LIMIT" || words === "ORDER BY") ||
      (grouped && !grouped.some((name) => customers.has(name) || own.has(name))) ||
      (!grouped && items.some(({ value }) => functionsIn(value).length > 0)) ||
      (distinct && own.size === 0);
    if (across) {
      throw new NotParted();
    }
    items.forEach(({ value }) => this.checkWindows(value, customers));
    return own;
  }

  /** Of the sources joined, which columns are the customer. */
  sources({ from }: Select): Customers {
    let all: Customers;
    from.forEach(({ of, alias, on }, at) => {
      const own = this.source(of);
      const name = alias ?? (typeof of === "string" ? of : "");
      const both = own && new Set([...own].flatMap((column) => [column, `${name}.${column}`]));
      if (at > 0 && all && both && !joinsCustomers(on!, all, both)) {
        throw new NotParted();
      }
      all = all || both ? new Set([...(all ?? []), ...(both ?? [])]) : undefined;
    });
    return all;
  }

  private source(of: Query | string): Customers {
    if (typeof of !== "string") {
      return this.rowsOf(of);
    }
    if (this.names.has(of)) {
      return this.names.get(of);
    }
    const customers = this.customersOf(of);
    if (customers.size === 0) {
      throw new NotParted();
    }
    return customers;
  }

  /** What is asked of other questions inside must be the same for all parts. */
  checkClauses({ items, clauses }: Select): void {
    const inside = (parts: Expression): readonly Part[] =>
      parts.flatMap((part) => (part.kind === "bracket" ? inside(part.parts) : [part]));
    const queries = [...items.map(({ value }) => value), ...clauses.map(([, own]) => own)].flatMap(inside);
    for (const part of queries) {
      if (part.kind === "query" && !isOfOwnCustomer(this, part)) {
        throw new NotParted();
      }
    }
  }

  columnsOf({ items }: Select, customers: ReadonlySet<string>): ReadonlySet<string> {
    return new Set(
      items.flatMap(({ value, alias }) => {
        const text = textOf(value);
        return text === "*"
          ? [...customers].filter((name) => !name.includes("."))
          : customers.has(text)
            ? [alias ?? text.replace(/^.*\./, "")]
            : [];
      }),
    );
  }

  checkWindows(expression: Expression, customers: ReadonlySet<string>): void {
    expression.forEach((part, at) => {
      const spec = expression[at + 1];
      if (isToken(part, "OVER") && spec?.kind === "bracket") {
        const ends = spec.parts.findIndex((one) => isToken(one, "ORDER") || isToken(one, "ROWS"));
        const keys = spec.parts.slice(2, ends < 0 ? undefined : ends);
        const partition = isToken(spec.parts[0], "PARTITION") ? splitAtCommas(keys).map(textOf) : [];
        if (!partition.some((name) => customers.has(name))) {
          throw new NotParted();
        }
      }
      if (part.kind === "bracket") {
        this.checkWindows(part.parts, customers);
      }
    });
  }
}

/** As in `c NOT IN (SELECT c FROM ledger)`: the customer's own rows tell. */
function isOfOwnCustomer(scope: Scope, query: Query): boolean {
  const [select] = query.selects;
  const own = scope.rowsOf(query);
  return own === undefined || (select!.items.length === 1 && own.size > 0);
}

/** Both sides' customers are the same. */
function joinsCustomers(on: Expression, left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const text = textOf(on).split(" AND ");
  return text.some((one) => {
    const [a = "", b = ""] = one.split(" = ");
    return (left.has(a) && right.has(b)) || (left.has(b) && right.has(a));
  });
}

/** As it would be written, for comparison. */
function textOf(expression: Expression): string {
  return expression
    .map((part) =>
      part.kind === "bracket" ? `(${textOf(part.parts)})` : part.kind === "query" ? "(…)" : part.text,
    )
    .join(" ")
    .replaceAll(/ ?\. ?/g, ".");
}

/** Answers of all parts as one. */
export function mergedRows(
  { merges, order, limit, width }: Parted,
  answers: readonly (readonly Row[])[],
): readonly Row[] {
  const rows = merges ? added(merges, answers) : answers.flat();
  if (order.length > 0) {
    rows.sort((a, b) => {
      for (const { column, down } of order) {
        const ahead = compared(a[column]!, b[column]!);
        if (ahead !== 0) {
          return down ? -ahead : ahead;
        }
      }
      return 0;
    });
  }
  const some = limit < rows.length ? rows.slice(0, limit) : rows;
  return rows.some((row) => row.length > width) ? some.map((row) => row.slice(0, width)) : some;
}

function added(merges: readonly Merge[], answers: readonly (readonly Row[])[]): Row[] {
  const found = new Map<string, Value[]>();
  const rows = merges.indexOf("rows");
  const all = answers.flat();
  const some = rows < 0 ? all : all.filter((row) => Number(row[rows]) > 0);
  for (const row of some.length > 0 ? some : all.slice(0, 1)) {
    const key = JSON.stringify(row.filter((_, column) => merges[column] === "key"));
    const known = found.get(key);
    if (!known) {
      found.set(key, [...row]);
      continue;
    }
    merges.forEach((merge, column) => {
      if (merge !== "key" && merge !== "rows") {
        known[column] = mergedValue(merge, known[column]!, row[column]!);
      }
    });
  }
  return [...found.values()];
}

function mergedValue(merge: "sum" | "max" | "min", one: Value, two: Value): Value {
  if (one === null || two === null) {
    return one ?? two;
  }
  if (merge === "sum") {
    return Number(one) + Number(two);
  }
  return compared(one, two) > 0 === (merge === "max") ? one : two;
}

/** Numbers by size, texts by their bytes, as engines have them. */
function compared(one: Value, two: Value): number {
  if (one === null || two === null) {
    return Number(one !== null) - Number(two !== null);
  }
  if (typeof one === "number" && typeof two === "number") {
    return one - two;
  }
  return byBytes(String(one), String(two));
}

/** As UTF-8 is sorted: by code point, where scripts beyond the first 65,536 characters come last. */
function byBytes(one: string, two: string): number {
  const length = Math.min(one.length, two.length);
  for (let at = 0; at < length; at++) {
    const a = one.charCodeAt(at);
    const b = two.charCodeAt(at);
    if (a !== b) {
      const rank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
      return rank(a) - rank(b);
    }
  }
  return one.length - two.length;
}
