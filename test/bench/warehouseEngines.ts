/** Engines that the bench of warehouses asks, each with what a statement cost it. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Statement, Warehouse } from "../../src/app/warehouse/ask";
import { clickhouseOver, type Send } from "../../src/app/warehouse/clickhouseHttp";
import { clickhouse, duckdb, type Dialect } from "../../src/app/warehouse/dialect";
import { duckdbWarehouse } from "../app/warehouse/duckdbWarehouse";
import { debianServers, READER } from "../warehouse/debianServers";

/** What one statement cost. */
export interface Cost {
  /** Columns of the answer as text. */
  readonly bytes: number;
  readonly seconds: number;
  /** Rows that the engine read. */
  readonly read: number;
  /** The most memory that it held for this statement, and what it put on disk for want of it. */
  readonly peak: number;
  readonly spilled: number;
}

export interface Engine {
  readonly table: readonly string[];
  readonly warehouse: Warehouse;
  /** What statements cost since this was last asked. */
  costs(): Promise<Cost>;
  /** The one row of a statement. */
  row(sql: string): Promise<number[]>;
  close(): Promise<void>;
}

export interface EngineOptions {
  readonly rows: number;
  /** In gigabytes. */
  readonly memory: number;
}

/** What differs between engines in generating rows. */
interface Words {
  readonly dialect: Dialect;
  readonly hash: string;
  numbers(from: number, count: number): string;
  date(days: string): string;
}

/** So many rows are made at a time. */
const AT_ONCE = 10_000_000;

/**
 * Orders of three years, two lines each: customers begin one after another, buy for a while and stop; most buy little, few
 * much. 2 % of the lines are refunds, 3 % are cancelled.
 */
function generated({ dialect, hash, numbers, date }: Words, from: number, count: number, of: number): string {
  const drawn = (what: string, seed: number) => `((${hash}(${what} * 31 + ${seed}) % 1000003) / 1000003.0)`;
  const whole = (value: string) => dialect.int(dialect.floor(value));
  const name = (letter: string, number: string) => `concat('${letter}', ${dialect.text(number)})`;
  const lines = `SELECT n, ${whole("n / 2")} AS i, n % 2 = 1 AND ${hash}(${whole("n / 2")}) % 25 = 0 AS back FROM ${numbers(from, count)} AS numbered`;
  const owned = `SELECT n, i, back, ${whole(`pow(${drawn("i", 1)}, 1.6) * ${of / 5}`)} AS who FROM (${lines}) AS made_lines`;
  return `SELECT ${name("c", "who")} AS customer,
    CASE WHEN back THEN ${name("r", "i")} ELSE ${name("o", "i")} END AS "order",
    ${date(`least(1094, ${whole(`${drawn("who", 8)} * 1000 + ${drawn("i", 2)} * pow(${drawn("who", 9)}, 2) * 700`)})`)} AS date,
    CAST((CASE WHEN back THEN -1 ELSE 1 END) * (2 + ${dialect.floor(`exp(${drawn("n", 3)} * 4) * 100`)} / 100) AS Decimal(18, 2)) AS amount,
    CASE WHEN back THEN 'Refunded' WHEN ${drawn("i", 4)} < 0.03 THEN 'Cancelled' ELSE 'Paid' END AS status,
    CASE WHEN ${drawn("i", 5)} < 0.5 THEN 'Web' WHEN ${drawn("i", 5)} < 0.7 THEN 'App' WHEN ${drawn("i", 5)} < 0.87 THEN 'Shop' ELSE 'Phone' END AS channel,
    ${name("p", whole(`pow(${drawn("n", 6)}, 2) * 400`))} AS product,
    ${dialect.int(`1 + ${dialect.floor(`${drawn("n", 7)} * 3`)}`)} AS quantity
    FROM (${owned}) AS owned_lines`;
}

/** Pieces that are made one after another. */
function pieces(rows: number): (readonly [from: number, count: number])[] {
  return Array.from({ length: Math.ceil(rows / AT_ONCE) }, (_, at) => [
    at * AT_ONCE,
    Math.min(AT_ONCE, rows - at * AT_ONCE),
  ]);
}

/** DuckDB in this process, two threads, its tables in a file. */
export async function duckdbEngine({ rows, memory }: EngineOptions): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), "duckdb-"));
  const instance = await DuckDBInstance.create(join(folder, "shop.db"), {
    threads: "2",
    memory_limit: `${memory}GB`,
    temp_directory: join(folder, "spilled"),
    max_temp_directory_size: "40GB",
    preserve_insertion_order: "false",
  });
  const own = await duckdbWarehouse(instance);
  const watching = await instance.connect();
  const words: Words = {
    dialect: duckdb,
    hash: "hash",
    numbers: (from, count) => `(SELECT range AS n FROM range(${from}, ${from + count}))`,
    date: (days) => `DATE '2022-01-01' + CAST(${days} AS INTEGER)`,
  };
  for (const [at, [from, count]] of pieces(rows).entries()) {
    const made = generated(words, from, count, rows);
    await own.connection.run(at === 0 ? `CREATE TABLE orders AS ${made}` : `INSERT INTO orders ${made}`);
  }
  const profile = join(folder, "profile.json");
  await own.connection.run("SET enable_profiling = 'json'");
  await own.connection.run(`SET profiling_output = '${profile}'`);
  await own.connection.run(`SET custom_profiling_settings = '{"CUMULATIVE_ROWS_SCANNED": "true"}'`);
  const held = async () => {
    const [row] = (
      await watching.runAndReadAll(
        "SELECT sum(memory_usage_bytes), sum(temporary_storage_bytes) FROM duckdb_memory()",
      )
    ).getRows();
    return row!.map(Number) as [number, number];
  };
  let cost = NOTHING;
  const measured = async <T>(work: () => Promise<T>): Promise<T> => {
    const [before] = await held();
    let [peak, spilled, isDone] = [before, 0, false];
    const watch = (async () => {
      while (!isDone) {
        const [now, disk] = await held();
        [peak, spilled] = [Math.max(peak, now), Math.max(spilled, disk)];
        await new Promise((resolve) => setTimeout(resolve, WATCH_MS));
      }
    })();
    const began = performance.now();
    try {
      return await work();
    } finally {
      isDone = true;
      const seconds = (performance.now() - began) / 1000;
      await watch;
      const { cumulative_rows_scanned: read = 0 } = JSON.parse(readFileSync(profile, "utf8")) as {
        cumulative_rows_scanned?: number;
      };
      cost = sumOf([
        cost,
        { bytes: own.asked.at(-1)?.bytes ?? 0, seconds, read, peak: peak - before, spilled },
      ]);
    }
  };
  return {
    table: ["orders"],
    warehouse: {
      dialect: duckdb,
      run: (statement) => measured(() => own.run(statement)),
      store: (name, statement) => measured(() => own.store!(name, statement)),
    },
    costs: () => {
      const since = cost;
      cost = NOTHING;
      return Promise.resolve(since);
    },
    row: async (sql) => (await own.connection.runAndReadAll(sql)).getRows()[0]!.map(Number),
    close: () => {
      own.connection.closeSync();
      watching.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

/** Memory is looked at so often. */
const WATCH_MS = 20;

export const NOTHING: Cost = { bytes: 0, seconds: 0, read: 0, peak: 0, spilled: 0 };

/** One after another: what is held is not added up. */
export function sumOf(costs: readonly Cost[]): Cost {
  return costs.reduce(
    (sum, own) => ({
      bytes: sum.bytes + own.bytes,
      seconds: sum.seconds + own.seconds,
      read: sum.read + own.read,
      peak: Math.max(sum.peak, own.peak),
      spilled: Math.max(sum.spilled, own.spilled),
    }),
    NOTHING,
  );
}

/** Debian's ClickHouse 18.16, started for this; what it held stands in its own log of queries. */
export async function clickhouseEngine({ rows, memory }: EngineOptions): Promise<Engine> {
  const limit = String(memory * 1e9);
  const servers = await debianServers({
    reader: { log_queries: "1", max_memory_usage: limit, max_threads: "2" },
  });
  const words: Words = {
    dialect: clickhouse,
    hash: "sipHash64",
    numbers: (from, count) => `(SELECT number + ${from} AS n FROM numbers(${count}))`,
    date: (days) => `toDate('2022-01-01') + ${days}`,
  };
  await servers.run(0, "CREATE DATABASE shop");
  await servers.run(
    0,
    "CREATE TABLE shop.orders (customer String, `order` String, date Date, amount Decimal(18, 2), status String, channel String, product String, quantity Int64) ENGINE = MergeTree ORDER BY customer",
  );
  for (const [from, count] of pieces(rows)) {
    await servers.run(0, `INSERT INTO shop.orders ${generated(words, from, count, rows)}`);
  }
  let asked: { readonly id: string; readonly bytes: number; readonly seconds: number }[] = [];
  const send: Send = async (url, { body, headers }) => {
    const began = performance.now();
    const response = await fetch(url, { method: "POST", body, headers });
    const text = await response.text();
    const seconds = (performance.now() - began) / 1000;
    asked.push({ id: new URL(url).searchParams.get("query_id") ?? "", bytes: text.length, seconds });
    return { ok: response.ok, text };
  };
  return {
    table: ["shop", "orders"],
    warehouse: await clickhouseOver({ url: servers.urls[0]!, ...READER, seconds: 3600 }, { send }),
    async costs() {
      const since = asked;
      asked = [];
      await servers.run(0, "SYSTEM FLUSH LOGS");
      const log = await servers.run(
        0,
        `SELECT sum(read_rows), max(memory_usage) FROM system.query_log WHERE type = 2 AND query_id IN ('${since.map(({ id }) => id).join("', '")}')`,
      );
      const [read, peak] = log.trim().split("\t").map(Number);
      return sumOf([
        ...since.map((own) => ({ ...NOTHING, ...own })),
        { ...NOTHING, read: read!, peak: peak! },
      ]);
    },
    row: async (sql) => (await servers.run(0, sql)).trim().split("\t").map(Number),
    close: () => servers.close(),
  };
}

/** What is asked once is not asked again: each report is told what it would have cost alone. */
export function askedOnce({ warehouse, costs }: Engine): {
  readonly warehouse: Warehouse;
  /** Statements since this was last asked, whether answered now or before. */
  readonly spent: () => readonly (Cost & { readonly sql: string; readonly stores: boolean })[];
} {
  const known = new Map<string, { readonly answer: unknown; readonly cost: Cost }>();
  const names = new Map<string, string>();
  let spent: (Cost & { readonly sql: string; readonly stores: boolean })[] = [];
  const plain = ({ sql, values }: Statement): Statement => ({
    sql: sql.replaceAll(/crm_lens_\w+/g, (name) => names.get(name) ?? name),
    values,
  });
  const once = async <T>(key: string, sql: string, stores: boolean, ask: () => Promise<T>): Promise<T> => {
    let own = known.get(key);
    if (!own) {
      own = { answer: await ask(), cost: await costs() };
      known.set(key, own);
    }
    spent.push({ ...own.cost, sql, stores });
    return own.answer as T;
  };
  return {
    warehouse: {
      dialect: warehouse.dialect,
      run: (statement) => {
        const own = plain(statement);
        return once(JSON.stringify(own), own.sql, false, () => warehouse.run(own));
      },
      store: async (name, statement) => {
        const own = plain(statement);
        const key = `table ${JSON.stringify(own)}`;
        const made = await once(key, own.sql, true, async () =>
          (await warehouse.store!(name, own)) ? name : undefined,
        );
        names.set(name, made ?? name);
        return made !== undefined;
      },
    },
    spent: () => {
      const since = spent;
      spent = [];
      return since;
    },
  };
}
