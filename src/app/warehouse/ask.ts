import { CoreError } from "../../core/errors";
import type { Dialect } from "./dialect";
import { TABLE } from "./parsedSql";

export type Value = string | number | null;
export type Row = readonly Value[];

/** A question in the engine's own words, and the texts that are bound in it. */
export interface Statement {
  readonly sql: string;
  readonly values: Readonly<Record<string, string>>;
  /** Where it has the rows of the table itself. */
  readonly source?: Source;
}

export interface Source {
  /** How many rows there are, as a question. */
  readonly count: string;
  /** The statement for some of the customers alone; none where it looks at several customers for a row. */
  readonly of?: (isWanted: (customer: string) => string) => string;
}

/** Where statements are answered. */
export interface Warehouse {
  readonly dialect: Dialect;
  run(statement: Statement): Promise<readonly Row[]>;
  /** Keeps the rows of a statement as a table of this connection alone; false where the engine or the user may not. */
  store?(name: string, statement: Statement): Promise<boolean>;
}

/**
 * A row a line, as ClickHouse's JSONCompactEachRow has them; before that there was but the whole as one value.
 *
 * @throws CoreError `notAvailable` where that is not what came: a page of a proxy, or an answer that was cut off
 */
export function parsedRows(text: string): Row[] {
  try {
    if (text.startsWith("{")) {
      return (JSON.parse(text) as { data: Value[][] }).data;
    }
    const rows = text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Value[]);
    // Some versions write an error that comes late as a row.
    if (rows.length === 0 || rows.at(-1)!.length === rows[0]!.length) {
      return rows;
    }
  } catch {
    // Said below.
  }
  throw garbled();
}

export function garbled(): CoreError {
  return new CoreError("notAvailable", "warehouseGarbled");
}

/** What is asked and not answered yet: who hears of it has it answered, and asks again. */
export class Pending extends Error {
  /** @param tables what is wanted as tables of the connection, by name */
  constructor(
    readonly statements: readonly Statement[],
    readonly tables: ReadonlyMap<string, Statement> = new Map(),
  ) {
    super("not answered yet");
  }
}

/** The rows of each statement, each asked once. */
export class KeptRows {
  private readonly kept = new Map<string, readonly Row[]>();
  private readonly names = new Map<string, string>();
  private readonly tables = new Map<string, string | undefined>();

  /** @param stores rows may be kept as tables of the connection */
  constructor(
    readonly dialect: Dialect,
    private readonly stores = false,
  ) {}

  /** The place of a text in a statement. */
  bound(text: string): string {
    const name = this.names.get(text) ?? `v${this.names.size}_`;
    this.names.set(text, name);
    return this.dialect.parameter(name);
  }

  /** @throws Pending what has no answer yet */
  rows(sql: string): readonly Row[] {
    return this.all([sql])[0]!;
  }

  /** Asked together, answered together. */
  all(sqls: readonly string[]): readonly (readonly Row[])[] {
    const open = sqls.filter((sql) => !this.kept.has(sql));
    if (open.length > 0) {
      throw new Pending(open.map((sql) => ({ sql, values: this.valuesIn(sql) })));
    }
    return sqls.map((sql) => this.kept.get(sql)!);
  }

  /**
   * The table in which the rows of a statement are kept, so that no question works them out again; undefined where none can
   * be made.
   *
   * @throws Pending where that was not tried yet
   */
  stored(sql: string, source?: Source): string | undefined {
    if (this.stores && !this.tables.has(sql)) {
      const name = `crm_lens_${crypto.randomUUID().replaceAll("-", "")}`;
      throw new Pending([], new Map([[name, { sql, values: this.valuesIn(sql), source }]]));
    }
    return this.tables.get(sql);
  }

  get hasTables(): boolean {
    return [...this.tables.values()].some((name) => name !== undefined);
  }

  keepTable(sql: string, name: string | undefined): void {
    this.tables.set(sql, name);
  }

  keep(sql: string, rows: readonly Row[]): void {
    this.kept.set(sql, rows);
  }

  private valuesIn(sql: string): Statement["values"] {
    // A column may be named like one, and a comment in a query of others may have an odd quote.
    const plain = sql.replaceAll(new RegExp(`${TABLE.source}|${this.dialect.quoted.source}`, "g"), "");
    return Object.fromEntries(
      [...this.names]
        .filter(([, name]) => plain.includes(this.dialect.parameter(name)))
        .map(([text, name]) => [name, text]),
    );
  }
}

/** No report asks so often. */
const MOST_ROUNDS = 500;

/**
 * Makes something of answers that come one after another: it is made again until nothing is open. Making asks the same
 * questions in the same order each time, so each statement runs once.
 *
 * @param onAnswer hears of each statement before it runs
 */
export async function answered<T>(
  warehouse: Warehouse,
  kept: KeptRows,
  make: () => T,
  onAnswer?: (statement: Statement) => void,
): Promise<T> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof Pending)) {
        throw error;
      }
      for (const [name, statement] of error.tables) {
        onAnswer?.(statement);
        kept.keepTable(statement.sql, (await warehouse.store!(name, statement)) ? name : undefined);
      }
      for (const statement of error.statements) {
        onAnswer?.(statement);
        kept.keep(statement.sql, await warehouse.run(statement));
      }
    }
  }
  throw new CoreError("notAvailable", "warehouseAsksForever");
}
