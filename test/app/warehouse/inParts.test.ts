import type { Statement, Warehouse } from "../../../src/app/warehouse/ask";
import { buildFromWarehouse, WarehouseShelf } from "../../../src/app/warehouse/buildFromWarehouse";
import { comparable } from "./comparable";
import { duckdbWarehouse } from "./duckdbWarehouse";
import { givesTheSameReports, SETTINGS } from "./sameReports";
import { fillTable, shopRows, TITLES, type ShopOptions } from "./shop";

const PARTS = 3;

const SHOPS: Record<string, ShopOptions> = {
  "refunds told by their own rows and by others": { seed: 5, toldRefunds: true },
  "customers named in several scripts, times of day": { seed: 7, anyNames: true, times: true },
};

describe.each(Object.entries(SHOPS))("a warehouse asked in three parts: %s", (_, shop) => {
  const rows = shopRows(1500, shop);
  const titles = TITLES.filter((title) => title !== "refund" || shop.toldRefunds);
  let shelf: WarehouseShelf;
  const asked: string[] = [];
  const pairTables: string[] = [];
  beforeAll(async () => {
    const warehouse = await duckdbWarehouse();
    await fillTable(warehouse.connection, "orders", rows, shop.times ? "TIMESTAMP" : "DATE");
    const heard: Warehouse = {
      ...warehouse,
      run: (statement: Statement) => {
        asked.push(statement.sql);
        return warehouse.run(statement);
      },
      store: (name, statement) => {
        if (statement.sql.includes(" AS joint FROM ")) {
          pairTables.push(name);
        }
        return warehouse.store!(name, statement);
      },
    };
    shelf = new WarehouseShelf(heard, { parts: PARTS });
  });

  givesTheSameReports(rows, () => ({ shelf, table: ["orders"] }), { titles });

  it("asks all but a few questions so: which values come in the middle, and what pairs have in all parts", () => {
    const whole = asked.filter((sql) => sql.includes("_0 UNION ALL SELECT * FROM"));
    const own = asked.filter((sql) => /FROM crm_lens_\w+_0\b/.test(sql) && !whole.includes(sql));
    expect(own.length).toBeGreaterThan(60);
    const ends = whole.map((sql) => sql.split("\n").at(-1)!);
    expect(ends.filter((sql) => !/up_to|FROM joints/.test(sql))).toEqual([]);
    expect(ends.length).toBeLessThan(6);
    const [first] = pairTables;
    expect(pairTables).toEqual(Array.from({ length: PARTS }, (_, part) => first!.replace(/_0$/, `_${part}`)));
  });
});

it("parts without a customer are no part of what is least", async () => {
  const warehouse = await duckdbWarehouse();
  const shelf = new WarehouseShelf(warehouse, { parts: 40 });
  await fillTable(warehouse.connection, "orders", shopRows(30, { seed: 2 }));
  const columns = { customer: "customer", date: "date", amount: "amount" };
  const report = (own: WarehouseShelf) =>
    buildFromWarehouse(own, { ...SETTINGS, reportId: "overview", table: ["orders"], columns });
  const inOne = await report(new WarehouseShelf(warehouse));
  expect(comparable(await report(shelf))).toEqual(comparable(inOne));
});
