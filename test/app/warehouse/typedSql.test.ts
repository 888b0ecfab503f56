import { buildFromWarehouse, WarehouseShelf } from "../../../src/app/warehouse/buildFromWarehouse";
import type { Cell } from "../../../src/core/cells/cell";
import { duckdbWarehouse } from "./duckdbWarehouse";
import { givesTheSameReports, SETTINGS } from "./sameReports";
import { fillTable, shopRows, TITLES } from "./shop";

/** How a column is kept in the database, and what stands in the cell of the same row. */
type Kept = readonly [sql: string, cell: (value: Cell, row: readonly Cell[]) => Cell];

const digits = (value: Cell) => Number(/\d+/.exec(String(value))![0]);
/** One in so many rows is written otherwise; how many pieces there are tells which. */
const sometimes = (column: string, sql: string, cell: (value: string) => string): Kept => [
  `CASE WHEN quantity = 1 THEN ${sql} ELSE ${column} END`,
  (value, row) => (row[7] === 1 && value !== null ? cell(String(value)) : value),
];

const KEPT: Record<string, Readonly<Record<string, Kept>>> = {
  "money of seven digits": { amount: ["CAST(amount AS REAL)", (value) => value] },
  "ids that are numbers with a fraction": {
    customer: ["CAST(substring(customer, 2) AS DOUBLE)", digits],
    product: ["CAST(substring(product, 2) AS DECIMAL(18, 4)) + 0.5", (value) => digits(value) + 0.5],
  },
  "ids of twenty digits": {
    customer: [
      "CAST('12345678901234560000' AS UBIGINT) + CAST(substring(customer, 2) AS UBIGINT)",
      (value) => String(12345678901234560000n + BigInt(digits(value))),
    ],
  },
  "ids with blanks of all kinds around them": {
    customer: sometimes(
      "customer",
      "chr(12288) || customer || chr(9) || chr(160)",
      (id) => `\u3000${id}\t\u00a0`,
    ),
    order: sometimes(`"order"`, `chr(65279) || "order" || chr(10)`, (id) => `\ufeff${id}\n`),
    status: ["status || chr(12288)", (value) => (value === null ? null : `${String(value)}\u3000`)],
  },
  "ids as spreadsheets export them": {
    customer: sometimes("customer", `'="' || customer || '"'`, (id) => `="${id}"`),
    order: sometimes(`"order"`, `chr(39) || "order"`, (id) => `'${id}`),
  },
  "e-mail addresses in any case": {
    customer: [
      "CASE WHEN quantity = 1 THEN upper(customer) || '@X.example' ELSE customer || '@x.example' END",
      (id, row) => (row[7] === 1 ? `${String(id).toUpperCase()}@X.example` : `${String(id)}@x.example`),
    ],
  },
  "signs for nothing": {
    product: [
      "CASE product WHEN 'p1' THEN ' — ' WHEN 'p2' THEN '#N/A' ELSE product END",
      (value) => (value === "p1" ? " — " : value === "p2" ? "#N/A" : value),
    ],
  },
};
/** Days that systems write for "none". */
const NEVER: Cell[][] = ["1900-01-01", "9999-12-31"].map((day, at) => [
  "never",
  `never${at}`,
  day,
  5,
  "Paid",
  "Web",
  "p1",
  1,
]);

describe.each(Object.entries(KEPT))("a table with %s", (_, kept) => {
  const titles = TITLES.slice(0, 8);
  const rows = shopRows(300, { seed: 21 }).map((row) => row.slice(0, 8));
  let shelf: WarehouseShelf;

  beforeAll(async () => {
    const warehouse = await duckdbWarehouse();
    await fillTable(
      warehouse.connection,
      "shop",
      rows.map((row) => [...row, null]),
    );
    await warehouse.connection.run(
      `CREATE TABLE orders AS SELECT ${titles.map((title) => `${kept[title]?.[0] ?? `"${title}"`} AS "${title}"`).join(", ")} FROM shop`,
    );
    shelf = new WarehouseShelf(warehouse);
  });

  const cells = rows.map((row) =>
    row.map(
      (value, column) => kept[titles[column]!]?.[1](value, row) ?? (kept[titles[column]!] ? null : value),
    ),
  );
  givesTheSameReports(cells, () => ({ shelf, table: ["orders"] }), {
    reports: ["overview", "products"],
    titles,
  });
});

describe("a table", () => {
  const columns = Object.fromEntries(TITLES.slice(0, 8).map((title) => [title, title]));
  const rows = shopRows(200, { seed: 21 });
  let shelf: WarehouseShelf;

  beforeAll(async () => {
    const warehouse = await duckdbWarehouse();
    const { connection } = warehouse;
    await fillTable(connection, "orders", rows);
    for (const row of NEVER) {
      await connection.run(
        `INSERT INTO orders VALUES (${row.map((value) => `'${String(value)}'`).join(", ")}, NULL)`,
      );
    }
    await connection.run("CREATE TABLE nobody AS SELECT * REPLACE (NULL AS customer) FROM orders");
    for (const [name, none] of [
      ["endless", "CAST('-inf' AS DOUBLE)"],
      ["blank", "NULL"],
    ]) {
      await connection.run(
        `CREATE TABLE ${name} AS SELECT * REPLACE (CASE WHEN product = 'p1' THEN ${none} ELSE CAST(amount AS DOUBLE) END AS amount) FROM orders`,
      );
    }
    await connection.run("CREATE TABLE nothing AS SELECT * FROM orders LIMIT 0");
    await connection.run(
      "CREATE TABLE early AS SELECT * REPLACE (CASE WHEN quantity = 1 THEN DATE '1970-01-01' ELSE date END AS date) FROM orders",
    );
    await connection.run(
      "CREATE TABLE beside AS SELECT *, [1] AS list, ['a'] AS texts, [DATE '2020-01-01'] AS days, [1.5] AS decimals, MAP {'a': 1} AS map, TIME '10:00' AS hour, INTERVAL 1 DAY AS span FROM orders",
    );
    shelf = new WarehouseShelf(warehouse);
  });

  const overview = (table: string) =>
    buildFromWarehouse(shelf, { ...SETTINGS, reportId: "overview", table: [table], columns });

  it("has no customer of days that stand for none", async () => {
    const text = JSON.stringify(await overview("orders"));
    expect(text).not.toContain("9999");
    expect(text).not.toContain("never");
  });

  it.each([
    ["nobody", { key: "warehouseNoRows" }],
    ["nothing", { key: "noRowsGiven" }],
    ["early", { key: "datesFarApart", detail: { first: "1970-01-01", address: "date" } }],
  ])("of which no report can be made says why: %s", async (table, said) => {
    await expect(overview(table)).rejects.toMatchObject(said);
  });

  it("takes numbers that are none, or have no end, for blanks", async () => {
    const [endless, blank] = [await overview("endless"), await overview("blank")];
    expect(JSON.stringify(endless).replaceAll("endless", "blank")).toBe(JSON.stringify(blank));
  });

  it("may have columns of any type beside", async () => {
    const { sheets } = await overview("beside");
    expect(sheets.length).toBeGreaterThan(0);
  });
});
