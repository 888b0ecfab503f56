/** A current ClickHouse, embedded, behind HTTP: the same reports as from sheet rows. `npm run test:warehouse`. */
import { shopRows } from "../app/warehouse/shop";
import { givesTheSameReports } from "../app/warehouse/sameReports";
import { onChdb } from "./shopsOnServers";

const SECRET = "not in any address";

jest.setTimeout(3_600_000);

describe("ClickHouse as it is now", () => {
  const rows = shopRows(20_000);
  let shop: Awaited<ReturnType<typeof onChdb>>;

  beforeAll(async () => {
    shop = await onChdb(rows, SECRET);
  });

  afterAll(async () => {
    await shop.close();
    expect(shop.front.seen.filter(({ address }) => decodeURIComponent(address).includes(SECRET))).toEqual([]);
  });

  givesTheSameReports(rows, () => shop);
});
