/**
 * A current ClickHouse, embedded, behind HTTP, on one server and distributed over two: the same reports as from sheet rows.
 * `npm run test:warehouse`.
 */
import { shopRows } from "../app/warehouse/shop";
import { givesTheSameReports } from "../app/warehouse/sameReports";
import { onChdb, type ChdbOptions } from "./shopsOnServers";

const SECRET = "not in any address";

const PLACES: readonly (readonly [string, number, Omit<ChdbOptions, "password">])[] = [
  ["on one server", 20_000, {}],
  ["on two shards, lines of one order on both", 2000, { sharded: true }],
  ["on two shards that resolve names as before 24.3", 2000, { sharded: true, oldAnalyzer: true }],
];

jest.setTimeout(3_600_000);

describe.each(PLACES)("ClickHouse as it is now %s", (_, lines, options) => {
  const rows = shopRows(lines);
  let shop: Awaited<ReturnType<typeof onChdb>>;

  beforeAll(async () => {
    shop = await onChdb(rows, { password: SECRET, ...options });
  });

  afterAll(async () => {
    await shop.close();
    expect(shop.front.seen.filter(({ address }) => decodeURIComponent(address).includes(SECRET))).toEqual([]);
  });

  givesTheSameReports(rows, () => shop);
});
