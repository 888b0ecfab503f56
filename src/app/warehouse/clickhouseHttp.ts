import { CoreError } from "../../core/errors";
import { garbled, parsedRows, type Row, type Statement, type Warehouse } from "./ask";
import { BeforeWindows } from "./beforeWindows";
import { isLocked, isRefusal, refusalIn } from "./clickhouseRefusals";
import { clickhouse } from "./dialect";

/** How a server is reached; the password is kept nowhere. */
export interface ClickHouseAddress {
  /** https, or http on this machine. */
  readonly url: string;
  /** Where names without one are looked up. */
  readonly database?: string;
  readonly user?: string;
  readonly password?: string;
  /** Time that a statement may take. */
  readonly seconds?: number;
}

/** Posts a statement and hears the answer. */
export type Send = (
  url: string,
  request: {
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly seconds: number;
  },
) => Promise<{ readonly ok: boolean; readonly text: string }>;

export interface ConnectionOptions {
  /** Gives up connecting. */
  readonly signal?: AbortSignal;
  /** Instead of the page's own way. */
  readonly send?: Send;
  /** Hears how far a statement is, where the server tells it. */
  readonly onProgress?: (progress: StatementProgress) => void;
}

/** Rows that a statement has read, of how many it will read, about. */
export interface StatementProgress {
  readonly read: number;
  readonly of: number;
}

/** A server, and what nobody has to parse who only carries it. */
export interface ClickHouse extends Warehouse {
  /** @param signal ends the statement that runs */
  store(name: string, statement: Statement, signal?: AbortSignal): Promise<boolean>;
  /** The rows as text. */
  text(statement: Statement, signal?: AbortSignal): Promise<string>;
}

/** What the content security policy of the pane can name: [::1] it cannot. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1)$/;
/** The first version of which window functions, bound values and Date32 can be asked. */
const FIRST_WITH_WINDOWS = 22;
const DEFAULT_SECONDS = 300;
/** Who has not said by then which version it is does not hear us. */
const CONNECT_SECONDS = 20;
/** Servers allow an hour. */
const LONGEST_SESSION = 3600;
/** A part of the rows would be taken for all of them. */
const WHOLE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["read", "group_by", "sort", "result", "timeout", "set", "join", "transfer", "distinct"].map((what) => [
      `${what}_overflow_mode`,
      "throw",
    ]),
  ),
  skip_unavailable_shards: "0",
};
/** More is no answer but a table. */
const MOST_BYTES = 500_000_000;
const MOST_ROWS = 10_000_000;

/**
 * The one place from which anything leaves: statements go to the typed address alone.
 *
 * @throws CoreError `notAvailable` where the address is neither https nor on this machine
 */
export async function clickhouseOver(
  address: ClickHouseAddress,
  options: ConnectionOptions = {},
): Promise<ClickHouse> {
  const server = serverOf(address.url);
  const { seconds = DEFAULT_SECONDS, database } = address;
  const where: Readonly<Record<string, string>> = database === undefined ? {} : { database };
  const ask = (sql: string, parameters: Readonly<Record<string, string>>, signal?: AbortSignal) =>
    post(server, address, sql, { ...where, ...parameters }, { seconds, known: true }, { ...options, signal });
  const bound = (values: Statement["values"]) =>
    Object.fromEntries(Object.entries(values).map(([name, text]) => [`param_${name}`, escapedText(text)]));
  // Of a reader with readonly=1 any setting is refused, and a page could not read why.
  const [version = "", readonly = "0"] = (
    await post(
      server,
      address,
      "SELECT version(), value FROM system.settings WHERE name = 'readonly' FORMAT TabSeparated",
      where,
      { seconds: Math.min(seconds, CONNECT_SECONDS), known: false },
      options,
    )
  )
    .trim()
    .split("\t");
  if (/^\s*[<{]/.test(version)) {
    throw garbled();
  }
  const old = Number.parseInt(version, 10) < FIRST_WITH_WINDOWS ? new BeforeWindows() : undefined;
  const dialect = clickhouse;
  const limits = {
    ...WHOLE,
    // An error in the middle of an answer would come behind rows, with a status that says that all is well.
    wait_end_of_query: "1",
    max_execution_time: String(seconds),
    max_result_rows: String(MOST_ROWS),
    max_result_bytes: String(MOST_BYTES),
  };
  const settings: Readonly<Record<string, string>> =
    readonly === "1" ? {} : readonly === "0" ? { readonly: "2", ...limits } : limits;
  const text: ClickHouse["text"] = (statement, signal) =>
    old
      ? ask(`${old.question(statement)}\nFORMAT JSONCompact`, { ...session, ...settings }, signal)
      : ask(
          `${statement.sql}\nFORMAT JSONCompactEachRow`,
          { ...session, ...settings, ...bound(statement.values) },
          signal,
        );
  const run = async (statement: Statement): Promise<Row[]> => parsedRows(await text(statement));
  // Tables of a session are no writing, but readonly=1 refuses them.
  let session: Readonly<Record<string, string>> =
    readonly === "1"
      ? {}
      : { session_id: crypto.randomUUID(), session_timeout: String(Math.min(seconds, LONGEST_SESSION)) };
  let mayStore = readonly !== "1";
  let stored = 0;
  return {
    dialect,
    text,
    run,
    async store(name, statement, signal) {
      if (!mayStore) {
        return false;
      }
      try {
        const steps = old ? old.tablesFor(statement, name) : [{ name, sql: statement.sql, done: [] }];
        const values = old ? {} : bound(statement.values);
        for (const step of steps) {
          await ask(dialect.storing(step.name, step.sql), { ...session, ...settings, ...values }, signal);
          for (const table of step.done) {
            await ask(`DROP TABLE ${table}`, { ...session, ...settings }, signal);
          }
        }
        // Behind a balancer the next statement may reach another server, which knows nothing of it.
        await text({ sql: `SELECT count(*) FROM ${name}`, values: {} }, signal);
        await text({ sql: `SELECT count(*) FROM ${name}`, values: {} }, signal);
        stored++;
        return true;
      } catch (error) {
        if (!isRefusal(error)) {
          throw error;
        }
        mayStore = false;
        session = stored > 0 ? session : {};
        return false;
      }
    },
  };
}

/** Bound values are read as tab-separated text. */
function escapedText(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
}

/** Pages refuse headers with more than bytes: other scripts are sent as those of UTF-8, as servers read them. */
function asHeader(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

function serverOf(typed: string): URL {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && LOOPBACK.test(url.hostname));
  if (!url || !isSafe || url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw new CoreError("notAvailable", "warehouseAddress");
  }
  return url;
}

async function post(
  server: URL,
  { user, password }: ClickHouseAddress,
  sql: string,
  parameters: Readonly<Record<string, string>>,
  /** `known`: it has answered before. */
  { seconds, known }: { readonly seconds: number; readonly known: boolean },
  { signal, send, onProgress }: ConnectionOptions,
): Promise<string> {
  // Never in the address, which stands in logs.
  const headers: Record<string, string> = {
    ...(user === undefined ? {} : { "X-ClickHouse-User": asHeader(user) }),
    ...(password === undefined ? {} : { "X-ClickHouse-Key": asHeader(password) }),
  };
  const late = AbortSignal.timeout(seconds * 1000);
  const stop = signal ? AbortSignal.any([signal, late]) : late;
  const sent = (url: URL, body: string, until?: AbortSignal) =>
    send ? send(url.href, { body, headers, seconds }) : sendFromPage(url, body, headers, until);
  let query = "";
  const once = () => {
    stop.throwIfAborted();
    query = crypto.randomUUID();
    const url = new URL(server);
    Object.entries({ ...parameters, query_id: query }).forEach(([name, value]) =>
      url.searchParams.set(name, value),
    );
    return sent(url, sql, stop);
  };
  // Whoever may write only reads here, too.
  const asReader = () => {
    const url = new URL(server);
    if (parameters.readonly !== undefined) {
      url.searchParams.set("readonly", parameters.readonly);
    }
    return url;
  };
  const progressOf = async (): Promise<StatementProgress | undefined> => {
    // In a format that old servers have, too.
    const about = `SELECT read_rows, total_rows_approx FROM system.processes WHERE query_id = '${query}' FORMAT JSONCompact`;
    const { ok, text } = await sent(asReader(), about, stop);
    const [read, of] = (ok ? parsedRows(text)[0] : undefined)?.map(Number) ?? [];
    return of ? { read: Math.min(read!, of), of } : undefined;
  };
  // Servers close connections that idle while we count, and each says so only when it is used, or once it can be heard.
  const tried = async (again: number): ReturnType<Send> => {
    await pause(again < TRIES ? AGAIN_MS : 0);
    return await once().catch((error: unknown) => {
      if (stop.aborted || again === 0) {
        throw error;
      }
      return tried(again - 1);
    });
  };
  const answer = async (): Promise<string> => {
    const { ok, text } = await tried(TRIES);
    if (isLocked(ok, text)) {
      // What was ended has not quite ended yet.
      await pause(AGAIN_MS);
      return await answer();
    }
    const refusal = refusalIn(ok, text, password);
    if (refusal) {
      throw refusal;
    }
    return text;
  };
  try {
    return await (onProgress ? watched(answer(), progressOf, onProgress) : answer());
  } catch (error) {
    if (error instanceof CoreError) {
      throw error;
    }
    if (stop.aborted) {
      // Hanging up does not end a statement everywhere.
      if (known && query !== "") {
        const kill = `KILL QUERY WHERE query_id = '${query}' ASYNC`;
        await sent(new URL(server), kill, AbortSignal.timeout(PING_MS)).catch(() => undefined);
      }
      if (signal?.aborted) {
        throw signal.reason;
      }
      if (known) {
        throw new CoreError("notAvailable", "warehouseLate", { seconds });
      }
      // Old servers leave preflights without any answer, and firewalls everything.
    }
    const key = !send && (await isAlive(server)) ? "warehouseUnreadable" : "warehouseUnreachable";
    throw new CoreError("notAvailable", key, { host: server.host, origin: server.origin });
  }
}

const POLL_MS = 1000;
const AGAIN_MS = 300;
/** What only reads is asked so often again where a connection was closed. */
const TRIES = 2;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Work that takes longer is asked after now and then; where that is not allowed, no more. */
async function watched<T>(
  work: Promise<T>,
  ask: () => Promise<StatementProgress | undefined>,
  tell: (progress: StatementProgress) => void,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDone = false;
  const later = () => {
    timer = setTimeout(() => {
      ask().then(
        (progress) => {
          if (!isDone) {
            if (progress) {
              tell(progress);
            }
            later();
          }
        },
        () => undefined,
      );
    }, POLL_MS);
  };
  later();
  try {
    return await work;
  } finally {
    isDone = true;
    clearTimeout(timer);
  }
}

async function sendFromPage(
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): ReturnType<Send> {
  const response = await fetch(url, {
    method: "POST",
    body,
    headers,
    signal,
    credentials: "omit",
    referrerPolicy: "no-referrer",
    redirect: "error",
  });
  return { ok: response.ok, text: await response.text() };
}

/** An answer without permission to read it still tells that somebody is there: what is wrong is another thing then. */
async function isAlive(server: URL): Promise<boolean> {
  const options = { mode: "no-cors", credentials: "omit", referrerPolicy: "no-referrer" } as const;
  const signal = AbortSignal.timeout(PING_MS);
  return await fetch(new URL("/ping", server), { ...options, signal }).then(
    () => true,
    () => false,
  );
}

const PING_MS = 3000;
