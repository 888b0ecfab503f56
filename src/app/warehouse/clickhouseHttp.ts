import { CoreError } from "../../core/errors";
import type { Row, Statement, Value, Warehouse } from "./ask";
import { BeforeWindows } from "./beforeWindows";
import { clickhouse } from "./dialect";

/** How a server is reached; the password is kept nowhere. */
export interface ClickHouseAddress {
  /** https, or http on this machine. */
  readonly url: string;
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
  /** Stops waiting and ends the statement that runs. */
  readonly signal?: AbortSignal;
  /** Instead of the page's own way. */
  readonly send?: Send;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** The first version of which window functions, bound values and Date32 can be asked. */
const FIRST_WITH_WINDOWS = 22;
const DEFAULT_SECONDS = 300;
/** Servers allow an hour. */
const LONGEST_SESSION = 3600;
/** More is no answer but a table. */
const MOST_BYTES = 500_000_000;

/**
 * The one place from which anything leaves: statements go to the typed address alone.
 *
 * @throws CoreError `notAvailable` where the address is neither https nor on this machine
 */
export async function clickhouseOver(
  address: ClickHouseAddress,
  options: ConnectionOptions = {},
): Promise<Warehouse> {
  const server = serverOf(address.url);
  const seconds = address.seconds ?? DEFAULT_SECONDS;
  const ask = (sql: string, parameters: Readonly<Record<string, string>>) =>
    post(server, address, sql, parameters, seconds, options);
  const bound = (values: Statement["values"]) =>
    Object.fromEntries(Object.entries(values).map(([name, text]) => [`param_${name}`, escapedText(text)]));
  // Of a reader with readonly=1 any setting is refused, and a page could not read why.
  const [version = "", readonly = "0"] = (
    await ask("SELECT version(), value FROM system.settings WHERE name = 'readonly' FORMAT TabSeparated", {})
  )
    .trim()
    .split("\t");
  const old = Number.parseInt(version, 10) < FIRST_WITH_WINDOWS ? new BeforeWindows() : undefined;
  const limits = { max_execution_time: String(seconds), max_result_bytes: String(MOST_BYTES) };
  const settings: Readonly<Record<string, string>> =
    readonly === "1" ? {} : readonly === "0" ? { readonly: "2", ...limits } : limits;
  const run = async (statement: Statement): Promise<Row[]> =>
    old
      ? wholeRows(await ask(`${old.question(statement)}\nFORMAT JSONCompact`, { ...session, ...settings }))
      : rowsOf(
          await ask(`${statement.sql}\nFORMAT JSONCompactEachRow`, {
            ...session,
            ...settings,
            ...bound(statement.values),
          }),
        );
  // Tables of a session are no writing, but readonly=1 refuses them.
  let session: Readonly<Record<string, string>> =
    readonly === "1"
      ? {}
      : { session_id: crypto.randomUUID(), session_timeout: String(Math.min(seconds, LONGEST_SESSION)) };
  let mayStore = readonly !== "1";
  let stored = 0;
  return {
    dialect: clickhouse,
    run,
    async store(name, statement) {
      if (!mayStore) {
        return false;
      }
      try {
        const steps = old ? old.tablesFor(statement, name) : [{ name, sql: statement.sql }];
        for (const step of steps) {
          await ask(clickhouse.storing(step.name, step.sql), {
            ...session,
            ...settings,
            ...(old ? {} : bound(statement.values)),
          });
        }
        // Behind a balancer the next statement may reach another server, which knows nothing of it.
        await run({ sql: `SELECT count(*) FROM ${name}`, values: {} });
        await run({ sql: `SELECT count(*) FROM ${name}`, values: {} });
        stored++;
        return true;
      } catch (error) {
        if (!(error instanceof CoreError && REFUSALS.has(error.key))) {
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
  seconds: number,
  { signal, send }: ConnectionOptions,
): Promise<string> {
  // Never in the address, which stands in logs.
  const headers: Record<string, string> = {
    ...(user === undefined ? {} : { "X-ClickHouse-User": user }),
    ...(password === undefined ? {} : { "X-ClickHouse-Key": password }),
  };
  const late = AbortSignal.timeout(seconds * 1000);
  const stop = signal ? AbortSignal.any([signal, late]) : late;
  let query = "";
  const once = () => {
    query = crypto.randomUUID();
    const url = new URL(server);
    Object.entries({ ...parameters, query_id: query }).forEach(([name, value]) =>
      url.searchParams.set(name, value),
    );
    return send ? send(url.href, { body: sql, headers, seconds }) : sendFromPage(url, sql, headers, stop);
  };
  try {
    // Servers close a connection that idles while we count, and say so only when it is used: what only reads is asked again.
    const { ok, text } = await once().catch((error: unknown) => {
      if (stop.aborted) {
        throw error;
      }
      return once();
    });
    // An error in the middle of an answer comes as text within it.
    if (!ok || /^Code: \d+\..*Exception/m.test(text.slice(-4000))) {
      throw new CoreError("notAvailable", refusalOf(text), { message: said(text, password) });
    }
    return text;
  } catch (error) {
    if (error instanceof CoreError) {
      throw error;
    }
    if (stop.aborted) {
      // Hanging up does not end a statement everywhere.
      const kill = `KILL QUERY WHERE query_id = '${query}' ASYNC`;
      await sendFromPage(new URL(server), kill, headers).catch(() => undefined);
      if (signal?.aborted) {
        throw signal.reason;
      }
      throw new CoreError("notAvailable", "warehouseLate", { seconds });
    }
    const key = !send && (await isAlive(server)) ? "warehouseUnreadable" : "warehouseUnreachable";
    throw new CoreError("notAvailable", key, { host: server.host });
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

/** What a server refuses, by its codes: each has a remedy of its own. */
const REFUSED: readonly (readonly [key: string, codes: readonly number[]])[] = [
  ["warehouseLogin", [192, 193, 194, 516]],
  ["warehouseRights", [164, 291, 392, 497]],
  ["warehouseNotThere", [60, 81]],
  ["warehouseSyntax", [43, 46, 47, 62]],
  ["warehouseLimit", [158, 159, 160, 202, 241, 307, 394, 396]],
];
const OTHER = "warehouseRefused";
const REFUSALS: ReadonlySet<string> = new Set([OTHER, ...REFUSED.map(([key]) => key)]);

function refusalOf(text: string): string {
  const code = Number(/Code: (\d+)/.exec(text.slice(-4000))?.[1]);
  return REFUSED.find(([, codes]) => codes.includes(code))?.[0] ?? OTHER;
}

const SAID = 300;

/** What the server says, without what nobody may read. */
function said(text: string, password: string | undefined): string {
  const line = text.slice(-4000).trim().replaceAll(/\s+/g, " ").slice(0, SAID);
  return password ? line.replaceAll(password, "…") : line;
}

/** An answer as one value. */
function wholeRows(text: string): Row[] {
  return (JSON.parse(text) as { data: Value[][] }).data;
}

function rowsOf(text: string): Row[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Value[]);
}
