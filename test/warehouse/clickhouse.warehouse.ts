/** A current ClickHouse, embedded, behind HTTP: the same reports as from sheet rows. `npm run test:warehouse`. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { isoDate } from "../../src/core/cells/calendar";
import { WarehouseShelf } from "../../src/app/warehouse/buildFromWarehouse";
import { clickhouseOver } from "../../src/app/warehouse/clickhouseHttp";
import { shopRows } from "../app/warehouse/shop";
import { givesTheSameReports } from "../app/warehouse/sameReports";
import { frontOfChdb, type Engine, type Front } from "./frontOfChdb";

interface Chdb {
  readonly Session: new () => {
    query(sql: string, format?: string): string;
    queryBind(sql: string, values: object, format?: string): string;
  };
}

const SECRET = "not in any address";

describe("ClickHouse as it is now", () => {
  const rows = shopRows(Number(process.env.CRM_LENS_ROWS ?? 20_000));
  let front: Front;
  let shelf: WarehouseShelf;

  beforeAll(async () => {
    const { Session } = createRequire(join(__dirname, "package.json"))("chdb") as Chdb;
    const session = new Session();
    const engine: Engine = {
      query: (sql) => session.query(sql, "JSONCompactEachRow"),
      queryBind: (sql, values) => session.queryBind(sql, values, "JSONCompactEachRow"),
    };
    engine.query("CREATE DATABASE shop");
    engine.query(
      "CREATE TABLE shop.orders (customer String, `order` Nullable(String), date Nullable(Date), amount Nullable(Decimal(18, 4)), status Nullable(String), channel Nullable(String), product String, quantity Int32, refund Nullable(Decimal(18, 4))) ENGINE = MergeTree ORDER BY customer",
    );
    const lines = rows.map((row) =>
      JSON.stringify(row.map((value, at) => (at === 2 && value !== null ? isoDate(Number(value)) : value))),
    );
    engine.query(`INSERT INTO shop.orders FORMAT JSONCompactEachRow ${lines.join("\n")}`);
    // From here on as a user who reads only.
    engine.query("SET readonly = 2");
    expect(() => engine.query("INSERT INTO shop.orders (customer) VALUES ('x')")).toThrow("READONLY");
    front = await frontOfChdb(engine, SECRET);
    shelf = new WarehouseShelf(await clickhouseOver({ url: front.url, user: "reader", password: SECRET }));
  });

  afterAll(() => {
    front.close();
    expect(front.seen.filter(({ address }) => decodeURIComponent(address).includes(SECRET))).toEqual([]);
  });

  givesTheSameReports(rows, () => ({ shelf, table: ["shop", "orders"] }));
});
