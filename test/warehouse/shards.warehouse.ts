/**
 * ClickHouse 18.16, as Debian has it, on one server and distributed over two: the same reports as from sheet rows, asked
 * without WITH, window functions and bound values. `npm run test:warehouse`.
 */
import { clickhouseOver } from "../../src/app/warehouse/clickhouseHttp";
import { WarehouseShelf } from "../../src/app/warehouse/buildFromWarehouse";
import type { Cell } from "../../src/core/cells/cell";
import { isoDate } from "../../src/core/cells/calendar";
import { shopRows } from "../app/warehouse/shop";
import { givesTheSameReports } from "../app/warehouse/sameReports";
import { CLUSTER, READER, debianServers, type Servers } from "./debianServers";

const COLUMNS =
  "customer String, `order` Nullable(String), date Nullable(Date), amount Nullable(Decimal(18, 4)), status Nullable(String), channel Nullable(String), product String, quantity Int32, refund Nullable(Decimal(18, 4))";
const rows = shopRows(Number(process.env.CRM_LENS_ROWS ?? 20_000));

/** On which server a line stands. */
const PLACES: readonly (readonly [string, (row: readonly Cell[], at: number) => number])[] = [
  ["on one server", () => 0],
  ["on two shards by customer", ([customer]) => String(customer).length % 2],
  ["on two shards, lines of one order on both, in parts of the customers", (_, at) => at % 2],
];

jest.setTimeout(3_600_000);

describe.each([...PLACES.entries()])("ClickHouse 18.16", (table, [name, place]) => {
  let servers: Servers;
  let shelf: WarehouseShelf;

  beforeAll(async () => {
    servers = await debianServers({ count: 2 });
    for (const server of [0, 1]) {
      const own = rows.filter((row, at) => place(row, at) === server);
      await servers.run(server, "CREATE DATABASE shop");
      const lines = table === 0 ? "shop.orders" : "shop.lines";
      await servers.run(server, `CREATE TABLE ${lines} (${COLUMNS}) ENGINE = MergeTree ORDER BY customer`);
      if (table > 0) {
        await servers.run(
          server,
          `CREATE TABLE shop.orders AS shop.lines ENGINE = Distributed(${CLUSTER}, shop, lines)`,
        );
      }
      if (own.length > 0) {
        await servers.run(server, `INSERT INTO ${lines} FORMAT TabSeparated\n${own.map(line).join("\n")}`);
      }
    }
    const counted = await servers.run(0, "SELECT count() FROM shop.orders");
    expect(Number(counted)).toBe(rows.length);
    shelf = new WarehouseShelf(await clickhouseOver({ url: servers.urls[0]!, ...READER }), {
      parts: table === 2 ? 3 : undefined,
    });
  });

  afterAll(() => servers.close());

  describe(name, () => {
    givesTheSameReports(rows, () => ({ shelf, table: ["shop", "orders"] }));
  });
});

function line(row: readonly Cell[]): string {
  return row
    .map((value, at) =>
      value === null || value === undefined ? "\\N" : at === 2 ? isoDate(Number(value)) : String(value),
    )
    .join("\t");
}
