/**
 * A server over the embedded DuckDB that answers as current ClickHouse servers document: users and their `readonly`, bound
 * parameters, sessions with tables of their own, refusals by code, tables over several shards, statements that can be ended, pages that may ask. What
 * stands in: ClickHouse's own words are macros or translated, a statement runs in DuckDB, and what it has read so far is made
 * up.
 */
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface FrontOptions {
  readonly instance?: DuckDBInstance;
  readonly user?: string;
  readonly password?: string;
  /** Of the user's profile. */
  readonly readonly?: "0" | "1" | "2";
  /** Pages may ask. */
  readonly cors?: boolean;
  readonly timeZone?: string;
}

export interface Front {
  readonly url: string;
  readonly connection: DuckDBConnection;
  /** What arrived, and how much went back. */
  readonly seen: {
    readonly address: URL;
    readonly sql: string;
    readonly headers: IncomingMessage["headers"];
    bytes: number;
  }[];
  /** A statement of which this is so runs until it is ended. */
  holds: (sql: string) => boolean;
  /** Statements that were ended. */
  readonly killed: string[];
  /** Tables of sessions are gone, as after their time. */
  forgetSessions(): void;
  close(): Promise<void>;
}

class Refusal extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

const MACROS = [
  "toInt64(x) AS CAST(x AS BIGINT)",
  "toFloat64(x) AS CAST(x AS DOUBLE)",
  "toString(x) AS CAST(x AS VARCHAR)",
  "day_number(x) AS CAST(CAST(x AS DATE) - DATE '1970-01-01' AS INTEGER)",
  "date_of(x) AS DATE '1970-01-01' + CAST(x AS INTEGER)",
  "toHour(x) AS hour(x)",
  "toMinute(x) AS minute(x)",
  "toSecond(x) AS second(x)",
  "toYear(x) AS year(x)",
  "toMonth(x) AS month(x)",
  "toDayOfMonth(x) AS day(x)",
  "replaceRegexpAll(x, pattern, replacement) AS regexp_replace(x, pattern, replacement, 'g')",
  "assumeNotNull(x) AS x",
  "sipHash64(x) AS hash(x)",
  "match(x, pattern) AS regexp_matches(x, pattern)",
];

/** No setting, so that also a user with readonly=1 may send it. */
const NO_SETTINGS = /^(?:database|query_id|user|password|param_.*)$/;
/** As servers before 24.3 have it where the table is distributed. */
const ASKS_SHARDS = /(?<!GLOBAL |GLOBAL NOT )\bIN \((?:SELECT|WITH)\b/;
const FORMAT = /\s*\bFORMAT JSONCompactEachRow\s*$/;

export async function clickhouseFront({
  instance,
  user = "reader",
  password = "",
  readonly = "2",
  cors = true,
  timeZone = "Asia/Shanghai",
}: FrontOptions = {}): Promise<Front> {
  const engine = instance ?? (await DuckDBInstance.create(":memory:", { threads: "2" }));
  const connection = await engine.connect();
  for (const macro of MACROS) {
    await connection.run(`CREATE MACRO IF NOT EXISTS ${macro}`);
  }
  const sessions = new Map<string, DuckDBConnection>();
  const held = new Map<string, (error: Error) => void>();
  const killed: string[] = [];
  const seen: Front["seen"] = [];
  let holds: Front["holds"] = () => false;

  const sessionOf = async (parameters: URLSearchParams) => {
    const id = parameters.get("session_id");
    if (id === null) {
      return connection;
    }
    const known = sessions.get(id) ?? (await engine.connect());
    sessions.set(id, known);
    return known;
  };

  const answer = async (
    sql: string,
    parameters: URLSearchParams,
  ): Promise<readonly (readonly unknown[])[]> => {
    const kill = /^KILL QUERY WHERE query_id = '([^']*)' ASYNC$/.exec(sql);
    if (kill) {
      killed.push(kill[1]!);
      held.get(kill[1]!)?.(new Refusal(394, "Query was cancelled"));
      return [];
    }
    const processes = /system\.processes WHERE query_id = '([^']*)'/.exec(sql);
    if (processes) {
      return held.has(processes[1]!) ? [["3000000", "12000000"]] : [];
    }
    if (/^SELECT timezone\(\)/.test(sql)) {
      return [[timeZone]];
    }
    const isReading = /^(?:WITH|SELECT|DESCRIBE|CREATE TEMPORARY TABLE)\b/.test(sql);
    if (!isReading && (readonly !== "0" || parameters.get("readonly") === "2")) {
      throw new Refusal(164, "Cannot execute query in readonly mode");
    }
    if (ASKS_SHARDS.test(sql)) {
      throw new Refusal(288, "Double-distributed IN/JOIN subqueries is denied");
    }
    if (holds(sql)) {
      const id = parameters.get("query_id") ?? "";
      await new Promise((_, reject) => held.set(id, reject)).finally(() => held.delete(id));
    }
    return await run(await sessionOf(parameters), sql, parameters);
  };

  const respond = async (request: IncomingMessage, response: ServerResponse, body: string) => {
    const address = new URL(request.url ?? "/", "http://front");
    const open = cors ? { "access-control-allow-origin": "*" } : {};
    if (request.method === "OPTIONS") {
      const allowed = {
        "access-control-allow-headers": "*",
        "access-control-allow-methods": "POST, OPTIONS",
      };
      return void response.writeHead(204, { ...open, ...(cors && allowed) }).end();
    }
    if (address.pathname === "/ping") {
      return void response.end("Ok.\n");
    }
    const one = { address, sql: body, headers: request.headers, bytes: 0 };
    seen.push(one);
    const parameters = address.searchParams;
    const key = request.headers["x-clickhouse-key"] ?? "";
    if (key !== password || (request.headers["x-clickhouse-user"] ?? user) !== user) {
      // Pages may not read this one.
      return void response.writeHead(403).end(`Code: 516. DB::Exception: ${user}: Authentication failed`);
    }
    const setting = [...parameters.keys()].find((name) => !NO_SETTINGS.test(name));
    if (readonly === "1" && setting !== undefined) {
      return void response.writeHead(500).end(`Code: 164. DB::Exception: Cannot modify '${setting}' setting`);
    }
    try {
      if (
        /^SELECT version\(\), value FROM system\.settings WHERE name = 'readonly' FORMAT TabSeparated$/.test(
          body,
        )
      ) {
        return void response.writeHead(200, { ...open, connection: "close" }).end(`26.7.1.1\t${readonly}\n`);
      }
      const rows = await answer(body.replace(FORMAT, ""), parameters);
      const text = rows.map((row) => `${JSON.stringify(row.map(plain))}\n`).join("");
      one.bytes = Buffer.byteLength(text);
      response.writeHead(200, { ...open, connection: "close" }).end(text);
    } catch (error) {
      const { code, message } = error instanceof Refusal ? error : refusalOf(error as Error);
      response
        .writeHead(500, { ...open, connection: "close" })
        .end(`Code: ${code}. DB::Exception: ${message}`);
    }
  };

  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (piece: string) => (body += piece));
    request.on("end", () => void respond(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connection,
    seen,
    killed,
    set holds(wanted: Front["holds"]) {
      holds = wanted;
    },
    get holds() {
      return holds;
    },
    forgetSessions: () => sessions.clear(),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** DuckDB's words for a few of its refusals, by ClickHouse's codes. */
function refusalOf({ message }: Error): Refusal {
  const code = /Table with name .* does not exist|Schema with name/.test(message)
    ? 60
    : /Parser Error/.test(message)
      ? 62
      : /Referenced column/.test(message)
        ? 47
        : 1;
  return new Refusal(code, message);
}

async function run(connection: DuckDBConnection, sql: string, parameters: URLSearchParams) {
  const described = /^DESCRIBE TABLE ([^]*)$/.exec(sql);
  const values = new Map<string, string>();
  const bind = (name: string) => {
    const text = parameters.get(`param_${name}`);
    if (text === null) {
      throw new Refusal(456, `Substitution \`${name}\` is not set`);
    }
    values.set(name, unescaped(text));
    return `$${name}`;
  };
  const translated = inDuckDB(described ? `SELECT * FROM ${described[1]!}` : sql, bind);
  const whole = described
    ? `SELECT column_name, column_type FROM (DESCRIBE ${translated})`
    : translated.replace(/^CREATE TEMPORARY TABLE/, "CREATE TEMP TABLE");
  const rows = (await connection.runAndReadAll(whole, Object.fromEntries(values))).getRows();
  return described ? rows.map(([name, type]) => [name, typeOf(String(type))]) : rows;
}

/** Names, texts, parameters and days are written otherwise. */
function inDuckDB(sql: string, bind: (name: string) => string): string {
  const days = sql
    .replaceAll("toInt32(toDate32(", "day_number((")
    .replaceAll("toDate32(toInt32(", "date_of((")
    .replaceAll(/GLOBAL (?=(?:NOT )?IN \()/g, "")
    .replaceAll("Nullable(String)", "VARCHAR")
    .replaceAll("Nullable(Int64)", "BIGINT");
  return days.replaceAll(
    /`((?:\\[^]|[^`\\])*)`|'((?:\\[^]|[^'\\])*)'|\{(\w+):String\}/g,
    (_, name?: string, text?: string, parameter?: string) =>
      name !== undefined
        ? `"${unescaped(name).replaceAll('"', '""')}"`
        : text !== undefined
          ? `'${unescaped(text).replaceAll("'", "''")}'`
          : bind(parameter!),
  );
}

function unescaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", 0: "\0" };
  return text.replaceAll(/\\([^])/g, (_, mark: string) => marks[mark] ?? mark);
}

function typeOf(type: string): string {
  const plainType = /^DATE$/.test(type)
    ? "Date32"
    : /^TIMESTAMP/.test(type)
      ? "DateTime"
      : /^DECIMAL/.test(type)
        ? type.replace("DECIMAL", "Decimal").replace(",", ", ")
        : /^DOUBLE|^FLOAT/.test(type)
          ? "Float64"
          : /INT/.test(type)
            ? "Int64"
            : "String";
  return `Nullable(${plainType})`;
}

function plain(value: DuckDBValue | unknown): unknown {
  return value === null || typeof value === "string" || typeof value === "number"
    ? value
    : typeof value === "bigint"
      ? Number(value)
      : typeof value === "boolean"
        ? value
        : String(value);
}
