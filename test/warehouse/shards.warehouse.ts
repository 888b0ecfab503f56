/**
 * ClickHouse 18.16, as Debian has it, on one server and distributed over two: the same reports as from sheet rows, asked
 * without WITH, window functions and bound values. `npm run test:warehouse`.
 */
import { shopRows } from "../app/warehouse/shop";
import { givesTheSameReports } from "../app/warehouse/sameReports";
import { onDebianServers, type Place, type ShopOnServer } from "./shopsOnServers";

const rows = shopRows(20_000);

const PLACES: readonly (readonly [string, { readonly place?: Place; readonly parts?: number }])[] = [
  ["on one server", {}],
  ["on two shards by customer", { place: ([customer]) => String(customer).length % 2 }],
  ["on two shards, lines of one order on both, in parts", { place: (_, at) => at % 2, parts: 3 }],
];

jest.setTimeout(3_600_000);

describe.each(PLACES)("ClickHouse 18.16 %s", (_, options) => {
  let shop: ShopOnServer;

  beforeAll(async () => {
    shop = await onDebianServers(rows, options);
  });

  afterAll(() => shop.close());

  givesTheSameReports(rows, () => shop);
});
