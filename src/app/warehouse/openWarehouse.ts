import type { SourceGrid } from "../../core/cells/dataset";
import type { Asking, Job, Question, WarehouseTableInUse } from "../outside";
import { Cancelled } from "../reportErrors";
import { answered, KeptRows, parsedRows, type Statement, type Warehouse } from "./ask";
import { clickhouseOver, type ClickHouse } from "./clickhouseHttp";
import { describeTable, sampleGrid, type NamedTable } from "./readView";

/** What somebody types to reach a table. */
export interface WarehouseForm {
  readonly url: string;
  readonly database: string;
  /** A table, a view, or a query that stands for one. */
  readonly table: string;
  readonly user: string;
  /** Goes into the connection and nowhere else. */
  readonly password: string;
  /** Time that a statement may take; empty for the usual. */
  readonly seconds: string;
}

export interface OpenTable {
  /** Titles, and a few rows to tell what the columns mean. */
  readonly head: SourceGrid;
  readonly outside: WarehouseTableInUse;
}

/** Connects to a table of a warehouse, for as long as the page stands. */
export function openWarehouse(form: WarehouseForm, asking: Asking): Job<OpenTable> {
  const stop = new AbortController();
  const result = open(form, asking, stop.signal).catch((error: unknown) => {
    throw stop.signal.aborted ? new Cancelled() : error;
  });
  return { result, cancel: () => stop.abort() };
}

async function open(form: WarehouseForm, asking: Asking, signal: AbortSignal): Promise<OpenTable> {
  const table = tableOf(form);
  const database = form.database.trim();
  const seconds = Number(form.seconds);
  const server = await clickhouseOver(
    {
      url: form.url.trim(),
      database: database === "" ? undefined : database,
      user: form.user.trim() || undefined,
      password: form.password || undefined,
      seconds: seconds > 0 ? seconds : undefined,
    },
    { signal, onProgress: asking.onProgress },
  );
  const ask = (question: Question) => answerOf(server, question, asking, signal);
  /** Asked again by whoever counts. */
  const known = new Map<string, string>();
  const first: Warehouse = {
    dialect: server.dialect,
    run: async (statement) => {
      const text = (await ask({ statement })) as string;
      known.set(statement.sql, text);
      return parsedRows(text);
    },
  };
  const kept = new KeptRows(server.dialect);
  const zone: Statement = { sql: server.dialect.timeZone, values: {} };
  const head = await answered(first, kept, () => sampleGrid(kept, describeTable(kept, table)));
  const [[timeZone] = []] = await first.run(zone);
  return { head, outside: tableInUse(server, table, String(timeZone), asking, known) };
}

let nextId = 1;

function tableInUse(
  server: ClickHouse,
  table: NamedTable,
  timeZone: string,
  asking: Asking,
  known: ReadonlyMap<string, string> = new Map(),
): WarehouseTableInUse {
  /** A session answers one statement at a time. */
  let last: Promise<unknown> = Promise.resolve();
  return {
    kind: "warehouse",
    id: nextId++,
    table,
    dialect: server.dialect.name,
    timeZone,
    answer: (question, signal) => {
      const text = question.store === undefined ? known.get(question.statement.sql) : undefined;
      if (text !== undefined) {
        return Promise.resolve(text);
      }
      const own = last.then(() => {
        signal.throwIfAborted();
        return answerOf(server, question, asking, signal);
      });
      last = own.catch(() => undefined);
      return own;
    },
    afresh: () => tableInUse(server, table, timeZone, asking),
  };
}

function answerOf(
  server: ClickHouse,
  { statement, store }: Question,
  { onStatement }: Asking,
  signal: AbortSignal,
): Promise<string | boolean> {
  if (store === undefined) {
    onStatement(statement.sql);
    return server.text(statement, signal);
  }
  onStatement(server.dialect.storing(store, statement.sql));
  return server.store(store, statement, signal);
}

/**
 * @example tableOf({ database: "shop", table: "orders" }) // ["shop", "orders"]
 * @example tableOf({ database: "", table: "shop.orders" }) // ["shop", "orders"]
 * @example tableOf({ database: "shop", table: "SELECT * FROM orders;" }) // { query: "SELECT * FROM orders" }
 */
export function tableOf({ database, table }: Pick<WarehouseForm, "database" | "table">): NamedTable {
  const typed = table.trim();
  if (QUERY.test(typed)) {
    return { query: typed.replace(END, "") };
  }
  const named = database.trim();
  const dot = typed.indexOf(".");
  return named !== "" ? [named, typed] : dot > 0 ? [typed.slice(0, dot), typed.slice(dot + 1)] : [typed];
}

/** Comments and brackets may stand before it. */
const QUERY = /^(?:[\s(]|--.*\n|\/\*[^]*?\*\/)*(?:SELECT|WITH)\s/i;
/** A semicolon, and comments behind it; what has a quotation mark may be a text. */
const END = /;(?:\s|--[^\n'"`]*(?:\n|$)|\/\*[^'"`]*?\*\/)*$/;
