import { CoreError } from "../../core/errors";
import type { Row, Statement, Value, Warehouse } from "./ask";
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
const DEFAULT_SECONDS = 300;
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
  // Of a reader with readonly=1 any setting is refused, and a page could not read why.
  const [[readonly = "0"] = []] = rowsOf(
    await ask("SELECT value FROM system.settings WHERE name = 'readonly' FORMAT JSONCompactEachRow", {}),
  );
  const limits = { max_execution_time: String(seconds), max_result_bytes: String(MOST_BYTES) };
  const settings: Readonly<Record<string, string>> =
    readonly === "1" ? {} : readonly === "0" ? { readonly: "1", ...limits } : limits;
  return {
    dialect: clickhouse,
    async run({ sql, values }: Statement) {
      const bound = Object.entries(values).map(([name, text]) => [`param_${name}`, escapedText(text)]);
      return rowsOf(
        await ask(`${sql}\nFORMAT JSONCompactEachRow`, { ...settings, ...Object.fromEntries(bound) }),
      );
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
  const query = crypto.randomUUID();
  const url = new URL(server);
  Object.entries({ ...parameters, query_id: query }).forEach(([name, value]) =>
    url.searchParams.set(name, value),
  );
  // Never in the address, which stands in logs.
  const headers: Record<string, string> = {
    ...(user === undefined ? {} : { "X-ClickHouse-User": user }),
    ...(password === undefined ? {} : { "X-ClickHouse-Key": password }),
  };
  const late = AbortSignal.timeout(seconds * 1000);
  const stop = signal ? AbortSignal.any([signal, late]) : late;
  try {
    const { ok, text } = send
      ? await send(url.href, { body: sql, headers, seconds })
      : await sendFromPage(url, sql, headers, stop);
    // An error in the middle of an answer comes as text within it.
    if (!ok || /^Code: \d+\..*Exception/m.test(text.slice(-4000))) {
      throw new CoreError("notAvailable", "warehouseRefused", { message: said(text, password) });
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
    throw new CoreError("notAvailable", "warehouseUnreachable", { host: server.host });
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

const SAID = 300;

/** What the server says, without what nobody may read. */
function said(text: string, password: string | undefined): string {
  const line = text.slice(-4000).trim().replaceAll(/\s+/g, " ").slice(0, SAID);
  return password ? line.replaceAll(password, "…") : line;
}

function rowsOf(text: string): Row[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Value[]);
}
