/** The shop's rows on real servers: Debian's ClickHouse 18.16, alone or as shards, and a current one that is embedded. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WarehouseShelf } from "../../src/app/warehouse/buildFromWarehouse";
import { clickhouseOver } from "../../src/app/warehouse/clickhouseHttp";
import type { PartOptions } from "../../src/app/warehouse/inParts";
import { isoDate } from "../../src/core/cells/calendar";
import type { Cell } from "../../src/core/cells/cell";
import { CLUSTER, debianServers, READER } from "./debianServers";
import { frontOfChdb, type Engine, type Front } from "./frontOfChdb";

export interface ShopOnServer {
  readonly shelf: WarehouseShelf;
  readonly table: readonly string[];
  close(): Promise<void> | void;
}

const COLUMNS =
  "customer String, `order` Nullable(String), date Nullable(Date), amount Nullable(Decimal(18, 4)), status Nullable(String), channel Nullable(String), product String, quantity Int32, refund Nullable(Decimal(18, 4))";
const TABLE = ["shop", "orders"];
/** A million statements' worth of text is sent in pieces. */
const LINES_AT_ONCE = 100_000;

/** On which of two servers a line stands; on the first alone where nobody says. */
export type Place = (row: readonly Cell[], at: number) => number;

export async function onDebianServers(
  rows: readonly (readonly Cell[])[],
  { place, ...options }: PartOptions & { readonly place?: Place } = {},
): Promise<ShopOnServer> {
  const servers = await debianServers({ count: place ? 2 : 1 });
  const lines = place ? "shop.lines" : "shop.orders";
  for (const server of servers.urls.keys()) {
    const own = place ? rows.filter((row, at) => place(row, at) === server) : rows;
    await servers.run(server, "CREATE DATABASE shop");
    await servers.run(server, `CREATE TABLE ${lines} (${COLUMNS}) ENGINE = MergeTree ORDER BY customer`);
    if (place) {
      await servers.run(
        server,
        `CREATE TABLE shop.orders AS shop.lines ENGINE = Distributed(${CLUSTER}, shop, lines)`,
      );
    }
    for (const some of inPieces(own)) {
      await servers.run(server, `INSERT INTO ${lines} FORMAT TabSeparated\n${some.map(asTabs).join("\n")}`);
    }
  }
  expect(Number(await servers.run(0, "SELECT count() FROM shop.orders"))).toBe(rows.length);
  const warehouse = await clickhouseOver({ url: servers.urls[0]!, ...READER, seconds: 3000 });
  return { shelf: new WarehouseShelf(warehouse, options), table: TABLE, close: () => servers.close() };
}

interface Chdb {
  readonly Session: new (
    path: string,
    options: { connectionArgs: readonly string[] },
  ) => {
    query(sql: string, format?: string): string;
    queryBind(sql: string, values: object, format?: string): string;
    close(): void;
  };
}

export interface ChdbOptions {
  /** What the front wants to hear. */
  readonly password: string;
  /** The table is distributed over two shards, which are both in this process. */
  readonly sharded?: boolean;
  /** Names are resolved as before 24.3. */
  readonly oldAnalyzer?: boolean;
}

export async function onChdb(
  rows: readonly (readonly Cell[])[],
  { password, sharded = false, oldAnalyzer = false }: ChdbOptions,
): Promise<ShopOnServer & { readonly front: Front }> {
  const { Session } = createRequire(join(__dirname, "package.json"))("chdb") as Chdb;
  const folder = mkdtempSync(join(tmpdir(), "chdb-"));
  const configuration = join(folder, "config.xml");
  writeFileSync(configuration, IN_PROCESS);
  const session = new Session("", { connectionArgs: [`--config-file=${configuration}`] });
  const engine: Engine = {
    query: (sql) => session.query(sql, "JSONCompactEachRow"),
    queryBind: (sql, values) => session.queryBind(sql, values, "JSONCompactEachRow"),
  };
  engine.query("CREATE DATABASE shop");
  const lines = sharded ? "shop.lines" : "shop.orders";
  engine.query(`CREATE TABLE ${lines} (${COLUMNS}) ENGINE = MergeTree ORDER BY customer`);
  if (sharded) {
    // Of the one table in this process each shard has its half: lines of one order are on both.
    engine.query(
      `CREATE VIEW shop.half AS SELECT * FROM ${lines} WHERE cityHash64(product, quantity) % 2 + 1 = shardNum()`,
    );
    engine.query(`CREATE TABLE shop.orders AS ${lines} ENGINE = Distributed(${CLUSTER}, shop, half)`);
  }
  for (const some of inPieces(rows)) {
    engine.query(`INSERT INTO ${lines} FORMAT JSONCompactEachRow ${some.map(asJson).join("\n")}`);
  }
  expect(JSON.parse(engine.query("SELECT toInt32(count()) FROM shop.orders"))).toEqual([rows.length]);
  if (oldAnalyzer) {
    engine.query("SET enable_analyzer = 0");
  }
  // From here on as a user who reads only.
  engine.query("SET readonly = 2");
  expect(() => engine.query("INSERT INTO shop.orders (customer) VALUES ('x')")).toThrow("READONLY");
  const front = await frontOfChdb(engine, password);
  const warehouse = await clickhouseOver({ url: front.url, user: "reader", password, seconds: 3000 });
  const close = () => {
    front.close();
    session.close();
    rmSync(folder, { recursive: true });
  };
  return { front, shelf: new WarehouseShelf(warehouse), table: TABLE, close };
}

/** What is on this port is in this process, and nothing listens there. */
const HERE = "<shard><replica><host>127.0.0.1</host><port>9000</port></replica></shard>";
const IN_PROCESS = `<clickhouse><tcp_port>9000</tcp_port><remote_servers><${CLUSTER}>${HERE}${HERE}</${CLUSTER}></remote_servers></clickhouse>`;

function* inPieces(rows: readonly (readonly Cell[])[]): Generator<readonly (readonly Cell[])[]> {
  for (let from = 0; from < rows.length; from += LINES_AT_ONCE) {
    yield rows.slice(from, from + LINES_AT_ONCE);
  }
}

/** The third column is a day. */
const asText = (value: Cell, at: number): Cell =>
  at === 2 && value !== null ? isoDate(Number(value)) : value;

const asTabs = (row: readonly Cell[]): string =>
  row.map((value, at) => String(asText(value, at) ?? "\\N")).join("\t");

const asJson = (row: readonly Cell[]): string => JSON.stringify(row.map(asText));
